"""Questions of one group: headings per component, last year's answer beside this year's."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from core import angka
from core.koperasi.bentuk_kuesioner import GrupButir
from core.rules.pedoman import Komponen, Kuesioner
from gui.models.cells import LOOK_ROLE, Cell, Column, RowLook, cell_data
from gui.models.table_model import Index, TableModel
from gui.views.kesehatan.sheet import Sheet

BUTIR, LALU, YA, TIDAK = range(4)
_WORDS = {True: "Ya", False: "Tidak", None: ""}


@dataclass(frozen=True, slots=True)
class Row:
    """A heading (`place` -1) or a question of a component."""

    komponen: Komponen
    place: int
    text: str


class QuestionModel(TableModel):
    """Looks up the answers of the sheet."""

    def __init__(self, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._grup: GrupButir | None = None
        self._rows: list[Row] = []
        self.columns = self._heads()

    @property
    def grup(self) -> GrupButir | None:
        return self._grup

    def show(self, grup: GrupButir | None) -> None:
        """Show the questions of another group."""
        self.beginResetModel()
        self._grup = grup
        self._rows = [row for each in (grup.komponen if grup else ()) for row in _rows_of(each)]
        self.columns = self._heads()
        self.endResetModel()

    def renew(self) -> None:
        """Answers changed."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, TIDAK))

    def row(self, position: int) -> Row:
        return self._rows[position]

    def answer_at(self, position: int) -> bool | None:
        row = self._rows[position]
        return None if row.place < 0 else self._sheet.answers_of(row.komponen.kode)[row.place]

    def set_answer(self, position: int, value: bool | None) -> bool:
        """Answer a question; False on headings and when nothing may change."""
        row = self._rows[position]
        if row.place < 0 or self._sheet.locked:
            return False
        self._sheet.answer(row.komponen.kode, row.place, value)
        return True

    def next_unanswered(self, position: int) -> int | None:
        """The next question without an answer, from the top again when none follows."""
        order: list[int] = [*range(position + 1, len(self._rows)), *range(position + 1)]
        for place in order:
            if self._rows[place].place >= 0 and self.answer_at(place) is None:
                return place
        return None

    def has_last_answers(self) -> bool:
        """Whether last year's answers of this group are known and something is blank."""
        if self._grup is None or self._sheet.locked:
            return False
        known = self._sheet.kertas.jawaban_lalu
        return any(known.get(each.kode) for each in self._grup.komponen) and any(
            self.answer_at(n) is None for n, row in enumerate(self._rows) if row.place >= 0
        )

    def id_at(self, position: int) -> object:
        row = self._rows[position]
        return (row.komponen.kode, row.place)

    def index_of(self, row_id: object) -> int | None:
        found = (n for n in range(len(self._rows)) if self.id_at(n) == row_id)
        return next(found, None)

    def _heads(self) -> tuple[Column[Row], ...]:
        year = self._sheet.kertas.kunci.tahun_buku if self._sheet.is_open else 0
        title = self._grup.judul if self._grup else ""
        return (
            Column("butir", title, lambda _: "", stretch=True),
            Column("lalu", str(year - 1), lambda _: "", width=64),
            Column("ya", "Ya  Y", lambda _: "", width=68),
            Column("tidak", "Tidak  T", lambda _: "", width=80),
        )

    def _last_answer(self, row: Row) -> str:
        before = self._sheet.kertas.jawaban_lalu.get(row.komponen.kode, ())
        return _WORDS[before[row.place]] if row.place < len(before) else ""

    def _cell(self, row: Row, position: int, column: int) -> Cell:
        if row.place < 0:
            return Cell(row.text, bold=True) if column == BUTIR else Cell()
        answer = self.answer_at(position)
        match column:
            case 0:
                return Cell(f"{row.place + 1}.  {row.text}")
            case 1:
                return Cell(self._last_answer(row), color="teks-2")
            case 2:
                return _choice("Ya", chosen=answer is True, icon="circle-check", tone="sehat")
            case _:
                return _choice("Tidak", chosen=answer is False, icon="circle-alert", tone="awas")

    def _count(self) -> int:
        return len(self._rows)

    # Qt's own names
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == LOOK_ROLE:
            return RowLook.KELOMPOK if row.place < 0 else RowLook.BIASA
        return cell_data(self._cell(row, index.row(), index.column()), role)


def _rows_of(komponen: Komponen) -> list[Row]:
    isi = komponen.isi
    if not isinstance(isi, Kuesioner):
        return []
    worth = f"   {angka.show(isi.nilai_per_ya)} per ya" if isi.nilai_per_ya is not None else ""
    head = Row(komponen, -1, f"{komponen.kode}  {komponen.nama}{worth}")
    return [head, *(Row(komponen, place, each.teks) for place, each in enumerate(isi.butir))]


def _choice(word: str, *, chosen: bool, icon: str, tone: str) -> Cell:
    if chosen:
        return Cell(word, icon=icon, tone=tone, bold=True)
    return Cell(word, icon="circle-dashed", tone="garis-isian", color="teks-3")
