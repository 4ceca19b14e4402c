"""What a line of Tempat sampah shows, and where a record is looked at once it is back."""

from core import rupiah, tanggal
from core.kantor.sampah import TERBANYAK, BarisSampah, DaftarSampah
from gui.models.cells import Cell, Column

_PAGES = {"koperasi": "koperasi", "umkm": "umkm"}


def _whose(row: BarisSampah) -> Cell:
    if not row.induk:
        return Cell("")
    note = "di Tempat sampah" if row.induk_di_sampah else ""
    return Cell(row.induk_nama, note=note, tip=row.induk_nama, keep_end=True)


COLUMNS: tuple[Column[BarisSampah], ...] = (
    Column("jenis", "Jenis", lambda row: row.sebutan, width=148),
    Column("nama", "Catatan", lambda row: Cell(row.nama, tip=row.nama), width=260, stretch=True),
    Column("milik", "Milik", _whose, width=300),
    Column("pada", "Dihapus", lambda row: tanggal.show_moment(row.pada), width=168),
    Column("oleh", "Oleh", lambda row: Cell(row.oleh, tip=row.oleh), width=150),
)
NARROW = frozenset({"jenis", "nama", "milik", "pada"})


def place_of(row: BarisSampah) -> tuple[str, int] | None:
    """The page and record where it is seen again."""
    if row.jenis in _PAGES:
        return _PAGES[row.jenis], row.id
    if row.induk in _PAGES:
        return _PAGES[row.induk], row.induk_id
    return None


def count_words(found: DaftarSampah) -> str:
    """How many there are, and how many are too old to be shown."""
    shown, total = len(found.baris), rupiah.show(found.jumlah)
    words = f"{total} catatan"
    if found.jumlah > shown:
        words = f"{rupiah.show(TERBANYAK)} terbaru dari {total} catatan; ketik untuk mempersempit"
    if found.lama:
        words += f"  ·  {rupiah.show(found.lama)} lebih dari setahun, tersimpan tanpa ditampilkan"
    return words


def told(rows: tuple[BarisSampah, ...]) -> str:
    """What came back, in one sentence."""
    if len(rows) > 1:
        return f"{len(rows)} catatan dikembalikan."
    row = rows[0]
    whose = f" ({row.induk_nama})" if row.induk_nama else ""
    return f"{row.sebutan} {row.nama}{whose} dikembalikan."
