"""Klasifikasi usaha koperasi (KUK) suggested from members, own capital and assets."""

from dataclasses import dataclass

from core import rupiah
from core.koperasi.model import KoperasiTahun

Batas = tuple[int, int, int]
"""The most members, own capital and assets of a class."""
SUMBER = "Permenkop UKM 9/2020, belum dicocokkan dengan naskah asli"


@dataclass(frozen=True, slots=True)
class UsulKuk:
    """A class and why, in words."""

    kuk: int
    sebab: str


def batas_kuk(flat: tuple[int, ...]) -> tuple[Batas, ...]:
    """The limits of KUK 1, 2 and 3 as the settings keep them: nine numbers in a row."""
    members, capital, assets = flat[0::3], flat[1::3], flat[2::3]
    return tuple(zip(members, capital, assets, strict=True))


def suggest_kuk(tahun: KoperasiTahun | None, flat: tuple[int, ...]) -> UsulKuk | None:
    """The lowest class that holds every figure; None while a figure is missing."""
    if tahun is None:
        return None
    members = tahun.anggota_jumlah
    if members is None and None not in (tahun.anggota_pria, tahun.anggota_wanita):
        members = (tahun.anggota_pria or 0) + (tahun.anggota_wanita or 0)
    if members is None or tahun.modal_sendiri is None or tahun.aset is None:
        return None
    figures = (members, tahun.modal_sendiri, tahun.aset)
    classes = batas_kuk(flat)
    fits = [n for n, most in enumerate(classes, 1) if _within(figures, most)]
    kuk = min(fits, default=len(classes) + 1)
    sebab = (
        f"tahun buku {tahun.tahun_buku}: {rupiah.show(members)} anggota, modal sendiri "
        f"{rupiah.show(figures[1])}, aset {rupiah.show(figures[2])}"
    )
    return UsulKuk(kuk, sebab)


def _within(figures: Batas, most: Batas) -> bool:
    return all(figure <= limit for figure, limit in zip(figures, most, strict=True))
