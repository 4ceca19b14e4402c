"""Take an import back: new records to Tempat sampah, changed fields as they were before."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from core.impor.rencana_riwayat import BarisTetap
from core.storage import journal
from core.storage.impor_tulis import AKUN, put_accounts, update_fields
from core.storage.journal import Deed
from core.storage.sqlite import Database

IKUT = "Ikut catatan induknya yang tetap."
DIUBAH = "Diubah petugas sesudah impor."


@dataclass(frozen=True, slots=True)
class Jejak:
    """One line of the log of an import. `sebelum` None is a record that the import made."""

    urut: int
    baris: int
    tabel: str
    id: int
    sebelum: Mapping[str, Any] | None
    versi: int


@dataclass(frozen=True, slots=True)
class Putusan:
    """What taking back does to one record: `sebab` says why it stays as it is."""

    jejak: Jejak
    sebab: str = ""
    sudah: bool = False
    """It lies in Tempat sampah already, or goes there with the record that it belongs to."""


class Pembatalan:
    """One import looked at with a view to taking it back."""

    def __init__(self, db: Database, impor_id: int) -> None:
        self._db, self._impor_id = db, impor_id
        self._columns: dict[str, frozenset[str]] = {}

    @cached_property
    def jejak(self) -> list[Jejak]:
        """The log, in the order in which the records were written."""
        found = self._db.execute(
            """SELECT urut, baris, tabel, catatan_id, sebelum, versi FROM impor_baris
               WHERE impor_id = ? ORDER BY urut""",
            [self._impor_id],
        )
        return [
            Jejak(row[0], row[1], row[2], row[3], json.loads(row[4]) if row[4] else None, row[5])
            for row in found
        ]

    @cached_property
    def putusan(self) -> list[Putusan]:
        """What would become of every record of the import."""
        present = self._present()
        edited = {
            (each.tabel, each.id)
            for each in self.jejak
            if present.get((each.tabel, each.id), (0, None))[0] != each.versi
        }
        kept = self._kept_parents(edited)
        return [self._judge(each, present, edited, kept) for each in self.jejak]

    def _judge(
        self,
        each: Jejak,
        present: Mapping[tuple[str, int], tuple[int, str | None]],
        edited: set[tuple[str, int]],
        kept: Mapping[tuple[str, int], str],
    ) -> Putusan:
        key = (each.tabel, each.id)
        if present.get(key, (0, ""))[1] is not None:
            return Putusan(each, sudah=True)
        if key in edited:
            return Putusan(each, DIUBAH)
        if each.sebelum is None:
            parent = self._parent_of(each)
            stays = kept.get(key) or (IKUT if parent in kept else "")
            if stays or parent in self._made:
                return Putusan(each, stays, sudah=not stays)
        return Putusan(each, self._obstacle(each))

    @cached_property
    def _made(self) -> set[tuple[str, int]]:
        """Records that this import made."""
        return {(each.tabel, each.id) for each in self.jejak if each.sebelum is None}

    def _present(self) -> dict[tuple[str, int], tuple[int, str | None]]:
        """Version and trash mark of every record of the import, as they are now."""
        found: dict[tuple[str, int], tuple[int, str | None]] = {}
        for tabel in {each.tabel for each in self.jejak}:
            rows = self._db.execute(
                f"""SELECT r.id, r.versi, r.dihapus_pada FROM impor_baris b
                    JOIN {tabel} r ON r.id = b.catatan_id
                    WHERE b.impor_id = ? AND b.tabel = ?""",  # noqa: S608 - names from the log
                [self._impor_id, tabel],
            )
            found |= {(tabel, row[0]): (row[1], row[2]) for row in rows}
        return found

    def _kept_parents(self, edited: set[tuple[str, int]]) -> dict[tuple[str, int], str]:
        """New records that stay: edited since, or with something of somebody else's in them."""
        kept = dict.fromkeys(edited & self._made, DIUBAH)
        for each in self.jejak:
            if each.sebelum is None and (each.tabel, each.id) in edited:
                parent = self._parent_of(each)
                if parent in self._made:
                    kept[parent] = "Rinciannya diubah petugas sesudah impor."
        for tabel, record_id in edited & self._made:
            if tabel != "penilaian":
                continue
            report = self._report_under(record_id)
            if report in self._made:
                kept[report] = "Penilaiannya diubah petugas sesudah impor."
        for tabel in {tabel for tabel, _ in self._made}:
            for child, column in self._children(tabel):
                words = "Sudah dipakai catatan lain sesudah impor."
                for record_id in self._used_by_others(tabel, child, column):
                    kept[(tabel, record_id)] = words
        return kept

    def _report_under(self, penilaian_id: int) -> tuple[str, int]:
        """The report that an assessment rests on."""
        row = self._db.execute(
            "SELECT laporan_id FROM penilaian WHERE id = ?", [penilaian_id]
        ).fetchone()
        return ("laporan_keuangan", row[0] or 0)

    def _used_by_others(self, tabel: str, child: str, column: str) -> Iterator[int]:
        """New records of a table to which rows belong that this import did not bring."""
        present = "AND c.dihapus_pada IS NULL" if "dihapus_pada" in self._names(child) else ""
        own = (
            """AND NOT EXISTS (SELECT 1 FROM impor_baris o WHERE o.impor_id = b.impor_id
                 AND o.tabel = :child AND o.catatan_id = c.id)"""
            if "id" in self._names(child)
            else ""
        )
        rows = self._db.execute(
            f"""SELECT DISTINCT b.catatan_id FROM impor_baris b
                JOIN {child} c ON c.{column} = b.catatan_id
                WHERE b.impor_id = :impor AND b.tabel = :tabel AND b.sebelum IS NULL
                  {present} {own}""",  # noqa: S608 - names from the schema
            {"impor": self._impor_id, "tabel": tabel, "child": child},
        )
        yield from (row[0] for row in rows)

    def _children(self, tabel: str) -> list[tuple[str, str]]:
        """Tables whose rows belong to rows of this one; a report's amounts are its own."""
        return [
            (child, row[3])
            for child in self._db.table_names()
            if child != "laporan_akun"
            for row in self._db.execute(f"PRAGMA foreign_key_list({child})").fetchall()
            if row[2] == tabel
        ]

    def _names(self, tabel: str) -> frozenset[str]:
        if tabel not in self._columns:
            rows = self._db.execute(f"PRAGMA table_info({tabel})").fetchall()
            self._columns[tabel] = frozenset(row[1] for row in rows)
        return self._columns[tabel]

    def _parent_of(self, each: Jejak) -> tuple[str, int] | None:
        for tabel, column in (("umkm", "umkm_id"), ("koperasi", "koperasi_id")):
            if column in self._names(each.tabel):
                return self._parents(each.tabel, tabel, column).get(each.id)
        return None

    def _parents(self, child: str, tabel: str, column: str) -> dict[int, tuple[str, int]]:
        cache = self._parent_cache
        if child not in cache:
            rows = self._db.execute(
                f"""SELECT c.id, c.{column} FROM impor_baris b JOIN {child} c ON c.id = b.catatan_id
                    WHERE b.impor_id = ? AND b.tabel = ?""",  # noqa: S608 - names from the schema
                [self._impor_id, child],
            )
            cache[child] = {row[0]: (tabel, row[1]) for row in rows}
        return cache[child]

    @cached_property
    def _parent_cache(self) -> dict[str, dict[int, tuple[str, int]]]:
        return {}

    def _obstacle(self, each: Jejak) -> str:
        """Why a record that nobody edited cannot go back all the same; "" when it can."""
        if each.tabel == "laporan_keuangan":
            final = self._db.execute(
                """SELECT 1 FROM penilaian p JOIN laporan_keuangan l ON l.id = ?
                   WHERE p.koperasi_id = l.koperasi_id AND p.unit = l.unit
                     AND p.tahun_buku = l.tahun_buku AND p.status IN ('diperiksa', 'final')
                     AND p.dihapus_pada IS NULL""",
                [each.id],
            ).fetchone()
            return "Penilaian atas laporan ini sudah diperiksa atau final." if final else ""
        if each.tabel == "koperasi" and (each.sebelum or {}).get("nik"):
            other = self._db.execute(
                "SELECT nama FROM koperasi WHERE nik = ? AND id <> ? AND dihapus_pada IS NULL",
                [(each.sebelum or {})["nik"], each.id],
            ).fetchone()
            return f"NIK yang lama sekarang dipakai {other[0]}." if other else ""
        return ""

    def names(self, verdicts: list[Putusan]) -> tuple[BarisTetap, ...]:
        """The records that stay, by name."""
        return tuple(
            BarisTetap(
                each.jejak.baris,
                each.jejak.tabel,
                each.jejak.id,
                self._name_of(each.jejak),
                each.sebab,
            )
            for each in verdicts
        )

    def _name_of(self, each: Jejak) -> str:
        parent = self._parent_of(each)
        tabel, record_id = parent if parent is not None else (each.tabel, each.id)
        row = self._db.execute(
            f"SELECT nama FROM {tabel} WHERE id = ?",  # noqa: S608 - names from the log
            [record_id],
        ).fetchone()
        return str(row[0]) if row else ""


def take_back(
    db: Database, deed: Deed, impor_id: int, step: Callable[[int], None]
) -> list[Putusan]:
    """Take an import back as far as it goes; returns what became of every record.

    One journal entry. Call inside `db.atomic()`.
    """
    verdicts = Pembatalan(db, impor_id).putusan
    moment = deed.when.isoformat(timespec="seconds")
    for each in reversed(verdicts):
        jejak = each.jejak
        if not each.sebab and not each.sudah:
            gone = _gone(db, jejak, deed) if jejak.sebelum is None else None
            fields = dict(jejak.sebelum or {}) if gone is None else gone
            plain = tuple(name for name in fields if not name.startswith(AKUN))
            values = tuple(fields[name] for name in plain)
            update_fields(db, jejak.tabel, plain, [(*values, jejak.id, jejak.versi)])
            if jejak.tabel == "laporan_keuangan":
                put_accounts(db, jejak.id, fields)
        step(1)
    db.conn.executemany(
        "UPDATE impor_baris SET batal = ? WHERE impor_id = ? AND urut = ?",
        [(_fate(each), impor_id, each.jejak.urut) for each in verdicts],
    )
    db.execute(
        """UPDATE impor SET dibatalkan_pada = ?, dibatalkan_oleh = ?, versi = versi + 1
           WHERE id = ?""",
        [moment, deed.actor.nama, impor_id],
    )
    changes: dict[str, tuple[journal.Value, journal.Value]] = {
        "ke Tempat sampah": (None, sum(_trashed(each) for each in verdicts)),
        "dikembalikan": (None, sum(_fate(each) == "kembali" for each in verdicts)),
        "dibiarkan": (None, sum(bool(each.sebab) for each in verdicts)),
    }
    journal.write(db, deed, tabel="impor", baris=impor_id, changes=changes)
    return verdicts


def _gone(db: Database, jejak: Jejak, deed: Deed) -> dict[str, Any]:
    """What takes a new record out of use; a final result is locked and is opened again instead."""
    if jejak.tabel == "penilaian":
        row = db.execute("SELECT status FROM penilaian WHERE id = ?", [jejak.id]).fetchone()
        if row[0] == "final":
            return {
                "status": "dibuka_kembali",
                "dibuka_pada": deed.when.date().isoformat(),
                "dibuka_oleh": deed.actor.petugas_id,
                "alasan_buka": "Impor dibatalkan.",
            }
    return {"dihapus_pada": deed.when.isoformat(timespec="seconds")}


def _trashed(each: Putusan) -> bool:
    return not each.sebab and not each.sudah and each.jejak.sebelum is None


def _fate(each: Putusan) -> str:
    """As the log keeps it."""
    if each.sebab:
        return f"tetap: {each.sebab}"
    if each.sudah:
        return "sudah"
    return "sampah" if each.jejak.sebelum is None else "kembali"
