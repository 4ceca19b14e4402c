"""The checks of many businesses at once: each runs once for each different set of its fields."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from itertools import repeat
from typing import Any

from core.findings import Finding
from core.umkm import checks, nik
from core.umkm.model import Umkm

# What each check reads, kept true by a test. A check that is not named here reads everything.
BACAAN: Mapping[str, tuple[str, ...]] = {
    "_named": ("nama",),
    "_nik": ("nik", "jenis_kelamin"),
    "_nib": ("nib",),
    "_npwp": ("npwp", "bentuk_usaha", "nik"),
    "_kbli": ("kbli_kode", "kbli_edisi"),
    "_telepon": ("telepon",),
    "_tahun": ("tahun_mulai",),
    "_counts": ("modal_usaha", "tenaga_pria", "tenaga_wanita"),
    "_koordinat": ("koordinat",),
    "_located": ("kelurahan",),
}
_ALL = tuple(field.name for field in fields(Umkm))
_PHONE = re.compile(r"(?:\+62|62|0)8[0-9]{7,12}|").fullmatch
_DEFAULT = Umkm(id=0, nama="")


class _Probe:
    """Looks like a business to a check; its fields are set one set after another."""

    def __init__(self) -> None:
        for name in _ALL:
            setattr(self, name, getattr(_DEFAULT, name))


def check_many(
    columns: Mapping[str, Sequence[Any]], count: int, today: date
) -> dict[int, list[Finding]]:
    """What `check_umkm` finds in each of `count` businesses, by position; silent ones are absent.

    A field without a column has its default in all of them.
    """
    found: dict[int, list[Finding]] = {}
    for check in checks._CHECKS:  # noqa: SLF001 - the same checks, in another order of loops
        names = BACAAN.get(check.__name__, _ALL)
        given = [name for name in names if name in columns]
        if given and _surely_silent(check.__name__, columns, given, today):
            continue
        for at, findings in _by_value(check, given, columns, count, today):
            found.setdefault(at, []).extend(findings)
    return found


def _by_value(
    check: Callable[[Umkm, date], Iterator[Finding]],
    given: Sequence[str],
    columns: Mapping[str, Sequence[Any]],
    count: int,
    today: date,
) -> Iterator[tuple[int, tuple[Finding, ...]]]:
    probe: Any = _Probe()
    if not given and not tuple(check(probe, today)):
        return
    known: dict[tuple[Any, ...], tuple[Finding, ...]] = {}
    keys = zip(*(columns[name] for name in given), strict=True) if given else repeat((), count)
    for at, key in enumerate(keys):
        findings = known.get(key)
        if findings is None:
            for name, value in zip(given, key, strict=True):
                setattr(probe, name, value)
            findings = known[key] = tuple(check(probe, today))
        if findings:
            yield at, findings


def _surely_silent(
    check: str, columns: Mapping[str, Sequence[Any]], given: Sequence[str], today: date
) -> bool:
    """Whether a look at whole columns shows that the check has nothing to say; a short cut only."""
    column = columns[given[0]]
    silent = False
    match check:
        case "_named":
            silent = all(text and not text.isspace() for text in column)
        case "_nik":
            sexes = columns.get("jenis_kelamin", [""] * len(column))
            silent = "nik" not in given or nik.all_silent(column, sexes, today)
        case "_nib":
            digits = "".join(column)
            fits = {0, 13}.issuperset(map(len, column))
            silent = fits and (not digits or (digits.isascii() and digits.isdigit()))
        case "_npwp":
            silent = "npwp" not in given or not any(column)
        case "_telepon":
            silent = all(map(_PHONE, column))
        case "_counts":
            silent = all(value is None or value >= 0 for name in given for value in columns[name])
    return silent
