"""What can be said of a predikat under another pedoman while it asks what was never asked."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings

from core.koperasi.dampak import HasilLain, Kepastian, appraise_under, carry_over, certainty
from core.koperasi.telaah import Isi
from core.rules.engine import score
from core.rules.kesiapan import Kesiapan
from core.rules.masukan import Masukan
from core.rules.pedoman import Pedoman
from tests.core.rules.buku_acak import contoh, kasus, law

Kasus = tuple[Pedoman, dict[str, str], Masukan]


def _isi(masukan: Masukan) -> Isi:
    akun = dict(masukan.akun)
    kini = {kode: amount for kode, amount in akun.items() if "@" not in kode}
    lalu = {kode[:-3]: amount for kode, amount in akun.items() if "@" in kode}
    jawaban = {kode: tuple(given) for kode, given in masukan.jawaban.items()}
    return Isi(kini, lalu, jawaban, masukan.isian, {}, {})


@settings(deadline=None, max_examples=40)
@given(case=kasus())
def test_under_the_same_pedoman_nothing_is_lost(
    case: tuple[Pedoman, dict[str, str], Masukan],
) -> None:
    pedoman, _, masukan = case
    isi = _isi(masukan)

    assert carry_over(pedoman, pedoman, isi).masukan == isi.masukan
    lain = appraise_under(pedoman, pedoman, law().bagan, isi, kind="ksp")
    assert lain.report == score(pedoman, isi.masukan)
    assert lain.belum == lain.report.unanswered
    assert lain.tertinggi.unanswered == 0
    assert lain.tertinggi.total >= lain.report.total


def test_entries_go_only_where_the_same_is_entered() -> None:
    syariah, perdep = (law().pedoman[each] for each in ("perdep-07-2016-syariah", "perdep-06-2016"))
    first = syariah.komponen[0]
    isi = replace(_isi(contoh("ksp")), isian={first.kode: Fraction(1)})

    assert carry_over(syariah, syariah, isi).isian == {first.kode: 1}
    assert carry_over(perdep, syariah, isi).isian == {}
    assert carry_over(syariah, perdep, isi).jawaban == {}


@pytest.mark.parametrize(
    ("now", "low", "high", "said"),
    [
        ("Sehat", "Sehat", "Sehat", Kepastian.TETAP),
        ("Sehat", "Cukup Sehat", "Cukup Sehat", Kepastian.BERUBAH),
        ("Sehat", "Cukup Sehat", "Sehat", Kepastian.BELUM_PASTI),
        ("Sehat", "Dalam Pengawasan", "Cukup Sehat", Kepastian.BERUBAH),
    ],
)
def test_how_sure_a_change_is(now: str, low: str, high: str, said: Kepastian) -> None:
    report = score(law().pedoman["perdep-06-2016"], Masukan())
    ready = Kesiapan((), (), (), 3)

    lain = HasilLain(replace(report, predikat=low), replace(report, predikat=high), ready)

    assert certainty(now, lain) is said
    assert said.sebutan
