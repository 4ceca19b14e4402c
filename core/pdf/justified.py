"""Breaks a paragraph as a whole, so that no line gapes; letters and spaces give a little."""

from dataclasses import dataclass
from functools import lru_cache

from core.pdf.blocks import ROOM
from core.pdf.measured import Measured
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


@lru_cache(maxsize=2_000)
def break_justified(text: str, huruf: Huruf, width: float) -> tuple[SetLine, ...]:
    """The lines of a text; a newline always breaks, and the last line of a part is not widened."""
    return tuple(line for part in text.split("\n") for line in _Breaking(part, huruf, width).run())


class _Breaking:
    """Finds the breaks whose lines together deviate least from their natural width."""

    def __init__(self, text: str, huruf: Huruf, width: float) -> None:
        self._width = width
        self._measured = Measured(text, huruf, width)
        self._pieces, self._space = self._measured.pieces, self._measured.space

    def run(self) -> list[SetLine]:
        count = len(self._pieces)
        cost, origin = [0.0, *[NEVER] * count], [0] * (count + 1)
        for end in range(1, count + 1):
            for start in range(end - 1, -1, -1):
                natural, gaps = self._measured.measure(start, end)
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

    def _rest(self, natural: float) -> float:
        """What the spaces must take up after the letters gave or took their share."""
        wanting = self._width - natural
        return wanting - max(-GIVE * natural, min(GIVE * natural, wanting))

    def _badness(self, start: int, end: int) -> float:
        natural, gaps = self._measured.measure(start, end)
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
        text = self._measured.joined(start, end)
        natural, gaps = self._measured.measure(start, end)
        rest, last = self._rest(natural), end == len(self._pieces)
        if not gaps or (last and natural <= self._width) or rest / gaps > WIDEST * self._space:
            return SetLine(text)
        scale = (self._width - rest) / natural
        # the scale widens what is added to the spaces as well
        return SetLine(text, rest / gaps / scale, scale)
