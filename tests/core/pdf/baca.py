"""Reads a printed annex back: text of its pages, in the order of the content."""

import io

import pypdfium2 as pdfium  # type: ignore[import-untyped]


def pages_of(data: bytes) -> list[str]:
    """The text of each page, spaces and line ends made one."""
    document = pdfium.PdfDocument(io.BytesIO(data))
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()
