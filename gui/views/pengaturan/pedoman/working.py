"""The working copy of a pedoman in the editor: its parts by place, and why it is changed."""

from collections.abc import Iterator
from typing import Any

from core.actions.pedoman_versi import NaskahPedoman
from core.rules.checks_pedoman import KEPALA, PREDIKAT, SUMBER
from core.rules.pedoman import Agregasi, JenisKomponen
from core.rules.tulis_pedoman import Isi
from gui.jobs import Jobs
from gui.parts.working import BARU, Node, WorkingCopy
from gui.session import Session


class Working(WorkingCopy[NaskahPedoman]):
    """Beside the content the reason is kept, as far as it was typed."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self.alasan = ""

    @property
    def naskah(self) -> NaskahPedoman:
        return NaskahPedoman(self.isi, self._asal)

    def key_of(self, naskah: NaskahPedoman) -> str:
        return f"naskah_pedoman:{naskah.pedoman_id or BARU}"

    def beside(self) -> Isi:
        return {"alasan": self.alasan}

    def take_beside(self, left: Isi) -> None:
        self.alasan = left.get("alasan", "")

    def nodes(self) -> Iterator[Node]:
        """Every part, in the order of the document."""
        yield Node(KEPALA, "Kepala")
        yield Node(PREDIKAT, "Predikat")
        yield Node(SUMBER, "Sumber")
        for place, aspek in enumerate(self.isi["aspek"]):
            yield Node(f"aspek:{place}", f"{aspek.get('kode', '')}  {aspek.get('nama', '')}")
            for number, one in enumerate(aspek["komponen"]):
                title = f"{one.get('kode', '')}  {one.get('nama', '')}"
                yield Node(f"komponen:{place}.{number}", title, 1)

    def part(self, key: str) -> Isi:
        """The table that a node edits."""
        kind, _, place = key.partition(":")
        if kind == "aspek":
            return self._aspek(int(place))
        if kind == "komponen":
            aspek, _, number = place.partition(".")
            found: Isi = self._aspek(int(aspek))["komponen"][int(number)]
            return found
        return self.isi

    def add_aspek(self) -> str:
        """A new aspect at the end; returns its node."""
        count = len(self.isi["aspek"])
        self.isi["aspek"].append({"kode": f"{count + 1}", "nama": "", "bobot": "", "komponen": []})
        self.reshape()
        return f"aspek:{count}"

    def add_komponen(self, aspek: int) -> str:
        """A new component at the end of an aspect; returns its node."""
        parent = self._aspek(aspek)
        count = len(parent["komponen"])
        made: Isi = {"kode": f"{parent.get('kode', '')}.{count + 1}", "nama": ""}
        if self.isi.get("agregasi") == Agregasi.JUMLAH_SKOR.value:
            made["bobot"] = ""
        made |= {"keyakinan": "kuat", "sumber": []}
        shape_as(made, JenisKomponen.RASIO)
        parent["komponen"].append(made)
        self.reshape()
        return f"komponen:{aspek}.{count}"

    def remove(self, key: str) -> None:
        """Take an aspect or a component away."""
        kind, _, place = key.partition(":")
        if kind == "aspek":
            del self.isi["aspek"][int(place)]
        else:
            aspek, _, number = place.partition(".")
            del self._aspek(int(aspek))["komponen"][int(number)]
        self.reshape()

    def _aspek(self, place: int) -> Isi:
        found: Isi = self.isi["aspek"][place]
        return found


_HITUNGAN = (
    "pembilang",
    "penyebut",
    "kali",
    "satuan",
    "arah",
    "pita",
    "nol_penyebut",
    "butir",
    "jumlah_butir",
    "nilai_per_ya",
    "varian",
)


def shape_as(part: Isi, jenis: JenisKomponen) -> None:
    """Let a component be of this kind, with the fields that the kind has."""
    for key in _HITUNGAN:
        part.pop(key, None)
    part["jenis"] = jenis.value
    match jenis:
        case JenisKomponen.RASIO:
            part |= {
                "pembilang": {"nama": "", "akun": {}},
                "penyebut": {"nama": "", "akun": {}},
                "kali": 100,
                "satuan": "%",
                "arah": "tinggi",
                "pita": two_bands(),
                "nol_penyebut": {"nilai": 0, "alasan": "", "usulan": True},
            }
        case JenisKomponen.KUESIONER:
            part |= {"butir": [], "nilai_per_ya": ""}
        case JenisKomponen.ISIAN:
            part["satuan"] = "skor"


def two_bands() -> dict[str, Any]:
    """The fewest bands there can be, still empty."""
    return {"batas": [["", False]], "nilai": ["", ""], "skor": [None, None]}
