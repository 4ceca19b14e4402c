"""What a check of the whole file asks about examinations: few rows, only what looks wrong."""

from dataclasses import dataclass

from core.storage.sqlite import Database

_FINAL = """SELECT 1 FROM penilaian n WHERE n.koperasi_id = p.koperasi_id AND n.unit = p.unit
  AND n.tahun_buku = p.tahun_buku AND n.status = 'final' AND n.dihapus_pada IS NULL"""


@dataclass(frozen=True, slots=True)
class TugasKurang:
    """A surat tugas with too few examiners: how many, and how many results are final under it."""

    nomor: str
    tahun_buku: int
    pemeriksa: int
    final: int


@dataclass(frozen=True, slots=True)
class SertifikatJanggal:
    """A certificate whose cooperative has no final result, or one below the limit."""

    koperasi_id: int
    nama: str
    tahun_buku: int
    nomor: str
    predikat: str


@dataclass(frozen=True, slots=True)
class SuratTerbuka:
    """A letter that took a report back and was never closed, though the report is here again."""

    laporan_id: int
    nama: str
    tahun_buku: int


def finals_without_record(db: Database) -> list[tuple[int, int]]:
    """Book year and how many computed finals have no examination, where the office has any."""
    found = db.execute(
        """SELECT n.tahun_buku, count(*) FROM penilaian n
           JOIN koperasi k ON k.id = n.koperasi_id AND k.dihapus_pada IS NULL
           WHERE n.status = 'final' AND n.asal = 'hitung' AND n.dihapus_pada IS NULL
             AND n.tahun_buku IN (SELECT tahun_buku FROM penugasan WHERE dihapus_pada IS NULL)
             AND NOT EXISTS (SELECT 1 FROM pemeriksaan p
               WHERE p.koperasi_id = n.koperasi_id AND p.unit = n.unit
                 AND p.tahun_buku = n.tahun_buku AND p.dihapus_pada IS NULL)
           GROUP BY n.tahun_buku ORDER BY n.tahun_buku"""
    )
    return [(row[0], row[1]) for row in found]


def small_teams(db: Database, minimal: int) -> list[TugasKurang]:
    """Letters that send to somebody with fewer examiners than needed."""
    found = db.execute(
        f"""SELECT t.nomor, t.tahun_buku,
             (SELECT count(*) FROM anggota_tim a WHERE a.penugasan_id = t.id
                AND a.peran <> 'penanggung_jawab' AND a.dihapus_pada IS NULL) AS pemeriksa,
             (SELECT count(*) FROM pemeriksaan p WHERE p.penugasan_id = t.id
                AND p.dihapus_pada IS NULL AND EXISTS ({_FINAL}))
           FROM penugasan t
           WHERE t.dihapus_pada IS NULL AND pemeriksa < ?
             AND EXISTS (SELECT 1 FROM pemeriksaan p
               WHERE p.penugasan_id = t.id AND p.dihapus_pada IS NULL)
           ORDER BY t.id""",  # noqa: S608 - own constant
        [minimal],
    )
    return [TugasKurang(*row) for row in found]


def odd_certificates(db: Database, terendah: int) -> list[SertifikatJanggal]:
    """Numbers without a final result good enough; `terendah` is the lowest place, 1 the best."""
    found = db.execute(
        """SELECT p.koperasi_id, k.nama, p.tahun_buku, p.nomor_sertifikat,
                  COALESCE(n.predikat, '')
           FROM pemeriksaan p JOIN koperasi k ON k.id = p.koperasi_id AND k.dihapus_pada IS NULL
           LEFT JOIN penilaian n ON n.koperasi_id = p.koperasi_id AND n.unit = p.unit
             AND n.tahun_buku = p.tahun_buku AND n.status = 'final' AND n.dihapus_pada IS NULL
           WHERE p.nomor_sertifikat <> '' AND p.dihapus_pada IS NULL
             AND (n.predikat_urut IS NULL OR n.predikat_urut > ?)
           ORDER BY k.nama_kunci, p.id""",
        [terendah],
    )
    return [SertifikatJanggal(*row) for row in found]


def open_letters(db: Database) -> list[SuratTerbuka]:
    """Letters without a day of return whose report is not away any more."""
    found = db.execute(
        """SELECT DISTINCT l.id, k.nama, l.tahun_buku FROM pengembalian g
           JOIN laporan_keuangan l ON l.id = g.laporan_id AND l.dihapus_pada IS NULL
           JOIN koperasi k ON k.id = l.koperasi_id AND k.dihapus_pada IS NULL
           WHERE g.diterima_kembali IS NULL AND g.dihapus_pada IS NULL
             AND l.keadaan <> 'dikembalikan'
           ORDER BY k.nama_kunci, l.id"""
    )
    return [SuratTerbuka(*row) for row in found]
