"""Columns of the lines of an examination; what is overdue on a day is marked."""

from collections.abc import Callable
from datetime import date

from core import tanggal
from core.koperasi.pemeriksaan import (
    KeadaanRekomendasi,
    Pengembalian,
    Permintaan,
    Rekomendasi,
    Sanksi,
)
from gui.models.cells import Cell, Column

Today = Callable[[], date]
_ADVICE = {
    KeadaanRekomendasi.BELUM: ("circle-dashed", "teks-3"),
    KeadaanRekomendasi.PROSES: ("arrow-right", "aksen"),
    KeadaanRekomendasi.SELESAI: ("circle-check", "sehat"),
    KeadaanRekomendasi.TIDAK_DAPAT: ("minus", "teks-2"),
}


def _due(day: date | None, *, late: bool) -> Cell:
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
            "tenggat", "Tenggat", lambda row: _due(row.tenggat, late=row.is_overdue(today())), 112
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
                _due(row.tenggat, late=True)
                if row.is_overdue(today())
                else _done(row.diterima_kembali, "belum")
            ),
            112,
        ),
    )


def advice_columns(today: Today) -> tuple[Column[Rekomendasi], ...]:
    """Recommendations: what, until when, how far."""
    return (
        Column("uraian", "Rekomendasi", lambda row: Cell(row.uraian, tip=row.uraian), stretch=True),
        Column(
            "tenggat", "Tenggat", lambda row: _due(row.tenggat, late=row.is_overdue(today())), 112
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
