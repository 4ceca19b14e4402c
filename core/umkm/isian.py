"""What is typed or pasted into a row of the profit grid, column by column."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from core import rupiah
from core.umkm.laba import BUKTI, SETAHUN, Cara, Laba

KOLOM = ("cara", "bulan", "omzet", "hpp", "beban", "laba", "bukti")
"""The columns an officer types into, as they stand in the grid."""
_CARA = {
    "h": Cara.HITUNG,
    "l": Cara.LAPOR,
    "x": Cara.KALI12,
    "×": Cara.KALI12,
    "k": Cara.KALI12,
    "1": Cara.KALI12,
}


class IsianUnreadableError(ValueError):
    """The text does not fit the column; the message says why, in Indonesian."""


def is_open(laba: Laba, kolom: str) -> bool:
    """Whether a row of this cara takes typing in this column."""
    match kolom:
        case "hpp" | "beban":
            return laba.cara is Cara.HITUNG
        case "laba":
            return laba.cara is not Cara.HITUNG
        case "bulan":
            return laba.cara is not Cara.KALI12
        case _:
            return kolom in KOLOM


def typed(laba: Laba, kolom: str, text: str) -> Laba:
    """The row with a text typed into a column; raises ValueError with a sentence."""
    return _READERS[kolom](laba, text.strip())


def text_of(laba: Laba, kolom: str) -> str:
    """What an editor of the column starts with."""
    match kolom:
        case "cara":
            return laba.cara.sebutan
        case "bulan":
            return str(laba.bulan)
        case "laba":
            month = laba.cara is Cara.KALI12
            return rupiah.show(laba.laba_sebulan if month else laba.laba_lapor)
        case "bukti":
            return laba.bukti
        case _:
            return rupiah.show(getattr(laba, kolom))


def fill(laba: Laba, cells: Mapping[str, str]) -> tuple[Laba, tuple[str, ...]]:
    """The row with pasted cells, and why some do not fit; an empty cell changes nothing.

    A profit without the figures it would be computed from is taken as reported by the owner.
    """
    filled = {kolom: text for kolom, text in cells.items() if text.strip()}
    if "laba" in filled and not filled.keys() & {"cara", "omzet", "hpp", "beban"}:
        laba = laba if laba.cara is not Cara.HITUNG else replace(laba, cara=Cara.LAPOR)
    faults: list[str] = []
    for kolom in ("cara", "bulan", "omzet", "hpp", "beban", "bukti", "laba"):
        if kolom not in filled:
            continue
        try:
            laba = typed(laba, kolom, filled[kolom])
        except ValueError as error:
            faults.append(str(error))
    return laba, tuple(faults)


def _cara(laba: Laba, text: str) -> Laba:
    if not text:
        return replace(laba, cara=Cara.HITUNG)
    found = _CARA.get(text[0].casefold())
    if found is None:
        raise IsianUnreadableError("Cara ditulis h (hitung), l (lapor), atau x (×12).")
    return replace(laba, cara=found)


def _bulan(laba: Laba, text: str) -> Laba:
    hit = re.fullmatch(r"(\d{1,2})( ?(bulan|bln))?", text, re.IGNORECASE)
    months = int(hit[1]) if hit else SETAHUN if not text else 0
    if not 1 <= months <= SETAHUN:
        raise IsianUnreadableError("Jumlah bulan antara 1 dan 12.")
    return replace(laba, bulan=months)


def _omzet(laba: Laba, text: str) -> Laba:
    return replace(laba, omzet=rupiah.parse(text))


def _hpp(laba: Laba, text: str) -> Laba:
    return replace(laba, hpp=rupiah.parse(text))


def _beban(laba: Laba, text: str) -> Laba:
    return replace(laba, beban=rupiah.parse(text))


def _laba(laba: Laba, text: str) -> Laba:
    amount = rupiah.parse(text)
    if laba.cara is Cara.LAPOR:
        return replace(laba, laba_lapor=amount)
    if laba.cara is Cara.KALI12:
        return replace(laba, laba_sebulan=amount)
    if amount == laba.laba:
        return laba
    reached = "belum lengkap" if laba.laba is None else rupiah.show(laba.laba)
    raise IsianUnreadableError(
        f"Laba {rupiah.show(amount)} tidak sama dengan hitungannya ({reached})."
    )


def _bukti(laba: Laba, text: str) -> Laba:
    letter = text[:1].upper()
    if text and (letter not in BUKTI or len(text.split(maxsplit=1)[0].strip(".,")) > 1):
        raise IsianUnreadableError("Bukti ditulis A, B, atau C.")
    return replace(laba, bukti=letter)


_READERS: Mapping[str, Callable[[Laba, str], Laba]] = {
    "cara": _cara,
    "bulan": _bulan,
    "omzet": _omzet,
    "hpp": _hpp,
    "beban": _beban,
    "laba": _laba,
    "bukti": _bukti,
}
