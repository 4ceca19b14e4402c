"""NIP of a civil servant: 18 digits, read from any spacing, checked, printed 8-6-1-3."""

import re
from datetime import date
from typing import NewType

Nip = NewType("Nip", str)
NBSP = "\u00a0"
LENGTH = 18
# PPPK carry a contract code in the place of the month of appointment
_PPPK = "21"


class NipUnreadableError(ValueError):
    """The text is not a NIP; the message says why, in Indonesian."""


def parse(text: str) -> Nip | None:
    """Read a NIP; `None` for a blank field; raises `NipUnreadableError`.

    Birth date (8), month of appointment (6), 1 man or 2 woman, serial number (3).

    >>> parse("NIP. 19700101 199503 1 001"), parse(" ")
    ('197001011995031001', None)
    """
    bare = re.sub(r"^\s*nip\b\.?:?", "", text, flags=re.IGNORECASE)
    bare = re.sub(r"[\s\u00a0\u202f.\-]", "", bare)
    if not bare:
        return None
    if not re.fullmatch(r"[0-9]+", bare):
        raise NipUnreadableError("NIP hanya terdiri atas angka.")
    if len(bare) != LENGTH:
        raise NipUnreadableError(f"NIP terdiri atas {LENGTH} angka; yang tertulis {len(bare)}.")
    born = _birth(bare[:8])
    _check_appointment(bare[8:14], born)
    if bare[14] not in "12":
        raise NipUnreadableError(
            f"Angka ke-15 NIP adalah 1 (pria) atau 2 (wanita); yang tertulis {bare[14]}."
        )
    if bare[15:] == "000":
        raise NipUnreadableError("Tiga angka terakhir NIP adalah nomor urut, mulai dari 001.")
    return Nip(bare)


def digits_of(text: str) -> str:
    """Keep the digits; officers type a NIP with spaces.

    >>> digits_of("19700101 199503 1 001")
    '197001011995031001'
    """
    return "".join(char for char in text if char.isdecimal() and char.isascii())


def show(nip: str, *, space: str = " ") -> str:
    """Write 18 digits in their four groups; anything else is returned as it is.

    >>> show("197001011995031001"), show("12")
    ('19700101 199503 1 001', '12')
    """
    if len(nip) != LENGTH:
        return nip
    return space.join((nip[:8], nip[8:14], nip[14], nip[15:]))


def fault_of(text: str) -> str:
    """Say what is wrong with a NIP, or nothing.

    >>> fault_of("197001011995031001"), fault_of("1196204121983031015")
    ('', 'NIP terdiri atas 18 angka; yang tertulis 19.')
    """
    try:
        read = parse(text)
    except NipUnreadableError as error:
        return str(error)
    return "" if read else "NIP belum diisi."


def _birth(digits: str) -> date:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError as error:
        raise NipUnreadableError(
            f"Delapan angka pertama NIP bukan tanggal lahir yang sah: {digits}."
        ) from error


def _check_appointment(digits: str, born: date) -> None:
    year, month = int(digits[:4]), digits[4:]
    if month != _PPPK and not "01" <= month <= "12":
        raise NipUnreadableError(f"Angka ke-9 sampai ke-14 NIP bukan bulan yang sah: {digits}.")
    started = (year, int(month) if month != _PPPK else 12)
    if started <= (born.year, born.month):
        raise NipUnreadableError(
            f"Menurut NIP, pengangkatan ({digits}) tidak sesudah kelahiran ({born:%Y%m%d})."
        )
