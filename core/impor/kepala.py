"""Find the heads of a sheet: under title rows, in one row or in up to three, merged ones joined."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from core.impor.kata import banding
from core.impor.model import Kepala
from core.impor.satuan import find_unit, without_unit

TERDALAM = 40
_BERTINGKAT = 3
_NOMOR_KOLOM = re.compile(r"\(?\s*(\d{1,3})(?:\.0)?\s*\)?(?:\s*=.*)?")
Gabungan = Sequence[tuple[tuple[int, int], tuple[int, int]]]


def find_kepala(
    rows: Sequence[Sequence[Any]], kenal: Mapping[str, str], gabungan: Gabungan = ()
) -> Kepala:
    """The rows of heads that name the most columns; the fullest row of words where none is known.

    `kenal` maps a head as compared to a code; `gabungan` are merged ranges, corners from 0.
    """
    best: tuple[int, ...] = ()
    score = (0, 0)
    for at in range(min(len(rows), TERDALAM)):
        for deep in range(1, _BERTINGKAT + 1):
            if at + deep > len(rows):
                break
            lines = tuple(range(at, at + deep))
            heads = _heads(rows, lines, gabungan)
            found = {kode for head in heads if (kode := known_as(head, kenal))}
            if found and (len(found), -deep) > score:
                best, score = lines, (len(found), -deep)
    if not best:
        best = _fullest(rows)
    elif best[-1] + 1 < len(rows) and _only_units(rows[best[-1] + 1]):
        best = (*best, best[-1] + 1)
    return kepala_at(rows, best, gabungan)


def kepala_at(
    rows: Sequence[Sequence[Any]], lines: tuple[int, ...], gabungan: Gabungan = ()
) -> Kepala:
    """The heads of rows that an officer names; () is a sheet without heads."""
    start = lines[-1] + 1 if lines else 0
    if lines and start < len(rows) and is_column_numbers(rows[start]):
        start += 1
    return Kepala(lines, start, tuple(_heads(rows, lines, gabungan)))


def known_as(head: str, kenal: Mapping[str, str]) -> str:
    """The code of a head, with or without the unit of money that it names; "" for none.

    >>> known_as("Aset (dalam juta rupiah)", {"aset": "aset"}), known_as("Aset", {})
    ('aset', '')
    """
    kode = kenal.get(banding(head), "")
    return kode or (kenal.get(banding(without_unit(head)), "") if find_unit(head) else "")


def _only_units(row: Sequence[Any]) -> bool:
    """Whether a row under the heads says nothing but units of money."""
    said = [_word(cell) for cell in row if not blank(cell)]
    return bool(said) and all(find_unit(text) and not without_unit(text) for text in said)


def is_column_numbers(row: Sequence[Any]) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3).

    >>> is_column_numbers(["(1)", "(2)", "(3)"]), is_column_numbers([1.0, 2.0, "", 3.0])
    (True, True)
    >>> is_column_numbers([1, "CONTOH Roti", 2]), is_column_numbers([7, 8, 9])
    (False, False)
    """
    hits = [_NOMOR_KOLOM.fullmatch(str(cell).strip()) for cell in row if not blank(cell)]
    numbers = [int(hit[1]) for hit in hits if hit]
    if len(numbers) < 3 or len(numbers) != len(hits):
        return False
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] < 3


def blank(cell: Any) -> bool:
    """Whether a cell shows nothing."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _heads(rows: Sequence[Sequence[Any]], lines: Sequence[int], gabungan: Gabungan) -> list[str]:
    """The texts over each column, from top to bottom."""
    width = max((len(rows[at]) for at in lines), default=0)
    texts = [_filled(rows, at, width, gabungan, last=at == lines[-1]) for at in lines]
    heads = []
    for place in range(width):
        parts = dict.fromkeys(line[place] for line in texts if line[place])
        heads.append(" ".join(parts))
    return heads


def _filled(
    rows: Sequence[Sequence[Any]], at: int, width: int, gabungan: Gabungan, *, last: bool
) -> list[str]:
    """One line of heads; a merged cell says its text over every column that it spans."""
    own = [_word(rows[at][place]) if place < len(rows[at]) else "" for place in range(width)]
    spans = {}
    for (top, left), (bottom, right) in gabungan:
        if top <= at <= bottom and left < width:
            spans.update(dict.fromkeys(range(left, min(right + 1, width)), (top, left)))
    if spans:
        return [
            own[place] or (_word(rows[spans[place][0]][spans[place][1]]) if place in spans else "")
            for place in range(width)
        ]
    if last or gabungan:
        return own
    # nothing is known of merging: a text reaches over the blanks that have a word below
    below = rows[at + 1]
    over = ""
    for place in range(width):
        under = place < len(below) and not blank(below[place])
        over = own[place] or (over if under else "")
        own[place] = over
    return own


def _word(cell: Any) -> str:
    if blank(cell):
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).split())


def _fullest(rows: Sequence[Sequence[Any]]) -> tuple[int, ...]:
    """The first row with the most words among the first ones; () where none has two."""
    best: tuple[int, ...] = ()
    most = 1
    for at, row in enumerate(rows[:TERDALAM]):
        words = sum(isinstance(cell, str) and any(map(str.isalpha, cell)) for cell in row)
        if words > most and words * 2 > sum(not blank(cell) for cell in row):
            best, most = (at,), words
    return best
