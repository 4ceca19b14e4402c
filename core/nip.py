"""NIP, the 18-digit number of a civil servant: birth date, first month of service, sex, serial."""

from datetime import date

_LENGTH = 18


def digits_of(text: str) -> str:
    """Keep the digits; officers type a NIP with spaces.

    >>> digits_of("19700101 199503 1 001")
    '197001011995031001'
    """
    return "".join(char for char in text if char.isdigit())


def fault_of(nip: str) -> str:
    """Why the digits are no NIP, as an Indonesian sentence; empty when they may be one.

    >>> fault_of("197001011995031001")
    ''
    >>> fault_of("1196204121983031015")
    'NIP terdiri atas 18 angka; yang ditulis 19 angka.'
    >>> fault_of("197013011995031001")
    'NIP memuat tanggal lahir yang tidak ada (hari 01 bulan 13 tahun 1970).'
    """
    if not nip.isdigit() or len(nip) != _LENGTH:
        return f"NIP terdiri atas 18 angka; yang ditulis {len(nip)} angka."
    year, month, day = nip[:4], nip[4:6], nip[6:8]
    try:
        born = date(int(year), int(month), int(day))
    except ValueError:
        where = f"hari {day} bulan {month} tahun {year}"
        return f"NIP memuat tanggal lahir yang tidak ada ({where})."
    try:
        began = date(int(nip[8:12]), int(nip[12:14]), 1)
    except ValueError:
        return "NIP memuat bulan pengangkatan yang tidak ada."
    if began <= born:
        return "NIP memuat pengangkatan yang mendahului tanggal lahir."
    if nip[14] not in "12":
        return "Angka ke-15 NIP harus 1 (pria) atau 2 (wanita)."
    return ""


def show(nip: str, *, space: str = " ") -> str:
    """Write a NIP as 8-6-1-3; anything else is returned as it is.

    >>> show("197001011995031001")
    '19700101 199503 1 001'
    """
    if fault_of(nip):
        return nip
    return space.join((nip[:8], nip[8:14], nip[14], nip[15:]))
