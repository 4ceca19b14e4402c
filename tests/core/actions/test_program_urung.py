"""Batal urung of programs and recommendations: a whole act goes back, with all its rows."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import Any

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.program import load_program
from core.actions.program_baris import read_tempelan, save_pasted, save_row
from core.actions.program_simpan import trash_program
from core.actions.sakip import save_sakip
from core.actions.sakip_rekomendasi import list_rekomendasi, save_rekomendasi
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import RekomendasiSakip

_SHEET = "2.17.03\tCONTOH Program\n2.17.03.2.01\tCONTOH Kegiatan\t100"


def _done(office: Office, action: Callable[[Office], Outcome[Any]]) -> Perbuatan:
    before = newest_entry(office)
    topics = action(office).topics
    return Perbuatan(before, newest_entry(office), topics)


def test_a_pasted_sheet_and_a_row_in_the_bin_are_taken_back(office: Office) -> None:
    pasted = _done(office, partial(save_pasted, tahun=2025, pasted=read_tempelan(_SHEET, 2025)))
    first, second = (one.baris for one in load_program(office, 2025).walk())
    changed = _done(office, partial(save_row, row=replace(second, pagu_murni=200)))
    undo_act(office, changed)
    assert load_program(office, 2025).jumlah.murni == 100

    fresh = next(load_program(office, 2025).walk()).baris
    assert fresh.id == first.id
    gone = _done(office, partial(trash_program, row=fresh))
    assert load_program(office, 2025).kosong
    undo_act(office, gone)
    assert load_program(office, 2025).jumlah.murni == 100

    undo_act(office, pasted)
    assert load_program(office, 2025).kosong


def test_a_recommendation_is_taken_back(office: Office) -> None:
    nilai = save_sakip(office, NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction(70))).value
    act = _done(office, partial(save_rekomendasi, one=RekomendasiSakip(nilai.id, 1, "CONTOH")))

    undo_act(office, act)

    assert list_rekomendasi(office, nilai.id) == []
