"""The table where a report is typed: Enter walks, dots come while typing, columns are pasted."""

from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
)

from core import rupiah
from core.koperasi.sinonim import DaftarNama
from core.koperasi.tempel_akun import has_names, read_named
from gui.models.cells import CELL_ROLE
from gui.views.kesehatan.account_model import KINI, LALU, PERUBAHAN, AccountModel, Line
from gui.views.kesehatan.amount_delegate import AmountDelegate, step_of
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.table import Table

GROUP = 30
ZERO_HINT = "Baris kosong lainnya = 0"
Index = QModelIndex | QPersistentModelIndex


class AccountTable(Table):
    """One section of the report."""

    left_section = Signal(int)
    """Walking went beyond the last (1) or the first (-1) line."""
    link_followed = Signal(object)
    """The way out of a remark: its Line."""
    zero_wanted = Signal(str, object)
    """Set blank lines to zero: the name of the group and its accounts."""
    pasted = Signal(int, int)
    """So many lines were pasted, so many could not be read."""
    named = Signal(object)
    """Rows were pasted by name: a HasilTempel."""
    unreadable = Signal(str)

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.accounts = AccountModel(sheet)
        super().__init__(self.accounts)
        self._amounts = AmountDelegate(self)
        self._delegate = self._amounts
        self.setItemDelegate(self._amounts)
        self.set_editable(True)
        self.setAccessibleName("Akun laporan")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._amounts.walked.connect(self.walk)
        self._amounts.unreadable.connect(self.unreadable)
        self.accounts.modelReset.connect(self._lay_rows)
        self.accounts.rowsInserted.connect(lambda *_: self._lay_rows())
        self.accounts.rowsRemoved.connect(lambda *_: self._lay_rows())
        self.clicked.connect(self._follow)

    def show_section(self, section: Any) -> None:
        self.accounts.show(section)
        self._amounts.group_link = "" if self._sheet.locked else ZERO_HINT
        self._stretch()

    def start(self, *, last: bool = False) -> None:
        """Stand on the first line, or on the last when one came from below."""
        rows = [n for n in range(self.accounts.rowCount()) if self.accounts.account(n)]
        if rows:
            self.go_to(rows[-1 if last else 0], KINI)

    def focus_account(self, kode: str) -> bool:
        """Stand on an account, ready to type; `kode@-1` is last year's column."""
        if not self.stand_on(kode):
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def stand_on(self, kode: str) -> bool:
        """Make an account the current line, without taking the focus."""
        row = self.accounts.row_of(kode.removesuffix("@-1"))
        if row is None:
            return False
        self.go_to(row, LALU if kode.endswith("@-1") else KINI)
        return True

    def go_to(self, row: int, column: int) -> None:
        index = self.accounts.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def walk(self, step: int) -> None:
        """To the next or the former line that is typed into."""
        here = self.currentIndex()
        row = here.row() + step
        while 0 <= row < self.accounts.rowCount():
            if self.accounts.account(row) is not None:
                column = here.column() if self.accounts.types_in(here.column()) else KINI
                self.go_to(row, column)
                return
            row += step
        self.left_section.emit(step)

    def ask_zero(self) -> None:
        """The key for "Baris kosong lainnya = 0" on the group where one stands."""
        row = self.currentIndex().row()
        if row >= 0 and not self._sheet.locked:
            self.zero_wanted.emit(*self.accounts.group_of(row))

    def paste(self) -> None:
        """Fill lines from a spreadsheet: by name where names were copied too, else downward."""
        text = QGuiApplication.clipboard().text()
        if not self._sheet.locked and has_names(text):
            self._paste_named(text)
        else:
            self._paste_down(text)

    def _paste_named(self, text: str) -> None:
        """Every section at once; what matches no account is told."""
        sheet = self._sheet
        found = read_named(text, DaftarNama(sheet.sections), sheet.law.bagan.akun)
        if found.kini:
            sheet.type_amounts(found.kini)
        if found.lalu and sheet.last_year_is_typed:
            sheet.type_amounts(found.lalu, last=True)
        self.named.emit(found)

    def _paste_down(self, text: str) -> None:
        """A column of amounts fills the lines from the current one on."""
        here = self.currentIndex()
        if not here.isValid() or not self.accounts.types_in(here.column()):
            return
        accounts = [
            akun.kode
            for row in range(here.row(), self.accounts.rowCount())
            if (akun := self.accounts.account(row)) is not None
        ]
        rows = text.rstrip("\r\n").splitlines()
        columns: tuple[dict[str, int], dict[str, int]] = ({}, {})
        wrong = 0
        for kode, line in zip(accounts, rows, strict=False):
            for place, part in enumerate(line.split("\t")[:2]):
                target = here.column() - KINI + place
                try:
                    amount = rupiah.parse(part)
                except rupiah.RupiahUnreadableError:
                    wrong += 1
                    continue
                if amount is not None and target < 2 and self.accounts.types_in(KINI + target):
                    columns[target][kode] = amount
        for amounts, last in zip(columns, (False, True), strict=True):
            if amounts:
                self._sheet.type_amounts(amounts, last=last)
        self.pasted.emit(max(len(columns[0]), len(columns[1])), wrong)

    def _lay_rows(self) -> None:
        """Headings and remarks go over all columns; remarks are as high as their words need."""
        width = self.viewport().width()
        head = self.verticalHeader()
        for row in range(self.accounts.rowCount()):
            line = self.accounts.line(row)
            wide = line.finding is not None or line.baris.jenis.value == "kepala"
            span = 4 if wide else 1
            if self.columnSpan(row, 0) != span:
                self.setSpan(row, 0, 1, span)
            if line.finding is not None:
                cell = self.accounts.index(row, 0).data(CELL_ROLE)
                head.resizeSection(row, self._amounts.wrapped_height(cell, width))
            elif wide:
                head.resizeSection(row, GROUP)
            else:
                cell = self.accounts.index(row, 0).data(CELL_ROLE)
                head.resizeSection(row, self._amounts.name_height(cell, self.columnWidth(0)))

    def _follow(self, index: QModelIndex) -> None:
        line: Line = self.accounts.line(index.row())
        if line.link and not self._sheet.locked:
            self.link_followed.emit(line)
        elif line.baris.jenis.value == "kepala" and not self._sheet.locked:
            self.zero_wanted.emit(*self.accounts.group_of(index.row()))

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if not editing and event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        if not editing and event.key() == Qt.Key.Key_Delete:
            index = self.currentIndex()
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.accounts.setData(index, None)
            return
        step = step_of(event)
        if step and not editing:
            line = (
                self.accounts.line(self.currentIndex().row())
                if self.currentIndex().isValid()
                else None
            )
            if (
                line is not None
                and line.link
                and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            ):
                self.link_followed.emit(line)
            else:
                self.walk(step)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if (
            index.isValid()
            and index.column() in (0, PERUBAHAN)
            and self.accounts.account(index.row())
        ):
            self.go_to(index.row(), KINI)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_rows()
