"""Rows of the office itself: profile, officers, signatories, settings, places, drafts."""

import json
from dataclasses import asdict, fields
from datetime import date
from typing import Any

from core.kantor.model import Kantor, Kelurahan, PenandaTangan, Petugas
from core.rules.pilihan import Pilihan
from core.storage import journal, rows
from core.storage.journal import Deed
from core.storage.rows import Key
from core.storage.sqlite import Database


class OfficeStore:
    """Reads and writes what the office is."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def kantor(self) -> Kantor | None:
        names = [column.name for column in fields(Kantor)]
        sql = f"SELECT {', '.join(names)} FROM kantor WHERE id = 1"  # noqa: S608 - own columns
        row = self._db.execute(sql).fetchone()
        if row is None:
            return None
        found = dict(zip(names, row, strict=True))
        found["contoh"] = bool(found["contoh"])
        return Kantor(**found)

    def save_kantor(self, deed: Deed, kantor: Kantor) -> None:
        row: dict[str, Any] = asdict(kantor)
        versi = row.pop("versi")
        row["contoh"] = int(kantor.contoh)
        if self.kantor() is None:
            rows.insert(self._db, deed, "kantor", {"id": 1, **row})
        else:
            rows.update(self._db, deed, Key("kantor", 1, versi), row)

    def list_petugas(self) -> list[Petugas]:
        found = self._db.execute(
            "SELECT id, nip, nama, jabatan, peran, aktif, versi FROM petugas ORDER BY nama"
        )
        return [_petugas(row) for row in found]

    def petugas_by_nip(self, nip: str) -> tuple[Petugas, str] | None:
        """The officer and the stored hash of the password."""
        row = self._db.execute(
            """SELECT id, nip, nama, jabatan, peran, aktif, versi, sandi
               FROM petugas WHERE nip = ?""",
            [nip],
        ).fetchone()
        return (_petugas(row[:-1]), row[-1]) if row else None

    def add_petugas(self, deed: Deed, petugas: Petugas, sandi: str) -> int:
        row = {
            "nip": petugas.nip,
            "nama": petugas.nama,
            "jabatan": petugas.jabatan,
            "peran": petugas.peran,
            "sandi": sandi,
        }
        return rows.insert(self._db, deed, "petugas", row)

    def save_petugas(self, deed: Deed, petugas: Petugas, sandi: str | None = None) -> None:
        row: dict[str, Any] = {
            "nip": petugas.nip,
            "nama": petugas.nama,
            "jabatan": petugas.jabatan,
            "peran": petugas.peran,
            "aktif": int(petugas.aktif),
        }
        if sandi is not None:
            row["sandi"] = sandi
        rows.update(self._db, deed, Key("petugas", petugas.id, petugas.versi), row)

    def list_penanda_tangan(self, *, trashed: bool = False) -> list[PenandaTangan]:
        found = self._db.execute(
            """SELECT id, awalan, jabatan, nama, pangkat, nip, berlaku_sejak, berlaku_sampai, versi
               FROM penanda_tangan WHERE (dihapus_pada IS NOT NULL) = ?
               ORDER BY berlaku_sejak DESC, id DESC""",
            [trashed],
        )
        return [
            PenandaTangan(
                id=row[0],
                awalan=row[1],
                jabatan=row[2],
                nama=row[3],
                pangkat=row[4],
                nip=row[5],
                berlaku_sejak=_date(row[6]),
                berlaku_sampai=_date(row[7]),
                versi=row[8],
            )
            for row in found
        ]

    def save_penanda_tangan(self, deed: Deed, person: PenandaTangan) -> int:
        row = {
            "awalan": person.awalan,
            "jabatan": person.jabatan,
            "nama": person.nama,
            "pangkat": person.pangkat,
            "nip": person.nip,
            "berlaku_sejak": _iso(person.berlaku_sejak),
            "berlaku_sampai": _iso(person.berlaku_sampai),
        }
        if not person.id:
            return rows.insert(self._db, deed, "penanda_tangan", row)
        rows.update(self._db, deed, Key("penanda_tangan", person.id, person.versi), row)
        return person.id

    def trash_penanda_tangan(self, deed: Deed, person: PenandaTangan) -> None:
        key = Key("penanda_tangan", person.id, person.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": deed.when.isoformat(timespec="seconds")})

    def restore_penanda_tangan(self, deed: Deed, person: PenandaTangan) -> None:
        key = Key("penanda_tangan", person.id, person.versi)
        rows.update(self._db, deed, key, {"dihapus_pada": None})

    def wilayah(self) -> list[Kelurahan]:
        found = self._db.execute(
            """SELECT kode, kelurahan, kode_kecamatan, kecamatan FROM wilayah
               ORDER BY kecamatan, kelurahan"""
        )
        return [Kelurahan(*row) for row in found]

    def fill_wilayah(self, places: list[Kelurahan]) -> None:
        self._db.conn.executemany(
            "INSERT INTO wilayah (kode, kelurahan, kode_kecamatan, kecamatan) VALUES (?, ?, ?, ?)",
            [
                (place.kode, place.kelurahan, place.kode_kecamatan, place.kecamatan)
                for place in places
            ],
        )

    def pilihan(self) -> Pilihan:
        row = self._db.execute("SELECT nilai FROM pengaturan WHERE kunci = 'pilihan'").fetchone()
        stored = json.loads(row[0]) if row else {}
        known = {item.name for item in fields(Pilihan)}
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in stored.items()
            if name in known
        }
        return Pilihan(**values)

    def save_pilihan(self, deed: Deed, pilihan: Pilihan) -> None:
        before, after = asdict(self.pilihan()), asdict(pilihan)
        changes = {
            name: (json.dumps(before[name]), json.dumps(after[name]))
            for name in after
            if before[name] != after[name]
        }
        if not changes:
            return
        self._db.execute(
            """INSERT INTO pengaturan (kunci, nilai) VALUES ('pilihan', ?)
               ON CONFLICT (kunci) DO UPDATE SET nilai = excluded.nilai, versi = versi + 1""",
            [json.dumps(after)],
        )
        journal.write(self._db, deed, tabel="pengaturan", baris="pilihan", changes=changes)

    def save_draf(self, kunci: str, petugas_id: int, isi: str, waktu: str) -> None:
        self._db.execute(
            """INSERT INTO draf (kunci, petugas_id, isi, waktu) VALUES (?, ?, ?, ?)
               ON CONFLICT (kunci, petugas_id)
               DO UPDATE SET isi = excluded.isi, waktu = excluded.waktu""",
            [kunci, petugas_id, isi, waktu],
        )

    def draf(self, kunci: str, petugas_id: int) -> tuple[str, str] | None:
        """Content (JSON) and moment of a draft."""
        row = self._db.execute(
            "SELECT isi, waktu FROM draf WHERE kunci = ? AND petugas_id = ?", [kunci, petugas_id]
        ).fetchone()
        return (row[0], row[1]) if row else None

    def list_draf(self, petugas_id: int) -> list[tuple[str, str]]:
        """Keys and moments of an officer's drafts, newest first."""
        found = self._db.execute(
            "SELECT kunci, waktu FROM draf WHERE petugas_id = ? ORDER BY waktu DESC", [petugas_id]
        )
        return [(row[0], row[1]) for row in found]

    def drop_draf(self, kunci: str, petugas_id: int) -> None:
        self._db.execute("DELETE FROM draf WHERE kunci = ? AND petugas_id = ?", [kunci, petugas_id])


def _petugas(row: tuple[Any, ...]) -> Petugas:
    petugas_id, nip, nama, jabatan, peran, aktif, versi = row
    return Petugas(petugas_id, nip, nama, jabatan, peran, bool(aktif), versi)


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
