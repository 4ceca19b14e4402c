"""Sertifikat predikat kesehatan: one page lying on its side, numbered, in a border of line art."""

from collections.abc import Iterator
from dataclasses import dataclass

from core import tanggal
from core.errors import PrintRefusedError
from core.naskah.model import TITIK, Kertas, Mode
from core.naskah.sertifikat import NaskahSertifikat
from core.naskah.teks import bind, tidy
from core.naskah.terbilang import held, hold_days
from core.pdf.blocks import ROOM, Block, Bookmark, Gap, Parts
from core.pdf.document import Document
from core.pdf.hanging import Hanging, Label
from core.pdf.hasil_kesehatan_letak import WordsBeside
from core.pdf.keaslian import KeaslianMarks
from core.pdf.lines import break_evenly
from core.pdf.paragraph import Text
from core.pdf.pen import Keterangan, Pen
from core.pdf.sertifikat_bingkai import Bingkai
from core.pdf.stacked import Stack
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import MM, Huruf, Rata, Theme, load_theme

JUDUL = "SERTIFIKAT"
ANAK_JUDUL = "PREDIKAT KESEHATAN KOPERASI"
COLON, BODY = 27 * MM, 30 * MM
LAMBANG = (15 * MM, 18 * MM)
FACTS = 0.52
# a name on more lines than this is set smaller
NAME_LINES = 2
NAMES = ("nama_1", "nama_2", "nama_3", "nama_4")


@dataclass(frozen=True, slots=True)
class Lambang:
    """The emblem in the middle of the line."""

    content: bytes

    def height(self, _width: float) -> float:
        return LAMBANG[1] + 4

    def narrowest(self) -> tuple[float, str]:
        return LAMBANG[0], ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        wide, high = LAMBANG
        pen.image(x + (width - wide) / 2, top - high, wide, high, content=self.content)


def render_sertifikat(naskah: NaskahSertifikat, *, kertas: Kertas, mode: Mode) -> bytes:
    """Set the certificate. `PrintRefusedError` names what it still lacks."""
    return compose_sertifikat(naskah, kertas=kertas, mode=mode).pdf()


def compose_sertifikat(naskah: NaskahSertifikat, *, kertas: Kertas, mode: Mode) -> Document:
    """The certificate; unless it is a draft it must have a number and a predikat."""
    if mode is not Mode.DRAF:
        _refuse(naskah)
    theme = load_theme("sertifikat", kertas, landscape=True)
    marks = Bingkai(KeaslianMarks(naskah.keaslian, numbered=False))
    room = theme.halaman.height - marks.height(theme)
    width = theme.halaman.width
    for nama in NAMES:
        for gap in (13, 10, 7, 4, 2):
            page = Stack(tuple(_blocks(theme, naskah, mode, theme.khusus[nama], gap)))
            if (spare := room - page.height(width)) >= -ROOM and _few_lines(theme, naskah, nama):
                centred = Stack((Gap(spare / 2), page))
                keterangan = _keterangan(naskah, mode)
                return Document(theme, keterangan, (centred,), marks, mode is Mode.DRAF)
    raise PrintRefusedError(
        f"Sertifikat {naskah.koperasi.sebutan} tidak muat pada satu halaman {kertas.value}.",
        hint="Perpendek nama, baris jabatan, atau dasar sertifikat, lalu cetak lagi.",
    )


def _refuse(naskah: NaskahSertifikat) -> None:
    if not tidy(naskah.nomor):
        raise PrintRefusedError(
            f"Sertifikat {naskah.koperasi.sebutan} belum bernomor.",
            hint="Isi nomor sertifikat pada pemeriksaan koperasi ini, atau cetak sebagai draf.",
        )
    if not naskah.hasil.predikat:
        raise PrintRefusedError(
            f"Hasil {naskah.koperasi.sebutan} masih sementara, sehingga belum ada predikat.",
            hint="Lengkapi pertanyaan dan isian, tetapkan hasil final, atau cetak sebagai draf.",
        )


def _few_lines(theme: Theme, naskah: NaskahSertifikat, nama: str) -> bool:
    lines = _name(theme, naskah, theme.khusus[nama]).text.count("\n") + 1
    return lines <= NAME_LINES or nama == NAMES[-1]


def _blocks(
    theme: Theme, naskah: NaskahSertifikat, mode: Mode, nama: Huruf, gap: float
) -> Iterator[Block]:
    koperasi, middle = naskah.koperasi, theme.huruf.isi.aligned(Rata.TENGAH)
    if naskah.kop.lambang:
        yield Lambang(naskah.kop.lambang)
    yield _evenly(theme, tidy(naskah.kop.nama_pemda).upper(), "pemda")
    yield _evenly(theme, tidy(naskah.kop.nama_dinas).replace("\n", " ").upper(), "dinas")
    yield Gap(gap)
    mark = Bookmark(f"Sertifikat {koperasi.sebutan}")
    yield Stack((mark, Text(JUDUL, theme.huruf.judul.aligned(Rata.TENGAH))))
    yield Text(ANAK_JUDUL, theme.khusus["anak_judul"].aligned(Rata.TENGAH))
    yield Text(f"Nomor: {tidy(naskah.nomor) or TITIK}", middle)
    yield Gap(gap)
    yield Text("diberikan kepada", middle)
    yield Gap(2)
    yield _name(theme, naskah, nama)
    yield Text(_badan_hukum(naskah), middle)
    yield Gap(gap)
    yield Text(
        bind(
            f"atas hasil pemeriksaan kesehatan tahun buku {koperasi.tahun_buku}, "
            f"diperiksa tahun {naskah.tahun_kinerja}, berpredikat"
        ),
        middle,
    )
    yield _evenly(theme, naskah.hasil.predikat.upper() or TITIK, "predikat")
    yield _evenly(theme, f"dengan skor {naskah.hasil.skor}", "skor")
    yield Gap(gap)
    signature = signature_rows(theme, naskah.tanda, mode)
    facts = Stack(tuple(_facts(theme, naskah)))
    yield WordsBeside(facts, signature, theme.halaman.width * FACTS)


def _name(theme: Theme, naskah: NaskahSertifikat, huruf: Huruf) -> Text:
    lines = break_evenly(bind(naskah.koperasi.sebutan), huruf, theme.halaman.width)
    return Text("\n".join(lines), huruf.aligned(Rata.TENGAH))


def _evenly(theme: Theme, text: str, name: str) -> Text:
    huruf = theme.khusus[name]
    lines = break_evenly(text, huruf, theme.halaman.width)
    return Text("\n".join(lines), huruf.aligned(Rata.TENGAH))


def _badan_hukum(naskah: NaskahSertifikat) -> str:
    koperasi = naskah.koperasi
    day = held(koperasi.tgl_badan_hukum)
    nomor = tidy(koperasi.no_badan_hukum) or TITIK
    return f"Nomor Badan Hukum {nomor}" + (f" tanggal {day}" if day else "")


def _facts(theme: Theme, naskah: NaskahSertifikat) -> Iterator[Block]:
    huruf = theme.huruf.isi
    rows = [
        ("Alamat", naskah.koperasi.alamat_lengkap),
        ("Pedoman", naskah.keaslian.pedoman),
        ("Dasar", naskah.dasar),
    ]
    for name, fact in rows:
        if tidy(fact):
            labels = (Label(0, name, huruf), Label(COLON, ":", huruf))
            yield Hanging(labels, BODY, Text(bind(hold_days(fact)), huruf))


def _keterangan(naskah: NaskahSertifikat, mode: Mode) -> Keterangan:
    koperasi = naskah.koperasi
    title = (
        f"Sertifikat predikat kesehatan {tidy(koperasi.sebutan)} tahun buku {koperasi.tahun_buku}"
    )
    return Keterangan(
        judul=f"DRAF {title}" if mode is Mode.DRAF else title,
        perihal="Sertifikat predikat kesehatan koperasi",
        kata_kunci="sertifikat, predikat kesehatan, koperasi",
        penerbit=tidy(naskah.kop.nama_dinas).replace("\n", " "),
        tanggal=naskah.tanggal or tanggal.year_end(naskah.tahun_kinerja),
    )
