"""What an assessment still lacks before it may be marked as checked or made final, in words."""

from dataclasses import dataclass

from core.actions.entri_kedua_syarat import WAJIB_TIDAK, second_look_missing
from core.actions.office import Office
from core.actions.pemeriksaan_syarat import check_away
from core.actions.penilaian_kerja import KertasKerja, appraise_stored
from core.findings import Finding
from core.koperasi.penilaian import AsalPenilaian
from core.koperasi.telaah import Telaah


@dataclass(frozen=True, slots=True)
class Syarat:
    """The judgement of what is stored, and every obstacle to concluding it."""

    telaah: Telaah | None
    kekurangan: tuple[Finding, ...]

    @property
    def siap(self) -> bool:
        return self.telaah is not None and not self.kekurangan


def check_conclusion(
    office: Office, stored: KertasKerja, wajib_entri_kedua: str = WAJIB_TIDAK
) -> Syarat:
    """Everything in the way; the second entry is asked for only once the rest is complete."""
    if stored.penilaian.asal is AsalPenilaian.TERDAHULU:
        return Syarat(None, (Finding("penilaian.terdahulu", "", "Hasil terdahulu sudah final."),))
    telaah = appraise_stored(office, stored)
    if telaah is None:
        return Syarat(None, (_no_pedoman(stored.penilaian.pedoman_id),))
    found = (*check_away(office, stored.kunci), *_incomplete(telaah))
    if not found:
        missing = second_look_missing(office, stored, wajib_entri_kedua)
        found = (missing,) if missing else ()
    return Syarat(telaah, found)


def _no_pedoman(pedoman_id: str) -> Finding:
    if not pedoman_id:
        return Finding("penilaian.tanpa_pedoman", "pedoman", "Pilih pedoman penilaian dahulu.")
    return Finding(
        "penilaian.pedoman_hilang",
        "pedoman",
        f"Pedoman {pedoman_id} tidak ada lagi di SIKU ini. Pulihkan berkas aturannya, atau pilih "
        "pedoman lain.",
    )


def _incomplete(telaah: Telaah) -> list[Finding]:
    ready = telaah.kesiapan
    if ready.may_conclude:
        return []
    findings = [*ready.blocks, *ready.pending]
    if ready.unanswered:
        sentence = f"Masih {ready.unanswered} butir yang belum dijawab."
        findings.append(Finding("penilaian.belum_terjawab", "kuesioner", sentence))
    return findings
