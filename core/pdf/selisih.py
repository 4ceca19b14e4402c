"""The list of corrections to the ministry's list: three tables, signed at the end."""

from collections.abc import Iterator, Sequence

from core import tanggal
from core.naskah.model import Kertas, Mode
from core.naskah.selisih import BerbedaCetak, NaskahSelisih, SatuSisiCetak
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document
from core.pdf.hasil_kesehatan_tabel import HEAD_GREY
from core.pdf.keragaan import LOOK
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan
from core.pdf.rekap_kesehatan import RekapMarks
from core.pdf.rows import EMPTY, Cell, Pad, Row, Rows
from core.pdf.stacked import Stack
from core.pdf.table import Headed, Table, fit_columns
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import Rata, Theme, load_theme

JUDUL = "Daftar perbaikan data koperasi pada Online Data System"
NIHIL = "Nihil."
_DAFTAR = ("No.", "Nama koperasi", "NIK koperasi", "Nomor badan hukum", "Kelurahan", "Keterangan")
_BEDA = ("No.", "Nama koperasi", "Nomor badan hukum", "Uraian", "Tercatat pada Dinas",
         "Tercatat pada kementerian")  # fmt: skip


def compose_selisih(naskah: NaskahSelisih, *, kertas: Kertas, mode: Mode) -> Document:
    """What differs first, then who is missing on either side."""
    theme = load_theme(LOOK, kertas, landscape=True)
    marks = RekapMarks(naskah.kode, naskah.contoh)
    blocks = tuple(_blocks(theme, naskah, mode))
    return Document(theme, _keterangan(naskah, mode), blocks, marks, mode is Mode.DRAF)


def _blocks(theme: Theme, naskah: NaskahSelisih, mode: Mode) -> Iterator[Block]:
    yield _title(theme, naskah)
    only_us = "Tercatat pada Dinas, tidak ada pada daftar kementerian"
    only_them = "Ada pada daftar kementerian, tidak tercatat pada Dinas"
    yield _part(theme, "Tercatat berbeda", "A", _rows_of_differing(theme, naskah.berbeda), _BEDA)
    yield Gap(10)
    yield _part(theme, only_us, "B", _rows_of_single(theme, naskah.hanya_dinas), _DAFTAR)
    yield Gap(10)
    signed = Stack((Gap(10), signature_rows(theme, naskah.tanda, mode)), together=True)
    theirs = _rows_of_single(theme, naskah.hanya_kementerian)
    yield _part(theme, only_them, "C", theirs, _DAFTAR, closing=signed)


def _title(theme: Theme, naskah: NaskahSelisih) -> Stack:
    small = theme.khusus["anak_judul"].aligned(Rata.TENGAH)
    instansi = bind(f"{naskah.instansi} {naskah.kota}", naskah.kota)
    counts = (
        f"{len(naskah.berbeda)} koperasi tercatat berbeda, {len(naskah.hanya_dinas)} hanya pada "
        f"Dinas, {len(naskah.hanya_kementerian)} hanya pada kementerian, {naskah.sama} sama."
    )
    lines = (
        f"Keadaan {tanggal.show(naskah.keadaan)}, dibandingkan dengan berkas {naskah.sumber}",
        counts,
    )
    head = theme.huruf.judul.aligned(Rata.TENGAH)
    return Stack(
        (
            Bookmark(JUDUL),
            Text(f"{JUDUL}\n{instansi}".upper(), head),
            *(Text(bind(text), small) for text in lines),
            Gap(6),
        ),
        together=True,
    )


def _part(  # noqa: PLR0913 - a table with its title and what is signed under it
    theme: Theme,
    judul: str,
    huruf: str,
    rows: Rows,
    heads: Sequence[str],
    *,
    closing: Stack = EMPTY,
) -> Block:
    title = Stack(
        (Bookmark(judul), Text(f"{huruf}. {judul}", theme.huruf.isi_tebal), Gap(3)), together=True
    )
    if not rows:
        return Stack((title, Text(NIHIL, theme.huruf.isi), closing), together=True)
    head = _head(theme, heads)
    shares = theme.kolom["selisih" if heads is _BEDA else "daftar"]
    widths = fit_columns((head, *rows), shares, theme.halaman.width)
    return Headed(title, Table(widths, (head,), rows, closing, company=3))


def _rows_of_differing(theme: Theme, listed: Sequence[BerbedaCetak]) -> Rows:
    """Name and number reach down over the fields of one cooperative."""
    pad = Pad(*theme.tabel.isi, theme.tabel.samping)
    rows = []
    for number, one in enumerate(listed, start=1):
        for place, beda in enumerate(one.beda):
            named = (f"{number}", one.nama, one.nomor) if not place else None
            first: tuple[Cell | None, ...] = (
                tuple(_cell(theme, text, rows=len(one.beda)) for text in named)
                if named
                else (None, None, None)
            )
            rest = (beda.uraian, beda.dinas or "kosong", beda.kementerian or "kosong")
            rows.append(Row((*first, *(_cell(theme, text) for text in rest)), pad))
    return tuple(rows)


def _rows_of_single(theme: Theme, listed: Sequence[SatuSisiCetak]) -> Rows:
    pad = Pad(*theme.tabel.isi, theme.tabel.samping)
    return tuple(
        Row(
            tuple(
                _cell(theme, text)
                for text in (
                    f"{number}",
                    one.nama,
                    one.nik,
                    one.nomor_badan_hukum,
                    one.kelurahan,
                    one.catatan,
                )
            ),
            pad,
        )
        for number, one in enumerate(listed, start=1)
    )


def _cell(theme: Theme, text: str, *, rows: int = 1) -> Cell:
    return Cell(Text(tidy(text), theme.huruf.sel), rows=rows)


def _head(theme: Theme, names: Sequence[str]) -> Row:
    kepala = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    cells = tuple(Cell(Text(name, kepala), middle=True) for name in names)
    return Row(cells, Pad(*theme.tabel.kepala, theme.tabel.samping), HEAD_GREY)


def _keterangan(naskah: NaskahSelisih, mode: Mode) -> Keterangan:
    title = f"{JUDUL}, {naskah.kota}, {tanggal.show(naskah.keadaan)}"
    return Keterangan(
        judul=f"DRAF {title}" if mode is Mode.DRAF else title,
        perihal=JUDUL,
        kata_kunci="koperasi, ODS, perbaikan data",
        penerbit=tidy(f"{naskah.instansi} {naskah.kota}"),
        tanggal=naskah.keadaan,
    )
