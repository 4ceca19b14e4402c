"""Tab Lampiran: PDF and JPG of one cooperative, added by button or dropped, opened, copied out."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from core.actions.lampiran import (
    add_lampiran,
    copy_lampiran,
    read_lampiran,
    state_of,
    trash_lampiran,
)
from core.actions.outcome import Outcome
from core.errors import AppError
from core.koperasi.lampiran import Lampiran, ukuran_mb
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.kesehatan.scan_viewer import ScanViewer
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, SectionTitle
from gui.widgets.table import Table

FILTER = "PDF atau JPG (*.pdf *.jpg *.jpeg)"


class FilesTab(QWidget):
    """What is attached to a cooperative."""

    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._koperasi_id = 0
        self._read_only = False
        self._viewer = ScanViewer()
        columns: tuple[Column[Lampiran], ...] = (
            Column("nama", "Nama berkas", self._name, width=240, stretch=True),
            Column("ukuran", "Ukuran", lambda row: f"{ukuran_mb(row.ukuran)} MB", width=76,
                   right=True),
            Column("pada", "Ditambah", _moment, width=176),
            Column("oleh", "Petugas", lambda row: row.oleh, width=130),
        )  # fmt: skip
        self._model: RowsModel[Lampiran] = RowsModel(columns, parent=self)
        self.table = Table(self._model, memory="koperasi.lampiran")
        self.table.setAccessibleName("Lampiran")
        self.add_button = Button("Tambah lampiran", icon="plus", on_click=self._choose)
        self.open_button = Button("Buka", icon="eye", hint="Enter", on_click=self.open_current)
        self.copy_button = Button("Simpan salinan", icon="download", on_click=self._copy)
        self.trash_button = Button("Hapus", icon="trash-2", on_click=self.trash_current)
        self._empty = EmptyState(
            "inbox",
            "Belum ada lampiran. Tambah atau seret ke sini PDF atau JPG, paling besar 20 MB.",
            panel=True,
        )
        self.setAcceptDrops(True)
        self._lay()
        self.table.opened.connect(lambda _row: self.open_current())
        self.table.picked.connect(lambda _row: self._show_state())

    def show_rows(self, koperasi_id: int, rows: tuple[Lampiran, ...]) -> None:
        self._koperasi_id = koperasi_id
        kept = self.table.current_id()
        self._model.set_rows(rows, [one.id for one in rows])
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if not self.table.pick(kept) and rows:
            self.table.pick(rows[0].id)
        self._show_state()

    def set_read_only(self, read_only: bool) -> None:
        self._read_only = read_only
        self.setAcceptDrops(not read_only)
        self._show_state()

    def current(self) -> Lampiran | None:
        """The file that is picked."""
        chosen = self.table.current_id()
        return next((one for one in self._model.rows() if one.id == chosen), None)

    def add(self, paths: list[Path]) -> None:
        """Keep these files, one act each: what may not be kept is told and stops no other."""
        for path in paths:
            self._jobs.run(
                partial(add_lampiran, koperasi_id=self._koperasi_id, path=path),
                owner=self,
                done=self._done,
                failed=self.refused.emit,
                label=f"Menyimpan {path.name}",
            )

    def open_current(self) -> None:
        """Show it with the viewer of the PC."""
        one = self.current()
        if one is None:
            return
        try:
            self._viewer.show(one.nama_berkas, read_lampiran(self._session.office, one))
        except AppError as error:
            self.refused.emit(error)

    def copy_to(self, path: Path) -> None:
        """Write a copy of the picked file."""
        one = self.current()
        if one is not None:
            self._jobs.run(
                partial(copy_lampiran, one=one, path=path),
                owner=self,
                failed=self.refused.emit,
                label=f"Menyimpan salinan {one.nama_berkas}",
            )

    def trash_current(self) -> None:
        one = self.current()
        if one is not None:
            action = partial(trash_lampiran, one=one)
            self._jobs.run(action, owner=self, done=self._done, failed=self.refused.emit)

    def _name(self, row: Lampiran) -> Cell:
        told = state_of(self._session.office, row)
        if told:
            return Cell(row.nama_berkas, icon="triangle-alert", tone="awas", note=told, tip=told)
        return Cell(row.nama_berkas, icon="file-text", keep_end=True)

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(self, "Tambah lampiran", "", FILTER)
        self.add([Path(one) for one in chosen])

    def _copy(self) -> None:
        one = self.current()
        if one is None:
            return
        chosen, _kind = QFileDialog.getSaveFileName(
            self, "Simpan salinan", one.nama_berkas, f"{one.jenis.upper()} (*.{one.jenis})"
        )
        if chosen:
            self.copy_to(Path(chosen))

    def _done(self, _outcome: Outcome[int]) -> None:
        self.saved.emit(self._koperasi_id)

    def _show_state(self) -> None:
        picked = self.current() is not None
        self.open_button.setEnabled(picked)
        self.copy_button.setEnabled(picked)
        self.trash_button.setVisible(picked and not self._read_only)
        self.add_button.setEnabled(not self._read_only)

    def _lay(self) -> None:
        head = SectionTitle("Lampiran", "PDF atau JPG, paling besar 20 MB")
        head.add_right(self.add_button)
        head.setContentsMargins(8, 0, 8, 0)
        self._empty.setContentsMargins(8, 0, 8, 0)
        duties = QHBoxLayout()
        duties.setContentsMargins(8, 0, 8, 0)
        duties.setSpacing(8)
        for button in (self.open_button, self.copy_button, self.trash_button):
            duties.addWidget(button)
        duties.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty)
        column.addLayout(duties)
        column.addStretch(0)

    # Qt's own names
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.add(paths)


def _moment(row: Lampiran) -> str:
    return tanggal.show_moment(datetime.fromisoformat(row.pada))
