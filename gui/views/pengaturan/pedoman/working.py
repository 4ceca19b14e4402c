"""The working copy of a pedoman in the editor: its parts by place, its draft."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from core.actions.draf import drop_draf, keep_draf, load_draf
from core.actions.pedoman_versi import NaskahPedoman
from core.rules.checks_pedoman import KEPALA, PREDIKAT, SUMBER
from core.rules.pedoman import Agregasi, JenisKomponen
from core.rules.tulis_pedoman import Isi
from gui.jobs import Jobs
from gui.session import Session

PAUSE_MS = 800
NOBODY = 0
BARU = "baru"


@dataclass(frozen=True, slots=True)
class Node:
    """One part that has a form of its own."""

    key: str
    title: str
    level: int = 0


class Working(QObject):
    """What is edited. Forms write into its parts and say so; a second later the draft is kept."""

    changed = Signal()
    reshaped = Signal()
    """A part was added or taken away, or became another kind."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self.isi: Isi = {}
        self.alasan = ""
        self._asal = ""
        self._key = ""
        self._unkept = False
        # what the worker was handed last, None for dropped: the file may still hold older typing
        self._handed: dict[tuple[int, str], Isi | None] = {}
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        session.officer_changed.connect(self._timer.stop)

    @property
    def is_open(self) -> bool:
        return bool(self._key)

    @property
    def naskah(self) -> NaskahPedoman:
        return NaskahPedoman(self.isi, self._asal)

    def begin(self, naskah: NaskahPedoman) -> bool:
        """Start from this; True when a draft that was left was taken up instead."""
        self.flush()
        self._key = f"naskah_pedoman:{naskah.pedoman_id or BARU}"
        self.isi, self._asal = copy.deepcopy(dict(naskah.isi)), naskah.asal_sidik
        self.alasan = ""
        left = self._left()
        if left is not None:
            self.isi, self.alasan = copy.deepcopy(left["isi"]), left["alasan"]
        self.reshaped.emit()
        return left is not None

    def _left(self) -> Isi | None:
        """The draft that this officer left, also one still on its way to the file."""
        if (self._officer, self._key) in self._handed:
            return self._handed[self._officer, self._key]
        draft = load_draf(self._session.office, self._key, self._officer)
        return None if draft is None else draft.isi

    def begin_anew(self, naskah: NaskahPedoman) -> None:
        """Throw the draft away and start from this."""
        self.drop()
        self._key = f"naskah_pedoman:{naskah.pedoman_id or BARU}"
        self.isi, self._asal = copy.deepcopy(dict(naskah.isi)), naskah.asal_sidik
        self.alasan = ""
        self.reshaped.emit()

    def touch(self) -> None:
        """A field wrote into a part."""
        self._unkept = True
        self._timer.start()
        self.changed.emit()

    def reshape(self) -> None:
        """Parts came or went."""
        self._unkept = True
        self._timer.start()
        self.reshaped.emit()

    def flush(self) -> None:
        """Hand what is typed to the worker, if it is not there yet."""
        if self._unkept:
            self._timer.stop()
            self._unkept = False
            isi = {"isi": copy.deepcopy(self.isi), "alasan": self.alasan}
            self._handed[self._officer, self._key] = isi
            self._jobs.run(partial(keep_draf, kunci=self._key, isi=isi), owner=self)

    def drop(self) -> None:
        """It was saved, or thrown away on purpose."""
        self._timer.stop()
        self._unkept = False
        if self._key:
            self._handed[self._officer, self._key] = None
            self._jobs.run(partial(drop_draf, kunci=self._key), owner=self)

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

    @property
    def _officer(self) -> int:
        officer = self._session.officer
        return officer.id if officer is not None else NOBODY


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
