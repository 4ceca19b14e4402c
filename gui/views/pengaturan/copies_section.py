"""Salinan data: checked copies of this database, and a new one on request."""

from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka, tanggal
from core.actions.office import list_salinan, make_salinan
from core.actions.outcome import Outcome
from core.errors import AppError
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, SectionTitle
from gui.widgets.labels import Text
from gui.widgets.table import Table

Row = tuple[str, str, int]
_MB = 1_000_000

COLUMNS: tuple[Column[Row], ...] = (
    Column("dibuat", "Dibuat", lambda row: row[0], width=200),
    Column("ukuran", "Ukuran", lambda row: Cell.number(_size(row[2])), width=96, right=True),
    Column("berkas", "Berkas", lambda row: row[1], stretch=True),
)


def _size(octets: int) -> str:
    return f"{angka.show(Fraction(octets, _MB), 1)} MB"


class CopiesSection(QWidget):
    """A list; nothing in it is typed."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._where = ""
        self.title = SectionTitle("Salinan data", "Dibuat, dibuka kembali, dan diperiksa.")
        self.notice = Notice()
        self._model: RowsModel[Row] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="pengaturan.salinan")
        self.table.setAccessibleName("Salinan data")
        self.folder = Text("", "label", wrap=True)
        self.make_button = Button(
            "Buat salinan sekarang", icon="shield-check", kind="utama", on_click=self._make
        )
        self.open_button = Button("Buka folder", icon="eye", on_click=self._open)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.make_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.notice)
        column.addWidget(self.folder)
        column.addLayout(buttons)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        inset = QHBoxLayout()
        inset.setContentsMargins(0, 0, 0, 0)
        inset.addWidget(self.table)
        column.addLayout(inset, 1)

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return ()

    def load(self) -> None:
        """The copies on the disk, newest first."""
        found = list_salinan(self._session.office)
        rows = [
            (tanggal.show_moment(one.dibuat), one.path.name, one.path.stat().st_size)
            for one in found
            if one.path.exists()
        ]
        self._model.set_rows(rows)
        self.table.setVisible(bool(rows))
        where = found[0].path.parent if found else None
        self.folder.setText(
            f"Folder: {where}. Disimpan paling banyak 30 salinan; lampiran dan arsip cetakan "
            "tersalin satu kali di sana, untuk semua salinan."
            if where
            else "Belum ada salinan. Salinan dibuat setiap kali SIKU ditutup."
        )
        self.open_button.setVisible(where is not None)
        self._where = str(where or "")

    def refresh(self) -> None:
        """Look at the disk again."""
        self.load()

    def save(self) -> None:
        """Nothing here is typed."""

    def _make(self) -> None:
        self.make_button.setEnabled(False)
        self._jobs.run(
            make_salinan,
            owner=self,
            done=self._made,
            failed=self._failed,
            label="Membuat dan memeriksa salinan",
        )

    def _made(self, outcome: Outcome[Any]) -> None:
        self.make_button.setEnabled(True)
        self.load()
        made = "Salinan dibuat dan teruji."
        if outcome.value.berkas.baru:
            count = angka.show(outcome.value.berkas.baru, 0)
            made = f"Salinan dibuat dan teruji; {count} berkas baru ikut tersalin."
        told = " ".join(finding.message for finding in outcome.findings)
        if told:
            self.notice.show_warning(made, told)
        else:
            self.notice.show_note(made)

    def _failed(self, error: AppError) -> None:
        self.make_button.setEnabled(True)
        self.load()  # the database may have been copied even so
        self.notice.show_error(error)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._where))
