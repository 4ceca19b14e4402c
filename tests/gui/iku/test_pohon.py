"""Pohon kinerja in the window: the proposal is kept, nodes are typed, moved and taken away."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.actions.pohon import load_pohon
from core.actions.pohon_ubah import keep_usulan
from core.iku.pohon import Pohon
from core.kantor.model import Petugas
from gui.views.iku.page import IkuPage
from gui.views.iku.set_iku.pohon_tab import PohonTab
from gui.views.iku.set_iku.view import SetIkuView
from gui.views.iku.targets import SetIkuTarget
from tests.gui.conftest import Bench, Write
from tests.gui.fit import assert_fits
from tests.gui.iku.conftest import NARROW, WIDE, done

_ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def tab(page: IkuPage, bench: Bench) -> PohonTab:
    page.open(SetIkuTarget())
    done(bench)
    view = page.place
    assert isinstance(view, SetIkuView)
    assert isinstance(view.tree, PohonTab)
    view.tabs.show_tab(view.tree)
    done(bench)
    return view.tree


@pytest.fixture
def own(tab: PohonTab, bench: Bench, write: Write) -> PohonTab:
    """The proposal kept."""
    write(partial(keep_usulan, tahun=2025))
    done(bench)
    tab.refresh()
    return tab


def _pohon(bench: Bench) -> Pohon:
    return load_pohon(bench.session.office, 2025)


def _pick(tab: PohonTab, bench: Bench, jabatan: str) -> int:
    found = next(one for one in _pohon(bench).simpul if one.jabatan == jabatan)
    tab.table.pick(found.id)
    return found.id


def test_a_proposal_says_so_and_is_kept_by_one_button(tab: PohonTab, bench: Bench) -> None:
    assert "usulan" in tab.notice.message()
    assert not tab.add_button.isEnabled()
    assert "Pakai usulan" in tab.add_button.toolTip()
    tab.edit()
    assert tab.form.isHidden()
    tab.keep_button.click()
    done(bench)

    assert not _pohon(bench).bawaan
    assert tab.keep_button.isHidden()
    assert tab.add_button.isEnabled()


def test_a_node_is_added_below_the_picked_one(own: PohonTab, bench: Bench) -> None:
    above = _pick(own, bench, "kabid_kelembagaan")
    QTest.keyClick(own.table, Qt.Key.Key_Insert)
    own.form.uraian.set_text("CONTOH kinerja baru")
    own.form.indikator.set_text("CONTOH jumlah")
    own.form.target.set_text("12")
    own.save()
    done(bench)

    assert own.form.isHidden()
    added = _pohon(bench).children(above)[-1]
    assert (added.uraian, added.target) == ("CONTOH kinerja baru", "12")
    assert own.table.current_id() == added.id


def test_a_node_is_changed_and_its_fault_said(own: PohonTab, bench: Bench) -> None:
    changed = _pick(own, bench, "kabid_kelembagaan")
    QTest.keyClick(own.table, Qt.Key.Key_F2)
    own.form.uraian.set_text("")
    own.save()
    done(bench)
    assert "Tulis uraiannya" in own.form.form.field("uraian").finding.text()
    own.form.uraian.set_text("CONTOH diubah")
    own.form.iku.set_code("koperasi_sehat")
    assert own.form.target.isReadOnly()
    own.save()
    done(bench)

    found = _pohon(bench).of(changed)
    assert found is not None
    assert (found.uraian, found.iku, found.indikator) == ("CONTOH diubah", "koperasi_sehat", "")


def test_alt_and_arrows_move_and_del_takes_away(own: PohonTab, bench: Bench) -> None:
    above = _pick(own, bench, "kabid_kelembagaan")
    first, second = _pohon(bench).children(above)[:2]
    own.table.pick(first.id)
    QTest.keyClick(own.table, Qt.Key.Key_Down, _ALT)
    done(bench)
    assert [one.id for one in _pohon(bench).children(above)[:2]] == [second.id, first.id]
    assert own.table.current_id() == first.id
    QTest.keyClick(own.table, Qt.Key.Key_Right, _ALT)
    done(bench)
    assert first.id in [one.id for one in _pohon(bench).children(second.id)]
    QTest.keyClick(own.table, Qt.Key.Key_Delete)
    done(bench)
    assert _pohon(bench).of(first.id) is None


def test_typing_that_was_left_comes_back(own: PohonTab, bench: Bench) -> None:
    _pick(own, bench, "kabid_kelembagaan")
    own.edit()
    own.form.uraian.set_text("CONTOH belum selesai")
    own.flush_draft()
    assert own.escape()
    done(bench)
    assert own.form.isHidden()
    assert not own.escape()
    own.edit()
    assert own.form.uraian.text() == "CONTOH belum selesai"
    assert "dipulihkan" in own.form.notice.message()


def test_esc_closes_the_form_before_the_place(own: PohonTab, page: IkuPage, bench: Bench) -> None:
    _pick(own, bench, "kabid_kelembagaan")
    own.edit()
    assert page.place is not None
    page.place.escape()
    assert own.form.isHidden()
    assert isinstance(page.place, SetIkuView)


def test_another_year_closes_the_form_and_a_strange_one_says_why(
    own: PohonTab, bench: Bench
) -> None:
    _pick(own, bench, "kabid_kelembagaan")
    own.edit()
    bench.session.set_year(2031)
    done(bench)
    own.refresh()
    assert own.form.isHidden()
    assert "Tidak ada set IKU" in own.notice.message()


def test_an_operator_only_reads(own: PohonTab, bench: Bench) -> None:
    operator = Petugas(2, "", "CONTOH Operator", "CONTOH", "operator", aktif=True, versi=1)
    bench.session.set_officer(operator)
    own.refresh()
    assert not own.edit_button.isEnabled()
    assert "pejabat atau admin" in own.edit_button.toolTip()
    own.add()
    own.trash()
    assert own.form.isHidden()


def test_it_fits_both_windows(own: PohonTab, page: IkuPage, bench: Bench) -> None:
    for beside in (False, True):
        if beside:
            _pick(own, bench, "kabid_kelembagaan")
            own.edit()
        for size in (WIDE, NARROW):
            assert_fits(page, size)
