"""Look into a .zip of open data before anything is believed: names, sizes, hashes, schema."""

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import FileUnreadableError
from core.storage import migrations
from core.storage.terbuka_tulis import BACA, BENTUK, MANIFES, SKEMA, VERSI

TERBESAR = 8 * 1024**3
RASIO_TERBESAR = 500
_KECIL = 4 * 1024**2
_NAMA = re.compile(
    rf"{SKEMA}|{BACA}|{MANIFES}|data/[a-z_0-9]+\.csv|berkas/[a-z_0-9]+/[\w-]+"
    r"|(?:arsip|lampiran)/[0-9a-f]{64}\.[a-z0-9]{1,5}"
)
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_AMBIL_LAGI = "Ekspor ulang dari kantor asalnya, lalu salin berkasnya sampai selesai."


@dataclass(frozen=True, slots=True)
class TabelBerkas:
    """One table of the .zip: its columns as named there, its rows as counted there."""

    nama: str
    kolom: tuple[str, ...]
    baris: int


@dataclass(frozen=True, slots=True)
class Terbuka:
    """A .zip that was looked at and is whole."""

    zip: zipfile.ZipFile
    tabel: tuple[TabelBerkas, ...]
    disamarkan: bool

    @property
    def berkas(self) -> Iterator[str]:
        """Files that belong beside the database."""
        return (name for name in self.zip.namelist() if name.startswith(("arsip/", "lampiran/")))


def open_zip(path: Path) -> Terbuka:
    """Open and check; raises `FileUnreadableError` that says what is wrong with the file."""
    try:
        file = zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise _refused(path, "tidak ditemukan", "Periksa letak dan nama berkas.") from error
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise _refused(path, "bukan .zip yang utuh", _AMBIL_LAGI) from error
    try:
        _check_names(path, file)
        _check_hashes(path, file)
        return _read_schema(path, file)
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        file.close()
        raise _refused(path, "rusak di dalam", _AMBIL_LAGI) from error
    except BaseException:
        file.close()
        raise


def _check_names(path: Path, file: zipfile.ZipFile) -> None:
    """Only the parts that an export has, once each, of a size that an export can have."""
    names = file.namelist()
    if not {SKEMA, MANIFES} <= set(names):
        raise _refused(
            path,
            "bukan data terbuka SIKU",
            "Pilih .zip yang dibuat dengan Ekspor semua data (data terbuka).",
        )
    strange = next((name for name in names if not _NAMA.fullmatch(name)), None)
    if strange is not None or len(names) != len(set(names)):
        raise _refused(
            path,
            f"berisi bagian yang asing: {strange or 'nama kembar'}",
            "Pakai berkas asli dari SIKU, jangan yang sudah diubah.",
        )
    total = 0
    for info in file.infolist():
        total += info.file_size
        swollen = info.file_size > _KECIL and (
            info.file_size > RASIO_TERBESAR * max(info.compress_size, 1)
        )
        if total > TERBESAR or swollen or info.flag_bits & 0x1:
            raise _refused(
                path,
                "mengembang terlalu besar atau terkunci sandi",
                "Pakai berkas asli dari SIKU, jangan yang sudah diubah.",
            )


def _check_hashes(path: Path, file: zipfile.ZipFile) -> None:
    text = file.read(MANIFES).decode("utf-8", "replace")
    hits = (_LINE.fullmatch(line) for line in text.splitlines())
    listed = {hit[2]: hit[1] for hit in hits if hit}
    if set(listed) != set(file.namelist()) - {MANIFES}:
        raise _refused(path, "tidak lengkap menurut manifesnya", _AMBIL_LAGI)
    for name, sidik in listed.items():
        digest = hashlib.sha256()
        with file.open(name) as entry:
            while part := entry.read(1 << 20):
                digest.update(part)
        if digest.hexdigest() != sidik:
            raise _refused(path, f"berubah sejak diekspor: {name}", _AMBIL_LAGI)


def _read_schema(path: Path, file: zipfile.ZipFile) -> Terbuka:
    foreign = _refused(
        path,
        "bukan data terbuka SIKU",
        "Pilih .zip yang dibuat dengan Ekspor semua data (data terbuka).",
    )
    try:
        schema: Any = json.loads(file.read(SKEMA))
        if schema["name"] != BENTUK:
            raise foreign
        newer = schema["version"] > VERSI or set(schema["skema"]) - migrations.known_steps()
        tables = tuple(
            TabelBerkas(
                str(one["name"]),
                tuple(str(each["name"]) for each in one["schema"]["fields"]),
                int(one["rows"]),
            )
            for one in schema["resources"]
        )
        masked = schema["data_pribadi"] != "dibuka"
    except (ValueError, KeyError, TypeError) as error:
        raise foreign from error
    if newer:
        raise _refused(path, "dibuat oleh SIKU yang lebih baru", "Perbarui SIKU di komputer ini.")
    return Terbuka(file, tables, masked)


def _refused(path: Path, what: str, hint: str) -> FileUnreadableError:
    return FileUnreadableError(f"{path.name} {what}.", hint=hint)
