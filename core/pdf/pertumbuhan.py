"""Growth of profits: how many rose, stayed or fell, in figures and bars, each division a page."""

from collections.abc import Iterator, Sequence

from core import rupiah, tanggal
from core.errors import PrintRefusedError
from core.naskah.model import Kertas, Mode
from core.naskah.pertumbuhan import BagianTumbuh, BarisTumbuhCetak, NaskahTumbuh
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document, PageBreak
from core.pdf.hasil_kesehatan_tabel import HEAD_GREY
from core.pdf.keragaan import LOOK
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan
from core.pdf.pertumbuhan_batang import Batang
from core.pdf.pertumbuhan_batang import Keterangan as Legenda
from core.pdf.rekap_kesehatan import RekapMarks
from core.pdf.rows import Cell, Pad, Row
from core.pdf.stacked import Stack
from core.pdf.table import Table, fit_columns
from core.pdf.theme import Huruf, Rata, Theme, load_theme

JUDUL = "Pertumbuhan laba UMKM dalam pengawasan"
_SHARES = (9, 46, 17, 15, 15, 15, 19, 17, 62, 36, 36)
_INSET = 3
_COMPARED = (
    "Dibandingkan hanya usaha yang sama, yang jumlah bulan laporannya sama, dan yang kedua "
    "tahunnya berbukti. Jumlah laba adalah laba usaha yang dapat dibandingkan; rugi ditulis "
    "dalam kurung, dan rugi yang mengecil dihitung naik."
)
_SCALE = (
    "Panjang batang sebanding dengan banyaknya usaha, sama ukurannya pada semua baris; batang "
    "baris jumlah menunjukkan bagian dari seluruhnya."
)


def compose_pertumbuhan(naskah: NaskahTumbuh, *, kertas: Kertas, mode: Mode) -> Document:
    """Raises `PrintRefusedError` where nobody is supervised."""
    if not any(bagian.baris for bagian in naskah.bagian):
        raise PrintRefusedError(
            f"Tidak ada usaha dalam pengawasan pada tahun {naskah.tahun}.",
            hint="Catat masa pengawasan di halaman UMKM, lalu cetak lagi.",
        )
    theme = load_theme(LOOK, kertas, landscape=True)
    return Document(
        theme,
        _keterangan(naskah),
        tuple(_blocks(theme, naskah)),
        RekapMarks(naskah.kode, naskah.contoh),
        mode is Mode.DRAF,
    )


def _blocks(theme: Theme, naskah: NaskahTumbuh) -> Iterator[Block | PageBreak]:
    for place, bagian in enumerate(naskah.bagian):
        if place:
            yield PageBreak()
        yield _title(theme, naskah, bagian)
        yield _table(theme, naskah, bagian)


def _title(theme: Theme, naskah: NaskahTumbuh, bagian: BagianTumbuh) -> Stack:
    small = theme.khusus["anak_judul"].aligned(Rata.TENGAH)
    judul = f"{JUDUL} menurut {bagian.menurut}"
    instansi = bind(f"{naskah.instansi} {naskah.kota}", naskah.kota)
    years = (
        f"Tahun {naskah.tahun} dibanding tahun {naskah.tahun - 1}, "
        f"keadaan {tanggal.show(naskah.keadaan)}"
    )
    return Stack(
        (
            Bookmark(judul),
            Text(f"{judul}\n{instansi}".upper(), theme.huruf.judul.aligned(Rata.TENGAH)),
            Text(bind(years), small),
            Gap(6),
            Legenda(naskah.arah, theme.huruf.catatan),
            Gap(4),
        ),
        together=True,
    )


def _table(theme: Theme, naskah: NaskahTumbuh, bagian: BagianTumbuh) -> Table:
    most = max((row.jumlah for row in bagian.baris), default=0)
    sel, tebal = theme.huruf.sel, theme.khusus["sel_tebal"]
    rows = [
        _row(theme, f"{number}", row, sel, Batang(row.hitungan, most, sel.baris))
        for number, row in enumerate(bagian.baris, start=1)
    ]
    whole = bagian.total
    rows.append(_row(theme, "", whole, tebal, Batang(whole.hitungan, whole.jumlah, sel.baris)))
    names = ("No.", bagian.menurut.capitalize(), "Diawasi", *naskah.arah, "Bagian",
             f"Laba {naskah.tahun - 1} (Rp)", f"Laba {naskah.tahun} (Rp)")  # fmt: skip
    kepala = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    head = Row(
        tuple(Cell(Text(name, kepala), middle=True) for name in names),
        Pad(*theme.tabel.kepala, theme.tabel.samping),
        HEAD_GREY,
    )
    widths = fit_columns((head, *rows), _SHARES, theme.halaman.width)
    closing = Stack(
        (Gap(4), *(Text(bind(text), theme.huruf.catatan) for text in (_COMPARED, _SCALE)))
    )
    return Table(widths, (head,), tuple(rows), closing, company=3)


def _row(theme: Theme, number: str, row: BarisTumbuhCetak, huruf: Huruf, bar: Batang) -> Row:
    right = huruf.aligned(Rata.KANAN)
    counts: Sequence[int] = (row.jumlah, *row.hitungan)
    return Row(
        (
            Cell(Text(number, huruf.aligned(Rata.TENGAH)), middle=True),
            Cell(Text(tidy(row.nama), huruf), middle=True),
            *(_figure(rupiah.show(count), right) for count in counts),
            Cell(bar, middle=True),
            *(_figure(rupiah.show(amount), right) for amount in (row.laba_lalu, row.laba)),
        ),
        Pad(*theme.tabel.isi, theme.tabel.samping),
    )


def _figure(text: str, huruf: Huruf) -> Cell:
    return Cell(Text(text, huruf), middle=True, right=_INSET)


def _keterangan(naskah: NaskahTumbuh) -> Keterangan:
    return Keterangan(
        judul=f"{JUDUL}, {naskah.kota}, tahun {naskah.tahun}",
        perihal=JUDUL,
        kata_kunci="UMKM, laba, pertumbuhan, pengawasan",
        penerbit=tidy(f"{naskah.instansi} {naskah.kota}"),
        tanggal=naskah.keadaan,
    )
