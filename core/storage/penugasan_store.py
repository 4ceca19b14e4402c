"""Rows of surat tugas and their teams."""

from collections.abc import Sequence

from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.pemeriksaan import AnggotaTim, Penugasan
from core.storage import bulk, rows
from core.storage.journal import Deed
from core.storage.record_rows import from_row, names_of, to_row
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL, TIM = "penugasan", "anggota_tim"
_COLUMNS = ", ".join(names_of(Penugasan))
_TIM = ", ".join(names_of(AnggotaTim))


class PenugasanStore:
    """Reads and writes surat tugas."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, penugasan_id: int) -> Penugasan | None:
        """One of them, also from Tempat sampah."""
        row = self._db.execute(
            f"SELECT {_COLUMNS} FROM {TABEL} WHERE id = ?",  # noqa: S608 - own columns
            [penugasan_id],
        ).fetchone()
        return None if row is None else from_row(Penugasan, row)

    def list_of_year(self, tahun_buku: int, *, trashed: bool = False) -> list[Penugasan]:
        """Those over a book year, the earliest first, undated last."""
        found = self._db.execute(
            f"""SELECT {_COLUMNS} FROM {TABEL}
                WHERE tahun_buku = ? AND (dihapus_pada IS NOT NULL) = ?
                ORDER BY tanggal IS NULL, tanggal, id""",  # noqa: S608 - own columns
            [tahun_buku, trashed],
        )
        return [from_row(Penugasan, row) for row in found]

    def team_of(self, penugasan_id: int) -> list[AnggotaTim]:
        """Its team in the order of the paper."""
        found = self._db.execute(
            f"""SELECT {_TIM} FROM {TIM} WHERE penugasan_id = ? AND dihapus_pada IS NULL
                ORDER BY urut, id""",  # noqa: S608 - own columns
            [penugasan_id],
        )
        return [from_row(AnggotaTim, row) for row in found]

    def teams_of_year(self, tahun_buku: int) -> dict[int, list[AnggotaTim]]:
        """All teams of a book year at once, by surat tugas."""
        names = ", ".join(f"t.{name}" for name in names_of(AnggotaTim))
        found = self._db.execute(
            f"""SELECT {names} FROM {TIM} t JOIN {TABEL} p ON p.id = t.penugasan_id
                WHERE p.tahun_buku = ? AND t.dihapus_pada IS NULL
                ORDER BY t.urut, t.id""",  # noqa: S608 - own columns
            [tahun_buku],
        )
        teams: dict[int, list[AnggotaTim]] = {}
        for row in found:
            member = from_row(AnggotaTim, row)
            teams.setdefault(member.penugasan_id, []).append(member)
        return teams

    def kunci_of(self, penugasan_id: int) -> list[KunciLaporan]:
        """The cooperatives and units it sends to, by name."""
        found = self._db.execute(
            """SELECT p.koperasi_id, p.unit, p.tahun_buku
               FROM pemeriksaan p JOIN koperasi k ON k.id = p.koperasi_id
               WHERE p.penugasan_id = ? AND p.dihapus_pada IS NULL AND k.dihapus_pada IS NULL
               ORDER BY k.nama_kunci, k.id, p.unit""",
            [penugasan_id],
        )
        return [KunciLaporan(row[0], Unit(row[1]), row[2]) for row in found]

    def counts(self, tahun_buku: int) -> dict[int, tuple[int, int]]:
        """By surat tugas: how many it sends to, and how many of these have a final result."""
        found = self._db.execute(
            """SELECT p.penugasan_id, count(*), count(n.id)
               FROM pemeriksaan p JOIN koperasi k ON k.id = p.koperasi_id
               LEFT JOIN penilaian n ON n.koperasi_id = p.koperasi_id AND n.unit = p.unit
                 AND n.tahun_buku = p.tahun_buku AND n.status = 'final' AND n.dihapus_pada IS NULL
               WHERE p.tahun_buku = ? AND p.penugasan_id IS NOT NULL
                 AND p.dihapus_pada IS NULL AND k.dihapus_pada IS NULL
               GROUP BY p.penugasan_id""",
            [tahun_buku],
        )
        return {row[0]: (row[1], row[2]) for row in found}

    def save(self, deed: Deed, penugasan: Penugasan, team: list[AnggotaTim]) -> int:
        """Add or change a surat tugas and put its team in order; returns its id."""
        if penugasan.id:
            key = Key(TABEL, penugasan.id, penugasan.versi)
            rows.update(self._db, deed, key, to_row(penugasan))
            penugasan_id = penugasan.id
        else:
            penugasan_id = rows.insert(self._db, deed, TABEL, to_row(penugasan))
        self._put_team(deed, penugasan_id, team)
        return penugasan_id

    def next_id(self) -> int:
        """The id that the next surat tugas gets."""
        return bulk.next_id(self._db, TABEL)

    def bulk(self, deed: Deed, letters: Sequence[tuple[Penugasan, Sequence[AnggotaTim]]]) -> None:
        """Add many new letters with their teams; one journal entry for each table."""
        first = self.next_id()
        bulk.insert_many(self._db, deed, TABEL, [to_row(letter) for letter, _ in letters])
        members = [
            {**to_row(member), "penugasan_id": first + place, "urut": urut}
            for place, (_, team) in enumerate(letters)
            for urut, member in enumerate(team, start=1)
        ]
        bulk.insert_many(self._db, deed, TIM, members)

    def _put_team(self, deed: Deed, penugasan_id: int, team: list[AnggotaTim]) -> None:
        known = {one.id: one for one in self.team_of(penugasan_id)}
        for urut, member in enumerate(team, start=1):
            row = {**to_row(member), "penugasan_id": penugasan_id, "urut": urut}
            before = known.pop(member.id, None)
            if before is None:
                rows.insert(self._db, deed, TIM, row)
            else:
                rows.update(self._db, deed, Key(TIM, before.id, before.versi), row)
        for gone in known.values():
            key = Key(TIM, gone.id, gone.versi)
            rows.update(self._db, deed, key, {"dihapus_pada": _now(deed)})

    def move(self, deed: Deed, penugasan: Penugasan, *, to_trash: bool) -> None:
        """Into Tempat sampah or out of it; what it sent to is free meanwhile."""
        key = Key(TABEL, penugasan.id, penugasan.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": _now(deed) if to_trash else None})


def _now(deed: Deed) -> str:
    return deed.when.isoformat(timespec="seconds")
