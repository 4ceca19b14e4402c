"""The figures that are checked again: near enough to a limit, and said in words."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from core.koperasi.periksa_ulang import pick_deciding
from core.koperasi.telaah import Isi
from core.rules.masukan import Masukan
from core.rules.pedoman import Pedoman
from core.rules.penentu import deciding_figures
from tests.core.rules.buku_acak import kasus, law
from tests.core.rules.pedoman_kecil import bagan, pedoman, rasio

Kasus = tuple[Pedoman, dict[str, str], Masukan]
NAIK = {"x < 50": 0, "x >= 50": 100}


def _isi(masukan: Masukan, varian: dict[str, str] | None = None) -> Isi:
    akun = dict(masukan.akun)
    kini = {kode: amount for kode, amount in akun.items() if "@" not in kode}
    lalu = {kode[:-3]: amount for kode, amount in akun.items() if "@" in kode}
    jawaban = {kode: tuple(given) for kode, given in masukan.jawaban.items()}
    return Isi(kini, lalu, jawaban, masukan.isian, varian or {}, {})


@settings(deadline=None, max_examples=40)
@given(case=kasus(), persen=st.integers(1, 100))
def test_exactly_the_near_ones_are_picked(case: Kasus, persen: int) -> None:
    chosen, varian, masukan = case

    found = pick_deciding(chosen, law().bagan, _isi(masukan, varian), persen=persen)

    sel = deciding_figures(chosen, masukan, bagan=law().bagan, varian=varian)
    near = {
        each.kode
        for each in sel.akun
        if each.relatif is not None and each.relatif <= Fraction(persen, 100)
    }
    filled = {each.kode for each in sel.akun if each.jumlah}
    assert {each.kode for each in found if each.jenis == "akun"} & filled == near
    assert [each.kode for each in found if each.jenis == "jawaban"] == [
        f"{each.komponen}:{each.butir + 1}" for each in sel.jawaban
    ]


def _of(akun: dict[str, int | None], persen: int = 10) -> dict[str, str]:
    chosen = pedoman(rasio({"kas": 1, "bank": 1}, {"piutang_usaha": 1}, NAIK))
    found = pick_deciding(chosen, bagan(), _isi(Masukan(akun)), persen=persen)
    return {each.kode: each.kalimat for each in found}


def test_a_tenth_of_the_amount_is_near_and_a_rupiah_more_is_not() -> None:
    near = {"kas": 1000, "bank": 3900, "piutang_usaha": 10_000}
    far = {"kas": 999, "bank": 3901, "piutang_usaha": 10_000}

    assert _of({**near})["kas"] == "naik Rp 100 → Baik"
    assert "kas" not in _of({**far})
    assert _of({**far})["bank"] == "naik Rp 100 → Baik"


def test_a_blank_amount_is_measured_against_an_ordinary_one() -> None:
    books: dict[str, int | None] = {"bank": 4_900, "piutang_usaha": 10_000}

    assert _of({"kas": None, **books})["kas"] == "naik Rp 100 → Baik"
    assert _of({"kas": 0, **books})["kas"] == "naik Rp 100 → Baik"
    assert "kas" not in _of({"kas": 0, **books}, persen=2)


def test_books_without_one_amount_pick_none() -> None:
    assert _of({"kas": None}) == {}


def test_a_flip_both_ways_is_told_in_one_sentence() -> None:
    middle = rasio({"kas": 1}, {"bank": 1}, {"x < 50": 0, "50 <= x < 51": 100, "x >= 51": 0})

    found = pick_deciding(pedoman(middle), bagan(), _isi(Masukan({"kas": 505, "bank": 1000})))

    assert {each.kode: each.kalimat for each in found} == {
        "kas": "naik Rp 5 → Buruk; turun Rp 6 → Buruk",
        "bank": "naik Rp 11 → Buruk; turun Rp 10 → Buruk",
    }


def test_people_are_counted_as_people() -> None:
    one = rasio({"anggota_pria": 1}, {"anggota_wanita": 1}, NAIK)

    found = pick_deciding(
        pedoman(one), bagan(), _isi(Masukan({"anggota_pria": 49, "anggota_wanita": 100}))
    )

    assert {each.kode: each.kalimat for each in found} == {
        "anggota_pria": "naik 1 orang → Baik",
        "anggota_wanita": "turun 2 orang → Baik",
    }
