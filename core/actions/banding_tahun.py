"""Dampak perubahan pedoman on a whole year: whose predikat another pedoman would change."""

from dataclasses import dataclass
from fractions import Fraction

from core.actions.banding import is_meant_for, result_of, under
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian_daftar import list_penilaian
from core.actions.penilaian_kerja import load_kertas_kerja
from core.actions.progress import Progress
from core.actions.tahun_buku import batas_of
from core.koperasi.dampak import Kepastian, certainty
from core.koperasi.laporan import KunciLaporan

__all__ = ["BarisDampak", "DampakTahun", "Kepastian", "Terlewat", "impact_of_year"]
_URUT = list(Kepastian)


@dataclass(frozen=True, slots=True)
class BarisDampak:
    """One report before and after. `tertinggi` is the total if all that is not asked were yes."""

    kunci: KunciLaporan
    nama: str
    total: Fraction
    predikat: str
    urut: int
    total_lain: Fraction
    predikat_lain: str
    urut_lain: int
    tertinggi: Fraction
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
    listed, batas, ke = (
        list_penilaian(office, tahun),
        batas_of(office, tahun),
        office.law.pedoman[pedoman_id],
    )
    found: list[BarisDampak] = []
    passed: list[Terlewat] = []
    for place, row in enumerate(listed.baris):
        if progress is not None:
            progress.step(place, len(listed.baris))
        kertas = load_kertas_kerja(office, row.kunci, batas)
        hasil = result_of(office, kertas)
        if isinstance(hasil, str):
            passed.append(Terlewat(row.kunci, row.nama, hasil))
            continue
        report = hasil.report
        if report.pedoman_id == pedoman_id:
            passed.append(Terlewat(row.kunci, row.nama, "Sudah dinilai dengan pedoman ini."))
            continue
        if not is_meant_for(ke, kertas):
            passed.append(
                Terlewat(row.kunci, row.nama, "Pedoman ini bukan untuk bentuk laporannya.")
            )
            continue
        lain = under(office, kertas, ke)
        if not lain.kesiapan.may_score:
            passed.append(Terlewat(row.kunci, row.nama, lain.kesiapan.blocks[0].message))
            continue
        urut = {each.nama: each.urut for each in report.skala}
        urut_lain = {each.nama: each.urut for each in lain.report.skala}
        found.append(
            BarisDampak(
                kunci=row.kunci,
                nama=row.nama,
                total=report.total,
                predikat=report.predikat,
                urut=urut[report.predikat],
                total_lain=lain.report.total,
                predikat_lain=lain.report.predikat,
                urut_lain=urut_lain[lain.report.predikat],
                tertinggi=lain.tertinggi.total,
                predikat_tertinggi=lain.tertinggi.predikat,
                belum=lain.belum,
                kepastian=certainty(report.predikat, lain),
            )
        )
    found.sort(key=lambda each: _URUT.index(each.kepastian))
    return Outcome(DampakTahun(pedoman_id, listed.tahun_buku, tuple(found), tuple(passed)))
