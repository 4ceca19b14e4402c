"""What other pages can ask the page Tempat sampah to show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SampahTarget:
    """Lines of these kinds in which this text is found."""

    cari: str = ""
    jenis: tuple[str, ...] = ()
