"""An import that was done, and what taking it back does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.impor.model import Nasib

HARI_BATAL = 30
"""So many days an import may be taken back."""


@dataclass(frozen=True, slots=True)
class Impor:
    """One import. `id` 0 is not stored yet."""

    register: str
    berkas: str
    sidik: str
    lembar: str
    tahun: int | None
    sebagian: bool
    jumlah: Mapping[Nasib, int]
    id: int = 0
    pada: datetime | None = None
    oleh: str = ""
    dibatalkan_pada: datetime | None = None
    dibatalkan_oleh: str = ""

    def undoable(self, now: datetime) -> bool:
        """Whether it may still be taken back."""
        fresh = self.pada is not None and now - self.pada <= timedelta(days=HARI_BATAL)
        return fresh and self.dibatalkan_pada is None


@dataclass(frozen=True, slots=True)
class BarisTetap:
    """A record that taking an import back leaves as it is, or (id 0) a row refused; and why."""

    baris: int
    tabel: str
    id: int
    nama: str
    sebab: str


@dataclass(frozen=True, slots=True)
class HasilBatal:
    """What taking an import back does: new records to Tempat sampah, changed ones back."""

    ke_sampah: int
    dikembalikan: int
    tetap: tuple[BarisTetap, ...] = field(default=())
