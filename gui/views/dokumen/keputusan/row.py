"""One row of a block of a decree: its mark, its text, up, down and away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.buttons import IconButton
from gui.widgets.labels import Text
from gui.widgets.text_block import TextBlock


class _Small(IconButton):
    """Three of them stand beside a text."""

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(24, 28)


class TextRow(QWidget):
    """Says what is asked of it; the block it stands in does it."""

    moved = Signal(int)
    """One place up (-1) or down (1)."""
    removed = Signal()

    def __init__(self, *, mark_width: int, title: str) -> None:
        super().__init__()
        self._title = title
        self.mark = Text("", "label")
        self.mark.setFixedWidth(mark_width)
        self.text = TextBlock()
        self.up = _Small("arrow-up", "Naikkan", on_click=lambda: self.moved.emit(-1))
        self.down = _Small("arrow-down", "Turunkan", on_click=lambda: self.moved.emit(1))
        self.away = _Small("trash-2", "Hapus baris (Alt+Del)", on_click=self.removed.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.mark, 0, top)
        self._lay_texts(row)
        for button in (self.up, self.down, self.away):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt with an arrow moves a row
            row.addWidget(button, 0, top)

    def _lay_texts(self, row: QHBoxLayout) -> None:
        row.addWidget(self.text, 1)

    def typed(self) -> str:
        """What stands in it, as it was typed."""
        return self.text.text()

    @property
    def blank(self) -> bool:
        """Whether nothing is typed in it."""
        return not self.text.text().strip()

    def put(self, typed: str) -> None:
        """The reverse."""
        self.text.set_text(typed)

    def place(self, mark: str, *, first: bool, last: bool) -> None:
        """Where it stands now."""
        self.mark.setText(mark)
        self.text.setAccessibleName(f"{self._title} {mark}".strip())
        self.up.setEnabled(not first)
        self.up.setToolTip("Sudah paling atas." if first else "Naikkan (Alt+↑)")
        self.down.setEnabled(not last)
        self.down.setToolTip("Sudah paling bawah." if last else "Turunkan (Alt+↓)")

    def set_read_only(self, read_only: bool) -> None:
        """A locked text can be read and copied."""
        self.text.set_read_only(read_only)
        for button in (self.up, self.down, self.away):
            button.setVisible(not read_only)
