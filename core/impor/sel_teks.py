"""Text of a cell without what nobody sees, and numbers that identify: digits kept as text."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from core import tanggal
from core.impor.model import Kolom

ANGKA_PASTI = 15
"""A workbook keeps so many digits of a number; what stands beyond is lost."""
_TAK_TAMPAK = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e"
                         r"\u2060-\u2064\ufeff]")  # fmt: skip
_GALAT = re.compile(r"#(?:REF!|DIV/0!|N/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)")
_ILMIAH = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,3}")
_BERKOMA = re.compile(rf"\d{{5,{ANGKA_PASTI}}}\.0")
_ISIAN_KOSONG = frozenset({"", "-", "--", "\u2013", "\u2014", "\u2212"})
_SELA = re.compile(r"[\s.\-'\u2018\u2019`/]")
DIRAPIKAN = "Spasi atau tanda yang tidak tampak dibuang."


class SelUnreadableError(ValueError):
    """The cell cannot be read; the message says why, in Indonesian."""


def tidy(text: str) -> str:
    r"""A text without invisible signs, line breaks, doubled spaces and the apostrophe of Excel.

    Raises `SelUnreadableError` for the name of an error, or half a character.

    >>> tidy("\u00a0 CONTOH\n Roti\u200b "), tidy("'0812")
    ('CONTOH Roti', '0812')
    """
    if "#" in text and _GALAT.match(text.strip()):
        raise SelUnreadableError(f"Sel berisi galat {text.strip()[:20]} dari Excel.")
    bare = " ".join(_TAK_TAMPAK.sub("", text).split())
    if bare[:1] in ("'", "\u2019") and len(bare) > 1:
        bare = bare[1:].lstrip()
    if not bare.isascii() and any("\ud800" <= char <= "\udfff" for char in bare):
        raise SelUnreadableError("Sel berisi huruf yang rusak; ketik ulang isinya.")
    return bare


def shown(cell: Any) -> str:
    """A cell as a reason quotes it.

    >>> shown(3.0), shown("  CONTOH "), shown(date(2025, 3, 12))
    ('3', 'CONTOH', '12 Maret 2025')
    """
    match cell:
        case None:
            return ""
        case bool():
            return "BENAR" if cell else "SALAH"
        case float() if cell.is_integer() and abs(cell) < 10**ANGKA_PASTI:
            return str(int(cell))
        case datetime() if cell.time() != time():
            return tanggal.show_moment(cell)
        case date():
            return tanggal.show(cell)
        case _:
            return " ".join(str(cell).encode("utf-8", "replace").decode().split())[:120]


def is_blank(text: str) -> bool:
    """Whether a tidied text says nothing: a dash alone is what lists write for it."""
    return text in _ISIAN_KOSONG


def note_of_blank(cell: str) -> str:
    r"""What is told of a text that says nothing: something, when it held more than a blank shows.

    >>> note_of_blank(" - "), note_of_blank("\u200b")
    ('', 'Spasi atau tanda yang tidak tampak dibuang.')
    """
    return "" if is_blank(cell.strip()) else DIRAPIKAN


def read_text(kolom: Kolom, cell: Any) -> tuple[str | None, str]:
    """A text, and what was done to it."""
    match cell:
        case str():
            text = tidy(cell)
            return (None if is_blank(text) else text), DIRAPIKAN if text != cell else ""
        case bool():
            raise SelUnreadableError(f"{kolom.label} berisi {shown(cell)}, bukan teks.")
        case int() | float():
            return _number_as_text(kolom, cell), ""
        case date():
            return shown(cell), "Tanggal dicatat sebagai teks."
        case time() | timedelta():
            return str(cell), "Waktu dicatat sebagai teks."
        case _:
            raise SelUnreadableError(f"{kolom.label} tidak terbaca.")


def read_number(kolom: Kolom, cell: Any) -> tuple[str | None, str]:
    """The digits of a number that identifies, as text, leading zeros kept."""
    match cell:
        case bool() | date() | time() | timedelta():
            raise SelUnreadableError(f"{kolom.label} berisi {shown(cell)}, bukan nomor.")
        case int() | float():
            return _number_as_text(kolom, cell), _lost_zero(kolom, cell)
        case str():
            return _digits(kolom, tidy(cell), cell)
        case _:
            raise SelUnreadableError(f"{kolom.label} tidak terbaca.")


def lost_digits(cell: Any) -> bool:
    """Whether a number is longer than a workbook keeps: its last digits are not the real ones.

    >>> lost_digits(1.871014508900001e15), lost_digits(9120001234567.0), lost_digits("3,27502E+15")
    (True, False, True)
    """
    if isinstance(cell, str):
        return _ILMIAH.fullmatch(cell.strip()) is not None
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return False
    return cell == cell and abs(cell) >= 10**ANGKA_PASTI  # noqa: PLR0124 - not a number


def why_lost(kolom: Kolom) -> str:
    """The explanation that stops a column."""
    return (
        f"{kolom.label} tersimpan sebagai bilangan, sehingga angka sesudah yang ke-15 hilang di "
        "Excel. Ubah format kolom itu menjadi Teks, ketik ulang nomornya dari sumbernya, lalu "
        "impor lagi."
    )


def _number_as_text(kolom: Kolom, cell: float) -> str:
    if lost_digits(cell):
        raise SelUnreadableError(why_lost(kolom))
    if cell != cell or not float(cell).is_integer():  # noqa: PLR0124 - not a number
        if kolom.panjang or cell != cell:  # noqa: PLR0124 - not a number
            raise SelUnreadableError(f"{kolom.label} berisi {shown(cell)}, bukan nomor.")
        return str(cell).replace(".", ",")
    return str(int(cell))


def _lost_zero(kolom: Kolom, cell: float) -> str:
    digits = len(str(abs(int(cell))))
    if kolom.panjang and digits not in kolom.panjang:
        return "Tersimpan sebagai bilangan; angka nol di depannya mungkin hilang."
    return "Tersimpan sebagai bilangan; angkanya utuh." if digits > 9 else ""


def _digits(kolom: Kolom, text: str, cell: str) -> tuple[str | None, str]:
    if is_blank(text):
        return None, note_of_blank(cell)
    if _ILMIAH.fullmatch(text):
        raise SelUnreadableError(why_lost(kolom))
    # a text file written from numbers has them as decimals: the zero after the point is no digit
    bare = _SELA.sub("", text.removesuffix(".0") if _BERKOMA.fullmatch(text) else text)
    plain = bare.isascii() and bare.isdigit()
    # what is no row of digits keeps its signs: the checks of the record say what is wrong with it
    value = bare if plain or (bare[:1] == "+" and bare[1:].isdigit()) else text
    return value or None, "Titik, spasi, atau apostrof dibuang." if value != cell else ""
