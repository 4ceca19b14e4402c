"""Personal data behind stars: enough is left to recognise, too little to use."""

from dataclasses import replace

from core.umkm.model import PRIBADI, Umkm
from core.umkm.npwp import show_npwp


def samarkan_nik(nik: str) -> str:
    """The first four and the last two digits.

    >>> samarkan_nik("1871014508900001"), samarkan_nik("")
    ('1871**********01', '')
    """
    return samarkan(nik, ahead=4, behind=2)


def samarkan_telepon(telepon: str) -> str:
    """The network and the last two digits.

    >>> samarkan_telepon("081234567890")
    '0812******90'
    """
    return samarkan(telepon, ahead=4, behind=2)


def samarkan(text: str, *, ahead: int, behind: int) -> str:
    """Stars between the ends; a text too short to keep both ends is all stars.

    >>> samarkan("12345", ahead=4, behind=2)
    '*****'
    """
    if len(text) <= ahead + behind:
        return "*" * len(text)
    return text[:ahead] + "*" * (len(text) - ahead - behind) + text[-behind:]


def samarkan_isian(field: str, text: str) -> str:
    """A field as everybody may see it: personal ones masked, others as they are.

    >>> samarkan_isian("npwp", "012345678901234"), samarkan_isian("nib", "1234567890123")
    ('01.23*.***.*-***.*34', '1234567890123')
    """
    if field not in PRIBADI:
        return text
    masked = samarkan(text, ahead=4, behind=2)
    return show_npwp(masked) if field == "npwp" else masked


def samarkan_umkm(umkm: Umkm) -> Umkm:
    """The record as lists and forms show it."""
    return replace(
        umkm,
        nik=samarkan_nik(umkm.nik),
        npwp=samarkan_isian("npwp", umkm.npwp),
        telepon=samarkan_telepon(umkm.telepon),
    )


def buka_samaran(typed: Umkm, stored: Umkm) -> Umkm:
    """What a form sends back, with the real value for every mask that was not typed over."""
    masked = samarkan_umkm(stored)
    return replace(
        typed,
        nik=stored.nik if typed.nik == masked.nik else typed.nik,
        npwp=stored.npwp if typed.npwp == masked.npwp else typed.npwp,
        telepon=stored.telepon if typed.telepon == masked.telepon else typed.telepon,
    )
