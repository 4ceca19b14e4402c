"""The empty form for the field: what is known, last year's figures, and room to write the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from core import tanggal
from core.naskah.formulir import NaskahFormulir
from core.naskah.identitas_koperasi import IdentitasKoperasi
from core.naskah.keaslian import BELUM_DICOCOKKAN
from core.naskah.model import Kertas, Mode
from core.naskah.tanda_tangan import BlokTanda
from core.naskah.teks import tidy
from core.pdf.blocks import Block, Gap, Parts
from core.pdf.document import Document
from core.pdf.formulir_tabel import entry_forms, figure_forms, question_forms
from core.pdf.keaslian import FootMarks
from core.pdf.kertas_kerja_sel import (
    ABOVE_SECTION,
    COLON,
    FACT,
    day,
    fact,
    heading,
    section,
)
from core.pdf.pen import Keterangan, Pen
from core.pdf.stacked import Stack
from core.pdf.table import Headed
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import MM, Huruf, Theme, load_theme

TITLE = "FORMULIR PEMERIKSAAN KESEHATAN KOPERASI"
YEAR_TO_WRITE = "........"
PITCH = 7 * MM
LINES = 6
DOTS, DOTS_GREY = 0.4, 0.55
SIGNERS = (
    BlokTanda(jabatan=("Ketua pengurus",), luar=True),
    BlokTanda(jabatan=("Pemeriksa",), tempat_tanggal="...................., ...................."),
)


@dataclass(frozen=True, slots=True)
class ToWrite:
    """A thin line to write on, after a label and a colon or over the whole width."""

    label: str
    huruf: Huruf

    def height(self, _width: float) -> float:
        return PITCH

    def narrowest(self) -> tuple[float, str]:
        return FACT + COLON, self.label

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        base = top - PITCH + 2
        left = x
        if self.label:
            pen.text(x, base, self.label, self.huruf)
            pen.text(x + COLON, base, ":", self.huruf)
            left = x + FACT
        pen.line(left, base - 1.5, x + width, base - 1.5, thick=DOTS, grey=DOTS_GREY)


def render_formulir(naskah: NaskahFormulir, *, kertas: Kertas, mode: Mode = Mode.BASAH) -> bytes:
    """Set the form. `PrintRefusedError` names the text that cannot be printed soundly."""
    return compose_formulir(naskah, kertas=kertas, mode=mode).pdf()


def compose_formulir(
    naskah: NaskahFormulir, *, kertas: Kertas, mode: Mode = Mode.BASAH
) -> Document:
    """The same, not yet set, for one file of many."""
    theme = load_theme("formulir", kertas, landscape=False)
    whose = f" {tidy(naskah.koperasi.sebutan)}" if naskah.koperasi else " Kosong"
    year = f" Tahun Buku {naskah.tahun_buku}" if naskah.tahun_buku else ""
    keterangan = Keterangan(
        judul=f"Formulir Pemeriksaan Kesehatan{whose}{year}",
        perihal=tidy(naskah.dasar),
        kata_kunci="pemeriksaan kesehatan koperasi, formulir",
        penerbit=tidy(naskah.kop.nama_dinas).replace("\n", " "),
        tanggal=naskah.tanggal,
    )
    draft = mode is Mode.DRAF
    blocks = tuple(_blocks(theme, naskah, mode))
    return Document(theme, keterangan, blocks, _foot(naskah), draft=draft)


def _foot(naskah: NaskahFormulir) -> FootMarks:
    unmatched = f" {BELUM_DICOCOKKAN}." if naskah.belum_dicocokkan else ""
    rules = f"Pedoman: {tidy(naskah.pedoman)}. Dasar: {tidy(naskah.dasar)}.{unmatched}"
    contoh = f" {tidy(naskah.contoh).removesuffix('.')}." if naskah.contoh else ""
    return FootMarks((rules,), f"Formulir kosong, bukan hasil pemeriksaan.{contoh}")


def _blocks(theme: Theme, naskah: NaskahFormulir, mode: Mode) -> Iterator[Block]:
    year = f"Tahun Buku {naskah.tahun_buku or YEAR_TO_WRITE}"
    yield from heading(theme, naskah.kop, TITLE, tidy(naskah.pedoman), year)
    yield from _identity(theme, naskah.koperasi)
    letters = map(chr, count(ord("A")))
    parts = (
        ("Laporan keuangan dan keragaan", figure_forms(theme, naskah)),
        ("Kuesioner", question_forms(theme, naskah)),
        ("Skor yang diisi pemeriksa", entry_forms(theme, naskah)),
    )
    for title, blocks in parts:
        if found := list(blocks):
            first, *others = found
            lead = section(theme, f"{next(letters)}. {title}")
            yield Gap(ABOVE_SECTION)
            yield Headed(Stack((lead, first.lead)), first.body)
            yield from others
    notes = section(theme, f"{next(letters)}. Catatan lapangan dan tanda tangan")
    lines = (ToWrite("", theme.huruf.isi) for _ in range(LINES))
    signed = signature_rows(theme, [_signers(naskah.tanda)], mode)
    yield Gap(ABOVE_SECTION)
    yield Stack((notes, *lines, Gap(14), signed), together=True)


def _signers(tanda: tuple[BlokTanda, ...]) -> tuple[BlokTanda, ...]:
    """A form goes to the field with room for both sides, whoever is known so far."""
    known = {each.luar for each in tanda}
    return (*tanda, *(each for each in SIGNERS if each.luar not in known))


def _identity(theme: Theme, koperasi: IdentitasKoperasi | None) -> Iterator[Block]:
    """What is known is printed; what is not, and the facts of the visit, are lines to write on."""
    for label, text in (*_known(koperasi), *((label, "") for label in VISIT)):
        if tidy(text):
            yield Stack((Gap(3), fact(theme, label, text, strong=label == "Nama koperasi")))
        else:
            yield ToWrite(label, theme.huruf.isi)


VISIT = (
    "Nomor surat tugas",
    "Tanggal pemeriksaan",
    "Ditemui",
    "Standar akuntansi",
    "Auditor dan opini",
)


def _known(koperasi: IdentitasKoperasi | None) -> Iterator[tuple[str, str]]:
    one = koperasi or IdentitasKoperasi(nama="", tahun_buku=0)
    legal = ", tanggal ".join(filter(None, (one.no_badan_hukum, day(one.tgl_badan_hukum))))
    yield "Nama koperasi", one.nama
    if one.unit:
        yield "Unit", one.unit
    yield "Nomor badan hukum", legal
    yield "NIK koperasi", one.nik
    yield "Alamat", one.alamat_lengkap
    yield "Jenis dan pola", one.jenis_lengkap
    yield "Ketua", one.ketua
    yield "Telepon", one.telepon
    yield "Tanggal RAT", tanggal.show(one.rat_tanggal)
