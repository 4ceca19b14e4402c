"""KBLI: a code belongs to its edition; sections ship with the program, titles are imported."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_uppercase
from tomllib import loads

from core.berkas import resource
from core.findings import Finding, Severity
from core.umkm.model import KBLI_EDISI

_CODE = re.compile(r"[0-9]{5}")
_EDITION = re.compile(r"(?:kbli\s*)?(20[0-9]{2})", re.IGNORECASE)
_HEADS = {
    "edisi": "edisi", "versi": "edisi", "tahun": "edisi", "kbli": "kode", "kode": "kode",
    "kode kbli": "kode", "judul": "judul", "judul kbli": "judul", "uraian": "judul",
    "nama": "judul", "deskripsi": "judul",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kbli:
    """One code of one edition."""

    edisi: str
    kode: str
    judul: str


@dataclass(frozen=True, slots=True)
class DaftarKbli:
    """What a file of codes holds; `dilewati` are lines that are not five-digit codes."""

    isi: tuple[Kbli, ...]
    dilewati: int


@dataclass(frozen=True, slots=True)
class GolonganKbli:
    """A section: its letter, its title, and its first and last division of two digits."""

    huruf: str
    judul: str
    dari: int
    sampai: int


class KbliUnreadableError(ValueError):
    """The table holds no list of codes; the message says why, in Indonesian."""


@lru_cache(maxsize=1)
def golongan() -> dict[str, tuple[GolonganKbli, ...]]:
    """The sections of each edition: 21 until 2020, 22 from 2025 on."""
    found = loads(resource("pilihan", "kbli.toml").read_text(encoding="utf-8"))
    return {
        edisi: tuple(
            GolonganKbli(letter, title, first, last)
            for letter, (first, last, title) in zip(ascii_uppercase, rows, strict=False)
        )
        for edisi, rows in found["golongan"].items()
    }


def golongan_of(edisi: str, kode: str) -> GolonganKbli | None:
    """The section of a code within its own edition.

    >>> golongan_of("2020", "62011").huruf, golongan_of("2025", "62011").huruf
    ('J', 'K')
    """
    key = edisi if edisi in golongan() else "2020"
    if edisi not in KBLI_EDISI or not _CODE.fullmatch(kode):
        return None
    division = int(kode[:2])
    return next((one for one in golongan()[key] if one.dari <= division <= one.sampai), None)


def check_kbli(edisi: str, kode: str, judul: str | None, *, ada_daftar: bool) -> list[Finding]:
    """Warn of a code that the imported list of its edition, or its sections, do not know."""
    if not _CODE.fullmatch(kode) or edisi not in KBLI_EDISI:
        return []
    if ada_daftar and judul is None:
        message = f"Kode {kode} tidak ada pada daftar KBLI {edisi} yang diimpor."
    elif golongan_of(edisi, kode) is None:
        message = f"Tidak ada golongan pokok {kode[:2]} pada KBLI {edisi}."
    else:
        return []
    return [Finding("umkm.kbli_tidak_dikenal", "kbli_kode", message, Severity.PERINGATAN)]


def read_daftar(rows: Iterable[Sequence[object]], edisi: str = "") -> DaftarKbli:
    """Codes and titles of a table with heads; `edisi` stands in where the table names none.

    A code that a worksheet keeps as a number has its leading zeros back. Raises
    `KbliUnreadableError`.
    """
    places: dict[str, int] = {}
    found: dict[tuple[str, str], Kbli] = {}
    skipped = 0
    for row in rows:
        if "kode" not in places or "judul" not in places:
            places = _heads(row)
            continue
        one = _read_row(row, places, edisi)
        if one is None:
            skipped += any(str(cell or "").strip() for cell in row)
        else:
            found[one.edisi, one.kode] = one
    if "kode" not in places or "judul" not in places:
        raise KbliUnreadableError("Kolom kode dan judul KBLI tidak ditemukan.")
    if not found:
        raise KbliUnreadableError("Tidak ada kode KBLI lima angka dengan edisinya.")
    return DaftarKbli(tuple(found[key] for key in sorted(found)), skipped)


def _heads(row: Sequence[object]) -> dict[str, int]:
    named = [re.sub(r"[^a-z ]", "", str(cell or "").casefold()).strip() for cell in row]
    found: dict[str, int] = {}
    for place, name in enumerate(named):
        if name in _HEADS:
            found.setdefault(_HEADS[name], place)
    return found


def _read_row(row: Sequence[object], places: dict[str, int], edisi: str) -> Kbli | None:
    cells = {name: _text(row[at]) for name, at in places.items() if at < len(row)}
    kode = cells.get("kode", "")
    if isinstance(row[places["kode"]], int | float) if places["kode"] < len(row) else False:
        kode = kode.zfill(5)
    read = _EDITION.search(cells.get("edisi", "")) or _EDITION.search(edisi)
    judul = " ".join(cells.get("judul", "").split())
    if not _CODE.fullmatch(kode) or read is None or read[1] not in KBLI_EDISI or not judul:
        return None
    return Kbli(read[1], kode, judul)


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell or "").strip()
