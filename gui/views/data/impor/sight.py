"""A file as the wizard sees it: what looking at it told, and the words that no list knows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from core.actions.impor_berkas import look_at
from core.actions.impor_profil import list_profil, profil_of, save_profil
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import Progress
from core.impor.lihat import LembarTerlihat, Tinjauan
from core.impor.model import Profil, Register
from gui.views.data.impor.choices import Choices


@dataclass(frozen=True, slots=True)
class Ask:
    """What of a file is to be looked at; what is left out is found by looking."""

    path: Path
    register: str | None = None
    lembar: str | None = None
    heads: tuple[int, ...] | None = None
    profil: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """Sheets with their words, the register, sample values of each column, profiles, a guess."""

    sheets: Sequence[tuple[str, str]]
    register: Register
    samples: Sequence[Sequence[str]]
    profiles: Sequence[Profil]
    guess: Choices
    profil: str = ""


def look(office: Office, ask: Ask, progress: Progress) -> Outcome[Sight]:
    """Read heads and guess. Raises `FileUnreadableError`."""
    seen = look_at(
        office,
        ask.path,
        register=ask.register,
        lembar=ask.lembar,
        baris=ask.heads,
        profil=ask.profil,
        progress=progress,
    ).value
    return Outcome(_sight(office, seen))


def keep_profile(office: Office, choices: Choices, nama: str) -> Outcome[Profil]:
    """Keep the map under a name. Raises `AppError`."""
    return save_profil(office, profil_of(choices.register, nama, choices.kepala, choices.peta()))


def with_profiles(office: Office, sight: Sight, used: str) -> Sight:
    """The same sight, its profiles read again."""
    return replace(sight, profiles=list_profil(office, sight.register.kode), profil=used)


def _sight(office: Office, seen: Tinjauan) -> Sight:
    choices = Choices(seen.path, seen.register.kode, seen.terpilih, seen.kepala)
    choices.take_map(seen.peta, seen.ragu)
    return Sight(
        sheets=[(one.nama, _sheet_word(one)) for one in seen.lembar],
        register=seen.register,
        samples=[seen.samples(at) for at in range(len(seen.kepala.judul))],
        profiles=list_profil(office, seen.register.kode),
        guess=choices,
        profil=seen.profil.nama if seen.profil is not None else "",
    )


def _sheet_word(sheet: LembarTerlihat) -> str:
    name = sheet.nama or "(satu lembar)"
    return f"{name} (tersembunyi)" if sheet.tersembunyi else name
