"""The list of a book year: every cooperative and unit with what is known for its assessment."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from core import angka
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Unit
from core.koperasi.model import Keadaan
from core.koperasi.penilaian import AsalPenilaian, StatusPenilaian
from core.storage.sqlite import Database

_SQL = """
SELECT k.id, u.unit, k.nama, k.nama_kunci,
  COALESCE(w.kelurahan, ''), COALESCE(w.kode_kecamatan, ''),
  k.jenis, k.pola, k.kuk, k.kkmp, k.tgl_badan_hukum, k.wilayah_keanggotaan, k.pengawas,
  (SELECT s.status FROM status_koperasi s
    WHERE s.koperasi_id = k.id AND s.dihapus_pada IS NULL
      AND COALESCE(s.sejak, '0001-01-01') <= :batas
    ORDER BY COALESCE(s.sejak, '0001-01-01') DESC, s.id DESC LIMIT 1),
  t.rat_tanggal, t.rat_dilaporkan, l.keadaan, l.catatan,
  p.id, p.asal, p.status, p.pedoman_id, p.total, p.predikat, p.predikat_urut, p.putaran,
  l.keadaan = 'lengkap' OR p.status = 'final', l.id, p.pedoman_sidik
FROM koperasi k
JOIN (SELECT 'koperasi' AS unit UNION ALL SELECT 'usp') u
  ON u.unit = 'koperasi' OR k.punya_usp = 1
LEFT JOIN wilayah w ON w.kode = k.kelurahan
LEFT JOIN koperasi_tahun t
  ON t.koperasi_id = k.id AND t.tahun_buku = :buku AND t.dihapus_pada IS NULL
LEFT JOIN laporan_keuangan l
  ON l.koperasi_id = k.id AND l.unit = u.unit AND l.tahun_buku = :buku AND l.dihapus_pada IS NULL
LEFT JOIN penilaian p
  ON p.koperasi_id = k.id AND p.unit = u.unit AND p.tahun_buku = :buku
  AND p.status <> 'dibuka_kembali' AND p.dihapus_pada IS NULL
WHERE k.dihapus_pada IS NULL
"""
_BY_NAME = " ORDER BY k.nama_kunci, k.id, u.unit"
_ONE = " AND k.id = :koperasi AND u.unit = :unit"


@dataclass(frozen=True, slots=True)
class BarisTahun:
    """What is stored about one unit of a cooperative in a book year."""

    kunci: KunciLaporan
    nama: str
    nama_kunci: str
    kelurahan: str
    kode_kecamatan: str
    jenis: str
    pola: str
    kuk: int | None
    kkmp: bool
    tgl_badan_hukum: date | None
    wilayah_keanggotaan: str
    pengawas: str
    keadaan: Keadaan | None
    rat_tanggal: date | None
    rat_dilaporkan: date | None
    laporan: KeadaanLaporan | None
    catatan_laporan: str
    penilaian_id: int | None
    asal: AsalPenilaian | None
    status: StatusPenilaian | None
    pedoman_id: str
    total: Fraction | None
    predikat: str
    predikat_urut: int | None
    putaran: int
    laporan_lengkap: bool
    laporan_id: int | None
    pedoman_sidik: str


def rows_of_year(db: Database, tahun_buku: int, batas: date) -> list[BarisTahun]:
    """Every unit that is not in the bin, by name; the status is the one at the cut-off."""
    found = db.execute(_SQL + _BY_NAME, {"buku": tahun_buku, "batas": batas.isoformat()})
    return [_row(row, tahun_buku) for row in found]


def row_of(db: Database, kunci: KunciLaporan, batas: date) -> BarisTahun | None:
    """The same for one unit."""
    found = db.execute(
        _SQL + _ONE,
        {
            "buku": kunci.tahun_buku,
            "batas": batas.isoformat(),
            "koperasi": kunci.koperasi_id,
            "unit": kunci.unit.value,
        },
    ).fetchone()
    return None if found is None else _row(found, kunci.tahun_buku)


def _row(row: tuple[Any, ...], tahun_buku: int) -> BarisTahun:
    return BarisTahun(
        kunci=KunciLaporan(row[0], Unit(row[1]), tahun_buku),
        nama=row[2],
        nama_kunci=row[3],
        kelurahan=row[4],
        kode_kecamatan=row[5],
        jenis=row[6],
        pola=row[7],
        kuk=row[8],
        kkmp=bool(row[9]),
        tgl_badan_hukum=_date(row[10]),
        wilayah_keanggotaan=row[11],
        pengawas=row[12],
        keadaan=Keadaan(row[13]) if row[13] else None,
        rat_tanggal=_date(row[14]),
        rat_dilaporkan=_date(row[15]),
        laporan=KeadaanLaporan(row[16]) if row[16] else None,
        catatan_laporan=row[17] or "",
        penilaian_id=row[18],
        asal=AsalPenilaian(row[19]) if row[19] else None,
        status=StatusPenilaian(row[20]) if row[20] else None,
        pedoman_id=row[21] or "",
        total=angka.read_exact(row[22]) if row[22] else None,
        predikat=row[23] or "",
        predikat_urut=row[24],
        putaran=row[25] or 0,
        laporan_lengkap=bool(row[26]),
        laporan_id=row[27],
        pedoman_sidik=row[28] or "",
    )


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
