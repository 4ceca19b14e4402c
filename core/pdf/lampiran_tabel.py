"""The three tables of the IKU annex: rows and spans out of its data."""

from collections.abc import Sequence
from dataclasses import replace

from core.errors import PrintRefusedError
from core.naskah.model import BarisCapaian, Bernomor, Capaian, LampiranIku, Rumus, Tabel
from core.naskah.teks import bind
from core.pdf.blocks import Block, Gap
from core.pdf.fraction import Fraction
from core.pdf.hanging import Hanging, Label
from core.pdf.paragraph import Text
from core.pdf.rows import EMPTY, Cell, Pad, Row, Rows
from core.pdf.stacked import Stack
from core.pdf.table import Table, fit_columns
from core.pdf.theme import Huruf, Rata, Theme

# how far a number hangs before its text, in em
HANG, HANG_WIDE = 1.5, 2.1
FIGURE_INSET = 8
NOT_AVAILABLE = "n/a"


def cascade_table(theme: Theme, lampiran: LampiranIku, closing: Stack = EMPTY) -> Table:
    """From misi to IKU; what a row shares with the one above it spans both."""
    huruf = theme.huruf.sel
    rows = [
        (
            _text(row.misi, huruf),
            _text(row.tujuan, huruf),
            _text(row.sasaran_rpjmd, huruf),
            _numbered(row.sasaran_renstra, huruf),
            _numbered(row.iku, huruf),
        )
        for row in lampiran.cascade
    ]
    return _table(theme, "cascade", lampiran.tabel_cascade, _spanned(theme, rows, 4), closing)


def iku_table(theme: Theme, lampiran: LampiranIku, closing: Stack) -> Table:
    """Tabel IKU; indicators of one sasaran stand under its one cell."""
    huruf = theme.huruf.sel
    rows = [
        (
            _numbered(row.sasaran, huruf),
            _numbered(row.iku, huruf),
            _formula(row.formulasi, huruf),
            _text(row.penjelasan, huruf),
            _text(row.sumber_data, huruf),
            _text(row.periode, huruf.aligned(Rata.TENGAH)),
        )
        for row in lampiran.iku
    ]
    return _table(theme, "iku", lampiran.tabel_iku, _spanned(theme, rows, 1), closing)


def capaian_table(theme: Theme, capaian: Capaian, closing: Stack) -> Table:
    """Target, realisasi and capaian of one year, with the counts behind each figure."""
    rows = tuple(_capaian_row(theme, row) for row in capaian.baris)
    return _table(theme, "capaian", capaian.tabel, rows, closing)


def _capaian_row(theme: Theme, row: BarisCapaian) -> Row:
    huruf, middle = theme.huruf.sel, theme.huruf.sel.aligned(Rata.TENGAH)
    figure = theme.huruf.sel.aligned(Rata.KANAN)
    figures = (row.target, row.realisasi, row.capaian)
    return Row(
        (
            Cell(_numbered(row.iku, huruf)),
            Cell(_text(row.satuan, middle)),
            *(Cell(_text(text or NOT_AVAILABLE, figure), right=FIGURE_INSET) for text in figures),
            Cell(_text(row.kategori or NOT_AVAILABLE, middle)),
            Cell(_text(row.dasar, huruf)),
        ),
        _pad(theme, theme.tabel.isi),
    )


def _table(theme: Theme, name: str, tabel: Tabel, rows: Rows, closing: Stack) -> Table:
    shares = theme.kolom[name]
    if len(tabel.kepala_kolom) != len(shares):
        raise PrintRefusedError(
            f"Tabel “{tabel.judul}” memerlukan {len(shares)} kepala kolom; "
            f"yang tertulis {len(tabel.kepala_kolom)}.",
            hint="Lengkapi kepala kolom pada set IKU, lalu cetak lagi.",
        )
    head = _head(theme, tabel)
    widths = fit_columns((*head, *rows), shares, theme.halaman.width)
    return Table(widths, head, rows, closing)


def _head(theme: Theme, tabel: Tabel) -> Rows:
    """Column heads and, under them, their numbers; both repeat on every page."""
    heads, numbers = (
        huruf.aligned(Rata.TENGAH) for huruf in (theme.huruf.kepala_kolom, theme.huruf.nomor_kolom)
    )
    columns = range(1, len(tabel.kepala_kolom) + 1)
    return (
        Row(
            tuple(Cell(_text(head, heads), middle=True) for head in tabel.kepala_kolom),
            _pad(theme, theme.tabel.kepala),
        ),
        Row(
            tuple(Cell(Text(f"({column})", numbers), middle=True) for column in columns),
            _pad(theme, theme.tabel.nomor),
        ),
    )


def _spanned(theme: Theme, rows: Sequence[tuple[Block, ...]], leading: int) -> Rows:
    """Join equal cells of the `leading` columns downwards, never over a border to their left."""
    cells: list[list[Cell | None]] = []
    for number, blocks in enumerate(rows):
        line: list[Cell | None] = []
        for column, block in enumerate(blocks):
            shared = (
                column < leading
                and number > 0
                and rows[number - 1][: column + 1] == blocks[: column + 1]
            )
            line.append(None if shared else Cell(block))
        cells.append(line)
    for column in range(leading):
        start = 0
        for number, line in enumerate(cells):
            top = cells[start][column]
            if line[column]:
                start = number
            elif top:
                cells[start][column] = replace(top, rows=number - start + 1)
    return tuple(Row(tuple(line), _pad(theme, theme.tabel.isi)) for line in cells)


def _pad(theme: Theme, updown: tuple[float, float]) -> Pad:
    return Pad(updown[0], updown[1], theme.tabel.samping)


def _text(text: str, huruf: Huruf) -> Text:
    return Text(bind(text), huruf)


def _numbered(item: Bernomor, huruf: Huruf) -> Block:
    if item.nomor is None:
        return _text(item.teks, huruf)
    hang = (HANG if item.nomor < 10 else HANG_WIDE) * huruf.ukuran
    return Hanging((Label(0, f"{item.nomor}.", huruf),), hang, _text(item.teks, huruf))


def _formula(formulasi: Rumus | str, huruf: Huruf) -> Block:
    if isinstance(formulasi, str):
        return _text(formulasi, huruf)
    # a formula is one line of thought: only spaces hold its factor together
    factor = bind(formulasi.pengali).replace(" ", "\u00a0")
    fraction = Fraction(bind(formulasi.pembilang), bind(formulasi.penyebut), factor, huruf)
    return Stack((Gap(2), fraction))
