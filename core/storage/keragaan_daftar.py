"""The office's list of cooperatives as it is held against the ministry's."""

from datetime import date
from typing import Any

from core.koperasi.model import Keadaan
from core.koperasi.selisih import DataKoperasi
from core.storage.koperasi_baris import day
from core.storage.sqlite import Database

_DAFTAR = """
SELECT k.id, k.nama, coalesce(k.nik, ''), k.no_badan_hukum, k.tgl_badan_hukum, k.alamat,
  coalesce(k.kelurahan, ''), coalesce(w.kelurahan, ''), k.jenis,
  (SELECT s.status FROM status_koperasi s
   WHERE s.koperasi_id = k.id AND s.dihapus_pada IS NULL
     AND coalesce(s.sejak, '0001-01-01') <= :hari
   ORDER BY coalesce(s.sejak, '0001-01-01') DESC, s.id DESC LIMIT 1),
  t.rat_tanggal,
  coalesce(t.anggota_jumlah, t.anggota_pria + t.anggota_wanita),
  t.modal_sendiri, t.modal_luar, t.aset, t.volume_usaha, t.shu
FROM koperasi k
LEFT JOIN wilayah w ON w.kode = k.kelurahan
LEFT JOIN koperasi_tahun t
  ON t.koperasi_id = k.id AND t.tahun_buku = :tahun_buku AND t.dihapus_pada IS NULL
WHERE k.dihapus_pada IS NULL
ORDER BY k.nama_kunci, k.id
"""


def koperasi_on(db: Database, *, hari: date, tahun_buku: int) -> list[DataKoperasi]:
    """Every cooperative in use with its status on a day and the figures of a book year."""
    found = db.execute(_DAFTAR, {"hari": hari.isoformat(), "tahun_buku": tahun_buku})
    return [_data(row) for row in found]


def _data(row: tuple[Any, ...]) -> DataKoperasi:
    anggota, sendiri, luar, aset, volume, shu = row[11:]
    return DataKoperasi(
        id=row[0],
        nama=row[1],
        nik=row[2],
        no_badan_hukum=row[3],
        tgl_badan_hukum=day(row[4]),
        alamat=row[5],
        kelurahan=row[6],
        kelurahan_nama=row[7],
        jenis=row[8],
        status=Keadaan(row[9]) if row[9] else None,
        rat_tanggal=day(row[10]),
        anggota_jumlah=anggota,
        modal_sendiri=sendiri,
        modal_luar=luar,
        aset=aset,
        volume_usaha=volume,
        shu=shu,
    )
