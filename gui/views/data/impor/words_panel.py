"""Words of the file that no pick-list knows: matched by hand, never made a new entry silently."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import angka
from core.impor.lihat import KataDicocokkan
from core.impor.model import Jenis, Register
from core.impor.rencana_permintaan import Permintaan
from gui.models.cells import Cell, Column
from gui.models.pick_model import Choice, PickModel
from gui.views.data.impor.choices import Choices
from gui.widgets.buttons import Button
from gui.widgets.headings import MARGIN, SectionTitle
from gui.widgets.layouts import inset
from gui.widgets.pick_table import PickTable

MEANS = "berarti"
_OPEN_WORD = "Belum dicocokkan"


@dataclass(frozen=True, slots=True)
class WordRow:
    """One word: its column, how often it stands there, what it may mean, what was chosen."""

    kode: str
    label: str
    kata: str
    tampil: str
    cacah: int
    tempat: bool
    """A kelurahan, which can be remembered for every file."""
    pilihan: tuple[tuple[str, str], ...]
    berarti: str = ""

    @property
    def sebutan(self) -> str:
        """The words of what was chosen."""
        return dict(self.pilihan).get(self.berarti, "")


def _means(row: WordRow) -> Cell:
    if row.berarti:
        return Cell(row.sebutan or row.berarti, icon="check", tone="sehat")
    return Cell(_OPEN_WORD, icon="circle-dashed", tone="awas", color="teks-2")


_COLUMNS: tuple[Column[WordRow], ...] = (
    Column("label", "Kolom", lambda row: row.label, width=180),
    Column("kata", "Tulisan di berkas", lambda row: Cell(row.tampil, tip=row.tampil), stretch=True),
    Column("cacah", "Baris", lambda row: Cell.number(angka.show(row.cacah, 0)), width=72,
           right=True),
    Column(MEANS, "Berarti", _means, width=300),
)  # fmt: skip


def word_columns(wish: Permintaan, register: Register) -> frozenset[tuple[int, str]]:
    """The columns of the file that hold words of a list."""
    words = {one.kode for one in register.kolom if one.jenis in (Jenis.PILIHAN, Jenis.KELURAHAN)}
    return frozenset((at, kode) for at, kode in wish.peta.kolom.items() if kode in words)


def rows_of_words(
    found: Sequence[KataDicocokkan], choices: Choices, register: Register
) -> list[WordRow]:
    """The words with what was chosen for each; the likely choices come first."""
    places = {one.kode for one in register.kolom if one.jenis is Jenis.KELURAHAN}
    return [
        WordRow(
            one.kode,
            one.label,
            one.asing.kata,
            one.asing.tampil,
            one.asing.cacah,
            one.kode in places,
            tuple(dict.fromkeys((*one.calon, *one.pilihan))),
            choices.kata.get(one.kode, {}).get(one.asing.kata, ""),
        )
        for one in found
    ]


class WordsPanel(QWidget):
    """A table; hidden while every word is known."""

    matched = Signal(str, str, str)
    """Column, word, code ("" for none)."""
    remember_wanted = Signal(object)
    """Names of kelurahan as they stand in the file → code, for every file from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.title = SectionTitle("Kata yang perlu dicocokkan")
        self.remember_button = Button("Ingat nama kelurahan", icon="check", on_click=self._remember)
        self.title.add_right(self.remember_button)
        self.model: PickModel[WordRow] = PickModel(
            _COLUMNS,
            {MEANS: Choice(lambda row: (("", _OPEN_WORD), *row.pilihan), lambda row: row.berarti)},
            parent=self,
        )
        self.table = PickTable(self.model, memory="data.kata")
        self.table.setAccessibleName("Kata yang perlu dicocokkan")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(inset(self.title, MARGIN))
        column.addLayout(inset(self.table, MARGIN - 8), 1)
        self.model.chosen.connect(lambda row, _key, code: self.matched.emit(row.kode, row.kata,
                                                                            code))  # fmt: skip

    def show_words(self, rows: Sequence[WordRow]) -> None:
        """The words of the columns that are read now."""
        self.model.replace_rows(rows)
        self.setVisible(bool(rows))
        self.remember_button.setVisible(any(row.tempat for row in rows))
        ready = bool(self._places())
        self.remember_button.setEnabled(ready)
        self.remember_button.setToolTip(
            "Artinya berlaku juga untuk berkas berikutnya."
            if ready
            else "Cocokkan dahulu nama kelurahannya."
        )
        left = [row for row in rows if not row.berarti]
        lines = sum(row.cacah for row in left)
        self.title.set_beside(
            f"{angka.show(len(left), 0)} belum dicocokkan; "
            f"{angka.show(lines, 0)} baris yang memuatnya akan ditolak"
            if left
            else "semua sudah dicocokkan"
        )

    def _places(self) -> dict[str, str]:
        rows = self.model.rows()
        return {row.tampil: row.berarti for row in rows if row.tempat and row.berarti}

    def _remember(self) -> None:
        self.remember_wanted.emit(self._places())
