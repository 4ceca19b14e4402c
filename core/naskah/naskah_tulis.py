"""A Keputusan as the content of a NASKAH.toml: the reverse of `naskah_baca`."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from core.naskah.naskah_model import Naskah

Isi = dict[str, Any]


def isi_of(naskah: Naskah) -> Isi:
    """Plain content in the order of the model; what is blank is left out, `jenis` aside."""
    isi = _filled(naskah)
    # TOML wants every plain key before the first table
    plain = {key: value for key, value in isi.items() if not _is_table(value)}
    return {**plain, **{key: value for key, value in isi.items() if _is_table(value)}}


def _filled(part: Any) -> Isi:
    written = ((item.name, _write(getattr(part, item.name))) for item in fields(part))
    return {name: value for name, value in written if value not in ("", [], None)}


def _write(value: object) -> Any:
    if is_dataclass(value):
        return _filled(value)
    if isinstance(value, tuple):
        return [_write(item) for item in value]
    return value if value is None or isinstance(value, int) else str(value)


def _is_table(value: object) -> bool:
    first = value[0] if isinstance(value, list) else value
    return isinstance(first, Mapping)
