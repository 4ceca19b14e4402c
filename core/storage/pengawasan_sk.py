"""Supervision by decree: which decrees there are, and the businesses on the list of one."""

from core.storage.sqlite import Database
from core.umkm.daftar_sk import BarisSk, SkPengawasan


def decrees(db: Database) -> list[SkPengawasan]:
    """Every decree that set a period, the newest first."""
    found = db.execute(
        """SELECT p.sk_nomor, max(p.sk_tanggal), min(p.sejak),
             CASE WHEN count(p.sampai) = count(*) THEN max(p.sampai) END, count(*)
           FROM pengawasan p JOIN umkm u ON u.id = p.umkm_id
           WHERE p.sk_nomor <> '' AND p.dihapus_pada IS NULL AND u.dihapus_pada IS NULL
           GROUP BY p.sk_nomor ORDER BY max(p.sk_tanggal) DESC, p.sk_nomor"""
    )
    return [SkPengawasan(*row) for row in found]


def listed(db: Database, sk_nomor: str) -> list[BarisSk]:
    """The businesses of one decree by kecamatan, kelurahan and name; NIK as it is stored."""
    found = db.execute(
        """SELECT u.nama, u.pemilik, coalesce(u.nik, ''), u.alamat, coalesce(w.kelurahan, ''),
             coalesce(w.kecamatan, ''), coalesce(nullif(u.jenis_usaha, ''), u.sektor)
           FROM pengawasan p JOIN umkm u ON u.id = p.umkm_id
           LEFT JOIN wilayah w ON w.kode = u.kelurahan
           WHERE p.sk_nomor = ? AND p.dihapus_pada IS NULL AND u.dihapus_pada IS NULL
           GROUP BY u.id ORDER BY w.kecamatan, w.kelurahan, u.nama_kunci, u.id""",
        [sk_nomor],
    )
    return [BarisSk(*row) for row in found]
