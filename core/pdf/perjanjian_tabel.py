"""The two tables of an agreement: what is promised, and the money behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core import rupiah
from core.naskah.perjanjian import BarisTarget, Perjanjian
from core.naskah.surat_kata import Kata
from core.naskah.teks import bind, tidy
from core.pdf.paragraph import Text
from core.pdf.rows import Cell, Pad, Row, Rows
from core.pdf.stacked import Stack
from core.pdf.surat_blok import COMPANY
from core.pdf.table import Table, fit_columns
from core.pdf.theme import Huruf, Rata, Theme

INSET, QUARTERS, DASH = 3, 4, "\u2013"


def target_table(theme: Theme, one: Perjanjian, kata: Kata, closing: Stack) -> Table:
    """Sasaran, each once over its indicators; their targets; quarters where there are any."""
    quarters = tuple(map(_held, kata.lines("kepala_triwulan"))) if one.bertriwulan else ()
    names = (*kata.lines("kepala_sasaran"), *quarters)
    shares = (*theme.kolom["sasaran"], *theme.kolom["triwulan"] * len(quarters))
    rows = tuple(_targets(theme, one.sasaran, len(quarters)))
    return _table(theme, names, rows, shares, closing)


def budget_table(theme: Theme, one: Perjanjian, kata: Kata, closing: Stack) -> Table:
    """Programs with their pagu, and the total; planned spending where quarters are printed."""
    if one.bertriwulan:
        return _quarterly(theme, one, kata, closing)
    sel, pad = theme.huruf.sel, _pad(theme)
    right = sel.aligned(Rata.KANAN)
    rows = [
        Row(
            (
                *_named(sel, number, row.nama),
                Cell(Text(rupiah.show(row.anggaran), right), right=INSET),
                Cell(Text(bind(row.keterangan), sel)),
            ),
            pad,
        )
        for number, row in enumerate(one.anggaran, start=1)
    ]
    bold = theme.khusus["sel_jumlah"]
    total = Text(rupiah.show(one.jumlah), bold.aligned(Rata.KANAN))
    words = (Text("", sel), Text("Jumlah", bold), total, Text("", sel))
    rows.append(Row(tuple(Cell(word, right=INSET * (word is total)) for word in words), pad))
    names = kata.lines("kepala_anggaran")
    return _table(theme, names, tuple(rows), theme.kolom["anggaran"], closing)


def _quarterly(theme: Theme, one: Perjanjian, kata: Kata, closing: Stack) -> Table:
    """The same with four narrow columns more; a remark stands under the name of its program."""
    sel, bold = theme.khusus["sel_rapat"], theme.khusus["sel_rapat_tebal"]
    rows = []
    for number, row in enumerate(one.anggaran, start=1):
        name = f"{row.nama} ({row.keterangan})" if row.keterangan else row.nama
        plan = (*row.triwulan, *(None,) * QUARTERS)[:QUARTERS]
        amounts = (row.anggaran, *plan)
        rows.append(Row((*_named(sel, number, name), *_amounts(sel, amounts)), _pad(theme)))
    total = (one.jumlah, *(*one.rencana, *(None,) * QUARTERS)[:QUARTERS])
    head = (Cell(Text("", sel)), Cell(Text("Jumlah", bold)))
    rows.append(Row((*head, *_amounts(bold, total)), _pad(theme)))
    names = (*kata.lines("kepala_anggaran")[:3], *map(_held, kata.lines("kepala_triwulan")))
    shares = (*theme.kolom["anggaran_triwulan"], *theme.kolom["rencana"] * QUARTERS)
    return _table(theme, names, tuple(rows), shares, closing)


def _named(sel: Huruf, number: int, name: str) -> tuple[Cell, Cell]:
    return Cell(Text(f"{number}.", sel.aligned(Rata.TENGAH))), Cell(Text(bind(name), sel))


def _amounts(sel: Huruf, amounts: Sequence[int | None]) -> Iterator[Cell]:
    for amount in amounts:
        shown = DASH if amount is None else rupiah.show(amount)
        yield Cell(Text(shown, sel.aligned(Rata.KANAN)), right=INSET)


def _targets(theme: Theme, rows: Sequence[BarisTarget], quarters: int) -> Iterator[Row]:
    sel = theme.huruf.sel
    middle = sel.aligned(Rata.TENGAH)
    number, before = 0, ""
    for place, row in enumerate(rows):
        opens = not place or row.sasaran != before
        before = row.sasaran
        number += opens
        span = _same(rows[place:]) if opens else 1
        lead = (
            (
                Cell(Text(f"{number}.", middle), rows=span),
                Cell(Text(bind(row.sasaran), sel), rows=span),
            )
            if opens
            else (None, None)
        )
        figures = (row.target, *(*row.triwulan, *[""] * quarters)[:quarters])
        yield Row(
            (
                *lead,
                Cell(Text(bind(row.indikator), sel)),
                *(Cell(Text(_held(text), middle)) for text in figures),
            ),
            _pad(theme),
        )


def _same(rows: Sequence[BarisTarget]) -> int:
    """How many rows from the first on share its sasaran."""
    return next(
        (count for count, row in enumerate(rows) if row.sasaran != rows[0].sasaran), len(rows)
    )


def _held(text: str) -> str:
    return tidy(text).replace(" ", "\u00a0") or DASH


def _table(
    theme: Theme, names: Sequence[str], rows: Rows, shares: Sequence[float], closing: Stack
) -> Table:
    kepala = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    head = Row(
        tuple(Cell(Text(bind(name), kepala), middle=True) for name in names),
        Pad(*theme.tabel.kepala, theme.tabel.samping),
    )
    numbers = theme.huruf.nomor_kolom.aligned(Rata.TENGAH)
    count = replace(
        head,
        cells=tuple(Cell(Text(f"({at})", numbers)) for at in range(1, len(names) + 1)),
        pad=Pad(*theme.tabel.nomor, theme.tabel.samping),
    )
    widths = fit_columns((head, count, *rows), shares, theme.halaman.width)
    return Table(widths, (head, count), rows, closing, company=COMPANY)


def _pad(theme: Theme) -> Pad:
    return Pad(*theme.tabel.isi, theme.tabel.samping)
