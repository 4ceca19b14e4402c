"""The deciding figures flip the predikat exactly as said, and one rupiah less does not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import AppError
from core.rules.bagan import TAHUN_LALU
from core.rules.engine import score
from core.rules.masukan import Masukan
from core.rules.pack_pedoman import pack
from core.rules.padat import PedomanPadat
from core.rules.pedoman import Kuesioner, NolPenyebut, Pedoman
from core.rules.penentu import Balik, PenentuAkun, SelPenentu, deciding_figures
from core.rules.schema import Lawbook
from core.rupiah import LARGEST
from tests.core.rules.buku_acak import contoh, kasus, law
from tests.core.rules.pedoman_kecil import BAIK, BURUK, LURUS, bagan, jumlah, pedoman, rasio

Kasus = tuple[Pedoman, dict[str, str], Masukan]
DEKAT, JAUH = 40, 2500


def _with(masukan: Masukan, kode: str, selisih: int) -> Masukan:
    amount = (masukan.akun.get(kode) or 0) + selisih
    return replace(masukan, akun={**masukan.akun, kode: amount})


def _room(kode: str, amount: int | None) -> tuple[int, int]:
    signed = law().bagan.akun[kode.removesuffix(TAHUN_LALU)].boleh_negatif
    now = amount or 0
    return LARGEST - now, now + LARGEST if signed else now


def _between(most: int) -> Iterator[int]:
    """A few steps short of `most`, near both ends and in the middle."""
    steps = {1, 2, most // 3, most // 2, most - 2, most - 1}
    yield from sorted(step for step in steps if 0 < step < most)


@dataclass(frozen=True, slots=True)
class Uji:
    """A case, its deciding figures, and the quick total to walk with."""

    pedoman: Pedoman
    varian: dict[str, str]
    masukan: Masukan
    sel: SelPenentu
    padat: PedomanPadat

    @classmethod
    def of(cls, case: Kasus) -> "Uji":
        pedoman, varian, masukan = case
        sel = deciding_figures(pedoman, masukan, bagan=law().bagan, varian=varian)
        return cls(pedoman, varian, masukan, sel, pack(pedoman, varian=varian))

    def ways(self, kodes: list[str]) -> Iterator[tuple[str, int, Balik | None, int]]:
        """Each account up and down: what was found, and how far the amount may go."""
        found = {each.kode: each for each in self.sel.akun}
        for kode in kodes:
            each = found.get(kode)
            up, down = _room(kode, self.masukan.akun.get(kode))
            yield kode, 1, each.naik if each else None, up
            yield kode, -1, each.turun if each else None, down

    def predikat(self, kode: str, selisih: int) -> str:
        """The verdict of the engine on the amount so changed."""
        changed = _with(self.masukan, kode, selisih)
        return score(self.pedoman, changed, varian=self.varian).predikat

    def quick(self, kode: str, selisih: int) -> str:
        return self.padat.judge(self.padat.total(_with(self.masukan, kode, selisih))).nama

    def first(self, kode: str, way: int, most: int) -> Balik | None:
        """The first change with another predikat, tried one after another."""
        for step in range(1, most + 1):
            reached = self.quick(kode, way * step)
            if reached != self.sel.predikat:
                return Balik(way * step, reached)
        return None


@settings(deadline=None, max_examples=60)
@given(case=kasus(), data=st.data())
def test_the_change_found_flips_and_one_rupiah_less_does_not(
    case: Kasus, data: st.DataObject
) -> None:
    uji = Uji.of(case)
    for kode, way, flip, room in uji.ways(data.draw(_some(uji.padat.akun))):
        size = room + 1
        if flip is not None:
            size = flip.selisih * way
            assert 1 <= size <= room
            assert flip.predikat != uji.sel.predikat
            assert uji.predikat(kode, flip.selisih) == flip.predikat
            assert uji.predikat(kode, flip.selisih - way) == uji.sel.predikat
        for step in _between(size):
            assert uji.quick(kode, way * step) == uji.sel.predikat


def _some(kodes: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(kodes), max_size=8, unique=True) if kodes else st.just([])


@settings(deadline=None, max_examples=60)
@given(case=kasus(kecil=True), data=st.data())
def test_in_tiny_books_it_is_the_first_rupiah_that_flips(case: Kasus, data: st.DataObject) -> None:
    """Every rupiah is walked: limits are met exactly, denominators become zero, signs change."""
    uji = Uji.of(case)
    for kode, way, flip, room in uji.ways(data.draw(_some(uji.padat.akun))):
        near = flip if flip and abs(flip.selisih) <= DEKAT else None

        assert near == uji.first(kode, way, min(room, DEKAT))


@settings(deadline=None, max_examples=60)
@given(case=st.one_of(kasus(), kasus(kecil=True)))
def test_an_answer_switched_flips_exactly_when_said(case: Kasus) -> None:
    chosen, varian, masukan = case

    sel = deciding_figures(chosen, masukan, bagan=law().bagan, varian=varian)

    said = {(each.komponen, each.butir): each.predikat for each in sel.jawaban}
    padat = pack(chosen, varian=varian)
    for komponen in chosen.komponen:
        if not isinstance(komponen.isi, Kuesioner):
            continue
        for butir in range(komponen.isi.jumlah_butir):
            answers = list(masukan.jawaban.get(komponen.kode, ()))
            answers += [None] * (komponen.isi.jumlah_butir - len(answers))
            answers[butir] = not answers[butir]
            switched = replace(masukan, jawaban={**masukan.jawaban, komponen.kode: answers})
            reached = padat.judge(padat.total(switched)).nama
            assert said.get((komponen.kode, butir), sel.predikat) == reached


@settings(deadline=None, max_examples=30)
@given(case=kasus())
def test_it_judges_as_the_engine_and_puts_the_nearest_first(case: Kasus) -> None:
    chosen, varian, masukan = case

    sel = deciding_figures(chosen, masukan, bagan=law().bagan, varian=varian)

    report = score(chosen, masukan, varian=varian)
    assert (sel.total, sel.predikat) == (report.total, report.predikat)
    shares = [each.relatif for each in sel.akun]
    filled = [share for share in shares if share is not None]
    assert filled == sorted(filled)
    assert shares[: len(filled)] == filled


@pytest.mark.parametrize(
    ("pita", "naik", "turun"),
    [
        ({"x < 50": 0, "x >= 50": 100}, None, -1),
        ({"x <= 50": 0, "x > 50": 100}, 1, None),
    ],
    ids=["the limit belongs above", "the limit belongs below"],
)
def test_a_ratio_on_its_limit(pita: dict[str, int], naik: int | None, turun: int | None) -> None:
    law_of_one = pedoman(rasio({"kas": 1}, {"bank": 1}, pita))

    (first, _) = _by_kode(law_of_one, {"kas": 50, "bank": 100})

    assert first.naik == (naik and Balik(naik, BAIK))
    assert first.turun == (turun and Balik(turun, BURUK))


def _by_kode(
    chosen: Pedoman, akun: dict[str, int | None], varian: Mapping[str, str] | None = None
) -> list[PenentuAkun]:
    """Each account of the books in their order, with nothing where it cannot flip."""
    sel = deciding_figures(chosen, Masukan(akun), bagan=bagan(), varian=varian or {})
    found = {each.kode: each for each in sel.akun}
    return [found.get(kode) or PenentuAkun(kode, kode, akun.get(kode), None, None) for kode in akun]


def test_a_denominator_that_becomes_zero_earns_what_its_rule_says() -> None:
    nol = NolPenyebut(
        Fraction(100), None, (jumlah("ada kas", {"kas": 1}),), Fraction(0), "", usulan=False
    )
    one = pedoman(rasio({"kas": 1}, {"bank": 1}, {"x < 500": 0, "x >= 500": 100}, nol))

    kas, bank = _by_kode(one, {"kas": 1, "bank": 9})
    assert (kas.naik, kas.turun) == (Balik(44, BAIK), None)
    # 1/0 is proven by the kas: Baik; but 1/0,2 would be too, were there a fifth of a rupiah
    assert bank.turun == Balik(-9, BAIK)

    kas, bank = _by_kode(one, {"kas": 0, "bank": 0})
    assert kas.naik == Balik(1, BAIK)
    assert bank.naik is None


def test_a_total_exactly_on_the_limit_is_the_better_predikat() -> None:
    half = rasio({"kas": 1}, {"bank": 1}, {"x < 10": 0, "x >= 10": 100})
    none = rasio({"bank": 1}, {"piutang_usaha": 1}, {"x < 10": 0, "x >= 10": 0})

    kas, *_ = _by_kode(pedoman(half, none), {"kas": 9, "bank": 100, "piutang_usaha": 1})

    assert kas.naik == Balik(1, BAIK)


def test_evidence_alone_may_flip() -> None:
    proof = jumlah("ada bank", {"bank": 1})
    nol = NolPenyebut(Fraction(100), None, (proof,), Fraction(0), "", usulan=False)
    one = pedoman(rasio({"kas": 1}, {"piutang_usaha": 1}, {"x < 5": 0, "x >= 5": 0}, nol))

    kas, bank, _ = _by_kode(one, {"kas": 5, "bank": 0, "piutang_usaha": 0})
    assert (kas.naik, kas.turun) == (None, None)
    assert bank.naik == Balik(1, BAIK)

    _, bank, _ = _by_kode(one, {"kas": 5, "bank": 3, "piutang_usaha": 0})
    assert bank.turun == Balik(-3, BURUK)


def test_a_middle_band_is_left_on_both_sides() -> None:
    pita = {"x < 20": 0, "20 <= x <= 30": 100, "x > 30": 0}
    one = pedoman(rasio({"kas": 1}, {"bank": 1}, pita))

    (kas, _) = _by_kode(one, {"kas": 25, "bank": 100})

    assert (kas.naik, kas.turun) == (Balik(6, BURUK), Balik(-6, BURUK))


def test_last_year_and_this_year_of_one_account_are_two_figures() -> None:
    growth = rasio({"kas": 1, "kas@-1": -1}, {"kas@-1": 1}, {"x < 10": 0, "x >= 10": 100})

    kini, lalu = _by_kode(pedoman(growth), {"kas": 109, "kas@-1": 100})

    assert (kini.naik, kini.turun) == (Balik(1, BAIK), None)
    assert (lalu.naik, lalu.turun) == (None, Balik(-1, BAIK))


def test_a_signed_account_may_fall_below_zero_and_another_not() -> None:
    one = pedoman(
        rasio({"shu_tahun_berjalan": 1, "kas": 1}, {"bank": 1}, {"x < -10": 0, "x >= -10": 100})
    )

    shu, kas, _ = _by_kode(one, {"shu_tahun_berjalan": 0, "kas": 0, "bank": 100})

    assert shu.turun == Balik(-11, BURUK)
    assert kas.turun is None


def test_no_amount_passes_its_largest() -> None:
    one = pedoman(rasio({"kas": 1}, {"bank": 1}, {"x < 200": 0, "x >= 200": 100}))

    (kas, _) = _by_kode(one, {"kas": 0, "bank": LARGEST})

    assert kas.naik is None


def test_along_a_line_the_first_rupiah_is_found_between_two_points() -> None:
    one = pedoman(rasio({"kas": 1}, {"bank": 1}, {"x < 0": 0, "x >= 0": 0}), linier=LURUS)

    kas, bank = _by_kode(one, {"kas": 300, "bank": 1000}, {"1.0": "garis"})

    assert (kas.naik, kas.turun) == (Balik(200, BAIK), None)
    assert (bank.naik, bank.turun) == (None, Balik(-400, BAIK))


def test_a_line_that_meets_the_limit_where_another_ratio_turns() -> None:
    line = rasio({"kas": 1}, {"bank": 1}, {"x < 0": 0, "x >= 0": 0})
    turn = rasio({"kas": 1}, {"piutang_usaha": 1}, {"x <= 50": 0, "x > 50": 0})
    two = pedoman(line, turn, baik=25, linier=LURUS)

    kas, *_ = _by_kode(two, {"kas": 40, "bank": 100, "piutang_usaha": 100}, {"1.0": "garis"})

    assert kas.naik == Balik(10, BAIK)


def test_two_lines_that_bend_against_each_other_turn_twice() -> None:
    """kas/bank falls and bank/pinjaman rises with the bank: down through the limit and up again."""
    two = pedoman(
        rasio({"kas": 1}, {"bank": 1}, {"x < 0": 0, "x >= 0": 0}),
        rasio({"bank": 1}, {"piutang_usaha": 1}, {"x < 0": 0, "x >= 0": 0}),
        linier=LURUS,
        baik=45,
    )
    akun: dict[str, int | None] = {"kas": 600, "bank": 1000, "piutang_usaha": 3000}
    varian = {"1.0": "garis", "1.1": "garis"}
    uji = Uji.of((two, varian, Masukan(akun)))

    for kode, way, flip, room in uji.ways(["bank"]):
        near = flip if flip and abs(flip.selisih) <= JAUH else None
        assert near == uji.first(kode, way, min(room, JAUH))


def test_the_nearest_of_both_ways_and_its_share() -> None:
    pita = {"x < 20": 0, "20 <= x < 40": 100, "x >= 40": 0}
    one = pedoman(rasio({"kas": 1}, {"bank": 1}, pita))

    (kas, _) = _by_kode(one, {"kas": 22, "bank": 100})

    assert (kas.naik, kas.turun) == (Balik(18, BURUK), Balik(-3, BURUK))
    assert kas.terdekat == Balik(-3, BURUK)
    assert kas.relatif == Fraction(3, 22)


def test_a_blank_amount_has_no_share_and_stands_last(lawbook: Lawbook) -> None:
    riil = lawbook.pedoman["juknis-15-2021-riil"]

    sel = deciding_figures(riil, contoh("riil"), bagan=lawbook.bagan)

    assert [each.kode for each in sel.akun if each.relatif is None] == [
        "shu_belum_dibagi",
        "penyisihan_pinjaman",
    ]
    assert sel.akun[-1].kode == "penyisihan_pinjaman"
    assert sel.akun[-1].jumlah == 0
    assert sel.akun[0].kode == "penjualan_anggota"


def test_a_frame_without_figures_has_no_deciding_ones(lawbook: Lawbook) -> None:
    sel = deciding_figures(
        lawbook.pedoman["perdep-07-2016-syariah"], Masukan(), bagan=lawbook.bagan
    )

    assert (sel.akun, sel.jawaban) == ((), ())


def test_a_reading_it_does_not_have_is_refused(lawbook: Lawbook) -> None:
    with pytest.raises(AppError, match=r"Komponen 9\.9 tidak ada"):
        deciding_figures(
            lawbook.pedoman["perdep-06-2016"], Masukan(), bagan=lawbook.bagan, varian={"9.9": "x"}
        )
