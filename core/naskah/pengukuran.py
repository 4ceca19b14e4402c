"""Pengukuran kinerja on paper, of one quarter or of the whole year; every figure as printed."""

from dataclasses import dataclass
from datetime import date

from core.naskah.tanda_tangan import BarisTanda

PENGUKURAN = "pengukuran"


@dataclass(frozen=True, slots=True)
class BarisUkur:
    """One indicator. In a quarter `target` and `realisasi` are cumulative up to its end."""

    nomor: int
    sasaran: str
    indikator: str
    satuan: str
    target_tahun: str
    target: str
    realisasi: str
    capaian: str
    kategori: str
    dasar: tuple[str, ...]
    kendala: tuple[str, ...]
    tindak_lanjut: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BarisJejak:
    """The four quarters of one indicator: target, realisasi and capaian of each."""

    nomor: int
    indikator: str
    angka: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class NaskahPengukuran:
    """`triwulan` None is the whole year, which alone has `jejak`; `sebutan` is "Triwulan II"."""

    instansi: str
    kota: str
    tahun: int
    triwulan: int | None
    sebutan: str
    keadaan: date
    baris: tuple[BarisUkur, ...]
    jejak: tuple[BarisJejak, ...]
    aturan: tuple[str, ...]
    tanda: tuple[BarisTanda, ...] = ()
    contoh: str = ""
    kode: str = ""
