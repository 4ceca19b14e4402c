"""A table of figures as rows and columns of a grid; last year beside it when asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QFontMetrics

from core import rupiah
from core.koperasi.keragaan_ods import BarisOds
from core.naskah.keragaan import show_figure
from core.rules.tabel_angka import BarisAngka, KolomAngka, Satuan, SatuanUang, TabelAngka
from gui.models.cells import Cell, Column, RowLook
from gui.theme import ui_font

NAMA = "nama"
_COUNTS = {Satuan.UNIT: 50, Satuan.ORANG: 60}
_MONEY = {SatuanUang.JUTA: 72, SatuanUang.RIBU: 96, SatuanUang.RUPIAH: 128}
_PADDING = 16


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A line of the grid: a row of this year, of last year, or how far it moved.

    `kode` None is the total. Only figures of this year open the names behind them.
    """

    kode: str | None
    nama: str
    kini: BarisAngka
    lalu: BarisAngka
    tahun: int
    apa: str = "kini"

    def amount(self, kolom: str) -> int | None:
        """The figure that stands in a column."""
        now, before = self.kini.of(kolom), self.lalu.of(kolom)
        match self.apa:
            case "kini":
                return now
            case "lalu":
                return before
            case _:
                return None if now is None or before is None else now - before


@dataclass(frozen=True, slots=True)
class OdsLine:
    """A row of the ministry's list: the year before, this year, and how far it moved."""

    row: BarisOds
    kode: str | None = ""
    apa: str = "kini"

    def amount(self, kolom: str) -> int | None:
        """The figure that stands in a column; only those of this year open names."""
        return {"lalu": self.row.lalu, "kini": self.row.kini}.get(kolom, self.row.selisih)


Line = FigureLine | OdsLine


def lines_of(
    tabel: TabelAngka, lalu: TabelAngka, tahun: int, *, beside: bool
) -> Iterator[FigureLine]:
    """Every row, the total last; with `beside` each of them three times."""
    before = {row.kode: row for row in lalu.baris}
    for row in tabel.semua:
        total = row is tabel.jumlah
        old = lalu.jumlah if total else before.get(row.kode, BarisAngka("", {}))
        kode = None if total else row.kode
        yield FigureLine(kode, row.nama, row, old, tahun)
        if beside:
            yield FigureLine(kode, f"{tahun - 1}", row, old, tahun, "lalu")
            yield FigureLine(kode, "Selisih", row, old, tahun, "selisih")


def columns_of(
    kepala: str, kolom: Sequence[KolomAngka], uang: SatuanUang
) -> tuple[Column[FigureLine], ...]:
    """The names of the rows, then one column for each figure."""
    return (
        Column(NAMA, kepala, _name, width=150, stretch=True),
        *(
            Column(
                one.kode,
                title(one),
                partial(_figure, kolom=one, uang=uang),
                width=_width(one, uang),
                right=True,
                tip=f"{one.nama} ({uang.sebutan if one.satuan is Satuan.RUPIAH else one.satuan})",
            )
            for one in kolom
        ),
    )


def ods_columns(lalu: str, kini: str, uang: SatuanUang) -> tuple[Column[OdsLine], ...]:
    """What each row is, and its figures in three columns."""

    def figure(line: OdsLine, kolom: str) -> Cell:
        amount = line.amount(kolom)
        tip = rupiah.show_rp(amount) if line.row.satuan is Satuan.RUPIAH else ""
        color = "teks" if kolom == "kini" else "teks-2"
        return Cell(show_figure(amount, line.row.satuan, uang), right=True, color=color, tip=tip)

    def name(line: OdsLine) -> str:
        unit = uang.sebutan if line.row.satuan is Satuan.RUPIAH else line.row.satuan.value
        return f"{line.row.uraian} ({unit})"

    return (
        Column(NAMA, "Ruang lingkup kinerja koperasi", name, stretch=True),
        *(
            Column(kode, judul, partial(figure, kolom=kode), width=180, right=True)
            for kode, judul in (("lalu", lalu), ("kini", kini), ("selisih", "Selisih"))
        ),
    )


def _width(kolom: KolomAngka, uang: SatuanUang) -> int:
    """Room for the head and for figures of a city."""
    head = QFontMetrics(ui_font(9, bold=True)).horizontalAdvance(title(kolom)) + _PADDING
    return max(head, _COUNTS.get(kolom.satuan, _MONEY[uang]))


def title(kolom: KolomAngka) -> str:
    """The head of a column in a narrow grid."""
    short = {"Laki-laki": "L", "Perempuan": "P", "Belum diketahui": "Belum tahu"}
    if kolom.judul in short and kolom.satuan is Satuan.ORANG:
        return f"{kolom.induk} {short[kolom.judul]}"
    if kolom.judul == "Jumlah" and kolom.satuan is Satuan.ORANG:
        return kolom.induk
    return short.get(kolom.judul, kolom.judul)


def look_of(line: Line) -> RowLook:
    return RowLook.JUMLAH if line.kode is None else RowLook.BIASA


def _name(line: FigureLine) -> Cell:
    if line.apa == "kini":
        return Cell(line.nama, tip=line.nama)
    return Cell(line.nama, color="teks-2", indent=12)


def _figure(line: FigureLine, kolom: KolomAngka, uang: SatuanUang) -> Cell:
    amount = line.amount(kolom.kode)
    shown = show_figure(amount, kolom.satuan, uang)
    if line.apa != "kini":
        return Cell(shown, right=True, color="teks-2", tip=_exact(amount, kolom))
    return Cell(shown, right=True, tip=_tip(line, kolom))


def _tip(line: FigureLine, kolom: KolomAngka) -> str:
    """The exact figure, last year's, and the way to the names."""
    now, before = line.kini.of(kolom.kode), line.lalu.of(kolom.kode)
    parts = [f"{kolom.nama}: {_exact(now, kolom) or 'belum ada angka'}"]
    if before is not None:
        parts.append(f"{line.tahun - 1}: {_exact(before, kolom)}")
    if now is not None and before is not None:
        parts.append(f"Selisih: {_exact(now - before, kolom)}")
    if now:
        parts.append("Enter atau klik dua kali membuka daftar namanya.")
    return "\n".join(parts)


def _exact(amount: int | None, kolom: KolomAngka) -> str:
    if kolom.satuan is Satuan.RUPIAH:
        return rupiah.show_rp(amount)
    return "" if amount is None else f"{rupiah.show(amount)} {kolom.satuan}"
