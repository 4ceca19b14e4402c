"""Posts in the window: typed, moved, held by a signatory, taken away only when nothing hangs."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.actions.jabatan import PosJabatan, list_pos
from core.actions.pohon_ubah import keep_usulan
from core.iku.pohon_letak import Langkah
from core.kantor.model import Petugas
from gui.views.iku.page import IkuPage
from gui.views.iku.set_iku.jabatan_tab import JabatanTab
from gui.views.iku.set_iku.view import SetIkuView
from gui.views.iku.targets import SetIkuTarget
from tests.gui.conftest import Bench, Write
from tests.gui.fit import assert_fits
from tests.gui.iku.conftest import NARROW, WIDE, done

_ALT = Qt.KeyboardModifier.AltModifier
KABID = "kabid_kelembagaan"


@pytest.fixture
def tab(page: IkuPage, bench: Bench) -> JabatanTab:
    page.open(SetIkuTarget())
    done(bench)
    view = page.place
    assert isinstance(view, SetIkuView)
    view.tabs.show_tab(view.posts)
    done(bench)
    return view.posts


def _pos(bench: Bench, kode: str) -> PosJabatan:
    found = list_pos(bench.session.office, 2025).pos
    return next(one for one in found if one.jabatan.kode == kode)


def _codes(bench: Bench) -> list[str]:
    return [one.jabatan.kode for one in list_pos(bench.session.office, 2025).pos]


def test_a_post_is_added_below_the_picked_one(tab: JabatanTab, bench: Bench) -> None:
    assert list_pos(bench.session.office, 2025).bawaan
    tab.table.pick(KABID)
    QTest.keyClick(tab.table, Qt.Key.Key_Insert)
    assert tab.form.induk.code() == KABID
    assert not tab.form.new_holder.isEnabled()
    tab.form.nama.set_text("CONTOH Analis")
    tab.form.eselon.set_text("IV.a")
    tab.save()
    done(bench)

    assert tab.side.isHidden()
    assert tab.table.current_id() == "contoh_analis"
    assert _pos(bench, "contoh_analis").jabatan.eselon == "IV.a"
    assert not list_pos(bench.session.office, 2025).bawaan


def test_a_fault_stands_beside_its_field(tab: JabatanTab, bench: Bench) -> None:
    tab.table.pick(KABID)
    QTest.keyClick(tab.table, Qt.Key.Key_F2)
    tab.form.nama.set_text("")
    tab.form.save()
    done(bench)
    assert list_pos(bench.session.office, 2025).bawaan
    tab.form.nama.set_text(_pos(bench, "kepala_dinas").jabatan.nama)
    tab.form.save()
    done(bench)
    assert "sudah ada" in tab.form.form.field("nama").finding.text()


def test_alt_and_arrows_move_a_post_and_del_asks_for_a_free_one(
    tab: JabatanTab, bench: Bench
) -> None:
    before = _codes(bench)
    tab.table.pick(KABID)
    QTest.keyClick(tab.table, Qt.Key.Key_Down, _ALT)
    done(bench)
    assert _codes(bench) != before
    QTest.keyClick(tab.table, Qt.Key.Key_Up, _ALT)
    done(bench)
    assert _codes(bench) == before
    assert tab.table.current_id() == KABID

    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    done(bench)
    assert "masih berada di bawah" in tab.notice.message()
    tab.table.pick("upt")
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    done(bench)
    assert "upt" not in _codes(bench)


def test_a_holder_is_a_signatory_and_no_second_truth(tab: JabatanTab, bench: Bench) -> None:
    tab.table.pick(KABID)
    tab.edit()
    assert "titik-titik" in tab.form.holders.text()
    tab.form.new_holder.click()
    assert tab.side.currentWidget() is tab.holder
    assert tab.holder.jabatan.text() == _pos(bench, KABID).jabatan.nama
    tab.holder.nama.set_text("CONTOH Ani, S.E.")
    tab.save()
    done(bench)

    assert tab.side.currentWidget() is tab.form
    assert "CONTOH Ani" in tab.form.holders.text()
    found = _pos(bench, KABID).pemegang
    assert found is not None
    assert found.nama == "CONTOH Ani, S.E."
    tab.form.edit_holder.click()
    assert tab.holder.person.id == found.id
    assert tab.escape()
    assert tab.side.currentWidget() is tab.form
    assert tab.escape()
    assert tab.side.isHidden()
    assert not tab.escape()


def test_typing_that_was_left_comes_back(tab: JabatanTab, bench: Bench) -> None:
    tab.table.pick(KABID)
    tab.edit()
    tab.form.unit.set_text("CONTOH unit")
    tab.flush_draft()
    done(bench)
    tab.table.pick("kepala_dinas")
    assert tab.form.unit.text() != "CONTOH unit"
    tab.table.pick(KABID)
    assert tab.form.unit.text() == "CONTOH unit"


def test_an_operator_only_reads(tab: JabatanTab, bench: Bench) -> None:
    bench.session.set_officer(
        Petugas(9, "1", "CONTOH Op", "CONTOH", "operator", aktif=True, versi=1)
    )
    tab.refresh()
    tab.edit()
    tab.add()
    tab.move_post(Langkah.NAIK)
    assert tab.side.isHidden()
    assert "Hanya pejabat" in tab.add_button.toolTip()


def test_the_tree_says_what_it_lacks_one_after_the_other(
    page: IkuPage, tab: JabatanTab, bench: Bench, write: Write
) -> None:
    write(partial(keep_usulan, tahun=2025))
    view = page.place
    assert isinstance(view, SetIkuView)
    view.tabs.show_tab(view.tree)
    done(bench)
    view.tree.check_button.click()
    assert "belum mempunyai indikator" in view.tree.notice.message()
    assert tab.table.model().rowCount() == len(_codes(bench))


def test_it_fits_both_windows(tab: JabatanTab, page: IkuPage, bench: Bench) -> None:
    for size in (WIDE, NARROW):
        page.resize(size)
        assert_fits(page, size)
        tab.edit()
        done(bench)
        assert_fits(page, size)
        tab.form.new_holder.click()
        assert_fits(page, size)
        tab.escape()
        tab.escape()
