"""Pick-lists of the registry: closed ones as code, the office's reference lists from a file."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from core.berkas import resource

JENIS = ("Konsumen", "Produsen", "Jasa", "Pemasaran", "Simpan Pinjam")
SIMPAN_PINJAM = "Simpan Pinjam"
POLA = ("Konvensional", "Syariah")
KUK = (1, 2, 3, 4)
KELOMPOK_KKMP = "Koperasi Kelurahan Merah Putih"
BENTUK_KOTA = "Primer Kabupaten/Kota"

WILAYAH_KEANGGOTAAN = {
    "kota": "Dalam kota",
    "lintas_kota": "Lintas kabupaten/kota",
    "lintas_provinsi": "Lintas provinsi",
}
PENGAWAS = {
    "dinas": "Dinas kota",
    "provinsi": "Pemerintah provinsi",
    "kementerian": "Kementerian Koperasi",
    "ojk": "Otoritas Jasa Keuangan",
}
STATUS_NIK = {
    "sudah": "Sudah bersertifikat",
    "belum": "Belum bersertifikat",
    "kedaluwarsa": "Sertifikat kedaluwarsa",
}
GRADE = ("A", "B", "C1", "C2", "D")
TINGKAT_BINAAN = {"kota": "Kabupaten/kota", "provinsi": "Provinsi", "pusat": "Pusat"}
KKMP_MODEL = {
    "baru": "Pendirian baru",
    "pengembangan": "Pengembangan",
    "revitalisasi": "Revitalisasi",
}
KKMP_GERAI = {
    "sembako": "Sembako",
    "obat": "Obat (apotek)",
    "klinik": "Klinik",
    "simpan_pinjam": "Unit simpan pinjam",
    "gudang": "Gudang atau gudang pendingin",
    "logistik": "Logistik",
    "kantor": "Kantor",
}
LABEL_DAFTAR = {"kelompok": "Kelompok", "sektor": "Sektor usaha"}


@dataclass(frozen=True, slots=True)
class UbahanPilihan:
    """What the office changed of one list: `semula` is the shipped entry, "" for an added one."""

    daftar: str
    nama: str
    semula: str = ""
    dipakai: bool = True
    id: int = 0
    versi: int = 1


@dataclass(frozen=True, slots=True)
class DaftarPilihan:
    """Reference lists that grow; a stored value outside them is shown and warned about."""

    bentuk: tuple[str, ...]
    kelompok: tuple[str, ...]
    sektor: tuple[str, ...]


@lru_cache(maxsize=1)
def daftar_pilihan() -> DaftarPilihan:
    """The lists that ship with the program, read once."""
    found = tomllib.loads(resource("pilihan", "koperasi.toml").read_text(encoding="utf-8"))
    return DaftarPilihan(
        bentuk=tuple(found["bentuk"]),
        kelompok=tuple(found["kelompok"]),
        sektor=tuple(found["sektor"]),
    )


def daftar_kantor(ubahan: Iterable[UbahanPilihan]) -> DaftarPilihan:
    """The lists as the office uses them: shipped, renamed, retired and added.

    >>> kept = daftar_kantor([UbahanPilihan("kelompok", "Kop. Nelayan")])
    >>> kept.kelompok[-1], kept.sektor == daftar_pilihan().sektor
    ('Kop. Nelayan', True)
    """
    shipped = daftar_pilihan()
    changes = tuple(ubahan)
    return replace(
        shipped,
        kelompok=_changed(shipped.kelompok, [one for one in changes if one.daftar == "kelompok"]),
        sektor=_changed(shipped.sektor, [one for one in changes if one.daftar == "sektor"]),
    )


def _changed(shipped: tuple[str, ...], changes: list[UbahanPilihan]) -> tuple[str, ...]:
    by_name = {one.semula: one for one in changes if one.semula}
    kept = [by_name[name].nama if name in by_name else name for name in shipped
            if name not in by_name or by_name[name].dipakai]  # fmt: skip
    return (*kept, *(one.nama for one in changes if not one.semula and one.dipakai))
