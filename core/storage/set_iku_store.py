"""Rows of the IKU sets: their versions, which version a year keeps, which set leads it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from core.rules.set_iku import SetIku
from core.storage import journal, rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

VERSI, TAHUN = "set_iku_versi", "set_iku_tahun"


@dataclass(frozen=True, slots=True)
class VersiSet:
    """One version of a set as it is stored; `pada` and `oleh` are blank for a shipped one."""

    set_id: str
    nomor: int
    isi: str
    sidik: str
    alasan: str = ""
    pada: str = ""
    oleh: str = ""


@dataclass(frozen=True, slots=True)
class TahunSet:
    """What a year keeps of a set: `nomor` 0 follows the newest version; `utama` leads."""

    tahun: int
    set_id: str
    nomor: int
    utama: bool
    id: int = 0
    versi: int = 1


class SetIkuStore:
    """Reads and writes them; the content of a version is only ever added."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def newest(self) -> list[VersiSet]:
        """Every set as it stands, the oldest period first."""
        found = self._db.execute(
            "SELECT id, versi, isi, sidik FROM set_iku ORDER BY sejak, sampai, id"
        )
        return [VersiSet(*row) for row in found]

    def versions(self, set_id: str) -> list[VersiSet]:
        """All versions of a set, the newest first."""
        found = self._db.execute(
            """SELECT set_iku, nomor, isi, sidik, alasan, dibuat_pada, dibuat_oleh
               FROM set_iku_versi WHERE set_iku = ? ORDER BY nomor DESC""",
            [set_id],
        )
        return [VersiSet(*row) for row in found] or [
            one for one in self.newest() if one.set_id == set_id
        ]

    def version(self, set_id: str, nomor: int) -> VersiSet | None:
        return next((one for one in self.versions(set_id) if one.nomor == nomor), None)

    def years(self) -> list[TahunSet]:
        """Every year that keeps a version or has a set chosen to lead it."""
        found = self._db.execute(
            "SELECT tahun, set_iku, nomor, utama, id, versi FROM set_iku_tahun ORDER BY tahun"
        )
        return [TahunSet(row[0], row[1], row[2], bool(row[3]), row[4], row[5]) for row in found]

    def used_years(self) -> frozenset[int]:
        """Years that have a target, counts without names, or a frozen realisasi."""
        found = self._db.execute(
            """SELECT tahun FROM target WHERE dihapus_pada IS NULL
               UNION SELECT tahun FROM realisasi WHERE dihapus_pada IS NULL
               UNION SELECT tahun FROM penetapan_iku"""
        )
        return frozenset(row[0] for row in found)

    def frozen_years(self) -> frozenset[int]:
        """Years with a realisasi that is frozen now."""
        found = self._db.execute("SELECT tahun FROM penetapan_iku WHERE dibuka_pada IS NULL")
        return frozenset(row[0] for row in found)

    def add_set(self, deed: Deed, made: SetIku, isi: str, alasan: str) -> None:
        """A set of the office's own, its first version with it."""
        self._db.execute(
            "INSERT INTO set_iku (id, judul, sejak, sampai, isi, sidik) VALUES (?, ?, ?, ?, ?, ?)",
            [made.id, made.judul, made.sejak, made.sampai, isi, made.hash],
        )
        self._keep(deed, VersiSet(made.id, 1, isi, made.hash, alasan, *_who(deed)))
        changes: journal.Changes = {"sidik": (None, made.hash), "judul": (None, made.judul)}
        journal.write(self._db, deed, tabel="set_iku", baris=made.id, changes=changes)

    def add_version(self, deed: Deed, made: SetIku, isi: str, alasan: str) -> int:
        """The next version, which the set is from now on; returns its number."""
        before = self.versions(made.id)[0]
        nomor = before.nomor + 1
        self._db.execute(
            """UPDATE set_iku SET judul = ?, sejak = ?, sampai = ?, isi = ?, sidik = ?, versi = ?
               WHERE id = ?""",
            [made.judul, made.sejak, made.sampai, isi, made.hash, nomor, made.id],
        )
        self._keep(deed, VersiSet(made.id, nomor, isi, made.hash, alasan, *_who(deed)))
        changes: journal.Changes = {"sidik": (before.sidik, made.hash)}
        journal.write(self._db, deed, tabel="set_iku", baris=made.id, changes=changes)
        return nomor

    def pin(self, deed: Deed, tahun: Iterable[int], set_id: str, nomor: int) -> None:
        """Let these years keep this version; one that keeps another already stays."""
        known = {(one.tahun, one.set_id): one for one in self.years()}
        for year in sorted(tahun):
            found = known.get((year, set_id))
            if found is None or not found.nomor:
                self._set(deed, found, year, set_id, {"nomor": nomor})

    def lead(self, deed: Deed, tahun: int, set_id: str) -> None:
        """Let this set lead the year; the other one does not any more."""
        known = {one.set_id: one for one in self.years() if one.tahun == tahun}
        for other in known.values():
            if other.utama and other.set_id != set_id:
                self._set(deed, other, tahun, other.set_id, {"utama": 0})
        self._set(deed, known.get(set_id), tahun, set_id, {"utama": 1})

    def _keep(self, deed: Deed, one: VersiSet) -> None:
        row = {
            "set_iku": one.set_id,
            "nomor": one.nomor,
            "isi": one.isi,
            "sidik": one.sidik,
            "alasan": one.alasan,
            "dibuat_pada": one.pada,
            "dibuat_oleh": one.oleh,
        }
        rows.insert(self._db, deed, VERSI, row)

    def _set(
        self,
        deed: Deed,
        found: TahunSet | None,
        tahun: int,
        set_id: str,
        values: Mapping[str, Any],
    ) -> None:
        if found is None:
            rows.insert(self._db, deed, TAHUN, {"tahun": tahun, "set_iku": set_id, **values})
        else:
            rows.update(self._db, deed, Key(TAHUN, found.id, found.versi), values)


def _who(deed: Deed) -> tuple[str, str]:
    return deed.when.isoformat(timespec="seconds"), deed.actor.nama
