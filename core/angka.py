"""Exact numbers: fractions in and out as text, rounded once and half up when shown."""

import re
from fractions import Fraction

MINUS = "\N{MINUS SIGN}"
_DECIMAL = re.compile(r"[+-]?\d+(\.\d+)?")
_RATIO = re.compile(r"[+-]?\d+/[1-9]\d*")


class AngkaUnreadableError(ValueError):
    """The text is not a number; the message says why, in Indonesian."""


def exact(value: Fraction | int) -> str:
    """Write a number exactly: a terminating decimal, else `a/b`.

    >>> exact(Fraction(5, 2)), exact(Fraction(1, 3)), exact(Fraction(-3)), exact(Fraction(1, 8))
    ('2.5', '1/3', '-3', '0.125')
    """
    value = Fraction(value)
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = max(twos, fives)
    if not digits:
        return str(value.numerator)
    scaled = abs(value.numerator) * 10**digits // value.denominator
    whole, part = divmod(scaled, 10**digits)
    return f"{'-' if value < 0 else ''}{whole}.{part:0{digits}d}"


def read_exact(text: str) -> Fraction:
    """Read what `exact` wrote (a decimal with a point, or `a/b`); raises `AngkaUnreadableError`.

    >>> read_exact("2.75"), read_exact("1/3")
    (Fraction(11, 4), Fraction(1, 3))
    """
    bare = text.strip()
    if not (_DECIMAL.fullmatch(bare) or _RATIO.fullmatch(bare)):
        raise AngkaUnreadableError(f"Bukan angka: {text!r}.")
    return Fraction(bare)


def parse(text: str) -> Fraction | None:
    """Read what an officer types, decimals with a comma; `None` for a blank field.

    >>> parse("70,35"), parse("1.234,5"), parse("72.5"), parse("−2 %"), parse(" ")
    (Fraction(1407, 20), Fraction(2469, 2), Fraction(145, 2), Fraction(-2, 1), None)
    """
    bare = re.sub(r"[\s\u00a0%]", "", text).replace(MINUS, "-")
    if not bare:
        return None
    if "," in bare:
        whole, _, part = bare.partition(",")
        bare = f"{whole.replace('.', '')}.{part}"
    elif re.fullmatch(r"\d{1,3}(\.\d{3})+", bare):
        bare = bare.replace(".", "")
    if not _DECIMAL.fullmatch(bare):
        raise AngkaUnreadableError("Tulis angka, misalnya 70,35.")
    return Fraction(bare)


def round_half_up(value: Fraction | int, digits: int = 2) -> Fraction:
    """Round once, halves away from zero.

    >>> round_half_up(Fraction(13125, 1000)), round_half_up(Fraction(-1, 8))
    (Fraction(1313, 100), Fraction(-13, 100))
    """
    rounded = _scaled_half_up(value, digits)
    return Fraction(-rounded if value < 0 else rounded, 10**digits)


def _scaled_half_up(value: Fraction | int, digits: int) -> int:
    """The size of a number in units of its last digit; in whole numbers, for it is asked often."""
    power: int = 10**digits
    below = value.denominator
    return (2 * abs(value.numerator) * power + below) // (2 * below)


def show(value: Fraction | int | None, digits: int = 2) -> str:
    """Write a number with a decimal comma and dots between thousands; blank stays blank.

    >>> show(Fraction(1582278, 100000)), show(Fraction(12345675, 1000)), show(Fraction(-1, 3))
    ('15,82', '12.345,68', '-0,33')
    """
    if value is None:
        return ""
    scaled = _scaled_half_up(value, digits)
    whole, part = divmod(scaled, 10**digits)
    text = f"{whole:,}".replace(",", ".") + (f",{part:0{digits}d}" if digits else "")
    return f"-{text}" if scaled and value < 0 else text


def show_signed(value: Fraction | int | None, digits: int = 2) -> str:
    """The same to be looked at only, never typed over: with a real minus sign.

    >>> show_signed(Fraction(-1, 3)), show_signed(2)
    ('−0,33', '2,00')
    """
    return show(value, digits).replace("-", MINUS)


def show_percent(value: Fraction | int | None, digits: int = 2) -> str:
    """That with its unit.

    >>> show_percent(Fraction(5000, 190)), show_percent(Fraction(-978, 100))
    ('26,32 %', '−9,78 %')
    """
    return "" if value is None else f"{show_signed(value, digits)} %"
