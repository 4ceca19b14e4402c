"""What a preview shows of a row, and of the row picked: before and after, or the reasons."""

from dataclasses import dataclass

from core import angka
from core.actions.impor_jalan_tampil import BarisPratinjau
from core.impor.model import Nasib
from gui.models.cells import Cell, Column
from gui.views.data.words import LOOKS

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Detail:
    """One line about a row: a field before and after, a reason, or a note."""

    label: str
    sebelum: str
    sesudah: str
    icon: str = ""
    tone: str = "teks-2"


def row_columns() -> tuple[Column[BarisPratinjau], ...]:
    """The rows of one fate."""
    return (
        Column("nomor", "Baris", lambda row: Cell.number(angka.show(row.nomor, 0)), width=64,
               right=True),
        Column("nama", "Nama", _name, width=300),
        Column("apa", "Yang terjadi", _what, stretch=True),
    )  # fmt: skip


DETAIL: tuple[Column[Detail], ...] = (
    Column("label", "Kolom", lambda one: Cell(one.label, icon=one.icon, tone=one.tone), width=170),
    Column("sebelum", "Sebelum", lambda one: Cell(one.sebelum, color="teks-2", tip=one.sebelum),
           width=190),
    Column("sesudah", "Sesudah", lambda one: Cell(one.sesudah, tip=one.sesudah), stretch=True),
)  # fmt: skip
REASONS: tuple[Column[Detail], ...] = (
    Column("label", "Kolom", lambda one: Cell(one.label, icon=one.icon, tone=one.tone), width=170),
    Column("sebelum", "Isi sel", lambda one: Cell(one.sebelum, color="teks-2", tip=one.sebelum),
           width=150),
    Column("sesudah", "Alasan", lambda one: Cell(one.sesudah, tip=one.sesudah), stretch=True),
)  # fmt: skip


def details_of(row: BarisPratinjau) -> list[Detail]:
    """Everything worth knowing about a row, the reasons first."""
    reasons = [
        Detail(one.label or "Seluruh baris", one.isi, one.pesan, "octagon-alert", "khusus")
        for one in row.alasan
    ]
    changes = [Detail(one.label, one.sebelum, one.sesudah) for one in row.perubahan]
    notes = [Detail("Catatan", "", one, "info") for one in row.catatan]
    return [*reasons, *changes, *notes]


def _name(row: BarisPratinjau) -> Cell:
    icon, tone = LOOKS[row.nasib]
    return Cell(row.nama, icon=icon, tone=tone, keep_end=True)


def _what(row: BarisPratinjau) -> Cell:
    match row.nasib:
        case Nasib.DITOLAK:
            text = " ".join(one.pesan for one in row.alasan)
        case Nasib.BERUBAH:
            first = row.perubahan[:_SHOWN]
            words = "; ".join(
                f"{one.label}: {one.sebelum or 'kosong'} → {one.sesudah or 'kosong'}"
                for one in first
            )
            more = len(row.perubahan) - len(first)
            text = f"{words}; dan {more} lagi" if more else words
        case Nasib.BARU:
            text = f"Ditambah, {len(row.perubahan)} kolom terisi"
        case Nasib.SAMA:
            text = "Tidak ada yang berubah"
        case Nasib.BUKAN_DATA:
            text = " ".join(row.catatan)
    note = (
        f"{len(row.catatan)} catatan" if row.catatan and row.nasib is not Nasib.BUKAN_DATA else ""
    )
    return Cell(text, tip=text, note=note)
