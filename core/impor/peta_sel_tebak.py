"""Guess which cell of a workbook holds what: amounts right of their names, answers, identity."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.impor.kata import banding
from core.impor.model import Kolom
from core.impor.peta_sel import Buku, Golongan, Letak, kode_of
from core.impor.peta_sel_sidik import heading_of, word_of, year_in
from core.impor.sel_angka import read_rupiah
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
_ANGKA = Kolom("angka", "Angka")


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
    """Amounts of this year and the last, by the name left of them and the years above them.

    A cell that is blank in the pattern stands in a column of amounts all the same.
    """
    rows: dict[str, Letak] = {}
    for letak, cell in _words(buku):
        found = nama(cell)
        if len(found) == 1:
            rows.setdefault(found[0], letak)
    for sheet in {letak.lembar for letak in rows.values()}:
        here = {kode: letak for kode, letak in rows.items() if letak.lembar == sheet}
        years = _columns_of_years(buku, here.values())
        for kode, letak in here.items():
            this, last = _pair(buku, letak, years)
            for place, after in ((this, ""), (last, TAHUN_LALU)):
                if place is not None:
                    code = kode_of(Golongan.AKUN, f"{kode}{after}")
                    yield place, TebakanSel(code, pasti=bool(years) or last is None)


def guess_answers(buku: Buku, soal: Soal) -> Iterator[tuple[Letak, TebakanSel]]:
    """Answers right of their question, known by its text, else by its code.

    A question that is not answered in the pattern has its cell in the column of the others.
    """
    rows: dict[str, Letak] = {}
    for letak, cell in _words(buku):
        kode = soal.teks.get(banding(cell)) or soal.kode.get(cell.strip().casefold())
        if kode is not None:
            # the text stands nearer to the answer than the code
            rows[kode] = (
                letak if kode not in rows or letak.baris == rows[kode].baris else rows[kode]
            )
    places = {kode: _right(buku, letak, _is_answer) for kode, letak in rows.items()}
    usual: dict[str, Counter[int]] = {}
    for place in places.values():
        if place is not None:
            usual.setdefault(place.lembar, Counter())[place.kolom] += 1
    for kode, letak in rows.items():
        place = places[kode]
        if place is None and letak.lembar in usual:
            kolom = usual[letak.lembar].most_common(1)[0][0]
            place = Letak(letak.lembar, letak.baris, kolom) if kolom > letak.kolom else None
        if place is not None:
            yield place, TebakanSel(kode, pasti=True)


def _columns_of_years(buku: Buku, rows: Iterable[Letak]) -> dict[int, int]:
    """The columns of amounts under a year: of this year 0, of the last -1."""
    found: dict[int, int] = {}
    for letak in rows:
        for place in _amounts(buku, letak):
            head = heading_of(buku, place)
            year = None if head is None else year_in(buku.cell(head))
            if year is not None:
                found.setdefault(place.kolom, year)
    newest = max(found.values(), default=0)
    return {kolom: year - newest for kolom, year in found.items() if year >= newest - 1}


def _pair(buku: Buku, letak: Letak, years: Mapping[int, int]) -> tuple[Letak | None, Letak | None]:
    """The cells of this year and the last in a row; without years, its first two amounts."""
    if not years:
        places = [*_amounts(buku, letak), None, None]
        return places[0], places[1]
    cells: dict[int, Letak] = {}
    for place in _beside(buku, letak):
        if place.kolom in years:
            cells.setdefault(years[place.kolom], place)
    return cells.get(0), cells.get(-1)


def _beside(buku: Buku, letak: Letak) -> Iterator[Letak]:
    """The cells right of a name, as far as the next words."""
    for kolom in range(letak.kolom + 1, letak.kolom + 1 + _JAUH):
        place = Letak(letak.lembar, letak.baris, kolom)
        if word_of(buku.cell(place)) and not _is_amount(buku.cell(place)):
            return
        yield place


def _amounts(buku: Buku, letak: Letak) -> Iterator[Letak]:
    return (place for place in _beside(buku, letak) if _is_amount(buku.cell(place)))


def _is_amount(cell: Any) -> bool:
    if isinstance(cell, str):
        try:
            return read_rupiah(_ANGKA, cell)[0] is not None
        except SelUnreadableError:
            return False
    return isinstance(cell, int | float) and not isinstance(cell, bool)


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
