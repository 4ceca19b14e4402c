"""Attached files beside the database, each named by the hash of its bytes."""

from contextlib import suppress
from pathlib import Path

from core.errors import FileUnreadableError, FileUnwritableError
from core.storage.arsip import (
    Berkas,
    KeadaanBerkas,
    digest,
    read_checked,
    unwritable,
    write_whole,
)
from core.storage.berkas_samping import own_folder, places_of


class FolderLampiran:
    """The attachments of one database: `lampiran-<name>/ab/<sha256>.pdf` in the same folder."""

    def __init__(self, database: Path) -> None:
        self.folder = own_folder(database, "lampiran")
        self._places = places_of(database, "lampiran")

    def path_of(self, sidik: str, jenis: str) -> Path:
        return self.folder / sidik[:2] / f"{sidik}.{jenis}"

    def put(self, content: bytes, jenis: str) -> tuple[str, bool]:
        """Keep these bytes, whole or not at all; returns their hash and whether they are new.

        Raises `FileUnwritableError`; nothing half written stays behind.
        """
        sidik = digest(content)
        path, where = self.path_of(sidik, jenis), f"Folder lampiran {self.folder.name}"
        if read_checked([path], sidik).keadaan is KeadaanBerkas.UTUH:
            return sidik, False
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(where, error) from error
        write_whole(path, content, where=where)
        return sidik, True

    def read(self, sidik: str, jenis: str) -> Berkas:
        """The file with this hash, checked against it; that of a copy where its own is gone."""
        name = f"{sidik}.{jenis}"
        return read_checked((place / sidik[:2] / name for place in self._places), sidik)

    def drop(self, sidik: str, jenis: str) -> None:
        """Take back a file whose record was not kept after all."""
        with suppress(OSError):
            self.path_of(sidik, jenis).unlink()
            self.path_of(sidik, jenis).parent.rmdir()


def size_of(path: Path) -> int:
    """Bytes of an officer's own file; raises `FileUnreadableError`."""
    try:
        return path.stat().st_size
    except OSError as error:
        raise _unreadable(path) from error


def content_of(path: Path) -> bytes:
    """An officer's own file; raises `FileUnreadableError`."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path) from error


def write_copy(path: Path, content: bytes) -> None:
    """Write a copy where the officer wants it; raises `FileUnwritableError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritableError(f"Folder {path.parent.name} tidak dapat ditulis.") from error
    write_whole(path, content, where=path.name)


def _unreadable(path: Path) -> FileUnreadableError:
    return FileUnreadableError(
        f"{path.name} tidak dapat dibaca.",
        hint="Periksa bahwa berkas itu ada dan tidak dikunci program lain, lalu ulangi.",
    )
