"""Amounts, counts and years of a cell: exact, or refused; a guess is always told."""

import re
from datetime import date, time, timedelta
from fractions import Fraction
from typing import Any

from core import angka, rupiah
from core.impor.model import Kolom
from core.impor.sel_teks import DIRAPIKAN, SelUnreadableError, is_blank, note_of_blank, shown, tidy

_KALI = {
    "rb": 10**3, "ribu": 10**3, "jt": 10**6, "juta": 10**6, "m": 10**9, "milyar": 10**9,
    "miliar": 10**9, "milliar": 10**9, "t": 10**12, "triliun": 10**12, "trilyun": 10**12,
}  # fmt: skip
_SATUAN = re.compile(rf"([\d.,]+) ?({'|'.join(_KALI)})\.?", re.IGNORECASE)
_BERSATUAN = re.compile(rf"{_SATUAN.pattern}\)?$", re.IGNORECASE)
_KIRA = re.compile(r"(?:\u00b1|~|\+/-|\+-|\u2248|\b(?:sekitar|kurang lebih|kira-kira|kl)\b\.?)\s*",
                   re.IGNORECASE)  # fmt: skip
_MATA_UANG = re.compile(r"(?:rp|idr)\b\.?\s*|(?:rp|idr)(?=[\d(\-])", re.IGNORECASE)
_BANYAKNYA = re.compile(r"([\d.]+) ?(?:orang|org|unit|bulan|bln|buah)\b\.?", re.IGNORECASE)
_TAHUN = re.compile(r"(?:(?:tahun(?: buku)?|th|thn|tb)\b\.?\s*)?(\d{4})", re.IGNORECASE)
_KELOMPOK = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
_TAHUN_AWAL, _TAHUN_AKHIR = 1900, 2100


def names_unit(cell: Any) -> bool:
    """Whether an amount says its own unit.

    >>> names_unit("Rp 5 jt"), names_unit("5.000"), names_unit(5)
    (True, False, False)
    """
    return isinstance(cell, str) and _BERSATUAN.search(cell.strip()) is not None


def read_rupiah(kolom: Kolom, cell: Any) -> tuple[int | None, str]:
    """Whole rupiah, and a note where the text could mean something else."""
    if isinstance(cell, str):
        return _amount(kolom, tidy(cell), cell)
    return _whole(kolom, cell), ""


def read_count(kolom: Kolom, cell: Any) -> tuple[int | None, str]:
    """A count of persons, months or things."""
    if isinstance(cell, str):
        text = tidy(cell)
        hit = _BANYAKNYA.fullmatch(text)
        if hit:
            value, _ = _amount(kolom, hit[1], hit[1])
            return value, f"“{text}” dibaca {rupiah.show(value)}."
        return _amount(kolom, text, cell)
    return _whole(kolom, cell), ""


def read_year(kolom: Kolom, cell: Any) -> tuple[int | None, str]:
    """A year of four digits."""
    note = ""
    if isinstance(cell, str):
        text = tidy(cell)
        if is_blank(text):
            return None, note_of_blank(cell)
        hit = _TAHUN.fullmatch(text)
        if hit is None:
            raise SelUnreadableError(f"{kolom.label} ditulis dengan empat angka, misalnya 2025.")
        value: int | None = int(hit[1])
        note = "" if text == hit[1] else f"“{text}” dibaca {value}."
    else:
        value = _whole(kolom, cell)
    if value is None or not _TAHUN_AWAL <= value <= _TAHUN_AKHIR:
        raise SelUnreadableError(f"{kolom.label} {shown(cell)} bukan tahun.")
    return value, note


def _whole(kolom: Kolom, cell: Any) -> int | None:
    if isinstance(cell, bool | date | time | timedelta) or not isinstance(cell, int | float):
        raise SelUnreadableError(f"{kolom.label} berisi {shown(cell)}, bukan bilangan.")
    if isinstance(cell, float) and not cell.is_integer():
        raise SelUnreadableError(f"{kolom.label} harus bilangan bulat, bukan {shown(cell)}.")
    value = int(cell)
    if abs(value) > rupiah.LARGEST:
        raise SelUnreadableError(f"{kolom.label} terlalu besar: lebih dari 1.000 triliun.")
    return value


def _amount(kolom: Kolom, text: str, cell: str) -> tuple[int | None, str]:
    if is_blank(text):
        return None, note_of_blank(cell)
    notes = [] if text == cell else [DIRAPIKAN]
    bare = text.replace(angka.MINUS, "-").replace("\u2013", "-")
    plain = _KIRA.sub("", bare, count=1)
    if plain != bare:
        notes.append(f"“{text}” adalah perkiraan.")
    plain = _MATA_UANG.sub("", plain, count=1).strip()
    plain = re.sub(r"[.,]-$|,$", "", plain).strip()
    plain = _MATA_UANG.sub("", plain, count=1).strip() if plain[:1] in "(-" else plain
    negative, plain = _sign(plain)
    if hit := _SATUAN.fullmatch(plain):
        size = _decimal(kolom, hit[1]) * _KALI[hit[2].lower()]
        if size.denominator != 1:
            raise SelUnreadableError(f"{kolom.label} “{text}” tidak bulat.")
        digits = str(size.numerator)
        notes.append(f"“{text}” dibaca {rupiah.show(size.numerator)}.")
    else:
        digits, doubt = _digits(kolom, plain)
        if doubt:
            notes.append(f"“{text}” dibaca {rupiah.show(int(digits))}.")
    value = rupiah.parse(digits)  # its limit is the limit
    return (-value if negative and value else value), " ".join(notes)


def _sign(text: str) -> tuple[bool, str]:
    """Brackets or a minus on either side make a loss."""
    if text.startswith("(") and text.endswith(")"):
        return True, text[1:-1].strip()
    if text.startswith("-"):
        return True, text[1:].strip()
    if text.endswith("-") and text[:-1].strip()[-1:].isdigit():
        return True, text[:-1].strip()
    return False, text


def _digits(kolom: Kolom, text: str) -> tuple[str, bool]:
    """The digits of a whole number, and whether its one separator leaves a doubt."""
    bare = text.replace(" ", "") if re.fullmatch(r"\d{1,3}(?: \d{3})+", text) else text
    if not re.fullmatch(r"\d[\d.,]*", bare, re.ASCII):
        raise SelUnreadableError(f"{kolom.label} harus angka, misalnya 1.250.000.")
    groups = _KELOMPOK.fullmatch(bare)
    if groups and not bare.startswith("0"):
        return re.sub(r"[.,]", "", bare), bare.count(groups[1]) == 1
    whole, cents = _split(bare)
    if whole is None:
        raise SelUnreadableError(f"{kolom.label}: titik dan koma pada “{text}” tidak jelas.")
    if cents.strip("0"):
        raise SelUnreadableError(f"{kolom.label} ditulis penuh, tanpa pecahan.")
    return whole, False


def _decimal(kolom: Kolom, text: str) -> Fraction:
    whole, part = _split(text)
    if whole is None:
        raise SelUnreadableError(f"{kolom.label}: titik dan koma pada “{text}” tidak jelas.")
    groups = _KELOMPOK.fullmatch(text)
    if groups and groups[1] == ".":
        return Fraction(text.replace(".", ""))
    return Fraction(f"{whole}.{part or 0}")


def _split(text: str) -> tuple[str | None, str]:
    """Whole digits and decimals; None where dots and commas contradict each other.

    >>> _split("1.234.567,00"), _split("1,234,567.00"), _split("1500000.00"), _split("1,2,3")
    (('1234567', '00'), ('1234567', '00'), ('1500000', '00'), (None, ''))
    """
    at = max(text.rfind("."), text.rfind(","))
    if at < 0:
        return text, ""
    mark = text[at]
    other = "," if mark == "." else "."
    whole, part = text[:at], text[at + 1 :]
    if mark in whole or (other in whole and not _KELOMPOK.fullmatch(whole)):
        return None, ""
    whole = whole.replace(other, "")
    return (whole if whole.isdigit() else None), part
