"""An organisation chart on as few sheets as hold it, its letters as large as they fit."""

from collections.abc import Sequence
from itertools import pairwise

from core.errors import PrintRefusedError
from core.naskah.buku_iku import KotakSusunan, Peran
from core.pdf.buku_iku_bagan import (
    BETWEEN,
    LEVELS,
    NARROW,
    SIDE_SHARE,
    WIDE,
    Kolom,
    Kotak,
    Lembar,
    Simpul,
    balanced,
    place,
    tree,
)
from core.pdf.theme import Huruf


def sheets_of(
    susunan: Sequence[KotakSusunan], faces: Sequence[Huruf], *, width: float, height: float
) -> list[Lembar]:
    """Raises `PrintRefusedError` naming what no letter is small enough for."""
    most = int((width + BETWEEN) / (NARROW + BETWEEN))
    best: list[Lembar] = []
    refused = PrintRefusedError("Susunan organisasi belum terisi.")
    for huruf in faces:
        for columns in range(most, 0, -1):
            try:
                made = _Chart(huruf, width, height, columns).drawn(tree(susunan))
            except PrintRefusedError as error:
                refused = error
                continue
            if not best or len(made) < len(best):
                best = made
        if len(best) == 1:
            break
    if not best:
        raise refused
    return best


class _Chart:
    """One try: this face, on sheets of this size, at most so many columns in a row."""

    def __init__(self, huruf: Huruf, width: float, height: float, columns: int) -> None:
        self._huruf, self._columns = huruf, columns
        self._width, self._height = width, height

    def drawn(self, tops: Sequence[Simpul]) -> list[Lembar]:
        head = max(tops, key=lambda one: len(one.walk()))
        others = [one for one in tops if one is not head]
        sheet, staff, apart = Lembar(), _first(head, Peran.STAF), _leaf(head, Peran.FUNGSIONAL)
        root = self._head(sheet, head)
        low = self._beside(sheet, root, staff, apart)
        if low is None:
            sheet, staff, apart = Lembar(), None, None
            root = self._head(sheet, head)
            low = root.bottom
        line = [one for one in head.bawahan if one is not staff and one is not apart]
        under = [Kolom(tuple(one.walk())) for one in line]
        apart_from_all = [Kolom(tuple(one.walk()), loose=True) for one in others]
        return self._rows(head, sheet, low, [*under, *apart_from_all])

    def _head(self, sheet: Lembar, head: Simpul) -> Kotak:
        wide = min(1.3 * WIDE, self._width)
        box = place(head.nama, self._huruf, x=(self._width - wide) / 2, y=0, width=wide)
        sheet.kotak.append(box)
        return box

    def _beside(
        self, sheet: Lembar, root: Kotak, staff: Simpul | None, apart: Simpul | None
    ) -> float | None:
        """Both sides of the trunk; how far down they reach. None where they take too much."""
        top, half = root.bottom + LEVELS / 2, (self._width - 2 * BETWEEN) / 2
        wide, low = min(WIDE, half), root.bottom
        trunk = root.bottom
        if apart is not None:
            x = (half - wide) / 2
            box = place(apart.nama, self._huruf, x=x, y=top, width=wide)
            sheet.kotak.append(box)
            sheet.garis.append((box.x + box.width, box.level, root.middle, box.level))
            low, trunk = box.bottom, box.level
        if staff is not None:
            x = self._width - half + (half - wide) / 2
            box = place(staff.nama, self._huruf, x=x, y=top, width=wide)
            sheet.kotak.append(box)
            sheet.garis.append((root.middle, box.level, box.x, box.level))
            columns = [Kolom(tuple(one.walk())) for one in staff.bawahan]
            if columns:
                most = int((half + BETWEEN) / (NARROW + BETWEEN))
                if len(columns) > most:
                    return None
                self._row(sheet, box, columns, (self._width - half, half, box.bottom))
            low, trunk = max(low, sheet.height), max(trunk, box.level)
        sheet.garis.append((root.middle, root.bottom, root.middle, trunk))
        return low if low <= SIDE_SHARE * self._height or low == root.bottom else None

    def _rows(
        self, head: Simpul, sheet: Lembar, low: float, posts: Sequence[Kolom]
    ) -> list[Lembar]:
        """Columns under the head; what the first sheet has no room for goes on further ones."""
        if not posts:
            return [sheet]
        root = sheet.kotak[0]
        room = self._height - root.bottom - LEVELS
        count, columns = 0, list(posts)
        # parting makes more columns, so narrower and taller ones
        while count < balanced(len(columns), self._columns):
            count = balanced(len(columns), self._columns)
            wide = self._wide(count)
            columns = [part for one in posts for part in one.parted(self._huruf, wide, room)]
        first = self._height - low - LEVELS
        sheets = [sheet]
        rows = [columns[at : at + count] for at in range(0, len(columns), count)]
        if all(one.height(self._huruf, wide) <= first for one in rows[0]):
            self._row(sheet, root, rows.pop(0), (0, self._width, low))
        for row in rows:
            further = Lembar()
            again = self._head(further, head)
            self._row(further, again, row, (0, self._width, again.bottom))
            sheets.append(further)
        return sheets

    def _wide(self, count: int) -> float:
        return min(WIDE, (self._width - (count - 1) * BETWEEN) / count)

    def _row(
        self,
        sheet: Lembar,
        over: Kotak,
        columns: Sequence[Kolom],
        room: tuple[float, float, float],
    ) -> None:
        """Columns in the middle of the room (left, width, top) under one box, joined by a bus."""
        left, width, low = room
        wide = min(WIDE, (width - (len(columns) - 1) * BETWEEN) / len(columns))
        x = left + (width - len(columns) * wide - (len(columns) - 1) * BETWEEN) / 2
        bus = low + LEVELS / 2
        heads: list[Kotak] = []
        for column in columns:
            top = column.put(sheet, self._huruf, x=x, y=low + LEVELS, width=wide)
            heads += [] if column.loose else [top]
            x += wide + BETWEEN
        if not heads:
            return
        sheet.garis.append((over.middle, over.bottom, over.middle, bus))
        joints = sorted({over.middle, *(one.middle for one in heads)})
        sheet.garis += [(one, bus, other, bus) for one, other in pairwise(joints)]
        sheet.garis += [(one.middle, bus, one.middle, one.y) for one in heads]


def _first(head: Simpul, peran: Peran) -> Simpul | None:
    return next((one for one in head.bawahan if one.peran is peran), None)


def _leaf(head: Simpul, peran: Peran) -> Simpul | None:
    found = _first(head, peran)
    return found if found is not None and not found.bawahan else None
