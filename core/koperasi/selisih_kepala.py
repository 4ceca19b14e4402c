"""Which column of the ministry's list is which field: by its head, else by the usual order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SINONIM: Mapping[str, tuple[str, ...]] = {
    "nama": ("nama koperasi", "nama", "koperasi"),
    "nik": ("nik", "nik koperasi", "nomor induk koperasi", "no induk koperasi",
            "nomor induk koperasi nik"),
    "no_badan_hukum": ("nomor badan hukum", "no badan hukum", "nomor bh", "no bh",
                       "nomor badan hukum pendirian", "no badan hukum pendirian",
                       "badan hukum nomor", "badan hukum no"),
    "tgl_badan_hukum": ("tanggal badan hukum", "tgl badan hukum", "tanggal bh", "tgl bh",
                        "tanggal badan hukum pendirian", "badan hukum tanggal", "badan hukum tgl"),
    "alamat": ("alamat", "alamat koperasi", "alamat lengkap"),
    "kelurahan": ("kelurahan", "desa kelurahan", "kelurahan desa", "desa kel", "kel desa", "desa"),
    "kecamatan": ("kecamatan", "kec"),
    "jenis": ("jenis", "jenis koperasi"),
    "status": ("status", "keaktifan", "status koperasi", "status keaktifan", "aktif tidak aktif"),
    "rat_tanggal": ("tanggal rat", "tgl rat", "rat terakhir", "tanggal rat terakhir",
                    "tgl rat terakhir"),
    "anggota_pria": ("anggota l", "anggota pria", "anggota laki laki", "jumlah anggota laki laki",
                     "jumlah anggota pria"),
    "anggota_wanita": ("anggota p", "anggota wanita", "anggota perempuan",
                       "jumlah anggota perempuan", "jumlah anggota wanita"),
    "anggota_jumlah": ("jumlah anggota", "total anggota", "anggota", "anggota total",
                       "anggota jumlah", "jumlah anggota total"),
    "modal_sendiri": ("modal sendiri", "modal sendiri rp"),
    "modal_luar": ("modal luar", "modal luar rp"),
    "aset": ("aset", "asset", "total aset", "jumlah aset", "aset rp", "asset rp"),
    "volume_usaha": ("volume usaha", "volume usaha rp"),
    "shu": ("shu", "sisa hasil usaha", "shu rp"),
}  # fmt: skip
_KODE = {name: kode for kode, names in _SINONIM.items() for name in names}
URUTAN = (
    "", "nik", "nama", "no_badan_hukum", "tgl_badan_hukum", "alamat", "kelurahan", "", "kecamatan",
    "", "", "", "", "", "", "", "", "", "", "jenis", "", "", "anggota_pria", "anggota_wanita",
    "anggota_jumlah", "rat_tanggal", "", "modal_sendiri", "modal_luar", "aset", "volume_usaha",
    "", "shu", "status",
)  # fmt: skip
"""The usual order of the ministry's 34 columns, for a sheet without heads."""
TERDALAM = 30
_CUKUP = 3


@dataclass(frozen=True, slots=True)
class KepalaDaftar:
    """The columns by field, and the row at which the data begin, from 0."""

    kolom: Mapping[str, int]
    mulai: int


def find_kepala(rows: Sequence[Sequence[str]]) -> KepalaDaftar | None:
    """The heads, in one row or in two; None where the sheet is no list of cooperatives."""
    best: KepalaDaftar | None = None
    for at in range(min(len(rows), TERDALAM)):
        for deep in (1, 2):
            found = _columns(_heads(rows, at, deep))
            if best is None or len(found) > len(best.kolom):
                best = KepalaDaftar(found, at + deep)
    if best is not None and "nama" in best.kolom and len(best.kolom) >= _CUKUP:
        return best
    if rows and all(len(row) >= len(URUTAN) - 1 for row in rows) and rows[0][0].isdigit():
        return KepalaDaftar({kode: place for place, kode in enumerate(URUTAN) if kode}, 0)
    return None


def _heads(rows: Sequence[Sequence[str]], at: int, deep: int) -> list[str]:
    """The texts over each column; a head over several stands over all of them."""
    if deep == 1 or at + 1 >= len(rows):
        return list(rows[at])
    above, below, over = rows[at], rows[at + 1], ""
    heads = []
    for place, under in enumerate(below):
        own = above[place] if place < len(above) else ""
        over = own or (over if under else "")
        heads.append(f"{over} {under}".strip())
    return heads


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """Each field once, the first column that names it."""
    found: dict[str, int] = {}
    for place, head in enumerate(heads):
        kode = _KODE.get(" ".join(re.findall(r"[a-z]+", head.lower())), "")
        if kode:
            found.setdefault(kode, place)
    return found
