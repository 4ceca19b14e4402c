"""The columns of the list of IKU sets."""

from core.actions.set_iku import SetKantor
from gui.models.cells import Cell, Column


def _masa(found: SetKantor) -> Cell:
    one = found.set_iku
    return Cell(f"{one.sejak}-{one.sampai}", tip=one.judul)


def _asal(found: SetKantor) -> Cell:
    if found.bawaan:
        return Cell.state("lock", "Bawaan", "teks-2")
    return Cell.state("pencil", "Kantor", "aksen")


COLUMNS: tuple[Column[SetKantor], ...] = (
    Column("masa", "Set IKU", _masa, stretch=True),
    Column("versi", "Versi", lambda one: Cell.number(str(one.nomor)), width=56, right=True),
    Column("asal", "Asal", _asal, width=100),
)
