"""Numbers that are not money: decimals with a comma, whole counts, years."""

from fractions import Fraction

from core import angka
from gui.widgets.typed_line import TypedLine

YEARS = range(1900, 2101)


class AngkaEdit(TypedLine[Fraction]):
    """A decimal, exact as typed."""

    def __init__(self, digits: int = 2, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self._digits = digits

    def value(self) -> Fraction | None:
        return self.current()

    def set_value(self, value: Fraction | None) -> None:
        self.put(value)

    def read(self, text: str) -> Fraction | None:
        return angka.parse(text)

    def write(self, value: Fraction | None) -> str:
        """At least the usual decimals, and every one that was typed beyond them."""
        if value is None:
            return ""
        digits = self._digits
        while (value * 10**digits).denominator != 1 and digits < 12:
            digits += 1
        return angka.show(value, digits)


class BulatEdit(TypedLine[int]):
    """A whole number that is not negative: people, months, pages."""

    def __init__(self, *, maximum: int = 10**9, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self._maximum = maximum

    def value(self) -> int | None:
        return self.current()

    def set_value(self, value: int | None) -> None:
        self.put(value)

    def read(self, text: str) -> int | None:
        number = angka.parse(text)
        if number is None:
            return None
        if number.denominator != 1 or number < 0:
            raise angka.AngkaUnreadableError("Tulis bilangan bulat, misalnya 412.")
        if number > self._maximum:
            raise angka.AngkaUnreadableError(f"Paling banyak {angka.show(self._maximum, 0)}.")
        return number.numerator

    def write(self, value: int | None) -> str:
        return angka.show(value, 0)


class YearEdit(TypedLine[int]):
    """A year in four digits, without dots."""

    def year(self) -> int | None:
        return self.current()

    def set_year(self, year: int | None) -> None:
        self.put(year)

    def read(self, text: str) -> int | None:
        bare = text.strip()
        if not bare:
            return None
        if not (bare.isdecimal() and int(bare) in YEARS):
            raise angka.AngkaUnreadableError("Tulis tahun dengan empat angka, misalnya 2025.")
        return int(bare)

    def write(self, value: int | None) -> str:
        return "" if value is None else str(value)
