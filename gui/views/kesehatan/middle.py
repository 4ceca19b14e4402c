"""The middle of the editor: the account table, the questions, or the entries of one section."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.views.kesehatan.account_table import AccountTable
from gui.views.kesehatan.books_form import PEMBUKUAN, BooksForm
from gui.views.kesehatan.entry_form import EntryForm
from gui.views.kesehatan.question_table import QuestionTable
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.buttons import Button
from gui.widgets.labels import Text

ACCOUNT_COLUMNS = {"nama", "kini", "lalu", "perubahan"}


class Middle(QWidget):
    """Shows a section by its code and walks on to the next one."""

    left = Signal(int)
    """Walking went beyond this section: 1 onward, -1 back."""
    keep_wanted = Signal()
    """Answer the blank questions as last year."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self.accounts = AccountTable(sheet)
        self.questions = QuestionTable(sheet)
        self.entries = EntryForm(sheet)
        self.books = BooksForm(sheet)
        self._stack = QStackedWidget()
        for widget in (self.accounts, self.questions, self.entries, self.books):
            self._stack.addWidget(widget)
        self._keep = Button("", icon="history", kind="tautan", on_click=self.keep_wanted.emit)
        self._hint = Text("Y = ya, T = tidak; kursor pindah ke butir yang belum dijawab", "kecil")
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._hint, 1)
        row.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._bar)
        self._bar.hide()
        self.accounts.left_section.connect(self.left)
        self.questions.left_group.connect(self.left)

    def show_section(self, kode: str) -> bool:
        """Show the section, group or entries with this code; False when there is none."""
        if kode == PEMBUKUAN:
            self.books.renew()
            self._stack.setCurrentWidget(self.books)
            self._bar.hide()
            return True
        for bagian in self._sheet.sections:
            if bagian.kode == kode:
                self.accounts.show_section(bagian)
                self.accounts.start()
                self._stack.setCurrentWidget(self.accounts)
                self._bar.hide()
                return True
        for grup in self._sheet.questions:
            if grup.kode == kode:
                self.questions.show_group(grup)
                self.questions.start()
                self._stack.setCurrentWidget(self.questions)
                self._bar.setVisible(not self._sheet.locked)
                self._show_keep()
                return True
        for grup in self._sheet.entries:
            if grup.kode == kode:
                self.entries.show_group(grup)
                self._stack.setCurrentWidget(self.entries)
                self._bar.hide()
                return True
        return False

    def renew(self) -> None:
        """Something typed changed."""
        if self._stack.currentWidget() is self.accounts:
            self.accounts.accounts.renew()
        elif self._stack.currentWidget() is self.questions:
            self.questions.questions.renew()
            self._show_keep()
        elif self._stack.currentWidget() is self.books:
            self.books.renew()

    def start(self, *, last: bool = False) -> None:
        """Stand where typing goes on."""
        current = self._stack.currentWidget()
        if current is self.accounts:
            self.accounts.start(last=last)
            self.accounts.setFocus()
        elif current is self.questions:
            self.questions.start()
            self.questions.setFocus()
        elif current is self.books:
            self.books.start()
        else:
            self.entries.start()

    def take_focus(self) -> None:
        """The keyboard goes on in the section shown, at the line where it stood."""
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus()

    def set_narrow(self, *, narrow: bool) -> None:
        shown = ACCOUNT_COLUMNS - {"perubahan"} if narrow else ACCOUNT_COLUMNS
        self.accounts.set_shown_columns(shown)

    def _show_keep(self) -> None:
        known = self.questions.questions.has_last_answers()
        year = self._sheet.kertas.kunci.tahun_buku - 1
        self._keep.set_text(f"Yang kosong tetap seperti {year}")
        self._keep.setVisible(known)
