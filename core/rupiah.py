"""Whole rupiah: read what an officer types, show it as the office writes it."""

import re
from collections.abc import Iterable
from typing import NewType

Rupiah = NewType("Rupiah", int)
LARGEST = 10**15
_NO_CENTS = re.compile(r"0*|-")
_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+|\d+")


class RupiahUnreadableError(ValueError):
    """The text is not an amount of whole rupiah; the message says why, in Indonesian."""


def parse(text: str) -> Rupiah | None:
    """Read an amount; `None` for a blank field, which is not zero.

    Raises `RupiahUnreadableError` for anything that is not whole rupiah.

    >>> parse("Rp 1.250.000,00"), parse("(1.000)"), parse("-75"), parse("  "), parse("0")
    (1250000, -1000, -75, None, 0)
    """
    bare = re.sub(r"[\s\u00a0\u202f]", "", text)
    bare = re.sub(r"^(-?\(?)rp\.?", r"\1", bare, flags=re.IGNORECASE)
    if not bare:
        return None
    bracketed = bare.startswith("(") and bare.endswith(")")
    negative = bracketed or bare.startswith("-")
    digits = bare[1:-1] if bracketed else bare.removeprefix("-")
    digits, _, cents = digits.partition(",")
    if not _NO_CENTS.fullmatch(cents):
        raise RupiahUnreadableError("Tulis rupiah penuh, tanpa sen.")
    if not _THOUSANDS.fullmatch(digits):
        raise RupiahUnreadableError("Tulis angka saja, misalnya 1.250.000.")
    amount = int(digits.replace(".", ""))
    if amount > LARGEST:
        raise RupiahUnreadableError("Jumlah terlalu besar: paling banyak 1.000 triliun rupiah.")
    return Rupiah(-amount if negative else amount)


def show(amount: int | None) -> str:
    """Write an amount with dots; a loss in parentheses; blank stays blank.

    >>> show(1234567), show(-1234567), show(0), show(None)
    ('1.234.567', '(1.234.567)', '0', '')
    """
    if amount is None:
        return ""
    digits = f"{abs(amount):,}".replace(",", ".")
    return f"({digits})" if amount < 0 else digits


def show_rp(amount: int | None) -> str:
    """The same with its unit.

    >>> show_rp(1234567), show_rp(None)
    ('Rp 1.234.567', '')
    """
    return "" if amount is None else f"Rp {show(amount)}"


def total(amounts: Iterable[int | None]) -> Rupiah:
    """Add amounts; blanks add nothing.

    >>> total([1, None, 2])
    3
    """
    return Rupiah(sum(amount for amount in amounts if amount is not None))
