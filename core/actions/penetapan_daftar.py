"""What is not final yet in a year, and what each assessment lacks for its next step."""

from dataclasses import dataclass
from datetime import date

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pemeriksaan_syarat import check_before_final
from core.actions.penilaian_daftar import BarisPenilaian, Tahap, list_penilaian
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.penilaian_syarat import check_conclusion
from core.actions.progress import Progress
from core.actions.tahun_buku import batas_of
from core.findings import Finding
from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import Penilaian
from core.rules.report import ScoreReport

TANPA_LAPORAN = Finding("penilaian.tanpa_laporan", "", "Laporan belum dimasukkan.")
TANPA_PENILAIAN = Finding(
    "penilaian.belum_dimulai", "", "Laporan sudah ada, penilaiannya belum dimulai."
)


@dataclass(frozen=True, slots=True)
class BarisPenetapan:
    """One assessment that is not final. `kekurangan` stand in the way of its next step."""

    baris: BarisPenilaian
    penilaian: Penilaian | None
    hasil: ScoreReport | None
    urut: int | None
    kekurangan: tuple[Finding, ...]

    @property
    def kunci(self) -> KunciLaporan:
        return self.baris.kunci

    @property
    def siap_diperiksa(self) -> bool:
        return not self.kekurangan and self.baris.tahap is Tahap.DRAF

    @property
    def siap_final(self) -> bool:
        return not self.kekurangan and self.baris.tahap is Tahap.DIPERIKSA

    @property
    def sebab(self) -> str:
        """What is missing, in words; empty when the next step can be taken."""
        return " ".join(one.message for one in self.kekurangan)


@dataclass(frozen=True, slots=True)
class DaftarPenetapan:
    """The year's assessments that are not final, and how many are."""

    tahun: int
    tahun_buku: int
    baris: tuple[BarisPenetapan, ...]
    final: int


def list_penetapan(
    office: Office, tahun: int, progress: Progress | None = None
) -> Outcome[DaftarPenetapan]:
    """Every assessment of a year that is not final, judged by the checks of its next step.

    A unit that may be assessed and has no report yet stands here too.
    """
    told, batas = progress or Progress(), batas_of(office, tahun)
    listed = list_penilaian(office, tahun)
    wanted = [
        row
        for row in listed.baris
        if row.tahap is not Tahap.FINAL and (row.putaran or row.kelayakan.layak)
    ]
    wajib = office.pilihan.wajib_entri_kedua
    found = []
    for place, row in enumerate(wanted):
        told.step(place, len(wanted))
        found.append(_judged(office, row, batas, wajib))
    final = sum(row.tahap is Tahap.FINAL for row in listed.baris)
    return Outcome(DaftarPenetapan(tahun, listed.tahun_buku, tuple(found), final))


def _judged(office: Office, row: BarisPenilaian, batas: date, wajib: str) -> BarisPenetapan:
    if not row.putaran:
        missing = TANPA_LAPORAN if row.tahap is Tahap.BELUM else TANPA_PENILAIAN
        return BarisPenetapan(row, None, None, None, (missing,))
    kertas = load_kertas_kerja(office, row.kunci, batas)
    syarat = check_conclusion(office, kertas, wajib)
    lacking = syarat.kekurangan
    if not lacking and row.tahap is Tahap.DIPERIKSA:
        lacking = tuple(check_before_final(office, row.kunci))
    telaah = syarat.telaah
    if telaah is None or not telaah.berpredikat:
        return BarisPenetapan(row, kertas.penilaian, None, None, lacking)
    return BarisPenetapan(row, kertas.penilaian, telaah.report, telaah.urut, lacking)
