"""Pustaka peraturan: pick what Mengingat cites; add or change the office's own."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.actions.naskah_peraturan import PeraturanKantor, list_peraturan, trash_peraturan
from core.actions.office import load_kantor
from core.naskah.peraturan_kutip import cite
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.dokumen.keputusan.library_form import LibraryForm
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table


def _name(one: PeraturanKantor) -> Cell:
    text = one.peraturan.sebutan
    return Cell(text, tip=text, note="milik kantor" if one.sendiri else "")


COLUMNS: tuple[Column[PeraturanKantor], ...] = (
    Column("sebutan", "Peraturan", _name, width=250),
    Column("tentang", "Tentang",
           lambda one: Cell(one.peraturan.tentang, tip=one.peraturan.tentang), stretch=True),
)  # fmt: skip


class LibraryDialog(QDialog):
    """Stays open while several are picked."""

    cited = Signal(str)

    def __init__(self, parent: QWidget | None, session: Session, jobs: Jobs) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self.setWindowTitle("Pustaka peraturan")
        self.setModal(True)
        self.resize(1040, 540)
        self.model: RowsModel[PeraturanKantor] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self.model, memory="dokumen.pustaka")
        self.table.setAccessibleName("Pustaka peraturan")
        self.table.picked.connect(lambda _id: self._show_picked())
        self.table.opened.connect(lambda _id: self.cite())
        self.search = SearchBox("Cari peraturan…", width=280)
        self.search.searched.connect(lambda _text: self.read())
        self.search.left.connect(self.table.setFocus)
        self.form = LibraryForm(session, jobs)
        self.form.saved.connect(lambda _id: self.read())
        self.told = Text("", "label", wrap=True)
        self.cite_button = Button("Pakai dalam Mengingat", icon="check", kind="utama",
                                  on_click=self.cite)  # fmt: skip
        self.add_button = Button("Peraturan baru", icon="plus", on_click=self.add)
        self.save_button = Button("Simpan peraturan", icon="save", on_click=self.form.save)
        self.drop_button = Button("Hapus milik kantor", icon="trash-2", on_click=self.drop)
        self._lay()
        self.read()

    def picked(self) -> PeraturanKantor | None:
        """The one in the table."""
        current = self.table.current_id()
        return next((one for one in self.model.rows() if _key(one) == current), None)

    def read(self) -> None:
        """The library as it is now, as far as it fits what is searched."""
        words = self.search.text().casefold().split()
        found = [
            one
            for one in list_peraturan(self._session.office)
            if all(word in f"{one.peraturan.sebutan} {one.peraturan.tentang}".casefold()
                   for word in words)
        ]  # fmt: skip
        self.model.set_rows(found, [_key(one) for one in found])
        self._show_picked()

    def cite(self) -> None:
        """Hand the citation on."""
        one = self.picked()
        if one is not None:
            self.cited.emit(f"{cite(one.peraturan, load_kantor(self._session.office).kota)};")
            self.told.setText(f"{one.peraturan.sebutan} ditambahkan ke Mengingat.")

    def add(self) -> None:
        """An empty form."""
        self.form.show_entry(None)
        self.form.form.focus("jenis")

    def drop(self) -> None:
        """The office's own entry into Tempat sampah."""
        one = self.picked()
        if one is not None and one.sendiri:
            action = partial(trash_peraturan, entry=one)
            self._jobs.run(action, owner=self, done=lambda _outcome: self.read(),
                           failed=self.form.notice.show_error)  # fmt: skip

    def reject(self) -> None:
        """Close; typing that was not saved comes back."""
        self.form.draft.flush()
        super().reject()

    def _show_picked(self) -> None:
        one = self.picked()
        self.cite_button.setEnabled(one is not None)
        self.cite_button.setToolTip("" if one else "Pilih peraturan dahulu.")
        own = one is not None and one.sendiri
        self.drop_button.setEnabled(own)
        self.drop_button.setToolTip("" if own else "Peraturan bawaan tidak dihapus.")
        self.form.show_entry(one)

    def _lay(self) -> None:
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addWidget(self.form)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inner)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(400)
        listed = QVBoxLayout()
        listed.addWidget(self.search)
        listed.addWidget(self.table, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(listed, 1)
        body.addWidget(scroll)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.told, 1)
        for one in (self.drop_button, self.add_button, self.save_button, self.cite_button,
                    Button("Tutup", hint="Esc", on_click=self.reject)):  # fmt: skip
            buttons.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(body, 1)
        column.addLayout(buttons)


def _key(one: PeraturanKantor) -> str:
    return "|".join(map(str, one.peraturan.kunci))
