"""The schema, step by step. A released step is never edited; a new one is added below it."""

import secrets

from core.storage.sqlite import Database, Migrations
from core.storage.steps import (
    s0001_iku,
    s0001_kantor,
    s0001_koperasi,
    s0001_umkm,
    s0002_kunci,
    s0002_pedoman,
    s0002_pemeriksaan,
    s0003_impor,
    s0003_kegiatan,
    s0003_koperasi,
    s0003_rat,
    s0003_tampilan,
    s0003_teguran,
    s0003_umkm,
    s0004_bukti,
    s0004_naskah,
    s0004_penetapan,
    s0004_perubahan,
    s0004_program,
    s0004_sakip,
    s0004_set,
    s0004_target,
    s0005_jabatan,
    s0005_kinerja,
    s0005_tte,
)

NODE_BITS = 24
ROW_BITS = 36

MIGRATIONS = Migrations("siku")


@MIGRATIONS(name="0001_awal")
def _first(db: Database) -> None:
    for module in (s0001_kantor, s0001_koperasi, s0001_umkm, s0001_iku):
        for statement in module.STATEMENTS:
            db.execute(statement)


@MIGRATIONS(name="0002_pemeriksaan")
def _examinations(db: Database) -> None:
    for module in (s0002_pemeriksaan, s0002_pedoman, s0002_kunci):
        for statement in module.STATEMENTS:
            db.execute(statement)
    _number_new_tables(db)


@MIGRATIONS(name="0003_daftar")
def _registers(db: Database) -> None:
    for module in (
        s0003_koperasi,
        s0003_rat,
        s0003_umkm,
        s0003_kegiatan,
        s0003_impor,
        s0003_tampilan,
        s0003_teguran,
    ):
        for statement in module.STATEMENTS:
            db.execute(statement)
    _number_new_tables(db)


@MIGRATIONS(name="0004_kinerja")
def _performance(db: Database) -> None:
    for module in (
        s0004_set,
        s0004_penetapan,
        s0004_perubahan,
        s0004_target,
        s0004_sakip,
        s0004_program,
        s0004_naskah,
        s0004_bukti,
    ):
        for statement in module.STATEMENTS:
            db.execute(statement)
    _number_new_tables(db)


@MIGRATIONS(name="0005_aman")
def _safe(db: Database) -> None:
    for module in (s0005_kinerja, s0005_tte, s0005_jabatan):
        for statement in module.STATEMENTS:
            db.execute(statement)
    _number_new_tables(db)


def known_steps() -> frozenset[str]:
    """Names of the steps this program knows."""
    return frozenset(step.name for step in MIGRATIONS.pending(Database(memory=True)))


def draw_node() -> int:
    """A random node number for a new installation, never zero."""
    return secrets.randbelow(2**NODE_BITS - 1) + 1


def _number_new_tables(db: Database) -> None:
    """In an office that has its node already, tables of a later step count from it as well."""
    row = db.execute("SELECT nilai FROM meta WHERE kunci = 'node'").fetchone()
    if row is not None:
        _number_from(db, int(row[0]), only_new=True)


def number_rows_from(db: Database, node: int) -> None:
    """Let every AUTOINCREMENT table hand out ids of this node, so that PCs never collide.

    SQLite keeps a table's last id in `sqlite_sequence`; rows that exist stay as they are.
    """
    _number_from(db, node, only_new=False)


def _number_from(db: Database, node: int, *, only_new: bool) -> None:
    start = node << ROW_BITS
    tables = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'"
    ).fetchall()
    counted = {name for (name,) in db.execute("SELECT name FROM sqlite_sequence").fetchall()}
    for (name,) in tables:
        if only_new and name in counted:
            continue
        known = db.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", [start, name])
        if known.rowcount == 0:
            db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [name, start])
