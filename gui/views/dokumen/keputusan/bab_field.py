"""The chapters of the booklet as rows: a heading, and its paragraphs below it."""

import json
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from core.naskah.naskah_model import Bab
from gui.views.dokumen.keputusan.row import TextRow
from gui.views.dokumen.keputusan.rows_field import RowsField
from gui.widgets.typed_line import Line

_TEXT = "Tiap baris satu alinea; awali dengan a. atau 1. untuk butir"


class BabRow(TextRow):
    """One chapter or section; lines of the text are paragraphs."""

    def __init__(self, *, title: str) -> None:
        super().__init__(mark_width=22, title=title)
        self.text.setPlaceholderText(_TEXT)
        self.head.setPlaceholderText("Judul bab atau subbab")

    def typed(self) -> str:
        return json.dumps([self.head.text(), self.text.text()], ensure_ascii=False)

    @property
    def blank(self) -> bool:
        return super().blank and not self.head.text().strip()

    def put(self, typed: str) -> None:
        judul, teks = json.loads(typed) if typed else ("", "")
        self.head.set_text(judul)
        self.text.set_text(teks)

    def bab(self) -> Bab:
        """As the decree has it: no blank lines, no blanks at the ends."""
        lines = (" ".join(one.split()) for one in self.text.text().split("\n"))
        return Bab(" ".join(self.head.text().split()), "\n".join(filter(None, lines)))

    def place(self, mark: str, *, first: bool, last: bool) -> None:
        super().place(mark, first=first, last=last)
        self.head.setAccessibleName(f"Judul bagian {mark}")

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.head.set_read_only(read_only)

    def _lay_texts(self, row: QHBoxLayout) -> None:
        self.head = Line()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self.text)
        row.addLayout(column, 1)


class BabField(RowsField):
    """All of them, in the order of the booklet."""

    def __init__(self) -> None:
        super().__init__("Isi bagian", "Tambah bab atau subbab", lambda place: f"{place + 1}.")

    def bab(self) -> tuple[Bab, ...]:
        """What stands in the rows; one without a word is no part of the booklet."""
        found = (row.bab() for row in self.rows() if isinstance(row, BabRow))
        return tuple(one for one in found if one.judul or one.teks)

    def set_bab(self, bab: Iterable[Bab]) -> None:
        """Show these."""
        self.set_texts(json.dumps([one.judul, one.teks], ensure_ascii=False) for one in bab)

    def focus_head(self, place: int) -> None:
        """Go to the heading of a part, the first is 1."""
        row = self.rows()[place - 1]
        if isinstance(row, BabRow):
            row.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> TextRow:
        row = BabRow(title=self._title)
        row.head.changed.connect(self.changed)
        return row
