"""The one table of SIKU: row heights, hover, keyboard, remembered column widths."""

import json
from collections.abc import Collection, Mapping
from typing import Any, Protocol, cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gui.models.cells import Column
from gui.settings import settings
from gui.widgets.row_delegate import RowDelegate

ROW, HEAD = 26, 28
_ROW_ALONE = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)
NARROWEST = 48


class _TableModel(Protocol):
    columns: tuple[Column[Any], ...]

    def id_at(self, position: int) -> object: ...
    def index_of(self, row_id: object) -> int | None: ...


class Table(QTableView):
    """Rows of records: arrows move, Enter or a double click opens, widths are remembered."""

    picked = Signal(object)
    """The id of the current row, or None."""
    opened = Signal(object)
    """The id of a row that was opened."""

    def __init__(self, model: Any, *, memory: str = "", store: QSettings | None = None) -> None:
        super().__init__()
        self._memory, self._store = memory, store
        self._shown: Collection[str] | None = None
        self._hidden: frozenset[str] = frozenset()
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._set_look()
        self._set_head()
        self._remembering = QTimer(self, singleShot=True, interval=400)
        self._remembering.timeout.connect(self._remember)
        self.selectionModel().currentRowChanged.connect(self._announce)
        model.modelReset.connect(self._after_reset)
        self.doubleClicked.connect(self._open)

    def columns(self) -> tuple[Column[Any], ...]:
        return cast("_TableModel", self.model()).columns

    def current_id(self) -> object | None:
        index = self.currentIndex()
        return cast("_TableModel", self.model()).id_at(index.row()) if index.isValid() else None

    def pick(self, row_id: object) -> bool:
        """Make the row with this id the current one; False when it is not in the list."""
        position = cast("_TableModel", self.model()).index_of(row_id)
        if position is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return False
        index = self.model().index(position, max(self._first_shown(), 0))
        # setCurrentIndex asks the keyboard: with Ctrl of Ctrl+S still held it would deselect
        self.selectionModel().setCurrentIndex(index, _ROW_ALONE)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def set_row_height(self, height: int) -> None:
        self.verticalHeader().setDefaultSectionSize(height)

    def set_shown_columns(self, keys: Collection[str]) -> None:
        """Show only these columns; the others keep their widths."""
        self._shown = keys
        for section, column in enumerate(self.columns()):
            kept_away = column.key in self._hidden and not column.stretch
            self.setColumnHidden(section, column.key not in keys or kept_away)
        self._stretch()

    @property
    def hidden_columns(self) -> frozenset[str]:
        """What the officer does not want to see, whatever there is room for."""
        return self._hidden

    def hide_columns(self, keys: Collection[str]) -> None:
        """Leave these out; the one that stretches stays."""
        self._hidden = frozenset(keys)
        everything = {column.key for column in self.columns()}
        self.set_shown_columns(everything if self._shown is None else self._shown)

    def wanted_width(self, section: int) -> int:
        """The width of a column; a hidden one keeps what it was given."""
        column = self.columns()[section]
        if self.isColumnHidden(section):
            return self._kept_widths().get(column.key, column.width)
        return self.columnWidth(section)

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns these widths, or their own again."""
        for section, column in enumerate(self.columns()):
            self.setColumnWidth(section, widths.get(column.key, column.width))
        self._stretch()

    def set_editable(self, editable: bool) -> None:
        """Cells are typed into: selection by cell, typing starts an edit."""
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked
            if editable
            else trigger.NoEditTriggers
        )

    def _set_look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(20)
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_head(self) -> None:
        head = self.horizontalHeader()
        head.setFixedHeight(HEAD + 1)
        head.setMinimumSectionSize(24)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setStretchLastSection(False)
        kept = self._kept_widths()
        for section, column in enumerate(self.columns()):
            self.setColumnWidth(section, kept.get(column.key, column.width))
        head.sectionResized.connect(self._resized)

    def _first_shown(self) -> int:
        shown = (n for n in range(len(self.columns())) if not self.isColumnHidden(n))
        return next(shown, -1)

    def _stretch(self) -> None:
        """Give the stretching column what the others leave."""
        columns = self.columns()
        section = next(
            (n for n, one in enumerate(columns) if one.stretch and not self.isColumnHidden(n)), None
        )
        if section is None:
            return
        others = sum(
            self.columnWidth(n)
            for n in range(len(columns))
            if n != section and not self.isColumnHidden(n)
        )
        head = self.horizontalHeader()
        blocked = head.blockSignals(True)
        self.setColumnWidth(section, max(self.viewport().width() - others, NARROWEST))
        head.blockSignals(blocked)
        self.viewport().update()

    def _resized(self, _section: int, _old: int, _new: int) -> None:
        if self._memory:
            self._remembering.start()
        self._stretch()

    def _kept_widths(self) -> dict[str, int]:
        if not self._memory:
            return {}
        stored = str(self._settings().value(f"kolom/{self._memory}", "{}"))
        try:
            return {str(key): max(int(width), 24) for key, width in json.loads(stored).items()}
        except (ValueError, AttributeError, TypeError):
            return {}

    def _remember(self) -> None:
        widths = {
            column.key: self.columnWidth(section)
            for section, column in enumerate(self.columns())
            if not column.stretch and not self.isColumnHidden(section)
        }
        self._settings().setValue(
            f"kolom/{self._memory}", json.dumps({**self._kept_widths(), **widths})
        )

    def _settings(self) -> QSettings:
        return self._store or settings()

    def _announce(self, current: QModelIndex, _previous: QModelIndex) -> None:
        model = cast("_TableModel", self.model())
        self.picked.emit(model.id_at(current.row()) if current.isValid() else None)

    def _after_reset(self) -> None:
        self._delegate.hovered = -1

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self.model().flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(cast("_TableModel", self.model()).id_at(index.row()))

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self._open(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()
