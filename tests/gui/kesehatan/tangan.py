"""What an officer does with keys and buttons on the page Kesehatan of the whole window."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.duty_menu import DutyMenu
from gui.views.kesehatan.editor import Editor
from gui.views.kesehatan.page import KesehatanPage
from gui.widgets.authority import AuthorityDialog
from tests.gui.conftest import WAIT_MS, Program, View

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(slots=True)
class Hand:
    """What an officer does with keys and buttons."""

    program: Program
    tahun: int

    @property
    def page(self) -> KesehatanPage:
        page = self.program.bench.page
        assert isinstance(page, KesehatanPage)
        return page

    def settle(self) -> None:
        """Until nothing runs and nothing waits to be shown."""
        session = self.program.desk.session
        for _ in range(3):
            self.program.until(lambda: not session.jobs.busy)
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        window = self.program.window
        if not window.isActiveWindow():
            window.activateWindow()
            assert QTest.qWaitForWindowActive(window, WAIT_MS)

    def begin(self, officer: tuple[str, str]) -> None:
        """Sign in, after the officer before has left, and open the page Kesehatan."""
        if self.program.desk.session.officer is not None:
            self.program.desk.switch_officer()
        self.program.sign_in(*officer)
        self.program.desk.session.set_year(self.tahun)
        self.program.bench.show_page("kesehatan")
        self.settle()

    def duty(self, text: str, kind: type[View]) -> View:
        """Choose an entry of the menu "Pekerjaan" that is seen."""
        (button,) = (one for one in self.page.findChildren(DutyMenu) if one.isVisible())
        menu = button.menu_for(button)
        (entry,) = (one for one in menu.actions() if one.text() == text)
        entry.trigger()
        self.settle()
        place = self.page.place
        assert isinstance(place, kind)
        return place

    def report(self, name: str) -> Editor:
        """Find a report in the list by its name and open it."""
        self.stand_on(name)
        self.press(Qt.Key.Key_Return)
        return self.page.editor

    def stand_on(self, name: str) -> None:
        self.page.show_list()
        search = self.page.list.search
        search.setFocus()
        search.selectAll()
        QTest.keyClicks(search, name)
        QTest.keyClick(search, Qt.Key.Key_Return)
        row = self.page.list.current()
        assert row is not None
        assert row.nama == f"CONTOH {name}"
        assert QApplication.focusWidget() is self.page.list.table

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """A key where the keyboard stands."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def type(self, *lines: str) -> None:
        """Texts into a field and those after it, Enter between them."""
        for place, text in enumerate(lines):
            focused = QApplication.focusWidget()
            assert focused is not None
            if place:
                QTest.keyClick(focused, Qt.Key.Key_Return)
                focused = QApplication.focusWidget()
                assert focused is not None
            QTest.keyClicks(focused, text)

    def save(self) -> None:
        self.press(Qt.Key.Key_S, CTRL)

    def click(self, button: QWidget) -> None:
        assert button.isVisible()
        assert button.isEnabled(), button.toolTip()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def confirmed(self, officer: tuple[str, str], button: QWidget) -> None:
        """A button that asks for the password of an officer who may."""
        timer = QTimer(button, interval=5)
        timer.timeout.connect(lambda: _type_password(officer, timer))
        timer.start()
        self.click(button)


def _type_password(officer: tuple[str, str], timer: QTimer) -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, AuthorityDialog):
        timer.stop()
        dialog.type_in(*officer)
        dialog.confirm()
        if dialog.authority is None:
            dialog.reject()
