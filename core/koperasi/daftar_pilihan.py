"""Pick-lists of the registry: closed ones as code, the office's reference lists from a file."""

import tomllib
from dataclasses import dataclass
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
