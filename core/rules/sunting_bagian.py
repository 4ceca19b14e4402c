"""The tables of a pedoman as it is edited, whatever was typed in place of one."""

from collections.abc import Iterator, Mapping
from typing import Any

from core.rules.tulis_pedoman import Isi


def parts_of(naskah: Mapping[str, Any]) -> Iterator[Isi]:
    """Every table that may hold sums or bands: components, their rule for zero, their readings."""
    for komponen in komponen_of(naskah):
        yield komponen
        if isinstance(nol := komponen.get("nol_penyebut"), dict):
            yield nol
        yield from (each for each in list_of(komponen.get("varian")) if isinstance(each, dict))


def komponen_of(naskah: Mapping[str, Any]) -> Iterator[Isi]:
    """Every component that is a table, aspect after aspect."""
    for aspek in list_of(naskah.get("aspek")):
        if isinstance(aspek, dict):
            yield from (each for each in list_of(aspek.get("komponen")) if isinstance(each, dict))


def list_of(value: object) -> list[Any]:
    """A list as it is; nothing where something else was typed."""
    return value if isinstance(value, list) else []
