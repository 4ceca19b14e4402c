"""Where a fresh sample office may be written: its own folder, never an officer's file."""

import shutil
from pathlib import Path

from platformdirs import user_data_path

from core.actions.progress import Progress
from core.contoh import susun
from core.errors import AppError
from core.storage import backup, database

FILE = "kantor-contoh.db"
_MOST = 20


def usual_place() -> Path:
    """The sample office that the menu opens again and again."""
    return Path(user_data_path("SIKU", appauthor=False)) / "contoh" / FILE


def fresh_place() -> Path:
    """The usual place, cleared; another name while a window works on that."""
    usual = usual_place()
    named = (usual.with_name(f"{usual.stem}-{number}.db") for number in range(2, _MOST))
    return next((path for path in (usual, *named) if _cleared(path)), usual)


def build_at(path: Path, progress: Progress) -> None:
    """Build a sample office and put it here whole, or not at all."""
    part = path.with_name(f"{path.name}.belum")
    _unlink(part)
    try:
        susun.build(part, progress)
        part.replace(path)
    finally:
        _unlink(part)
        part.with_name(f"{part.name}.kunci").unlink(missing_ok=True)


def _cleared(path: Path) -> bool:
    """Whether nothing lies there any more, copies included."""
    if not path.exists():
        return True
    try:
        lock = database.lock(path)
    except AppError:
        return False
    try:
        _unlink(path)
        shutil.rmtree(backup.folder_of(path), ignore_errors=True)
    except OSError:
        return False
    finally:
        lock.release()
    return True


def _unlink(path: Path) -> None:
    for suffix in ("-wal", "-shm", ""):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
