"""Plain records to rows and back: days as ISO text, states by their code."""

from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

T = TypeVar("T")
_DAY = date | None
_KEPT_APART = frozenset({"id", "versi"})


def names_of(kind: type, *, without: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The columns of a record, in the order of its fields."""
    return tuple(each.name for each in fields(kind) if each.name not in without)


def to_row(record: Any, *, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """What is written of a record; its id and version are kept by the store."""
    names = names_of(type(record), without=without | _KEPT_APART)
    return {name: _written(getattr(record, name)) for name in names}


def from_row(kind: type[T], row: tuple[Any, ...], **given: Any) -> T:
    """A record from its columns, in the order of `names_of`; `given` are fields from elsewhere."""
    kinds = {each.name: each.type for each in fields(kind)}  # type: ignore[arg-type] # T is a record
    names = names_of(kind, without=frozenset(given))
    read = {name: _read(kinds[name], value) for name, value in zip(names, row, strict=True)}
    return kind(**read, **given)


def _written(value: Any) -> Any:
    match value:
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case _:
            return value


def _read(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if kind == _DAY:
        return date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    return value
