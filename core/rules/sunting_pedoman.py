"""A pedoman as it is edited: sums stand where they are used, bands are limits and values.

`expand` opens a rule file into such a working copy, `fold` closes it again. A number that cannot
be read stays as it was typed: `checks_pedoman` says what is wrong with it, `fold` never raises.
"""

import copy
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from core import angka
from core.rules.bagan import BaganAkun
from core.rules.pita import read_pita
from core.rules.tabel import DECIMAL
from core.rules.tulis_pedoman import Isi, number

SUMBER_PERTAMA = "N1"
_JUMLAH = ("pembilang", "penyebut")
_SLUG = re.compile(r"[^a-z0-9]+")


def typed_number(text: str) -> int | str:
    """What was typed as a rule file writes it; what is no number stays as it is.

    >>> typed_number("7,5"), typed_number("20"), typed_number("dua"), typed_number(" ")
    ('7.5', 20, 'dua', '')
    """
    try:
        value = angka.parse(text)
    except angka.AngkaUnreadableError:
        return text
    if value is None:
        return ""
    written = number(value)
    return written if DECIMAL.fullmatch(str(written)) else text


def shown_number(value: object) -> str:
    """The reverse, with a decimal comma.

    >>> shown_number("7.5"), shown_number(20), shown_number("dua"), shown_number(None)
    ('7,5', '20', 'dua', '')
    """
    text = "" if value is None else str(value)
    return text.replace(".", ",") if DECIMAL.fullmatch(text) else text


def expand(isi: Mapping[str, Any]) -> Isi:
    """The working copy of a sound rule file."""
    naskah = copy.deepcopy(dict(isi))
    sums = naskah.pop("jumlah", {})
    for part in _parts(naskah):
        for key in _JUMLAH:
            if key in part:
                part[key] = {"kode": part[key], **copy.deepcopy(sums[part[key]])}
        if "bukti" in part:
            part["bukti"] = [{"kode": kode, **copy.deepcopy(sums[kode])} for kode in part["bukti"]]
        if "pita" in part:
            part["pita"] = open_bands(part["pita"])
    return naskah


def fold(naskah: Mapping[str, Any], bagan: BaganAkun) -> Isi:
    """The rule file of a working copy; equal sums share one code, the chart's where it has one."""
    isi = copy.deepcopy(dict(naskah))
    sums: Isi = {}
    for part in _parts(isi):
        for key in _JUMLAH:
            if isinstance(part.get(key), dict):
                part[key] = _put(sums, part[key], bagan)
        if isinstance(part.get("bukti"), list):
            part["bukti"] = [
                _put(sums, each, bagan) if isinstance(each, dict) else each
                for each in part["bukti"]
            ]
        if isinstance(part.get("pita"), dict):
            part["pita"] = close_bands(part["pita"])
        if isinstance(part.get("butir"), list):
            part["jumlah_butir"] = len(part["butir"])
    if sums:
        isi["jumlah"] = sums
    return isi


def open_bands(rows: list[list[Any]]) -> Isi:
    """Bands as limits between them, each with the side it belongs to, and what each earns."""
    limits = []
    for row in rows[:-1]:
        band = read_pita(row[0], Fraction(0))
        limits.append([number(band.atas or Fraction(0)), band.atas_termasuk])
    return {
        "batas": limits,
        "nilai": [row[1] for row in rows],
        "skor": [row[2] if len(row) > 2 else None for row in rows],
    }


def close_bands(bands: Mapping[str, Any]) -> list[list[Any]]:
    """Limits and values as the rows of a rule file; what is missing is left for the check."""
    limits = [each for each in _list(bands.get("batas")) if isinstance(each, list)]
    nilai, skor = _list(bands.get("nilai")), _list(bands.get("skor"))
    rows = []
    for place, value in enumerate(nilai):
        row = [_condition(limits, place), value]
        own = skor[place] if place < len(skor) else None
        rows.append(row if own in (None, "") else [*row, own])
    return rows


def _condition(limits: list[list[Any]], place: int) -> str:
    """The condition of the band at this place; its side of a limit is closed or open."""
    below = limits[place - 1] if 0 < place <= len(limits) else None
    above = limits[place] if place < len(limits) else None
    if below is None and above is None:
        return "x"
    if below is None:
        return f"x {_sign(above, '<', upper=True)}"
    if above is None:
        return f"x {_sign(below, '>', upper=False)}"
    sign, limit = _sign(below, "<", upper=False).split(" ", 1)
    return f"{limit} {sign} x {_sign(above, '<', upper=True)}"


def _sign(limit: list[Any] | None, mark: str, *, upper: bool) -> str:
    value, belongs_below = (*(limit or []), "", False)[:2]
    closed = bool(belongs_below) if upper else not belongs_below
    return f"{mark}{'=' if closed else ''} {value}"


def _parts(naskah: Mapping[str, Any]) -> Iterator[Isi]:
    """Every table that may hold sums or bands: components, their rule for zero, their readings."""
    for komponen in komponen_of(naskah):
        yield komponen
        if isinstance(nol := komponen.get("nol_penyebut"), dict):
            yield nol
        yield from (each for each in _list(komponen.get("varian")) if isinstance(each, dict))


def komponen_of(naskah: Mapping[str, Any]) -> Iterator[Isi]:
    """Every component that is a table, aspect after aspect."""
    for aspek in _list(naskah.get("aspek")):
        if isinstance(aspek, dict):
            yield from (each for each in _list(aspek.get("komponen")) if isinstance(each, dict))


def _put(sums: Isi, jumlah: Isi, bagan: BaganAkun) -> Any:
    """The code under which this sum stands; a code that means another sum is not taken."""
    akun = jumlah.get("akun")
    if not isinstance(akun, dict):
        return ""
    for kode, named in bagan.jumlah.items():
        if {key: number(weight) for key, weight in named.akun.items()} == akun:
            sums.setdefault(kode, {"nama": named.nama, "akun": akun})
            return kode
    for kode, known in sums.items():
        if known["akun"] == akun:
            return kode
    kode = _free_code(str(jumlah.get("kode") or jumlah.get("nama") or "jumlah"), sums, bagan)
    sums[kode] = {"nama": jumlah.get("nama", ""), "akun": akun}
    return kode


def _free_code(wanted: str, sums: Isi, bagan: BaganAkun) -> str:
    slug = _SLUG.sub("_", wanted.casefold()).strip("_") or "jumlah"
    kode, tries = slug, 2
    while kode in sums or kode in bagan.jumlah:
        kode, tries = f"{slug}_{tries}", tries + 1
    return kode


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
