"""Certificates into plain words, and whether one may sign."""

import hashlib
from typing import Any

from asn1crypto import pem, x509  # type: ignore[import-untyped] # no types
from asn1crypto.x509 import Certificate  # type: ignore[import-untyped] # no types

from core.errors import FileUnreadableError
from core.naskah.tte import Sertifikat

_PEM = b"-----BEGIN CERTIFICATE-----"
TERBESAR = 1024 * 1024


def describe_certificate(certificate: Certificate) -> Sertifikat:
    """What an officer may look at, dates in this computer's own time."""
    subject, issuer = certificate.subject.native, certificate.issuer.native
    span = certificate["tbs_certificate"]["validity"]
    owner = _word(subject, "common_name") or certificate.subject.human_friendly
    return Sertifikat(
        pemilik=owner,
        penerbit=_word(issuer, "common_name") or certificate.issuer.human_friendly,
        seri=f"{certificate.serial_number:X}",
        sejak=span["not_before"].native.astimezone(),
        sampai=span["not_after"].native.astimezone(),
        sidik=hashlib.sha256(certificate.dump()).hexdigest(),
        nip=_word(subject, "serial_number"),
        organisasi=_word(subject, "organization_name"),
    )


def may_sign(certificate: Certificate) -> bool:
    """Whether the key may sign: a certificate that says nothing about it forbids nothing."""
    usage = certificate.key_usage_value
    if usage is None:
        return True
    return bool({"digital_signature", "non_repudiation"} & usage.native)


def read_issuer(content: bytes) -> bytes:
    """The certificate of an issuer as DER, from a .cer, .crt or .pem file.

    Raises `FileUnreadableError` when it is none, or not that of an issuer.
    """
    try:
        plain = pem.unarmor(content)[2] if _PEM in content else content
        certificate = x509.Certificate.load(plain, strict=True)
        describe_certificate(certificate)
        issues = certificate.ca
    except (ValueError, TypeError, KeyError) as error:
        raise FileUnreadableError(
            "Berkas ini bukan sertifikat penerbit.",
            hint="Pilih berkas .cer, .crt atau .pem dari penerbit sertifikat.",
        ) from error
    if not issues:
        raise FileUnreadableError(
            "Sertifikat ini milik seorang penanda tangan, bukan penerbit.",
            hint="Minta sertifikat penerbitnya (CA), lalu pilih berkas itu.",
        )
    return bytes(plain)


def load_der(content: bytes) -> Certificate:
    return x509.Certificate.load(content)


def _word(names: dict[str, Any], key: str) -> str:
    found = names.get(key, "")
    return " ".join(map(str, found)) if isinstance(found, list) else str(found or "").strip()
