"""The working copy of an IKU set in the editor: its parts by place, its draft, its undo."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from core.actions.draf import drop_draf, keep_draf, load_draf
from core.iku.set_naskah import NaskahSet, blank_cascade, blank_iku
from core.iku.set_periksa import KEPALA
from core.rules.tulis_iku import Isi
from gui.jobs import Jobs
from gui.session import Session

PAUSE_MS, MOST_UNDO, NOBODY = 800, 20, 0


@dataclass(frozen=True, slots=True)
class Node:
    """One part that has a form of its own."""

    key: str
    title: str


class Sunting(QObject):
    """Forms write into its parts and say so; a moment later the draft is kept."""

    changed = Signal()
    reshaped = Signal()
    """A part came, went or moved."""

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self.isi: Isi = {}
        self._asal, self._key, self._unkept = "", "", False
        self._before: list[Isi] = []
        # what the worker was handed last, None for dropped: the file may still hold older typing
        self._handed: dict[tuple[int, str], Isi | None] = {}
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        session.officer_changed.connect(self._timer.stop)

    @property
    def is_open(self) -> bool:
        return bool(self._key)

    @property
    def naskah(self) -> NaskahSet:
        return NaskahSet(self.isi, self._asal)

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    def begin(self, naskah: NaskahSet, *, restore: bool = True) -> bool:
        """Start from this; True when a draft that was left was taken up instead."""
        self.flush()
        self._key = f"set_iku:{'baru' if naskah.baru else naskah.set_id}"
        self.isi, self._asal = copy.deepcopy(dict(naskah.isi)), naskah.asal_sidik
        self._before = []
        left = self._left() if restore else None
        if left is not None:
            self.isi, self._asal = copy.deepcopy(left["isi"]), left["asal"]
        elif not restore:
            self.drop()
        self.reshaped.emit()
        return left is not None

    def touch(self) -> None:
        """A field wrote into a part."""
        self._unkept = True
        self._timer.start()
        self.changed.emit()

    def flush(self) -> None:
        """Hand what is typed to the worker, if it is not there yet."""
        if self._unkept:
            self._timer.stop()
            self._unkept = False
            isi = {"isi": copy.deepcopy(self.isi), "asal": self._asal}
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
        for place, iku in enumerate(self.isi["iku"]):
            yield Node(f"iku:{place}", f"{place + 1}. {iku['nama'] or 'Indikator baru'}")
        for place, baris in enumerate(self.isi["cascade"]):
            words = baris["sasaran_renstra"] or "Baris baru"
            yield Node(f"cascade:{place}", f"Cascading {place + 1}: {words}")

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
        self._reshape()
        return f"{kind}:{count}"

    def remove(self, key: str) -> None:
        """Take a part away; it can be taken back."""
        self.remember()
        kind, _, place = key.partition(":")
        del self.isi[kind][int(place)]
        self._reshape()

    def move(self, key: str, step: int) -> str:
        """One place up or down; returns where it stands now."""
        kind, _, place = key.partition(":")
        here, there = int(place), int(place) + step
        if not 0 <= there < len(self.isi[kind]):
            return key
        self.remember()
        parts = self.isi[kind]
        parts[here], parts[there] = parts[there], parts[here]
        self._reshape()
        return f"{kind}:{there}"

    def remember(self) -> None:
        """What follows can be taken back."""
        self._before = [*self._before[1 - MOST_UNDO :], copy.deepcopy(self.isi)]

    def undo(self) -> None:
        """As it stood before the last part came, went, moved or became another kind."""
        if self._before:
            self.isi = self._before.pop()
            self._reshape()

    def _reshape(self) -> None:
        self._unkept = True
        self._timer.start()
        self.reshaped.emit()

    def _left(self) -> Isi | None:
        if (self._officer, self._key) in self._handed:
            return self._handed[self._officer, self._key]
        draft = load_draf(self._session.office, self._key, self._officer)
        return None if draft is None else draft.isi

    @property
    def _officer(self) -> int:
        officer = self._session.officer
        return officer.id if officer is not None else NOBODY
