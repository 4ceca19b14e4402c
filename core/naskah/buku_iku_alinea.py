"""Lines of a chapter as paragraphs and items of lists; items of data with their letters."""

import re
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from core.naskah.buku_iku import AlineaBuku
from core.naskah.teks import as_items, as_sentence, tidy

_ITEM = re.compile(r"^([a-z]|\d{1,2})[.)] +(?=\S)|^([-\u2013\u2022]) +(?=\S)")


def paragraphs_of(text: str) -> tuple[AlineaBuku, ...]:
    r"""One a line; what begins with a mark is an item, numbers under a letter stand deeper.

    >>> [(one.tanda, one.tingkat) for one in paragraphs_of("Terdiri dari:\na. satu\n1. dua")]
    [('', 0), ('a.', 1), ('1.', 2)]
    """
    return tuple(_read(tidy(text).split("\n")))


def _read(lines: Sequence[str]) -> Iterator[AlineaBuku]:
    lettered = False
    for line in filter(None, lines):
        mark = _ITEM.match(line)
        if mark is None:
            lettered = False
            yield AlineaBuku(line)
            continue
        letter = (mark[1] or "").isalpha()
        lettered = lettered or letter
        deeper = lettered and not letter
        yield AlineaBuku(line[mark.end() :], mark[0].strip(), 2 if deeper else 1)


def lettered(texts: Sequence[str]) -> tuple[AlineaBuku, ...]:
    """Items of a list with the punctuation that belongs to it: letters, or numbers for many.

    >>> [one.tanda for one in lettered(["satu", "dua"])]
    ['a.', 'b.']
    """
    items = as_items(texts)
    marks: Sequence[object] = ascii_lowercase
    if len(items) > len(ascii_lowercase):
        marks = range(1, len(items) + 1)
    return tuple(AlineaBuku(item, f"{mark}.", 1) for item, mark in zip(items, marks, strict=False))


def duties(tugas: str, fungsi: Sequence[str]) -> tuple[AlineaBuku, ...]:
    """What the decree says of them, where the chapter has no words of its own."""
    sentence = as_sentence(tugas)
    items = lettered(fungsi)
    told = (AlineaBuku(f"Tugas: {sentence}"),) if sentence else ()
    return (*told, *((AlineaBuku("Fungsi:"), *items) if items else ()))
