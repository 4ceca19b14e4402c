"""Rules and exact numbers in the words an officer reads, the same on screen and paper."""

from fractions import Fraction

from core import angka, rupiah
from core.rules.report import Rincian

_EXACT_DIGITS = 6


def condition_words(syarat: str, satuan: str) -> str:
    """A condition of a band.

    >>> condition_words("7.5 <= x < 10", "%"), condition_words("x > 20", "kali")
    ('7,5 % ≤ x < 10 %', 'x > 20 kali')
    """
    parts = []
    for part in syarat.replace("<=", "≤").replace(">=", "≥").split():
        number = part.replace(".", "").removeprefix("-").isdigit()
        parts.append(f"{part.replace('.', ',')} {satuan}".strip() if number else part)
    return " ".join(parts)


def exact_words(value: Fraction) -> str:
    """Every decimal when they end soon, else six of them cut off and an ellipsis.

    >>> exact_words(Fraction(5, 2)), exact_words(Fraction(-2, 3)), exact_words(Fraction(7))
    ('2,5', '−0,666666…', '7')
    """
    digits = 0
    while digits < _EXACT_DIGITS and (value * 10**digits).denominator != 1:
        digits += 1
    if (value * 10**digits).denominator == 1:
        return angka.show_signed(value, digits)
    cut = Fraction(int(abs(value) * 10**_EXACT_DIGITS), 10**_EXACT_DIGITS)
    return f"{angka.MINUS if value < 0 else ''}{angka.show(cut, _EXACT_DIGITS)}…"


def weight_words(value: Fraction) -> str:
    """A weight or nilai: whole when it is whole.

    >>> weight_words(Fraction(4)), weight_words(Fraction(5, 2))
    ('4', '2,50')
    """
    return angka.show(value, 0) if value.denominator == 1 else angka.show(value)


def amount_words(value: Fraction) -> str:
    """A sum in rupiah, a loss in parentheses; with decimals where a weight made them.

    >>> amount_words(Fraction(1500)), amount_words(Fraction(-3)), amount_words(Fraction(-5, 2))
    ('1.500', '(3)', '(2,50)')
    """
    if value.denominator == 1:
        return rupiah.show(value.numerator)
    return angka.show(value) if value >= 0 else f"({angka.show(-value)})"


def term_words(one: Rincian, *, first: bool) -> str:
    """One account of a sum as it enters: sign, share, name and amount.

    >>> a = Rincian("kas", "Kas", Fraction(1), 1000)
    >>> b = Rincian("susut", "Penyusutan", Fraction(-1, 2), -40)
    >>> term_words(a, first=True), term_words(a, first=False), term_words(b, first=True)
    ('Kas 1.000', '+ Kas 1.000', '− 50 % × Penyusutan (40)')
    """
    sign = "−" if one.bobot < 0 else "+"
    lead = "" if first and one.bobot >= 0 else f"{sign} "
    share = "" if abs(one.bobot) == 1 else f"{weight_words(100 * abs(one.bobot))} % × "
    return f"{lead}{share}{one.nama} {rupiah.show(one.jumlah)}"
