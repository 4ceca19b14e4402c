"""Columns of a comparison: a component before and after, and the points between."""

from gui.models.cells import Cell, Column
from gui.views.kesehatan.banding.rows import Baris


def columns(before: str, after: str, points: str) -> tuple[Column[Baris], ...]:
    """The columns, with what stands left and right of the arrow."""
    return (
        Column("kode", "Kode", lambda row: row.kode, width=76),
        Column("teks", "Komponen", _words, width=300, stretch=True),
        Column("sebelum", before, lambda row: Cell.number(row.sebelum), width=88, right=True),
        Column("sesudah", after, lambda row: Cell.number(row.sesudah), width=88, right=True),
        Column("poin", points, lambda row: Cell.number(row.poin), width=88, right=True),
    )


def _words(row: Baris) -> Cell:
    return Cell(row.teks, note=row.catatan, tip=row.kalimat or row.teks)
