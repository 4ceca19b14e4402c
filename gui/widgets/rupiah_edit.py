"""Whole rupiah: dots appear while typing, blank is not zero."""

import re

from core import rupiah
from core.rupiah import Rupiah
from gui.widgets.typed_line import TypedLine

_PLAIN = re.compile(r"([-(]?)([\d.]*)(\)?)")


class RupiahEdit(TypedLine[int]):
    """An amount typed into a line: a spin box would overflow at 32 bits."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self.textEdited.connect(self._dot)

    def amount(self) -> int | None:
        return self.current()

    def set_amount(self, amount: int | None) -> None:
        self.put(amount)

    def read(self, text: str) -> Rupiah | None:
        return rupiah.parse(text)

    def write(self, value: int | None) -> str:
        return rupiah.show(value)

    def _dot(self, typed: str) -> None:
        """Put the dots in while digits are typed; the rest is judged when the field is left."""
        dotted = with_dots(typed)
        if dotted is None or dotted == typed:
            return
        behind = sum(letter.isdigit() for letter in typed[self.cursorPosition() :])
        self.setText(dotted)
        self.setCursorPosition(_before_digits(dotted, behind))


def with_dots(typed: str) -> str | None:
    """The typing with dots between thousands; None when it holds more than digits and a sign.

    >>> with_dots("1250000"), with_dots("-12.50"), with_dots("(1000"), with_dots("Rp 5")
    ('1.250.000', '-1.250', '(1.000', None)
    """
    hit = _PLAIN.fullmatch(typed)
    if hit is None:
        return None
    sign, body, close = hit.groups()
    digits = body.replace(".", "")
    if not digits:
        return f"{sign}{close}"
    digits = digits.lstrip("0") or "0"
    return f"{sign}{int(digits):,}{close}".replace(",", ".")


def _before_digits(text: str, behind: int) -> int:
    """The cursor position with so many digits behind it."""
    position, seen = len(text), 0
    while position and seen < behind:
        position -= 1
        seen += text[position].isdigit()
    return position
