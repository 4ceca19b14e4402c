"""Rows of programs change places: the others keep theirs, whatever their codes say."""

from hypothesis import given
from hypothesis import strategies as st

from core.iku.program import BarisProgram, JenisProgram
from core.iku.program_pindah import last_place, parents_for, shifted, siblings_of
from core.iku.program_pohon import grow

_P, _K = JenisProgram.PROGRAM, JenisProgram.KEGIATAN
ROWS = (
    BarisProgram(2025, _P, "1.01.01", "A", id=1),
    BarisProgram(2025, _P, "1.01.02", "B", id=2),
    BarisProgram(2025, _K, "1.01.01.2.01", "A1", id=3, induk=1),
    BarisProgram(2025, _K, "1.01.01.2.02", "A2", id=4, induk=1),
)


def test_siblings_and_other_parents() -> None:
    tahun = grow(2025, ROWS, {})

    assert [one.baris.id for one in siblings_of(tahun, ROWS[0])] == [1, 2]
    assert [one.baris.id for one in siblings_of(tahun, ROWS[2])] == [3, 4]
    assert siblings_of(tahun, BarisProgram(2025, _K, id=9, induk=99)) == ()
    assert [one.baris.id for one in parents_for(tahun, ROWS[2])] == [2]
    assert parents_for(tahun, ROWS[0]) == ()


def test_a_row_that_is_not_there_moves_nothing() -> None:
    assert shifted(ROWS[:2], 99, 1) == []
    assert shifted(ROWS[:2], 2, 1) == []
    assert last_place(ROWS) == 0
    assert last_place(shifted(ROWS[:2], 2, -1)) == 3


@given(st.lists(st.tuples(st.integers(1, 5), st.sampled_from([-1, 1])), max_size=12))
def test_many_moves_keep_every_row_once_in_the_order_shown(moves: list[tuple[int, int]]) -> None:
    kept = {at: BarisProgram(2025, _P, f"9.0{at}.01", "x", id=at) for at in range(1, 6)}
    order = list(kept)
    for row_id, by in moves:
        shown = [one.baris for one in grow(2025, list(kept.values()), {}).program]
        assert [one.id for one in shown] == order
        for one in shifted(shown, row_id, by):
            kept[one.id] = one
        at = order.index(row_id)
        if 0 <= at + by < len(order):
            order.insert(at + by, order.pop(at))

    assert [one.baris.id for one in grow(2025, list(kept.values()), {}).program] == order
