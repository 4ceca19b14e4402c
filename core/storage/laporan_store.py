"""Rows of yearly reports: one head per report, one row per account."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Laporan, Unit
from core.koperasi.pembukuan import Pembukuan
from core.storage import journal, rows
from core.storage.journal import Deed, Value
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL = "laporan_keuangan"
_HEAD = """id, koperasi_id, unit, tahun_buku, keadaan, alasan_selisih, catatan, sak, diaudit, opini,
  auditor, alasan_jumlah, versi"""
_NOTHING = (None, "", "{}")


@dataclass(frozen=True, slots=True)
class LaporanRingkas:
    """A report without its amounts, for lists."""

    id: int
    kunci: KunciLaporan
    keadaan: KeadaanLaporan
    catatan: str
    jumlah_akun: int


class LaporanStore:
    """Reads and writes reports."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def find(self, kunci: KunciLaporan) -> Laporan | None:
        """The report of a cooperative, unit and book year."""
        row = self._db.execute(
            f"""SELECT {_HEAD} FROM {TABEL}
                WHERE koperasi_id = ? AND unit = ? AND tahun_buku = ?
                  AND dihapus_pada IS NULL""",  # noqa: S608 - own columns
            [kunci.koperasi_id, kunci.unit, kunci.tahun_buku],
        ).fetchone()
        return None if row is None else self._laporan(row)

    def get(self, laporan_id: int) -> Laporan | None:
        row = self._db.execute(
            f"SELECT {_HEAD} FROM {TABEL} WHERE id = ?",  # noqa: S608 - own columns
            [laporan_id],
        ).fetchone()
        return None if row is None else self._laporan(row)

    def list_of(self, koperasi_id: int) -> list[LaporanRingkas]:
        """The reports of a cooperative, newest first."""
        found = self._db.execute(
            """SELECT l.id, l.unit, l.tahun_buku, l.keadaan, l.catatan,
                      (SELECT count(*) FROM laporan_akun a WHERE a.laporan_id = l.id)
               FROM laporan_keuangan l
               WHERE l.koperasi_id = ? AND l.dihapus_pada IS NULL
               ORDER BY l.tahun_buku DESC, l.unit""",
            [koperasi_id],
        )
        return [
            LaporanRingkas(
                row[0],
                KunciLaporan(koperasi_id, Unit(row[1]), row[2]),
                KeadaanLaporan(row[3]),
                row[4],
                row[5],
            )
            for row in found
        ]

    def save(self, deed: Deed, laporan: Laporan, *, dinolkan: Sequence[str] = ()) -> int:
        """Save a report and journal every changed account in one entry; returns its id.

        `dinolkan` names the groups whose blank lines were set to zero in one confirmed step.
        Raises `RecordMovedError` when it moved since it was read.
        """
        head = _head(laporan)
        changes: dict[str, tuple[Value, Value]] = {}
        if dinolkan:
            changes["diisi nol sekaligus"] = (None, "; ".join(dinolkan))
        if not laporan.id:
            return self._insert(deed, laporan, head, changes)
        before = rows.current(self._db, Key(TABEL, laporan.id, laporan.versi), tuple(head))
        changes |= {
            name: (before[name], value) for name, value in head.items() if before[name] != value
        }
        changes |= self._account_changes(laporan)
        if changes:
            assignments = ", ".join(f"{name} = ?" for name in head)
            self._db.execute(
                f"UPDATE {TABEL} SET {assignments}, versi = versi + 1 WHERE id = ?",  # noqa: S608 - own columns
                [*head.values(), laporan.id],
            )
            self._put_accounts(laporan.id, laporan)
            journal.write(self._db, deed, tabel=TABEL, baris=laporan.id, changes=changes)
        return laporan.id

    def _insert(
        self,
        deed: Deed,
        laporan: Laporan,
        head: Mapping[str, Value],
        changes: dict[str, tuple[Value, Value]],
    ) -> int:
        kunci = laporan.kunci
        new_id = self._add_head(kunci, head)
        self._put_accounts(new_id, laporan)
        identity: dict[str, Value] = {
            "koperasi_id": kunci.koperasi_id,
            "unit": kunci.unit.value,
            "tahun_buku": kunci.tahun_buku,
        }
        added: dict[str, Value] = {**identity, **laporan.akun}
        changes |= {name: (None, value) for name, value in added.items()}
        changes |= {name: (None, value) for name, value in head.items() if value not in _NOTHING}
        changes |= {
            f"alasan {kode}": (None, laporan.alasan[kode])
            for kode in laporan.akun
            if laporan.alasan.get(kode)
        }
        journal.write(self._db, deed, tabel=TABEL, baris=new_id, changes=changes)
        return new_id

    def _add_head(self, kunci: KunciLaporan, head: Mapping[str, Value]) -> int:
        values = [kunci.koperasi_id, kunci.unit.value, kunci.tahun_buku, *head.values()]
        marks = ", ".join("?" for _ in values)
        columns = ", ".join(("koperasi_id", "unit", "tahun_buku", *head))
        cursor = self._db.execute(
            f"INSERT INTO {TABEL} ({columns}) VALUES ({marks})",  # noqa: S608 - own columns
            values,
        )
        return int(cursor.lastrowid or 0)

    def _account_changes(self, laporan: Laporan) -> dict[str, tuple[Value, Value]]:
        old, old_why = self._accounts(laporan.id)
        changes: dict[str, tuple[Value, Value]] = {
            kode: (old.get(kode), laporan.akun.get(kode))
            for kode in [*laporan.akun, *(kode for kode in old if kode not in laporan.akun)]
            if old.get(kode) != laporan.akun.get(kode)
        }
        for kode in {*old_why, *laporan.alasan}:
            pair = (old_why.get(kode) or None, laporan.alasan.get(kode) or None)
            if pair[0] != pair[1] and kode in laporan.akun:
                changes[f"alasan {kode}"] = pair
        return changes

    def _put_accounts(self, laporan_id: int, laporan: Laporan) -> None:
        self._db.execute("DELETE FROM laporan_akun WHERE laporan_id = ?", [laporan_id])
        self._db.conn.executemany(
            "INSERT INTO laporan_akun (laporan_id, kode, jumlah, alasan) VALUES (?, ?, ?, ?)",
            [
                (laporan_id, kode, jumlah, laporan.alasan.get(kode, ""))
                for kode, jumlah in laporan.akun.items()
            ],
        )

    def _accounts(self, laporan_id: int) -> tuple[dict[str, int], dict[str, str]]:
        found = self._db.execute(
            "SELECT kode, jumlah, alasan FROM laporan_akun WHERE laporan_id = ?", [laporan_id]
        ).fetchall()
        return {row[0]: row[1] for row in found}, {row[0]: row[2] for row in found if row[2]}

    def _laporan(self, row: tuple[Any, ...]) -> Laporan:
        laporan_id, koperasi_id, unit, tahun_buku, keadaan, selisih, catatan, *books, versi = row
        sak, diaudit, opini, auditor, sums = books
        akun, alasan = self._accounts(laporan_id)
        return Laporan(
            kunci=KunciLaporan(koperasi_id, Unit(unit), tahun_buku),
            akun=akun,
            alasan=alasan | json.loads(sums),
            keadaan=KeadaanLaporan(keadaan),
            alasan_selisih=selisih,
            catatan=catatan,
            pembukuan=Pembukuan(sak, None if diaudit is None else bool(diaudit), opini, auditor),
            id=laporan_id,
            versi=versi,
        )

    def bulk(self, deed: Deed, reports: Iterable[Laporan]) -> dict[KunciLaporan, int]:
        """Add many new reports with one journal entry; returns the id of each."""
        ids: dict[KunciLaporan, int] = {}
        amounts: list[tuple[int, str, int, str]] = []
        for laporan in reports:
            new_id = ids[laporan.kunci] = self._add_head(laporan.kunci, _head(laporan))
            amounts += [
                (new_id, kode, jumlah, laporan.alasan.get(kode, ""))
                for kode, jumlah in laporan.akun.items()
            ]
        self._db.conn.executemany(
            "INSERT INTO laporan_akun (laporan_id, kode, jumlah, alasan) VALUES (?, ?, ?, ?)",
            amounts,
        )
        changes: dict[str, tuple[Value, Value]] = {
            "laporan": (None, len(ids)),
            "akun": (None, len(amounts)),
        }
        journal.write(self._db, deed, tabel=TABEL, baris="massal", changes=changes)
        return ids


def _head(laporan: Laporan) -> dict[str, Value]:
    """What an officer fills in beside the amounts."""
    books = laporan.pembukuan
    sums = {kode: why for kode, why in laporan.alasan.items() if why and kode not in laporan.akun}
    return {
        "keadaan": laporan.keadaan.value,
        "alasan_selisih": laporan.alasan_selisih,
        "catatan": laporan.catatan,
        "sak": books.sak,
        "diaudit": None if books.diaudit is None else int(books.diaudit),
        "opini": books.opini,
        "auditor": books.auditor,
        "alasan_jumlah": json.dumps(sums, ensure_ascii=False, sort_keys=True),
    }
