"""Where the columns of a paper of the cycle come from, and how sure that is."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from core.berkas import resource

BELUM_COCOK = "Susunan kolom belum dicocokkan dengan naskah asli."


@dataclass(frozen=True, slots=True)
class SusunanNaskah:
    """The source of a form; one that is not matched with it says so."""

    dasar: str
    keyakinan: str

    @property
    def kalimat(self) -> str:
        """What the window says beside the paper."""
        told = BELUM_COCOK if self.keyakinan == "ingatan" else "Susunan kolom sudah dicocokkan."
        return f"{told} Sumber: {self.dasar}."


@lru_cache(maxsize=1)
def load_susunan() -> Mapping[str, SusunanNaskah]:
    """The papers with a form of their own."""
    text = resource("kinerja", "susunan.toml").read_text(encoding="utf-8")
    return {name: SusunanNaskah(**keys) for name, keys in tomllib.loads(text).items()}


def told_of(dokumen: str) -> str:
    """The sentence of one paper; blank where nothing is to be said."""
    found = load_susunan().get(dokumen)
    return found.kalimat if found else ""
