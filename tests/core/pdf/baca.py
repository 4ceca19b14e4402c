"""Reads a printed annex back: text of its pages, in the order of the content."""

import ctypes
import io

import pypdfium2 as pdfium  # type: ignore[import-untyped]


def pages_of(data: bytes) -> list[str]:
    """The text of each page, spaces and line ends made one."""
    document = pdfium.PdfDocument(io.BytesIO(data))
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def placed(data: bytes, words: str) -> list[tuple[str, float]]:
    """Font and base of every place on the last page where these words stand."""
    document = pdfium.PdfDocument(io.BytesIO(data))
    try:
        text = document[len(document) - 1].get_textpage()
        search, found = text.search(words, match_case=True), []
        while (hit := search.get_next()) is not None:
            name = ctypes.create_string_buffer(80)
            pdfium.raw.FPDFText_GetFontInfo(text.raw, hit[0], name, 80, None)
            found.append((name.value.decode(), round(text.get_charbox(hit[0], loose=True)[1], 1)))
        return found
    finally:
        document.close()
