"""Rekapitulasi hasil pemeriksaan: the list of a book year, its counts, and who signs for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from core import tanggal
from core.errors import PrintRefusedError
from core.naskah.keaslian import BELUM_DICOCOKKAN
from core.naskah.model import Kertas, Mode
from core.naskah.rekap_kesehatan import NaskahRekap
from core.naskah.teks import bind, tidy
from core.pdf.blocks import Block, Bookmark, Gap
from core.pdf.document import Document, Sheet
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan, Pen
from core.pdf.rekap_kesehatan_tabel import TERDAHULU, daftar_table, kecamatan_table
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import Rata, Theme, load_theme

JUDUL = "REKAPITULASI HASIL PEMERIKSAAN KESEHATAN KOPERASI"
JUDUL_KECAMATAN = "JUMLAH KOPERASI MENURUT KECAMATAN DAN PREDIKAT"
GREY = 0.3


def render_rekap(naskah: NaskahRekap, *, kertas: Kertas, mode: Mode) -> bytes:
    """Set the list and its counts. `PrintRefusedError` names what cannot be printed soundly."""
    return compose_rekap(naskah, kertas=kertas, mode=mode).pdf()


def compose_rekap(naskah: NaskahRekap, *, kertas: Kertas, mode: Mode) -> Document:
    """The list, its notes, the counts, and under them the signatures."""
    if not naskah.baris:
        raise PrintRefusedError(
            "Daftar ini tidak memuat satu pun hasil.",
            hint="Ubah saringan daftar atau tahunnya, lalu cetak lagi.",
        )
    theme = load_theme("rekap-kesehatan", kertas, landscape=True)
    return Document(
        theme,
        _keterangan(naskah, mode),
        tuple(_blocks(theme, naskah, mode)),
        RekapMarks(naskah.kode, naskah.contoh),
        mode is Mode.DRAF,
    )


@dataclass(frozen=True, slots=True)
class RekapMarks:
    """The code of the paper and the number of the page, on one line below the text."""

    kode: str
    contoh: str

    def height(self, _theme: Theme) -> float:
        return 0

    def draw_before(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        """Nothing stands above the text."""

    def draw_after(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        page, huruf = theme.halaman, theme.huruf.kaki
        kode = f"Kode keaslian {self.kode}" if self.kode else ""
        parts = ("DRAF" if sheet.draft else kode, tidy(self.contoh))
        text = ". ".join(filter(None, parts))
        pen.text(page.kiri, page.kaki, f"{text}." if text else "", huruf, grey=GREY)
        number = f"Halaman {sheet.number} dari {sheet.count}"
        at = page.lebar - page.kanan
        pen.text(at, page.kaki, number, huruf.aligned(Rata.KANAN), grey=GREY)


def _blocks(theme: Theme, naskah: NaskahRekap, mode: Mode) -> Iterator[Block]:
    yield _title(theme, naskah, JUDUL)
    yield daftar_table(theme, naskah, Stack(tuple(_notes(theme, naskah))))
    yield Gap(16)
    signature = signature_rows(theme, naskah.tanda, mode)
    table = kecamatan_table(theme, naskah, Stack((Gap(12), signature)))
    yield Stack((Headed(_title(theme, naskah, JUDUL_KECAMATAN), table),), together=True)


def _title(theme: Theme, naskah: NaskahRekap, judul: str) -> Stack:
    """What it is, of which office, of which book year for which year, and the filters in use."""
    instansi = bind(f"{naskah.instansi} {naskah.kota}", naskah.kota).upper()
    years = (
        f"Tahun Buku {naskah.tahun_buku} untuk Tahun Kinerja {naskah.tahun_kinerja}, "
        f"keadaan {tanggal.show(naskah.keadaan)}"
    )
    lines: list[Block] = [
        Bookmark(judul.capitalize()),
        Text(f"{judul}\n{instansi}", theme.huruf.judul.aligned(Rata.TENGAH)),
    ]
    small = theme.khusus["anak_judul"].aligned(Rata.TENGAH)
    chosen = "; ".join(filter(None, map(tidy, naskah.saringan)))
    texts = [years, *([f"Sebagian daftar: {chosen}"] if chosen else [])]
    return Stack((*lines, *(Text(bind(text), small) for text in texts), Gap(6)), together=True)


def _notes(theme: Theme, naskah: NaskahRekap) -> Iterator[Block]:
    """What the marks in the list mean, and by which pedoman it was judged."""
    huruf = theme.huruf.catatan
    old = sum(row.terdahulu for row in naskah.baris)
    texts = [
        f"{TERDAHULU} Hasil terdahulu, dimasukkan tanpa angka laporan keuangan: {old} hasil."
        if old
        else "",
        f"{naskah.tidak_dihitung} hasil tidak dihitung pada tabel menurut kecamatan, karena satu "
        "koperasi dihitung satu kali."
        if naskah.tidak_dihitung
        else "",
        f"Pedoman: {'; '.join(map(tidy, naskah.pedoman))}." if naskah.pedoman else "",
        f"{BELUM_DICOCOKKAN}." if naskah.belum_dicocokkan else "",
    ]
    yield Gap(4)
    yield from (Text(bind(text), huruf) for text in texts if text)


def _keterangan(naskah: NaskahRekap, mode: Mode) -> Keterangan:
    instansi = tidy(f"{naskah.instansi} {naskah.kota}")
    title = f"Rekapitulasi hasil pemeriksaan kesehatan koperasi tahun buku {naskah.tahun_buku}"
    return Keterangan(
        judul=f"DRAF {title}" if mode is Mode.DRAF else title,
        perihal="Rekapitulasi hasil pemeriksaan kesehatan koperasi",
        kata_kunci="rekapitulasi, pemeriksaan kesehatan, koperasi, kecamatan",
        penerbit=instansi,
        tanggal=naskah.keadaan,
    )
