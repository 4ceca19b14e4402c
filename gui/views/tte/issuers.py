"""Penerbit yang dipercaya: certificates of issuers that the office put in, and takes out again."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from core.actions.tte_penerbit import add_penerbit, drop_penerbit, list_penerbit
from core.naskah.tte import PenerbitDikenal
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice
from gui.widgets.labels import Text
from gui.widgets.table import Table

_FORM = "Sertifikat penerbit (*.cer *.crt *.pem *.der)"
_ADVICE = (
    "Masukkan sertifikat penerbit (CA) yang diterima langsung dari penerbitnya. Tanda tangan "
    "dengan sertifikat dari penerbit lain tetap diperiksa keutuhannya."
)


def _state(row: PenerbitDikenal) -> Cell:
    if row.dipercaya:
        return Cell("Dipercaya", icon="circle-check", tone="sehat")
    return Cell("Dicabut", icon="circle-dashed", tone="teks-2")


COLUMNS: tuple[Column[PenerbitDikenal], ...] = (
    Column("nama", "Penerbit", lambda row: Cell(row.nama, tip=f"Sidik {row.sidik}"), width=220,
           stretch=True),
    Column("sampai", "Berlaku sampai", lambda row: tanggal.show_short(row.sampai.date()),
           width=120),
    Column("keadaan", "Keadaan", _state, width=110),
)  # fmt: skip


class IssuersDialog(QDialog):
    """A short list with two buttons."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle("Penerbit yang dipercaya")
        self.setModal(True)
        self.resize(600, 380)
        self._model: RowsModel[PenerbitDikenal] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="tte.penerbit")
        self.table.setAccessibleName("Penerbit yang dipercaya")
        self.table.picked.connect(lambda _id: self._follow())
        self.notice = Notice()
        self.add_button = Button("Tambah dari berkas…", icon="plus", on_click=self.choose)
        self.drop_button = Button("Cabut kepercayaan", icon="trash-2", on_click=self.drop)
        close = Button("Tutup", hint="Esc", on_click=self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.drop_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(_ADVICE, "label", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.notice)
        column.addLayout(buttons)
        self.refresh()

    def refresh(self) -> None:
        rows = list_penerbit(self._session.office)
        self._model.set_rows(rows, [one.id for one in rows])
        if rows and self.table.current_id() is None:
            self.table.pick(rows[0].id)
        self._follow()

    def choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, "Sertifikat penerbit", "", _FORM)
        if name:
            self._run(partial(add_penerbit, path=Path(name)))

    def drop(self) -> None:
        found = self._picked()
        if found is not None:
            self._run(partial(drop_penerbit, penerbit_id=found.id))

    def _picked(self) -> PenerbitDikenal | None:
        chosen = self.table.current_id()
        return next((one for one in self._model.rows() if one.id == chosen), None)

    def _run(self, action: Any) -> None:
        self.notice.clear()
        self._session.jobs.run(
            action,
            owner=self,
            done=lambda _outcome: self.refresh(),
            failed=self.notice.show_error,
            label="Menyimpan penerbit",
        )

    def _follow(self) -> None:
        found = self._picked()
        why = "Pilih penerbit dari daftar." if found is None else ""
        if found is not None and not found.dipercaya:
            why = "Kepercayaannya sudah dicabut; tambah lagi dari berkasnya."
        self.drop_button.setEnabled(not why)
        self.drop_button.setToolTip(why)
