"""Targets, quarters, action plan and deadlines in the window, through the real forms."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.target import load_periode
from core.actions.tenggat import list_tenggat
from core.actions.triwulan import load_triwulan
from core.actions.triwulan_aksi import list_aksi, save_aksi
from core.iku.triwulan import ROMAWI, LangkahAksi
from gui.views.iku.page import IkuPage
from gui.views.iku.targets import TriwulanTarget
from gui.views.iku.triwulan.view import TENGGAT, TriwulanView
from tests.gui.conftest import Bench, Write
from tests.gui.fit import assert_fits
from tests.gui.iku.conftest import LABA, NARROW, SEHAT, WIDE, done


@pytest.fixture
def view(page: IkuPage, bench: Bench) -> TriwulanView:
    page.open(TriwulanTarget())
    done(bench)
    assert isinstance(page.place, TriwulanView)
    return page.place


def test_a_block_pasted_from_excel_fills_the_grid_and_is_saved(
    view: TriwulanView, bench: Bench
) -> None:
    view.tabs.show_tab(view.periode)
    row = view.periode._row(SEHAT)  # noqa: SLF001 - the cell an officer stands in
    years = list(load_periode(bench.session.office, bench.session.year).tahun)
    QApplication.clipboard().setText("\t".join(str(10 + one) for one in range(len(years))))
    row.cells[2].setFocus()
    QTest.keyClick(row.cells[2], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    view.save()
    done(bench)

    saved = load_periode(bench.session.office, bench.session.year).by_kode(SEHAT)
    assert [one.stored.nilai for one in saved.tahun] == [str(10 + n) for n in range(len(years))]


def test_steps_stand_in_the_order_of_the_paper_under_their_indicator(
    view: TriwulanView, bench: Bench, write: Write
) -> None:
    known = load_triwulan(view.session.office, view.session.year).iku
    for one in sorted(known, key=lambda iku: iku.hasil.kode):
        step = LangkahAksi(view.session.year, one.hasil.kode, 4, f"CONTOH {one.hasil.kode}")
        write(partial(save_aksi, langkah=step))
    view.tabs.show_tab(view.aksi)
    view.refresh()
    done(bench)

    rows = view.aksi.steps.known.rows()
    order = list(dict.fromkeys(row.iku for row in rows))
    assert order == [one.hasil.kode for one in known]
    shown = view.aksi.steps.known.index(0, 0).data()
    assert shown == known[0].hasil.nama_pendek


def test_arrows_go_up_and_down_a_column(view: TriwulanView) -> None:
    view.tabs.show_tab(view.periode)
    kode = [one.iku for one in load_periode(view.session.office, view.session.year).baris]
    first, second = (view.periode._row(one) for one in kode[:2])  # noqa: SLF001 - as above
    view.window().activateWindow()
    first.cells[3].setFocus()
    QTest.keyClick(first.cells[3], Qt.Key.Key_Down)

    assert view.window().focusWidget() is second.cells[3]


def test_obstacles_are_kept_as_a_draft_and_saved(view: TriwulanView, bench: Bench) -> None:
    tab = view.quarters[1]
    view.tabs.show_tab(tab)
    done(bench)
    tab.panel.kendala.set_text("RAT terlambat")
    tab.panel.lanjut.set_text("Kunjungan")
    kode = tab.table.current_id()
    view.tabs.show_tab(view.periode)
    done(bench)
    view.tabs.show_tab(tab)
    done(bench)
    assert tab.panel.kendala.text() == "RAT terlambat"
    view.save()
    done(bench)

    found = load_triwulan(bench.session.office, bench.session.year, ()).by_kode(str(kode)).of(1)
    assert (found.isi.kendala, found.isi.tindak_lanjut) == ("RAT terlambat", "Kunjungan")


def test_the_indicator_that_is_picked_stays_from_quarter_to_quarter(
    view: TriwulanView, bench: Bench
) -> None:
    for one in (1, 2):
        view.tabs.show_tab(view.quarters[one])
        done(bench)
    view.quarters[2].table.pick(LABA)
    done(bench)
    view.tabs.show_tab(view.quarters[1])
    done(bench)
    view.tabs.show_tab(view.tenggat)
    done(bench)
    view.tabs.show_tab(view.quarters[3])
    done(bench)

    assert [view.quarters[one].table.current_id() for one in (1, 3)] == [LABA, LABA]
    assert view.quarters[1].panel.title.title.text() == "UMKM yang meningkat labanya"


@pytest.mark.parametrize("peran", ["pejabat", "operator"])
def test_only_a_pejabat_signs_a_quarter_of_the_past(
    view: TriwulanView, bench: Bench, write: Write, monkeypatch: pytest.MonkeyPatch, peran: str
) -> None:
    officer = bench.session.officer
    assert officer is not None
    monkeypatch.setattr(bench.session, "_officer", replace(officer, peran=peran))
    write(partial(_act_as, peran=peran))
    tab = view.quarters[1]
    view.tabs.show_tab(tab)
    tab.show_year(bench.session.year)
    done(bench)
    kode = str(tab.table.current_id())

    assert tab.panel.sign_button.isEnabled() == (peran == "pejabat")
    tab.panel.sign_button.click()
    done(bench)

    signed = load_triwulan(bench.session.office, bench.session.year, ()).by_kode(kode).of(1)
    assert signed.terkunci == (peran == "pejabat")
    assert tab.panel.kendala.isReadOnly() == (peran == "pejabat")


def _act_as(office: Office, peran: str) -> Outcome[object]:
    office.actor = replace(office.actor, peran=peran)
    return Outcome(None)


def test_a_step_is_added(view: TriwulanView, bench: Bench) -> None:
    view.tabs.show_tab(view.aksi)
    view.aksi.add()
    view.aksi.form.langkah.set_text("Mengunjungi koperasi")
    view.save()
    done(bench)

    assert [one.langkah for one in list_aksi(bench.session.office, bench.session.year)] == [
        "Mengunjungi koperasi"
    ]


def test_a_deadline_is_ticked(page: IkuPage, view: TriwulanView, bench: Bench) -> None:
    page.open(TriwulanTarget(TENGGAT))
    done(bench)
    assert view.tabs.front() is view.tenggat
    view.tenggat.table.pick("lkjip")
    view.tenggat.panel.selesai.set_day(bench.session.office.today)
    view.save()
    done(bench)

    known = {one.jenis.kode: one for one in list_tenggat(bench.session.office, bench.session.year)}
    assert known["lkjip"].selesai.startswith("selesai ")


def test_a_deadline_of_long_ago_does_not_look_as_if_it_were_to_come(
    page: IkuPage, view: TriwulanView, bench: Bench
) -> None:
    bench.session.set_year(bench.session.office.today.year - 3)
    page.open(TriwulanTarget(TENGGAT))
    done(bench)

    model = view.tenggat.table.model()
    states = {str(model.index(row, 3).data()) for row in range(model.rowCount())}
    assert "Belum" not in states
    assert "Tidak dicatat" in states


@pytest.mark.parametrize("place", ["periode", "aksi", "tenggat", *(str(one) for one in ROMAWI)])
def test_it_fits_every_window(view: TriwulanView, page: IkuPage, bench: Bench, place: str) -> None:
    tab = view.quarters[int(place)] if place.isdecimal() else getattr(view, place)
    view.tabs.show_tab(tab)
    done(bench)
    assert_fits(page, WIDE)
    page.set_narrow(True)
    assert_fits(page, NARROW)
