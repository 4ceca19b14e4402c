"""Certificates and .p12 files made for a test: an issuer of our own, and whoever it vouches for."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
    pkcs12,
)
from cryptography.x509.oid import NameOID

SANDI = "Sandi-p12 2026"
NAMA = "CONTOH Kepala Dinas"
NIP = "190002021921021002"
PENERBIT = "CONTOH Penerbit Sertifikat"
SEJAK = datetime(2024, 1, 1, tzinfo=UTC)
SAMPAI = datetime(2028, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Isi:
    """What a certificate says; the defaults make a sound one."""

    nama: str = NAMA
    nip: str = ""
    penerbit: str = PENERBIT
    sejak: datetime = SEJAK
    sampai: datetime = SAMPAI
    boleh: bool = True
    kurva: bool = False


@cache
def key(name: str) -> bytes:
    """A private key as DER; the same one for a name during a run."""
    made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    del name
    return made.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


@cache
def curve_key() -> bytes:
    made = ec.generate_private_key(ec.SECP256R1())
    return made.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def _usage(*, sign: bool, issue: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=sign, content_commitment=sign, key_encipherment=not sign and not issue,
        data_encipherment=False, key_agreement=False, key_cert_sign=issue, crl_sign=issue,
        encipher_only=False, decipher_only=False,
    )  # fmt: skip


def _name(common: str, nip: str = "") -> x509.Name:
    parts = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "CONTOH Kota"),
        x509.NameAttribute(NameOID.COMMON_NAME, common),
    ]
    if nip:
        parts.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, nip))
    return x509.Name(parts)


@cache
def issuer(name: str = PENERBIT, keyed: str = "") -> x509.Certificate:
    """The self-signed certificate of an issuer."""
    private = load_der_private_key(key(f"penerbit {keyed or name}"), None)
    assert isinstance(private, rsa.RSAPrivateKey)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(_name(name))
        .public_key(private.public_key())
        .serial_number(1001)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2040, 1, 1, tzinfo=UTC))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(_usage(sign=False, issue=True), critical=True)
        .sign(private, hashes.SHA256())
    )


def issuer_der(name: str = PENERBIT) -> bytes:
    return issuer(name).public_bytes(Encoding.DER)


def issuer_twin() -> bytes:
    """Another issuer under the same name."""
    return issuer(PENERBIT, keyed="kembar").public_bytes(Encoding.DER)


def issuer_pem(name: str = PENERBIT) -> bytes:
    return issuer(name).public_bytes(Encoding.PEM)


@cache
def leaf(isi: Isi) -> x509.Certificate:
    """The certificate of a signer."""
    private = load_der_private_key(key(f"penerbit {isi.penerbit}"), None)
    own = load_der_private_key(curve_key() if isi.kurva else key("pemilik"), None)
    assert isinstance(private, rsa.RSAPrivateKey)
    assert isinstance(own, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(isi.nama, isi.nip))
        .issuer_name(_name(isi.penerbit))
        .public_key(own.public_key())
        .serial_number(0xC0FFEE)
        .not_valid_before(isi.sejak)
        .not_valid_after(isi.sampai)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(sign=isi.boleh, issue=False), critical=True)
        .sign(private, hashes.SHA256())
    )


def leaf_der(isi: Isi = Isi()) -> bytes:
    return leaf(isi).public_bytes(Encoding.DER)


@cache
def p12(isi: Isi = Isi(), sandi: str = SANDI, *, key_inside: bool = True) -> bytes:
    """The file that an officer gets from the issuer, its chain inside."""
    own = load_der_private_key(curve_key() if isi.kurva else key("pemilik"), None)
    assert isinstance(own, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey)
    locked = BestAvailableEncryption(sandi.encode()) if sandi else NoEncryption()
    return pkcs12.serialize_key_and_certificates(
        b"tanda tangan",
        own if key_inside else None,
        leaf(isi),
        [issuer(isi.penerbit)],
        locked,
    )
