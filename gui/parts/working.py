"""The working copy of a document in an editor: its parts by place, and its draft."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gui.jobs import Jobs
from gui.kept_draft import KeptDraft
from gui.session import Session

Isi = dict[str, Any]
PAUSE_MS, BARU = 800, "baru"


@dataclass(frozen=True, slots=True)
class Node:
    """One part that has a form of its own."""

    key: str
    title: str
    level: int = 0


class Begun(Protocol):
    """What an editor begins with; `asal_sidik` is the hash of the version it was taken from."""

    @property
    def isi(self) -> Mapping[str, Any]: ...
    @property
    def asal_sidik(self) -> str: ...


N = TypeVar("N", bound=Begun)


class WorkingCopy(QObject, Generic[N]):
    """Forms write into its parts and say so; a moment later the draft is kept."""

    changed = Signal()
    reshaped = Signal()
    """A part came, went, moved or became another kind."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self.isi: Isi = {}
        self.touched = False
        """Whether something differs from what it was begun with."""
        self._asal, self._key, self._unkept = "", "", False
        self._draft = KeptDraft(session, jobs, self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        session.officer_changed.connect(self._timer.stop)

    @property
    def is_open(self) -> bool:
        return bool(self._key)

    @property
    def naskah(self) -> N:
        """As an action takes it."""
        raise NotImplementedError

    def key_of(self, naskah: N) -> str:
        """Under what the draft is kept."""
        raise NotImplementedError

    def nodes(self) -> Iterator[Node]:
        """Every part, in the order of the document."""
        raise NotImplementedError

    def part(self, key: str) -> Isi:
        """The table that a node edits."""
        raise NotImplementedError

    def remove(self, key: str) -> None:
        """Take a part away."""
        raise NotImplementedError

    def beside(self) -> Isi:
        """What is kept in the draft beside the content."""
        raise NotImplementedError

    def take_beside(self, left: Isi) -> None:
        """The reverse; what is blank for a document that was just begun."""
        raise NotImplementedError

    def begin(self, naskah: N, *, restore: bool = True) -> bool:
        """Start from this; True when a draft that was left was taken up instead."""
        if restore:
            self.flush()
        else:
            self.drop()
        self._key = self.key_of(naskah)
        self.isi, self._asal = copy.deepcopy(dict(naskah.isi)), naskah.asal_sidik
        self.take_beside({})
        left = self._draft.left(self._key) if restore else None
        if left is not None:
            self.isi = copy.deepcopy(left.isi["isi"])
            self.take_beside(left.isi)
        self.touched = left is not None
        self.reshaped.emit()
        return left is not None

    def touch(self) -> None:
        """A field wrote into a part."""
        self._wait()
        self.changed.emit()

    def reshape(self) -> None:
        """Parts came, went or moved."""
        self._wait()
        self.reshaped.emit()

    def flush(self) -> None:
        """Hand what is typed to the worker, if it is not there yet."""
        if self._unkept:
            self._rest()
            self._draft.keep(self._key, {"isi": copy.deepcopy(self.isi), **self.beside()})

    def drop(self) -> None:
        """It was saved, or thrown away on purpose."""
        self._rest()
        if self._key:
            self._draft.drop(self._key)

    def _wait(self) -> None:
        self._unkept = self.touched = True
        self._timer.start()

    def _rest(self) -> None:
        self._timer.stop()
        self._unkept = False
