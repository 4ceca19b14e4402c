"""Tab goes through what is typed before it reaches the buttons."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.iku.triwulan import ROMAWI
from gui.entry_panel import EntryPanel
from gui.views.iku.page import IkuPage
from gui.views.iku.targets import TriwulanTarget
from gui.views.iku.triwulan.view import TriwulanView
from gui.widgets.buttons import Button
from tests.gui.conftest import Bench, settle
from tests.gui.iku.conftest import done, press


def walk(panel: EntryPanel) -> list[QWidget]:
    """What Tab reaches from the first line on, up to Simpan."""
    panel.form.focus_first()
    reached: list[QWidget] = []
    while len(reached) < 60:
        now = QApplication.focusWidget()
        assert now is not None
        reached.append(now)
        if now is panel.save_button:
            break
        press(now, Qt.Key.Key_Tab)
    return reached


def shown_in(page: IkuPage, bench: Bench) -> TriwulanView:
    page.window().activateWindow()
    page.open(TriwulanTarget())
    done(bench)
    assert isinstance(page.place, TriwulanView)
    return page.place


def test_targets_come_before_simpan(page: IkuPage) -> None:
    page.window().activateWindow()
    page.open_targets()
    settle()

    lines = [page.targets.form.field(one).field for one in page.targets.form.names()]
    assert walk(page.targets) == [*lines, page.targets.save_button]


def test_the_period_opens_in_its_first_cell_and_tab_walks_the_cells(
    page: IkuPage, bench: Bench
) -> None:
    view = shown_in(page, bench)
    assert view.tabs.front() is view.periode
    names = [one for one in view.periode.form.names() if "-" not in one]
    rows = [view.periode._row(one) for one in names[:3]]  # noqa: SLF001 - the cells of the grid

    assert QApplication.focusWidget() is rows[0].cells[0]
    reached = walk(view.periode)
    cells = [cell for row in rows for cell in row.cells]
    assert reached[: len(cells)] == cells
    assert reached[-1] is view.periode.save_button


def test_a_form_beside_another_keeps_its_own_place(page: IkuPage, bench: Bench) -> None:
    view = shown_in(page, bench)
    view.tabs.show_tab(view.aksi)
    done(bench)
    reached = walk(view.aksi.targets)

    assert len(reached) == 3 * 4 + 1
    press(reached[-1], Qt.Key.Key_Tab)
    following = QApplication.focusWidget()
    assert isinstance(following, Button)
    assert following.word() == "Tambah"


@pytest.mark.parametrize("triwulan", ROMAWI)
def test_obstacles_come_before_simpan(page: IkuPage, bench: Bench, triwulan: int) -> None:
    view = shown_in(page, bench)
    tab = view.quarters[triwulan]
    view.tabs.show_tab(tab)
    done(bench)

    assert walk(tab.panel)[-1] is tab.panel.save_button
    assert tab.panel.realisasi in walk(tab.panel)
