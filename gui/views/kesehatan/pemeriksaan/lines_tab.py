"""A short list of lines at the left, the form of one of them at the right."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan
from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.views.kesehatan.pemeriksaan.line_form import LineForm
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, SectionTitle
from gui.widgets.list_beside import lay_list_beside
from gui.widgets.table import Table

_LIST = 360


class LinesTab(QWidget):
    """One kind of line of one examination."""

    def __init__(
        self, title: str, columns: Sequence[Column[Any]], form: LineForm, *, add: str, empty: str
    ) -> None:
        super().__init__()
        self._berkas: BerkasPemeriksaan | None = None
        self._batas = date.min
        self.form = form
        self.title = SectionTitle(title)
        self.add_button = Button(add, icon="plus", hint="Ins", on_click=self.begin_new)
        self.title.add_right(self.add_button)
        self.model: RowsModel[Any] = RowsModel(columns, parent=self)
        self.table = Table(self.model, memory=f"kesehatan.pemeriksaan.{form.kind}")
        self.table.setAccessibleName(title)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.table)
        self._lists.addWidget(EmptyState("inbox", empty, panel=True))
        self._lay()
        self.table.picked.connect(self._pick)
        form.stored.connect(self._stored)

    def show_lines(self, berkas: BerkasPemeriksaan, lines: Sequence[Any], batas: date) -> None:
        """Show the lines of this examination; typing in the form stays."""
        other = self._berkas is None or self._berkas.pemeriksaan.kunci != berkas.pemeriksaan.kunci
        shown = self.form.stored_line
        kept = None if other or shown is None else shown.id
        typing = not other and self.form.draft.dirty
        self._berkas, self._batas = berkas, batas
        blocked = self.table.blockSignals(True)
        self.model.set_rows(lines, [one.id for one in lines])
        if typing and kept is None:
            self.table.pick(None)
        else:
            first = lines[0].id if lines else None
            self.table.pick(kept if kept in [one.id for one in lines] else first)
        self.table.blockSignals(blocked)
        self._lists.setCurrentIndex(0 if lines else 1)
        if typing:
            self.form.berkas = berkas
        else:
            self._show_current()

    def begin_new(self) -> None:
        """An empty form."""
        if self._berkas is not None:
            blocked = self.table.blockSignals(True)
            self.table.pick(None)
            self.table.blockSignals(blocked)
            self.form.show_line(self._berkas, None, self._batas)
            self.form.form.focus(self.form.form.names()[0])

    def current(self) -> Any:
        """The line that is picked, or None."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _pick(self, found: object) -> None:
        shown = self.form.stored_line
        if found is not None and (shown is None or shown.id != found):
            self._show_current()

    def _show_current(self) -> None:
        if self._berkas is not None:
            self.form.show_line(self._berkas, self.current(), self._batas)

    def _stored(self, line_id: object) -> None:
        """What was new is the current line once the list is read again."""
        blocked = self.table.blockSignals(True)
        found = self.table.pick(line_id)
        self.table.blockSignals(blocked)
        if found:
            self._show_current()

    def _lay(self) -> None:
        lay_list_beside(self, (self.title,), self._lists, self.form, least=_LIST, shares=(4, 5))
