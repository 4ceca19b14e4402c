"""What other pages can ask the page Data to show."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ImporTarget:
    """The import wizard; with a file it begins at once."""

    path: Path | None = None
    register: str = ""


@dataclass(frozen=True, slots=True)
class EksporTarget:
    """Taking a register out, this one chosen."""

    register: str = ""


@dataclass(frozen=True, slots=True)
class RiwayatTarget:
    """The list of imports, this one picked."""

    impor_id: int = 0
