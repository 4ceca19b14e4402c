"""Where a fresh sample office may be written: its own folder, never an officer's file."""

from pathlib import Path

from platformdirs import user_data_path

from core.errors import AppError
from core.storage import database

FILE = "kantor-contoh.db"
_MOST = 20


def usual_place() -> Path:
    """The sample office that the menu opens again and again."""
    return Path(user_data_path("SIKU", appauthor=False)) / "contoh" / FILE


def fresh_place() -> Path:
    """The usual place, its former file removed; another name while a window works on that."""
    usual = usual_place()
    named = (usual.with_name(f"{usual.stem}-{number}.db") for number in range(2, _MOST))
    return next((path for path in (usual, *named) if _cleared(path)), usual)


def _cleared(path: Path) -> bool:
    """Whether nothing lies there any more."""
    if not path.exists():
        return True
    try:
        lock = database.lock(path)
    except AppError:
        return False
    try:
        for suffix in ("-wal", "-shm", ""):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
    except OSError:
        return False
    finally:
        lock.release()
    return True
