"""Words the checker of decrees knows: standard terms, old ones, names of offices in short."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

from core.berkas import resource


@dataclass(frozen=True, slots=True)
class SatuIstilah:
    """One thing with two names; `pakai` is the one to keep."""

    arti: str
    pakai: str
    sebutan: tuple[tuple[str, re.Pattern[str]], ...]


@dataclass(frozen=True, slots=True)
class IstilahLama:
    """A term that was replaced."""

    pola: re.Pattern[str]
    sebut: str
    baru: str


@dataclass(frozen=True, slots=True)
class Istilah:
    baku: tuple[str, ...]
    kepala_kolom: tuple[str, ...]
    kepala_kolom_kaitan: tuple[str, ...]
    singkatan_perangkat: tuple[str, ...]
    satu_istilah: tuple[SatuIstilah, ...]
    istilah_lama: tuple[IstilahLama, ...]


@lru_cache(maxsize=1)
def known() -> Istilah:
    """The shipped list of words."""
    raw = tomllib.loads(resource("pilihan", "istilah-naskah.toml").read_text(encoding="utf-8"))
    return Istilah(
        baku=tuple(raw["baku"]),
        kepala_kolom=tuple(raw["kepala_kolom"]),
        kepala_kolom_kaitan=tuple(raw["kepala_kolom_kaitan"]),
        singkatan_perangkat=tuple(raw["singkatan_perangkat"]),
        satu_istilah=tuple(
            SatuIstilah(
                row["arti"],
                row["pakai"],
                tuple((name, _pattern(each)) for name, each in row["sebutan"].items()),
            )
            for row in raw["satu_istilah"]
        ),
        istilah_lama=tuple(
            IstilahLama(_pattern(row["lama"]), row["sebut"], row["baru"])
            for row in raw["istilah_lama"]
        ),
    )


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
