"""The page Data: its tiles, its place in the window, files dropped on it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from gui.page import Page
from gui.views.data import duties
from gui.views.data.page import DataPage
from gui.views.data.targets import EksporTarget, ImporTarget
from tests.gui.conftest import Bench, ShowPage, settle
from tests.gui.fit import AT_125, USUAL, assert_fits


@pytest.fixture
def page(bench: Bench, show_page: ShowPage) -> DataPage:
    """The page of an office without imports."""
    del bench
    return show_page(DataPage)


def drop(page: Page, paths: Sequence[Path]) -> bool:
    """Drop files on the middle of the page; False when it does not take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(400, 300), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(page, QDropEvent(QPointF(400, 300), copy, data, left, none))
    settle()
    return True


def _current(page: DataPage) -> object:
    return page._stack.currentWidget()  # noqa: SLF001 - what is shown is what is asked


@pytest.mark.parametrize("size", [USUAL, AT_125])
def test_it_fits(page: DataPage, size: QSize) -> None:
    page.set_narrow(size is AT_125)

    assert_fits(page, size)


@pytest.mark.parametrize("register", ["umkm", "laba", "semua"])
def test_export_fits(page: DataPage, register: str) -> None:
    page.open(EksporTarget(register))

    assert_fits(page, AT_125)


def test_a_tile_opens_its_duty_and_esc_comes_back(page: DataPage) -> None:
    page.home.tiles.buttons["ekspor"].click()
    assert _current(page) is page.ekspor

    assert page.escape()
    assert _current(page) is page.home
    assert not page.escape()


def test_copies_are_kept_in_pengaturan(page: DataPage) -> None:
    asked: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: asked.append((key, target)))

    page.home.tiles.buttons["salinan"].click()

    assert asked == [("pengaturan", "salinan")]


def test_the_wizard_is_asked_for_from_elsewhere(page: DataPage) -> None:
    page.open(ImporTarget())
    assert _current(page) is page.wizard

    page.open("")
    assert _current(page) is page.home


def test_something_else_than_files_is_not_taken(page: DataPage) -> None:
    assert not drop(page, [])


@pytest.mark.skipif(duties.has_folder(), reason="folders have a view of their own")
def test_several_files_are_told_to_come_one_by_one(page: DataPage, tmp_path: Path) -> None:
    assert drop(page, [tmp_path / "satu.xlsx", tmp_path / "dua.xlsx"])

    assert page.wizard.refused.isVisible()
    assert "satu berkas" in page.wizard.refused.message.text()
