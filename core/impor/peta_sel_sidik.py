"""The fingerprint of a layout: words beside and above the mapped cells, and the years of columns.

A file whose words stand elsewhere is told apart and never read; a column of another year too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from core.impor.kata import banding
from core.impor.peta_sel import Buku, Golongan, Letak, ProfilSel, letak_of

TAHUN = "tahun"
"""Begins the mark of a cell that names a year: "tahun:-1" is the year before the book year."""
_TAHUN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SELEMAH = 3


def year_in(cell: Any) -> int | None:
    """The one year that a cell names.

    >>> year_in("31 Des 2024"), year_in(2023.0), year_in("2023/2024"), year_in(12)
    (2024, 2023, None, None)
    """
    match cell:
        case bool():
            return None
        case date():
            return cell.year
        case int() | float():
            whole = float(cell).is_integer() and 1990 <= cell <= 2100
            return int(cell) if whole else None
        case str():
            found = set(_TAHUN.findall(cell))
            return int(found.pop()) if len(found) == 1 else None
        case _:
            return None


def word_of(cell: Any) -> str:
    """A label as compared: letters and digits, a year left out; "" for what is no label.

    >>> word_of(" 1. Kas  (2024)"), word_of(12), word_of(":")
    ('1kas', '', '')
    """
    if not isinstance(cell, str):
        return ""
    word = banding(_TAHUN.sub("", cell))
    return word if any(char.isalpha() for char in word) else ""


def label_of(buku: Buku, letak: Letak, taken: Iterable[Letak] = ()) -> Letak | None:
    """The label of a cell: the nearest words to its left in the row that are no mapped cell."""
    mapped = set(taken)
    for kolom in range(letak.kolom - 1, -1, -1):
        place = Letak(letak.lembar, letak.baris, kolom)
        if place not in mapped and word_of(buku.cell(place)):
            return place
    return None


def heading_of(buku: Buku, letak: Letak) -> Letak | None:
    """The nearest words or date above that name a year, else the topmost number that may be one.

    A number of two thousand further down is perhaps a count of members.
    """
    number = None
    for baris in range(letak.baris - 1, -1, -1):
        place = Letak(letak.lembar, baris, letak.kolom)
        cell = buku.cell(place)
        if year_in(cell) is None:
            continue
        if not isinstance(cell, int | float):
            return place
        number = place
    return number


def fingerprint(buku: Buku, sel: Mapping[str, str], tahun_buku: int | None) -> dict[str, str]:
    """The words by which this layout is known again."""
    places = {letak_of(teks): kode for teks, kode in sel.items()}
    found: dict[str, str] = {}
    for letak, kode in places.items():
        label = label_of(buku, letak, places)
        if label is not None:
            found[label.teks] = word_of(buku.cell(label))
        if kode.startswith(f"{Golongan.AKUN}:") and tahun_buku is not None:
            head = heading_of(buku, letak)
            year = year_in(buku.cell(head)) if head is not None else None
            if head is not None and head not in places and year is not None:
                found[head.teks] = f"{TAHUN}:{year - tahun_buku}"
    return found


def differences(profil: ProfilSel, buku: Buku, tahun_buku: int | None) -> tuple[str, ...]:
    """Where a file is not laid out as the profile says, in sentences; nothing when it is."""
    lembar = {letak_of(teks).lembar for teks in profil.sel}
    missing = sorted(lembar - set(buku.lembar))
    if missing:
        return tuple(f"Lembar {name} tidak ada dalam berkas ini." for name in missing)
    return tuple(_moved(profil, buku, tahun_buku))


def _moved(profil: ProfilSel, buku: Buku, tahun_buku: int | None) -> Iterator[str]:
    stands: dict[str, Letak] | None = None
    for teks, word in profil.label.items():
        letak = letak_of(teks)
        cell = buku.cell(letak)
        if word.startswith(f"{TAHUN}:"):
            year, wanted = year_in(cell), int(word.partition(":")[2])
            if tahun_buku is not None and year != tahun_buku + wanted:
                read = "tanpa tahun" if year is None else f"bertuliskan tahun {year}"
                yield f"Kolom pada {teks} {read}, seharusnya {tahun_buku + wanted}."
            continue
        if word_of(cell) == word:
            continue
        if stands is None:
            stands = _all_words(buku)
        read = f"bertuliskan “{str(cell).strip()[:40]}”" if str(cell).strip() else "kosong"
        other = stands.get(word)
        where = f"; tulisan aslinya ada di {other.teks}" if other is not None else ""
        yield f"Sel {teks} {read}, berbeda dengan buku kerja contoh{where}."


def _all_words(buku: Buku) -> dict[str, Letak]:
    found: dict[str, Letak] = {}
    for name, place, row in buku.rows():
        for kolom, cell in enumerate(row):
            word = word_of(cell)
            if len(word) >= _SELEMAH:
                found.setdefault(word, Letak(name, place, kolom))
    return found
