"""A signed file for the eyes: its stamps drawn into the pages, since not every viewer shows fields.

Only for looking and for paper. What is kept and handed on is always the signed file itself.
"""

import io
from typing import Any

from pyhanko.pdf_utils.generic import DictionaryObject, StreamObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError


def draw_fields(pdf: bytes) -> bytes:
    """The same pages with every signature's look drawn where its field is."""
    try:
        return _drawn(pdf)
    except (PdfError, KeyError, ValueError, TypeError):
        return pdf  # shown as it is: it was not made here


def _drawn(pdf: bytes) -> bytes:
    writer: Any = IncrementalPdfFileWriter(io.BytesIO(pdf))
    known: Any = DictionaryObject  # without types of its own
    for number in range(int(writer.root["/Pages"]["/Count"])):
        page = writer.find_page_for_modification(number)[0].get_object()
        found = (one.get_object() for one in page.get("/Annots", ()))
        fields = [one for one in found if "/AP" in one and "/V" in one]
        for at, field in enumerate(fields):
            left, bottom = (float(field["/Rect"][corner]) for corner in (0, 1))
            name = f"TampilTandaTangan{number}x{at}"
            look = field["/AP"].raw_get("/N")
            drawn = f"q 1 0 0 1 {left:.4f} {bottom:.4f} cm /{name} Do Q".encode()
            for content, prepend in ((b"q", True), (b"Q", False)):
                wrapped = writer.add_object(StreamObject(stream_data=content))
                writer.add_stream_to_page(number, wrapped, prepend=prepend)
            stream = writer.add_object(StreamObject(stream_data=drawn))
            resources = known({pdf_name("/XObject"): known({pdf_name(f"/{name}"): look})})
            writer.add_stream_to_page(number, stream, resources)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
