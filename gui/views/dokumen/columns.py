"""The list of decrees."""

from core import tanggal
from core.iku.keputusan import Keputusan
from gui.models.cells import Cell, Column

STATUS = {
    "draf": ("pencil", "Rancangan", "teks-2"),
    "diperiksa": ("eye", "Diperiksa", "cukup"),
    "ditetapkan": ("lock", "Ditetapkan", "sehat"),
}


def name_of(keputusan: Keputusan) -> str:
    """How an officer calls it."""
    if keputusan.asli or keputusan.nomor:
        return f"Keputusan Nomor {keputusan.nomor}"
    return "Rancangan perubahan"


def date_of(keputusan: Keputusan) -> str:
    """The date in words; a date without a day as it stands on the paper."""
    return tanggal.show(keputusan.tanggal) or keputusan.tanggal_tercetak


def _status(keputusan: Keputusan) -> Cell:
    icon, word, tone = STATUS[keputusan.status]
    return Cell(name_of(keputusan), icon=icon, tone=tone, tip=f"{word}. {keputusan.tentang}")


COLUMNS: tuple[Column[Keputusan], ...] = (
    Column("nama", "Dokumen", _status, stretch=True),
    Column("tanggal", "Tanggal", date_of, width=104),
)
