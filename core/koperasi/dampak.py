"""The same books under another pedoman: what carries over, what is asked anew, the range left."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from core.koperasi.penilaian import Jawaban
from core.koperasi.telaah import Isi
from core.rules.bagan import BaganAkun
from core.rules.engine import score
from core.rules.kesiapan import Kesiapan, readiness
from core.rules.pedoman import Isian, Komponen, Kuesioner, Pedoman
from core.rules.report import ScoreReport

_BAWAAN: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class HasilLain:
    """The result under another pedoman.

    While it is *sementara*, `report` counts what was never asked as no and as 0, and `tertinggi`
    counts it as yes and as full score.
    """

    report: ScoreReport
    tertinggi: ScoreReport
    kesiapan: Kesiapan

    @property
    def belum(self) -> int:
        """How many of its questions and entries have no answer."""
        return self.kesiapan.unanswered


class Kepastian(StrEnum):
    """What can be said of the predikat under another pedoman."""

    BERUBAH = "berubah"
    BELUM_PASTI = "belum_pasti"
    TETAP = "tetap"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]


_SEBUTAN = {
    Kepastian.BERUBAH: "Berubah",
    Kepastian.BELUM_PASTI: "Belum pasti",
    Kepastian.TETAP: "Tetap",
}


def certainty(predikat: str, lain: HasilLain) -> Kepastian:
    """Whether the predikat changes, whatever the questions never asked would bring.

    Every predikat from the worst to the best case can be reached.
    """
    worst, best = lain.report, lain.tertinggi
    reachable = {
        each.nama
        for each in worst.skala
        if _place(worst, best.predikat) <= each.urut <= _place(worst, worst.predikat)
    }
    if predikat not in reachable:
        return Kepastian.BERUBAH
    return Kepastian.TETAP if reachable == {predikat} else Kepastian.BELUM_PASTI


def _place(report: ScoreReport, predikat: str) -> int:
    return next(each.urut for each in report.skala if each.nama == predikat)


def carry_over(dari: Pedoman, ke: Pedoman, isi: Isi) -> Isi:
    """The same amounts; answers and entries only where both pedoman ask the same.

    A questionnaire is the same when component and items bear the same codes and it has the same
    name; readings belong to the pedoman they were chosen for.
    """
    jawaban: dict[str, Jawaban] = {}
    isian: dict[str, Fraction | None] = {}
    for komponen in ke.komponen:
        kode = komponen.kode
        other = dari.find_komponen(kode)
        if other is None or not _same(other, komponen):
            continue
        if kode in isi.jawaban:
            jawaban[kode] = isi.jawaban[kode]
        if kode in isi.isian:
            isian[kode] = isi.isian[kode]
    return replace(isi, jawaban=jawaban, isian=isian, varian={})


def appraise_under(  # noqa: PLR0913 - two pedoman, the books, and how they are read
    dari: Pedoman,
    ke: Pedoman,
    bagan: BaganAkun,
    isi: Isi,
    *,
    kind: str,
    varian: Mapping[str, str] = _BAWAAN,
) -> HasilLain:
    """Score the same books by another pedoman, in the readings chosen for it."""
    carried = carry_over(dari, ke, isi)
    return HasilLain(
        report=score(ke, carried.masukan, varian=varian),
        tertinggi=score(ke, _all_yes(ke, carried).masukan, varian=varian),
        kesiapan=readiness(
            ke,
            bagan,
            carried.masukan,
            kind=kind,
            varian=varian,
            alasan_selisih=isi.alasan_selisih,
        ),
    )


def _same(one: Komponen, other: Komponen) -> bool:
    match one.isi, other.isi:
        case Kuesioner() as asked, Kuesioner() as asks:
            same = [each.kode for each in asked.butir] == [each.kode for each in asks.butir]
            return same and one.nama == other.nama
        case Isian(), Isian():
            return (one.nama, one.bobot) == (other.nama, other.bobot)
    return False


def _all_yes(pedoman: Pedoman, isi: Isi) -> Isi:
    jawaban, isian = dict(isi.jawaban), dict(isi.isian)
    for komponen in pedoman.komponen:
        match komponen.isi:
            case Kuesioner() as asks:
                given = tuple(jawaban.get(komponen.kode, ()))[: asks.jumlah_butir]
                blank = (None,) * (asks.jumlah_butir - len(given))
                jawaban[komponen.kode] = tuple(
                    True if each is None else each for each in (*given, *blank)
                )
            case Isian() if isian.get(komponen.kode) is None:
                isian[komponen.kode] = komponen.bobot
            case _:
                pass
    return replace(isi, jawaban=jawaban, isian=isian)
