"""What papers of a result share: the cooperative's facts, and its scores aspect by aspect."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from core import angka, tanggal
from core.naskah.hasil_kesehatan import HasilLalu, RingkasanHasil
from core.naskah.identitas_koperasi import IdentitasKoperasi
from core.naskah.model import TITIK
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Gap
from core.pdf.hanging import Hanging, Label
from core.pdf.hasil_kesehatan_batang import Bar
from core.pdf.paragraph import Text
from core.pdf.rows import EMPTY, Cell, Pad, Row
from core.pdf.table import Table, fit_columns
from core.pdf.theme import MM, Huruf, Rata, Theme

COLON, BODY = 42 * MM, 46 * MM
HEAD_GREY = 0.92
FIGURE_INSET = 4
NOT_KNOWN = "\u2013"
ROUNDED = "Setiap skor dibulatkan dari nilai pastinya, sehingga jumlahnya dapat berbeda 0,01."


def facts(theme: Theme, rows: Sequence[tuple[str, str]]) -> Iterator[Block]:
    """Name, colon, fact; what is not known is a dotted line. The first fact stands out."""
    for number, (name, fact) in enumerate(rows):
        huruf = theme.huruf.isi if number else theme.huruf.isi_tebal
        labels = (Label(0, name, theme.huruf.isi), Label(COLON, ":", theme.huruf.isi))
        yield Hanging(labels, BODY, Text(bind(fact) or TITIK, huruf))


def identity_rows(koperasi: IdentitasKoperasi) -> list[tuple[str, str]]:
    """The facts of a cooperative in the order of every paper."""
    day = tanggal.show(koperasi.tgl_badan_hukum)
    badan_hukum = ", tanggal ".join(filter(None, (tidy(koperasi.no_badan_hukum), day)))
    unit = [("Unit yang diperiksa", koperasi.unit)] if koperasi.unit else []
    return [
        ("Nama koperasi", koperasi.nama),
        *unit,
        ("Nomor badan hukum", badan_hukum),
        ("Alamat", koperasi.alamat_lengkap),
        ("Jenis dan pola", koperasi.jenis_lengkap),
        ("Tanggal RAT", tanggal.show(koperasi.rat_tanggal)),
    ]


def aspects(
    theme: Theme, hasil: RingkasanHasil, lalu: HasilLalu | None, pad: Pad
) -> Iterator[Block]:
    """The table of aspects, and under it why printed scores may not add up, where they do not."""
    yield aspect_table(theme, hasil, lalu, pad)
    if hasil.jumlah_berbeda:
        yield Gap(2)
        yield Text(ROUNDED, theme.huruf.catatan)


def aspect_table(theme: Theme, hasil: RingkasanHasil, lalu: HasilLalu | None, pad: Pad) -> Table:
    """Aspects with weight, score, percent and bar; last year's scores where they are the same."""
    earlier = _earlier(hasil, lalu)
    heads = ["No.", "Aspek", "Bobot", "Skor", "Persen"]
    if earlier and lalu:
        heads.append(f"Skor {lalu.tahun_buku}")
    heads.append("Persen terhadap bobot")
    rows = [
        _row(
            theme,
            (f"{number}.", aspek.nama, _weight(aspek.bobot)),
            [aspek.skor, aspek.persen, *([earlier[number - 1]] if earlier else [])],
            Cell(Bar(aspek.persen, theme.huruf.sel.baris), middle=True),
            pad,
        )
        for number, aspek in enumerate(hasil.aspek, start=1)
    ]
    rows.append(_total(theme, hasil, lalu if earlier else None, pad))
    kepala = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    head = Row(
        tuple(Cell(Text(text, kepala), middle=True) for text in heads),
        Pad(*theme.tabel.kepala, theme.tabel.samping),
        HEAD_GREY,
    )
    shares = theme.kolom["aspek_lalu" if earlier else "aspek"]
    body = tuple(rows)
    return Table(fit_columns((head, *body), shares, theme.halaman.width), (head,), body)


def _total(theme: Theme, hasil: RingkasanHasil, lalu: HasilLalu | None, pad: Pad) -> Row:
    huruf = theme.khusus["sel_tebal"]
    weight = _weight(sum((aspek.bobot for aspek in hasil.aspek), start=Fraction(0)))
    figures = [weight, hasil.skor, NOT_KNOWN, *([lalu.hasil.skor] if lalu else [])]
    cells = (Cell(EMPTY), Cell(Text("Jumlah", huruf)), *(_figure(text, huruf) for text in figures))
    return Row((*cells, Cell(EMPTY)), pad)


def _row(
    theme: Theme,
    words: tuple[str, str, str],
    figures: Sequence[Fraction],
    bar: Cell,
    pad: Pad,
) -> Row:
    huruf = theme.huruf.sel
    number, name, weight = words
    return Row(
        (
            Cell(Text(number, huruf.aligned(Rata.TENGAH)), middle=True),
            Cell(Text(bind(name), huruf), middle=True),
            _figure(weight, huruf),
            *(_figure(angka.show(figure), huruf) for figure in figures),
            bar,
        ),
        pad,
    )


def _figure(text: str, huruf: Huruf) -> Cell:
    return Cell(Text(text, huruf.aligned(Rata.KANAN)), middle=True, right=FIGURE_INSET)


def _weight(bobot: Fraction) -> str:
    return angka.show(bobot, 0 if bobot.denominator == 1 else 2)


def _earlier(hasil: RingkasanHasil, lalu: HasilLalu | None) -> list[Fraction]:
    """Last year's scores, when it was judged by the same aspects of the same weight."""
    if lalu is None:
        return []
    same = [(each.nama, each.bobot) for each in lalu.hasil.aspek] == [
        (each.nama, each.bobot) for each in hasil.aspek
    ]
    return [each.skor for each in lalu.hasil.aspek] if same else []
