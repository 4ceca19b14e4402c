"""Hasil pemeriksaan kesehatan: one page with total, predikat, aspects and what is to be done."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from core.errors import PrintRefusedError
from core.naskah.hasil_kesehatan import SEMENTARA, NaskahHasil
from core.naskah.model import TITIK, Kertas, Mode
from core.naskah.teks import bind, tidy
from core.pdf.blocks import ROOM, Block, Bookmark, Gap
from core.pdf.document import Document
from core.pdf.hanging import Hanging, Label
from core.pdf.hasil_kesehatan_batang import Skala
from core.pdf.hasil_kesehatan_letak import BETWEEN, WordsBeside, smaller
from core.pdf.hasil_kesehatan_tabel import aspects, facts, identity_rows
from core.pdf.keaslian import KeaslianMarks
from core.pdf.kop import letterhead
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan
from core.pdf.rows import Cell, Pad, Row
from core.pdf.stacked import Stack
from core.pdf.table import Table, fit_columns
from core.pdf.tanda_tangan import signature_columns, signature_rows
from core.pdf.theme import MM, Rata, Theme, load_theme

JUDUL = "HASIL PEMERIKSAAN KESEHATAN KOPERASI"
SELEBIHNYA = "Rekomendasi selengkapnya tercantum dalam berita acara pemeriksaan."
NO_PREDIKAT = "belum ditetapkan"
ITEM = 6 * MM
MOST_ITEMS = 4
# between blocks, and taken from above and below every row of the table; from loose to close
SPACINGS = ((11, -0.5), (8, 0.0), (6, 1.0), (4, 1.5))


@dataclass(frozen=True, slots=True)
class Setelan:
    """How closely the page is set.

    `gap` between blocks, `pad` in rows of the table, how many `items` are shown, whether the words
    stand `beside` the signature, and in `small` type.
    """

    gap: float
    pad: tuple[float, float]
    items: int
    beside: bool = False
    small: bool = False


def render_hasil(naskah: NaskahHasil, *, kertas: Kertas, mode: Mode) -> bytes:
    """Set the page. `PrintRefusedError` names what cannot be printed soundly."""
    return compose_hasil(naskah, kertas=kertas, mode=mode).pdf()


def compose_hasil(naskah: NaskahHasil, *, kertas: Kertas, mode: Mode) -> Document:
    """The page, set as loosely as its words allow."""
    if mode is not Mode.DRAF and not naskah.hasil.predikat:
        raise PrintRefusedError(
            "Hasil ini masih sementara, sehingga belum ada predikat yang dapat ditandatangani.",
            hint="Lengkapi pertanyaan dan isian, tetapkan hasil final, atau cetak sebagai draf.",
        )
    theme = load_theme("hasil-pemeriksaan", kertas, landscape=False)
    marks = KeaslianMarks(naskah.keaslian, numbered=False)
    room = theme.halaman.height - marks.height(theme)

    def page(setelan: Setelan) -> Stack | None:
        """The page set this way, if it fits."""
        chosen = smaller(theme) if setelan.small else theme
        stack = Stack(tuple(_blocks(chosen, naskah, mode, setelan)))
        return stack if stack.height(theme.halaman.width) <= room + ROOM else None

    for settings in _settings(theme, naskah):
        # what does not fit when set closely does not fit when set loosely
        if page(settings[-1]):
            fitting = next(found for each in settings if (found := page(each)))
            return Document(theme, _keterangan(naskah, mode), (fitting,), marks, mode is Mode.DRAF)
    raise PrintRefusedError(
        f"Hasil {naskah.koperasi.sebutan} tidak muat pada satu halaman {kertas.value}.",
        hint="Perpendek alamat, baris jabatan, atau nama aspek, lalu cetak lagi.",
    )


def _stands_at_the_right(theme: Theme, naskah: NaskahHasil) -> bool:
    """Whether one alone signs, with no line so long that it moves to the left."""
    if [len(row) for row in naskah.tanda] != [1] or not any(naskah.tanda[0]):
        return False
    start, _ = signature_columns(theme, naskah.tanda[0])
    return start[0] >= theme.halaman.width * theme.letak.tanda_tangan


def _settings(theme: Theme, naskah: NaskahHasil) -> Iterator[tuple[Setelan, ...]]:
    """Groups from loose to close; what is dropped last is the size of the type."""
    most = min(len(naskah.rekomendasi), MOST_ITEMS)
    above, below = theme.tabel.isi
    sides = (False, True) if _stands_at_the_right(theme, naskah) else (False,)
    for small, items, beside in product((False, True), range(most, -1, -1), sides):
        yield tuple(
            Setelan(gap, (above - tight, below - tight), items, beside, small)
            for gap, tight in SPACINGS
        )


def _blocks(theme: Theme, naskah: NaskahHasil, mode: Mode, setelan: Setelan) -> Iterator[Block]:
    gap = Gap(setelan.gap)
    yield letterhead(naskah.kop)
    yield from _title(theme, naskah)
    yield gap
    yield from facts(theme, identity_rows(naskah.koperasi))
    yield gap
    yield _box(theme, naskah)
    yield gap
    if naskah.hasil.aspek:
        pad = Pad(*setelan.pad, theme.tabel.samping)
        yield from aspects(theme, naskah.hasil, naskah.lalu, pad)
        yield gap
    if naskah.hasil.skala:
        yield Text("Skor akhir terhadap batas predikat", theme.huruf.catatan)
        yield Gap(2)
        yield Skala(naskah.hasil.total, naskah.hasil.skala, theme.khusus["skala"])
        yield gap
    words = Stack(tuple(_words(theme, naskah, setelan)))
    signature = signature_rows(theme, naskah.tanda, mode)
    if setelan.beside:
        yield WordsBeside(
            words, signature, theme.halaman.width * theme.letak.tanda_tangan - BETWEEN
        )
        return
    yield words
    yield Gap(setelan.gap + 4)
    yield signature


def _words(theme: Theme, naskah: NaskahHasil, setelan: Setelan) -> Iterator[Block]:
    huruf = theme.huruf.isi
    yield Text(bind(naskah.kesimpulan), huruf)
    texts = [item.kalimat for item in naskah.rekomendasi if item.kalimat]
    if not texts:
        return
    yield Gap(setelan.gap)
    yield Text("Rekomendasi", theme.huruf.isi_tebal)
    for number, text in enumerate(texts[: setelan.items], start=1):
        yield Hanging((Label(0, f"{number}.", huruf),), ITEM, Text(bind(text), huruf))
    if len(texts) > setelan.items:
        yield Text(SELEBIHNYA, huruf)


def _title(theme: Theme, naskah: NaskahHasil) -> Iterator[Block]:
    judul = theme.huruf.judul.aligned(Rata.TENGAH)
    yield Stack((Bookmark(f"Hasil pemeriksaan {naskah.koperasi.sebutan}"), Text(JUDUL, judul)))
    years = f"Tahun Buku {naskah.koperasi.tahun_buku}, diperiksa tahun {naskah.tahun_kinerja}"
    yield Text(bind(years), theme.khusus["anak_judul"].aligned(Rata.TENGAH))
    nomor = f"Nomor: {tidy(naskah.nomor) or TITIK}"
    yield Text(nomor, theme.huruf.isi.aligned(Rata.TENGAH))


def _box(theme: Theme, naskah: NaskahHasil) -> Table:
    """Total and predikat, large; beside them the result of the year before."""
    hasil, lalu = naskah.hasil, naskah.lalu
    label, skor, predikat, earlier = (
        theme.khusus[name].aligned(Rata.TENGAH) for name in ("label", "skor", "predikat", "lalu")
    )
    verdict = hasil.predikat.upper() or NO_PREDIKAT
    cells = [
        Stack((Text("Skor akhir" if hasil.predikat else SEMENTARA, label), Text(hasil.skor, skor))),
        Stack((Text("Predikat", label), Text(verdict, predikat if hasil.predikat else earlier))),
    ]
    if lalu:
        asal = f" ({lalu.asal})" if lalu.asal else ""
        text = f"{lalu.hasil.skor}\n{lalu.hasil.predikat}{asal}"
        cells.append(Stack((Text(f"Tahun buku {lalu.tahun_buku}", label), Text(text, earlier))))
    row = Row(tuple(Cell(cell, middle=True) for cell in cells), Pad(3, 6, theme.tabel.samping))
    shares = theme.kolom["hasil_lalu" if lalu else "hasil"]
    return Table(fit_columns((row,), shares, theme.halaman.width), (), (row,))


def _keterangan(naskah: NaskahHasil, mode: Mode) -> Keterangan:
    koperasi = naskah.koperasi
    title = f"Hasil pemeriksaan kesehatan {tidy(koperasi.sebutan)} tahun buku {koperasi.tahun_buku}"
    return Keterangan(
        judul=f"DRAF {title}" if mode is Mode.DRAF else title,
        perihal="Hasil pemeriksaan kesehatan koperasi",
        kata_kunci="pemeriksaan kesehatan, koperasi, predikat",
        penerbit=tidy(naskah.kop.nama_dinas).replace("\n", " "),
        tanggal=naskah.tanggal,
    )
