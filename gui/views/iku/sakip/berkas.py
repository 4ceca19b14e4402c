"""The file of a score or of a line of follow-up: attach it, look at it, copy it out."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.sakip_berkas import copy_berkas, read_berkas
from core.errors import AppError
from core.iku.sakip_rekomendasi import BerkasSakip
from gui.jobs import Jobs
from gui.session import Session
from gui.views.kesehatan.scan_viewer import ScanViewer
from gui.widgets.buttons import Button
from gui.widgets.labels import Elided, Text

FILTER = "PDF atau JPG (*.pdf *.jpg *.jpeg)"
Attach = Callable[[Path], Callable[[Office], Outcome[BerkasSakip]]]


class FileLine(QWidget):
    """One file, or none yet; `attach` makes the action that keeps a chosen one."""

    refused = Signal(object)

    def __init__(self, label: str, none: str, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs, self._none = session, jobs, none
        self._berkas = BerkasSakip()
        self._attach: Attach | None = None
        self._viewer = ScanViewer()
        self.name = Elided("")
        self.attach_button = Button("Lampirkan…", kind="tautan", on_click=self._choose)
        self.open_button = Button("Buka", kind="tautan", on_click=self.open_file)
        self.copy_button = Button("Simpan salinan…", kind="tautan", on_click=self._ask_place)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(Text(label, "label"))
        row.addWidget(self.name, 1)
        for button in (self.attach_button, self.open_button, self.copy_button):
            row.addWidget(button)
        self.show_file(BerkasSakip(), None)

    def show_file(self, berkas: BerkasSakip, attach: Attach | None) -> None:
        """The file of the row in hand; without `attach` there is no row."""
        self._berkas, self._attach = berkas, attach
        self.name.setText(berkas.nama or self._none)
        self.attach_button.set_text("Ganti…" if berkas.sidik else "Lampirkan…")
        self.attach_button.setEnabled(attach is not None)
        self.attach_button.setToolTip("" if attach else "Pilih dahulu barisnya.")
        for button in (self.open_button, self.copy_button):
            button.setVisible(bool(berkas.sidik))

    def add(self, path: Path) -> None:
        """Keep this file."""
        if self._attach is not None:
            self._jobs.run(
                self._attach(path),
                owner=self,
                failed=self.refused.emit,
                label=f"Menyimpan {path.name}",
            )

    def open_file(self) -> None:
        """Show it with the viewer of the PC."""
        try:
            self._viewer.show(self._berkas.nama, read_berkas(self._session.office, self._berkas))
        except AppError as error:
            self.refused.emit(error)

    def copy_to(self, path: Path) -> None:
        """Write a copy."""
        self._jobs.run(
            partial(copy_berkas, berkas=self._berkas, path=path),
            owner=self,
            failed=self.refused.emit,
            label=f"Menyimpan salinan {self._berkas.nama}",
        )

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, "Lampirkan berkas", "", FILTER)
        if chosen:
            self.add(Path(chosen))

    def _ask_place(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, "Simpan salinan", self._berkas.nama, FILTER
        )
        if chosen:
            self.copy_to(Path(chosen))
