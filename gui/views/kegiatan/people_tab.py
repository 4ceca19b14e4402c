"""Whom a duty reached: search and add, say how many came and what it brought, take out."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.kegiatan import add_peserta, remove_peserta, save_peserta
from core.actions.pencarian import Hit, search
from core.kantor.kegiatan import LABEL_KEGIATAN
from core.kantor.kegiatan_daftar import BarisPeserta
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.kegiatan.columns import FOUND, PEOPLE
from gui.widgets.angka_edit import BulatEdit
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table
from gui.widgets.typed_line import Line

MOST = 50
_RECORDS = frozenset({"koperasi", "umkm"})


class PeopleTab(QWidget):
    """While something is searched the hits stand in the place of the list."""

    opened = Signal(str, object)
    """The page and id of a participant."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._kegiatan_id = 0
        self.search = SearchBox("Tambahkan koperasi atau UMKM", width=260)
        self.all_button = Button("Tambah semua", icon="plus", on_click=self._add_all)
        self.remove_button = Button("Keluarkan", icon="minus", on_click=self._remove)
        self.count = Text("", "label")
        self.notice = NoticeBar(margins=(24, 0, 24, 8))
        self.model: RowsModel[BarisPeserta] = RowsModel(PEOPLE, parent=self)
        self.table = Table(self.model, memory="kegiatan.peserta")
        self.table.setAccessibleName("Peserta kegiatan")
        self.found: RowsModel[Hit] = RowsModel(FOUND, parent=self)
        self.hits = Table(self.found, memory="kegiatan.temuan")
        self.hits.setAccessibleName("Hasil pencarian")
        self._empty = EmptyState("user", "", panel=True)
        self._body = QStackedWidget()
        self.orang, self.hasil = BulatEdit(), Line()
        self.save_button = Button("Simpan peserta", icon="save", on_click=self._save)
        self._foot = QWidget()
        self._lay()
        self._connect()

    def show_people(
        self, kegiatan_id: int, people: Sequence[BarisPeserta], *, editable: bool
    ) -> None:
        """Show these; nothing can be added while the duty is not saved or in the bin."""
        kept = self.table.current_id() if kegiatan_id == self._kegiatan_id else None
        self._kegiatan_id = kegiatan_id
        blocked = self.table.blockSignals(True)
        self.model.set_rows(people, [one.peserta.id for one in people])
        if people and not self.table.pick(kept):
            self.table.pick(people[0].peserta.id)
        self.table.blockSignals(blocked)
        self.search.setEnabled(editable)
        self.search.setToolTip("" if editable else "Simpan kegiatan dahulu.")
        self.remove_button.setEnabled(bool(people) and editable)
        self.save_button.setEnabled(bool(people) and editable)
        self.count.setText(f"{len(people)} peserta" if people else "")
        self._empty.set_sentence(
            "Belum ada peserta. Cari koperasi atau UMKM, lalu Enter untuk menambahkan."
            if editable
            else "Simpan kegiatan dahulu, lalu tambahkan pesertanya."
        )
        self._show_body()
        self._fill()

    def _find(self, text: str) -> None:
        hits = [one for one in search(self._session.office, text, MOST) if one.kind in _RECORDS]
        known = {(one.peserta.koperasi_id, one.peserta.umkm_id) for one in self.model.rows()}
        new = [one for one in hits if _ids(one) not in known]
        self.found.set_rows(new)
        if new:
            self.hits.pick(0)
        self.all_button.set_text(f"Tambah semua ({len(new)})")
        self._show_body()

    def _add(self) -> None:
        place = self.hits.current_id()
        if isinstance(place, int):
            self._keep([self.found.row(place)])

    def _add_all(self) -> None:
        self._keep(self.found.rows())

    def _keep(self, hits: Sequence[Hit]) -> None:
        action = partial(
            add_peserta,
            kegiatan_id=self._kegiatan_id,
            koperasi=[one.id for one in hits if one.kind == "koperasi"],
            umkm=[one.id for one in hits if one.kind == "umkm"],
        )
        self.search.clear()
        self.search.search_now()
        self._jobs.run(action, owner=self, failed=self.notice.show_error)
        self.search.setFocus()

    def _current(self) -> BarisPeserta | None:
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def _remove(self) -> None:
        row = self._current()
        if row is not None:
            action = partial(remove_peserta, peserta=[row.peserta])
            self._jobs.run(action, owner=self, failed=self.notice.show_error)

    def _save(self) -> None:
        row = self._current()
        if row is None or self.orang.value_error() is not None:
            return
        changed = replace(row.peserta, orang=self.orang.value(), hasil=self.hasil.text())
        action = partial(save_peserta, peserta=changed)
        self._jobs.run(action, owner=self, failed=self.notice.show_error)

    def _open(self) -> None:
        row = self._current()
        if row is not None:
            one = row.peserta
            page = "umkm" if one.koperasi_id is None else "koperasi"
            self.opened.emit(page, one.koperasi_id or one.umkm_id)

    def _fill(self) -> None:
        row = self._current()
        self.orang.set_value(row.peserta.orang if row else None)
        self.hasil.set_text(row.peserta.hasil if row else "")

    def _show_body(self) -> None:
        searching = bool(self.search.text().strip())
        rows = self.model.rowCount() > 0
        self.all_button.setVisible(searching and self.found.rowCount() > 1)
        self.remove_button.setVisible(not searching)
        self._foot.setVisible(rows and not searching)
        if searching and not self.found.rowCount():
            self._empty.set_sentence("Tidak ada yang cocok, atau sudah menjadi peserta.")
            self._body.setCurrentWidget(self._empty)
            return
        self._body.setCurrentWidget(self.hits if searching else self.table if rows else self._empty)

    def _connect(self) -> None:
        self.search.searched.connect(self._find)
        self.search.left.connect(self._add)
        self.hits.opened.connect(lambda _id: self._add())
        self.table.picked.connect(lambda _id: self._fill())
        self.table.opened.connect(lambda _id: self._open())

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 24, 8)
        head.setSpacing(8)
        for widget in (self.search, self.all_button, self.remove_button):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.count)
        for view in (self.table, self.hits, self._empty):
            self._body.addWidget(view)
        holder = QHBoxLayout()
        holder.setContentsMargins(16, 0, 16, 8)
        holder.addWidget(self._body)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(24, 0, 24, 12)
        foot.setSpacing(8)
        foot.addWidget(Text(LABEL_KEGIATAN["orang"], "label"))
        self.orang.setFixedWidth(72)
        self.orang.setAccessibleName(LABEL_KEGIATAN["orang"])
        foot.addWidget(self.orang)
        foot.addWidget(Text(LABEL_KEGIATAN["hasil"], "label"))
        self.hasil.setAccessibleName(LABEL_KEGIATAN["hasil"])
        foot.addWidget(self.hasil, 1)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addLayout(holder, 1)
        column.addWidget(self._foot)


def _ids(hit: Hit) -> tuple[int | None, int | None]:
    return (hit.id, None) if hit.kind == "koperasi" else (None, hit.id)
