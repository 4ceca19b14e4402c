"""Write the open data as one .zip: a .csv for each table, its schema, files, hashes."""

import csv
import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any, BinaryIO, cast

from core.storage.migrations import MIGRATIONS
from core.storage.sqlite import Database
from core.storage.terbuka import (
    PRIBADI,
    TabelTerbuka,
    as_text,
    count_of,
    open_tables,
    rows_of,
)

BENTUK, VERSI = "siku-data-terbuka", 1
SKEMA, BACA, MANIFES = "schema.json", "BACA-SAYA.txt", "MANIFES.sha256"
_TIAP = 1_000
_TIPE = {"INTEGER": "integer", "TEXT": "string", "BLOB": "string"}
_SAAT = (1980, 1, 1, 0, 0, 0)  # equal data give equal bytes
Samaran = Callable[[str, str], str]
"""Mask a text of a personal field."""
Langkah = Callable[[int, int], None]


@dataclass(slots=True)
class Isi:
    """What is written around the tables."""

    bacaan: str
    dibuat: str
    samarkan: Samaran | None
    """None when personal data are open."""
    berkas: Iterable[tuple[str, Path]] = ()
    """Files that lie beside the database: their place in the .zip, and where they are."""


@dataclass(slots=True)
class _Zip:
    """The .zip being written, and the hash of each part."""

    file: zipfile.ZipFile
    sidik: dict[str, str] = field(default_factory=dict)

    def put(self, name: str, parts: Iterable[bytes]) -> None:
        info = zipfile.ZipInfo(name, _SAAT)
        info.compress_type = zipfile.ZIP_DEFLATED
        digest = hashlib.sha256()
        with self.file.open(info, "w", force_zip64=True) as entry:
            for part in parts:
                digest.update(part)
                cast("BinaryIO", entry).write(part)
        self.sidik[name] = digest.hexdigest()


def write_zip(db: Database, path: Path, isi: Isi, step: Langkah) -> dict[str, int]:
    """Write everything; returns the rows of each table. Raises `OSError`."""
    tables = open_tables(db, terbuka=isi.samarkan is None)
    counts = {tabel.nama: count_of(db, tabel.nama) for tabel in tables}
    total, done = sum(counts.values()), 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as file:
        made = _Zip(file)
        made.put(BACA, [isi.bacaan.encode()])
        made.put(SKEMA, [_schema(db, tables, counts, isi)])
        for tabel in tables:
            blobs = _put_blobs(db, made, tabel) if isi.samarkan is None else frozenset()

            def tell(rows: int, before: int = done) -> None:
                step(before + rows, total)

            made.put(f"data/{tabel.nama}.csv", _csv(db, tabel, isi.samarkan, blobs, tell))
            done += counts[tabel.nama]
        for name, source in isi.berkas:
            made.put(name, _chunks(source))
        lines = [f"{sidik}  {name}\n" for name, sidik in sorted(made.sidik.items())]
        made.put(MANIFES, ["".join(lines).encode()])
    step(total, total)
    return counts


def _csv(
    db: Database,
    tabel: TabelTerbuka,
    samarkan: Samaran | None,
    blobs: frozenset[str],
    tell: Callable[[int], None],
) -> Iterator[bytes]:
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([kolom.nama for kolom in tabel.kolom])
    masked = [samarkan is not None and _private(tabel, one.nama) for one in tabel.kolom]
    for count, row in enumerate(rows_of(db, tabel), start=1):
        cells = []
        for kolom, value, hidden in zip(tabel.kolom, row, masked, strict=True):
            if kolom.berkas:
                name = blob_name(tabel, kolom.nama, row)
                cells.append(name if name in blobs else "")
            elif hidden and isinstance(value, str) and samarkan is not None:
                cells.append(as_text(samarkan(kolom.nama, value), boleh_kosong=kolom.boleh_kosong))
            else:
                cells.append(as_text(cast("Any", value), boleh_kosong=kolom.boleh_kosong))
        writer.writerow(cells)
        if count % _TIAP == 0:
            tell(count)
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def _private(tabel: TabelTerbuka, nama: str) -> bool:
    return (tabel.nama, nama) in PRIBADI


def blob_name(tabel: TabelTerbuka, kolom: str, row: tuple[Any, ...]) -> str:
    """Where the file of a cell lies in the .zip: by the key of its row."""
    key = "-".join(str(row[n]) for n, one in enumerate(tabel.kolom) if one.kunci)
    return f"berkas/{tabel.nama}/{key}-{kolom}"


def _put_blobs(db: Database, made: _Zip, tabel: TabelTerbuka) -> frozenset[str]:
    """Files inside the table, once each; returns their names."""
    places = [n for n, one in enumerate(tabel.kolom) if one.berkas]
    if not places:
        return frozenset()
    found = set()
    for row in rows_of(db, tabel):
        for place in places:
            content = row[place]
            if isinstance(content, bytes):
                name = blob_name(tabel, tabel.kolom[place].nama, row)
                made.put(name, [content])
                found.add(name)
    return frozenset(found)


def _chunks(source: Path) -> Iterator[bytes]:
    with source.open("rb") as file:
        while part := file.read(1 << 20):
            yield part


def _schema(db: Database, tables: list[TabelTerbuka], counts: dict[str, int], isi: Isi) -> bytes:
    """Frictionless Table Schema: what each column is, which tables point at which."""
    found = {
        "profile": "tabular-data-package",
        "name": BENTUK,
        "version": VERSI,
        "skema": [step.name for step in MIGRATIONS.applied(db)],
        "data_pribadi": "dibuka" if isi.samarkan is None else "disamarkan",
        "dibuat": isi.dibuat,
        "resources": [_resource(tabel, counts[tabel.nama]) for tabel in tables],
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def _resource(tabel: TabelTerbuka, rows: int) -> dict[str, Any]:
    return {
        "name": tabel.nama,
        "path": f"data/{tabel.nama}.csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
        "rows": rows,
        "schema": {
            "fields": [
                {
                    "name": kolom.nama,
                    "type": _TIPE[kolom.tipe],
                    **({"format": "path"} if kolom.berkas else {}),
                    "constraints": {"required": kolom.wajib or kolom.kunci},
                    **({"pribadi": True} if _private(tabel, kolom.nama) else {}),
                }
                for kolom in tabel.kolom
            ],
            "primaryKey": list(tabel.kunci),
            "foreignKeys": [
                {"fields": [kolom], "reference": {"resource": target, "fields": ["id"]}}
                for kolom, target in tabel.rujukan
            ],
            "missingValues": [""],
        },
    }
