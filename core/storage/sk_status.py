"""The register on a day as the decree of statuses lists it."""

import json
from datetime import date
from typing import Any

from core.koperasi.model import Keadaan
from core.koperasi.sk_status import BarisStatus, DaftarStatus
from core.storage.koperasi_baris import day
from core.storage.sqlite import Database

_ROWS = """
SELECT nama, no_badan_hukum, tgl_badan_hukum, alamat, kelurahan, kecamatan, jenis, status FROM (
  SELECT k.id, k.nama, k.nama_kunci, k.no_badan_hukum, k.tgl_badan_hukum, k.alamat,
    coalesce(w.kelurahan, '') AS kelurahan, coalesce(w.kecamatan, '') AS kecamatan, k.jenis,
    (SELECT s.status FROM status_koperasi s
     WHERE s.koperasi_id = k.id AND s.dihapus_pada IS NULL
       AND coalesce(s.sejak, '0001-01-01') <= :hari
     ORDER BY coalesce(s.sejak, '0001-01-01') DESC, s.id DESC LIMIT 1) AS status
  FROM koperasi k LEFT JOIN wilayah w ON w.kode = k.kelurahan
  WHERE k.dihapus_pada IS NULL AND coalesce(k.tgl_badan_hukum, '') <= :hari)
WHERE status IS NULL OR status IN (SELECT value FROM json_each(:terdaftar))
ORDER BY nama_kunci, id
"""


def statuses_on(db: Database, *, hari: date, terdaftar: tuple[str, ...]) -> DaftarStatus:
    """Legal entities on a day whose status counts as registered, by name."""
    rows = db.execute(_ROWS, {"hari": hari.isoformat(), "terdaftar": json.dumps(terdaftar)})
    found = rows.fetchall()
    return DaftarStatus(
        hari,
        tuple(_baris(row) for row in found if row[7]),
        tuple(row[0] for row in found if not row[7]),
    )


def _baris(row: tuple[Any, ...]) -> BarisStatus:
    return BarisStatus(
        nama=row[0],
        no_badan_hukum=row[1],
        tgl_badan_hukum=day(row[2]),
        alamat=row[3],
        kelurahan=row[4],
        kecamatan=row[5],
        jenis=row[6],
        status=Keadaan(row[7]),
    )
