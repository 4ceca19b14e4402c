"""Agreements of a year: quarters where the office wants them, money of each post, what is bare."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, build, look_kinerja
from core.actions.office import Office, close_office, open_writer
from core.actions.pengaturan import save_pilihan
from core.actions.pohon import list_jabatan
from core.actions.program import load_program
from core.actions.program_baris import save_row
from core.actions.target import load_periode
from core.actions.triwulan import load_triwulan
from core.iku.target_periode import BarisPeriode
from core.naskah.model import Kertas, Mode
from core.naskah.perjanjian import SEMUA, NaskahPerjanjian, Perjanjian
from core.rules.capaian import show_target
from tests.check_pdf import check_pdf

TAHUN, PK = 2025, "perjanjian-kinerja"


@pytest.fixture
def office(kantor_contoh: Path, tmp_path: Path) -> Iterator[Office]:
    path = Path(shutil.copy(kantor_contoh, tmp_path / "kantor.db"))
    found = open_writer(path)
    yield found
    close_office(found, copy=False)


def _agreements(office: Office, jabatan: str = "") -> tuple[Perjanjian, ...]:
    model = build(office, PK, Permintaan(TAHUN, jabatan=jabatan)).model
    assert isinstance(model, NaskahPerjanjian)
    return model.perjanjian


def _quarterly(office: Office) -> None:
    office.actor = replace(office.actor, peran="admin")
    save_pilihan(office, replace(office.pilihan, pk_triwulan="ya"))


def _moved(one: BarisPeriode) -> bool:
    return next(each.diubah for each in one.tahun if each.tahun == TAHUN)


def test_a_changed_agreement_has_the_quarters_that_lead_to_its_targets(office: Office) -> None:
    _quarterly(office)
    model = build(office, PK, Permintaan(TAHUN, perubahan=True)).model
    quarters = load_triwulan(office, TAHUN, ()).by_kode("koperasi_sehat").triwulan
    row = next(one for one in model.perjanjian[0].sasaran if "koperasi" in one.indikator)

    assert row.triwulan == tuple(f"{show_target(one.target)} %" for one in quarters)
    assert row.triwulan[-1] == row.target


def test_without_the_choice_no_quarter_is_printed(office: Office) -> None:
    (head,) = _agreements(office)

    assert not head.bertriwulan
    assert all(one.triwulan == () for one in head.anggaran)


def test_quarters_are_those_the_office_set(office: Office, tmp_path: Path) -> None:
    plans = []
    for leaf in list(load_program(office, TAHUN).program[0].leaves()):
        pagu = leaf.baris.pagu_murni or 0
        plans.append((0, pagu // 3, pagu // 2, pagu))
        save_row(office, replace(leaf.baris, rencana=plans[-1]))
    _quarterly(office)
    (head,) = _agreements(office)

    assert head.bertriwulan
    quarters = load_triwulan(office, TAHUN, ())
    changed = {one.iku for one in load_periode(office, TAHUN).baris if _moved(one)}
    assert changed == {"koperasi_sehat"}
    for row, iku in zip(head.sasaran, quarters.iku, strict=False):
        if iku.hasil.kode in changed:
            assert row.triwulan == ("", "", "", "")
            continue
        for text, each in zip(row.triwulan, iku.triwulan, strict=True):
            assert text.startswith(show_target(each.target))
    assert head.anggaran[0].triwulan == tuple(map(sum, zip(*plans, strict=True)))
    assert head.anggaran[-1].triwulan == (None,) * 4
    assert head.rencana == (None,) * 4
    path = tmp_path / "pk.pdf"
    for kertas in Kertas:
        for mode in Mode:
            asked = Permintaan(TAHUN, jabatan=SEMUA)
            path.write_bytes(look_kinerja(office, PK, asked, CaraCetak(kertas, mode)).value.pdf)
            assert check_pdf(path, kertas=kertas.value, phrases=("TW I", "TW IV")) == []


def test_a_plan_of_every_row_is_added_up(office: Office) -> None:
    for one in list(load_program(office, TAHUN).leaves()):
        pagu = one.baris.pagu_murni or 0
        save_row(office, replace(one.baris, rencana=(0, 0, 0, pagu)))
    _quarterly(office)
    (head,) = _agreements(office)

    assert head.rencana == (0, 0, 0, head.jumlah)


def test_what_the_posts_print_and_what_is_bare_make_the_whole(office: Office) -> None:
    (head,) = _agreements(office)
    codes = [one.code for one in build(office, PK, Permintaan(TAHUN)).catatan]
    assert not [one for one in codes if one.startswith("pk.")]
    leading = [one for one in list_jabatan(office, TAHUN) if one.tingkat == 1 and one.baris]
    below = [_agreements(office, one.kode)[0].jumlah for one in leading]

    assert sum(below) == head.jumlah == load_program(office, TAHUN).jumlah.murni


def test_a_row_that_nobody_answers_for_is_named_before_it_is_printed(office: Office) -> None:
    rows = [one.baris for one in load_program(office, TAHUN).walk()]
    for row in rows:
        if row.kode.startswith("2.17.07"):
            other = "Orang Luar" if row.kode == "2.17.07" else ""
            save_row(office, replace(row, penanggung_jawab=other))
    found = {one.code: one.message for one in build(office, PK, Permintaan(TAHUN)).catatan}

    assert "2.17.07" in found["pk.tanpa_penanggung_jawab"]
    assert "Rp 2" in found["pk.tanpa_penanggung_jawab"]
    assert "1 baris program bukan jabatan" in found["pk.penanggung_jawab_asing"]


@pytest.mark.parametrize("kertas", list(Kertas))
def test_every_post_signs_on_the_page_of_its_agreement(office: Office, kertas: Kertas) -> None:
    asked = Permintaan(TAHUN, jabatan=SEMUA)
    found = look_kinerja(office, PK, asked, CaraCetak(kertas, Mode.TTE)).value

    assert found.halaman == 2 * len(_agreements(office, SEMUA))
