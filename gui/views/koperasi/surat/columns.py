"""What the list of arrears shows of each cooperative: what it owes, what it got, what is next."""

from core import tanggal
from core.actions.teguran import BarisTeguran
from core.koperasi.teguran import Sikap, Teguran
from gui.models.cells import Cell, Column

_NEXT = {
    Sikap.KIRIM: ("triangle-alert", "awas"),
    Sikap.TUNGGU: ("circle-dashed", "teks-2"),
    Sikap.SELESAI: ("octagon-alert", "khusus"),
}


def letter_words(letter: Teguran) -> str:
    """A letter that was sent, and what came of it."""
    parts = [letter.sebutan, tanggal.show_short(letter.tanggal)]
    if letter.dijawab_pada is not None:
        parts.append(f"dijawab {tanggal.show_short(letter.dijawab_pada)}")
    elif letter.tenggat is not None:
        parts.append(f"tenggat {tanggal.show_short(letter.tenggat)}")
    return ", ".join(filter(None, parts))


def _sent(row: BarisTeguran) -> Cell:
    last = row.terakhir
    if last is None:
        return Cell("Belum pernah", color="teks-2")
    when = tanggal.show_short(last.dijawab_pada or last.tanggal) or "tanpa tanggal"
    text = f"Ke-{last.langkah}, {'dijawab ' if last.dijawab_pada else ''}{when}"
    tip = (letter_words(last), f"nomor {last.nomor}" if last.nomor else "", last.catatan)
    return Cell(text, tip="; ".join(filter(None, tip)))


def _next(row: BarisTeguran) -> Cell:
    icon, tone = _NEXT[row.berikut.sikap]
    last = row.terakhir
    if row.berikut.sikap is Sikap.KIRIM:
        return Cell.state(icon, Teguran(0, row.berikut.langkah, ()).sebutan, tone)
    words = "Usul perubahan status"
    if row.berikut.sikap is Sikap.TUNGGU and last is not None:
        words = f"Tunggu {tanggal.show_short(last.tenggat)}"
    return Cell(words, icon=icon, tone=tone, tip=row.berikut.alasan)


ARREARS: tuple[Column[BarisTeguran], ...] = (
    Column(
        "nama", "Koperasi", lambda row: Cell(row.koperasi.nama, keep_end=True), 260, stretch=True
    ),
    Column("kecamatan", "Kecamatan", lambda row: row.koperasi.kecamatan, 140),
    Column(
        "tunggakan",
        "Tahun buku menunggak",
        lambda row: Cell(", ".join(map(str, row.tunggakan)), tip="; ".join(row.uraian)),
        190,
    ),
    Column("terakhir", "Teguran terakhir", _sent, 165),
    Column("berikut", "Langkah berikutnya", _next, 180),
)
