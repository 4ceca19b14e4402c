"""What the list of arrears shows of each cooperative: what it owes, what it got, what is next."""

from core import tanggal
from core.actions.teguran import BarisTeguran
from core.koperasi.rat import show_years
from core.koperasi.teguran import Sikap, Teguran
from gui.models.cells import Cell, Column

_NEXT = {
    Sikap.KIRIM: ("triangle-alert", "awas"),
    Sikap.TUNGGU: ("circle-dashed", "teks-2"),
    Sikap.SELESAI: ("octagon-alert", "khusus"),
    Sikap.LUNAS: ("circle-check", "sehat"),
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
    text = letter_words(last)
    return Cell(text, tip=f"{text}. {last.nomor or 'Tanpa nomor'}. {last.catatan}".strip())


def _next(row: BarisTeguran) -> Cell:
    icon, tone = _NEXT[row.berikut.sikap]
    if row.berikut.sikap is Sikap.KIRIM:
        return Cell.state(icon, Teguran(0, row.berikut.langkah, ()).sebutan, tone)
    words = row.berikut.alasan
    return Cell(f"{words[0].upper()}{words[1:]}", icon=icon, tone=tone, tip=words)


ARREARS: tuple[Column[BarisTeguran], ...] = (
    Column(
        "nama", "Koperasi", lambda row: Cell(row.koperasi.nama, keep_end=True), 260, stretch=True
    ),
    Column("kecamatan", "Kecamatan", lambda row: row.koperasi.kecamatan, 150),
    Column(
        "tunggakan",
        "Tahun buku menunggak",
        lambda row: Cell(show_years(row.tunggakan), tip="; ".join(row.uraian)),
        210,
    ),
    Column("terakhir", "Teguran terakhir", _sent, 230),
    Column("berikut", "Langkah berikutnya", _next, 230),
)
