"""The table where a report is typed: Enter walks, dots come while typing, columns are pasted."""

from typing import Any, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core import rupiah
from gui.icons import SMALL, paint_icon
from gui.models.cells import CELL_ROLE, Cell, RowLook
from gui.theme import theme
from gui.views.kesehatan.account_model import KINI, LALU, PERUBAHAN, AccountModel, Line
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.row_delegate import PADDING, RowDelegate
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.table import ROW, Table

GROUP = 30
DOT = 14
LOADED, BEFORE = "dimuat", "semula"
ZERO_HINT = "Baris kosong lainnya = 0"
_NEXT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Tab)
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Backtab)
Index = QModelIndex | QPersistentModelIndex


class AmountDelegate(RowDelegate):
    """Types rupiah in place; remarks wrap and carry their way out at the right."""

    walked = Signal(int)
    """The officer left the cell with a key: 1 to the next line, -1 to the one before."""
    unreadable = Signal(str)

    def __init__(self, table: QTableView, sheet: Sheet) -> None:
        super().__init__(table)
        self._sheet = sheet
        self.group_link = ""
        self.closeEditor.connect(self._left)

    def wrapped_height(self, cell: Cell, width: int) -> int:
        """How high a remark is at this width."""
        _font, metrics = self._font(bold=False)
        inner = width - 2 * PADDING - cell.indent - SMALL - 6
        if cell.note:
            inner -= self._font(bold=False, small=True)[1].horizontalAdvance(cell.note) + PADDING
        box = QRect(0, 0, max(inner, 80), 1000)
        found = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, cell.text).height()
        return max(ROW, found + 10)

    def name_height(self, cell: Cell, width: int) -> int:
        """How high a line is whose name wraps."""
        metrics = self._font(bold=cell.bold)[1]
        room = width - 2 * PADDING - cell.indent - (0 if cell.bold else DOT)
        box = QRect(0, 0, max(room, 80), 1000)
        found = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, cell.text).height()
        return ROW if found <= metrics.height() else found + 8

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell, look: RowLook) -> None:
        named = look is RowLook.JUMLAH and not cell.right
        if named or (look is RowLook.BIASA and cell.indent and not cell.icon):
            self._paint_name(painter, box, cell)
            return
        if look is RowLook.KELOMPOK and cell.text and self.group_link:
            cell = Cell(cell.text, bold=True, note=self.group_link, note_tone="aksen")
        if look not in (RowLook.KESALAHAN, RowLook.PERINGATAN) and not cell.note:
            if cell.icon and cell.right:
                self._paint_marked_number(painter, box, cell)
                return
            super()._paint_cell(painter, box, cell, look)
            return
        if look is RowLook.KELOMPOK:
            super()._paint_cell(painter, box, cell, look)
            return
        self._paint_remark(painter, box, cell)

    def _paint_name(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        """The name of an account wraps; the dot of the open component stands at its right."""
        inner = box.adjusted(PADDING + cell.indent, 0, -PADDING - (0 if cell.bold else DOT), 0)
        if cell.dot:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("aksen"))
            painter.drawEllipse(QPoint(box.right() - PADDING - 3, box.center().y() + 1), 3, 3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self._font(bold=cell.bold)[0])
        painter.setPen(theme().color(cell.color))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, flags, cell.text)

    def _paint_marked_number(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        """The icon stands right before a number that is set at the right."""
        font, metrics = self._font(bold=cell.bold)
        inner = box.adjusted(0, 0, -PADDING, 0)
        left = inner.right() - metrics.horizontalAdvance(cell.text) - SMALL - 6
        top = inner.top() + (inner.height() - SMALL) // 2
        paint_icon(painter, left, top, cell.icon, cell.tone, SMALL)
        painter.setFont(font)
        painter.setPen(theme().color(cell.color))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, side, cell.text)

    def _paint_remark(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        inner = box.adjusted(PADDING + cell.indent, 0, -PADDING, 0)
        paint_icon(painter, inner.left(), inner.top() + 6, cell.icon, cell.tone, SMALL)
        inner.setLeft(inner.left() + SMALL + 6)
        if cell.note:
            inner.setRight(inner.right() - self._paint_note(painter, inner, cell))
        painter.setFont(self._font(bold=False)[0])
        painter.setPen(theme().color(cell.color))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(inner, flags, cell.text)

    # Qt's own names
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        table = cast("AccountTable", self._table)
        if table.hasFocus() and index == table.currentIndex() and index.column() in (KINI, LALU):
            painter.save()
            pen = QPen(theme().color("aksen"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = RupiahEdit()
        editor.setParent(parent)
        place = QPersistentModelIndex(index)
        model = cast("AccountModel", index.model())
        akun = model.account(index.row())
        model.set_typing(akun.kode if akun else "")
        editor.textEdited.connect(lambda _text: self._type(editor, place))
        return editor

    def _take_back(self, editor: RupiahEdit) -> None:
        """Esc: the figure that stood here before the cell was opened."""
        before = editor.property(BEFORE)
        editor.setText(before)
        self._table.model().setData(self._table.currentIndex(), editor.amount())
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    def _left(self, *_: object) -> None:
        """The cell is closed: its figure is whole and may be asked about."""
        cast("AccountModel", self._table.model()).set_typing("")

    def _type(self, editor: RupiahEdit, place: QPersistentModelIndex) -> None:
        """Every keystroke goes to the sheet, so that the score follows."""
        if place.isValid() and editor.value_error() is None:
            cast("AccountModel", place.model()).setData(place, editor.amount())

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        edit = cast("RupiahEdit", editor)
        # the view asks again at every change of the sheet; typing must not be overwritten
        if not edit.property(LOADED):
            edit.setProperty(LOADED, True)
            edit.set_amount(index.data(Qt.ItemDataRole.EditRole))
            # as text: Qt's int has 32 bits
            edit.setProperty(BEFORE, edit.text())
            edit.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        edit = cast("RupiahEdit", editor)
        error = edit.value_error()
        if error is not None:
            self.unreadable.emit(error)
            return
        model.setData(index, edit.amount())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            edit = cast("RupiahEdit", editor)
            step = _step(event)
            if event.key() == Qt.Key.Key_Escape:
                self._take_back(edit)
                return True
            if step:
                error = edit.value_error()
                if error is not None:
                    edit.set_error(error)
                    self.unreadable.emit(error)
                    return True
                self.commitData.emit(edit)
                self.closeEditor.emit(edit, QAbstractItemDelegate.EndEditHint.NoHint)
                self.walked.emit(step)
                return True
        return super().eventFilter(editor, event)


def _step(event: QKeyEvent) -> int:
    """Where a key leads: on, back, or nowhere."""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.key() in _BACK or (event.key() in _NEXT and shift):
        return -1
    return 1 if event.key() in _NEXT else 0


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
    unreadable = Signal(str)

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.accounts = AccountModel(sheet)
        super().__init__(self.accounts)
        self._amounts = AmountDelegate(self, sheet)
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
        last = kode.endswith("@-1")
        row = self.accounts.row_of(kode.removesuffix("@-1"))
        if row is None:
            return False
        self.go_to(row, LALU if last else KINI)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
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
        """Fill lines downward from the current one with a column copied from a spreadsheet."""
        here = self.currentIndex()
        if not here.isValid() or not self.accounts.types_in(here.column()):
            return
        accounts = [
            akun.kode
            for row in range(here.row(), self.accounts.rowCount())
            if (akun := self.accounts.account(row)) is not None
        ]
        rows = QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()
        columns: tuple[dict[str, int], dict[str, int]] = ({}, {})
        wrong = 0
        for kode, text in zip(accounts, rows, strict=False):
            for place, part in enumerate(text.split("\t")[:2]):
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
        step = _step(event)
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
