"""The shipped typefaces: registered once, measured, and asked which letters they lack."""

from functools import cache, lru_cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
FAMILIES = {"SIKUBookman": "SIKU Bookman", "LiberationSans": "Liberation Sans"}
_FACES = {"": "Regular", "-Bold": "Bold", "-Italic": "Italic", "-BoldItalic": "BoldItalic"}
# height of the middle of the multiplication sign above its baseline, in em: a factor sits on the
# rule of its fraction
AXIS = {"SIKUBookman": 0.25, "LiberationSans": 0.333}


@cache
def register() -> None:
    """Make the eight faces known to reportlab; later calls cost nothing."""
    for family in FAMILIES:
        for suffix, face in _FACES.items():
            pdfmetrics.registerFont(TTFont(family + suffix, FONTS / f"{family}-{face}.ttf"))


@lru_cache(maxsize=20_000)
def width(text: str, font: str, size: float) -> float:
    """How wide the text is set, in points."""
    register()
    return float(pdfmetrics.stringWidth(text, font, size))


def missing(text: str, font: str) -> str:
    """Letters that the face lacks; reportlab would print an empty box without a word."""
    register()
    known = pdfmetrics.getFont(font).face.charToGlyph
    return "".join(dict.fromkeys(c for c in text if not c.isspace() and ord(c) not in known))


def known(font: str) -> bool:
    """Whether the face is one of those shipped.

    >>> known("SIKUBookman-Bold"), known("Helvetica")
    (True, False)
    """
    return font in {family + suffix for family in FAMILIES for suffix in _FACES}


def family(font: str) -> str:
    """The family of a face.

    >>> family("SIKUBookman-Bold")
    'SIKUBookman'
    """
    return font.partition("-")[0]
