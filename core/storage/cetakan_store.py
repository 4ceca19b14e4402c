"""Rows of issued papers: only added, never changed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from core.naskah.model import Kertas, Mode
from core.naskah.terbitan import CetakUlang, Terbitan
from core.storage import journal
from core.storage.journal import Deed, Entry, Value
from core.storage.sqlite import Database

TABEL = "cetakan"
DRAF = "draf"
_COLUMNS = """id, dokumen, tahun_buku, perihal, penilaian_id, rujukan, mode, kertas, isi, kode,
  sidik, ukuran, halaman, alasan, pada, oleh, (SELECT group_concat(pemilik, ', ')
  FROM cetakan_tte t WHERE t.cetakan_id = cetakan.id)"""
_LIST = _COLUMNS.replace(" isi,", " '',")


class CetakanStore:
    """Reads and adds issued papers."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, cetakan_id: int) -> Terbitan | None:
        """One issue with its frozen data."""
        return self._one(_COLUMNS, "id = ?", [cetakan_id])

    def ids(self) -> list[int]:
        """The number of every issue."""
        return [row[0] for row in self._db.execute("SELECT id FROM cetakan ORDER BY id")]

    def latest(self, dokumen: str, penilaian_id: int | None, rujukan: str) -> list[Terbitan]:
        """Every issue of one paper, the newest first."""
        return self._all(
            _COLUMNS,
            """dokumen = ? AND COALESCE(penilaian_id, 0) = ? AND rujukan = ?
               ORDER BY id DESC""",
            [dokumen, penilaian_id or 0, rujukan],
        )

    def list_of(
        self, *, penilaian_id: int | None = None, rujukan: str = "", tahun_buku: int = 0
    ) -> list[Terbitan]:
        """Issues of one result or matter, or of a year, newest first, without frozen data."""
        if penilaian_id is not None:
            return self._all(_LIST, "penilaian_id = ? ORDER BY id DESC LIMIT 200", [penilaian_id])
        if rujukan:
            return self._all(_LIST, "rujukan = ? ORDER BY id DESC LIMIT 200", [rujukan])
        return self._all(_LIST, "tahun_buku = ? ORDER BY id DESC LIMIT 500", [tahun_buku])

    def by_kode(self, prefix: str) -> list[Terbitan]:
        """Issues whose kode keaslian begins so, newest first."""
        return self._all(
            _LIST, "kode >= ? AND kode < ? ORDER BY id DESC LIMIT 50", [prefix, f"{prefix}g"]
        )

    def by_sidik(self, sidik: str) -> list[Terbitan]:
        """Issues whose PDF has this hash, as first made, as made again, or as signed."""
        return self._all(
            _LIST,
            """sidik = ?1 OR id IN (SELECT cetakan_id FROM cetakan_ulang WHERE sidik = ?1)
               OR id IN (SELECT cetakan_id FROM cetakan_tte WHERE sidik = ?1)
               ORDER BY id DESC""",
            [sidik],
        )

    def draft_of(self, sidik: str) -> Entry | None:
        """The entry of the journal about a draft with this hash."""
        found = journal.entries_with(self._db, TABEL, DRAF, sidik)
        return found[0] if found else None

    def frozen_with(self, dokumen: str, part: str, value: str) -> Terbitan | None:
        """The newest issue of a kind whose frozen data has this value at a JSON path."""
        return self._one(
            _COLUMNS,
            "dokumen = ? AND json_extract(isi, ?) = ? ORDER BY id DESC",
            [dokumen, part, value],
        )

    def picture(self, sidik: str) -> bytes:
        """A picture of frozen data; raises `KeyError` when it is not there."""
        row = self._db.execute("SELECT isi FROM cetakan_gambar WHERE sidik = ?", [sidik]).fetchone()
        if row is None:
            raise KeyError(sidik)
        return bytes(row[0])

    def again(self, cetakan_id: int) -> list[CetakUlang]:
        """Other bytes made later of the same data, the newest first."""
        found = self._db.execute(
            """SELECT cetakan_id, sidik, ukuran, pada, oleh FROM cetakan_ulang
               WHERE cetakan_id = ? ORDER BY id DESC""",
            [cetakan_id],
        )
        return [
            CetakUlang(row[0], row[1], row[2], datetime.fromisoformat(row[3]), row[4])
            for row in found
        ]

    def add(self, deed: Deed, terbitan: Terbitan, pictures: Mapping[str, bytes]) -> int:
        """Note an issue; its file is in the archive already. Call inside `db.atomic()`."""
        for sidik, content in pictures.items():
            self._db.execute(
                "INSERT OR IGNORE INTO cetakan_gambar (sidik, isi) VALUES (?, ?)", [sidik, content]
            )
        row: dict[str, Any] = {
            "dokumen": terbitan.dokumen,
            "tahun_buku": terbitan.tahun_buku,
            "perihal": terbitan.perihal,
            "penilaian_id": terbitan.penilaian_id,
            "rujukan": terbitan.rujukan,
            "mode": terbitan.mode.value,
            "kertas": terbitan.kertas.value,
            "isi": terbitan.isi,
            "kode": terbitan.kode,
            "sidik": terbitan.sidik,
            "ukuran": terbitan.ukuran,
            "halaman": terbitan.halaman,
            "alasan": terbitan.alasan,
            "pada": deed.when.isoformat(timespec="seconds"),
            "oleh": deed.actor.nama,
        }
        marks = ", ".join("?" for _ in row)
        cursor = self._db.execute(
            f"INSERT INTO cetakan ({', '.join(row)}) VALUES ({marks})",  # noqa: S608 - own columns
            list(row.values()),
        )
        return int(cursor.lastrowid or 0)

    def add_again(self, deed: Deed, cetakan_id: int, sidik: str, ukuran: int) -> None:
        """Note other bytes of the same issue, once."""
        self._db.execute(
            """INSERT OR IGNORE INTO cetakan_ulang (cetakan_id, sidik, ukuran, pada, oleh)
               VALUES (?, ?, ?, ?, ?)""",
            [
                cetakan_id,
                sidik,
                ukuran,
                deed.when.isoformat(timespec="seconds"),
                deed.actor.nama,
            ],
        )

    def note(self, deed: Deed, cetakan_id: int | str, facts: Mapping[str, str]) -> None:
        """What happened with a paper: printed, restored, made again."""
        changes: dict[str, tuple[Value, Value]] = {
            name: (None, fact) for name, fact in facts.items() if fact
        }
        journal.write(self._db, deed, tabel=TABEL, baris=cetakan_id, changes=changes)

    def _one(self, columns: str, where: str, values: list[Any]) -> Terbitan | None:
        found = self._all(columns, f"{where} LIMIT 1", values)
        return found[0] if found else None

    def _all(self, columns: str, where: str, values: list[Any]) -> list[Terbitan]:
        found = self._db.execute(
            f"SELECT {columns} FROM cetakan WHERE {where}",  # noqa: S608 - own columns
            values,
        )
        return [_terbitan(row) for row in found]


def _terbitan(row: tuple[Any, ...]) -> Terbitan:
    return Terbitan(
        id=row[0],
        dokumen=row[1],
        tahun_buku=row[2],
        perihal=row[3],
        penilaian_id=row[4],
        rujukan=row[5],
        mode=Mode(row[6]),
        kertas=Kertas(row[7]),
        isi=row[8],
        kode=row[9],
        sidik=row[10],
        ukuran=row[11],
        halaman=row[12],
        alasan=row[13],
        pada=datetime.fromisoformat(row[14]),
        oleh=row[15],
        tte=row[16] or "",
    )
