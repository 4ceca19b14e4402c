"""A file as the wizard sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.impor.model import Profil, Register
from gui.views.data.impor.choices import Choices
from gui.views.data.impor.words_panel import WordRow


@dataclass(frozen=True, slots=True)
class Ask:
    """What of a file is to be looked at; what is left out is found by looking."""

    path: Path
    register: str | None = None
    lembar: str | None = None
    heads: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """Sheets with their words, the register, sample values of each column, profiles, a guess."""

    sheets: Sequence[tuple[str, str]]
    register: Register
    samples: Sequence[Sequence[str]]
    profiles: Sequence[Profil]
    words: Sequence[WordRow]
    guess: Choices


def look(office: Office, ask: Ask, progress: Progress) -> Outcome[Sight]:
    raise NotImplementedError


def find_words(office: Office, choices: Choices) -> Outcome[Sequence[WordRow]]:
    raise NotImplementedError


def apply_profile(office: Office, choices: Choices, sight: Sight, name: str) -> None:
    raise NotImplementedError


def keep_profile(office: Office, choices: Choices, nama: str) -> Outcome[Any]:
    raise NotImplementedError


def with_profiles(office: Office, sight: Sight) -> Sight:
    raise NotImplementedError
