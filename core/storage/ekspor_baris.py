"""Whole registers as plain rows, read by id in pages, with all that an officer may take out."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.storage.sqlite import Database

_IN = "IN (SELECT value FROM json_each(:ids))"
_STATUS = """(SELECT s.{0} FROM status_koperasi s WHERE s.koperasi_id = k.id
    AND s.dihapus_pada IS NULL AND coalesce(s.sejak, '0001-01-01') <= :batas
  ORDER BY coalesce(s.sejak, '0001-01-01') DESC, s.id DESC LIMIT 1)"""
_KOPERASI = f"""
SELECT k.*, coalesce(w.kelurahan, '') AS nama_kelurahan, coalesce(w.kecamatan, '') AS kecamatan,
  {_STATUS.format("status")} AS status, {_STATUS.format("sejak")} AS status_sejak,
  t.anggota_pria, t.anggota_wanita, t.anggota_jumlah, t.manajer_pria, t.manajer_wanita,
  t.manajer_jumlah, t.karyawan_pria, t.karyawan_wanita, t.karyawan_jumlah, t.modal_sendiri,
  t.modal_luar, t.aset, t.volume_usaha, t.shu, t.rat_tanggal, t.rat_dilaporkan
FROM koperasi k LEFT JOIN wilayah w ON w.kode = k.kelurahan
LEFT JOIN koperasi_tahun t
  ON t.koperasi_id = k.id AND t.tahun_buku = :tahun AND t.dihapus_pada IS NULL
WHERE k.id {_IN}"""  # noqa: S608 - constants
_UMKM = f"""
SELECT u.*, coalesce(w.kelurahan, '') AS nama_kelurahan, coalesce(w.kecamatan, '') AS kecamatan,
  p.sejak, p.sampai, p.sk_nomor, p.sk_tanggal
FROM umkm u LEFT JOIN wilayah w ON w.kode = u.kelurahan
LEFT JOIN pengawasan p ON p.id = (SELECT x.id FROM pengawasan x WHERE x.umkm_id = u.id
  AND x.dihapus_pada IS NULL AND x.sejak <= :batas ORDER BY x.sejak DESC, x.id DESC LIMIT 1)
WHERE u.id {_IN}"""  # noqa: S608 - constants
_LABA = f"""
SELECT l.*, u.nama, u.pemilik, u.nik, u.nib, coalesce(w.kelurahan, '') AS nama_kelurahan,
  coalesce(w.kecamatan, '') AS kecamatan
FROM laba l JOIN umkm u ON u.id = l.umkm_id LEFT JOIN wilayah w ON w.kode = u.kelurahan
WHERE l.id {_IN}"""  # noqa: S608 - constants
_LAPORAN = f"""
SELECT l.*, k.nama, k.nik, k.no_badan_hukum
FROM laporan_keuangan l JOIN koperasi k ON k.id = l.koperasi_id WHERE l.id {_IN}"""  # noqa: S608 - constants
_AKUN = f"SELECT laporan_id, kode, jumlah FROM laporan_akun WHERE laporan_id {_IN}"  # noqa: S608 - constants
_SEMUA = {
    "koperasi": "SELECT id FROM koperasi WHERE dihapus_pada IS NULL ORDER BY nama_kunci, id",
    "umkm": "SELECT id FROM umkm WHERE dihapus_pada IS NULL ORDER BY nama_kunci, id",
    "laba": """SELECT l.id FROM laba l JOIN umkm u ON u.id = l.umkm_id
      WHERE l.dihapus_pada IS NULL AND u.dihapus_pada IS NULL AND (:tahun = 0 OR l.tahun = :tahun)
      ORDER BY u.nama_kunci, u.id, l.tahun""",
    "laporan": """SELECT l.id FROM laporan_keuangan l JOIN koperasi k ON k.id = l.koperasi_id
      WHERE l.dihapus_pada IS NULL AND k.dihapus_pada IS NULL
        AND (:tahun = 0 OR l.tahun_buku = :tahun)
      ORDER BY k.nama_kunci, k.id, l.unit, l.tahun_buku""",
}


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page of rows by id, and the names of their places."""

    nama: tuple[str, ...]
    baris: Mapping[int, tuple[Any, ...]]


class EksporBaris:
    """Reads the registers of one office; writes nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all_ids(self, register: str, tahun: int = 0) -> list[int]:
        """Every row that is not in Tempat sampah, by name; of one year where there are years."""
        sql = _SEMUA[register]
        values = {"tahun": tahun} if ":tahun" in sql else {}
        return [row[0] for row in self._db.execute(sql, values)]

    def koperasi(self, ids: Sequence[int], *, batas: str, tahun_buku: int) -> Halaman:
        """Cooperatives with their status at the cut-off and the figures of a book year."""
        return self._read(_KOPERASI, ids, batas=batas, tahun=tahun_buku)

    def umkm(self, ids: Sequence[int], *, batas: str) -> Halaman:
        """Businesses with the latest period of supervision that began by the cut-off."""
        return self._read(_UMKM, ids, batas=batas)

    def laba(self, ids: Sequence[int]) -> Halaman:
        """Profits, each with its business."""
        return self._read(_LABA, ids)

    def laporan(self, ids: Sequence[int]) -> Halaman:
        """Yearly reports, each with its amounts by account in the last place, `akun`."""
        found = self._read(_LAPORAN, ids)
        amounts: dict[int, dict[str, int]] = {}
        for laporan_id, kode, jumlah in self._db.execute(_AKUN, {"ids": json.dumps(list(ids))}):
            amounts.setdefault(laporan_id, {})[kode] = jumlah
        rows = {key: (*row, amounts.get(key, {})) for key, row in found.baris.items()}
        return Halaman((*found.nama, "akun"), rows)

    def used_accounts(self) -> set[str]:
        """Codes that any report has an amount for."""
        return {row[0] for row in self._db.execute("SELECT DISTINCT kode FROM laporan_akun")}

    def _read(self, sql: str, ids: Sequence[int], **values: Any) -> Halaman:
        found = self._db.execute(sql, {"ids": json.dumps(list(ids)), **values})
        names = tuple(column[0] for column in found.description)
        return Halaman(names, {row[0]: row for row in found})
