"""PDF files of issued papers beside the database, each named by the hash of its bytes."""

import errno
import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core.errors import FileUnwritableError
from core.storage.berkas_samping import own_folder, places_of

_PENUH = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


class KeadaanBerkas(StrEnum):
    """What the archive has of a file."""

    UTUH = "utuh"
    HILANG = "hilang"
    RUSAK = "rusak"


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file of the archive; `isi` is empty unless it is whole."""

    keadaan: KeadaanBerkas
    isi: bytes = b""


class Arsip:
    """The archive of one database: `arsip-<name>/ab/<sha256>.pdf` in the same folder."""

    def __init__(self, database: Path) -> None:
        self.folder = own_folder(database, "arsip")
        self._places = places_of(database, "arsip")

    def path_of(self, sidik: str) -> Path:
        return self.folder / sidik[:2] / f"{sidik}.pdf"

    def put(self, content: bytes) -> str:
        """Keep these bytes, whole or not at all; returns their hash.

        Raises `FileUnwritableError`; nothing half written stays behind.
        """
        sidik = digest(content)
        if read_checked([self.path_of(sidik)], sidik).keadaan is not KeadaanBerkas.UTUH:
            path, where = self.path_of(sidik), f"Arsip cetakan {self.folder.name}"
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise unwritable(where, error) from error
            write_whole(path, content, where=where)
        return sidik

    def read(self, sidik: str) -> Berkas:
        """The file with this hash, checked against it; that of a copy where its own is gone."""
        return read_checked((place / sidik[:2] / f"{sidik}.pdf" for place in self._places), sidik)

    def drop(self, sidik: str) -> None:
        """Take back a file that was kept for a paper that was not issued after all."""
        with suppress(OSError):
            self.path_of(sidik).unlink()
            self.path_of(sidik).parent.rmdir()


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def read_checked(paths: Iterable[Path], sidik: str) -> Berkas:
    """The first whole file; damaged when one is there that is not, else lost."""
    state = KeadaanBerkas.HILANG
    for path in paths:
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            continue
        except OSError:
            state = KeadaanBerkas.RUSAK
            continue
        if digest(content) == sidik:
            return Berkas(KeadaanBerkas.UTUH, content)
        state = KeadaanBerkas.RUSAK
    return Berkas(state)


def write_whole(path: Path, content: bytes, *, where: str) -> None:
    """Write beside the place, force it to the disk, then move it there.

    Raises `FileUnwritableError`, which names `where`; an older file then stays as it was.
    """
    part = path.with_name(f"{path.name}.belum")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _settle(path.parent)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise unwritable(where, error) from error


def unwritable(where: str, error: OSError) -> FileUnwritableError:
    """What stopped the writing, and the way out."""
    if error.errno in _PENUH:
        return FileUnwritableError(
            f"{where} tidak dapat ditulis: disk penuh.",
            hint="Kosongkan ruang disk, lalu ulangi. Tidak ada yang tercatat setengah jadi.",
        )
    return FileUnwritableError(
        f"{where} tidak dapat ditulis.",
        hint="Periksa bahwa foldernya dapat ditulisi dan tidak dikunci program lain, lalu ulangi.",
    )


def _settle(folder: Path) -> None:
    """Force the new name to the disk, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
