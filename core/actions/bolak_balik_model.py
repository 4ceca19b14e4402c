"""What a register is to a workbook that goes out and comes back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.actions.office import Office
from core.findings import Finding
from core.impor.model import Jenis

Kata = Mapping[str, Any]
"""The words of a pick-list and what each stands for."""


@dataclass(frozen=True, slots=True)
class Lajur:
    """One column. A masked one goes out behind stars and never comes back."""

    kode: str
    judul: str
    jenis: Jenis = Jenis.TEKS
    bebas: bool = True
    samar: bool = False
    kata: Kata | None = None

    def shown(self, value: Any) -> Any:
        """A stored value as it stands in a cell."""
        if value is None or value == "":
            return None
        if self.kata is not None:
            return next((word for word, code in self.kata.items() if code == value), str(value))
        return value


@dataclass(frozen=True, slots=True)
class Catatan:
    """A record as it is now. `values` go by column, `record` is what the form saves."""

    id: int
    versi: int
    nama: str
    values: Mapping[str, Any]
    record: Any
    dibuang: bool = False
    terkunci: str = ""


def _as_it_is(_name: str, value: str) -> str:
    return value


@dataclass(frozen=True, slots=True)
class RegisterBolak:
    """How a register goes out (`lajur`, `ids`, `load`) and back (`merge`, `check`, `save`)."""

    kode: str
    lajur: tuple[Lajur, ...]
    ids: Sequence[int]
    load: Callable[[Office, int], Catatan | None]
    check: Callable[[Office, Any], Sequence[Finding]]
    merge: Callable[[Any, Mapping[str, Any]], Any]
    save: Callable[[Office, Any], object]
    mask: Callable[[str, str], str] = _as_it_is


def words(names: Sequence[str]) -> Kata:
    """A list whose words are what is stored."""
    return {name: name for name in names}
