"""Which record an entry of the journal speaks of, by a name that an officer knows."""

from dataclasses import dataclass

from core.storage.sqlite import Database

_KOPERASI = "SELECT k.id, k.nama, '', NULL FROM koperasi k"
_UMKM = "SELECT u.id, u.nama, '', NULL FROM umkm u"
_SQL = {
    "koperasi": f"{_KOPERASI} WHERE k.id = ?",
    "status_koperasi": f"{_KOPERASI} JOIN status_koperasi s ON s.koperasi_id = k.id WHERE s.id = ?",
    "koperasi_tahun": f"{_KOPERASI} JOIN koperasi_tahun t ON t.koperasi_id = k.id WHERE t.id = ?",
    "laporan_keuangan": """SELECT k.id, k.nama, l.unit, l.tahun_buku FROM koperasi k
        JOIN laporan_keuangan l ON l.koperasi_id = k.id WHERE l.id = ?""",
    "penilaian": """SELECT k.id, k.nama, p.unit, p.tahun_buku FROM koperasi k
        JOIN penilaian p ON p.koperasi_id = k.id WHERE p.id = ?""",
    "umkm": f"{_UMKM} WHERE u.id = ?",
    "pengawasan": f"{_UMKM} JOIN pengawasan p ON p.umkm_id = u.id WHERE p.id = ?",
    "laba": f"{_UMKM} JOIN laba l ON l.umkm_id = u.id WHERE l.id = ?",
    "keputusan": "SELECT id, 'SK & Dokumen', '', NULL FROM keputusan WHERE id = ?",
    "petugas": "SELECT id, nama, '', NULL FROM petugas WHERE id = ?",
    "penanda_tangan": "SELECT id, nama, '', NULL FROM penanda_tangan WHERE id = ?",
}


@dataclass(frozen=True, slots=True)
class Tercatat:
    """The record behind an entry: of a report its cooperative, unit and book year."""

    id: int | None = None
    nama: str = ""
    unit: str = ""
    tahun: int | None = None


def what_is(db: Database, tabel: str, baris: str) -> Tercatat:
    """The record, or an empty answer for a bulk entry and for tables without names."""
    sql = _SQL.get(tabel)
    if sql is None or not baris.isdigit():
        return Tercatat()
    row = db.execute(sql, [int(baris)]).fetchone()
    return Tercatat(*row) if row else Tercatat()
