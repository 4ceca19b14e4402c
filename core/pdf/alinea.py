"""Justified paragraphs: broken as a whole so that no line gapes, set with a little give."""

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from core.errors import PrintRefusedError
from core.pdf.blocks import ROOM, TOGETHER, Parts
from core.pdf.lines import NBSP, pieces, shorten, widest_piece
from core.pdf.pen import Pen
from core.pdf.theme import Huruf

# spaces may shrink by a fifth; wider than so many spaces a line is rather left ragged
SHRINK, WIDEST = 0.22, 6.0
# letters give or take this share before the spaces are touched
GIVE = 0.015
# a space that grows by this share is as bad as one that has shrunk as far as it may
STRETCH = 0.6
STRAY, INSIDE, HELD = 9.0, 1.0, 2.0
_HELD = frozenset({"Nomor", "Tahun", "Pasal", "ayat", "huruf", "angka"})
NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line: points added to each space, and the share its letters are set wider by."""

    text: str
    gap: float = 0
    scale: float = 1


@dataclass(frozen=True, slots=True)
class Alinea:
    """A justified paragraph. `lines` is set once it has been cut, so that no part is rebroken."""

    text: str
    huruf: Huruf
    lines: tuple[SetLine, ...] = ()

    def broken(self, width: float) -> tuple[SetLine, ...]:
        return self.lines or _broken(self.text, self.huruf, width)

    def height(self, width: float) -> float:
        return len(self.broken(width)) * self.huruf.baris

    def narrowest(self) -> tuple[float, str]:
        return widest_piece(self.text, self.huruf)

    def split(self, width: float, room: float, _page: float) -> Parts:
        return self.cut(width, room)

    def cut(self, width: float, room: float) -> "tuple[Alinea, Alinea] | None":
        """Two lines stay together on either side."""
        lines = self.broken(width)
        fitting = min(int((room + ROOM) / self.huruf.baris), len(lines) - TOGETHER)
        if fitting < TOGETHER:
            return None
        return replace(self, lines=lines[:fitting]), replace(self, lines=lines[fitting:])

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for number, line in enumerate(self.broken(width)):
            y = top - self.huruf.ukuran - number * self.huruf.baris
            pen.spaced(x, y, line.text, self.huruf, gap=line.gap, scale=line.scale)


@lru_cache(maxsize=2_000)
def _broken(text: str, huruf: Huruf, width: float) -> tuple[SetLine, ...]:
    return tuple(line for part in text.split("\n") for line in _Breaking(part, huruf, width).run())


@dataclass(frozen=True, slots=True)
class _Piece:
    """What no line may break inside; `spaced` where a space stands before it."""

    text: str
    width: float
    gaps: int
    spaced: bool


class _Breaking:
    """Finds the breaks whose lines together deviate least from their natural width."""

    def __init__(self, text: str, huruf: Huruf, width: float) -> None:
        self._huruf, self._width = huruf, width
        self._space = huruf.width(" ")
        self._pieces = [
            _Piece(piece, huruf.width(piece), piece.count(NBSP), number == 0)
            for word in text.split(" ")
            for number, piece in enumerate(pieces(word))
        ]
        for piece in self._pieces:
            if piece.width > width + ROOM:
                raise PrintRefusedError(
                    f"Kata “{piece.text}” lebih lebar daripada tempatnya pada teks "
                    f"“{shorten(text)}”.",
                    hint="Pisahkan kata itu dengan spasi atau perpendek, lalu cetak lagi.",
                )
        self._widths = list(accumulate((piece.width for piece in self._pieces), initial=0.0))
        self._inner = list(accumulate((piece.gaps for piece in self._pieces), initial=0))
        self._spaced = list(accumulate((piece.spaced for piece in self._pieces), initial=0))

    def run(self) -> list[SetLine]:
        count = len(self._pieces)
        cost, origin = [0.0, *[NEVER] * count], [0] * (count + 1)
        for end in range(1, count + 1):
            for start in range(end - 1, -1, -1):
                natural, gaps = self._measure(start, end)
                if natural * (1 - GIVE) - gaps * self._space * SHRINK > self._width + ROOM:
                    break
                found = cost[start] + (1 + self._badness(start, end)) ** 2
                if found < cost[end]:
                    cost[end], origin[end] = found, start
        lines, end = [], count
        while end:
            lines.append(self._line(origin[end], end))
            end = origin[end]
        return lines[::-1]

    def _measure(self, start: int, end: int) -> tuple[float, int]:
        """Natural width, and how many spaces can take up what is wanting."""
        spaces = self._spaced[end] - self._spaced[start + 1]
        natural = self._widths[end] - self._widths[start] + spaces * self._space
        return natural, spaces + self._inner[end] - self._inner[start]

    def _rest(self, natural: float) -> float:
        """What the spaces must take up after the letters gave or took their share."""
        wanting = self._width - natural
        return wanting - max(-GIVE * natural, min(GIVE * natural, wanting))

    def _badness(self, start: int, end: int) -> float:
        natural, gaps = self._measure(start, end)
        rest, last = self._rest(natural), end == len(self._pieces)
        if last and rest >= 0:
            stray = start == end - 1 and end > 4
            return STRAY if stray and not self._pieces[start].gaps else 0.0
        give = gaps * self._space * (STRETCH if rest >= 0 else SHRINK)
        bad = (rest / give) ** 2 if gaps else 400.0
        if not last:
            bad += HELD if self._pieces[end - 1].text in _HELD else 0
            bad += 0 if self._pieces[end].spaced else INSIDE
        return bad

    def _line(self, start: int, end: int) -> SetLine:
        first, *others = self._pieces[start:end]
        text = first.text + "".join(f" {p.text}" if p.spaced else p.text for p in others)
        natural, gaps = self._measure(start, end)
        rest, last = self._rest(natural), end == len(self._pieces)
        if not gaps or (last and natural <= self._width) or rest / gaps > WIDEST * self._space:
            return SetLine(text)
        scale = (self._width - rest) / natural
        # the scale widens what is added to the spaces as well
        return SetLine(text, rest / gaps / scale, scale)
