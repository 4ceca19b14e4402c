"""The columns of the calendar: each cooperative, each book year, and what is owed."""

from collections.abc import Sequence
from functools import partial

from core.kalender import short_months
from core.koperasi.rat import AturanRat, KeadaanRat, sentence
from core.koperasi.rat_daftar import LetakRat
from gui.models.cells import Cell, Column
from gui.views.koperasi.columns import status_text

LOOK = {
    KeadaanRat.TIDAK_WAJIB: ("", "teks-3"),
    KeadaanRat.BELUM_JATUH_TEMPO: ("circle-dashed", "teks-2"),
    KeadaanRat.BELUM: ("triangle-alert", "khusus"),
    KeadaanRat.BELUM_LAPOR: ("circle-alert", "awas"),
    KeadaanRat.TANPA_TANGGAL: ("pencil", "awas"),
    KeadaanRat.TERLAMBAT: ("history", "awas"),
    KeadaanRat.DILAPORKAN: ("check", "sehat"),
}
_WORDS = {
    KeadaanRat.TIDAK_WAJIB: "–",
    KeadaanRat.BELUM_JATUH_TEMPO: "belum",
    KeadaanRat.BELUM: "tidak ada",
    KeadaanRat.TANPA_TANGGAL: "tanpa tanggal",
}
NARROW_YEARS = 3


def year_key(tahun_buku: int) -> str:
    return f"rat_{tahun_buku}"


def calendar_columns(years: Sequence[int], aturan: AturanRat) -> tuple[Column[LetakRat], ...]:
    """Name, jenis, status, one column for each book year, arrears."""
    return (
        Column("nama", "Nama", _name, width=240, stretch=True),
        Column("kelurahan", "Kelurahan", _place, width=120),
        Column("jenis", "Jenis", lambda row: row.baris.jenis, width=112),
        Column("status", "Status", _status, width=104),
        *(
            Column(
                year_key(year),
                f"Buku {year}",
                partial(_year, tahun_buku=year, aturan=aturan),
                width=92,
                tip=f"RAT atas tahun buku {year}",
            )
            for year in years
        ),
        Column(
            "tunggakan",
            "Menunggak",
            _owing,
            width=104,
            tip="Banyaknya tahun buku yang lewat batas tanpa RAT yang dilaporkan",
        ),
    )


def shown_columns(years: Sequence[int], *, narrow: bool) -> set[str]:
    """What fits: a narrow window shows fewer years and facts."""
    if narrow:
        kept = years[-NARROW_YEARS:]
        return {"nama", "status", "tunggakan", *(year_key(year) for year in kept)}
    return {"nama", "kelurahan", "jenis", "status", "tunggakan", *map(year_key, years)}


def _name(row: LetakRat) -> Cell:
    note = "KKMP" if row.baris.kkmp else ""
    return Cell(row.baris.nama, note=note, tip=row.baris.nama, keep_end=True)


def _place(row: LetakRat) -> Cell:
    place = row.baris
    tip = f"Kelurahan {place.kelurahan}, Kecamatan {place.kecamatan}" if place.kelurahan else ""
    return Cell(place.kelurahan, tip=tip)


def _status(row: LetakRat) -> Cell:
    icon, word, tone = status_text(row.baris.keadaan)
    return Cell(word, icon=icon, tone=tone)


def _year(row: LetakRat, tahun_buku: int, aturan: AturanRat) -> Cell:
    state, rat = row.keadaan[tahun_buku], row.baris.rat_of(tahun_buku)
    icon, tone = LOOK[state]
    held = rat.diselenggarakan
    words = _WORDS.get(state, f"{held.day} {short_months()[held.month - 1]}" if held else "")
    color = "teks" if state not in _WORDS else "teks-2"
    return Cell(
        words, icon=icon, tone=tone, color=color, tip=sentence(rat, tahun_buku, state, aturan)
    )


def _owing(row: LetakRat) -> Cell:
    if not row.tunggakan:
        return Cell("–", color="teks-3")
    years = ", ".join(str(year) for year in row.tunggakan)
    return Cell(f"{len(row.tunggakan)} tahun", tip=f"Tahun buku {years}")
