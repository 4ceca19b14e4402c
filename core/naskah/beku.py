"""What a paper is made of as canonical JSON and back: frozen with a print, and its kode keaslian.

Exact numbers and days are text, pictures stand apart and are named by their hash. Equal models
give equal text, whatever the program, the day or the order of a dictionary.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from core.angka import exact, read_exact
from core.errors import AppError
from core.rules.report import ScoreReport
from core.rules.snapshot import read_snapshot, write_snapshot

VERSI = 1
JARANG: Mapping[str, bool] = {"jarang": True}
"""Metadata of a field that was added later and is blank in nearly every paper."""
_MARK = "@"
_SHOWN, _GROUP = 20, 4
T = TypeVar("T")
Pictures = dict[str, bytes]


class FrozenDataError(AppError):
    """What was frozen with a print cannot be read by this program."""

    hint = "Perbarui SIKU di komputer ini, atau buka berkas PDF yang tersimpan dalam arsip."


def freeze(dokumen: str, model: object, pictures: Pictures | None = None) -> str:
    """The model as canonical JSON; pictures in it are put into `pictures` by their hash."""
    kept: Pictures = {} if pictures is None else pictures
    whole = {
        "versi": VERSI,
        "dokumen": dokumen,
        "isi": _write(model, type(model), kept),
    }
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def thaw(text: str, kind: type[T], picture: Callable[[str], bytes]) -> T:
    """The model that `freeze` wrote; a part that is newer than the print takes its default.

    Raises `FrozenDataError` when the text is of a newer program or not of this kind.
    """
    try:
        whole = json.loads(text)
        if whole["versi"] > VERSI:
            raise FrozenDataError("Isi cetakan ini disimpan oleh SIKU yang lebih baru.")
        found: T = _read(whole["isi"], kind, picture)
    except (LookupError, TypeError, ValueError, AttributeError, StopIteration) as error:
        raise FrozenDataError("Isi cetakan yang tersimpan tidak dapat dibaca.") from error
    return found


def kode_of(frozen: str) -> str:
    """The kode keaslian of what `freeze` wrote: its sha256."""
    return hashlib.sha256(frozen.encode()).hexdigest()


def show_kode(kode: str) -> str:
    """As it is printed: the first twenty signs in groups of four.

    >>> show_kode("0123456789abcdef0123456789abcdef")
    '0123-4567-89AB-CDEF-0123'
    """
    head = kode[:_SHOWN].upper()
    return "-".join(head[at : at + _GROUP] for at in range(0, len(head), _GROUP))


def read_kode(typed: str) -> str:
    """What an officer copied from a paper, as it is stored; spaces and dashes do not matter.

    >>> read_kode(" 0123-4567 89ab–CDEF-0123 ")
    '0123456789abcdef0123'
    """
    return "".join(letter for letter in typed.lower() if letter.isalnum())


def _write(value: Any, hint: Any, pictures: Pictures) -> Any:
    for plain, write in _WRITERS:
        if isinstance(value, plain):
            return write(value)
    match value:
        case bytes():
            sidik = hashlib.sha256(value).hexdigest()
            pictures[sidik] = value
            return sidik
        case ScoreReport():
            return _marked(json.loads(write_snapshot(value)), value, hint)
        case Mapping():
            one = get_args(hint)[1]
            return {str(key): _write(each, one, pictures) for key, each in value.items()}
        case tuple() | frozenset():
            return _write_many(value, hint, pictures)
    kind: Any = type(value)
    kinds = _hints(kind)
    row = {
        name: _write(getattr(value, name), kinds[name], pictures)
        for name in kinds
        if name not in _rare(kind) or getattr(value, name)
    }
    return _marked(row, value, hint)


@lru_cache(maxsize=256)
def _rare(kind: Any) -> frozenset[str]:
    """Parts that are frozen only where they say something: older prints keep their kode."""
    return frozenset(one.name for one in fields(kind) if JARANG.items() <= one.metadata.items())


# In this order: a state is text too, but is written by its value.
_WRITERS: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    (Enum, lambda value: value.value),
    ((NoneType, bool, int, str), lambda value: value),
    (Fraction, exact),
    (date, date.isoformat),
)


def _write_many(value: Any, hint: Any, pictures: Pictures) -> list[Any]:
    kinds = get_args(_plain(hint, tuple) or hint)
    if isinstance(value, frozenset):
        return sorted((_write(each, kinds[0], pictures) for each in value), key=json.dumps)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return [_write(each, kinds[0], pictures) for each in value]
    return [_write(each, kind, pictures) for each, kind in zip(value, kinds, strict=True)]


def _marked(row: dict[str, Any], value: object, hint: Any) -> dict[str, Any]:
    """One of several classes that may stand here says which it is."""
    several = len([one for one in _members(hint) if is_dataclass(one)]) > 1
    return {_MARK: type(value).__name__, **row} if several else row


def _read(value: Any, hint: Any, picture: Callable[[str], bytes]) -> Any:
    kind = _member(value, hint)
    origin = get_origin(kind)
    if value is None:
        return None
    if origin in (tuple, frozenset):
        return _read_many(value, kind, picture)
    if origin is not None:
        one = get_args(kind)[1]
        return {key: _read(each, one, picture) for key, each in value.items()}
    if is_dataclass(kind) and kind is not ScoreReport:
        return _read_dataclass(value, kind, picture)
    return picture(value) if kind is bytes else _READERS.get(kind, kind)(value)


def _read_report(value: dict[str, Any]) -> ScoreReport:
    return read_snapshot(json.dumps(value, ensure_ascii=False))


_READERS: dict[Any, Callable[[Any], Any]] = {
    Fraction: read_exact,
    date: date.fromisoformat,
    ScoreReport: _read_report,
}


def _read_many(value: list[Any], kind: Any, picture: Callable[[str], bytes]) -> Any:
    kinds = get_args(kind)
    if get_origin(kind) is frozenset:
        return frozenset(_read(each, kinds[0], picture) for each in value)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_read(each, kinds[0], picture) for each in value)
    return tuple(_read(each, one, picture) for each, one in zip(value, kinds, strict=True))


def _read_dataclass(row: dict[str, Any], kind: Any, picture: Callable[[str], bytes]) -> Any:
    kinds = _hints(kind)
    unknown = set(row) - set(kinds) - {_MARK}
    if unknown:
        raise FrozenDataError(f"Isi cetakan memuat bagian yang tidak dikenal: {min(unknown)}.")
    return kind(
        **{name: _read(row[name], one, picture) for name, one in kinds.items() if name in row}
    )


def _member(value: Any, hint: Any) -> Any:
    """Which of the kinds that may stand here the value is."""
    members = _members(hint)
    if len(members) == 1:
        return members[0]
    if value is None:
        return NoneType
    if isinstance(value, dict):
        if _MARK in value:
            return next(one for one in members if getattr(one, "__name__", "") == value[_MARK])
        return next(one for one in members if is_dataclass(one) or get_origin(one) is not None)
    return next(one for one in members if not is_dataclass(one) and one is not NoneType)


def _members(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _plain(hint: Any, origin: type) -> Any:
    """The tuple among the kinds that may stand here."""
    return next((one for one in _members(hint) if get_origin(one) is origin), None)


@lru_cache(maxsize=256)
def _hints(kind: Any) -> dict[str, Any]:
    known = get_type_hints(kind)
    return {field.name: known[field.name] for field in fields(kind)}
