"""Columns of what follows an examination: recommendations and steps of sanctions."""

from datetime import date

from core import tanggal
from core.koperasi.pemeriksaan import Rekomendasi, Sanksi
from core.rekomendasi import KeadaanRekomendasi
from gui.models.cells import Cell, Column
from gui.views.kesehatan.pemeriksaan.columns import Today, due_cell

_ADVICE = {
    KeadaanRekomendasi.BELUM: ("circle-dashed", "teks-3"),
    KeadaanRekomendasi.PROSES: ("arrow-right", "aksen"),
    KeadaanRekomendasi.SELESAI: ("circle-check", "sehat"),
    KeadaanRekomendasi.TIDAK_DAPAT: ("minus", "teks-2"),
}


def advice_columns(today: Today) -> tuple[Column[Rekomendasi], ...]:
    """Recommendations: what, until when, how far."""
    return (
        Column("uraian", "Rekomendasi", lambda row: Cell(row.uraian, tip=row.uraian), stretch=True),
        Column(
            "tenggat",
            "Tenggat",
            lambda row: due_cell(row.tenggat, late=row.is_overdue(today())),
            112,
        ),
        Column("keadaan", "Keadaan", _state, 112),
    )


def _state(row: Rekomendasi) -> Cell:
    icon, tone = _ADVICE[row.keadaan]
    word = row.keadaan.sebutan.split()[0]
    return Cell(word, icon=icon, tone=tone, tip=row.keadaan.sebutan)


def sanction_columns(today: Today) -> tuple[Column[Sanksi], ...]:
    """Steps of sanctions and whether they still hold."""
    return (
        Column("langkah", "Langkah", lambda row: f"{row.langkah}. {row.sebutan}", stretch=True),
        Column("tanggal", "Tanggal", lambda row: tanggal.show_short(row.tanggal), 92),
        Column("keadaan", "Keadaan", lambda row: _standing(row, today()), 128),
    )


def _standing(row: Sanksi, today: date) -> Cell:
    if row.dicabut_pada is not None:
        day = tanggal.show_short(row.dicabut_pada)
        return Cell("Dicabut", icon="history", tip=f"Dicabut {day}")
    if row.is_overdue(today):
        return Cell("Lewat masa", icon="triangle-alert", tone="awas")
    return Cell("Berlaku", icon="octagon-alert", tone="khusus")
