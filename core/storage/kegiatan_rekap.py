"""Duties of a year counted by kecamatan and kind; every participant and every duty once."""

from core.kantor.kegiatan_daftar import CacahKegiatan, RekapKegiatan
from core.storage.kegiatan_store import PLACED
from core.storage.sqlite import Database

_COUNTS = """count(DISTINCT k.id), count(DISTINCT r.koperasi_id), count(DISTINCT r.umkm_id),
  coalesce(sum(r.orang), 0)"""
_SOURCE = f"""WITH r AS MATERIALIZED (
    SELECT p.kegiatan_id, p.koperasi_id, p.umkm_id, p.orang,
      coalesce(w.kode_kecamatan, '') AS kode, coalesce(w.kecamatan, '') AS nama {PLACED}
    WHERE p.dihapus_pada IS NULL AND coalesce(c.dihapus_pada, u.dihapus_pada) IS NULL
      AND p.kegiatan_id IN (SELECT id FROM kegiatan
        WHERE tanggal BETWEEN ?1 || '-01-01' AND ?1 || '-12-31' AND dihapus_pada IS NULL))
  SELECT {{keys}} {_COUNTS} FROM kegiatan k LEFT JOIN r ON r.kegiatan_id = k.id
  WHERE k.tanggal BETWEEN ?1 || '-01-01' AND ?1 || '-12-31' AND k.dihapus_pada IS NULL
  {{group}}"""  # noqa: S608 - constants of this module


def count_year(db: Database, tahun: int) -> RekapKegiatan:
    """The duties of a year."""

    def ask(*keys: str) -> list[tuple[object, ...]]:
        listed = "".join(f"{key}, " for key in keys)
        group = f"GROUP BY {', '.join(keys)}" if keys else ""
        sql = _SOURCE.format(keys=listed, group=group)
        return list(db.execute(sql, [str(tahun)]).fetchall())

    place = "coalesce(r.kode, '')"
    places = db.execute("SELECT DISTINCT kode_kecamatan, kecamatan FROM wilayah ORDER BY kecamatan")
    return RekapKegiatan(
        tahun=tahun,
        kecamatan=tuple((row[0], row[1]) for row in places),
        sel={(str(row[0]), str(row[1])): _counts(row[2:]) for row in ask(place, "k.jenis")},
        per_kecamatan={str(row[0]): _counts(row[1:]) for row in ask(place)},
        per_jenis={str(row[0]): _counts(row[1:]) for row in ask("k.jenis")},
        jumlah=_counts(ask()[0]),
    )


def _counts(row: tuple[object, ...]) -> CacahKegiatan:
    return CacahKegiatan(*(int(str(each)) for each in row))
