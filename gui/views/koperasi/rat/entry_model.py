"""Rows of the list in which RAT dates are typed: what is stored, and over it what is typed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.koperasi.model import LABEL_TAHUN
from core.koperasi.rat import Rat
from core.koperasi.rat_daftar import LetakRat
from core.koperasi.rat_isian import KOLOM, read_line, text_of
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel

Index = QModelIndex | QPersistentModelIndex
STATE = "keadaan"


@dataclass(slots=True)
class Entry:
    """Texts typed over a row, by column; `fault` is why it could not be saved."""

    texts: dict[str, str] = field(default_factory=dict)
    fault: str = ""
    saving: bool = False
    round: int = 0
    """Grows with every change, so that a late answer is not taken for a new one."""


class RatEntryModel(RowsModel[LetakRat]):
    """A row is a cooperative; four of its cells can be typed into."""

    typed_into = Signal(object)
    """The id of a cooperative whose row was typed into."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.tahun_buku = 0
        self.entries: dict[int, Entry] = {}
        self.read_only = False
        super().__init__(self._entry_columns(), parent=parent)

    def show_rows(self, rows: Sequence[LetakRat], tahun_buku: int) -> None:
        """Another list; typing of another book year leaves, as a draft."""
        if tahun_buku != self.tahun_buku:
            self.entries = {}
            self.tahun_buku = tahun_buku
        self.set_rows(rows, [row.baris.id for row in rows])

    def renew(self, rows: Mapping[int, LetakRat]) -> None:
        """The same list with what is stored now; the cursor and an open editor stay."""
        self._rows = [rows.get(row.baris.id, row) for row in self._rows]
        self.repaint()

    def column_of(self, key: str) -> int:
        return next(at for at, column in enumerate(self.columns) if column.key == key)

    def key_at(self, section: int) -> str:
        return self.columns[section].key

    def rat_of(self, position: int) -> Rat:
        return self.row(position).baris.rat_of(self.tahun_buku)

    def texts_of(self, koperasi_id: int) -> dict[str, str]:
        """Every text of a row as it would be saved."""
        position = self.index_of(koperasi_id)
        entry = self.entries.get(koperasi_id, Entry())
        stored = self.rat_of(position) if position is not None else Rat()
        return {key: text_of(stored, key) for key in KOLOM} | entry.texts

    def is_untouched(self, koperasi_id: int) -> bool:
        """Whether what is typed says the same as what is stored."""
        position = self.index_of(koperasi_id)
        read = read_line(self.texts_of(koperasi_id), self.tahun_buku)
        return position is not None and not read.salah and read.rat == self.rat_of(position)

    def forget(self, koperasi_id: int) -> None:
        """Give up what was typed into a row."""
        self.entries.pop(koperasi_id, None)
        self.repaint()

    def settle(self, koperasi_id: int, rat: Rat, at_round: int) -> None:
        """The worker saved a row; typing that came meanwhile stays."""
        entry = self.entries.get(koperasi_id)
        position = self.index_of(koperasi_id)
        if position is not None:
            letak = self._rows[position]
            rats = {**letak.baris.rat, self.tahun_buku: rat}
            self._rows[position] = replace(letak, baris=replace(letak.baris, rat=rats))
        if entry is not None and entry.round == at_round:
            self.entries.pop(koperasi_id)
        elif entry is not None:
            entry.saving = False
        self.repaint()

    def repaint(self) -> None:
        self._cells = {}
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _entry_columns(self) -> tuple[Column[LetakRat], ...]:
        return (
            Column("nama", "Nama", _name, width=260, stretch=True),
            Column("kelurahan", "Kelurahan", lambda row: row.baris.kelurahan, width=124),
            *(
                Column(
                    key, word, self._cell_of(key), width=width, right=right, tip=LABEL_TAHUN[key]
                )
                for key, word, width, right in (
                    ("rat_tanggal", "RAT", 112, False),
                    ("rat_dilaporkan", "Dilaporkan", 112, False),
                    ("rat_hadir", "Hadir", 76, True),
                    ("rat_berita_acara", "Berita acara", 180, False),
                )
            ),
            Column(STATE, "", self._state, width=150),
        )

    def _cell_of(self, key: str) -> Any:
        def cell(row: LetakRat) -> Cell:
            entry = self.entries.get(row.baris.id)
            shown = self.texts_of(row.baris.id)[key]
            typed = entry is not None and key in entry.texts
            return Cell(shown, right=key == "rat_hadir", dot=typed)

        return cell

    def _state(self, row: LetakRat) -> Cell:
        entry = self.entries.get(row.baris.id)
        if entry is None:
            told = row.baris.rat_of(self.tahun_buku).dilaporkan is not None
            return Cell("", icon="check" if told else "", tone="sehat")
        if entry.fault:
            return Cell(entry.fault, icon="octagon-alert", tone="khusus", tip=entry.fault)
        word = "menyimpan" if entry.saving else "belum disimpan"
        return Cell(word, icon="pencil", color="teks-2")

    # Qt's own names
    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.isValid() and not self.read_only and self.key_at(index.column()) in KOLOM:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            row_id = self.row(index.row()).baris.id
            return self.texts_of(row_id).get(self.key_at(index.column()), "")
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        key, text = self.key_at(index.column()), str(value).strip()
        row_id = self.row(index.row()).baris.id
        if role != Qt.ItemDataRole.EditRole or text == self.texts_of(row_id).get(key):
            return False
        entry = self.entries.setdefault(row_id, Entry())
        entry.texts[key] = text
        entry.round += 1
        entry.fault = ""
        self.repaint()
        self.typed_into.emit(row_id)
        return True


def _name(row: LetakRat) -> Cell:
    note = "KKMP" if row.baris.kkmp else ""
    return Cell(row.baris.nama, note=note, tip=row.baris.nama, keep_end=True)
