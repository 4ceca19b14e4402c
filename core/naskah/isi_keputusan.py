"""What is kept of a decree that an office words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.naskah.naskah_baca import naskah_of
from core.naskah.naskah_model import Naskah
from core.naskah.naskah_tulis import isi_of

NAMA, LABEL, PARAF = "nama_rancangan", "label", "paraf"
LAMPIRAN = "LAMPIRAN"
_SEBUTAN = "naskah yang tersimpan"


@dataclass(frozen=True, slots=True)
class IsiKeputusan:
    """Its words, and who initials its draft (None: as the office has).

    `label` stands at the head of the annex, `nama` is what the office calls the draft.
    """

    naskah: Naskah
    paraf: tuple[str, ...] | None = None
    label: str = LAMPIRAN
    nama: str = ""


def read_isi(isi: Mapping[str, Any]) -> IsiKeputusan:
    """The content of a row; raises `NaskahFileError`."""
    paraf = isi.get(PARAF)
    return IsiKeputusan(
        naskah_of(isi, name=_SEBUTAN),
        None if paraf is None else tuple(map(str, paraf)),
        str(isi.get(LABEL) or LAMPIRAN),
        str(isi.get(NAMA) or ""),
    )


def write_isi(isi: IsiKeputusan) -> dict[str, Any]:
    """The reverse; what is blank, or as every office has it, is left out."""
    beside = {LABEL: "" if isi.label == LAMPIRAN else isi.label, NAMA: isi.nama}
    paraf = {} if isi.paraf is None else {PARAF: list(isi.paraf)}
    return isi_of(isi.naskah) | paraf | {key: one for key, one in beside.items() if one}
