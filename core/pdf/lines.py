"""Breaks plain text into lines: at spaces, and after the hyphen or slash inside a compound."""

import re
from functools import lru_cache

from core.errors import PrintRefusedError
from core.pdf.theme import Huruf

_INSIDE = re.compile(r"(?<=[a-z][-/])(?=[A-Za-z])")
NBSP = "\u00a0"
ROOM = 0.01
# a compound is broken only where the line before it would stay this much empty
GAPING = 0.3
# words that the line before the last must have besides the one it gives away
SPARE = 3


@lru_cache(maxsize=8_000)
def break_lines(text: str, huruf: Huruf, width: float) -> tuple[str, ...]:
    """The fewest lines that fit the width; a newline always breaks.

    `PrintRefusedError` names a word that is wider than that.
    """
    for piece in pieces(text):
        if huruf.width(piece) > width + ROOM:
            raise PrintRefusedError(
                f"Kata “{piece}” lebih lebar daripada tempatnya pada teks “{shorten(text)}”.",
                hint="Pisahkan kata itu dengan spasi atau perpendek, lalu cetak lagi.",
            )
    paragraphs = (_broken(paragraph, huruf, width + ROOM) for paragraph in text.split("\n"))
    return tuple(line for lines in paragraphs for line in lines)


def _broken(paragraph: str, huruf: Huruf, width: float) -> list[str]:
    lines = [""]
    for word in paragraph.split(" "):
        longer = f"{lines[-1]} {word}".lstrip(" ")
        if huruf.width(longer) <= width:
            lines[-1] = longer
        elif huruf.width(word) <= width and huruf.width(lines[-1]) >= (1 - GAPING) * width:
            lines.append(word)
        else:
            lines[-1:] = _fill(lines[-1], word, huruf, width)
    return _without_stray_word(lines, huruf, width)


def _fill(line: str, word: str, huruf: Huruf, width: float) -> list[str]:
    """Put on what fits of a compound, the rest on lines of its own."""
    lines, glue = [line], " " if line else ""
    for piece in _INSIDE.split(word):
        longer = f"{lines[-1]}{glue}{piece}"
        if huruf.width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
        glue = ""
    return lines


def _without_stray_word(lines: list[str], huruf: Huruf, width: float) -> list[str]:
    """Give a last line of one word company, where the line before can spare a word."""
    *others, before, last = ["", *lines]
    if re.search(rf"[ {NBSP}]", last) or before.count(" ") < SPARE:
        return lines
    head, word = before.rsplit(" ", 1)
    joined = f"{word} {last}"
    if huruf.width(joined) > width or word.endswith(("-", "/")):
        return lines
    return [*others[1:], head, joined]


@lru_cache(maxsize=1_000)
def break_evenly(text: str, huruf: Huruf, width: float) -> tuple[str, ...]:
    """The fewest lines, then the narrowest width that keeps that number: no stray last word."""
    fewest = len(break_lines(text, huruf, width))
    narrow, wide = widest_piece(text, huruf)[0], width
    while wide - narrow > 0.5:
        middle = (narrow + wide) / 2
        if len(break_lines(text, huruf, middle)) <= fewest:
            wide = middle
        else:
            narrow = middle
    return break_lines(text, huruf, wide)


def pieces(text: str) -> list[str]:
    """What a line may not break inside.

    >>> pieces("hasil perundang-undangan/lain")
    ['hasil', 'perundang-', 'undangan/', 'lain']
    """
    return [piece for word in re.split(r"[ \n]", text) for piece in _INSIDE.split(word)]


def widest_piece(text: str, huruf: Huruf) -> tuple[float, str]:
    """The narrowest column that the text can stand in, and the word that asks for it."""
    return max((huruf.width(piece), piece) for piece in pieces(text))


def shorten(text: str) -> str:
    """The start of a long text, for a message.

    >>> shorten("Jumlah " * 20)
    'Jumlah Jumlah Jumlah Jumlah Jumlah Jumlah Jumlah Jumlah …'
    """
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else f"{flat[:56].rsplit(' ', 1)[0]} …"
