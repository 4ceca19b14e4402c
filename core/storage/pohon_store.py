"""Rows of the tree of performance and of the posts of the office."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from core.iku.pohon import JenisJabatan, JenisSimpul, Simpul, UnitJabatan
from core.storage import bulk, journal, rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

POHON, JABATAN = "pohon", "jabatan"
_SIMPUL = "id, induk_id, jenis, uraian, urut, iku, indikator, satuan, target, jabatan, versi"
_POST = "kode, nama, unit, jenis, induk, tugas, urut, id, versi, eselon"


class PohonStore:
    """Reads and writes both; they start together from what SIKU proposes."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def simpul(self, set_iku: str) -> tuple[Simpul, ...]:
        """The nodes of a set; none while it stands as proposed."""
        sql = f"""SELECT {_SIMPUL} FROM pohon
            WHERE set_iku = ? AND dihapus_pada IS NULL ORDER BY urut, id"""  # noqa: S608 - own columns
        return tuple(
            Simpul(row[0], row[1], JenisSimpul(row[2]), *row[3:])
            for row in self._db.execute(sql, [set_iku])
        )

    def jabatan(self) -> tuple[UnitJabatan, ...]:
        """The posts; none while they stand as in the decree."""
        sql = f"SELECT {_POST} FROM jabatan WHERE dihapus_pada IS NULL ORDER BY urut, id"  # noqa: S608 - own columns
        return tuple(_post(row) for row in self._db.execute(sql))

    def taken_codes(self) -> frozenset[str]:
        """Every kode of a post, of those in Tempat sampah too."""
        return frozenset(row[0] for row in self._db.execute("SELECT kode FROM jabatan"))

    def answering(self, kode: str) -> int:
        """How many nodes of any tree a post answers for."""
        sql = "SELECT count(*) FROM pohon WHERE jabatan = ? AND dihapus_pada IS NULL"
        return int(self._db.execute(sql, [kode]).fetchone()[0])

    def keep_jabatan(self, deed: Deed, posts: Iterable[UnitJabatan]) -> None:
        """All posts at once; one journal entry."""
        bulk.insert_many(self._db, deed, JABATAN, [_post_row(one) for one in posts])

    def keep_simpul(self, deed: Deed, set_iku: str, nodes: Iterable[Simpul]) -> dict[int, int]:
        """A whole tree at once; returns the stored id of each number. One journal entry."""
        ids = self.put_simpul(set_iku, nodes)
        journal.write(
            self._db, deed, tabel=POHON, baris="", changes={"jumlah_baris": (None, len(ids))}
        )
        return ids

    def put_simpul(self, set_iku: str, nodes: Iterable[Simpul]) -> dict[int, int]:
        """The same where another entry of the journal speaks for them."""
        known = list(nodes)
        first = bulk.next_id(self._db, POHON)
        ids = {one.id: first + place for place, one in enumerate(known)}
        moved = [
            replace(one, id=ids[one.id], induk=None if one.induk is None else ids[one.induk])
            for one in known
        ]
        records = [{"id": one.id, **_row(set_iku, one)} for one in moved]
        if records:
            columns = tuple(records[0])
            bulk.fill(self._db, POHON, columns, (tuple(row.values()) for row in records))
        return ids

    def save_simpul(self, deed: Deed, set_iku: str, simpul: Simpul) -> int:
        """Add (id 0) or change a node; returns its id."""
        row = _row(set_iku, simpul)
        if not simpul.id:
            return rows.insert(self._db, deed, POHON, row)
        rows.update(self._db, deed, Key(POHON, simpul.id, simpul.versi), row)
        return simpul.id

    def save_jabatan(self, deed: Deed, post: UnitJabatan) -> int:
        """Add (id 0) or change a post; returns its id."""
        if not post.id:
            return rows.insert(self._db, deed, JABATAN, _post_row(post))
        rows.update(self._db, deed, Key(JABATAN, post.id, post.versi), _post_row(post))
        return post.id

    def trash(self, deed: Deed, tabel: str, row_id: int, versi: int) -> None:
        """Move a node or a post to Tempat sampah."""
        gone = {"dihapus_pada": deed.when.isoformat(timespec="seconds")}
        rows.update(self._db, deed, Key(tabel, row_id, versi), gone)


def _post(row: tuple[Any, ...]) -> UnitJabatan:
    return UnitJabatan(
        kode=row[0],
        nama=row[1],
        unit=row[2],
        jenis=JenisJabatan(row[3]),
        induk=row[4],
        tugas=row[5],
        urut=row[6],
        id=row[7],
        versi=row[8],
        eselon=row[9],
    )


def _row(set_iku: str, one: Simpul) -> dict[str, Any]:
    return {
        "set_iku": set_iku,
        "induk_id": one.induk,
        "jenis": one.jenis.value,
        "urut": one.urut,
        "uraian": one.uraian,
        "iku": one.iku,
        "indikator": one.indikator,
        "satuan": one.satuan,
        "target": one.target,
        "jabatan": one.jabatan,
    }


def _post_row(one: UnitJabatan) -> dict[str, Any]:
    return {
        "kode": one.kode,
        "induk": one.induk,
        "nama": one.nama,
        "unit": one.unit,
        "jenis": one.jenis.value,
        "tugas": one.tugas,
        "urut": one.urut,
        "eselon": one.eselon,
    }
