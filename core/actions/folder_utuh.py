"""A folder of files that appears whole or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from core.storage.arsip import unwritable


@dataclass(slots=True)
class Folder:
    """Where files are written until all are there; `path` is its place from then on."""

    isi: Path
    path: Path


@contextmanager
def whole_folder(parent: Path, title: str) -> Iterator[Folder]:
    """A new folder in `parent`; a failure inside leaves none. Raises `FileUnwritableError`."""
    part = parent / f".{title}.belum"
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
    except OSError as error:
        raise unwritable(f"Folder {parent.name}", error) from error
    folder = Folder(part, part)
    try:
        yield folder
        folder.path = _put_in_place(part, parent, title)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _put_in_place(part: Path, parent: Path, title: str) -> Path:
    """Under its own name; beside an older folder of this name it gets a number."""
    number, target = 1, parent / title
    while target.exists():
        number += 1
        target = parent / f"{title} ({number})"
    try:
        part.rename(target)
    except OSError as error:
        raise unwritable(f"Folder {parent.name}", error) from error
    return target
