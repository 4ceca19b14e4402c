"""Dampak perubahan pedoman on a whole year: whose predikat another pedoman would change."""

from dataclasses import dataclass

from core.actions.banding_hasil import is_meant_for, result_of, under
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian_daftar import list_penilaian
from core.actions.penilaian_kerja import KertasKerja, load_kertas_kerja
from core.actions.progress import Progress
from core.actions.tahun_buku import batas_of
from core.koperasi.dampak import Kepastian, certainty
from core.koperasi.laporan import KunciLaporan
from core.rules.pedoman import Pedoman
from core.rules.report import ScoreReport

__all__ = ["BarisDampak", "DampakTahun", "Kepastian", "Terlewat", "impact_of_year"]
_URUT = list(Kepastian)


@dataclass(frozen=True, slots=True)
class BarisDampak:
    """One report before and after. `skor_tertinggi` is that if all that is not asked were yes."""

    kunci: KunciLaporan
    nama: str
    skor: str
    predikat: str
    urut: int
    skor_lain: str
    predikat_lain: str
    urut_lain: int
    skor_tertinggi: str
    predikat_tertinggi: str
    belum: int
    kepastian: Kepastian


@dataclass(frozen=True, slots=True)
class Terlewat:
    """A report that could not be compared, and why."""

    kunci: KunciLaporan
    nama: str
    alasan: str


@dataclass(frozen=True, slots=True)
class DampakTahun:
    """All reports of a book year under another pedoman: changed ones first, by name."""

    pedoman_id: str
    tahun_buku: int
    baris: tuple[BarisDampak, ...]
    terlewat: tuple[Terlewat, ...]

    def count(self, kepastian: Kepastian) -> int:
        return sum(each.kepastian is kepastian for each in self.baris)


def impact_of_year(
    office: Office, *, tahun: int, pedoman_id: str, progress: Progress | None = None
) -> Outcome[DampakTahun]:
    """Compare every report of a year of performance. Nothing is stored; may be cancelled."""
    listed, batas = list_penilaian(office, tahun), batas_of(office, tahun)
    ke = office.law.pedoman[pedoman_id]
    found: list[BarisDampak] = []
    passed: list[Terlewat] = []
    for place, row in enumerate(listed.baris):
        if progress is not None:
            progress.step(place, len(listed.baris))
        match _impact(office, load_kertas_kerja(office, row.kunci, batas), ke):
            case BarisDampak() as impact:
                found.append(impact)
            case reason:
                passed.append(Terlewat(row.kunci, row.nama, reason))
    found.sort(key=lambda each: _URUT.index(each.kepastian))
    return Outcome(DampakTahun(pedoman_id, listed.tahun_buku, tuple(found), tuple(passed)))


def _impact(office: Office, kertas: KertasKerja, ke: Pedoman) -> BarisDampak | str:
    """One report under another pedoman, or why it cannot be compared."""
    hasil = result_of(office, kertas)
    if isinstance(hasil, str):
        return hasil
    report = hasil.report
    if report.pedoman_id == ke.id:
        return "Sudah dinilai dengan pedoman ini."
    if hasil.belum:
        return "Masih ada butir yang belum dijawab, jadi belum ada predikat."
    if not is_meant_for(ke, kertas):
        return "Pedoman ini bukan untuk bentuk laporannya."
    lain = under(office, kertas, ke)
    if not lain.kesiapan.may_score:
        return lain.kesiapan.blocks[0].message
    return BarisDampak(
        kunci=kertas.kunci,
        nama=kertas.nama,
        skor=report.skor,
        predikat=report.predikat,
        urut=_place(report),
        skor_lain=lain.report.skor,
        predikat_lain=lain.report.predikat,
        urut_lain=_place(lain.report),
        skor_tertinggi=lain.tertinggi.skor,
        predikat_tertinggi=lain.tertinggi.predikat,
        belum=lain.belum,
        kepastian=certainty(report.predikat, lain),
    )


def _place(report: ScoreReport) -> int:
    return next(each.urut for each in report.skala if each.nama == report.predikat)
