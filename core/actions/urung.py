"""Batal urung: the saved changes of a session, taken back one act at a time."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import UndoRefusedError
from core.storage import urung


@dataclass(frozen=True, slots=True)
class Perbuatan:
    """One finished act: its entries lie behind `sesudah` up to `sampai`; what it concerned."""

    sesudah: int
    sampai: int
    topics: frozenset[Topic] = frozenset()


def newest_entry(office: Office | None) -> int:
    """How far the journal reaches; asked before and after every act."""
    return 0 if office is None else urung.last_entry(office.db)


def describe_act(office: Office, act: Perbuatan) -> str:
    """What an act did, with the name of its record; empty when it changed nothing.

    The first entry speaks for the act: `koperasi diubah – CONTOH Koperasi Melati`.
    """
    found = urung.steps(office.db, act.sesudah, act.sampai)
    if not found:
        return ""
    first = found[-1]
    name = _name(first.perubahan) or urung.record_name(office.db, first)
    return f"{first.perbuatan} – {name}" if name else first.perbuatan


def undo_act(office: Office, act: Perbuatan) -> Outcome[str]:
    """Take one act back, all of it or nothing; returns its words.

    Raises `UndoRefusedError` when a record moved since, is locked, or keeps no earlier content.
    """
    words = describe_act(office, act)
    try:
        with office.db.atomic():
            for step in urung.steps(office.db, act.sesudah, act.sampai):
                urung.take_back(office.db, office.deed(f"dibatalkan: {step.perbuatan}"), step)
    except UndoRefusedError as error:
        raise UndoRefusedError(f"“{words}” tidak dapat dibatalkan. {error.message}") from error
    return Outcome(words, act.topics)


def _name(changes: Mapping[str, tuple[object, object]]) -> str:
    pair = changes.get("nama", ("", ""))
    return str(pair[0] or pair[1] or "")
