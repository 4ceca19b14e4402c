"""What is seen of an electronic signature: who signed, in the room that was kept for it."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from core.errors import PrintRefusedError
from core.naskah.teks import tidy
from core.naskah.tte import Ruang
from core.pdf.lines import break_lines
from core.pdf.pen import Keterangan, Pen
from core.pdf.theme import LOOKS, MM, Halaman, Huruf, read_huruf

INSET, BETWEEN = 2 * MM, 3


@dataclass(frozen=True, slots=True)
class Rupa:
    """The look and the words of the visible part, from `resources/cetak/tte.toml`."""

    judul: str
    kecil: Huruf
    jabatan: Huruf
    nama: Huruf
    kalimat: Huruf
    penerbit_bsre: tuple[str, ...]
    kalimat_bsre: str

    def sentence_of(self, penerbit: str) -> str:
        """The sentence about BSrE, for a certificate that BSrE really issued."""
        issuer = penerbit.casefold()
        return self.kalimat_bsre if any(one in issuer for one in self.penerbit_bsre) else ""


@cache
def load_rupa() -> Rupa:
    """The look as it ships."""
    found = tomllib.loads((LOOKS / "tte.toml").read_text("utf-8"))
    kata, huruf = found["kata"], found["huruf"]
    return Rupa(
        judul=kata["judul"],
        penerbit_bsre=tuple(one.casefold() for one in kata["penerbit_bsre"]),
        kalimat_bsre=kata["kalimat_bsre"],
        **{name: read_huruf(**huruf[name]) for name in ("kecil", "jabatan", "nama", "kalimat")},
    )


def draw_stamp(ruang: Ruang, nama: str, penerbit: str) -> bytes:
    """A page as large as the room: heading, office, whoever signed. Equal input, equal bytes."""
    rupa = load_rupa()
    left, bottom, right, top = ruang.kotak
    wide, high = right - left, top - bottom
    halaman = Halaman(wide, high, INSET, INSET, INSET, INSET, 0, 0)
    keterangan = Keterangan("Tanda tangan elektronik", nama, "tte", "SIKU", date(2000, 1, 1))
    pen = Pen(halaman, keterangan)
    jabatan = " ".join(filter(None, map(tidy, ruang.jabatan)))
    above = ((rupa.judul, rupa.kecil), (jabatan, rupa.jabatan), (tidy(nama), rupa.nama))
    lines = [
        (line, huruf)
        for text, huruf in above
        for line in break_lines(text, huruf, halaman.width)
        if line
    ]
    below = break_lines(rupa.sentence_of(penerbit), rupa.kalimat, halaman.width)
    small = [(line, rupa.kalimat) for line in below if line]
    needed = sum(huruf.baris for _line, huruf in [*lines, *small]) + BETWEEN
    if needed > halaman.height:
        raise PrintRefusedError(
            f"Keterangan tanda tangan {nama} tidak muat dalam ruangnya.",
            hint="Singkat sebutan jabatan di Pengaturan, Penanda tangan, lalu cetak lagi.",
        )
    y = (high + needed) / 2
    for line, huruf in lines:
        pen.text(INSET, y - huruf.ukuran, line, huruf)
        y -= huruf.baris
    y -= BETWEEN
    for line, huruf in small:
        pen.text(INSET, y - huruf.ukuran, line, huruf)
        y -= huruf.baris
    pen.next_page()
    return pen.finish()
