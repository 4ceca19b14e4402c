"""Read what a check of the whole file looks at: every report with its amounts."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from core.storage.sqlite import Database


@dataclass(frozen=True, slots=True)
class LaporanTersimpan:
    """A stored report: whose, which unit and year, and its amounts by account code."""

    laporan_id: int
    nama: str
    jenis: str
    unit: str
    tahun_buku: int
    keadaan: str
    akun: dict[str, int]


def each_laporan(db: Database) -> Iterator[LaporanTersimpan]:
    """Every report that is not in Tempat sampah, one at a time."""
    rows = db.execute(
        """SELECT l.id, k.nama, k.jenis, l.unit, l.tahun_buku, l.keadaan, a.kode, a.jumlah
           FROM laporan_keuangan l
           JOIN koperasi k ON k.id = l.koperasi_id
           JOIN laporan_akun a ON a.laporan_id = l.id
           WHERE l.dihapus_pada IS NULL AND k.dihapus_pada IS NULL
           ORDER BY l.id"""
    )
    for head, amounts in groupby(rows, key=lambda row: row[:6]):
        laporan_id, nama, jenis, unit, tahun_buku, keadaan = head
        akun = {row[6]: row[7] for row in amounts}
        yield LaporanTersimpan(laporan_id, nama, jenis, unit, tahun_buku, keadaan, akun)
