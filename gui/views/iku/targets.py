"""What may be opened in the place of the indicators: one small class per view."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SetIkuTarget:
    """Asks for the IKU sets of the office and their making."""

    kode: str = ""


@dataclass(frozen=True, slots=True)
class PenetapanIkuTarget:
    """Asks for frozen lists of the year and what moved since."""

    kode: str = ""


@dataclass(frozen=True, slots=True)
class PerubahanTarget:
    """Asks for the year against the one before it; `kelompok` names a group of people."""

    kode: str = ""
    kelompok: str = ""


@dataclass(frozen=True, slots=True)
class TriwulanTarget:
    """Asks for targets of the period, quarters, obstacles."""

    kode: str = ""


@dataclass(frozen=True, slots=True)
class SakipTarget:
    """Asks for scores of the Inspektorat and the follow-up of their recommendations."""

    kode: str = ""


@dataclass(frozen=True, slots=True)
class ProgramTarget:
    """Asks for programs and budget."""

    kode: str = ""


@dataclass(frozen=True, slots=True)
class BuktiTarget:
    """Asks for the evidence file of an indicator."""

    kode: str = ""
