"""The visible part of a signature: a page that was set by the printing house, taken over whole."""

import io
from typing import Any

from pyhanko.pdf_utils.content import AppearanceContent
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import BaseStampStyle


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
