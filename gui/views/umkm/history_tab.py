"""Tab Riwayat: who changed which field from what to what, and the same for one field alone."""

from core import tanggal
from gui.models.cells import Cell, Column
from gui.views.history_list import HistoryList
from gui.views.umkm.history_words import Change


def _moment(row: Change) -> Cell:
    shown = f"{tanggal.show_short(row.waktu.date())} {row.waktu:%H.%M}"
    return Cell(shown, tip=tanggal.show_moment(row.waktu))


def _act(row: Change) -> Cell:
    return Cell(row.perbuatan, tip=f"{row.perbuatan}, oleh {row.petugas}")


COLUMNS: tuple[Column[Change], ...] = (
    Column("waktu", "Waktu", _moment, width=128),
    Column("perbuatan", "Perbuatan", _act, width=122),
    Column("isian", "Isian", lambda row: Cell(row.label, tip=row.label), width=98),
    Column("semula", "Semula", lambda row: Cell(row.before, tip=row.before), width=96),
    Column("menjadi", "Menjadi", lambda row: Cell(row.after, tip=row.after), stretch=True),
    Column("petugas", "Petugas", lambda row: Cell(row.petugas, tip=row.petugas), width=80),
)


class HistoryTab(HistoryList[Change]):
    """The journal of one business; personal data stay masked."""

    nothing = "Belum ada perubahan sejak usaha ini dimasukkan bersama data lain."

    def __init__(self) -> None:
        super().__init__(COLUMNS, "umkm.riwayat")

    def choose(self, field: str, label: str) -> None:
        """Show one field alone, also one that never changed."""
        self.choose_code(field, label)
