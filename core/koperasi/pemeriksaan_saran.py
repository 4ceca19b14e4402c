"""What could be recommended from a result: where most points were lost, as words to be edited."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from core import angka
from core.rules.report import HitungKuesioner, HitungRasio, ScoreReport, SkorKomponen


@dataclass(frozen=True, slots=True)
class Saran:
    """One proposal: the component it is about, the points lost there, and the words."""

    komponen: str
    nama: str
    hilang: Fraction
    uraian: str


def proposals(report: ScoreReport) -> tuple[Saran, ...]:
    """One for every component that lost points, the greatest loss first."""
    return tuple(sorted(_proposals(report), key=lambda one: (-one.hilang, one.komponen)))


def _proposals(report: ScoreReport) -> Iterator[Saran]:
    for komponen in report.komponen:
        lost = komponen.bobot - komponen.skor
        if lost > 0:
            yield Saran(komponen.kode, komponen.nama, lost, _words(komponen))


def _words(komponen: SkorKomponen) -> str:
    score = f"skor {angka.show(komponen.skor)} dari {angka.show(komponen.bobot)}"
    match komponen.hitung:
        case HitungRasio(rasio=Fraction() as rasio, satuan=satuan):
            now = f"{angka.show_signed(rasio)} {satuan}".strip()
            return f"Memperbaiki {komponen.nama}, kini {now} ({score})."
        case HitungKuesioner() as hitung:
            missed = hitung.jumlah_butir - hitung.ya
            return (
                f"Memenuhi {missed} dari {hitung.jumlah_butir} butir yang belum terpenuhi pada "
                f"{komponen.nama} ({score})."
            )
    return f"Memperbaiki {komponen.nama} ({score})."
