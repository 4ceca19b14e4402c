"""Cetakan terdahulu: every issue, to look at, print again as it was, or issue anew."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core import tanggal
from core.actions.cetak_kesehatan_jenis import jenis_of
from core.naskah.beku import show_kode
from core.naskah.model import Mode
from core.naskah.terbitan import Terbitan
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text
from gui.widgets.table import Table
from gui.widgets.typed_line import Line


def _paper(row: Terbitan) -> Cell:
    reason = f"\nTerbit baru: {row.alasan}" if row.alasan else ""
    tip = (
        f"{row.perihal}\n{row.kertas.value}, {row.mode.value}, {row.halaman} halaman\n"
        f"Oleh {row.oleh}{reason}{_signers(row)}"
    )
    if row.tte:
        return Cell(jenis_of(row.dokumen).judul, tip=tip, icon="shield-check", tone="sehat")
    return Cell(jenis_of(row.dokumen).judul, tip=tip)


def _signers(row: Terbitan) -> str:
    return f"\nDitandatangani elektronik oleh {row.tte}" if row.tte else ""


COLUMNS: tuple[Column[Terbitan], ...] = (
    Column("tanggal", "Tanggal", lambda row: tanggal.show_short(row.pada.date()), width=100),
    Column("naskah", "Dokumen", _paper, width=120, stretch=True),
    Column("kode", "Kode", lambda row: Cell(show_kode(row.kode)[:9], tip=show_kode(row.kode)),
           width=100),
)  # fmt: skip


class PrintsTab(QWidget):
    """Signals carry the number of an issue; `renewed` the reason for a new one."""

    looked = Signal(object)
    printed = Signal(object)
    saved = Signal(object)
    signed = Signal(object)
    renewed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._model: RowsModel[Terbitan] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="kesehatan.cetak.terdahulu")
        self.table.setAccessibleName("Cetakan terdahulu")
        self.look_button = Button("Lihat", icon="eye", on_click=lambda: self._emit(self.looked))
        self.print_button = Button(
            "Cetak ulang…", icon="printer", on_click=lambda: self._emit(self.printed)
        )
        self.save_button = Button(
            "Simpan…", icon="download", on_click=lambda: self._emit(self.saved)
        )
        self.sign_button = Button(
            "Tanda tangani…", icon="shield-check", on_click=lambda: self._emit(self.signed)
        )
        self.state = Text("", "kecil", wrap=True)
        self.reason = Line("Alasan terbit baru")
        self.reason.setAccessibleName("Alasan terbit baru")
        self.renew_button = Button("Terbitkan baru", icon="history", on_click=self._renew)
        self.why = Text("", "kecil", wrap=True)
        self._none = EmptyState("printer", "Belum ada cetakan untuk ditandatangani.", panel=True)
        self._body = QStackedWidget()
        self._lay()
        self.table.opened.connect(lambda _id: self._emit(self.looked))
        self.table.picked.connect(lambda _id: self._follow())
        self.reason.changed.connect(self._follow)
        self._many = 1
        self.set_renewable("")

    def show_prints(self, prints: Sequence[Terbitan]) -> None:
        """Show these, the newest first."""
        kept = self.table.current_id()
        self._model.set_rows(prints, [one.id for one in prints])
        self._body.setCurrentWidget(self.table if prints else self._none)
        if prints and not self.table.pick(kept):
            self.table.pick(prints[0].id)
        self._follow()

    def set_renewable(self, obstacle: str) -> None:
        """Whether the paper chosen can be issued anew; the obstacle says why not."""
        self.why.setText(
            obstacle
            or "Cetakan lama tetap tersimpan; yang baru memakai data hari ini dan kode baru."
        )
        self.reason.setEnabled(not obstacle)
        self._obstacle = obstacle
        self._follow()

    def _follow(self) -> None:
        one = isinstance(self.table.current_id(), int) and self._model.rowCount() > 0
        for button in (self.look_button, self.print_button, self.save_button):
            button.setEnabled(one)
        row = self._row()
        self.state.setText(f"Ditandatangani elektronik oleh {row.tte}." if row and row.tte else "")
        self.state.setVisible(bool(self.state.text()))
        why = self._cannot_sign(row)
        self.sign_button.setEnabled(not why)
        self.sign_button.setToolTip(why)
        self.renew_button.setEnabled(not self._obstacle and bool(self.reason.text().strip()))

    def set_many(self, count: int) -> None:
        """How many papers are signed at once; one is the paper picked in the list."""
        self._many = count
        word = f"Tanda tangani {count} naskah…" if count > 1 else "Tanda tangani…"
        self.sign_button.set_text(word)
        self._follow()

    def _row(self) -> Terbitan | None:
        found = self.table.current_id()
        return next((one for one in self._model.rows() if one.id == found), None)

    def _cannot_sign(self, row: Terbitan | None) -> str:
        if self._many > 1:
            return "" if self._model.rowCount() else "Cetak dahulu dengan cara ruang TTE."
        if row is None:
            return "Pilih cetakan dari daftar."
        if row.mode is not Mode.TTE:
            return "Dicetak untuk tanda tangan basah; cetak dahulu dengan cara ruang TTE."
        return ""

    def _emit(self, signal: object) -> None:
        found = self.table.current_id()
        if isinstance(found, int):
            signal.emit(found)  # type: ignore[attr-defined] # a bound signal

    def _renew(self) -> None:
        self.renewed.emit(self.reason.text().strip())

    def _lay(self) -> None:
        self._body.addWidget(self.table)
        self._body.addWidget(self._none)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.look_button, self.print_button, self.save_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        signing = QHBoxLayout()
        signing.setSpacing(8)
        signing.addWidget(self.sign_button)
        signing.addWidget(self.state, 1)
        anew = QHBoxLayout()
        anew.setSpacing(8)
        anew.addWidget(self.reason, 1)
        anew.addWidget(self.renew_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.setSpacing(6)
        foot.addLayout(buttons)
        foot.addLayout(signing)
        foot.addLayout(anew)
        foot.addWidget(self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self._body, 1)
        column.addLayout(foot)
