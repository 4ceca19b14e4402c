"""RAT by book year, and changes of status that were confirmed together."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.koperasi.model import Keadaan
from core.koperasi.rat import Rat
from core.koperasi.rat_daftar import BarisRat
from core.koperasi.usul_daftar import KelompokUsul
from core.rules.pilihan import Pilihan
from core.storage import rows
from core.storage.journal import Deed
from core.storage.koperasi_baris import day, iso
from core.storage.rows import Key
from core.storage.sqlite import Database

_STATUS = """(SELECT s.id FROM status_koperasi s
  WHERE s.koperasi_id = k.id AND s.dihapus_pada IS NULL
    AND coalesce(s.sejak, '0001-01-01') <= :batas
  ORDER BY coalesce(s.sejak, '0001-01-01') DESC, s.id DESC LIMIT 1)"""
_ROWS = f"""
SELECT k.id, k.nama, k.no_badan_hukum, k.tgl_badan_hukum, k.alamat, k.jenis, k.kkmp,
  coalesce(w.kelurahan, ''), coalesce(w.kecamatan, ''), coalesce(w.kode_kecamatan, ''),
  s.status, s.sejak, s.id, s.versi, k.grade, k.telepon
FROM koperasi k
LEFT JOIN wilayah w ON w.kode = k.kelurahan
JOIN status_koperasi s ON s.id = {_STATUS}
WHERE k.dihapus_pada IS NULL AND coalesce(k.tgl_badan_hukum, '') <= :batas
  AND s.status IN (SELECT value FROM json_each(:terdaftar))
ORDER BY k.nama_kunci, k.id
"""  # noqa: S608 - constants of this module


@dataclass(frozen=True, slots=True)
class StatusUsul:
    """A status that a batch set, as it stands now."""

    id: int
    koperasi_id: int
    nama: str
    versi: int
    dihapus: bool


class RatStore:
    """Reads lists for the calendar of RAT; writes batches in `db.atomic()`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def rows(self, batas: date, pilihan: Pilihan, tahun: Sequence[int]) -> list[BarisRat]:
        """Cooperatives in the list on a day, by name, with the RAT of these book years."""
        values = {"batas": batas.isoformat(), "terdaftar": json.dumps(pilihan.status_terdaftar)}
        found = self._db.execute(_ROWS, values).fetchall()
        rats = self._rats(min(tahun), max(tahun))
        return [
            BarisRat(
                id=row[0],
                nama=row[1],
                no_badan_hukum=row[2],
                berdiri=day(row[3]),
                alamat=row[4],
                jenis=row[5],
                kkmp=bool(row[6]),
                kelurahan=row[7],
                kecamatan=row[8],
                kode_kecamatan=row[9],
                keadaan=Keadaan(row[10]),
                sejak=day(row[11]),
                status_id=row[12],
                status_versi=row[13],
                grade=row[14],
                telepon=row[15],
                rat=rats.get(row[0], {}),
            )
            for row in found
        ]

    def _rats(self, first: int, last: int) -> dict[int, dict[int, Rat]]:
        found = self._db.execute(
            """SELECT koperasi_id, tahun_buku, rat_tanggal, rat_dilaporkan, rat_hadir,
                 rat_berita_acara FROM koperasi_tahun
               WHERE tahun_buku BETWEEN ? AND ? AND dihapus_pada IS NULL""",
            [first, last],
        )
        known: dict[int, dict[int, Rat]] = {}
        for koperasi_id, year, held, told, came, minutes in found:
            known.setdefault(koperasi_id, {})[year] = Rat(day(held), day(told), came, minutes)
        return known

    def reported_years(self, koperasi_id: int, batas: date) -> frozenset[int]:
        """Book years of one cooperative whose RAT had been reported by a day."""
        found = self._db.execute(
            """SELECT tahun_buku FROM koperasi_tahun
               WHERE koperasi_id = ? AND dihapus_pada IS NULL AND rat_dilaporkan <= ?""",
            [koperasi_id, batas.isoformat()],
        )
        return frozenset(row[0] for row in found)

    def add_batch(self, deed: Deed, kelompok: KelompokUsul) -> int:
        """Open a batch; the statuses then name it."""
        return rows.insert(
            self._db,
            deed,
            "usul_status",
            {
                "sejak": kelompok.sejak.isoformat(),
                "no_sk": kelompok.no_sk,
                "tgl_sk": iso(kelompok.tgl_sk),
                "dasar": kelompok.dasar,
                "jumlah": kelompok.jumlah,
                "pada": deed.when.isoformat(timespec="seconds"),
                "oleh": deed.actor.nama,
            },
        )

    def batches(self, most: int = 50) -> list[KelompokUsul]:
        """Batches that stand, newest first."""
        found = self._db.execute(
            """SELECT id, versi, sejak, no_sk, tgl_sk, dasar, jumlah, pada, oleh FROM usul_status
               WHERE dibatalkan_pada IS NULL AND dihapus_pada IS NULL ORDER BY id DESC LIMIT ?""",
            [most],
        )
        return [_batch(row) for row in found]

    def statuses_of(self, usul_id: int) -> list[StatusUsul]:
        """Every status that a batch set, those taken away since too."""
        found = self._db.execute(
            """SELECT s.id, s.koperasi_id, k.nama, s.versi, s.dihapus_pada IS NOT NULL
               FROM status_koperasi s JOIN koperasi k ON k.id = s.koperasi_id
               WHERE s.usul_id = ? ORDER BY s.id""",
            [usul_id],
        )
        return [StatusUsul(row[0], row[1], row[2], row[3], bool(row[4])) for row in found]

    def close_batch(self, deed: Deed, kelompok: KelompokUsul) -> None:
        """Say that a batch was taken back."""
        key = Key("usul_status", kelompok.id, kelompok.versi)
        when = deed.when.isoformat(timespec="seconds")
        rows.update(self._db, deed, key, {"dibatalkan_pada": when})


def _batch(row: tuple[Any, ...]) -> KelompokUsul:
    return KelompokUsul(
        id=row[0],
        versi=row[1],
        sejak=date.fromisoformat(row[2]),
        no_sk=row[3],
        tgl_sk=day(row[4]),
        dasar=row[5],
        jumlah=row[6],
        pada=row[7],
        oleh=row[8],
    )
