"""The columns of the grid, and the finished cells of one row."""

from collections.abc import Callable, Mapping

from core import rupiah
from core.umkm.isian import KOLOM, is_open
from core.umkm.laba import BUKTI, SETAHUN, Arah, Cara, Laba, Perbandingan, compare
from core.umkm.saringan import BarisLaba
from gui.models.cells import Cell, Column
from gui.views.laba.entry import Entry, State, state_of

NO, NAME, PLACE, BEFORE, CHANGE = "no", "nama", "kelurahan", "lalu", "arah"
_LOOK = {
    State.UNREPORTED: ("circle-dashed", "teks-3", "Belum lapor"),
    State.SAVED: ("check", "sehat", "Tersimpan"),
    State.ASKS: ("triangle-alert", "awas", "Tersimpan, minta alasan"),
    State.EDITING: ("pencil", "aksen", "Sedang diisi, belum tersimpan"),
    State.SAVING: ("check", "teks-3", "Sedang disimpan"),
    State.REFUSED: ("octagon-alert", "khusus", "Belum tersimpan"),
}
_ARROW = {
    Arah.NAIK: ("arrow-up", "sehat"),
    Arah.TETAP: ("minus", "teks-2"),
    Arah.TURUN: ("arrow-down", "teks"),
    Arah.TIDAK_DAPAT: ("info", "teks-2"),
    Arah.BELUM_LAPOR: ("circle-dashed", "teks-3"),
}
_SHORT = {Arah.TIDAK_DAPAT: "tidak sebanding"}
"""The word of the narrow column; the whole reason is in the tooltip and the message line."""


def columns(tahun: int) -> tuple[Column[BarisLaba], ...]:
    """Heads and widths; the cells come from `cells_of`."""

    def column(
        key: str, title: str, width: int, *, right: bool = False, tip: str = ""
    ) -> Column[BarisLaba]:
        return Column(key, title, lambda _row: "", width, right, stretch=key == NAME, tip=tip)

    return (
        column("state", "", 30),
        column(NO, "No.", 44, right=True),
        column(NAME, "Nama usaha", 180),
        column(PLACE, "Kelurahan", 108),
        column(BEFORE, f"Laba {tahun - 1}", 98, right=True),
        column("cara", "Cara", 58, tip="h hitung, l lapor, x ×12"),
        column("bulan", "Bulan", 50, right=True, tip="Jumlah bulan yang dilaporkan"),
        column("omzet", f"Omzet {tahun}", 104, right=True),
        column("hpp", "HPP", 95, right=True, tip="Harga pokok penjualan"),
        column("beban", "Beban", 95, right=True, tip="F4 membuka rinciannya"),
        column("laba", f"Laba {tahun}", 99, right=True),
        column(CHANGE, "Perubahan laba", 146),
        column("bukti", "Bukti", 48),
    )


def cells_of(
    number: int, row: BarisLaba, entry: Entry | None, *, narrow: bool = False
) -> list[Cell]:
    """One row as it is painted; in a narrow window the change is told without its amount."""
    laba = entry.laba if entry else row.ini
    icon, tone, word = _LOOK[state_of(row, entry)]
    change = compare(laba, row.lalu)
    return [
        Cell("", icon=icon, tone=tone, tip=entry.fault if entry and entry.fault else word),
        Cell.number(str(number), color="teks-2"),
        Cell(row.nama, tip=row.nama, keep_end=True),
        Cell(row.kelurahan, color="teks-2"),
        Cell.rupiah(row.lalu.laba if row.lalu else None, color="teks-2"),
        *(_typed_cell(kolom, laba, entry) for kolom in KOLOM[:6]),
        _change(change, waiting=entry is not None, narrow=narrow),
        _typed_cell("bukti", laba, entry),
    ]


def _typed_cell(kolom: str, laba: Laba | None, entry: Entry | None) -> Cell:
    """What stands in a column that is typed: unreadable text stays as it was typed."""
    right = kolom not in ("cara", "bukti")
    if entry is not None and kolom in entry.unread:
        return Cell(entry.unread[kolom], color="khusus", right=right, tip=entry.fault)
    if laba is None:
        return Cell("", right=right)
    if kolom in _SHOW:
        return _SHOW[kolom](laba)
    if not is_open(laba, kolom):
        return Cell("n/a", right=True, color="teks-3", tip="Tidak dipakai pada cara ini")
    amount = getattr(laba, kolom)
    over = kolom == "hpp" and laba.omzet is not None and (amount or 0) > laba.omzet
    return Cell.rupiah(amount, color="awas" if over else "teks")


def _cara(laba: Laba) -> Cell:
    return Cell(laba.cara.sebutan, color="teks-3" if laba.cara is Cara.HITUNG else "teks")


def _bulan(laba: Laba) -> Cell:
    return Cell.number(str(laba.masa), color="teks-3" if laba.masa == SETAHUN else "teks")


def _bukti(laba: Laba) -> Cell:
    return Cell(laba.bukti, tip=BUKTI.get(laba.bukti, "Belum ada bukti"))


def _profit(laba: Laba) -> Cell:
    color = "khusus" if (laba.laba or 0) < 0 else "teks"
    tip = ""
    if laba.cara is Cara.KALI12 and laba.laba_sebulan is not None:
        tip = f"{rupiah.show(laba.laba_sebulan)} sebulan × 12"
    return Cell(rupiah.show(laba.laba), right=True, bold=True, color=color, tip=tip)


def _change(change: Perbandingan, *, waiting: bool, narrow: bool) -> Cell:
    if waiting and change.arah is Arah.BELUM_LAPOR:
        return Cell("")
    icon, tone = _ARROW[change.arah]
    word = _SHORT.get(change.arah, change.arah.value)
    difference = rupiah.show_rp(change.selisih)
    tip = " ".join(part for part in (difference, change.sebab) if part)
    if change.rugi_mengecil:
        return Cell(change.sebutan, icon=icon, tone=tone, color=tone, tip=tip)
    color = tone if change.arah in (Arah.NAIK, Arah.BELUM_LAPOR) else "teks"
    shown = change.arah in (Arah.NAIK, Arah.TURUN) and not narrow
    note = rupiah.show(change.selisih) if shown else ""
    return Cell(word, icon=icon, tone=tone, color=color, note=note, tip=tip)


_SHOW: Mapping[str, Callable[[Laba], Cell]] = {
    "cara": _cara,
    "bulan": _bulan,
    "bukti": _bukti,
    "laba": _profit,
}
