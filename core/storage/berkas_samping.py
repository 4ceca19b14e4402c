"""Files that lie beside a database, each named by the hash of its bytes: where they are."""

import re
from collections.abc import Iterator
from pathlib import Path

JENIS = ("arsip", "lampiran")
"""Issued papers and attachments; a database `siku.db` has them in `arsip-siku`, `lampiran-siku`."""
_SALINAN = "salinan-"
_SIDIK = re.compile("[0-9a-f]{64}")


def own_folder(database: Path, jenis: str) -> Path:
    """Where files of this database are kept."""
    return database.parent / f"{jenis}-{database.stem}"


def copies_folder(database: Path) -> Path:
    """Where the copies of a database lie, and with them those of its files."""
    return database.parent / f"{_SALINAN}{database.stem}"


def places_of(database: Path, jenis: str) -> tuple[Path, ...]:
    """The folders to look in: its own, that of its copies, and that of the copy it is.

    So a copy that is opened, or put back in the place of the database, finds its files.
    """
    places = [own_folder(database, jenis), copies_folder(database) / jenis]
    if database.parent.name.startswith(_SALINAN):
        places.append(database.parent / jenis)
    return tuple(places)


def files_in(folder: Path) -> Iterator[Path]:
    """The files of a folder by name; what is half written or not ours is passed over."""
    for file in sorted(folder.glob("??/*")):
        if _SIDIK.fullmatch(file.stem) and file.suffix != ".belum" and file.is_file():
            yield file


def files_of(database: Path, jenis: str) -> list[Path]:
    """Every file of this kind once, wherever it lies."""
    found: dict[str, Path] = {}
    for folder in places_of(database, jenis):
        for file in files_in(folder):
            found.setdefault(file.name, file)
    return [found[name] for name in sorted(found)]
