"""Whether the parts of a decree are there, and its letters and clauses point at what is there."""

import re
from collections.abc import Iterator

from core.findings import Finding
from core.naskah.naskah_tempat import SEBUTAN
from core.naskah.periksa_bahan import Bahan, kesalahan, peringatan

_LETTERS = re.compile(r"\bhuruf\s+([a-z])\b(?=[^a-z]|$)")
_NEEDED = ("judul", "tentang", "menimbang", "mengingat", "diktum", "iku")
_BLANKS = re.compile(r"\.{3,}|…{1,}|_{3,}|\[[^\]]*\]")
_TABLE = re.compile(r"\bTabel\s+(\d+(?:\.\d+)*)", re.IGNORECASE)
_TYPED = ("menimbang", "mengingat", "landasan", "diktum", "tentang", "menetapkan", "tugas")


def parts_are_there(bahan: Bahan) -> Iterator[Finding]:
    """The parts without which it is no decree about indicators."""
    for name in _NEEDED:
        value = getattr(bahan.naskah, name)
        if not (value.strip() if isinstance(value, str) else value):
            yield kesalahan("bagian_kosong", name, f"{SEBUTAN[name]} belum diisi.")


def letters_are_there(bahan: Bahan) -> Iterator[Finding]:
    """“huruf a dan huruf b” of the last recital stand before it."""
    for place, text in enumerate(bahan.naskah.menimbang, start=1):
        if "sebagaimana dimaksud" not in text:
            continue
        for letter in _LETTERS.findall(text):
            if ord(letter) - ord("a") + 1 >= place:
                yield kesalahan(
                    "rujukan_huruf",
                    f"menimbang.{place}",
                    f"Menimbang merujuk huruf {letter}, yang tidak ada sebelum butir ini.",
                )


def clauses_are_there(bahan: Bahan) -> Iterator[Finding]:
    """“Diktum KESATU” is one of the clauses."""
    there = {diktum.kode.strip().casefold() for diktum in bahan.naskah.diktum}
    for teks in bahan.bagian("diktum"):
        for named in re.findall(r"\bDiktum\s+(ke\w+|pertama)\b", teks.isi, re.IGNORECASE):
            if named.casefold() not in there:
                yield kesalahan(
                    "rujukan_diktum",
                    teks.tempat,
                    f"{teks.sebutan} merujuk Diktum {named}, yang tidak ada.",
                )


def tables_are_there(bahan: Bahan) -> Iterator[Finding]:
    """A table that the chapters name is one of the tables."""
    labels = {
        number
        for tabel in bahan.naskah.tabel
        for number in re.findall(r"\d+(?:\.\d+)*", tabel.label)
    }
    for teks in bahan.bagian("bab") if labels else ():
        for number in dict.fromkeys(_TABLE.findall(teks.isi)):
            if number not in labels:
                yield peringatan(
                    "rujukan_tabel",
                    teks.tempat,
                    f"{teks.sebutan} merujuk Tabel {number}, yang tidak ada pada lampiran.",
                )


def nothing_to_fill_in(bahan: Bahan) -> Iterator[Finding]:
    """Dots and brackets that were meant to be filled in."""
    for teks in bahan.bagian(*_TYPED):
        if _BLANKS.search(teks.isi):
            yield peringatan(
                "belum_diisi",
                teks.tempat,
                f"{teks.sebutan} masih memuat bagian kosong (titik-titik atau kurung). Isi dahulu.",
            )


CHECKS = (parts_are_there, letters_are_there, clauses_are_there, tables_are_there,
          nothing_to_fill_in)  # fmt: skip
