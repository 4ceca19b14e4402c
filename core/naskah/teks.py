"""Words as they go on official paper: cleaned of typing residue, held where they belong."""

import re
import unicodedata
from collections.abc import Iterable

NBSP = "\u00a0"
_YEARS = re.compile(r"(?<!\d)(\d{4})\s*[-\u2013]\s*(\d{4})(?!\d)")
_BEFORE_NUMBER = re.compile(
    r"\b(tahun|buku|dinilai|terbit|pasal|huruf|angka|ayat|misi|diktum|rp) (?=\(?(?:\d|[a-z]\b))",
    re.IGNORECASE,
)
_SPELLED_NUMBER = re.compile(r"(?<=\d) (?=\([a-z]+\))")
_ABBREVIATION = re.compile(r" (?=\([A-Z]{2,5}\))")


def tidy(text: str) -> str:
    r"""Drop what no reader sees: control and zero-width characters, doubled spaces and lines.

    >>> tidy("  Nilai\u200b \t SAKIP \r\n\n OPD"), tidy("e\u0301")
    ('Nilai SAKIP\nOPD', 'é')
    """
    whole = unicodedata.normalize("NFC", text)
    spaced = "".join(map(_visible, whole.replace("\r\n", "\n").replace("\r", "\n")))
    lines = (re.sub(r" +", " ", line).strip(f" {NBSP}") for line in spaced.split("\n"))
    return "\n".join(line for line in lines if line)


def _visible(character: str) -> str:
    if character in f"\n{NBSP}":
        return character
    match unicodedata.category(character):
        case "Zs" | "Zl" | "Zp":
            return " "
        case "Cc" | "Cf":
            return " " if character in "\t\v\f" else ""
        case _:
            return character


def bind(text: str, *names: str) -> str:
    r"""Tidy, and put spaces that no line may break in years, articles and the names given.

    >>> print(bind("Kota  Agung Tahun 2021 - 2026", "KOTA AGUNG").translate({160: "_", 8211: "--"}))
    Kota_Agung Tahun_2021--2026
    >>> bind("1 (satu) tahun; Indikator Kinerja Utama (IKU)").replace(NBSP, "_")
    '1_(satu) tahun; Indikator Kinerja Utama_(IKU)'
    """
    held = _YEARS.sub("\\1\u2013\\2", tidy(text))
    for pattern in (_BEFORE_NUMBER, _SPELLED_NUMBER, _ABBREVIATION):
        held = pattern.sub(lambda hit: hit.group().replace(" ", NBSP), held)
    for name in filter(None, map(tidy, names)):
        loose = re.escape(name).replace(r"\ ", f"[ {NBSP}]")
        held = re.sub(loose, lambda hit: hit.group().replace(" ", NBSP), held, flags=re.IGNORECASE)
    return held


def as_sentence(text: str) -> str:
    """Close a paragraph with a full stop, once.

    >>> as_sentence("Melaksanakan urusan;"), as_sentence("Melaksanakan urusan."), as_sentence("")
    ('Melaksanakan urusan.', 'Melaksanakan urusan.', '')
    """
    bare = tidy(text).rstrip(" ;.,")
    return f"{bare}." if bare else ""


def as_items(texts: Iterable[str]) -> tuple[str, ...]:
    """Close the items of a list: semicolons, and a full stop after the last.

    >>> as_items(["Perumusan", "", "Pelaksanaan;", "Pelaporan."])
    ('Perumusan;', 'Pelaksanaan;', 'Pelaporan.')
    """
    bare = [item for item in (tidy(text).rstrip(" ;.,") for text in texts) if item]
    return (*(f"{item};" for item in bare[:-1]), *(f"{item}." for item in bare[-1:]))
