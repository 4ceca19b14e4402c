"""Facts about every cooperative at a cut-off, from which the closed lists are counted."""

from dataclasses import dataclass
from datetime import date

from core.storage.laporan_lengkap import laporan_lengkap
from core.storage.sqlite import Database


@dataclass(frozen=True, slots=True)
class BarisKoperasi:
    """What is stored of one cooperative at the cut-off; RAT is that of the data year."""

    id: int
    nama: str
    kelurahan: str
    kecamatan: str
    kode_kecamatan: str
    status: str | None
    berdiri: date | None
    jenis: str
    pola: str
    kuk: int | None
    punya_usp: bool
    kkmp: bool
    wilayah_keanggotaan: str
    pengawas: str
    rat_tanggal: date | None
    rat_dilaporkan: date | None
    laporan_lengkap: bool


@dataclass(frozen=True, slots=True)
class BarisPenilaian:
    """One assessment that was final at the cut-off."""

    koperasi_id: int
    unit: str
    predikat: str
    urut: int
    total: str
    terdahulu: bool
    pedoman_id: str
    pedoman_sidik: str


@dataclass(frozen=True, slots=True)
class DrafPenilaian:
    """How many assessments of a book year wait, and since when the oldest has stood still."""

    jumlah: int
    tertua: str | None


_FAKTA = f"""
    SELECT k.id, k.nama, COALESCE(w.kelurahan, ''), COALESCE(w.kecamatan, ''),
      COALESCE(w.kode_kecamatan, ''),
      (SELECT s.status FROM status_koperasi s
       WHERE s.koperasi_id = k.id AND s.dihapus_pada IS NULL
         AND COALESCE(s.sejak, '0001-01-01') <= :batas
       ORDER BY COALESCE(s.sejak, '0001-01-01') DESC, s.id DESC LIMIT 1),
      k.tgl_badan_hukum, k.jenis, k.pola, k.kuk, k.punya_usp, k.kkmp,
      k.wilayah_keanggotaan, k.pengawas, t.rat_tanggal, t.rat_dilaporkan,
      {laporan_lengkap("k.id", ":tahun_buku")}
    FROM koperasi k
    LEFT JOIN wilayah w ON w.kode = k.kelurahan
    LEFT JOIN koperasi_tahun t
      ON t.koperasi_id = k.id AND t.tahun_buku = :tahun_buku AND t.dihapus_pada IS NULL
    WHERE k.dihapus_pada IS NULL
      AND (k.tgl_badan_hukum IS NULL OR k.tgl_badan_hukum <= :batas)
    ORDER BY k.nama_kunci, k.id
"""  # noqa: S608 - constants of this module
# reopened after the cut-off: on that day it still was final
_FINAL = """
    SELECT koperasi_id, unit, predikat, COALESCE(predikat_urut, 0), total, asal = 'terdahulu',
      pedoman_id, pedoman_sidik
    FROM penilaian
    WHERE tahun_buku = :tahun_buku AND dihapus_pada IS NULL AND final_pada <= :batas
      AND (status = 'final' OR (status = 'dibuka_kembali' AND dibuka_pada > :batas))
    ORDER BY putaran, id
"""
_DRAF = """
    SELECT p.koperasi_id, (SELECT MAX(j.waktu) FROM jurnal j
                           WHERE j.tabel = 'penilaian' AND j.baris = CAST(p.id AS TEXT))
    FROM penilaian p JOIN koperasi k ON k.id = p.koperasi_id AND k.dihapus_pada IS NULL
    WHERE p.tahun_buku = ? AND p.status IN ('draf', 'diperiksa') AND p.dihapus_pada IS NULL
"""


class IkuKoperasi:
    """Reads what the indicators ask of cooperatives."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def fakta(self, *, batas: date, tahun_buku: int) -> list[BarisKoperasi]:
        """Every legal entity at the cut-off, by name."""
        found = self._db.execute(_FAKTA, {"batas": batas.isoformat(), "tahun_buku": tahun_buku})
        return [
            BarisKoperasi(
                id=row[0],
                nama=row[1],
                kelurahan=row[2],
                kecamatan=row[3],
                kode_kecamatan=row[4],
                status=row[5],
                berdiri=_date(row[6]),
                jenis=row[7],
                pola=row[8],
                kuk=row[9],
                punya_usp=bool(row[10]),
                kkmp=bool(row[11]),
                wilayah_keanggotaan=row[12],
                pengawas=row[13],
                rat_tanggal=_date(row[14]),
                rat_dilaporkan=_date(row[15]),
                laporan_lengkap=bool(row[16]),
            )
            for row in found
        ]

    def final(self, *, batas: date, tahun_buku: int) -> list[BarisPenilaian]:
        """Assessments final at the cut-off, the latest round of each unit last."""
        found = self._db.execute(_FINAL, {"batas": batas.isoformat(), "tahun_buku": tahun_buku})
        return [
            BarisPenilaian(row[0], row[1], row[2], row[3], row[4], bool(row[5]), row[6], row[7])
            for row in found
        ]

    def draf(self, tahun_buku: int) -> DrafPenilaian:
        """Assessments not final yet."""
        found = self._db.execute(_DRAF, [tahun_buku]).fetchall()
        moments = [row[1] for row in found if row[1]]
        return DrafPenilaian(len(found), min(moments, default=None))


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
