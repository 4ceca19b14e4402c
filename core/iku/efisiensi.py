"""How efficiency of resources is told: the rule as data, printed under its table."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from core.berkas import resource

_INGATAN = "Cara hitung ini dari kebiasaan dan belum dicocokkan dengan naskah peraturannya."


@dataclass(frozen=True, slots=True)
class AturanEfisiensi:
    """The words of the rule, where it comes from, and how sure that is."""

    rumus: str
    arti: str
    dasar: str
    keyakinan: str

    @property
    def catatan(self) -> tuple[str, ...]:
        """The lines under the table."""
        unsure = (_INGATAN,) if self.keyakinan == "ingatan" else ()
        return (self.rumus, self.arti, f"Dasar: {self.dasar}.", *unsure)


@lru_cache(maxsize=1)
def load_efisiensi() -> AturanEfisiensi:
    """The rule in its data file."""
    text = resource("kinerja", "efisiensi.toml").read_text(encoding="utf-8")
    return AturanEfisiensi(**tomllib.loads(text))
