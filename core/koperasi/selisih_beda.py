"""In which fields two rows of one cooperative differ, said in the words of both lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Protocol

from core import angka, rupiah, tanggal
from core.koperasi.kunci import badan_hukum_kunci, nama_kunci
from core.koperasi.model import LABEL_KOPERASI, LABEL_STATUS, LABEL_TAHUN, Keadaan

UANG = ("modal_sendiri", "modal_luar", "aset", "volume_usaha", "shu")
URAIAN = {
    **{kode: LABEL_KOPERASI[kode] for kode in (
        "nama", "nik", "no_badan_hukum", "tgl_badan_hukum", "alamat", "kelurahan", "jenis",
    )},
    "status": LABEL_STATUS["status"],
    "rat_tanggal": LABEL_TAHUN["rat_tanggal"],
    "anggota_jumlah": LABEL_TAHUN["anggota_jumlah"],
    **{kode: LABEL_TAHUN[kode] for kode in UANG},
}  # fmt: skip
"""The fields that are compared, by code, in the order in which they are listed."""
_KATA = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Beda:
    """One field: its label, and what each list says; empty text where a list has nothing."""

    kode: str
    uraian: str
    kita: str
    mereka: str


class Bernama(Protocol):
    """A row whose kelurahan has a code to compare and a name to show."""

    @property
    def kelurahan_nama(self) -> str: ...


def differences(
    kita: Bernama,
    mereka: Bernama,
    kolom: frozenset[str],
    satuan: Mapping[str, int] | None = None,
) -> tuple[Beda, ...]:
    """The fields that differ; spelling that means the same is no difference.

    `satuan` is the unit in which the other list says a field of money: finer is not compared.
    """
    units = satuan or {}
    return tuple(
        Beda(kode, uraian, _shown(kita, kode), _shown(mereka, kode))
        for kode, uraian in URAIAN.items()
        if kode in kolom
        and _compared(getattr(kita, kode), kode, units.get(kode, 1))
        != _compared(getattr(mereka, kode), kode, units.get(kode, 1))
    )


def _compared(value: Any, kode: str, unit: int) -> Any:
    if unit > 1 and value is not None:
        return angka.round_half_up(Fraction(value, unit), 0)
    match kode:
        case "nama":
            return nama_kunci(value)
        case "no_badan_hukum":
            return badan_hukum_kunci(value)
        case "alamat":
            return _address(value)
        case "status":
            # the ministry knows only active and not active ones
            return Keadaan.TIDAK_AKTIF if value is Keadaan.USUL_BUBAR else value
        case _:
            return value if value != "" else None


def _address(text: str) -> str:
    """An address without dots, case and leading zeros: RT.02/RW.006 is RT 2 RW 6.

    >>> _address("Jl. Melati No.5 RT.02/RW.006") == _address("JL MELATI NO 5, Rt 2 Rw 6")
    True
    """
    spaced = re.sub(r"(?<=[A-Za-z])(?=\d)", " ", text.upper())
    words = _KATA.findall(spaced)
    return " ".join(word.lstrip("0") or "0" if word.isdigit() else word for word in words)


def _shown(row: Bernama, kode: str) -> str:
    value = row.kelurahan_nama if kode == "kelurahan" else getattr(row, kode)
    match value:
        case None:
            return ""
        case Keadaan():
            return value.sebutan
        case date():
            return tanggal.show(value)
        case int():
            return rupiah.show_rp(value) if kode in UANG else rupiah.show(value)
        case _:
            return str(value)
