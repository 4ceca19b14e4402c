"""The list of a decree of supervision, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SkPengawasan:
    """One decree: dates as ISO text, how many periods it set."""

    nomor: str
    tanggal: str | None
    sejak: str
    sampai: str | None
    jumlah: int


@dataclass(frozen=True, slots=True)
class BarisSk:
    """One business on the list; its NIK is masked before it is shown or printed."""

    nama: str
    pemilik: str
    nik: str
    alamat: str
    kelurahan: str
    kecamatan: str
    jenis_usaha: str
