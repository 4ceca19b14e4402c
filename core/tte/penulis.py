"""pyHanko's writer of additions, made to depend on what it is given and not on chance or clock."""

import hashlib
import io
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject, pdf_date
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from core.tte.kesalahan import PdfDitolakError


def open_writer(pdf: bytes, seed: bytes, pada: datetime) -> Any:
    """A writer whose file number comes from the file itself and whose date is given.

    Raises `PdfDitolakError` for a file under a password.
    """

    class Writer(IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            # pyHanko would write the time of day here
            if self._info is not None:
                info: Any = self._info
                info.get_object()["/ModDate"] = pdf_date(pada)
                self.mark_update(self._info)

    writer = Writer(io.BytesIO(pdf))
    if writer.prev.encrypted:
        raise PdfDitolakError(
            "Berkas PDF ini terkunci dengan kata sandi.", hint="Buka kuncinya dahulu."
        )
    made = hashlib.sha256(pdf + seed).digest()[:16]
    # drawn at random otherwise, and there is no public way to say it
    first, _random = writer._document_id  # noqa: SLF001 - see above
    writer._document_id = ArrayObject([first, ByteStringObject(made)])  # noqa: SLF001 - see above
    return writer
