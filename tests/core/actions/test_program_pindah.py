"""A row of programs is moved: its order is kept, its code looked at, Batal urung undoes it."""

from functools import partial

import pytest

from core.actions.office import Office
from core.actions.program import load_program
from core.actions.program_baris import read_tempelan, save_pasted, save_row
from core.actions.program_pindah import check_move, move_row, shift_row
from core.actions.program_simpan import carry_over
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.errors import DataRejectedError
from core.iku.program import BarisProgram, JenisProgram

_SHEET = (
    "2.17.03\tCONTOH Program A\n2.17.03.2.01\tCONTOH Kegiatan A1\n"
    "2.17.03.2.01.0001\tCONTOH Sub A1a\t100\n2.17.03.2.02\tCONTOH Kegiatan A2\t50\n"
    "2.17.04\tCONTOH Program B\n2.17.04.2.01\tCONTOH Kegiatan B1\t7"
)


@pytest.fixture(autouse=True)
def _filled(office: Office) -> None:
    save_pasted(office, 2025, read_tempelan(_SHEET, 2025))


def _names(office: Office, tahun: int = 2025) -> list[str]:
    return [one.baris.nama.removeprefix("CONTOH ") for one in load_program(office, tahun).walk()]


def _row(office: Office, nama: str) -> BarisProgram:
    rows = (one.baris for one in load_program(office, 2025).walk())
    return next(one for one in rows if one.nama == f"CONTOH {nama}")


def test_a_program_goes_up_with_all_below_it_and_comes_back(office: Office) -> None:
    before, entry = _names(office), newest_entry(office)
    moved = shift_row(office, _row(office, "Program B"), -1)
    act = Perbuatan(entry, newest_entry(office), moved.topics)

    assert moved.value
    assert _names(office)[:2] == ["Program B", "Kegiatan B1"]
    assert not shift_row(office, _row(office, "Program B"), -1).value
    undo_act(office, act)
    assert _names(office) == before


def test_a_row_added_later_comes_last_among_rows_that_were_moved(office: Office) -> None:
    shift_row(office, _row(office, "Kegiatan A2"), -1)
    above = _row(office, "Program A").id
    fresh = BarisProgram(2025, JenisProgram.KEGIATAN, "2.17.03.2.00", "CONTOH Baru", induk=above)
    save_row(office, fresh)
    save_row(office, BarisProgram(2025, JenisProgram.PROGRAM, "2.17.02", "CONTOH Nol"))

    assert _names(office) == [
        "Nol", "Program A", "Kegiatan A2", "Kegiatan A1", "Sub A1a", "Baru",
        "Program B", "Kegiatan B1",
    ]  # fmt: skip
    carry_over(office, 2025, 2026)
    assert _names(office, 2026) == _names(office)


def test_a_row_goes_below_another_parent_and_its_code_is_looked_at(office: Office) -> None:
    entry, before = newest_entry(office), _names(office)
    row, induk = _row(office, "Kegiatan A1"), _row(office, "Program B").id
    outcome = move_row(office, row, induk)
    act = Perbuatan(entry, newest_entry(office), outcome.topics)

    assert [one.code for one in outcome.findings] == ["program.kode_induk"]
    assert _names(office) == [
        "Program A", "Kegiatan A2", "Program B", "Kegiatan A1", "Sub A1a", "Kegiatan B1",
    ]  # fmt: skip
    undo_act(office, act)
    assert _names(office) == before


def test_a_parent_that_holds_money_refuses(office: Office) -> None:
    sub, target = _row(office, "Sub A1a"), _row(office, "Kegiatan B1")

    with pytest.raises(DataRejectedError) as refused:
        move_row(office, sub, target.id)

    assert "program.angka_induk" in [one.code for one in refused.value.findings]
    assert _row(office, "Sub A1a").induk == sub.induk


def test_remarks_that_stood_before_are_not_told_again(office: Office) -> None:
    save_row(office, BarisProgram(2025, JenisProgram.PROGRAM, "tanpa pola", "CONTOH C"))
    tahun = load_program(office, 2025)
    check = partial(check_move, tahun, _row(office, "Kegiatan A2"))

    told = check(_row(office, "C").id)

    assert [one.code for one in told] == ["program.kode_induk"]
