"""The chapters of the booklet out of a decree's words: as written, completed from its data."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.naskah.buku_iku import BagianBuku, Sisipan
from core.naskah.buku_iku_alinea import duties, lettered, paragraphs_of
from core.naskah.naskah_model import Bab, Naskah
from core.naskah.teks import tidy

PENGANTAR = "KATA PENGANTAR"
_KERANGKA = {
    "I": (
        "BAB I PENDAHULUAN",
        "1.1 LATAR BELAKANG",
        "1.2 MAKSUD DAN TUJUAN",
        "1.3 LANDASAN PENYUSUNAN",
    ),
    "II": (
        "BAB II GAMBARAN PELAYANAN PERANGKAT DAERAH",
        "2.1 GAMBARAN UMUM",
        "2.2 TUGAS POKOK DAN FUNGSI",
        "2.3 STRUKTUR ORGANISASI",
    ),
    "III": ("BAB III INDIKATOR KINERJA UTAMA",),
    "IV": ("BAB IV PENUTUP",),
}
_CHAPTER = re.compile(r"^BAB +([IVX]+)\b", re.IGNORECASE)
_UNIT = re.compile(r"^\d{1,2}\. +\S")
_BASES, _DUTIES, _CHART = ("LANDASAN", "DASAR HUKUM"), ("TUGAS",), ("ORGANISASI",)


@dataclass(frozen=True, slots=True)
class IsiBuku:
    """The foreword, the chapters, and the headings that nobody has written words for."""

    pengantar: BagianBuku
    bab: tuple[BagianBuku, ...]
    kurang: tuple[str, ...]


def arrange_bab(naskah: Naskah) -> IsiBuku:
    """All chapters in their order; one that is not written has its headings and its data."""
    forewords = [one for one in naskah.bab if tidy(one.judul).upper().startswith(PENGANTAR)]
    words = "\n".join(one.teks for one in forewords)
    pengantar = BagianBuku(PENGANTAR, 1, paragraphs_of(words))
    chapters = _chapters([one for one in naskah.bab if one not in forewords])
    for roman, kerangka in _KERANGKA.items():
        chapters.setdefault(roman, [Bab(judul) for judul in kerangka])
    _complete(chapters["I"], _BASES, "LANDASAN PENYUSUNAN", 1)
    _complete(chapters["II"], _CHART, "STRUKTUR ORGANISASI", 2)
    made = [
        part
        for roman in sorted(chapters, key=_order)
        for part in _filled(naskah, chapters[roman], tables=roman == "III")
    ]
    lacking = [] if pengantar.alinea else [pengantar.judul]
    return IsiBuku(pengantar, tuple(made), (*lacking, *_unwritten(made)))


def level_of(judul: str) -> int:
    """1 for a chapter, 3 for one numbered "2. Sekretariat", else 2.

    >>> [level_of(one) for one in ("BAB I PENDAHULUAN", "1.1 LATAR", "2. Sekretariat", "Lain")]
    [1, 2, 3, 2]
    """
    if _CHAPTER.match(judul):
        return 1
    return 3 if _UNIT.match(judul) else 2


def _chapters(written: Sequence[Bab]) -> dict[str, list[Bab]]:
    """By their Roman number; sections before any chapter belong to the first."""
    found: dict[str, list[Bab]] = {}
    roman = ""
    for one in written:
        if mark := _CHAPTER.match(tidy(one.judul)):
            roman = mark[1].upper()
        elif not roman:
            roman = "I"
            found[roman] = [Bab(_KERANGKA[roman][0])]
        found.setdefault(roman, []).append(one)
    return found


def _order(roman: str) -> int:
    known = tuple(_KERANGKA)
    return known.index(roman) if roman in known else len(known)


def _complete(chapter: list[Bab], names: Sequence[str], judul: str, number: int) -> None:
    """Every booklet has this section, for data stand in it."""
    if any(_named(one.judul, names) for one in chapter):
        return
    sections = sum(level_of(tidy(one.judul)) == 2 for one in chapter)
    chapter.append(Bab(f"{number}.{sections + 1} {judul}"))


def _named(judul: str, names: Sequence[str]) -> bool:
    return any(name in judul.upper() for name in names)


def _filled(naskah: Naskah, chapter: Sequence[Bab], *, tables: bool) -> list[BagianBuku]:
    parts = [_part(naskah, one) for one in chapter]
    if tables:
        parts[-1] = replace(parts[-1], sisipan=Sisipan.TABEL)
    return parts


def _part(naskah: Naskah, one: Bab) -> BagianBuku:
    judul = " ".join(tidy(one.judul).split())
    level, words = level_of(judul), paragraphs_of(one.teks)
    if level == 2 and _named(judul, _BASES):
        words = (*words, *lettered(naskah.landasan or naskah.mengingat))
    elif level == 2 and _named(judul, _DUTIES) and not words:
        words = duties(naskah.tugas, naskah.fungsi)
    chart = level == 2 and _named(judul, _CHART)
    return BagianBuku(judul, level, words, Sisipan.BAGAN if chart else Sisipan.TIDAK)


def _unwritten(parts: Sequence[BagianBuku]) -> list[str]:
    """Headings with nothing under them; a chapter of tables alone still lacks its words."""
    followed = [*parts[1:], BagianBuku("", 1)]
    return [
        part.judul
        for part, after in zip(parts, followed, strict=True)
        if not part.alinea
        and after.tingkat <= part.tingkat
        and (part.sisipan is Sisipan.TIDAK or part.tingkat == 1)
    ]
