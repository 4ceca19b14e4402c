"""What is kept of a decree that an office words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.naskah.naskah_baca import naskah_of
from core.naskah.naskah_model import Naskah

_SEBUTAN = "naskah yang tersimpan"


@dataclass(frozen=True, slots=True)
class IsiKeputusan:
    """Its words, and who initials its draft (None: as the office has)."""

    naskah: Naskah
    paraf: tuple[str, ...] | None = None


def read_isi(isi: Mapping[str, Any]) -> IsiKeputusan:
    """The content of a row; raises `NaskahFileError`."""
    paraf = isi.get("paraf")
    return IsiKeputusan(
        naskah_of(isi, name=_SEBUTAN), None if paraf is None else tuple(map(str, paraf))
    )
