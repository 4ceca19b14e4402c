"""Read a NASKAH.toml: a wrong file says what is wrong, where, and how to mend it."""

import difflib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Any, NoReturn, get_args, get_origin, get_type_hints

from core import tanggal
from core.errors import AppError
from core.findings import Finding, Severity
from core.naskah.naskah_model import JenisNaskah, Naskah

# what drafts of earlier versions kept beside the words; the head and the tables say it now
LAMA = ("label", "keputusan")


class NaskahFileError(AppError):
    """A NASKAH.toml cannot be read; the message names file and place."""

    hint = "Betulkan bagian yang disebut dengan penyunting teks, lalu buka lagi berkas itu."


def read_naskah(content: str | bytes, *, name: str) -> Naskah:
    """The decree in a file; raises `NaskahFileError`."""
    return naskah_of(parse_naskah(content, name=name), name=name)


def parse_naskah(content: str | bytes, *, name: str) -> dict[str, Any]:
    """The content of a file, not yet understood; raises `NaskahFileError`."""
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
        return tomllib.loads(text)
    except UnicodeDecodeError:
        _refuse(name, "isinya bukan teks UTF-8")
    # also a number of thousands of digits, or tables nested without end
    except (ValueError, RecursionError) as error:
        _refuse(name, f"bukan TOML yang sah ({error})")


def naskah_of(isi: Mapping[str, Any], *, name: str) -> Naskah:
    """The decree out of plain content; raises `NaskahFileError`."""
    if str(isi.get("jenis", "")) not in list(JenisNaskah):
        known = " atau ".join(f'"{jenis}"' for jenis in JenisNaskah)
        _refuse(f"{name}, jenis", f"harus ditulis {known}")
    naskah: Naskah = _table(isi, Naskah, name)
    return naskah


def unknown_keys(isi: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Keys that no part of a decree has: nearly always slips of the pen, and never read."""
    return tuple(
        Finding(
            "naskah.kunci_tidak_dikenal",
            place,
            f"Kunci “{place}” tidak dikenal, isinya tidak dibaca.{_meant(place, known)}",
            Severity.PERINGATAN,
        )
        for place, known in _unknown(isi, Naskah, "")
        if place not in LAMA
    )


def _meant(place: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(place.rpartition(".")[2], known, 1, 0.7)
    return f" Mungkin maksudnya “{near[0]}”." if near else ""


def _unknown(
    isi: Mapping[str, Any], kind: type, place: str
) -> Iterator[tuple[str, tuple[str, ...]]]:
    known = tuple(get_type_hints(kind))
    for key, value in isi.items():
        if key not in known:
            yield f"{place}{key}", known
            continue
        part = _part_of(get_type_hints(kind)[key])
        rows = value if isinstance(value, list) else [value]
        for number, row in enumerate(rows, start=1):
            if part is not None and isinstance(row, Mapping):
                step = f"{key}.{number}." if isinstance(value, list) else f"{key}."
                yield from _unknown(row, part, f"{place}{step}")


def _part_of(hint: Any) -> type | None:
    found = next((kind for kind in (hint, *get_args(hint)) if is_dataclass(kind)), None)
    return found if isinstance(found, type) else None


def _table(value: Any, kind: type, place: str) -> Any:
    if not isinstance(value, Mapping):
        _refuse(place, "harus berupa tabel (pasangan kunci dan isi)")
    hints = get_type_hints(kind)
    for item in fields(kind):
        required = item.default is MISSING and item.default_factory is MISSING
        if required and item.name not in value:
            _refuse(place, f"{item.name} tidak ada")
    return kind(
        **{
            item.name: _value(value[item.name], hints[item.name], f"{place}, {item.name}")
            for item in fields(kind)
            if item.name in value
        }
    )


def _value(value: Any, hint: Any, place: str) -> Any:
    if get_origin(hint) is UnionType:
        hint = next(kind for kind in get_args(hint) if kind is not NoneType)
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            _refuse(place, "harus berupa daftar dalam kurung siku")
        kind = get_args(hint)[0]
        return tuple(_value(one, kind, f"{place} ke-{n}") for n, one in enumerate(value, start=1))
    if is_dataclass(hint) and isinstance(hint, type):
        return _table(value, hint, place)
    if hint is int:
        return value if type(value) is int else _refuse(place, "harus berupa tahun, empat angka")
    return hint(_text(value, place))


def _text(value: Any, place: str) -> str:
    """A text; also a day or a number, and lines in a list, as people write them."""
    match value:
        case str():
            return value
        case date():
            return tanggal.show(value)
        case list() if all(isinstance(line, str) for line in value):
            return "\n".join(value)
        case int() if not isinstance(value, bool):
            return str(value)
    return _refuse(place, "harus berupa teks dalam tanda kutip")


def _refuse(place: str, message: str) -> NoReturn:
    raise NaskahFileError(f"{place}: {message}.")
