"""What somebody else changed while a form was open, in one sentence."""

from collections.abc import Mapping
from typing import Any

from core.koperasi.model import LABEL_KOPERASI, LABEL_STATUS, LABEL_TAHUN
from gui.views.koperasi.history_words import word

MOST = 4
_LABELS: Mapping[str, str] = {**LABEL_TAHUN, **LABEL_STATUS, **LABEL_KOPERASI}


def describe(before: Any, now: Any, places: Mapping[str, str]) -> str:
    """Name the fields that differ between the record as loaded and as it stands now."""
    if now is None:
        return "Catatan itu sudah tidak ada lagi."
    parts = [
        f"{label} menjadi “{word(name, _stored(getattr(now, name)), places)}”"
        for name, label in _LABELS.items()
        if hasattr(before, name) and getattr(before, name) != getattr(now, name, None)
    ]
    if not parts:
        return "Isi catatannya sama; hanya versinya yang berubah."
    more = f" dan {len(parts) - MOST} isian lain" if len(parts) > MOST else ""
    return f"Yang berubah: {'; '.join(parts[:MOST])}{more}."


def _stored(value: object) -> str | int | None:
    """A value as the journal keeps it."""
    if isinstance(value, bool):
        return int(value)
    return value if value is None or isinstance(value, int) else str(value)
