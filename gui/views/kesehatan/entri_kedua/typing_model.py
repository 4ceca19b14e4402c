"""Lines of a blind second entry: headings, values to type, last year's own report beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QObject,
    Qt,
    Signal,
)

from core.koperasi.entri_kedua import JenisNilai, KodeNilai
from core.koperasi.entri_kedua_bentuk import GrupTanya, Tanya
from gui.models.cells import LOOK_ROLE, Cell, Column, RowLook, cell_data
from gui.models.table_model import Index, TableModel
from gui.views.kesehatan.entri_kedua.words import shown

NAMA, KEDUA, LALU = range(3)
INDENT = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, or a value to type."""

    judul: str
    tanya: Tanya | None = None


class TypingModel(TableModel):
    """Holds what was typed; it is never given what was typed the first time."""

    typed = Signal(object)
    """The KodeNilai whose value changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._lalu: Mapping[str, int] = {}
        self.values: dict[KodeNilai, str] = {}
        self.columns = _heads(0)

    def show(
        self,
        grup: Sequence[GrupTanya],
        values: Mapping[KodeNilai, str],
        lalu: Mapping[str, int],
        tahun_buku: int,
    ) -> None:
        """Start with what was kept."""
        self.beginResetModel()
        self.columns = _heads(tahun_buku)
        self._lalu = lalu
        self.values = dict(values)
        self._lines = []
        for one in grup:
            self._lines.append(Line(one.judul))
            self._lines += [Line(one.judul, tanya) for tanya in one.tanya]
        self.endResetModel()

    @property
    def asked(self) -> int:
        return sum(line.tanya is not None for line in self._lines)

    @property
    def filled(self) -> int:
        return sum(bool(text) for text in self.values.values())

    @property
    def knows_last_year(self) -> bool:
        """Whether there is a report of last year to look at."""
        return bool(self._lalu)

    def tanya(self, row: int) -> Tanya | None:
        """The value asked for in a row; None on a heading."""
        return self._lines[row].tanya

    def text(self, row: int) -> str:
        tanya = self.tanya(row)
        return self.values.get(tanya.kode, "") if tanya else ""

    def put(self, row: int, text: str) -> None:
        """Take what was typed in a row."""
        tanya = self.tanya(row)
        if tanya is None or self.values.get(tanya.kode, "") == text:
            return
        self.values[tanya.kode] = text
        self.dataChanged.emit(self.index(row, 0), self.index(row, LALU))
        self.typed.emit(tanya.kode)

    def next_blank(self, after: int) -> int | None:
        """The next row without a value, from the top again when none follows."""
        rows = [n for n, line in enumerate(self._lines) if line.tanya and not self.text(n)]
        return next((n for n in rows if n > after), rows[0] if rows else None)

    def step_from(self, row: int, by: int) -> int | None:
        """The next or the former row to type in."""
        row += by
        while 0 <= row < len(self._lines):
            if self._lines[row].tanya is not None:
                return row
            row += by
        return None

    def row_of(self, kode: str) -> int | None:
        """The row of a value by its plain code."""
        found = (
            n for n, one in enumerate(self._lines) if one.tanya and one.tanya.kode.kode == kode
        )
        return next(found, None)

    def id_at(self, position: int) -> object:
        return position

    def index_of(self, row_id: object) -> int | None:
        return row_id if isinstance(row_id, int) and row_id < len(self._lines) else None

    def _cell(self, line: Line, row: int, column: int) -> Cell:
        tanya = line.tanya
        if tanya is None:
            return Cell(line.judul, bold=True) if column == NAMA else Cell()
        match column:
            case 0:
                return Cell(tanya.nama, indent=INDENT, tip=tanya.nama)
            case 1:
                return self._typed_cell(tanya, row)
            case _:
                before = None if tanya.tahun_lalu else self._lalu.get(tanya.kode.kode)
                words = "" if before is None else shown(tanya, str(before))
                return Cell.number(words, color="teks-2")

    def _typed_cell(self, tanya: Tanya, row: int) -> Cell:
        words = shown(tanya, self.text(row))
        if tanya.kode.jenis is not JenisNilai.JAWABAN:
            return Cell.number(words)
        if not words:
            return Cell("Y / T", icon="circle-dashed", tone="garis-isian", color="teks-3")
        ya = words == "Ya"
        return Cell(
            words,
            icon="circle-check" if ya else "circle-alert",
            tone="sehat" if ya else "awas",
            bold=True,
        )

    def _count(self) -> int:
        return len(self._lines)

    # Qt's own names
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LOOK_ROLE:
            return RowLook.BIASA if line.tanya else RowLook.KELOMPOK
        return cell_data(self._cell(line, index.row(), index.column()), role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown_flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        tanya = self.tanya(index.row()) if index.isValid() else None
        typed = tanya is not None and tanya.kode.jenis is not JenisNilai.JAWABAN
        if typed and index.column() == KEDUA:
            return shown_flags | Qt.ItemFlag.ItemIsEditable
        return shown_flags


def _heads(tahun_buku: int) -> tuple[Column[Line], ...]:
    return (
        Column("nama", "Dari dokumen koperasi, rupiah penuh", lambda _: "", stretch=True),
        Column("kedua", f"Entri kedua {tahun_buku}", lambda _: "", width=150, right=True),
        Column(
            "lalu",
            str(tahun_buku - 1),
            lambda _: "",
            width=124,
            right=True,
            tip="Dari laporan tahun lalu.",
        ),
    )
