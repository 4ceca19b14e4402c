"""Rows that belong to one cooperative: people, papers, attachments. Never erased."""

from dataclasses import replace
from typing import Any, Generic, TypeVar

from core.koperasi.lampiran import Lampiran
from core.koperasi.legalitas import Legalitas
from core.koperasi.pengurus import Pengurus
from core.storage import record_rows, rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

Anak = TypeVar("Anak", bound=Pengurus | Legalitas | Lampiran)
_TABLES: dict[type, tuple[str, str]] = {
    Pengurus: ("pengurus", "coalesce(akhir, '9999') DESC, coalesce(mulai, '') DESC, id"),
    Legalitas: ("legalitas", "jenis, coalesce(tanggal, '') DESC, id DESC"),
    Lampiran: ("lampiran", "pada DESC, id DESC"),
}


class AnakKoperasi(Generic[Anak]):
    """Reads and writes one kind of them; the journal names the cooperative as `induk`."""

    def __init__(self, db: Database, kind: type[Anak]) -> None:
        self._db, self._kind = db, kind
        self.tabel, self._order = _TABLES[kind]

    def list_of(self, koperasi_id: int, *, trashed: bool = False) -> tuple[Anak, ...]:
        """Those of one cooperative, or those of it in Tempat sampah."""
        return self._many("koperasi_id = ? AND (dihapus_pada IS NOT NULL) = ?",
                          [koperasi_id, trashed])  # fmt: skip

    def in_use(self) -> tuple[Anak, ...]:
        """Every row of the office that is not in Tempat sampah."""
        return self._many("dihapus_pada IS NULL", [])

    def get(self, row_id: int) -> Anak | None:
        found = self._many("id = ?", [row_id])
        return found[0] if found else None

    def save(self, deed: Deed, record: Anak) -> int:
        """Add (`id` 0) or change one; returns its id. Raises `RecordMovedError`."""
        deed = _filed(deed, record.koperasi_id)
        row = record_rows.to_row(record)
        if not record.id:
            return rows.insert(self._db, deed, self.tabel, row)
        rows.update(self._db, deed, Key(self.tabel, record.id, record.versi), row)
        return record.id

    def move(self, deed: Deed, record: Anak, *, to_trash: bool) -> None:
        """To Tempat sampah or back. Raises `RecordMovedError`."""
        when = deed.when.isoformat(timespec="seconds") if to_trash else None
        key = Key(self.tabel, record.id, record.versi)
        rows.update(self._db, _filed(deed, record.koperasi_id), key, {"dihapus_pada": when})

    def _many(self, where: str, values: list[Any]) -> tuple[Anak, ...]:
        names = ", ".join(record_rows.names_of(self._kind))
        sql = f"SELECT {names} FROM {self.tabel} WHERE {where} ORDER BY {self._order}"  # noqa: S608 - our own names
        return tuple(record_rows.from_row(self._kind, row) for row in self._db.execute(sql, values))


def _filed(deed: Deed, koperasi_id: int) -> Deed:
    return replace(deed, induk=f"koperasi:{koperasi_id}")
