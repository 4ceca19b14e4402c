"""A block of a decree as one field of a form: rows that are added, moved and taken away."""

import json
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.views.dokumen.keputusan.row import TextRow
from gui.widgets.buttons import Button

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowsField(QWidget):
    """`mark` says how the row at a place is marked: a letter, a number, KESATU."""

    changed = Signal()

    def __init__(
        self, title: str, add_word: str, mark: Callable[[int], str], *, mark_width: int = 22
    ) -> None:
        super().__init__()
        self._title, self._mark, self._mark_width = title, mark, mark_width
        self._rows: list[TextRow] = []
        self._read_only = False
        self._back: list[Callable[[], int]] = []
        self.add_button = Button(add_word, icon="plus", kind="tautan", on_click=self.add_row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.add_button)
        for key, act in (("Alt+Ins", self._add_below), ("Alt+Del", self._remove_here)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def rows(self) -> tuple[TextRow, ...]:
        return tuple(self._rows)

    def texts(self) -> tuple[str, ...]:
        """What stands in the rows; blank ones are no part of the decree."""
        found = (" ".join(row.text.text().split()) for row in self._rows)
        return tuple(one for one in found if one)

    def set_texts(self, texts: Iterable[str]) -> None:
        """Show these; what was taken away before is not asked back any more."""
        self._back = []
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for text in texts:
            self._insert(text)
        self._place()
        self.changed.emit()

    def add_row(self, text: str = "") -> None:
        """One more at the end, ready to type in."""
        self._insert(text)
        self._back.append(partial(self._take_blank, len(self._rows) - 1))
        self._place()
        self._rows[-1].text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def focus_row(self, place: int) -> QWidget | None:
        """Go to the row at a place, the first is 1; without such a row to the first."""
        if not self._rows:
            return None
        row = self._rows[place - 1 if 1 <= place <= len(self._rows) else 0]
        row.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def mark_wrong(self, places: Iterable[int]) -> None:
        """Frame the rows that a finding is about."""
        wrong = set(places)
        for place, row in enumerate(self._rows, start=1):
            row.text.set_error("Lihat hasil pemeriksaan." if place in wrong else None)

    # what a field of a form and of its draft can do
    def typed(self) -> str:
        return json.dumps([row.typed() for row in self._rows], ensure_ascii=False)

    def put_typed(self, text: str) -> None:
        self.set_texts(json.loads(text))

    def stops(self) -> tuple[QWidget, ...]:
        """Rows come and go, and Enter belongs to their texts."""
        return ()

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        self.setToolTip(message or "")

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.add_button.setVisible(not read_only)
        for row in self._rows:
            row.set_read_only(read_only)

    def _make(self) -> TextRow:
        return TextRow(mark_width=self._mark_width, title=self._title)

    def _insert(self, text: str, at: int | None = None) -> int:
        row = self._make()
        row.put(text)
        row.set_read_only(self._read_only)
        row.text.changed.connect(self.changed)
        row.moved.connect(partial(self._move, row))
        row.removed.connect(partial(self._remove, row))
        place = len(self._rows) if at is None else at
        self._column.insertWidget(place, row)
        self._rows.insert(place, row)
        return place

    def _move(self, row: TextRow, step: int) -> None:
        at = self._rows.index(row)
        to = at + step
        if 0 <= to < len(self._rows):
            self._back.append(partial(self._put, to, at))
            self._put(at, to)
            self._place()
            row.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def _remove(self, row: TextRow) -> None:
        at = self._rows.index(row)
        self._back.append(partial(self._insert, row.typed(), at))
        self._drop(row)
        self._place()
        if self._rows:  # so that the next key still belongs to this block
            self.focus_row(min(at, len(self._rows) - 1) + 1)
        else:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _add_below(self) -> None:
        row = self._current()
        if self._read_only:
            return
        at = len(self._rows) if row is None else self._rows.index(row) + 1
        self._insert("", at)
        self._back.append(partial(self._take_blank, at))
        self._place()
        self.focus_row(at + 1)
        self.changed.emit()

    def _remove_here(self) -> None:
        row = self._current()
        if row is not None and not self._read_only:
            self._remove(row)

    def _current(self) -> TextRow | None:
        """The row that is typed in."""
        focus = QApplication.focusWidget()
        return next((one for one in self._rows if focus and one.isAncestorOf(focus)), None)

    def _put(self, at: int, to: int) -> int:
        """A row to another place."""
        row = self._rows.pop(at)
        self._rows.insert(to, row)
        self._column.removeWidget(row)
        self._column.insertWidget(to, row)
        return to

    def _drop(self, row: TextRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _take_blank(self, at: int) -> int:
        """A row that was added goes again, unless somebody has typed in it since."""
        if self._rows[at].blank:
            self._drop(self._rows[at])
            return min(at, len(self._rows) - 1)
        self._back = []
        return at

    def _take_back(self) -> None:
        """The last row that came, went or moved; the words of all others stay as they are."""
        at = self._back.pop()()
        self._place()
        self.focus_row(at + 1)
        self.changed.emit()

    def _place(self) -> None:
        last = len(self._rows) - 1
        for place, row in enumerate(self._rows):
            row.place(self._mark(place), first=place == 0, last=place == last)

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        row = self._current()
        if self._back and not self._read_only and event.matches(QKeySequence.StandardKey.Undo):
            self._take_back()
        elif step and row and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if not self._read_only:
                self._move(row, step)
        else:
            super().keyPressEvent(event)
