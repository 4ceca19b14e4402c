"""What an officer chose for one file: kept while the window is open, step back or not."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core.impor.model import Kebijakan, Kepala, Peta, Register
from core.impor.rencana_permintaan import Permintaan

UNREAD = ""


@dataclass(slots=True)
class Choices:
    """Mutable on purpose: the steps of the wizard fill it."""

    path: Path
    register: str
    lembar: str
    kepala: Kepala
    kolom: dict[int, str] = field(default_factory=dict)
    kebijakan: dict[str, Kebijakan] = field(default_factory=dict)
    kata: dict[str, dict[str, str]] = field(default_factory=dict)
    ragu: frozenset[int] = frozenset()
    tahun: int | None = None
    unit: str = "koperasi"

    def assign(self, at: int, kode: str) -> None:
        """Read a column of the file as this one; the column that had it is unread now."""
        for other in [place for place, one in self.kolom.items() if one == kode and kode]:
            del self.kolom[other]
        if kode:
            self.kolom[at] = kode
        else:
            self.kolom.pop(at, None)
        self.ragu -= {at}

    def match(self, kode: str, kata: str, to: str) -> None:
        """A word of the file means this code; "" leaves it open."""
        words = self.kata.setdefault(kode, {})
        if to:
            words[kata] = to
        else:
            words.pop(kata, None)

    def take_map(self, peta: Peta, ragu: frozenset[int] = frozenset()) -> None:
        """Everything as a map says, a guessed one or that of a profile."""
        self.kolom = dict(peta.kolom)
        self.kebijakan = dict(peta.kebijakan)
        self.kata = {kode: dict(words) for kode, words in peta.kata.items()}
        self.ragu = ragu

    def peta(self) -> Peta:
        """The choices as a map."""
        used = set(self.kolom.values())
        return Peta(
            kolom=dict(self.kolom),
            kebijakan={kode: one for kode, one in self.kebijakan.items() if kode in used},
            kata={kode: dict(words) for kode, words in self.kata.items() if kode in used and words},
        )

    def kept(self) -> dict[str, Any]:
        """As a draft keeps them."""
        return {
            "judul": list(self.kepala.judul),
            "kolom": {str(at): kode for at, kode in sorted(self.kolom.items())},
            "kebijakan": {kode: one.value for kode, one in sorted(self.kebijakan.items())},
            "kata": {kode: dict(words) for kode, words in self.kata.items() if words},
            "ragu": sorted(self.ragu),
            "tahun": self.tahun,
            "unit": self.unit,
        }

    def take_kept(self, isi: Mapping[str, Any]) -> bool:
        """As a draft kept them; False when the file has other heads by now."""
        if isi["judul"] != list(self.kepala.judul):
            return False
        self.kolom = {int(at): kode for at, kode in isi["kolom"].items()}
        self.kebijakan = {kode: Kebijakan(one) for kode, one in isi["kebijakan"].items()}
        self.kata = {kode: dict(words) for kode, words in isi["kata"].items()}
        self.ragu, self.tahun, self.unit = frozenset(isi["ragu"]), isi["tahun"], isi["unit"]
        return True

    def copy(self) -> "Choices":
        """As they are now, for the worker."""
        return replace(
            self,
            kolom=dict(self.kolom),
            kebijakan=dict(self.kebijakan),
            kata={kode: dict(words) for kode, words in self.kata.items()},
        )

    def missing(self, register: Register) -> tuple[str, ...]:
        """Labels of columns that the register must have and the map lacks."""
        used = set(self.kolom.values())
        return tuple(one.label for one in register.kolom if one.wajib and one.kode not in used)

    def wish(self, tetapan: Mapping[str, str] | None = None) -> Permintaan:
        """The choices as a wish to import."""
        return Permintaan(
            path=self.path,
            register=self.register,
            lembar=self.lembar,
            kepala=self.kepala,
            peta=self.peta(),
            tahun=self.tahun,
            unit=self.unit,
            tetapan=tetapan or {},
        )
