"""Bring a whole .zip of open data into an office that is still empty, ids and all."""

import csv
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from core.errors import AppError, FileUnreadableError
from core.storage import migrations
from core.storage.sqlite import Database
from core.storage.terbuka import (
    BAWAAN,
    PRIBADI,
    RAHASIA,
    TERBUKA,
    KolomTerbuka,
    TabelTerbuka,
    as_value,
    count_of,
    own_tables,
    table_of,
)
from core.storage.terbuka_buka import TabelBerkas, Terbuka

Langkah = Callable[[int, int], None]
_TIAP = 2_000
_TURUNAN = frozenset({"ringkasan_iku", "petugas"})
_PETUGAS = "petugas"
_TERPANJANG = 2**31 - 1


def filled_tables(db: Database) -> list[str]:
    """Tables that hold the office's own rows: an office with any of them is not empty."""
    names = [one for one in own_tables(db) if one in TERBUKA - BAWAAN - _TURUNAN]
    return [name for name in names if count_of(db, name)]


@dataclass(slots=True)
class _Tujuan:
    """Where rows go: tables as they stand here, officers by their id there."""

    db: Database
    isi: Terbuka
    path: Path
    petugas: dict[int, int] = field(default_factory=dict)


def load(db: Database, isi: Terbuka, path: Path, step: Langkah) -> dict[str, int]:
    """Insert every row; returns how many of each table. Call inside `db.atomic()`.

    The locks of final results are lifted for this one transaction and stand again at its end.
    Raises `FileUnreadableError` for a row that does not fit; the caller's rollback undoes all.
    """
    csv.field_size_limit(_TERPANJANG)
    db.execute("PRAGMA defer_foreign_keys = ON")
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _sql in triggers:
        db.execute(f"DROP TRIGGER {name}")
    tujuan = _Tujuan(db, isi, path)
    tables = [_matched(tujuan, one) for one in isi.tabel]
    tables.sort(key=lambda pair: pair[1].nama != _PETUGAS)  # the others point at them
    for _, tabel in tables:
        if tabel.nama in BAWAAN:
            db.execute(f"DELETE FROM {tabel.nama}")  # noqa: S608 - the schema's own names
    total, done = sum(one.baris for one in isi.tabel), 0
    counts = {}
    for berkas, tabel in tables:
        rows = _rows(tujuan, berkas, tabel)
        load_rows = _load_petugas if tabel.nama == _PETUGAS else _load_rows
        counts[tabel.nama] = load_rows(tujuan, tabel, rows, done, lambda n: step(n, total))
        done += berkas.baris
    for _name, sql in triggers:
        db.execute(sql)
    _settle(db)
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise _unfit(path, str(broken[0]), "rujukan ke catatan yang tidak ada")
    return counts


def _matched(tujuan: _Tujuan, berkas: TabelBerkas) -> tuple[TabelBerkas, TabelTerbuka]:
    """The table here with the columns of the file, in its order."""
    if berkas.nama not in TERBUKA or berkas.nama not in own_tables(tujuan.db):
        raise _unfit(tujuan.path, berkas.nama, "tabel itu tidak dikenal")
    here = table_of(tujuan.db, berkas.nama)
    known = {one.nama: one for one in here.kolom}
    strange = [name for name in berkas.kolom if name not in known]
    missing = [
        one.nama
        for one in here.kolom
        if one.wajib and not one.bawaan and one.nama not in berkas.kolom
    ]
    if strange or missing:
        raise _unfit(tujuan.path, berkas.nama, f"kolom {(strange or missing)[0]} tidak cocok")
    kolom = tuple(known[name] for name in berkas.kolom)
    return berkas, TabelTerbuka(here.nama, kolom, here.rujukan)


def _rows(tujuan: _Tujuan, berkas: TabelBerkas, tabel: TabelTerbuka) -> Iterator[list[Any]]:
    links = {name for name, target in tabel.rujukan if target == _PETUGAS}
    try:
        entry = tujuan.isi.zip.open(f"data/{berkas.nama}.csv")
    except KeyError as error:
        raise _unfit(tujuan.path, berkas.nama, "tabel itu tidak ada di dalamnya") from error
    with entry, TextIOWrapper(entry, encoding="utf-8", newline="") as text:
        reader = csv.reader(text)
        if next(reader, None) != list(berkas.kolom):
            raise _unfit(tujuan.path, berkas.nama, "kepala kolomnya berubah")
        for number, cells in enumerate(reader, start=1):
            try:
                row = [
                    _value(tujuan, tabel, kolom, cell)
                    for kolom, cell in zip(tabel.kolom, cells, strict=True)
                ]
            except (ValueError, KeyError) as error:
                raise _unfit(tujuan.path, berkas.nama, f"baris {number} tidak terbaca") from error
            if links and tabel.nama != _PETUGAS:
                row = [
                    tujuan.petugas.get(value, value) if kolom.nama in links else value
                    for kolom, value in zip(tabel.kolom, row, strict=True)
                ]
            yield row


def _value(tujuan: _Tujuan, tabel: TabelTerbuka, kolom: KolomTerbuka, cell: str) -> Any:
    """What is stored: a file for its name, nothing for a mask."""
    if kolom.berkas:
        return tujuan.isi.zip.read(cell) if cell else None
    if tujuan.isi.disamarkan and "*" in cell and (tabel.nama, kolom.nama) in PRIBADI:
        return None if kolom.boleh_kosong else ""
    return as_value(cell, tipe=kolom.tipe, boleh_kosong=kolom.boleh_kosong)


def _load_rows(
    tujuan: _Tujuan,
    tabel: TabelTerbuka,
    rows: Iterator[list[Any]],
    before: int,
    tell: Callable[[int], None],
) -> int:
    names = ", ".join(one.nama for one in tabel.kolom)
    marks = ", ".join("?" for _ in tabel.kolom)
    sql = f"INSERT INTO {tabel.nama} ({names}) VALUES ({marks})"  # noqa: S608 - the schema's own names
    count, page = 0, []
    for row in rows:
        page.append(row)
        count += 1
        if len(page) == _TIAP:
            _insert(tujuan, tabel, sql, page)
            page.clear()
            tell(before + count)
    _insert(tujuan, tabel, sql, page)
    return count


def _insert(tujuan: _Tujuan, tabel: TabelTerbuka, sql: str, page: list[list[Any]]) -> None:
    try:
        tujuan.db.conn.executemany(sql, page)
    except (sqlite3.IntegrityError, sqlite3.DataError, OverflowError) as error:
        raise _unfit(tujuan.path, tabel.nama, "ada nilai yang tidak diterima") from error


def _load_petugas(
    tujuan: _Tujuan,
    tabel: TabelTerbuka,
    rows: Iterator[list[Any]],
    before: int,
    tell: Callable[[int], None],
) -> int:
    """Officers come without a password and may not sign in; one who is here already stays."""
    db = tujuan.db
    names = [one.nama for one in tabel.kolom]
    here = {row[0]: row[1] for row in db.execute("SELECT nip, id FROM petugas")}
    added = 0
    for number, values in enumerate(rows, start=1):
        row = dict(zip(names, values, strict=True))
        old = row["id"]
        row["nip"] = row["nip"] or f"9{number:017d}"  # masked: only a place for the links
        if row["nip"] in here:
            tujuan.petugas[old] = here[row["nip"]]
            continue
        if old in here.values():
            del row["id"]
        row |= dict.fromkeys((name for table, name in RAHASIA if table == _PETUGAS), 0)
        row |= {"sandi": ""}
        columns, marks = ", ".join(row), ", ".join("?" for _ in row)
        sql = f"INSERT INTO petugas ({columns}) VALUES ({marks})"  # noqa: S608 - the schema's own names
        try:
            tujuan.petugas[old] = int(db.execute(sql, list(row.values())).lastrowid or 0)
        except sqlite3.IntegrityError as error:
            raise _unfit(tujuan.path, _PETUGAS, f"baris {number} tidak diterima") from error
        added += 1
        tell(before + number)
    return added


def _settle(db: Database) -> None:
    """Search indexes anew, and ids of this PC counted on from this PC's own."""
    for (name,) in db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5%'"
    ).fetchall():
        db.execute(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")  # noqa: S608 - the schema's own names
    (node,) = db.execute("SELECT nilai FROM meta WHERE kunci = 'node'").fetchone()
    start = int(node) << migrations.ROW_BITS
    end = start + (1 << migrations.ROW_BITS) - 1
    for (name,) in db.execute("SELECT name FROM sqlite_sequence").fetchall():
        (last,) = db.execute(
            f"SELECT max(id) FROM {name} WHERE id BETWEEN ? AND ?",  # noqa: S608 - the schema's own names
            [start, end],
        ).fetchone()
        db.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", [last or start, name])


def _unfit(path: Path, tabel: str, what: str) -> FileUnreadableError:
    return FileUnreadableError(
        f"{path.name} tidak dapat dimasukkan: tabel {tabel}, {what}.",
        hint="Tidak ada yang dimasukkan. Ekspor ulang dari kantor asalnya dengan SIKU yang sama.",
    )


def refuse_filled(db: Database) -> None:
    """Raise `AppError` unless the office is still empty."""
    filled = filled_tables(db)
    if filled:
        raise AppError(
            f"Kantor ini sudah berisi data ({', '.join(filled[:3])}).",
            hint="Semua data hanya dimasukkan ke kantor yang baru atau masih kosong. "
            "Buat kantor baru, lalu ulangi di sana.",
        )
