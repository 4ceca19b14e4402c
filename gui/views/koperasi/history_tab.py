"""Tab Riwayat: who changed which field from what to what, and the same for one field alone."""

from core import tanggal
from gui.models.cells import Column
from gui.views.history_list import HistoryList
from gui.views.koperasi.history_words import KOPERASI, Change

COLUMNS: tuple[Column[Change], ...] = (
    Column("waktu", "Waktu", lambda row: tanggal.show_moment(row.waktu), width=168),
    Column("isian", "Isian", lambda row: row.label or row.perbuatan, width=140),
    Column("semula", "Semula", lambda row: row.before, width=110),
    Column("menjadi", "Menjadi", lambda row: row.after, width=110, stretch=True),
    Column("petugas", "Petugas", lambda row: row.petugas, width=130),
)
_TABLES = {
    "status_koperasi": "status",
    "pengurus": "pengurus",
    "legalitas": "izin",
    "lampiran": "lampiran",
}


class HistoryTab(HistoryList[Change]):
    """The journal of one cooperative; a field is known by its table too."""

    nothing = "Belum ada perubahan tercatat."

    def __init__(self) -> None:
        super().__init__(COLUMNS, "koperasi.riwayat")

    def code_of(self, change: Change) -> str:
        return f"{change.tabel}.{change.field}"

    def label_of(self, change: Change) -> str:
        if change.tabel == KOPERASI:
            return change.label
        return f"{change.label} ({_TABLES.get(change.tabel, 'tahunan')})"

    def choose(self, tabel: str, field: str, label: str) -> None:
        """Show one field alone, also one that never changed."""
        self.choose_code(f"{tabel}.{field}", label)
