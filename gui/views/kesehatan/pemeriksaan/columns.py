"""Columns of the lines of an examination; what is overdue on a day is marked."""

from collections.abc import Callable
from datetime import date

from core import tanggal
from core.koperasi.pemeriksaan import (
    Pengembalian,
    Permintaan,
)
from gui.models.cells import Cell, Column

Today = Callable[[], date]


def due_cell(day: date | None, *, late: bool) -> Cell:
    if late:
        shown = tanggal.show_short(day)
        return Cell(shown, icon="triangle-alert", tone="awas", tip=f"Lewat tenggat {shown}")
    return Cell(tanggal.show_short(day))


def _done(day: date | None, word: str) -> Cell:
    if day is None:
        return Cell(word, color="teks-2")
    return Cell(tanggal.show_short(day), icon="circle-check", tone="sehat")


def request_columns(today: Today) -> tuple[Column[Permintaan], ...]:
    """Requests: what, until when, whether it came."""
    return (
        Column(
            "uraian", "Yang diminta", lambda row: Cell(row.uraian, tip=row.uraian), stretch=True
        ),
        Column(
            "tenggat",
            "Tenggat",
            lambda row: due_cell(row.tenggat, late=row.is_overdue(today())),
            112,
        ),
        Column("dipenuhi", "Dipenuhi", lambda row: _done(row.dipenuhi_pada, "belum"), 112),
    )


def return_columns(today: Today) -> tuple[Column[Pengembalian], ...]:
    """Letters that took the report back."""
    return (
        Column("alasan", "Alasan", lambda row: Cell(row.alasan, tip=row.alasan), stretch=True),
        Column("tanggal", "Dikembalikan", lambda row: tanggal.show_short(row.tanggal), 104),
        Column(
            "kembali",
            "Kembali",
            lambda row: (
                due_cell(row.tenggat, late=True)
                if row.is_overdue(today())
                else _done(row.diterima_kembali, "belum")
            ),
            112,
        ),
    )
