"""The working copy of an IKU set in the editor: its parts by place, its undo."""

import copy
from collections.abc import Iterator

from core.iku.set_naskah import NaskahSet, blank_cascade, blank_iku
from core.iku.set_periksa import KEPALA
from core.rules.tulis_iku import Isi
from gui.jobs import Jobs
from gui.parts.working import BARU, Node, WorkingCopy
from gui.session import Session

MOST_UNDO = 20


class Sunting(WorkingCopy[NaskahSet]):
    """What came, went or moved can be taken back."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self._before: list[Isi] = []

    @property
    def naskah(self) -> NaskahSet:
        return NaskahSet(self.isi, self._asal)

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    def key_of(self, naskah: NaskahSet) -> str:
        return f"set_iku:{BARU if naskah.baru else naskah.set_id}"

    def beside(self) -> Isi:
        return {"asal": self._asal}

    def take_beside(self, left: Isi) -> None:
        self._asal = left.get("asal", self._asal)
        self._before = []

    def nodes(self) -> Iterator[Node]:
        """Every part, in the order of the document."""
        yield Node(KEPALA, "Kepala")
        for place, iku in enumerate(self.isi["iku"]):
            yield Node(f"iku:{place}", f"{place + 1}. {iku['nama'] or 'Indikator baru'}")
        for place, baris in enumerate(self.isi["cascade"]):
            words = baris["sasaran_renstra"] or "Baris baru"
            yield Node(f"cascade:{place}", f"Keterkaitan {place + 1}: {words}")

    def part(self, key: str) -> Isi:
        """The table that a node edits."""
        kind, _, place = key.partition(":")
        found: Isi = self.isi[kind][int(place)] if place else self.isi
        return found

    def add(self, kind: str) -> str:
        """A new indicator or row of the cascade at the end; returns its node."""
        self.remember()
        count = len(self.isi[kind])
        made = blank_iku(f"indikator_{count + 1}") if kind == "iku" else blank_cascade()
        self.isi[kind].append(made)
        self.reshape()
        return f"{kind}:{count}"

    def remove(self, key: str) -> None:
        """Take a part away; it can be taken back."""
        self.remember()
        kind, _, place = key.partition(":")
        del self.isi[kind][int(place)]
        self.reshape()

    def move(self, key: str, step: int) -> str:
        """One place up or down; returns where it stands now."""
        kind, _, place = key.partition(":")
        here, there = int(place), int(place) + step
        if not 0 <= there < len(self.isi[kind]):
            return key
        self.remember()
        parts = self.isi[kind]
        parts[here], parts[there] = parts[there], parts[here]
        self.reshape()
        return f"{kind}:{there}"

    def remember(self) -> None:
        """What follows can be taken back."""
        self._before = [*self._before[1 - MOST_UNDO :], copy.deepcopy(self.isi)]

    def undo(self) -> None:
        """As it stood before the last part came, went, moved or became another kind."""
        if self._before:
            self.isi = self._before.pop()
            self.reshape()
