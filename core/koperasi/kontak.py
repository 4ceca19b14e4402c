"""Telephones and addresses on the net, as lists from elsewhere spell them."""

import re

_SELA = re.compile(r"[\s()./-]+")
_NOMOR = re.compile(r"\+?\d{5,15}")
_SUREL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_SITUS = re.compile(r"(https?://)?[^\s/.@]+(\.[^\s/.@]+)+(/\S*)?", re.IGNORECASE)


def telepon_rapi(text: str) -> str:
    """A number as kept: +62 becomes 0; several stay apart; what is no number stays as it is.

    >>> telepon_rapi("+62 812-3456.7890"), telepon_rapi("(0721) 481 301 / 0812 1111 2222")
    ('081234567890', '0721481301 / 081211112222')
    >>> telepon_rapi("lihat kantor"), telepon_rapi("62812345678")
    ('lihat kantor', '0812345678')
    """
    parts = [part.strip() for part in re.split(r"[,;/]| atau | dan ", text) if part.strip()]
    tidied = [_SELA.sub("", part.lstrip("'")) for part in parts]
    if not parts or not all(_NOMOR.fullmatch(part) for part in tidied):
        return " ".join(text.split())
    return " / ".join(_local(part) for part in tidied)


def telepon_wajar(text: str) -> bool:
    """Whether every part is a number that can be dialled.

    >>> telepon_wajar("0721 481301 / 0812 1111 2222"), telepon_wajar("lihat kantor")
    (True, False)
    """
    return all(_NOMOR.fullmatch(part) for part in telepon_rapi(text).split(" / "))


def surel_wajar(text: str) -> bool:
    """Whether this may be an address of mail."""
    return _SUREL.fullmatch(text) is not None


def situs_wajar(text: str) -> bool:
    """Whether this may be an address on the web.

    >>> situs_wajar("koperasi.contoh.id/profil"), situs_wajar("belum ada")
    (True, False)
    """
    return _SITUS.fullmatch(text) is not None


def _local(number: str) -> str:
    bare = number.lstrip("+")
    if bare.startswith("62") and (number.startswith("+") or len(bare) > 9):
        return f"0{bare[2:].lstrip('0')}"
    return bare
