"""A row of figures in a form: arrows move between rows, a paste from Excel fills the block."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from core.findings import Finding, Severity
from gui.widgets.form import GAP as LABEL_GAP
from gui.widgets.form import LABEL_WIDTH
from gui.widgets.labels import Text
from gui.widgets.typed_line import Line

WIDE, GAP = 74, 6


class Cell(Line):
    """One figure."""

    moved = Signal(int)
    pasted = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFixedWidth(WIDE)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(name)

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            text = QApplication.clipboard().text()
            if "\t" in text or "\n" in text.strip():
                self.pasted.emit(text)
                return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)


class CellRow(QWidget):
    """Several cells that a form knows as one field.

    As one text each cell is named by its head, so that a draft outlives a change of the columns.
    """

    changed = Signal()

    def __init__(self, name: str, heads: Sequence[str]) -> None:
        super().__init__()
        self._heads = tuple(heads)
        self.cells = tuple(Cell(f"{name}, {head}") for head in heads)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for cell in self.cells:
            row.addWidget(cell)
            cell.changed.connect(self.changed)
        row.addStretch(1)
        self.setFocusProxy(self.cells[0])

    def stops(self) -> tuple[Cell, ...]:
        """The fields that Enter walks through."""
        return self.cells

    def texts(self) -> tuple[str, ...]:
        return tuple(cell.text().strip() for cell in self.cells)

    def fill(self, texts: Sequence[str]) -> None:
        """What is stored, a text for every cell."""
        for cell, text in zip(self.cells, texts, strict=True):
            cell.set_text(text)

    def typed(self) -> str:
        pairs = zip(self._heads, self.cells, strict=True)
        return "\t".join(f"{head}={cell.text()}" for head, cell in pairs)

    def put_typed(self, text: str) -> None:
        known = dict(zip(self._heads, self.cells, strict=True))
        for part in text.split("\t"):
            head, _, one = part.partition("=")
            if head in known:
                known[head].set_text(one)

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        if message is None:
            for cell in self.cells:
                cell.set_error(None)

    def mark(self, place: int, finding: Finding) -> None:
        """Mark the cell that a finding is about."""
        if finding.severity is Severity.KESALAHAN:
            self.cells[place].set_error(finding.message)

    def set_read_only(self, read_only: bool) -> None:
        for cell in self.cells:
            cell.set_read_only(read_only)


def heads_row(heads: Sequence[str]) -> QWidget:
    """The words above the columns."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(LABEL_WIDTH + LABEL_GAP, 0, 0, 0)
    row.setSpacing(GAP)
    for head in heads:
        label = Text(head, "kecil")
        label.setFixedWidth(WIDE)
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(label)
    row.addStretch(1)
    return made


def link_rows(rows: Sequence[CellRow]) -> None:
    """Arrows go up and down a column; a paste starts at its cell and goes right and down."""
    for at, row in enumerate(rows):
        for place, cell in enumerate(row.cells):
            cell.moved.connect(lambda step, at=at, place=place: _go(rows, at + step, place))
            cell.pasted.connect(lambda text, at=at, place=place: _paste(rows, at, place, text))


def _go(rows: Sequence[CellRow], at: int, place: int) -> None:
    if 0 <= at < len(rows):
        rows[at].cells[place].setFocus(Qt.FocusReason.TabFocusReason)
        rows[at].cells[place].selectAll()


def _paste(rows: Sequence[CellRow], at: int, place: int, text: str) -> None:
    for row, line in zip(rows[at:], text.rstrip("\r\n").splitlines(), strict=False):
        for cell, one in zip(row.cells[place:], line.split("\t"), strict=False):
            if not cell.isReadOnly():
                cell.set_text(one.strip())
