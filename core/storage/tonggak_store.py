"""What milestones ask of cooperatives at a day: whose RAT was reported, who was examined."""

from datetime import date

from core.storage.sqlite import Database

_RAT = """
    SELECT koperasi_id FROM koperasi_tahun
    WHERE tahun_buku = ? AND rat_dilaporkan <= ? AND dihapus_pada IS NULL
"""
_DIPERIKSA = """
    SELECT DISTINCT koperasi_id FROM pemeriksaan
    WHERE tahun_buku = ? AND tanggal_berita_acara <= ? AND dihapus_pada IS NULL
"""


class TonggakStore:
    """Ids alone; who is registered is told elsewhere."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def rat_dilaporkan(self, tahun_buku: int, batas: date) -> set[int]:
        """Cooperatives whose RAT of the book year was reported by that day."""
        return self._ids(_RAT, tahun_buku, batas)

    def diperiksa(self, tahun_buku: int, batas: date) -> set[int]:
        """Cooperatives whose books were examined with a berita acara of that day or before."""
        return self._ids(_DIPERIKSA, tahun_buku, batas)

    def _ids(self, sql: str, tahun_buku: int, batas: date) -> set[int]:
        return {row[0] for row in self._db.execute(sql, [tahun_buku, batas.isoformat()])}
