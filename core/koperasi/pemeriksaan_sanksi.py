"""The steps of sanctions: the office's own list, else the one that ships with the program."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from core.berkas import resource
from core.koperasi.pemeriksaan import Sanksi


@dataclass(frozen=True, slots=True)
class LangkahSanksi:
    """The list and where it comes from; the first step is number 1."""

    sebutan: tuple[str, ...]
    sumber: str


@lru_cache(maxsize=1)
def shipped_steps() -> LangkahSanksi:
    """The list that ships with the program, read once."""
    found = tomllib.loads(resource("pilihan", "pemeriksaan.toml").read_text(encoding="utf-8"))
    return LangkahSanksi(tuple(found["langkah_sanksi"]), found["sumber"])


def steps_of(own: Sequence[str]) -> LangkahSanksi:
    """The office's list; the shipped one while it has none."""
    return LangkahSanksi(tuple(own), "ditetapkan kantor di Pengaturan") if own else shipped_steps()


def next_step(taken: Sequence[Sanksi]) -> int:
    """The step that follows those taken and not withdrawn.

    >>> next_step([]), next_step([Sanksi(1, "Teguran tertulis 1")])
    (1, 2)
    """
    return 1 + max((one.langkah for one in taken if one.dicabut_pada is None), default=0)
