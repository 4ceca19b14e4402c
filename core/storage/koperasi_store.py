"""Rows of cooperatives, their dated status and their years."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from core.koperasi.checks import Kembaran
from core.koperasi.model import Koperasi, KoperasiTahun, StatusKoperasi
from core.storage import bulk, koperasi_baris, rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database

_PRESENT = "dihapus_pada IS NULL"


class KoperasiStore:
    """Reads and writes cooperatives. Children name their cooperative as `induk` in the journal."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, koperasi_id: int) -> Koperasi | None:
        """The record, one in Tempat sampah too."""
        row = self._one("koperasi", koperasi_baris.KOPERASI, "id = ?", [koperasi_id])
        return koperasi_baris.koperasi(row) if row else None

    def trashed_at(self, koperasi_id: int) -> str | None:
        """The moment it went to Tempat sampah; None while it is in use."""
        row = self._one("koperasi", ("dihapus_pada",), "id = ?", [koperasi_id])
        return str(row[0]) if row and row[0] else None

    def add(self, deed: Deed, koperasi: Koperasi, status: StatusKoperasi) -> int:
        """Store a new cooperative with the first status it always has."""
        new_id = rows.insert(self._db, deed, "koperasi", koperasi_baris.koperasi_row(koperasi))
        self.add_status(_child(deed, new_id), replace(status, koperasi_id=new_id))
        return new_id

    def save(self, deed: Deed, koperasi: Koperasi) -> bool:
        """Change one; False when nothing differs. Raises `RecordMovedError`."""
        key = Key("koperasi", koperasi.id, koperasi.versi)
        return rows.update(self._db, deed, key, koperasi_baris.koperasi_row(koperasi))

    def trash(self, deed: Deed, koperasi_id: int, versi: int) -> None:
        when = deed.when.isoformat(timespec="seconds")
        rows.update(self._db, deed, Key("koperasi", koperasi_id, versi), {"dihapus_pada": when})

    def restore(self, deed: Deed, koperasi_id: int, versi: int) -> None:
        rows.update(self._db, deed, Key("koperasi", koperasi_id, versi), {"dihapus_pada": None})

    def twin_nik(self, nik: str, *, but: int) -> Kembaran | None:
        """Another record with this NIK: one in use before one in Tempat sampah."""
        return self._twin("nik = ?", nik, but)

    def twin_badan_hukum(self, kunci: str, *, but: int) -> Kembaran | None:
        """Another record in use with this normalised number."""
        return self._twin(f"no_badan_hukum_kunci = ? AND {_PRESENT}", kunci, but)

    def twin_nama(self, kunci: str, *, but: int) -> Kembaran | None:
        """Another record in use whose name differs in kind, dots and case only."""
        return self._twin(f"nama_kunci = ? AND {_PRESENT}", kunci, but)

    def names_in(self, kelurahan: str, *, but: int) -> dict[int, tuple[str, str]]:
        """Key and name of every other record in use in one kelurahan, by id."""
        where = f"kelurahan = ? AND {_PRESENT} AND id <> ?"
        found = self._many("koperasi", ("id", "nama_kunci", "nama"), where, [kelurahan, but])
        return {row[0]: (row[1], row[2]) for row in found}

    def _twin(self, where: str, value: str, but: int) -> Kembaran | None:
        first = f"{where} AND id <> ? ORDER BY dihapus_pada IS NOT NULL, id"
        row = self._one("koperasi", ("id", "nama", "dihapus_pada"), first, [value, but])
        return Kembaran(row[0], row[1], row[2] is not None) if row else None

    def statuses(self, koperasi_id: int) -> list[StatusKoperasi]:
        """Dated statuses, newest first."""
        found = self._many(
            "status_koperasi",
            koperasi_baris.STATUS,
            f"koperasi_id = ? AND {_PRESENT} ORDER BY coalesce(sejak, '') DESC, id DESC",
            [koperasi_id],
        )
        return [koperasi_baris.status(row) for row in found]

    def add_status(self, deed: Deed, status: StatusKoperasi) -> int:
        return rows.insert(self._db, deed, "status_koperasi", koperasi_baris.status_row(status))

    def save_status(self, deed: Deed, status: StatusKoperasi) -> bool:
        key = Key("status_koperasi", status.id, status.versi)
        return rows.update(self._db, deed, key, koperasi_baris.status_row(status))

    def trash_status(self, deed: Deed, status: StatusKoperasi) -> None:
        when = deed.when.isoformat(timespec="seconds")
        key = Key("status_koperasi", status.id, status.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": when})

    def years(self, koperasi_id: int) -> list[KoperasiTahun]:
        """Years of a cooperative, newest first."""
        found = self._many(
            "koperasi_tahun",
            koperasi_baris.TAHUN,
            f"koperasi_id = ? AND {_PRESENT} ORDER BY tahun_buku DESC",
            [koperasi_id],
        )
        return [koperasi_baris.tahun(row) for row in found]

    def add_year(self, deed: Deed, tahun: KoperasiTahun) -> int:
        """Store a new year; one that lies in Tempat sampah is taken out again with these values."""
        row = koperasi_baris.tahun_row(tahun)
        trashed = self._one(
            "koperasi_tahun",
            ("id", "versi"),
            "koperasi_id = ? AND tahun_buku = ? AND dihapus_pada IS NOT NULL",
            [tahun.koperasi_id, tahun.tahun_buku],
        )
        if trashed is None:
            return rows.insert(self._db, deed, "koperasi_tahun", row)
        key = Key("koperasi_tahun", trashed[0], trashed[1])
        rows.update(self._db, deed, key, row | {"dihapus_pada": None})
        return key.id

    def save_year(self, deed: Deed, tahun: KoperasiTahun) -> bool:
        key = Key("koperasi_tahun", tahun.id, tahun.versi)
        return rows.update(self._db, deed, key, koperasi_baris.tahun_row(tahun))

    def trash_year(self, deed: Deed, tahun: KoperasiTahun) -> None:
        when = deed.when.isoformat(timespec="seconds")
        key = Key("koperasi_tahun", tahun.id, tahun.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": when})

    def predikat_names(self) -> list[str]:
        """Predikat that occur, in the order of their pedoman."""
        found = self._db.execute(
            """SELECT predikat FROM penilaian
               WHERE predikat IS NOT NULL AND status = 'final' AND dihapus_pada IS NULL
               GROUP BY predikat ORDER BY min(predikat_urut), predikat"""
        )
        return [row[0] for row in found]

    def report_amounts(self, koperasi_id: int, tahun_buku: int) -> dict[str, int]:
        """Accounts of the cooperative's own report of that year; empty without one."""
        found = self._db.execute(
            """SELECT a.kode, a.jumlah FROM laporan_akun a
               JOIN laporan_keuangan l ON l.id = a.laporan_id
               WHERE l.koperasi_id = ? AND l.unit = 'koperasi' AND l.tahun_buku = ?
                 AND l.dihapus_pada IS NULL""",
            [koperasi_id, tahun_buku],
        )
        return {row[0]: row[1] for row in found}

    def bulk(
        self,
        deed: Deed,
        koperasi: Sequence[Koperasi],
        statuses: Iterable[StatusKoperasi],
        years: Iterable[KoperasiTahun] = (),
    ) -> list[int]:
        """Store many in one go under one journal entry; call inside `db.atomic()`.

        `koperasi_id` of a status or a year is the position in `koperasi`; returns the ids.
        """
        first = bulk.next_id(self._db, "koperasi")
        ids = list(range(first, first + len(koperasi)))
        records = [
            {"id": new_id, **koperasi_baris.koperasi_row(record)}
            for new_id, record in zip(ids, koperasi, strict=True)
        ]
        bulk.insert_many(self._db, deed, "koperasi", records)
        self._fill("status_koperasi", ids, [koperasi_baris.status_row(one) for one in statuses])
        self._fill("koperasi_tahun", ids, [koperasi_baris.tahun_row(one) for one in years])
        return ids

    def _fill(self, tabel: str, ids: Sequence[int], records: Sequence[dict[str, Any]]) -> None:
        if records:
            columns = tuple(records[0])
            placed = ({**row, "koperasi_id": ids[row["koperasi_id"]]} for row in records)
            bulk.fill(self._db, tabel, columns, (list(row.values()) for row in placed))

    def _one(
        self, tabel: str, columns: Sequence[str], where: str, values: Sequence[Any]
    ) -> tuple[Any, ...] | None:
        found = self._many(tabel, columns, f"{where} LIMIT 1", values)
        return found[0] if found else None

    def _many(
        self, tabel: str, columns: Sequence[str], where: str, values: Sequence[Any]
    ) -> list[tuple[Any, ...]]:
        sql = f"SELECT {', '.join(columns)} FROM {tabel} WHERE {where}"  # noqa: S608 - our own names
        return list(self._db.execute(sql, list(values)).fetchall())


def _child(deed: Deed, koperasi_id: int) -> Deed:
    """The same act, filed under the cooperative."""
    return replace(deed, induk=f"koperasi:{koperasi_id}")
