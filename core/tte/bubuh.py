"""Put one signature into a finished PDF: an addition at its end, every earlier byte stays."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

from core.naskah.tte import Ruang
from core.tte.kesalahan import PdfDitolakError
from core.tte.kunci import Kunci
from core.tte.penanda import SIDIK
from core.tte.penulis import open_writer
from core.tte.stempel import put_page, stamp_style

TERBESAR = 200 * 1024 * 1024
_BROKEN = "Berkas PDF naskah ini tidak utuh."


@dataclass(frozen=True, slots=True)
class Bubuhan:
    """Name of the field, and each room with its look, a page of exactly that size.

    The first room is the field itself; the others show the same and are part of what is signed.
    """

    bidang: str
    ruang: tuple[tuple[Ruang, bytes], ...]
    tempat: str = ""


def sign(pdf: bytes, kunci: Kunci, bubuhan: Bubuhan, pada: datetime) -> bytes:
    """The same bytes with one signature after them; no network is asked for anything.

    Raises `PdfDitolakError`.
    """
    if len(pdf) > TERBESAR:
        raise PdfDitolakError("Naskah ini lebih dari 200 MB.", hint="Bagi menjadi beberapa naskah.")
    when = pada.astimezone().replace(microsecond=0)
    try:
        writer = open_writer(pdf, bubuhan.bidang.encode(), when)
        return asyncio.run(_signed(writer, kunci, bubuhan, when))
    except PdfError as error:
        raise PdfDitolakError(_BROKEN) from error


async def _signed(writer: Any, kunci: Kunci, bubuhan: Bubuhan, pada: datetime) -> bytes:
    (ruang, stempel), *others = bubuhan.ruang
    for number, (place, page) in enumerate(others, start=1):
        put_page(writer, place, page, f"{bubuhan.bidang}{number}")
    signer = PdfSigner(
        PdfSignatureMetadata(
            field_name=bubuhan.bidang,
            md_algorithm=SIDIK,
            location=bubuhan.tempat or None,
            name=kunci.sertifikat.pemilik,
            subfilter=SigSeedSubFilter.PADES,
        ),
        signer=kunci.penanda,
        stamp_style=stamp_style(stempel),
        new_field_spec=SigFieldSpec(
            bubuhan.bidang,
            on_page=ruang.halaman - 1,
            box=ruang.kotak,  # type: ignore[arg-type] # points may be fractions
        ),
    )
    session = signer.init_signing_session(writer)
    session.system_time = pada
    room = kunci.penanda.reserved()
    document = session.prepare_tbs_document(validation_info=None, bytes_reserved=room)
    digest, output = document.digest_tbs_document()
    await document.perform_signature(
        document_digest=digest.document_digest,
        pdf_cms_signed_attrs=PdfCMSSignedAttributes(signing_time=pada),
    )
    output.seek(0)
    return bytes(output.read())
