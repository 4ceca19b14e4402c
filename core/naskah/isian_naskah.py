"""What an officer gives a paper of a year beside its figures: number, day, whom it goes to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from core import tanggal
from core.findings import Finding, Severity
from core.naskah.surat_pengantar import PENGANTAR

HARI = ("tanggal",)
SURAT = ("nomor", "tanggal", "kepada", "hal", "lampiran")
ISIAN: Mapping[str, tuple[str, ...]] = {
    "rkt": HARI,
    "perjanjian-kinerja": HARI,
    "rencana-aksi": HARI,
    "pengukuran": HARI,
    "manual-iku": HARI,
    "lkjip": HARI,
    PENGANTAR: SURAT,
}
"""Paper to its fields; the papers of a decree keep theirs with the decree."""
SEBELUM, SESUDAH = 1, 2


@dataclass(frozen=True, slots=True)
class IsianNaskah:
    """The fields of one paper; a blank prints the words or the dotted room of its form."""

    nomor: str = ""
    tanggal: date | None = None
    kepada: str = ""
    hal: str = ""
    lampiran: str = ""
    versi: int = 0

    @property
    def kosong(self) -> bool:
        return not (self.nomor or self.tanggal or self.kepada or self.hal or self.lampiran)


def kunci_isian(
    dokumen: str, *, triwulan: int | None = None, perubahan: bool = False, untuk: str = ""
) -> str:
    """What tells the papers of one year apart.

    >>> kunci_isian("pengukuran", triwulan=2), kunci_isian("surat-pengantar", untuk="lkjip")
    ('pengukuran:2', 'surat-pengantar:lkjip')
    >>> kunci_isian("perjanjian-kinerja", perubahan=True)
    'perjanjian-kinerja:perubahan'
    """
    parts = (dokumen, untuk, str(triwulan or ""), "perubahan" if perubahan else "")
    return ":".join(filter(None, parts))


def check_isian(tahun: int, isian: IsianNaskah) -> Iterator[Finding]:
    """A day far from the year of the paper is likely a slip of the hand."""
    day = isian.tanggal
    if day is not None and not tahun - SEBELUM <= day.year <= tahun + SESUDAH:
        yield Finding(
            "isian.tanggal_jauh",
            "tanggal",
            f"Tanggal {tanggal.show(day)} jauh dari tahun kinerja {tahun}; periksa tahunnya.",
            Severity.PERINGATAN,
        )
