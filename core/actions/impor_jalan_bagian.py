"""A part of a row beside the record itself: a dated status, a book year."""

from dataclasses import dataclass
from typing import Any

from core.actions.impor_jalan_kerja import Kerja
from core.impor.rencana import Ubah


@dataclass(frozen=True, slots=True)
class Bagian:
    """A new row of a table as its columns, or a change of one; nothing by default."""

    tabel: str = ""
    baru: tuple[Any, ...] = ()
    ubah: Ubah | None = None

    @property
    def changes(self) -> bool:
        return bool(self.baru) or self.ubah is not None

    def add_to(self, work: Kerja, at: int) -> None:
        """Put it into the plan."""
        if self.baru:
            work.rencana.tambah[self.tabel].add(at, self.baru)
        if self.ubah is not None:
            work.rencana.ubah.append(self.ubah)
