"""Formulas: numerator above its rule, denominator below, copied text the right way up."""

import io

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdf import PdfReader

from core.naskah.model import Kertas, Rumus
from core.pdf.lampiran_iku import render_lampiran_iku
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh import baris, lampiran

RUMUS = Rumus("Pembilang berisi dua baris yang panjang sekali", "Penyebut", "× 100 %")
DATA = render_lampiran_iku(lampiran(iku=(baris(1, formulasi=RUMUS),)), kertas=Kertas.F4)


def height_of(word: str) -> float:
    """Baseline of a word, read from the drawing itself and not from its spoken text."""
    found: list[float] = []

    def note(text: str, _current: object, matrix: list[float], _font: object, _size: float) -> None:
        if word in text:
            found.append(matrix[5])

    PdfReader(io.BytesIO(DATA)).pages[-1].extract_text(visitor_text=note)
    return found[0]


def test_copied_text_reads_numerator_first() -> None:
    spoken = "(Pembilang berisi dua baris yang panjang sekali : Penyebut) × 100 %"

    assert spoken in pages_of(DATA)[-1]


def test_the_numerator_stands_above_the_factor_and_the_denominator_below() -> None:
    assert height_of("Pembilang") > height_of("× 100 %") > height_of("Penyebut")


def test_the_rule_lies_between_numerator_and_denominator() -> None:
    document = pdfium.PdfDocument(io.BytesIO(DATA))
    page = document[len(document) - 1]

    edges = [item.get_bounds() for item in page.get_objects() if item.type == 2]
    document.close()

    between = [
        (left, right)
        for left, bottom, right, top in edges
        if height_of("Penyebut") < bottom < top < height_of("sekali") and right - left < 200
    ]
    assert len(between) == 1


def test_a_formula_without_a_factor_is_only_a_fraction() -> None:
    row = baris(1, formulasi=Rumus("Atas", "Bawah", ""))

    text = pages_of(render_lampiran_iku(lampiran(iku=(row,)), kertas=Kertas.F4))[-1]

    assert "(Atas : Bawah)" in text
