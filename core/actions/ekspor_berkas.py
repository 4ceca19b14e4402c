"""A file that an officer asks for: written beside its place, whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.errors import FileUnwritableError
from core.storage.arsip import unwritable


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Hand out the place to write to; it becomes `path` only when all went well.

    Raises `FileUnwritableError` in words; an older file then stays as it was.
    """
    part = path.with_name(f"{path.name}.belum")
    try:
        if path.is_dir():
            raise FileUnwritableError(
                f"{path.name} adalah folder.", hint="Tulis juga nama berkas di dalam folder itu."
            )
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise unwritable(f"Berkas {path.name}", error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
