"""Rows of duties and of whom they reached."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from core.kantor.kegiatan import Kegiatan, PesertaKegiatan
from core.kantor.kegiatan_daftar import BarisKegiatan, BarisPeserta, SaringKegiatan
from core.storage import bulk, rows
from core.storage.journal import Deed
from core.storage.record_rows import from_row, names_of, to_row
from core.storage.rows import Key
from core.storage.sqlite import Database

TABEL, PESERTA = "kegiatan", "peserta_kegiatan"
_NAMES = ", ".join(f"k.{name}" for name in names_of(Kegiatan))
_PESERTA = ", ".join(f"p.{name}" for name in names_of(PesertaKegiatan))
# where a participant stands: that of its own record
PLACED = f"""FROM {PESERTA} p
  LEFT JOIN koperasi c ON c.id = p.koperasi_id LEFT JOIN umkm u ON u.id = p.umkm_id
  LEFT JOIN wilayah w ON w.kode = coalesce(c.kelurahan, u.kelurahan)"""
_IN_USE = "p.dihapus_pada IS NULL AND coalesce(c.dihapus_pada, u.dihapus_pada) IS NULL"
_ROWS = f"""SELECT {_NAMES}, k.dihapus_pada,
    (SELECT count(p.koperasi_id) {PLACED} WHERE p.kegiatan_id = k.id AND {_IN_USE}),
    (SELECT count(p.umkm_id) {PLACED} WHERE p.kegiatan_id = k.id AND {_IN_USE}),
    (SELECT coalesce(sum(p.orang), 0) {PLACED} WHERE p.kegiatan_id = k.id AND {_IN_USE})
  FROM {TABEL} k"""  # noqa: S608 - constants of this module


class KegiatanStore:
    """Reads and writes duties."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, kegiatan_id: int) -> Kegiatan | None:
        """One of them, also from Tempat sampah."""
        row = self._db.execute(
            f"SELECT {_NAMES} FROM {TABEL} k WHERE k.id = ?",  # noqa: S608 - own columns
            [kegiatan_id],
        ).fetchone()
        return None if row is None else from_row(Kegiatan, row)

    def listed(self, saring: SaringKegiatan) -> list[BarisKegiatan]:
        """Those that pass the filters, the newest first."""
        values: dict[str, Any] = {}
        where = " AND ".join(_conditions(saring, values))
        sql = f"{_ROWS} WHERE {where} ORDER BY k.tanggal DESC, k.id DESC"
        return [
            BarisKegiatan(from_row(Kegiatan, row[:-4]), row[-3], row[-2], row[-1], bool(row[-4]))
            for row in self._db.execute(sql, values)
        ]

    def peserta(self, kegiatan_id: int) -> list[BarisPeserta]:
        """Whom a duty reached, cooperatives first, by name."""
        found = self._db.execute(
            f"""SELECT {_PESERTA}, coalesce(c.nama, u.nama), coalesce(w.kelurahan, ''),
                  coalesce(w.kecamatan, '') {PLACED}
                WHERE p.kegiatan_id = ? AND {_IN_USE}
                ORDER BY p.koperasi_id IS NULL, coalesce(c.nama_kunci, u.nama_kunci), p.id""",
            [kegiatan_id],
        )
        return [BarisPeserta(from_row(PesertaKegiatan, row[:-3]), *row[-3:]) for row in found]

    def save(self, deed: Deed, kegiatan: Kegiatan) -> int:
        """Add or change one; returns its id. Raises `RecordMovedError`."""
        if not kegiatan.id:
            return rows.insert(self._db, deed, TABEL, to_row(kegiatan))
        rows.update(self._db, deed, _key(kegiatan), to_row(kegiatan))
        return kegiatan.id

    def move(self, deed: Deed, kegiatan: Kegiatan, *, to_trash: bool) -> None:
        """Into Tempat sampah or out of it; its participants stay with it."""
        when = deed.when.isoformat(timespec="seconds") if to_trash else None
        rows.update(self._db, deed, _key(kegiatan), {"dihapus_pada": when})

    def add_peserta(self, deed: Deed, new: Sequence[PesertaKegiatan]) -> int:
        """Add participants; those that are there already are left alone. Returns how many."""
        added = 0
        for one in new:
            known = self._db.execute(
                f"""SELECT 1 FROM {PESERTA} WHERE kegiatan_id = ? AND koperasi_id IS ?
                      AND umkm_id IS ? AND dihapus_pada IS NULL""",  # noqa: S608 - own table
                [one.kegiatan_id, one.koperasi_id, one.umkm_id],
            ).fetchone()
            if known is None:
                rows.insert(self._db, deed, PESERTA, to_row(one))
                added += 1
        return added

    def save_peserta(self, deed: Deed, peserta: PesertaKegiatan) -> None:
        key = Key(PESERTA, peserta.id, peserta.versi)
        rows.update(self._db, deed, key, {"orang": peserta.orang, "hasil": peserta.hasil})

    def trash_peserta(self, deed: Deed, listed: Sequence[PesertaKegiatan]) -> None:
        when = deed.when.isoformat(timespec="seconds")
        for one in listed:
            rows.update(self._db, deed, Key(PESERTA, one.id, one.versi), {"dihapus_pada": when})

    def bulk(
        self, deed: Deed, duties: Sequence[tuple[Kegiatan, Sequence[PesertaKegiatan]]]
    ) -> None:
        """Add many new duties with their participants; one journal entry for each table."""
        first = bulk.next_id(self._db, TABEL)
        bulk.insert_many(self._db, deed, TABEL, [to_row(duty) for duty, _ in duties])
        people = [
            {**to_row(one), "kegiatan_id": first + place}
            for place, (_, listed) in enumerate(duties)
            for one in listed
        ]
        bulk.insert_many(self._db, deed, PESERTA, people)

    def count_overdue(self, today: str) -> int:
        """Duties whose follow-up should have been done before this day."""
        found = self._db.execute(
            """SELECT count(*) FROM kegiatan WHERE tenggat < ? AND selesai_pada IS NULL
                 AND dihapus_pada IS NULL""",
            [today],
        ).fetchone()
        return int(found[0])


def _key(kegiatan: Kegiatan) -> Key:
    return Key(TABEL, kegiatan.id, kegiatan.versi)


def _conditions(saring: SaringKegiatan, values: dict[str, Any]) -> Iterator[str]:
    yield f"k.dihapus_pada IS {'NOT NULL' if saring.tempat_sampah else 'NULL'}"
    if saring.tahun:
        values["awal"], values["akhir"] = f"{saring.tahun}-01-01", f"{saring.tahun}-12-31"
        yield "k.tanggal BETWEEN :awal AND :akhir"
    if saring.jenis:
        values["jenis"] = json.dumps(saring.jenis)
        yield "k.jenis IN (SELECT value FROM json_each(:jenis))"
    if saring.cari.strip():
        values["cari"] = f"%{saring.cari.strip()}%"
        yield "(k.judul LIKE :cari OR k.petugas LIKE :cari OR k.tempat LIKE :cari)"
    if saring.lewat is not None:
        values["lewat"] = saring.lewat.isoformat()
        yield "k.tenggat < :lewat AND k.selesai_pada IS NULL"
    reached = list(_reached(saring, values))
    if reached:
        yield f"""k.id IN (SELECT p.kegiatan_id {PLACED}
          WHERE {_IN_USE} AND {" AND ".join(reached)})"""


def _reached(saring: SaringKegiatan, values: dict[str, Any]) -> Iterator[str]:
    if saring.koperasi_id is not None:
        values["koperasi"] = saring.koperasi_id
        yield "p.koperasi_id = :koperasi"
    if saring.umkm_id is not None:
        values["umkm"] = saring.umkm_id
        yield "p.umkm_id = :umkm"
    if saring.kecamatan:
        values["kecamatan"] = json.dumps(saring.kecamatan)
        yield "w.kode_kecamatan IN (SELECT value FROM json_each(:kecamatan))"
