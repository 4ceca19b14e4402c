"""A .p12 file opened with its password: the key that signs, and its certificate in words."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from asn1crypto.keys import PrivateKeyInfo  # type: ignore[import-untyped] # no types
from asn1crypto.pkcs12 import Pfx  # type: ignore[import-untyped] # no types
from asn1crypto.x509 import Certificate  # type: ignore[import-untyped] # no types
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from pyhanko_certvalidator.registry import SimpleCertificateStore

from core import tanggal
from core.errors import FileUnreadableError
from core.naskah.tte import Sertifikat
from core.tte.kesalahan import KunciDitolakError, SandiKunciError
from core.tte.penanda import Penanda
from core.tte.sertifikat import describe_certificate, may_sign

TERBESAR = 1024 * 1024
_OTHER = "Pilih berkas .p12 atau .pfx yang Anda terima dari penerbit sertifikat."


@dataclass(frozen=True, slots=True)
class Kunci:
    """What signs. The password is not kept; the key lives as long as this object."""

    sertifikat: Sertifikat
    penanda: Penanda = field(repr=False)


def open_kunci(content: bytes, sandi: str, pada: datetime) -> Kunci:
    """Open the file and see that its certificate may sign at this moment.

    Raises `FileUnreadableError`, `SandiKunciError` or `KunciDitolakError`.
    """
    _refuse_other_files(content)
    key, certificate, others = _load(content, sandi)
    if certificate is None:
        raise KunciDitolakError(
            "Berkas .p12 ini memuat sertifikat tanpa kunci pribadi, atau kunci tanpa sertifikat, "
            "jadi tidak dapat dipakai menandatangani.",
            hint="Ekspor lagi beserta kunci pribadinya dari komputer asalnya, lalu pilih.",
        )
    own = _certificate(certificate)
    found = describe_certificate(own)
    _refuse_days(found, pada.astimezone())
    if not may_sign(own):
        raise KunciDitolakError(
            f"Sertifikat {found.pemilik} tidak dibuat untuk menandatangani dokumen.",
            hint="Pilih sertifikat tanda tangan, bukan sertifikat masuk atau sertifikat situs.",
        )
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call] # pyHanko's own
    store.register_multiple([_certificate(one) for one in others])
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    signer = Penanda(signing_cert=own, signing_key=PrivateKeyInfo.load(plain), cert_registry=store)
    signer.kunci = key
    return Kunci(found, signer)


def _certificate(one: Any) -> Certificate:
    return Certificate.load(one.public_bytes(Encoding.DER))


def _refuse_other_files(content: bytes) -> None:
    refused = FileUnreadableError(
        "Berkas ini bukan berkas sertifikat .p12, atau terpotong.", hint=_OTHER
    )
    if not content or len(content) > TERBESAR:
        raise refused
    try:
        whole = Pfx.load(content, strict=True)
        kind = whole["auth_safe"]["content_type"].native
    except (ValueError, TypeError, KeyError) as error:
        raise refused from error
    if kind != "data":
        raise refused


def _load(content: bytes, sandi: str) -> tuple[Any, Any, list[Any]]:
    try:
        return pkcs12.load_key_and_certificates(content, sandi.encode())
    except UnsupportedAlgorithm as error:
        raise KunciDitolakError(
            "Berkas .p12 ini memakai penyandian yang tidak dikenal program ini.",
            hint="Ekspor lagi dengan penyandian AES-256 dari komputer asalnya.",
        ) from error
    except ValueError as error:
        # a file without a password is opened with none at all
        with suppress(ValueError, UnsupportedAlgorithm):
            if not sandi:
                return pkcs12.load_key_and_certificates(content, None)
        raise SandiKunciError("Kata sandi tidak membuka berkas .p12 ini.") from error


def _refuse_days(found: Sertifikat, now: datetime) -> None:
    if now > found.sampai:
        raise KunciDitolakError(
            f"Sertifikat {found.pemilik} sudah berakhir pada {tanggal.show(found.sampai.date())}."
        )
    if now < found.sejak:
        raise KunciDitolakError(
            f"Sertifikat {found.pemilik} baru berlaku mulai {tanggal.show(found.sejak.date())}.",
            hint="Tunggu sampai hari itu; periksa juga tanggal komputer ini.",
        )
