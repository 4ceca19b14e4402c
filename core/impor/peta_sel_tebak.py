"""Guess which cell of a workbook holds what: amounts right of their names, answers, identity."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.impor.kata import banding
from core.impor.model import Kolom
from core.impor.peta_sel import Buku, Golongan, Letak, kode_of
from core.impor.peta_sel_sidik import heading_of, word_of, year_in
from core.impor.sel_kata import read_yes
from core.impor.sel_teks import SelUnreadableError
from core.rules.bagan import TAHUN_LALU

Nama = Callable[[str], Sequence[str]]
_KENAL = {
    "nama": ("namakoperasi", "koperasi", "namakoperasiusp", "namaksp", "namakspusp"),
    "nik": ("nik", "nikkoperasi", "nomorindukkoperasi", "noindukkoperasi"),
    "no_badan_hukum": ("nomorbadanhukum", "nobadanhukum", "badanhukum", "nobh", "nomorbh",
                       "badanhukumnomor", "badanhukumno"),
    "tahun_buku": ("tahunbuku", "tahun", "tahunpenilaian", "tb"),
}  # fmt: skip
_JAUH = 8


@dataclass(frozen=True, slots=True)
class TebakanSel:
    """What a cell probably holds; an unsure guess is shown as such."""

    kode: str
    pasti: bool


@dataclass(frozen=True, slots=True)
class Soal:
    """The questions as a workbook may write them: text as compared → target, code → target."""

    teks: Mapping[str, str]
    kode: Mapping[str, str]


def guess_identity(buku: Buku) -> Iterator[tuple[Letak, TebakanSel]]:
    """The name and numbers of the cooperative: the first filled cell right of their words."""
    done: set[str] = set()
    for letak, cell in _words(buku):
        word = banding(cell.partition(":")[0])
        kode = next((each for each, names in _KENAL.items() if word in names), None)
        value = _right(buku, letak, _says_something)
        if kode is None or kode in done or value is None:
            continue
        if kode == "tahun_buku" and year_in(buku.cell(value)) is None:
            continue
        done.add(kode)
        yield value, TebakanSel(kode_of(Golongan.IDENTITAS, kode), pasti=True)


def guess_accounts(buku: Buku, nama: Nama) -> Iterator[tuple[Letak, TebakanSel]]:
    """Amounts of this year and the last, by the name left of them and the years above them."""
    done: set[str] = set()
    for letak, cell in _words(buku):
        found = nama(cell)
        if len(found) != 1 or found[0] in done:
            continue
        places = list(_amounts(buku, letak))
        if not places:
            continue
        done.add(found[0])
        this, last, sure = _years(buku, places)
        yield this, TebakanSel(kode_of(Golongan.AKUN, found[0]), pasti=sure)
        if last is not None:
            code = kode_of(Golongan.AKUN, f"{found[0]}{TAHUN_LALU}")
            yield last, TebakanSel(code, pasti=sure)


def guess_answers(buku: Buku, soal: Soal) -> Iterator[tuple[Letak, TebakanSel]]:
    """Answers right of their question, known by its text, else by its code."""
    done: set[str] = set()
    for letak, cell in _words(buku):
        by_text = soal.teks.get(banding(cell))
        kode = by_text or soal.kode.get(cell.strip().casefold())
        place = _right(buku, letak, _is_answer)
        if kode is None or kode in done or place is None:
            continue
        done.add(kode)
        yield place, TebakanSel(kode, pasti=True)


def _years(buku: Buku, places: Sequence[Letak]) -> tuple[Letak, Letak | None, bool]:
    """The cells of this year and the last; sure when both have their year above them."""
    years: dict[int, Letak] = {}
    for place in places:
        head = heading_of(buku, place)
        year = None if head is None else year_in(buku.cell(head))
        if year is not None:
            years.setdefault(year, place)
    if years:
        newest = max(years)
        return years[newest], years.get(newest - 1), True
    return places[0], places[1] if len(places) > 1 else None, len(places) == 1


def _amounts(buku: Buku, letak: Letak) -> Iterator[Letak]:
    for kolom in range(letak.kolom + 1, letak.kolom + 1 + _JAUH):
        place = Letak(letak.lembar, letak.baris, kolom)
        cell = buku.cell(place)
        if word_of(cell):
            return
        if isinstance(cell, int | float) and not isinstance(cell, bool):
            yield place


def _words(buku: Buku) -> Iterator[tuple[Letak, str]]:
    for name, baris, row in buku.rows():
        for kolom, cell in enumerate(row):
            if isinstance(cell, str) and cell.strip():
                yield Letak(name, baris, kolom), cell


def _right(buku: Buku, letak: Letak, fits: Callable[[Any], bool]) -> Letak | None:
    for kolom in range(letak.kolom + 1, letak.kolom + 1 + _JAUH):
        place = Letak(letak.lembar, letak.baris, kolom)
        if fits(buku.cell(place)):
            return place
    return None


def _says_something(cell: Any) -> bool:
    return cell is not None and str(cell).strip() not in ("", ":", "-")


def _is_answer(cell: Any) -> bool:
    try:
        return read_answer(cell) is not None
    except SelUnreadableError:
        return False


def read_answer(cell: Any) -> bool | None:
    """Yes or no of a questionnaire: Y and T, 1 and 0, a tick and a cross.

    >>> read_answer("x"), read_answer("V"), read_answer(0.0), read_answer("")
    (False, True, False, None)
    """
    if cell is None:
        return None
    if isinstance(cell, str) and cell.strip().casefold() in ("x", "✗", "✘", "×"):
        return False
    return read_yes(Kolom("jawaban", "Jawaban"), cell)[0]
