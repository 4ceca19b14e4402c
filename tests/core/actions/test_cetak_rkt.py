"""The plan of a year from what is stored: sums of the tree, pagu murni, notes on blanks."""

from functools import partial
from pathlib import Path

from core.actions.cetak_kinerja import Permintaan
from core.actions.cetak_perjanjian import susun_perjanjian
from core.actions.cetak_rkt import susun_rkt
from core.actions.office import Office, open_reader
from core.actions.program import load_program
from core.actions.program_baris import read_tempelan, save_pasted
from core.naskah.perjanjian import NaskahPerjanjian
from core.naskah.rkt import NaskahRkt

_SHEET = (
    "2.17.03\tCONTOH Program\n2.17.03.2.01\tCONTOH Kegiatan\t100\t150\n2.17.04\tCONTOH Program lain"
)


def _plan(office: Office) -> NaskahRkt:
    model = susun_rkt(office, Permintaan(2025)).model
    assert isinstance(model, NaskahRkt)
    return model


def test_a_year_without_programs_has_targets_alone(office: Office) -> None:
    plan = _plan(office)

    assert plan.program == ()
    assert plan.catatan == ()
    assert all(one.sasaran for one in plan.baris)


def test_money_of_the_plan_is_that_before_any_change(office: Office) -> None:
    read = partial(read_tempelan, tahun=2025)
    save_pasted(office, 2025, read(_SHEET))

    plan = _plan(office)

    assert [(one.tingkat, one.anggaran) for one in plan.program] == [(0, 100), (1, 100), (0, None)]
    assert plan.anggaran == load_program(office, 2025).jumlah.murni == 100
    assert [one.split()[0] for one in plan.catatan] == ["Anggaran", "Baris"]


def test_targets_of_the_plan_are_those_before_any_change(kantor_contoh: Path) -> None:
    office = open_reader(kantor_contoh)
    try:
        plan = _plan(office)
        agreed = susun_perjanjian(office, Permintaan(2025)).model
    finally:
        office.db.close()

    assert isinstance(agreed, NaskahPerjanjian)
    first = [one.target.removesuffix(" %") for one in agreed.perjanjian[0].sasaran]
    assert [one.target for one in plan.baris] == first == ["72,00", "22,00", "45,00"]
    assert "Target sebelum perubahan perjanjian kinerja." in plan.catatan
