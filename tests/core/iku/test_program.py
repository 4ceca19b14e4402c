"""Sums of programs: derived from the rows that hold money, blanks apart from zero."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from core.iku.program import BarisProgram, JenisProgram
from core.iku.program_checks import check_baris, place_rows
from core.iku.program_jumlah import JumlahProgram, total_of
from core.iku.program_pohon import grow

_P, _K, _S = JenisProgram.PROGRAM, JenisProgram.KEGIATAN, JenisProgram.SUB_KEGIATAN
_AMOUNT = st.none() | st.integers(0, 10**15)


def _leaf(number: int, murni: int | None, changed: int | None = None) -> BarisProgram:
    return BarisProgram(
        2025, _S, nama="CONTOH", pagu_murni=murni, pagu_perubahan=changed, id=number, induk=2
    )


@given(st.lists(st.tuples(_AMOUNT, _AMOUNT), min_size=1, max_size=8))
def test_a_parent_is_the_sum_of_its_leaves_and_zero_is_not_blank(
    money: list[tuple[int | None, int | None]],
) -> None:
    leaves = [_leaf(10 + at, *pair) for at, pair in enumerate(money)]
    top = [BarisProgram(2025, _P, id=1), BarisProgram(2025, _K, id=2, induk=1)]

    tree = grow(2025, [*top, *leaves], {})

    murni = [one for one, _changed in money if one is not None]
    pagu = [one if changed is None else changed for one, changed in money]
    known = [one for one in pagu if one is not None]
    changed = any(one is not None for _murni, one in money)
    assert tree.program[0].jumlah == tree.jumlah
    assert tree.jumlah.murni == (sum(murni) if murni else None)
    assert tree.jumlah.perubahan == (sum(known) if changed else None)


def test_an_inherited_indicator_gathers_the_money_below_it() -> None:
    rows = [
        BarisProgram(2025, _P, "2.17.03", iku="sehat", id=1),
        BarisProgram(2025, _K, "2.17.03.2.01", id=2, induk=1),
        _leaf(3, 100),
        BarisProgram(2025, _P, "2.17.01", sasaran="Penunjang", pagu_murni=7, id=4),
    ]

    tree = grow(2025, rows, {"sehat": "Koperasi sehat"})

    assert {name: one.pagu for name, one in tree.per_sasaran.items()} == {
        "Penunjang": 7,
        "Koperasi sehat": 100,
    }
    assert [(one.program.baris.id, one.jumlah.pagu) for one in tree.behind("sehat")] == [(1, 100)]


def test_quarters_are_cumulative_and_percent_is_exact() -> None:
    row = BarisProgram(2025, _P, pagu_murni=300, realisasi=(100, 150, None, None))

    total = total_of([row])

    assert (total.dalam(1), total.dalam(2), total.dalam(3)) == (100, 50, None)
    assert (total.persen(1), total.persen(), total.persen(4)) == (
        Fraction(100, 3),
        Fraction(50),
        None,
    )
    assert total.belum == (0, 0, 1, 1)
    assert JumlahProgram(murni=0, realisasi=(0, None, None, None)).persen() is None


def test_too_much_spent_and_a_strange_code_warn_and_are_kept() -> None:
    row = BarisProgram(2025, _S, "A.1", "CONTOH", pagu_murni=5, realisasi=(6, 4, None, None))

    found = [(one.code, one.severity.value) for one in check_baris(row)]

    assert found == [
        ("program.kode", "peringatan"),
        ("program.melebihi", "peringatan"),
        ("program.turun", "peringatan"),
    ]


def test_a_kegiatan_without_a_program_has_no_place() -> None:
    assert [
        (at, one.code) for at, one in place_rows([BarisProgram(2025, _K), BarisProgram(2025, _P)])
    ] == [(0, "program.tanpa_induk")]


def test_a_plan_of_spending_is_known_only_when_every_row_with_money_has_one() -> None:
    sub = JenisProgram.SUB_KEGIATAN
    planned = BarisProgram(2025, sub, "1", "CONTOH A", pagu_murni=100, rencana=(10, 40, 70, 100))
    partly = BarisProgram(2025, sub, "2", "CONTOH B", pagu_murni=50, rencana=(None, 20, None, 50))
    without = BarisProgram(2025, sub, "3", "CONTOH C")

    assert total_of([planned, partly, without]).rencana == (None, 60, None, 150)
