"""The law in force: the shipped rules under the office's own versions of pedoman."""

from dataclasses import dataclass
from functools import lru_cache

from core.berkas import resource
from core.findings import Finding
from core.rules.loader import load_sound
from core.rules.pedoman_kantor import overlay
from core.rules.schema import Lawbook
from core.storage.pedoman_store import PedomanStore
from core.storage.sqlite import Database


@dataclass(frozen=True, slots=True)
class Hukum:
    """The rules an office works with, and what is wrong with those that had to be left out."""

    law: Lawbook
    catatan: tuple[Finding, ...] = ()


@lru_cache(maxsize=1)
def shipped() -> Hukum:
    """The rules of the installer, read once; a damaged pedoman is left out with a finding.

    Raises `RuleFileError` when the chart or another rule that everything rests on is damaged.
    """
    return Hukum(*load_sound(resource("rules")))


def law() -> Lawbook:
    """The shipped rules."""
    return shipped().law


def in_force(db: Database) -> Hukum:
    """What this office's database puts over the shipped rules."""
    own = PedomanStore(db).in_force()
    if not own:
        return shipped()
    law_here, findings = overlay(law(), own)
    return Hukum(law_here, (*shipped().catatan, *findings))
