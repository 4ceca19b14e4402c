"""Amounts of many reports at once, for lists."""

import json
from collections.abc import Iterable

from core.koperasi.laporan import KunciLaporan, Unit
from core.storage.sqlite import Database

_AMOUNTS = """
SELECT l.koperasi_id, l.unit, a.kode, a.jumlah
FROM json_each(:ids) k
JOIN laporan_keuangan l ON l.koperasi_id = k.value AND l.tahun_buku = :tahun_buku
  AND l.dihapus_pada IS NULL
JOIN laporan_akun a ON a.laporan_id = l.id
"""


def amounts_of(
    db: Database, koperasi: Iterable[int], tahun_buku: int
) -> dict[KunciLaporan, dict[str, int]]:
    """What each report of these cooperatives holds, by account; whole rupiah."""
    found: dict[KunciLaporan, dict[str, int]] = {}
    values = {"ids": json.dumps(sorted(set(koperasi))), "tahun_buku": tahun_buku}
    for koperasi_id, unit, kode, jumlah in db.execute(_AMOUNTS, values):
        kunci = KunciLaporan(koperasi_id, Unit(unit), tahun_buku)
        found.setdefault(kunci, {})[kode] = jumlah
    return found
