"""One column of cells as values of its kind: each is read, noted, or refused with a sentence."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from core.impor.model import Jenis, Kolom
from core.impor.sel_angka import read_count, read_rupiah, read_year
from core.impor.sel_kata import PEMISAH, KataAsing, KataUnknownError, PembacaKata, read_yes
from core.impor.sel_tanggal import read_date
from core.impor.sel_teks import lost_digits, read_number, read_text, why_lost

_PASTI = 10**15
_INGATAN = 50_000
_ANTARA = "|"
_AWAL = tuple(f"{_ANTARA}{sign}" for sign in " '-#")
_AWAL_LUAS = tuple(f"{_ANTARA}{sign}" for sign in "\u2018\u2019\u2013\u2014\u2212")
_BILANGAN = (Jenis.RUPIAH, Jenis.CACAH, Jenis.TAHUN)
_TAHUN_AWAL, _TAHUN_AKHIR = 1900, 2100
_Reader = Callable[..., tuple[Any, str]]


@dataclass(frozen=True, slots=True)
class Konteks:
    """What stands beside a column: words matched by hand, the kecamatan of each row, errors.

    `galat` names cells that hold an error such as #DIV/0!, by position.
    """

    kata: Mapping[str, str] = field(default_factory=dict)
    kecamatan: Sequence[Any] | None = None
    galat: Mapping[int, str] = field(default_factory=dict)


@dataclass(slots=True)
class KolomTerbaca:
    """The values of a column, None for blank or refused ones; faults and notes by position.

    `berhenti` explains why the whole column cannot be trusted; "" when it can.
    """

    nilai: list[Any]
    kesalahan: dict[int, str] = field(default_factory=dict)
    dirapikan: dict[int, str] = field(default_factory=dict)
    asing: tuple[KataAsing, ...] = ()
    berhenti: str = ""


def read_column(kolom: Kolom, cells: Sequence[Any], konteks: Konteks | None = None) -> KolomTerbaca:
    """Every cell of a column read by its kind."""
    konteks = konteks or Konteks()
    if konteks.kecamatan and not any(PEMISAH in word for word in kolom.pilihan):
        konteks = replace(konteks, kecamatan=None)  # no two places share a name
    if not konteks.galat:
        quick = _quickly(kolom, cells, konteks)
        if quick is not None:
            return KolomTerbaca(quick)
    return _one_by_one(kolom, cells, konteks)


def _one_by_one(kolom: Kolom, cells: Sequence[Any], konteks: Konteks) -> KolomTerbaca:
    found = KolomTerbaca([None] * len(cells))
    if kolom.jenis is Jenis.NOMOR and any(map(lost_digits, cells)):
        found.berhenti = why_lost(kolom)
    reader = _Pembaca(kolom, konteks)
    for at, cell in enumerate(cells):
        if at in konteks.galat:
            found.kesalahan[at] = f"Sel berisi galat {konteks.galat[at]} dari Excel."
        elif cell is not None and cell != "":
            value, note, fault = reader.read(cell, at)
            if found.berhenti and not isinstance(cell, str):
                fault = found.berhenti
            if fault:
                found.kesalahan[at] = fault
                continue
            found.nilai[at] = value
            if note:
                found.dirapikan[at] = note
    found.asing = reader.strange()
    return found


class _Pembaca:
    """Reads cell by cell and remembers what it has read."""

    def __init__(self, kolom: Kolom, konteks: Konteks) -> None:
        words = kolom.jenis in (Jenis.PILIHAN, Jenis.KELURAHAN)
        kata = PembacaKata(kolom, konteks.kata) if words else None
        self._read = kata.read if kata else _reader(kolom)
        self._beside = konteks.kecamatan if kata else None
        self._known: dict[Any, tuple[Any, str, str]] = {}
        self._strange: Counter[str] = Counter()
        self._shown: dict[str, str] = {}

    def read(self, cell: Any, at: int) -> tuple[Any, str, str]:
        """Value, note, fault."""
        beside = self._beside[at] if self._beside else None
        key = (cell.__class__, cell, beside)
        done = self._known.get(key)
        if done is None:
            done = self._fresh(cell, beside)
            if len(self._known) < _INGATAN:
                self._known[key] = done
        if done[0].__class__ is KataUnknownError:
            kata = done[0].kata
            self._strange[kata] += 1
            self._shown.setdefault(kata, done[0].tampil)
        return done

    def strange(self) -> tuple[KataAsing, ...]:
        """The words that no list knows, the most frequent first."""
        return tuple(
            KataAsing(self._shown[kata], kata, cacah) for kata, cacah in self._strange.most_common()
        )

    def _fresh(self, cell: Any, beside: Any) -> tuple[Any, str, str]:
        try:
            value, note = self._read(cell, beside) if self._beside else self._read(cell)
        except KataUnknownError as error:
            return error, "", str(error)
        except ValueError as error:
            return None, "", str(error)
        return value, note, ""


def _reader(kolom: Kolom) -> _Reader:
    readers: Mapping[Jenis, Callable[[Kolom, Any], tuple[Any, str]]] = {
        Jenis.TEKS: read_text,
        Jenis.NOMOR: read_number,
        Jenis.TANGGAL: read_date,
        Jenis.RUPIAH: read_rupiah,
        Jenis.CACAH: read_count,
        Jenis.TAHUN: read_year,
        Jenis.YA_TIDAK: read_yes,
    }
    return partial(readers[kolom.jenis], kolom)


def _quickly(kolom: Kolom, cells: Sequence[Any], konteks: Konteks) -> list[Any] | None:
    """The values of a column with nothing to mend, seen at one look; None for any other."""
    kinds = set(map(type, cells))
    if kinds == {float}:
        return _numbers(kolom, cells)
    if kinds != {str} or konteks.kecamatan:
        return None
    match kolom.jenis:
        case Jenis.TEKS:
            clean = _tidy_already(cells)
        case Jenis.NOMOR:
            digits = "".join(cells)
            clean = not digits or (digits.isascii() and digits.isdigit())
        case _:
            return _by_different(kolom, cells, konteks)
    return [cell or None for cell in cells] if clean else None


def _tidy_already(cells: Sequence[str]) -> bool:
    """Whether no text has an invisible sign, a doubled or outer space, or a sign to look at."""
    text = _ANTARA.join(("", *cells, ""))
    if not text.isprintable() or text.count(_ANTARA) != len(cells) + 1:
        return False
    signs = _AWAL if text.isascii() else (*_AWAL, *_AWAL_LUAS)
    return not ("  " in text or f" {_ANTARA}" in text or any(sign in text for sign in signs))


def _numbers(kolom: Kolom, cells: Sequence[float]) -> list[Any] | None:
    low, high = (_TAHUN_AWAL, _TAHUN_AKHIR) if kolom.jenis is Jenis.TAHUN else (-_PASTI, _PASTI)
    if kolom.jenis not in _BILANGAN or not all(map(float.is_integer, cells)):
        return None
    return list(map(int, cells)) if low <= min(cells) and max(cells) <= high else None


def _by_different(kolom: Kolom, cells: Sequence[Any], konteks: Konteks) -> list[Any] | None:
    """Few different texts: each is read once. None when one of them needs a word."""
    each = dict.fromkeys(cells)
    if len(each) * 4 > len(cells):
        return None
    read = _one_by_one(kolom, list(each), konteks)
    if read.kesalahan or read.dirapikan:
        return None
    values = dict(zip(each, read.nilai, strict=True))
    return [values[cell] for cell in cells]
