"""The list of papers of the cycle: a name and how far it is."""

from core.actions.kinerja_daftar import BarisNaskah, Keadaan
from gui.models.cells import Cell, Column

TANDA = {
    Keadaan.MENGHITUNG: ("circle-dashed", "menghitung\u2026", "teks-2"),
    Keadaan.BELUM: ("circle-dashed", "Belum dapat", "teks-2"),
    Keadaan.DRAF: ("pencil", "Draf saja", "awas"),
    Keadaan.SIAP: ("file-text", "Siap", "aksen"),
    Keadaan.DICETAK: ("circle-check", "Sudah dicetak", "sehat"),
    Keadaan.BERUBAH: ("triangle-alert", "Data berubah", "awas"),
}
"""Icon, word and colour of each state."""


def _state(row: BarisNaskah) -> Cell:
    icon, word, tone = TANDA[row.keadaan]
    return Cell(word, icon=icon, tone=tone, tip=" ".join((row.kalimat, *row.halangan)))


COLUMNS: tuple[Column[BarisNaskah], ...] = (
    Column("judul", "Dokumen", lambda row: row.judul, stretch=True),
    Column("keadaan", "Keadaan", _state, width=132),
)
