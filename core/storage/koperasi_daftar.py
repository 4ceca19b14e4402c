"""The list of cooperatives in SQL: ids that pass the filters, and the rows of one page of ids."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from core.koperasi import kunci
from core.koperasi.daftar import (
    BELUM_DINILAI,
    BarisKoperasi,
    BarisLaporan,
    BarisPenilaian,
    Pandangan,
    SaringKoperasi,
)
from core.koperasi.kelayakan import FaktaKelayakan, Golongan
from core.koperasi.model import Keadaan
from core.rules.pilihan import Pilihan
from core.storage.koperasi_baris import day
from core.storage.laporan_lengkap import laporan_lengkap
from core.storage.sqlite import Database

_STATUS = """(SELECT s.status FROM status_koperasi s
  WHERE s.koperasi_id = k.id AND s.dihapus_pada IS NULL
    AND coalesce(s.sejak, '0001-01-01') <= :batas
  ORDER BY coalesce(s.sejak, '0001-01-01') DESC, s.id DESC LIMIT 1)"""
# The newest assessment that counts at the cut-off; own report before unit, unless set otherwise.
_PENILAIAN = """(SELECT p.id FROM penilaian p
  WHERE p.koperasi_id = k.id AND p.dihapus_pada IS NULL
    AND (p.status = 'final' OR (p.status = 'dibuka_kembali' AND p.dibuka_pada > :batas))
    AND p.final_pada <= :batas AND p.tahun_buku <= :tahun_buku
  ORDER BY p.tahun_buku DESC, p.unit = :unit_dulu DESC, p.putaran DESC LIMIT 1)"""
_OF_THE_YEAR = _PENILAIAN.replace("p.tahun_buku <= :tahun_buku", "p.tahun_buku = :tahun_buku")
_PREDIKAT = f"(SELECT x.predikat FROM penilaian x WHERE x.id = {_OF_THE_YEAR})"  # noqa: S608 - ours
_TERDAFTAR = f"""coalesce(k.tgl_badan_hukum, '') <= :batas
  AND {_STATUS} IN (SELECT value FROM json_each(:terdaftar))"""  # noqa: S608 - ours
# A cooperative founded after the book year has no RAT to hold for it.
_WITHOUT_RAT = """coalesce(k.tgl_badan_hukum, '') <= :tahun_buku || '-12-31'
  AND NOT EXISTS (SELECT 1 FROM koperasi_tahun t WHERE t.koperasi_id = k.id
    AND t.tahun_buku = :tahun_buku AND t.dihapus_pada IS NULL AND t.rat_tanggal <= :batas)"""
_ROWS = f"""
SELECT k.id, k.nama, k.no_badan_hukum, coalesce(w.kelurahan, ''), coalesce(w.kecamatan, ''),
  k.jenis, k.pola, k.punya_usp, k.kkmp, {_STATUS}, t.rat_tanggal, t.rat_dilaporkan,
  p.predikat, p.predikat_urut, p.tahun_buku, k.dihapus_pada, k.grade
FROM koperasi k
LEFT JOIN wilayah w ON w.kode = k.kelurahan
LEFT JOIN koperasi_tahun t
  ON t.koperasi_id = k.id AND t.tahun_buku = :tahun_buku AND t.dihapus_pada IS NULL
LEFT JOIN penilaian p ON p.id = {_PENILAIAN}
WHERE k.id IN (SELECT value FROM json_each(:ids))
"""  # noqa: S608 - constants of this module
_FACTS = f"""
SELECT k.id, {_STATUS}, k.tgl_badan_hukum, t.rat_tanggal, t.rat_dilaporkan,
  k.wilayah_keanggotaan, k.pengawas, k.jenis, k.pola, k.kuk, k.punya_usp, k.kkmp,
  {laporan_lengkap("k.id", ":tahun_buku")}
FROM koperasi k
LEFT JOIN koperasi_tahun t
  ON t.koperasi_id = k.id AND t.tahun_buku = :tahun_buku AND t.dihapus_pada IS NULL
WHERE k.dihapus_pada IS NULL AND (:satu IS NULL OR k.id = :satu)
"""  # noqa: S608 - constants of this module


class KoperasiDaftar:
    """Reads lists as seen from one cut-off and book year, under the office's settings."""

    def __init__(self, db: Database, pandangan: Pandangan, pilihan: Pilihan) -> None:
        self._db = db
        self._pandangan = pandangan
        self._at: dict[str, Any] = {
            "batas": pandangan.batas.isoformat(),
            "tahun_buku": pandangan.tahun_buku,
            "unit_dulu": "usp" if pilihan.sumber_predikat == "usp_dulu" else "koperasi",
            "terdaftar": json.dumps(pilihan.status_terdaftar),
        }

    def ids(self, saring: SaringKoperasi, *, trashed_since: str) -> list[int]:
        """Ids in the order of their names. `trashed_since` hides what was trashed before."""
        values: dict[str, Any] = {**self._at, "sampah_sejak": trashed_since}
        conditions = list(_conditions(saring, values))
        sql = f"""SELECT k.id FROM koperasi k LEFT JOIN wilayah w ON w.kode = k.kelurahan
          WHERE {" AND ".join(conditions)} ORDER BY k.nama_kunci, k.id"""  # noqa: S608 - ours
        return [row[0] for row in self._db.execute(sql, values)]

    def count_terdaftar(self) -> int:
        """Cooperatives in the list at the cut-off."""
        sql = f"SELECT count(*) FROM koperasi k WHERE k.dihapus_pada IS NULL AND {_TERDAFTAR}"  # noqa: S608 - ours
        return int(self._db.execute(sql, self._at).fetchone()[0])

    def rows(self, ids: Sequence[int]) -> dict[int, BarisKoperasi]:
        """Lines by id; ids that are gone are left out."""
        found = self._db.execute(_ROWS, {**self._at, "ids": json.dumps(list(ids))})
        return {row[0]: _baris(row) for row in found}

    def facts(self, only: int | None = None) -> dict[int, FaktaKelayakan]:
        """What kelayakan asks about each cooperative in use, or about one."""
        found = self._db.execute(_FACTS, {**self._at, "satu": only})
        return {row[0]: _fakta(row, self._pandangan) for row in found}

    def reports(self, koperasi_id: int) -> list[BarisLaporan]:
        """Yearly reports of one cooperative, newest first."""
        found = self._db.execute(
            """SELECT unit, tahun_buku, keadaan, diterima_pada FROM laporan_keuangan
               WHERE koperasi_id = ? AND dihapus_pada IS NULL ORDER BY tahun_buku DESC, unit""",
            [koperasi_id],
        )
        return [BarisLaporan(row[0], row[1], row[2], day(row[3])) for row in found]

    def assessments(self, koperasi_id: int) -> list[BarisPenilaian]:
        """Assessments of one cooperative, newest first, reopened ones too."""
        found = self._db.execute(
            """SELECT unit, tahun_buku, asal, pedoman_id, status, putaran, total, predikat,
                 predikat_urut, final_pada, pedoman_sidik FROM penilaian
               WHERE koperasi_id = ? AND dihapus_pada IS NULL
               ORDER BY tahun_buku DESC, unit, putaran DESC""",
            [koperasi_id],
        )
        return [
            BarisPenilaian(
                unit=row[0],
                tahun_buku=row[1],
                asal=row[2],
                pedoman_id=row[3],
                pedoman_sidik=row[10],
                status=row[4],
                putaran=row[5],
                total=row[6],
                predikat=row[7],
                predikat_urut=row[8],
                final_pada=day(row[9]),
            )
            for row in found
        ]


def _conditions(saring: SaringKoperasi, values: dict[str, Any]) -> Iterator[str]:
    """SQL for each filter; what it compares with goes into `values`, never into the text."""
    if saring.sampah:
        yield "k.dihapus_pada >= :sampah_sejak"
    else:
        yield "k.dihapus_pada IS NULL"
    if saring.cari.strip():
        yield _searched(saring.cari, values)
    for name, column, chosen in (
        ("kecamatan", "w.kode_kecamatan", saring.kecamatan),
        ("jenis", "k.jenis", saring.jenis),
        ("status", _STATUS, saring.status),
        ("predikat", f"coalesce({_PREDIKAT}, '{BELUM_DINILAI}')", saring.predikat),
    ):
        if chosen:
            values[name] = json.dumps(chosen)
            yield f"{column} IN (SELECT value FROM json_each(:{name}))"  # noqa: S608 - names are ours
    if saring.predikat:
        yield _TERDAFTAR
    if saring.kkmp:
        yield "k.kkmp = 1"
    if saring.per is not None:
        yield "coalesce(k.tgl_badan_hukum, '') <= :batas"
    if saring.belum_rat:
        yield f"{_TERDAFTAR} AND {_WITHOUT_RAT}"


def _searched(text: str, values: dict[str, Any]) -> str:
    """Every word in the name, in one of the readings of half-typed text; or the numbers."""
    readings = []
    for words in kunci.cari_kunci(text):
        names = [f"kata{len(values) + n}" for n in range(len(words))]
        values |= {name: f"%{word}%" for name, word in zip(names, words, strict=True)}
        readings.append(" AND ".join(f"k.nama_kunci LIKE :{name}" for name in names) or "TRUE")
    nomor = kunci.badan_hukum_kunci(text)
    if any(letter.isdigit() for letter in nomor):
        values["cari_nomor"] = f"%{nomor}%"
        readings.append("k.no_badan_hukum_kunci LIKE :cari_nomor")
    nik = kunci.nik_bersih(text)
    if nik.isdigit():
        values["cari_nik"] = f"{nik}%"
        readings.append("k.nik LIKE :cari_nik")
    return f"({' OR '.join(f'({reading})' for reading in readings)})"


def _baris(row: tuple[Any, ...]) -> BarisKoperasi:
    return BarisKoperasi(
        id=row[0],
        nama=row[1],
        no_badan_hukum=row[2],
        kelurahan=row[3],
        kecamatan=row[4],
        jenis=row[5],
        pola=row[6],
        punya_usp=bool(row[7]),
        kkmp=bool(row[8]),
        status=Keadaan(row[9]) if row[9] else None,
        rat_tanggal=day(row[10]),
        rat_dilaporkan=day(row[11]),
        predikat=row[12],
        predikat_urut=row[13],
        predikat_tahun=row[14],
        dihapus_pada=row[15],
        grade=row[16],
    )


def _fakta(row: tuple[Any, ...], pandangan: Pandangan) -> FaktaKelayakan:
    return FaktaKelayakan(
        keadaan=Keadaan(row[1]) if row[1] else None,
        tgl_badan_hukum=day(row[2]),
        tahun_buku=pandangan.tahun_buku,
        batas=pandangan.batas,
        rat_tanggal=day(row[3]),
        rat_dilaporkan=day(row[4]),
        wilayah_keanggotaan=row[5],
        pengawas=row[6],
        golongan=Golongan(row[7], row[8], row[9], bool(row[10])),
        kkmp=bool(row[11]),
        laporan_lengkap=bool(row[12]),
    )
