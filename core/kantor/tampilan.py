"""A list as an officer likes it: filter, search, and columns in their order, under a name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Isian = str | bool | tuple[str, ...]
"""What one field of a filter holds: a text, a switch, or codes that were chosen."""


@dataclass(frozen=True, slots=True)
class KolomTampilan:
    """One column in its place; `lebar` in pixels."""

    kode: str
    lebar: int
    tampak: bool = True


@dataclass(frozen=True, slots=True)
class Tampilan:
    """A saved view of one list; `petugas_id` None is for everybody, `id` 0 not stored yet."""

    daftar: str
    nama: str
    saringan: Mapping[str, Isian] = field(default_factory=dict)
    kolom: tuple[KolomTampilan, ...] = ()
    petugas_id: int | None = None
    id: int = 0
    versi: int = 1
