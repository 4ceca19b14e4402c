"""What the place Gabungkan duplikat needs to know of a register; the rest is the same for all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from core.actions.office import Office
from core.actions.outcome import Outcome
from gui.models.cells import Column
from gui.views.gabung.rows import BarisIsian


class Record(Protocol):
    """One of the two records."""

    @property
    def id(self) -> int: ...
    @property
    def nama(self) -> str: ...


class Plan(Protocol):
    """What a merge would do: which record stays and which goes."""

    @property
    def tetap(self) -> Record: ...
    @property
    def lebur(self) -> Record: ...


PairT = TypeVar("PairT")
PlanT = TypeVar("PlanT", bound=Plan)
MoveT = TypeVar("MoveT")


@dataclass(frozen=True, slots=True)
class Wish:
    """How an officer wants it: fields of the record that goes, kinds of rows left there, why."""

    taken: tuple[str, ...]
    left: frozenset[str]
    reason: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A merge that can be taken back."""

    id: int
    tetap_id: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register(Generic[PairT, PlanT, MoveT]):
    """One register: its words, its columns, and the actions behind the buttons.

    `find`, `plan`, `merge` and `part` are run by the worker; `part` is given the merge and the
    record that stayed, and names what did not go back. `reason` is the example in the line that
    asks for one, "" asks nothing. `turn` leaves the kind of a row behind or takes it along again,
    None when all go together.
    """

    noun: str
    memory: str
    none: str
    pairs: tuple[Column[PairT], ...]
    moves: tuple[Column[MoveT], ...]
    ids: Callable[[PairT], tuple[int, int]]
    find: Callable[[Office], Outcome[tuple[PairT, ...]]]
    plan: Callable[[Office, int, int], Outcome[PlanT]]
    merge: Callable[[Office, PlanT, Wish], Outcome[int]]
    part: Callable[[Office, int, int], Outcome[tuple[str, ...]]]
    latest: Callable[[Office], list[Merged]]
    fields_of: Callable[[PlanT, Mapping[str, str]], list[BarisIsian]]
    moves_of: Callable[[PlanT, frozenset[str]], Sequence[MoveT]]
    turn: Callable[[PlanT, int, frozenset[str]], frozenset[str]] | None = None
    obstacle: Callable[[PlanT], str] = lambda _plan: ""
    most: int | None = None
    reason: str = ""
