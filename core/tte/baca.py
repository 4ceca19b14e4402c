"""Read the signatures inside a PDF: whole or not, what came after, by whom, trusted or not."""

import io
import logging
from collections.abc import Sequence
from datetime import datetime

from asn1crypto.parser import parse  # type: ignore[import-untyped] # no types
from asn1crypto.x509 import Certificate  # type: ignore[import-untyped] # no types
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.general import SigningError, UnacceptableSignerError
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.errors import ValidationError

from core.errors import FileUnreadableError
from core.naskah.tte import Keutuhan, Rantai, TandaDibaca
from core.tte.sertifikat import describe_certificate, load_der

# what it would tell the console is told to the officer in words
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
_TROUBLE = (
    PdfError, SigningError, SignatureValidationError, UnacceptableSignerError, ValidationError,
    ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OverflowError,
    NotImplementedError, AssertionError,
)  # fmt: skip
"""A file somebody else made may be wrong in any way: whatever the reader says, it is not whole."""


def read_tanda(content: bytes, penerbit: Sequence[bytes] = ()) -> tuple[TandaDibaca, ...]:
    """Every signature of a file, the first one first; none for a file without.

    Nothing is fetched: an issuer is trusted only if its certificate is among `penerbit`.
    Raises `FileUnreadableError` for a file under a password or one that is not whole.
    """
    try:
        reader = PdfFileReader(io.BytesIO(content))
        locked = reader.encrypted
        found = [] if locked else list(reader.embedded_signatures)
    except _TROUBLE as error:
        raise FileUnreadableError(
            "Berkas PDF ini tidak utuh: terpotong, rusak, atau diubah.",
            hint="Minta berkas aslinya sekali lagi, lalu periksa.",
        ) from error
    if locked:
        raise FileUnreadableError(
            "Berkas PDF ini terkunci dengan kata sandi, jadi tidak dapat diperiksa.",
            hint="Minta berkas tanpa kata sandi, lalu periksa.",
        )
    roots = [load_der(one) for one in penerbit]
    return tuple(_read(one, roots, content, last=one is found[-1]) for one in found)


def _read(
    embedded: EmbeddedPdfSignature, roots: list[Certificate], content: bytes, *, last: bool
) -> TandaDibaca:
    name = str(embedded.field_name)
    try:
        certificate = embedded.signer_cert
        sertifikat = describe_certificate(certificate)
        waktu = embedded.self_reported_timestamp
        when = waktu.astimezone() if waktu else None
        keutuhan = _judge(embedded, content, last=last)
    except _TROUBLE:
        return TandaDibaca(name, None, None, Keutuhan.RUSAK)
    rantai = _chain(embedded, roots, certificate, when)
    return TandaDibaca(name, sertifikat, when, keutuhan, rantai)


def _judge(embedded: EmbeddedPdfSignature, content: bytes, *, last: bool) -> Keutuhan:
    status = validate_pdf_signature(
        embedded, ValidationContext(trust_roots=[], allow_fetching=False)
    )
    if not (status.intact and status.valid) or not _padded(embedded, content):
        return Keutuhan.RUSAK
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Keutuhan.UTUH
    if status.coverage is not SignatureCoverageLevel.ENTIRE_REVISION:
        return Keutuhan.RUSAK
    level = status.modification_level
    if level is None or level is ModificationLevel.OTHER or not status.docmdp_ok:
        return Keutuhan.DIUBAH
    # a later signature is itself an addition, and tells of itself
    return Keutuhan.DITAMBAH if last else Keutuhan.UTUH


def _padded(embedded: EmbeddedPdfSignature, content: bytes) -> bool:
    """Whether the room of the signature holds the signature and nothing beside it."""
    (_start, first, second, _length) = (int(one) for one in embedded.byte_range)
    room = content[first:second]
    if not (room.startswith(b"<") and room.endswith(b">")):
        return False
    raw = bytes.fromhex(room[1:-1].decode("ascii"))
    parts = parse(raw)
    return not raw[sum(map(len, parts[3:6])) :].strip(b"\0")


def _chain(
    embedded: EmbeddedPdfSignature,
    roots: list[Certificate],
    certificate: Certificate,
    when: datetime | None,
) -> Rantai:
    """Trusted when a path of certificates leads to an issuer that the office put in."""
    if not roots:
        return Rantai.TIDAK_DIPERIKSA
    context = ValidationContext(
        trust_roots=roots,
        other_certs=list(embedded.other_embedded_certs),
        allow_fetching=False,
        moment=when,
        revocation_mode="soft-fail",
    )
    try:
        status = validate_pdf_signature(embedded, context)
    except _TROUBLE:
        return Rantai.TIDAK_DIPERIKSA
    if status.trusted:
        return Rantai.DIPERCAYA
    known = any(one.subject == certificate.issuer for one in roots)
    return Rantai.DITOLAK if known else Rantai.TIDAK_DIPERIKSA
