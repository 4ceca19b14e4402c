"""The shell's own views fit the smallest usual screen, at 100 % and at 125 %."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.actions.office import BAWAAN
from core.errors import DamagedDatabaseError
from gui import sample
from gui.views.first_start import FirstStartView
from gui.views.refusal import RefusalView
from gui.views.sign_in import SignInView
from tests.gui.conftest import Program
from tests.gui.fit import AT_125, USUAL, assert_fits, faults_in

SIZES = [USUAL, AT_125]


def sign_in() -> QWidget:
    view = SignInView()
    view.set_office("Dinas Koperasi dan Usaha Kecil Menengah", sample.officers())
    return view


def welcome() -> QWidget:
    view = FirstStartView()
    view.welcome(Path("CONTOH") / "siku.db", BAWAAN, can_go_back=True)
    return view


def first_officer() -> QWidget:
    view = FirstStartView()
    view.ask_officer()
    view.officer.next.click()
    return view


def refusal() -> QWidget:
    view = RefusalView()
    error = DamagedDatabaseError("Berkas siku.db bukan basis data SIKU yang utuh.")
    view.tell(Path("CONTOH") / "siku.db", error, can_go_back=True)
    return view


@pytest.mark.parametrize("size", SIZES, ids=["100", "125"])
@pytest.mark.parametrize("make", [sign_in, welcome, first_officer, refusal])
def test_every_view_before_the_pages_fits(
    qtbot: QtBot, make: Callable[[], QWidget], size: QSize
) -> None:
    view = make()
    qtbot.addWidget(view)

    assert_fits(view, size)


@pytest.mark.parametrize("size", SIZES, ids=["100", "125"])
def test_the_whole_window_fits_with_help_open(
    program: Callable[[Path], Program], office_path: Path, size: QSize
) -> None:
    siku = program(office_path)
    siku.sign_in()
    siku.desk.show_help()

    assert_fits(siku.window, size)
    assert siku.bench.rail.narrow == (size.width() < 1200)


def test_a_window_too_small_for_a_page_scrolls_it(
    program: Callable[[Path], Program], office_path: Path
) -> None:
    siku = program(office_path)
    siku.sign_in()

    siku.window.resize(760, 500)
    siku.until(lambda: siku.bench.scrolls)

    siku.window.resize(USUAL)
    siku.until(lambda: not siku.bench.scrolls)


def test_the_check_sees_what_is_squeezed_and_what_overlaps(qtbot: QtBot) -> None:
    page = QWidget()
    row = QHBoxLayout(page)
    label = QLabel("Sebuah kalimat yang jauh lebih panjang daripada tempatnya di sini")
    row.addWidget(label)
    qtbot.addWidget(page)
    page.resize(500, 60)
    page.show()
    sound = list(faults_in(page))
    one, other = QPushButton("Simpan", page), QPushButton("Batal", page)
    for button in (one, other):
        button.setGeometry(0, 0, 90, 28)
        button.show()
    label.setFixedWidth(60)
    row.activate()

    faults = list(faults_in(page))

    assert sound == []
    assert any("needs" in fault for fault in faults)
    assert any("overlap" in fault for fault in faults)


class _Windows(QObject):
    """Notes every widget that appears as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    # Qt's own names
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_ever_flashes_up_as_a_window_of_its_own(
    program: Callable[[Path], Program], office_path: Path, qapp: QApplication
) -> None:
    windows = _Windows()
    qapp.installEventFilter(windows)

    siku = program(office_path)
    siku.sign_in()
    for key in siku.bench.rail.entries:
        siku.desk.show_page(key)
    qapp.removeEventFilter(windows)

    assert windows.seen == ["MainWindow"]
