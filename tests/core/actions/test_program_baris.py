"""Rows of programs one by one and pasted, through their actions."""

from dataclasses import replace

import pytest

from core.actions.office import Office
from core.actions.program import examine_program, load_program, nama_iku, program_years
from core.actions.program_baris import check_row, read_tempelan, save_pasted, save_row
from core.actions.program_simpan import check_program
from core.errors import DataRejectedError
from core.iku.program import BarisProgram, JenisProgram

_P, _K = JenisProgram.PROGRAM, JenisProgram.KEGIATAN


def test_a_row_is_added_below_another_and_changed(office: Office) -> None:
    first = save_row(office, BarisProgram(2025, _P, "2.17.03", "CONTOH Program")).value
    second = save_row(
        office, BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH Kegiatan", pagu_murni=7, induk=first)
    ).value
    stored = [one.baris for one in load_program(office, 2025).walk()]
    assert [(one.id, one.induk) for one in stored] == [(first, 0), (second, first)]

    assert save_row(office, replace(stored[1], pagu_murni=9)).value == second

    assert load_program(office, 2025).jumlah.pagu == 9
    assert program_years(office) == [2025]
    assert examine_program(office, 2025) == ()
    assert nama_iku(office, 2025)


def test_a_row_below_one_with_money_is_refused_where_it_is_placed(office: Office) -> None:
    first = save_row(office, BarisProgram(2025, _P, "2.17.03", "CONTOH", pagu_murni=5)).value
    below = BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH", induk=first)

    assert [one.field for one in check_row(office, below)] == ["induk"]
    with pytest.raises(DataRejectedError):
        save_row(office, below)


def test_a_sheet_is_pasted_twice_without_doubling(office: Office) -> None:
    text = "2.17.03\tCONTOH Program\n2.17.03.2.01\tCONTOH Kegiatan\t100"

    assert save_pasted(office, 2025, read_tempelan(text, 2025)).value == 2
    assert save_pasted(office, 2025, read_tempelan(f"{text}\t120", 2025)).value == 2

    jumlah = load_program(office, 2025).jumlah
    assert (jumlah.murni, jumlah.perubahan) == (100, 120)


def test_a_row_without_one_above_is_told(office: Office) -> None:
    (found,) = check_program(office, 2025, [BarisProgram(2025, _K, "2.17.03.2.01", "CONTOH")])

    assert found[1].code == "program.tanpa_induk"
