"""The visible part of a signature: a page that was set by the printing house, taken over whole."""

import io
from typing import Any

from pyhanko.pdf_utils.content import AppearanceContent
from pyhanko.pdf_utils.generic import DictionaryObject, StreamObject, pdf_name
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import BaseStampStyle

from core.naskah.tte import Ruang


def stamp_style(page: bytes) -> Any:
    """What pyHanko asks for when it draws the field: our own page, with its own letters."""

    class Page(AppearanceContent):
        """Drawn as it is; its letters come along with it."""

        def register(self) -> Any:
            if self._content_xobj_ref is None:
                reader = PdfFileReader(io.BytesIO(page))
                self._content_xobj_ref = self._ensure_writer.import_page_as_xobject(reader)
            return self._content_xobj_ref

    class Style(BaseStampStyle):
        def create_stamp(self, writer: Any, box: Any, text_params: dict[str, Any]) -> Any:
            del text_params
            return Page(writer, box)

    return Style()


def put_page(writer: Any, ruang: Ruang, page: bytes, name: str) -> None:
    """Draw the same onto a page itself, before it is signed."""
    picture = writer.import_page_as_xobject(PdfFileReader(io.BytesIO(page)))
    left, bottom = ruang.kotak[:2]
    drawn = f"q 1 0 0 1 {left:.4f} {bottom:.4f} cm /{name} Do Q".encode()
    known: Any = DictionaryObject  # without types of its own
    resources = known({pdf_name("/XObject"): known({pdf_name(f"/{name}"): picture})})
    number = ruang.halaman - 1
    for content, prepend in ((b"q", True), (b"Q", False)):
        stream = writer.add_object(StreamObject(stream_data=content))
        writer.add_stream_to_page(number, stream, prepend=prepend)
    stream = writer.add_object(StreamObject(stream_data=drawn))
    writer.add_stream_to_page(number, stream, resources)
