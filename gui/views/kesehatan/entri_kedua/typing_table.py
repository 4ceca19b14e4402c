"""Where the second entry is typed: Enter walks, Y and T answer, every keystroke is kept."""

from typing import cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyleOptionViewItem,
    QWidget,
)

from core.koperasi.entri_kedua import TIDAK, YA, JenisNilai
from gui.models.cells import CELL_ROLE, Cell, RowLook
from gui.theme import theme
from gui.views.kesehatan.amount_delegate import step_of
from gui.views.kesehatan.entri_kedua.typing_model import KEDUA, LALU, NAMA, TypingModel
from gui.views.kesehatan.entri_kedua.words import field_for, put, text_of
from gui.widgets.angka_edit import AngkaEdit
from gui.widgets.row_delegate import PADDING, RowDelegate
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.table import ROW, Table

GROUP = 30
LOADED, BEFORE = "dimuat", "semula"
_ANSWERS = {Qt.Key.Key_Y: YA, Qt.Key.Key_T: TIDAK}
_ERASE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
Index = QModelIndex | QPersistentModelIndex
Field = RupiahEdit | AngkaEdit


class TypingDelegate(RowDelegate):
    """Types a value in place; long names and questions wrap."""

    walked = Signal(int)
    unreadable = Signal(str)

    def height_of(self, cell: Cell, width: int) -> int:
        metrics = self._font(bold=cell.bold)[1]
        box = QRect(0, 0, max(width - 2 * PADDING - cell.indent, 80), 1000)
        found = metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, cell.text).height()
        return ROW if found <= metrics.height() else found + 8

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell, look: RowLook) -> None:
        if not cell.indent:
            super()._paint_cell(painter, box, cell, look)
            return
        painter.setFont(self._font(bold=False)[0])
        painter.setPen(theme().color(cell.color))
        inner = box.adjusted(PADDING + cell.indent, 0, -PADDING, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, cell.text)

    # Qt's own names
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        table = self._table
        if table.hasFocus() and index == table.currentIndex() and index.column() == KEDUA:
            painter.save()
            pen = QPen(theme().color("aksen"), 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
            painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = cast("TypingModel", index.model())
        tanya = model.tanya(index.row())
        if tanya is None:
            raise LookupError(index.row())
        field = field_for(tanya)
        field.setParent(parent)
        place = QPersistentModelIndex(index)
        field.textEdited.connect(lambda _text: self._take(field, place))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        field = cast("Field", editor)
        # the view asks again at every change; typing must not be overwritten
        if not field.property(LOADED):
            field.setProperty(LOADED, True)
            before = cast("TypingModel", index.model()).text(index.row())
            field.setProperty(BEFORE, before)
            put(field, before)
            field.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        field = cast("Field", editor)
        error = field.value_error()
        if error is not None:
            self.unreadable.emit(error)
            return
        cast("TypingModel", model).put(index.row(), text_of(field))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            field = cast("Field", editor)
            if event.key() == Qt.Key.Key_Escape:
                index = self._table.currentIndex()
                cast("TypingModel", index.model()).put(index.row(), field.property(BEFORE))
                self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.RevertModelCache)
                return True
            step = step_of(event)
            if step:
                self._leave(field, step)
                return True
        return super().eventFilter(editor, event)

    def _leave(self, field: Field, step: int) -> None:
        error = field.value_error()
        if error is not None:
            field.set_error(error)
            self.unreadable.emit(error)
            return
        self.commitData.emit(field)
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.NoHint)
        self.walked.emit(step)

    def _take(self, field: Field, place: QPersistentModelIndex) -> None:
        """Every keystroke is kept, so that interrupted work loses nothing."""
        if place.isValid() and field.value_error() is None:
            cast("TypingModel", place.model()).put(place.row(), text_of(field))


class TypingTable(Table):
    """The blind second entry."""

    unreadable = Signal(str)

    def __init__(self, model: TypingModel) -> None:
        self.values = model
        super().__init__(model, memory="kesehatan.entri_kedua")
        self._typing = TypingDelegate(self)
        self._delegate = self._typing
        self.setItemDelegate(self._typing)
        self.set_editable(True)
        self.setAccessibleName("Entri kedua")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._typing.walked.connect(self.walk)
        self._typing.unreadable.connect(self.unreadable)
        model.modelReset.connect(self._lay_rows)

    def start(self) -> None:
        """Stand where typing goes on: the first value that is blank."""
        found = self.values.next_blank(-1)
        self._stand(found if found is not None else self.values.step_from(-1, 1))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def walk(self, step: int) -> None:
        """To the next or the former value."""
        self._stand(self.values.step_from(self.currentIndex().row(), step))

    def go_to(self, kode: str) -> None:
        """Stand on a value by its plain code."""
        self._stand(self.values.row_of(kode))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand(self, row: int | None) -> None:
        if row is not None:
            index = self.values.index(row, KEDUA)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _answer(self, text: str) -> bool:
        """Answer the question where one stands; False when it is none."""
        row = self.currentIndex().row()
        tanya = self.values.tanya(row) if row >= 0 else None
        if tanya is None or tanya.kode.jenis is not JenisNilai.JAWABAN:
            return False
        self.values.put(row, text)
        if text:
            self._stand(self.values.next_blank(row) or row)
        return True

    def _lay_rows(self) -> None:
        self.setColumnHidden(LALU, not self.values.knows_last_year)
        self._stretch()
        width = self.columnWidth(NAMA)
        head = self.verticalHeader()
        for row in range(self.values.rowCount()):
            heading = self.values.tanya(row) is None
            span = len(self.values.columns) if heading else 1
            if self.columnSpan(row, 0) != span:
                self.setSpan(row, 0, 1, span)
            cell: Cell = self.values.index(row, NAMA).data(CELL_ROLE)
            head.resizeSection(row, GROUP if heading else self._typing.height_of(cell, width))

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        key = Qt.Key(event.key())
        if not editing and key in _ANSWERS and self._answer(_ANSWERS[key]):
            return
        if not editing and key in _ERASE:
            row = self.currentIndex().row()
            if row >= 0:
                self.values.put(row, "")
            return
        step = step_of(event)
        if step and not editing:
            self.walk(step)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_rows()
