"""The questionnaire: Y and T answer and jump to the next question without an answer."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem

from core.koperasi.bentuk_kuesioner import GrupButir
from gui.models.cells import CELL_ROLE, Cell, RowLook
from gui.theme import theme
from gui.views.kesehatan.question_model import BUTIR, LALU, TIDAK, YA, QuestionModel
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.row_delegate import PADDING, RowDelegate
from gui.widgets.table import ROW, Table

GROUP = 30
Index = QModelIndex | QPersistentModelIndex
_ANSWERS = {Qt.Key.Key_Y: True, Qt.Key.Key_T: False}


class _QuestionDelegate(RowDelegate):
    """Long questions wrap."""

    def height_of(self, text: str, width: int) -> int:
        metrics = self._font(bold=False)[1]
        box = QRect(0, 0, max(width - 2 * PADDING, 80), 1000)
        return max(ROW, metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, text).height() + 10)

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell, look: RowLook) -> None:
        if cell.icon or look is RowLook.KELOMPOK:
            super()._paint_cell(painter, box, cell, look)
            return
        painter.setFont(self._font(bold=False)[0])
        painter.setPen(theme().color(cell.color))
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, cell.text)

    # Qt's own names
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)


class QuestionTable(Table):
    """One group of questions."""

    left_group = Signal(int)
    """No question of this group is left: go on (1), or arrows went above (-1) or below (1) it."""

    def __init__(self, sheet: Sheet) -> None:
        self.questions = QuestionModel(sheet)
        super().__init__(self.questions)
        self._wrapping = _QuestionDelegate(self)
        self._delegate = self._wrapping
        self.setItemDelegate(self._wrapping)
        self.setAccessibleName("Butir kuesioner")
        self.clicked.connect(self._click)
        self.questions.modelReset.connect(self._lay_rows)

    def show_group(self, grup: GrupButir) -> None:
        self.questions.show(grup)
        self.setColumnHidden(LALU, not self._knows_last_year())
        self._stretch()
        self._lay_rows()

    def start(self) -> None:
        """Stand on the first question without an answer, else on the first."""
        blank = self.questions.next_unanswered(-1)
        self._stand(1 if blank is None else blank)

    def focus_component(self, kode: str) -> None:
        """Stand on the first blank question of a component."""
        rows = [n for n in range(self.questions.rowCount()) if self._is_of(n, kode)]
        blank = [n for n in rows if self.questions.answer_at(n) is None]
        if rows:
            self._stand((blank or rows)[0])
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, value: bool | None) -> None:
        """Answer the current question and jump to the next one without an answer."""
        here = self.currentIndex().row()
        if here < 0 or not self.questions.set_answer(here, value) or value is None:
            return
        following = self.questions.next_unanswered(here)
        if following is None:
            self.left_group.emit(1)
        else:
            self._stand(following)

    def _knows_last_year(self) -> bool:
        return any(self.questions.index(n, LALU).data() for n in range(self.questions.rowCount()))

    def _is_of(self, position: int, kode: str) -> bool:
        row = self.questions.row(position)
        return row.place >= 0 and row.komponen.kode == kode

    def _stand(self, row: int) -> None:
        if 0 <= row < self.questions.rowCount():
            index = self.questions.index(row, BUTIR)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _click(self, index: QModelIndex) -> None:
        if index.column() in (YA, TIDAK) and self.questions.row(index.row()).place >= 0:
            self.questions.set_answer(index.row(), index.column() == YA)

    def _lay_rows(self) -> None:
        width = self.columnWidth(BUTIR)
        head = self.verticalHeader()
        for row in range(self.questions.rowCount()):
            heading = self.questions.row(row).place < 0
            span = 4 if heading else 1
            if self.columnSpan(row, 0) != span:
                self.setSpan(row, 0, 1, span)
            cell: Cell = self.questions.index(row, BUTIR).data(CELL_ROLE)
            height = GROUP if heading else self._wrapping.height_of(cell.text, width)
            head.resizeSection(row, height)

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ANSWERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.answer(_ANSWERS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.answer(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._walk(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        row = self.currentIndex().row() + by
        while 0 <= row < self.questions.rowCount() and self.questions.row(row).place < 0:
            row += by
        if 0 <= row < self.questions.rowCount():
            self._stand(row)
        else:
            self.left_group.emit(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_rows()
