"""How the books of a report were kept: accounting standard, audit, auditor's opinion."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.findings import Finding, Severity

SAK = ("SAK EP", "SAK ETAP", "SAK EMKM", "SAK Umum", "SAK Syariah")
OPINI = {
    "WTP": "Wajar tanpa pengecualian",
    "WTP-DPP": "Wajar tanpa pengecualian dengan paragraf penjelasan",
    "WDP": "Wajar dengan pengecualian",
    "TW": "Tidak wajar",
    "TMP": "Tidak menyatakan pendapat",
}
# SAK EP replaced SAK ETAP for periods from 1 January 2025: general knowledge, so it is only a note.
ETAP_SAMPAI = 2024


@dataclass(frozen=True, slots=True)
class Pembukuan:
    """Empty, or None for `diaudit`, is not known yet."""

    sak: str = ""
    diaudit: bool | None = None
    opini: str = ""
    auditor: str = ""

    @property
    def kosong(self) -> bool:
        """Whether nothing of it has been filled in."""
        return self == Pembukuan()

    @property
    def kalimat(self) -> str:
        """The same in a few words, for lists and paper.

        >>> Pembukuan("SAK EP", True, "WTP", "KAP CONTOH").kalimat
        'SAK EP, diaudit KAP CONTOH, wajar tanpa pengecualian'
        >>> Pembukuan(diaudit=False).kalimat, Pembukuan().kalimat
        ('Tidak diaudit', '')
        """
        parts = [self.sak]
        if self.diaudit is not None:
            parts.append(f"diaudit {self.auditor}".strip() if self.diaudit else "tidak diaudit")
        opini = OPINI.get(self.opini, "")
        parts.append(opini[:1].lower() + opini[1:])
        sentence = ", ".join(part for part in parts if part)
        return sentence[:1].upper() + sentence[1:]


def check_pembukuan(pembukuan: Pembukuan, tahun_buku: int) -> Iterator[Finding]:
    """What does not fit together; only an unknown code forbids saving."""
    if pembukuan.sak and pembukuan.sak not in SAK:
        yield Finding("pembukuan.sak", "sak", "Pilih standar akuntansi dari daftar.")
    if pembukuan.opini and pembukuan.opini not in OPINI:
        yield Finding("pembukuan.opini", "opini", "Pilih opini auditor dari daftar.")
    if pembukuan.sak == "SAK ETAP" and tahun_buku > ETAP_SAMPAI:
        yield Finding(
            "pembukuan.sak_etap",
            "sak",
            f"SAK EP menggantikan SAK ETAP untuk periode mulai 1 Januari {ETAP_SAMPAI + 1} "
            "(pengetahuan umum). Periksa standar yang dipakai.",
            Severity.CATATAN,
        )
    if pembukuan.diaudit is not True and (pembukuan.opini or pembukuan.auditor.strip()):
        yield Finding(
            "pembukuan.tidak_diaudit",
            "diaudit",
            "Opini atau auditor diisi, tetapi laporan tidak ditandai diaudit.",
            Severity.PERINGATAN,
        )
    if pembukuan.diaudit is True and not pembukuan.opini:
        yield Finding(
            "pembukuan.tanpa_opini",
            "opini",
            "Laporan diaudit; opini auditornya belum diisi.",
            Severity.CATATAN,
        )
