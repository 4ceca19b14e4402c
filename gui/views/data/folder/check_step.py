"""Periksa: every workbook with its cooperative, its fate, and our score beside the printed one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.actions.impor_folder import BarisFolder, PratinjauFolder
from core.impor.model import Nasib
from gui.models.cells import Cell, Column
from gui.models.pick_model import Choice, PickModel
from gui.models.rows_model import RowsModel
from gui.views.data.impor.fate_chips import FateChips
from gui.views.data.words import LOOKS
from gui.widgets.headings import MARGIN
from gui.widgets.layouts import inset
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.pick_table import PickTable
from gui.widgets.table import Table

WHOSE = "koperasi"


@dataclass(frozen=True, slots=True)
class Told:
    """One remark about a workbook."""

    sel: str
    kalimat: str
    icon: str
    tone: str


_TOLD: tuple[Column[Told], ...] = (
    Column("sel", "Sel", lambda one: Cell(one.sel, icon=one.icon, tone=one.tone), width=170),
    Column("kalimat", "Keterangan", lambda one: Cell(one.kalimat, tip=one.kalimat), stretch=True),
)


class CheckStep(QWidget):
    """One fate at a time; below, everything about the workbook picked."""

    chosen = Signal(object, object)
    """A file and the id of its cooperative."""

    def __init__(self) -> None:
        super().__init__()
        self.preview: PratinjauFolder | None = None
        self._all: Sequence[tuple[str, str]] = ()
        self.notice = NoticeBar()
        self.chips = FateChips()
        self.model: PickModel[BarisFolder] = PickModel(
            _columns(), {WHOSE: Choice(self._options, lambda row: str(row.koperasi_id or ""))},
            parent=self,
        )  # fmt: skip
        self.table = PickTable(self.model, memory="data.folder.periksa")
        self.table.setAccessibleName("Buku kerja")
        self.told_model: RowsModel[Told] = RowsModel(_TOLD, parent=self)
        self.told = Table(self.told_model, memory="data.folder.rincian")
        self.told.setAccessibleName("Rincian buku kerja yang dipilih")
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        for table, stretch in ((self.table, 3), (self.told, 1)):
            holder = QWidget()
            holder.setMinimumHeight(84)
            row = QVBoxLayout(holder)
            row.setContentsMargins(MARGIN - 8, 0, MARGIN - 8, 0)
            row.addWidget(table)
            parts.addWidget(holder)
            parts.setStretchFactor(parts.count() - 1, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(inset(self.chips, MARGIN))
        column.addWidget(self.notice)
        column.addWidget(parts, 1)
        self.chips.chosen.connect(self._show_fate)
        self.table.picked.connect(lambda _id: self._show_told())
        self.model.chosen.connect(
            lambda row, _key, code: self.chosen.emit(row.path, int(code or 0))
        )

    def show_preview(self, preview: PratinjauFolder, everybody: Sequence[tuple[int, str]]) -> None:
        """What would become of every workbook."""
        self.preview = preview
        self._all = [(str(koperasi_id), nama) for koperasi_id, nama in everybody]
        self.chips.show_counts(preview.jumlah)
        self.chips.total.setText(f"{len(preview.baris)} buku kerja dibaca")
        self.table.setFocus()

    def forget(self) -> None:
        """The preview no longer holds."""
        self.preview = None
        self.model.set_rows(())
        self.told_model.set_rows(())

    def _options(self, row: BarisFolder) -> Sequence[tuple[str, str]]:
        if row.nasib is not Nasib.DITOLAK:
            return ()
        near = [(str(koperasi_id), nama) for koperasi_id, nama in row.calon]
        return tuple(dict.fromkeys((*near, *self._all)))

    def _show_fate(self, nasib: Nasib) -> None:
        rows = [row for row in self.preview.baris if row.nasib is nasib] if self.preview else []
        self.model.set_rows(rows)
        if rows:
            self.table.pick(self.model.id_at(0))
        self._show_told()

    def _show_told(self) -> None:
        index = self.table.currentIndex()
        self.told_model.set_rows(_told(self.model.row(index.row())) if index.isValid() else ())


def _told(row: BarisFolder) -> list[Told]:
    reasons = [Told(one.kode or "Seluruh berkas", one.pesan, "octagon-alert", "khusus")
               for one in row.alasan]  # fmt: skip
    notes = [Told("Catatan", one, "triangle-alert", "awas") for one in row.catatan]
    differ = [Told("Beda pertama", row.skor.beda, "columns-2", "aksen")] if row.skor.beda else []
    lacks = [Told("Belum lengkap", f"{row.skor.penghalang}.", "info", "teks-2")
             if row.skor.penghalang else None]  # fmt: skip
    return [*reasons, *notes, *differ, *(one for one in lacks if one is not None)]


def _columns() -> tuple[Column[BarisFolder], ...]:
    return (
        Column("berkas", "Berkas", _file, width=180),
        Column(WHOSE, "Koperasi", _whose, stretch=True),
        Column("skor", "Skor SIKU", lambda row: Cell.number(row.skor.skor), width=80, right=True),
        Column("predikat", "Predikat", lambda row: row.skor.predikat, width=110),
        Column("tercetak", "Skor tercetak", lambda row: Cell.number(row.skor.tercetak), width=98,
               right=True),
        Column("keterangan", "Keterangan", _remark, width=210),
    )  # fmt: skip


def _file(row: BarisFolder) -> Cell:
    icon, tone = LOOKS[row.nasib]
    return Cell(row.path.name, icon=icon, tone=tone, keep_end=True, tip=str(row.path))


def _whose(row: BarisFolder) -> Cell:
    if row.koperasi_id:
        return Cell(row.nama, keep_end=True, tip=row.nama)
    return Cell(row.tertulis or "Belum diketahui", color="teks-2", tip="Pilih koperasinya.")


def _remark(row: BarisFolder) -> Cell:
    text = " ".join(one.pesan for one in row.alasan) or row.skor.beda or " ".join(row.catatan)
    notes = f"{len(row.catatan)} catatan" if row.catatan and not row.alasan else ""
    return Cell(text, tip=text, note=notes)
