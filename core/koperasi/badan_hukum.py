"""Which era a legal number comes from, and the year it names: five forms in one office's list."""

import re
from dataclasses import dataclass
from enum import StrEnum


class EraBadanHukum(StrEnum):
    """Who gave the number; the value is what an officer reads."""

    AHU = "Kementerian Hukum (AHU), sejak 2019"
    SISMINBHKOP = "Kementerian Koperasi (SISMINBHKOP), 2016-2019"
    DINAS = "dinas kota, sekitar 2001-2015"
    KANWIL = "kantor wilayah Departemen Koperasi, sampai sekitar 2001"
    LAMA = "bentuk lama, sekitar 1960-1979"
    TIDAK_DIKENAL = "bentuk tidak dikenal"

    @property
    def singkat(self) -> str:
        """The same in a word or two, for beside a field."""
        return _SINGKAT[self]


_SINGKAT = {
    EraBadanHukum.AHU: "AHU",
    EraBadanHukum.SISMINBHKOP: "SISMINBHKOP",
    EraBadanHukum.DINAS: "dinas kota",
    EraBadanHukum.KANWIL: "kantor wilayah",
    EraBadanHukum.LAMA: "bentuk lama",
    EraBadanHukum.TIDAK_DIKENAL: "",
}


@dataclass(frozen=True, slots=True)
class NomorBadanHukum:
    """What a number tells: its era, and a year when one is written in it."""

    era: EraBadanHukum
    tahun: int | None


_AHU = re.compile(r"AHU-?\d{5,7}\.AH\.01\.\d{2}\.TAHUN (\d{4})")
_SISMIN = re.compile(r"\d{1,6}/B\.?H/M\.?KUKM[./]?2?/[IVX]+/(\d{4})")
_KANWIL = re.compile(r"KWK|KDK|\bDK[-.]")
_DINAS = re.compile(r"KANKOP|DISKOP|PERINDAG|DINAS|\b518\b")
_LAMA = re.compile(r"^\d{1,5}\.?[A-Z]?\.?/B\.?H/")
_TAHUN_AKHIR = re.compile(r"[/.\- ](19[4-9]\d|20\d{2})\W*$")
_BULAN_TAHUN = re.compile(r"\b(\d{1,2})-(?:19)?([4-7]\d)\W*$")


def detect(nomor: str) -> NomorBadanHukum:
    """Name the era of a number; an unknown form is no fault.

    >>> detect("AHU-0007286.AH.01.26.TAHUN 2020").tahun
    2020
    >>> detect("1181/BH/IX-9/12-67")
    NomorBadanHukum(era=<EraBadanHukum.LAMA: 'bentuk lama, sekitar 1960-1979'>, tahun=1967)
    """
    text = " ".join(nomor.upper().split())
    if hit := _AHU.search(text):
        return NomorBadanHukum(EraBadanHukum.AHU, int(hit[1]))
    if hit := _SISMIN.search(text):
        return NomorBadanHukum(EraBadanHukum.SISMINBHKOP, int(hit[1]))
    if _KANWIL.search(text):
        return NomorBadanHukum(EraBadanHukum.KANWIL, _last_year(text))
    if _DINAS.search(text):
        return NomorBadanHukum(EraBadanHukum.DINAS, _last_year(text))
    if _LAMA.search(text):
        return NomorBadanHukum(EraBadanHukum.LAMA, _last_year(text) or _month_and_year(text))
    return NomorBadanHukum(EraBadanHukum.TIDAK_DIKENAL, _last_year(text))


def _last_year(text: str) -> int | None:
    hit = _TAHUN_AKHIR.search(text)
    return int(hit[1]) if hit else None


def _month_and_year(text: str) -> int | None:
    """Old numbers end in month and year: 12-67 or 12-1967."""
    hit = _BULAN_TAHUN.search(text)
    return 1900 + int(hit[2]) if hit else None
