"""Petakan kolom: the file's columns beside the register's, words to match, and profiles."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.impor.model import Kebijakan, Register
from gui.views.data.impor.choices import Choices
from gui.views.data.impor.map_columns import BECOMES, MapModel, MapRow, rows_of
from gui.views.data.impor.map_head import MapHead
from gui.views.data.impor.sight import Sight
from gui.views.data.impor.words_panel import WordRow, WordsPanel
from gui.widgets.ask_bar import AskBar, Question
from gui.widgets.headings import MARGIN
from gui.widgets.layouts import inset
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.pick_table import PickTable

_LOW = 110


class MapStep(QWidget):
    """Shows the choices of one file and changes them; the wizard reads the file."""

    changed = Signal()
    """A column, a policy or a word: what was previewed holds no longer."""
    look_wanted = Signal(str)
    """Another sheet, register or row of heads: the file must be looked at again."""
    profile_wanted = Signal(str)
    """The name of a profile to go by."""
    profile_named = Signal(str)
    """The name under which the map is to be kept."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: Choices | None = None
        self._register: Register | None = None
        self._samples: Sequence[Sequence[str]] = ()
        self.head = MapHead()
        self.notice = NoticeBar()
        self.model = MapModel(self)
        self.table = PickTable(self.model, memory="data.peta")
        self.table.setAccessibleName("Kolom berkas")
        self.words = WordsPanel()
        self.ask = AskBar()
        self._lay()
        self.head.changed.connect(self._head_changed)
        self.head.save_wanted.connect(self._ask_name)
        self.model.chosen.connect(self._choose)
        self.words.matched.connect(self._match)

    def show_file(self, choices: Choices, sight: Sight) -> None:
        """One sheet of a file as it would be read."""
        self.choices, self._register, self._samples = choices, sight.register, sight.samples
        self.model.set_register(sight.register)
        self.head.show_choices(choices, sight)
        self.model.set_rows(rows_of(choices, sight.register, sight.samples))
        self.words.show_words([])
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, self.model.first_choice()))
        self.table.setFocus()

    def show_words(self, rows: Sequence[WordRow]) -> None:
        """Words that are not known yet, or were matched by hand."""
        self.words.show_words(rows)

    def faults(self) -> str:
        """Why the rows cannot be looked at yet; "" when they can."""
        if self.choices is None or self._register is None:
            return "Pilih berkas dahulu."
        missing = self.choices.missing(self._register)
        if missing:
            return f"Kolom wajib belum dipetakan: {', '.join(missing)}."
        if not self.choices.kolom:
            return "Belum ada kolom yang dibaca."
        return ""

    def unsure(self) -> int:
        """Guesses that nobody confirmed."""
        return sum(row.ragu and bool(row.kode) for row in self.model.rows())

    def escape(self) -> bool:
        """Take the question back."""
        if not self.ask.asking:
            return False
        self.ask.dismiss()
        return True

    def _head_changed(self, name: str) -> None:
        if self.choices is None:
            return
        match name:
            case "lembar" | "register":
                self.look_wanted.emit(name)
            case "baris":
                self._heads()
            case "tahun":
                self.choices.tahun = self.head.year()
                wrong = bool(self.head.tahun.text().strip()) and self.choices.tahun is None
                self.head.set_fault("tahun", "Tulis tahun dengan empat angka." if wrong else None)
                self.changed.emit()
            case "unit":
                self.choices.unit = self.head.unit.code() or "koperasi"
                self.changed.emit()
            case _:
                self.profile_wanted.emit(self.head.profil.code() or "")

    def _heads(self) -> None:
        heads = self.head.heads()
        self.head.set_fault("baris", None if heads else "Tulis nomor baris, misalnya 4 atau 4-5.")
        if heads is not None and self.choices is not None and heads != self.choices.kepala.baris:
            self.look_wanted.emit("baris")

    def _choose(self, row: MapRow, key: str, code: str) -> None:
        if self.choices is None:
            return
        if key == BECOMES:
            self.choices.assign(row.at, code)
        else:
            self.choices.kebijakan[row.kode] = Kebijakan(code)
        self._renew()

    def _match(self, kode: str, kata: str, to: str) -> None:
        if self.choices is not None:
            self.choices.match(kode, kata, to)
            self.changed.emit()

    def _renew(self) -> None:
        if self.choices is not None and self._register is not None:
            self.model.replace_rows(rows_of(self.choices, self._register, self._samples))
            self.changed.emit()

    def _ask_name(self) -> None:
        self.ask.ask(
            Question(
                "Simpan peta kolom ini sebagai profil.", "Simpan profil", reason="Nama profil"
            ),
            lambda _option, name: self.profile_named.emit(name),
        )

    def _lay(self) -> None:
        upper = QWidget()
        upper.setMinimumHeight(_LOW)
        inside = QVBoxLayout(upper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(inset(self.table, MARGIN - 8))
        self.words.setMinimumHeight(_LOW)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(upper)
        parts.addWidget(self.words)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addWidget(parts, 1)
        column.addWidget(self.ask)
        self.words.hide()
