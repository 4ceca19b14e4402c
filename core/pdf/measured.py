"""What a line may be made of: the pieces of a paragraph, and how wide any run of them is."""

from dataclasses import dataclass
from itertools import accumulate

from core.errors import PrintRefusedError
from core.pdf.blocks import ROOM
from core.pdf.lines import NBSP, pieces, shorten
from core.pdf.theme import Huruf


@dataclass(frozen=True, slots=True)
class Piece:
    """What no line may break inside; `spaced` where a space stands before it."""

    text: str
    width: float
    gaps: int
    spaced: bool


class Measured:
    """A paragraph in pieces, none wider than the line."""

    def __init__(self, text: str, huruf: Huruf, width: float) -> None:
        self.space = huruf.width(" ")
        self.pieces = [
            Piece(piece, huruf.width(piece), piece.count(NBSP), number == 0)
            for word in text.split(" ")
            for number, piece in enumerate(pieces(word))
        ]
        for piece in self.pieces:
            if piece.width > width + ROOM:
                raise PrintRefusedError(
                    f"Kata “{piece.text}” lebih lebar daripada tempatnya pada teks "
                    f"“{shorten(text)}”.",
                    hint="Pisahkan kata itu dengan spasi atau perpendek, lalu cetak lagi.",
                )
        self._widths = list(accumulate((piece.width for piece in self.pieces), initial=0.0))
        self._inner = list(accumulate((piece.gaps for piece in self.pieces), initial=0))
        self._spaced = list(accumulate((piece.spaced for piece in self.pieces), initial=0))

    def measure(self, start: int, end: int) -> tuple[float, int]:
        """Natural width, and how many spaces can take up what is wanting."""
        spaces = self._spaced[end] - self._spaced[start + 1]
        natural = self._widths[end] - self._widths[start] + spaces * self.space
        return natural, spaces + self._inner[end] - self._inner[start]

    def joined(self, start: int, end: int) -> str:
        """The text of a line, without the space before it."""
        first, *others = self.pieces[start:end]
        return first.text + "".join(f" {p.text}" if p.spaced else p.text for p in others)
