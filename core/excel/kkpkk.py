"""Read a workbook of an examination (KKPKK): whose score stands where, whatever its layout.

No layout of these workbooks is published, so none is assumed: a row belongs to a component when
one of its first cells bears the component's name or code; the scores stand under a heading that
speaks of skor or nilai; whatever cannot be read is told with its sheet and cell.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from core import angka
from core.errors import FileUnreadableError
from core.excel.buku import Lembar, Sel, cell_name, read_buku
from core.findings import Finding, Severity
from core.koperasi.cetakan_buku import CetakanBuku
from core.rules.pedoman import Pedoman

TOTAL = "total"
"""Where the total stands, among the places of a printed result."""
_LOOKED_AT = 4
_DIGITS = 9
_TOTAL = re.compile(r"(total|jumlah (skor|nilai|keseluruhan)|skor (akhir|total))\b")
_CODED = re.compile(r"([A-Z]{0,3}\d+(?:\.\d+)*[a-z]?)[.)]?(?:\s+(.*))?", re.DOTALL)
_NOT_SCORE = ("bobot", "maks", "standar", "max")


@dataclass(frozen=True, slots=True)
class _Dikenal:
    """The components of a pedoman as a workbook may name them."""

    kode: dict[str, str]
    nama: dict[str, str]

    @classmethod
    def of(cls, pedoman: Pedoman) -> "_Dikenal":
        names: dict[str, list[str]] = {}
        for each in pedoman.komponen:
            names.setdefault(plain(each.nama), []).append(each.kode)
        # a name that two components share says nothing
        return cls(
            {each.kode.casefold(): each.kode for each in pedoman.komponen},
            {name: kodes[0] for name, kodes in names.items() if len(kodes) == 1},
        )

    def find(self, cells: list[Sel]) -> str | None:
        """The component of a row: its name first, then its code."""
        coded = None
        for place, cell in enumerate(cells):
            if isinstance(cell, str):
                if (kode := self.nama.get(plain(cell))) is not None:
                    return kode
                hit = _CODED.fullmatch(cell.strip())
                if hit is not None:
                    if (kode := self.nama.get(plain(hit[2] or ""))) is not None:
                        return kode
                    coded = coded or self.kode.get(hit[1].casefold())
            elif place == 0 and isinstance(cell, float):
                coded = self.kode.get(repr(cell))
        return coded


@dataclass(slots=True)
class _Bacaan:
    """What was found so far."""

    komponen: dict[str, Fraction] = field(default_factory=dict)
    tempat: dict[str, str] = field(default_factory=dict)
    temuan: list[Finding] = field(default_factory=list)
    total: Fraction | None = None
    predikat: str = ""
    tanpa_kolom: list[str] = field(default_factory=list)


def read_kkpkk(path: Path, pedoman: Pedoman) -> CetakanBuku:
    """The scores of a workbook; raises `FileUnreadableError` when there is not one of them."""
    found, known = _Bacaan(), _Dikenal.of(pedoman)
    for lembar in read_buku(path):
        _read_sheet(found, lembar, known, pedoman)
    if not found.tempat:
        raise _nothing(path, pedoman, found)
    missing = [each.kode for each in pedoman.komponen if each.kode not in found.tempat]
    if missing:
        names = ", ".join(missing[:8]) + (" …" if len(missing) > 8 else "")
        found.temuan.append(
            Finding(
                "buku.tidak_ditemukan",
                "",
                f"{len(missing)} komponen tidak ditemukan pada buku kerja: {names}.",
                Severity.CATATAN,
            )
        )
    return CetakanBuku(
        path.name, found.komponen, found.total, found.predikat, found.tempat, tuple(found.temuan)
    )


def plain(text: str) -> str:
    """A name as compared: letters and digits only, small.

    >>> plain("Rasio  Modal-Sendiri (%)") == plain("rasio modal sendiri")
    True
    """
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def _nothing(path: Path, pedoman: Pedoman, found: _Bacaan) -> FileUnreadableError:
    if found.tanpa_kolom:
        return FileUnreadableError(
            f"Kolom skor tidak ditemukan pada lembar {', '.join(found.tanpa_kolom)} "
            f"dari {path.name}.",
            hint="Beri kepala kolom “Skor” di atas skor komponennya, simpan, lalu coba lagi.",
        )
    return FileUnreadableError(
        f"{path.name} tidak memuat satu pun komponen {pedoman.judul}.",
        hint="Pilih buku kerja dari pedoman yang sama, atau pilih pedoman lain dahulu.",
    )


def _read_sheet(found: _Bacaan, lembar: Lembar, known: _Dikenal, pedoman: Pedoman) -> None:
    rows = [
        (place, kode)
        for place, row in enumerate(lembar.baris)
        if (kode := known.find(_first(row))) is not None
    ]
    if not rows:
        return
    column = _score_column(lembar, rows[0][0])
    if column is None:
        found.tanpa_kolom.append(lembar.nama)
        return
    for place, kode in rows:
        _take(found, lembar, place, column, kode)
    _check_weights(found, pedoman)
    last = rows[-1][0]
    for place, row in enumerate(lembar.baris):
        words = [plain(cell) for cell in row if isinstance(cell, str) and cell.strip()]
        if place > last and words and _TOTAL.match(words[0]):
            value = _value(row, column)
            if value is not None:
                found.total = value
                found.tempat[TOTAL] = f"{lembar.nama}!{cell_name(place, column)}"
        if any(word.startswith("predikat") for word in words):
            named = [each.nama for each in pedoman.predikat if plain(each.nama) in words]
            if len(named) == 1:
                found.predikat = named[0]


def _first(row: tuple[Sel, ...]) -> list[Sel]:
    return [cell for cell in row if cell != ""][:_LOOKED_AT]


def _score_column(lembar: Lembar, first: int) -> int | None:
    """The column under the nearest heading above: "skor" alone, then with "skor", then "nilai"."""
    best: tuple[int, int, int] | None = None
    for place in range(first):
        for column, cell in enumerate(lembar.baris[place]):
            rank = _rank(cell)
            if rank and (best is None or (rank, place, column) > best):
                best = (rank, place, column)
    return None if best is None else best[2]


def _rank(cell: Sel) -> int:
    if not isinstance(cell, str):
        return 0
    words = plain(cell)
    if len(words) > 40 or any(each in words for each in _NOT_SCORE):
        return 0
    if words in ("skor", "skor komponen", "skor akhir"):
        return 3
    if "skor" in words.split():
        return 2
    return int("nilai" in words.split())


def _take(found: _Bacaan, lembar: Lembar, row: int, column: int, kode: str) -> None:
    cells = lembar.baris[row]
    name = cell_name(row, column)
    where = f"{lembar.nama}!{name}"
    value = _value(cells, column)
    if value is None:
        if kode not in found.tempat:
            found.temuan.append(_unread(lembar, cells, column, name, kode))
            found.tempat[kode] = where
        return
    if kode in found.komponen:
        if found.komponen[kode] != value:
            found.temuan.append(
                Finding(
                    "buku.ganda",
                    where,
                    f"Komponen {kode} tertulis lagi pada {where} dengan skor lain "
                    f"({angka.show(value)}); yang dipakai {found.tempat[kode]}.",
                    Severity.PERINGATAN,
                )
            )
        return
    # a blank met earlier, in a sheet of notes perhaps, is no fault after all
    earlier = found.tempat.get(kode)
    found.temuan = [each for each in found.temuan if each.field != earlier]
    found.komponen[kode], found.tempat[kode] = value, where


def _unread(lembar: Lembar, cells: tuple[Sel, ...], column: int, name: str, kode: str) -> Finding:
    where = f"{lembar.nama}!{name}"
    cell = cells[column] if column < len(cells) else ""
    if name in lembar.galat or (isinstance(cell, str) and cell.startswith("#")):
        fault = f"berisi kesalahan rumus {lembar.galat.get(name) or cell}"
    elif cell == "":
        fault = "kosong, atau rumusnya galat (misalnya #DIV/0!)"
    else:
        fault = f"bukan angka: “{str(cell)[:40]}”"
    return Finding("buku.skor", where, f"Skor {kode} pada {where} {fault}.", Severity.PERINGATAN)


def _value(cells: tuple[Sel, ...], column: int) -> Fraction | None:
    """The number of a cell, free of the noise of binary fractions; None for anything else."""
    cell = cells[column] if column < len(cells) else ""
    match cell:
        case bool():
            return None
        case int():
            return Fraction(cell)
        case float() if math.isfinite(cell):
            return angka.round_half_up(Fraction(repr(cell)), _DIGITS)
        case str():
            try:
                return angka.parse(cell)
            except angka.AngkaUnreadableError:
                return None
    return None


def _check_weights(found: _Bacaan, pedoman: Pedoman) -> None:
    """A score above its weight: the column read is perhaps the one of nilai."""
    known = {each.field for each in found.temuan}
    for each in _above(found, pedoman):
        if each.field not in known:
            found.temuan.append(each)


def _above(found: _Bacaan, pedoman: Pedoman) -> Iterator[Finding]:
    for each in pedoman.komponen:
        skor = found.komponen.get(each.kode)
        if skor is not None and not 0 <= skor <= each.bobot:
            where = found.tempat[each.kode]
            yield Finding(
                "buku.di_luar_bobot",
                where,
                f"Skor {each.kode} pada {where} tertulis {angka.show(skor)}, di luar 0 sampai "
                f"{angka.show(each.bobot)}.",
                Severity.PERINGATAN,
            )
