"""Read one TOML table key by key: asked for, checked for its type, and the rest refused."""

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NoReturn, TypeVar

from core.errors import RuleFileError

E = TypeVar("E", bound=StrEnum)
K = TypeVar("K", bound=str)
V = TypeVar("V")
# bounded: Python refuses to read numbers of thousands of digits
DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place in a rule file, named the way a person looks for it."""

    berkas: str
    langkah: tuple[str, ...] = ()

    def at(self, langkah: str) -> "Tempat":
        """A place inside this one."""
        return Tempat(self.berkas, (*self.langkah, langkah))

    def refuse(self, message: str) -> NoReturn:
        """Stop reading: `message` says what is wrong here."""
        place = ", ".join((self.berkas, *self.langkah))
        raise RuleFileError(f"{place}: {message}.", langkah=self.langkah, sebab=message)


class Tabel:
    """One table being read. Call `finish` last: it refuses keys that nobody asked for."""

    def __init__(self, isi: Mapping[str, Any], tempat: Tempat) -> None:
        self.tempat = tempat
        self._isi = isi
        self._asked: set[str] = set()

    def __contains__(self, key: str) -> bool:
        return key in self._isi

    def refuse(self, message: str) -> NoReturn:
        """Stop reading at this table."""
        self.tempat.refuse(message)

    def finish(self) -> None:
        """Refuse keys that this kind of table does not have."""
        unknown = [key for key in self._isi if key not in self._asked]
        if unknown:
            self.refuse(f"kunci tidak dikenal: {', '.join(unknown)}")

    def codes(self) -> tuple[str, ...]:
        """All keys, for tables whose keys are codes; counts as having asked for them."""
        self._asked.update(self._isi)
        return tuple(self._isi)

    def text(self, key: str) -> str:
        """A text that must be there and not be empty."""
        value = self._required(key)
        if not isinstance(value, str):
            self._mistyped(key, "teks")
        if not value.strip():
            self.refuse(f"{key} kosong")
        return value

    def text_or(self, key: str, default: str = "") -> str:
        """A text that may be absent or empty."""
        self._asked.add(key)
        value = self._isi.get(key, default)
        if not isinstance(value, str):
            self._mistyped(key, "teks")
        return value

    def integer(self, key: str) -> int:
        """A whole number that must be there."""
        value = self._required(key)
        if isinstance(value, bool) or not isinstance(value, int):
            self._mistyped(key, "bilangan bulat")
        return value

    def integer_or_none(self, key: str) -> int | None:
        """A whole number that may be absent."""
        return self.integer(key) if key in self._isi else None

    def number(self, key: str) -> Fraction:
        """An exact number: a whole number, or a decimal written as text."""
        return exact_number(self._required(key), self.tempat.at(key))

    def number_or_none(self, key: str) -> Fraction | None:
        """An exact number that may be absent."""
        return self.number(key) if key in self._isi else None

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """A true or false; without a default it must be there."""
        value = self._required(key) if default is None else self._isi.get(key, default)
        self._asked.add(key)
        if not isinstance(value, bool):
            self._mistyped(key, "true atau false")
        return value

    def choice(self, key: str, choices: type[E]) -> E:
        """One word of a closed set."""
        return self._one_of(key, self.text(key), choices)

    def choices(self, key: str, choices: type[E]) -> tuple[E, ...]:
        """Several words of a closed set, none twice."""
        return tuple(self._one_of(key, word, choices) for word in self.texts(key))

    def texts(self, key: str, *, allow_empty: bool = False) -> tuple[str, ...]:
        """A list of texts, none empty, none twice."""
        items = self.items(key)
        for item in items:
            if not isinstance(item, str) or not item.strip():
                self._mistyped(key, "daftar teks")
        if not items and not allow_empty:
            self.refuse(f"{key} kosong")
        self.refuse_twins(items, key)
        return tuple(items)

    def items(self, key: str) -> list[Any]:
        """A list as it stands."""
        value = self._required(key)
        if not isinstance(value, list):
            self._mistyped(key, "daftar")
        return value

    def table(self, key: str) -> "Tabel":
        """A table inside this one."""
        return self._as_table(self._required(key), self.tempat.at(key), key)

    def tables(self, key: str, label: str = "kode", *, required: bool = True) -> list["Tabel"]:
        """A list of tables, each named in messages by its `label` once it has one, none twice."""
        items = self.items(key) if required or key in self._isi else []
        if required and not items:
            self.refuse(f"{key} kosong")
        tables = []
        for number, item in enumerate(items, start=1):
            name = item.get(label) if isinstance(item, dict) else None
            step = f"{key} {name}" if isinstance(name, str) and name else f"{key} ke-{number}"
            tables.append(self._as_table(item, self.tempat.at(step), key))
        named = [name for item in items if isinstance(name := item.get(label), str)]
        self.refuse_twins(named, f"{label} pada {key}")
        return tables

    def refuse_twins(self, codes: Iterable[object], what: str) -> None:
        """Refuse a code that stands twice."""
        seen: set[object] = set()
        for code in codes:
            if code in seen:
                self.refuse(f"{what} ganda: {code}")
            seen.add(code)

    def _required(self, key: str) -> Any:
        self._asked.add(key)
        if key not in self._isi:
            self.refuse(f"{key} tidak ada")
        return self._isi[key]

    def _as_table(self, value: object, tempat: Tempat, key: str) -> "Tabel":
        if not isinstance(value, dict):
            self._mistyped(key, "tabel")
        return Tabel(value, tempat)

    def _one_of(self, key: str, word: str, choices: type[E]) -> E:
        try:
            return choices(word)
        except ValueError:
            known = ", ".join(choices)
            self.refuse(f"{key} tidak dikenal: {word}; yang ada: {known}")

    def _mistyped(self, key: str, wanted: str) -> NoReturn:
        if isinstance(self._isi[key], float):
            refuse_float(self.tempat.at(key))
        self.refuse(f"{key} harus berupa {wanted}")


def exact_number(value: object, tempat: Tempat) -> Fraction:
    """A TOML integer or a decimal in text; a float is refused."""
    if isinstance(value, float):
        refuse_float(tempat)
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    if not isinstance(value, str) or not DECIMAL.fullmatch(value):
        tempat.refuse('harus bilangan bulat atau desimal dalam teks, misalnya "0.25"')
    return Fraction(value)


def refuse_float(tempat: Tempat) -> NoReturn:
    """A float is never exact, so it is refused wherever it stands."""
    tempat.refuse('angka pecahan harus ditulis sebagai teks, misalnya "7.5"')


def open_tabel(content: str | bytes, name: str) -> tuple[Tabel, str]:
    """Parse a rule file: its top table and the sha256 of its canonical content."""
    tempat = Tempat(name)
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
        raw = tomllib.loads(text)
    except UnicodeDecodeError:
        tempat.refuse("bukan teks UTF-8")
    # also a number of thousands of digits, or tables nested without end
    except (ValueError, RecursionError) as error:
        tempat.refuse(f"bukan TOML yang sah ({error})")
    return Tabel(raw, tempat), digest_of(raw)


def digest_of(isi: Mapping[str, Any]) -> str:
    """The sha256 of canonical content: comments, spacing and the order of keys do not count."""
    canonical = json.dumps(isi, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def frozen(mapping: Mapping[K, V]) -> Mapping[K, V]:
    """A read-only copy."""
    return MappingProxyType(dict(mapping))
