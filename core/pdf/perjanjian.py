"""Perjanjian Kinerja: the statement on one sheet, its annex of targets and money on the next."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from core import tanggal
from core.errors import PrintRefusedError
from core.naskah.model import Kertas, Mode
from core.naskah.perjanjian import PERJANJIAN, NaskahPerjanjian, Perjanjian, Pihak
from core.naskah.surat import Rincian
from core.naskah.surat_kata import TITIK_PENDEK, Kata, load_kata
from core.naskah.teks import bind, tidy
from core.pdf.alinea import Alinea
from core.pdf.blocks import Block, Gap
from core.pdf.document import Document, PageBreak
from core.pdf.paragraph import Text
from core.pdf.perjanjian_tabel import budget_table, target_table
from core.pdf.rekap_kesehatan import RekapMarks
from core.pdf.rows import EMPTY
from core.pdf.stacked import Stack
from core.pdf.surat_blok import Setting, about, facts, fewest_pages, head, titled
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import Theme, load_theme

LOOK = "perjanjian"


def compose_perjanjian(naskah: NaskahPerjanjian, *, kertas: Kertas, mode: Mode) -> Document:
    """Raises `PrintRefusedError` for an agreement without a single indicator."""
    if not naskah.perjanjian:
        raise PrintRefusedError(
            f"Tidak ada jabatan yang berjanji kinerja pada tahun {naskah.tahun}.",
            hint="Susun pohon kinerja di halaman IKU, Pekerjaan, Set IKU dan pohon kinerja.",
        )
    theme = load_theme(LOOK, kertas, landscape=False)
    first = naskah.perjanjian[0].pertama.jabatan
    title = f"{naskah.judul} Tahun {naskah.tahun}: {tidy(first)}"
    if len(naskah.perjanjian) > 1:
        title = f"{naskah.judul} Tahun {naskah.tahun}: {len(naskah.perjanjian)} jabatan"
    return Document(
        theme,
        about(title, naskah.kop, naskah.judul, naskah.tanggal, mode, dokumen=PERJANJIAN),
        tuple(_Setter(theme, naskah, load_kata(PERJANJIAN, {}), mode).blocks()),
        RekapMarks(naskah.kode, naskah.contoh),
        mode is Mode.DRAF,
    )


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets the agreements of one paper in its words."""

    theme: Theme
    naskah: NaskahPerjanjian
    kata: Kata
    mode: Mode

    def blocks(self) -> Iterator[Setting]:
        for place, one in enumerate(self.naskah.perjanjian):
            if place:
                yield PageBreak()
            yield from fewest_pages(self.theme, partial(self._statement, one))
            yield PageBreak()
            yield from self._annex(one)

    def _statement(self, one: Perjanjian, air: float) -> Iterator[Setting]:
        naskah, huruf, kata = self.naskah, self.theme.huruf.isi, self.kata
        judul = (naskah.judul.upper(), f"TAHUN {naskah.tahun}")
        mark = f"{naskah.judul}: {tidy(one.pertama.jabatan)}"
        yield head(naskah.kop)
        yield titled(judul, self.theme.huruf.judul, bookmark=mark)
        yield Gap(14 * air)
        yield Alinea(bind(kata.line("pembuka")), huruf)
        for pihak, key in ((one.pertama, "pertama"), (one.kedua, "kedua")):
            yield Gap(8 * air)
            yield from _party(self.theme, pihak)
            yield Gap(4 * air)
            yield Text(bind(kata.line(key)), huruf)
        for key in ("janji", "pengawasan"):
            yield Gap(10 * air)
            yield Alinea(bind(kata.line(key)), huruf)
        yield Gap(16 * air)
        yield self._signatures(one)

    def _annex(self, one: Perjanjian) -> Iterator[Setting]:
        jabatan = tidy(one.pertama.jabatan)
        lines = (
            self.kata.line("lampiran"),
            f"{self.naskah.judul.upper()} TAHUN {self.naskah.tahun}",
            jabatan.upper().replace(" KOTA ", "\nKOTA "),
        )
        yield titled(lines, self.theme.huruf.judul, bookmark=f"Lampiran: {jabatan}")
        yield Gap(12)
        for sentence in self.naskah.menurut:
            yield Gap(6)
            yield Text(bind(sentence), self.theme.huruf.sel)
            yield Gap(8)
        signed = Stack((Gap(16), self._signatures(one)))
        if not one.anggaran:
            yield target_table(self.theme, one, self.kata, signed)
            return
        yield target_table(self.theme, one, self.kata, EMPTY)
        yield Gap(12)
        yield budget_table(self.theme, one, self.kata, signed)

    def _signatures(self, one: Perjanjian) -> Stack:
        """The superior at the left, whoever promises at the right under place and day."""
        day = tanggal.show(self.naskah.tanggal) or TITIK_PENDEK
        place = f"{tidy(self.naskah.tempat)}, {day}"
        kedua = replace(one.kedua.tanda, judul="PIHAK KEDUA,")
        pertama = replace(one.pertama.tanda, judul="PIHAK PERTAMA,", tempat_tanggal=place)
        return signature_rows(self.theme, ((kedua, pertama),), self.mode)


def _party(theme: Theme, pihak: Pihak) -> Iterator[Block]:
    rows = (Rincian("Nama", pihak.nama), Rincian("Jabatan", pihak.jabatan))
    yield from facts(rows, theme.huruf.isi)
