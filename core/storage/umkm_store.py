"""Rows of businesses and of their supervision periods."""

from dataclasses import fields
from datetime import date
from typing import Any

from core.storage import journal, rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database
from core.umkm.model import PRIBADI, Kembar, Pengawasan, Umkm
from core.umkm.nama import kunci_nama

_FIELDS = tuple(field.name for field in fields(Umkm) if field.name not in ("id", "dihapus"))
_NULLABLE = frozenset({"nik", "nib", "kelurahan"})


class UmkmStore:
    """Reads and writes single businesses; lists are in `umkm_list`, many at once in `umkm_bulk`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def load(self, umkm_id: int) -> Umkm | None:
        """One business, with its personal data unmasked."""
        columns = ", ".join(_FIELDS)
        sql = f"SELECT {columns}, dihapus_pada FROM umkm WHERE id = ?"  # noqa: S608 - own columns
        row = self._db.execute(sql, [umkm_id]).fetchone()
        if row is None:
            return None
        found = dict(zip(_FIELDS, row[:-1], strict=True))
        blank: dict[str, Any] = {name: "" for name in _NULLABLE if found[name] is None}
        return Umkm(id=umkm_id, dihapus=row[-1] is not None, **{**found, **blank})

    def add(self, deed: Deed, umkm: Umkm) -> int:
        return rows.insert(self._db, deed, "umkm", umkm_row(umkm))

    def save(self, deed: Deed, umkm: Umkm) -> bool:
        """Change a business; False when nothing differs. Raises `RecordMovedError`."""
        return rows.update(self._db, deed, Key("umkm", umkm.id, umkm.versi), umkm_row(umkm))

    def move(self, deed: Deed, umkm: Umkm, *, to_trash: bool) -> None:
        """Into Tempat sampah or out of it."""
        moment = deed.when.isoformat(timespec="seconds") if to_trash else None
        rows.update(self._db, deed, Key("umkm", umkm.id, umkm.versi), {"dihapus_pada": moment})

    def twins(self, umkm: Umkm) -> list[Kembar]:
        """Other businesses with the same NIK or NIB that are not in Tempat sampah."""
        found = []
        for field, value in (("nik", umkm.nik), ("nib", umkm.nib)):
            if value:
                sql = f"""SELECT id, nama FROM umkm
                    WHERE {field} = ? AND id <> ? AND dihapus_pada IS NULL
                    ORDER BY nama_kunci LIMIT 5"""  # noqa: S608 - one of two own columns
                hits = self._db.execute(sql, [value, umkm.id])
                found += [Kembar(field, row[0], row[1]) for row in hits]
        return found

    def note_reveal(self, deed: Deed, umkm_id: int) -> None:
        """Journal that somebody looked behind the masks; the values themselves are not written."""
        changes = dict.fromkeys(PRIBADI, (None, None))
        journal.write(self._db, deed, tabel="umkm", baris=umkm_id, changes=changes)

    def pengawasan(self, umkm_id: int) -> list[Pengawasan]:
        """The periods of one business, newest first."""
        found = self._db.execute(
            """SELECT id, umkm_id, sejak, sampai, sk_nomor, sk_tanggal, versi FROM pengawasan
               WHERE umkm_id = ? AND dihapus_pada IS NULL ORDER BY sejak DESC""",
            [umkm_id],
        )
        return [
            Pengawasan(
                id=row[0],
                umkm_id=row[1],
                sejak=date.fromisoformat(row[2]),
                sampai=_date(row[3]),
                sk_nomor=row[4],
                sk_tanggal=_date(row[5]),
                versi=row[6],
            )
            for row in found
        ]

    def save_pengawasan(self, deed: Deed, period: Pengawasan) -> int:
        row = pengawasan_row(period)
        if not period.id:
            return rows.insert(self._db, deed, "pengawasan", row)
        rows.update(self._db, deed, Key("pengawasan", period.id, period.versi), row)
        return period.id

    def trash_pengawasan(self, deed: Deed, period: Pengawasan) -> None:
        moment = deed.when.isoformat(timespec="seconds")
        key = Key("pengawasan", period.id, period.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": moment})


def umkm_row(umkm: Umkm) -> dict[str, Any]:
    """A business as its columns, with the key of its name."""
    row: dict[str, Any] = {name: getattr(umkm, name) for name in _FIELDS if name != "versi"}
    row |= {name: row[name] or None for name in _NULLABLE}
    return {**row, "nama_kunci": kunci_nama(umkm.nama)}


def pengawasan_row(period: Pengawasan) -> dict[str, Any]:
    """A period as its columns."""
    return {
        "umkm_id": period.umkm_id,
        "sejak": period.sejak.isoformat(),
        "sampai": _iso(period.sampai),
        "sk_nomor": period.sk_nomor,
        "sk_tanggal": _iso(period.sk_tanggal),
    }


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
