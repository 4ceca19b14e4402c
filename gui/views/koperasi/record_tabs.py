"""Tabs Laporan keuangan and Penilaian: what exists, each with its way to the page Kesehatan."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import tanggal
from core.koperasi.daftar import BarisLaporan, BarisPenilaian
from core.koperasi.laporan import KeadaanLaporan, Unit
from core.koperasi.penilaian import AsalPenilaian, StatusPenilaian
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, SectionTitle
from gui.widgets.labels import NOT_ASSESSED, predikat_look
from gui.widgets.table import Table

Row = TypeVar("Row", BarisLaporan, BarisPenilaian)
_STATUS_ICON = {
    StatusPenilaian.DRAF: ("pencil", "teks-2"),
    StatusPenilaian.DIPERIKSA: ("eye", "awas"),
    StatusPenilaian.FINAL: ("lock", "sehat"),
    StatusPenilaian.DIBUKA_KEMBALI: ("history", "teks-2"),
}


def _state_of_report(row: BarisLaporan) -> Cell:
    state = KeadaanLaporan(row.keadaan)
    icons = {
        KeadaanLaporan.DRAF: ("pencil", "teks-2"),
        KeadaanLaporan.LENGKAP: ("circle-check", "sehat"),
        KeadaanLaporan.DIKEMBALIKAN: ("triangle-alert", "awas"),
    }
    icon, tone = icons[state]
    return Cell(state.sebutan, icon=icon, tone=tone)


def _state_of_assessment(row: BarisPenilaian) -> Cell:
    state = StatusPenilaian(row.status)
    icon, tone = _STATUS_ICON[state]
    earlier = row.asal == AsalPenilaian.TERDAHULU
    return Cell(state.sebutan, icon=icon, tone=tone, note="terdahulu" if earlier else "")


def _score(row: BarisPenilaian) -> Cell:
    return Cell.number(row.skor)


def _predikat(row: BarisPenilaian) -> Cell:
    icon, tone = predikat_look(row.predikat_urut if row.predikat else None)
    return Cell(row.predikat or NOT_ASSESSED, icon=icon, tone=tone)


def _unit(row: BarisLaporan | BarisPenilaian) -> str:
    return Unit(row.unit).sebutan


LAPORAN: tuple[Column[BarisLaporan], ...] = (
    Column("tahun_buku", "Tahun buku", lambda row: str(row.tahun_buku), width=96),
    Column("unit", "Pembukuan", _unit, width=150),
    Column("keadaan", "Keadaan", _state_of_report, width=180, stretch=True),
    Column("diterima", "Diterima", lambda row: tanggal.show(row.diterima_pada), width=150),
)
PENILAIAN: tuple[Column[BarisPenilaian], ...] = (
    Column("tahun_buku", "Tahun buku", lambda row: str(row.tahun_buku), width=84),
    Column("unit", "Pembukuan", _unit, width=120),
    Column("status", "Status", _state_of_assessment, width=170),
    Column("skor", "Skor", _score, width=64, right=True),
    Column("predikat", "Predikat", _predikat, width=170, stretch=True),
)


class RecordTab(QWidget, Generic[Row]):
    """A list of yearly records; Enter opens one on the page Kesehatan."""

    opened = Signal(str, int)
    """Unit and tahun buku of the record."""
    wanted = Signal()

    def __init__(
        self, title: str, columns: Sequence[Column[Row]], empty: str, word: str, memory: str
    ) -> None:
        super().__init__()
        self._model: RowsModel[Row] = RowsModel(columns, parent=self)
        self.table = Table(self._model, memory=memory)
        self.table.setAccessibleName(title)
        open_button = Button(word, kind="tautan", icon="activity", on_click=self.wanted.emit)
        head = SectionTitle(title, "Enter membuka di halaman Kesehatan")
        head.add_right(open_button)
        self._empty = EmptyState("inbox", empty, panel=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        head.setContentsMargins(8, 0, 8, 0)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        self._empty.setContentsMargins(8, 0, 8, 0)
        column.addWidget(self._empty)
        column.addStretch(0)
        self.table.opened.connect(self._open)

    def show_rows(self, rows: Sequence[Row]) -> None:
        self._model.set_rows(rows, list(range(len(rows))))
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _open(self, position: object) -> None:
        if isinstance(position, int):
            row = self._model.row(position)
            self.opened.emit(row.unit, row.tahun_buku)


def laporan_tab() -> RecordTab[BarisLaporan]:
    """The yearly reports of one cooperative."""
    return RecordTab(
        "Laporan keuangan",
        LAPORAN,
        "Belum ada laporan keuangan. Laporan diisi di halaman Kesehatan.",
        "Isi laporan di Kesehatan",
        "koperasi.laporan",
    )


def penilaian_tab() -> RecordTab[BarisPenilaian]:
    """The assessments of one cooperative."""
    return RecordTab(
        "Penilaian",
        PENILAIAN,
        "Belum pernah dinilai. Penilaian dibuat di halaman Kesehatan.",
        "Nilai di Kesehatan",
        "koperasi.penilaian",
    )
