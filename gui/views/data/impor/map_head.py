"""Above the columns: sheet, register, rows of the heads, year, and a profile."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.koperasi.laporan import Unit
from gui.views.data.impor.choices import Choices
from gui.views.data.impor.sight import Sight
from gui.views.data.words import REGISTERS
from gui.widgets.buttons import IconButton
from gui.widgets.form import FormLine
from gui.widgets.headings import MARGIN
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line

_YEAR_WORDS = {
    "koperasi": "Tahun buku",
    "laporan": "Tahun buku",
    "hasil": "Tahun buku",
    "laba": "Tahun laba",
}
_YEAR_LENGTH = 4
_BELOW = 2
"""What a line of a form leaves under its field."""


class MapHead(QWidget):
    """Fields in one row, each under its label."""

    changed = Signal(str)
    """The name of the field that was changed by hand."""
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self.lembar = Pick((), placeholder="")
        self.register = Pick(REGISTERS.items(), placeholder="")
        self.baris = Line()
        self.tahun = Line()
        self.unit = Pick([(one.value, one.sebutan) for one in Unit], placeholder="")
        self.profil = Pick((), placeholder="Tanpa profil")
        self.save_button = IconButton("save", "Simpan sebagai profil…",
                                      on_click=self.save_wanted.emit)  # fmt: skip
        self._lines: dict[str, FormLine] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 8, MARGIN, 2)
        row.setSpacing(12)
        for name, label, field, width in (
            ("lembar", "Lembar", self.lembar, 168),
            ("register", "Masuk ke daftar", self.register, 148),
            ("baris", "Baris judul", self.baris, 72),
            ("tahun", "Tahun buku", self.tahun, 80),
            ("unit", "Pembukuan", self.unit, 120),
            ("profil", "Profil", self.profil, 190),
        ):
            made = FormLine(label, field, width=width, stacked=True)
            self._lines[name] = made
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, _BELOW)
        beside.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addLayout(beside)
        row.addStretch(1)
        for name, pick in (
            ("lembar", self.lembar),
            ("register", self.register),
            ("unit", self.unit),
            ("profil", self.profil),
        ):
            pick.changed.connect(lambda name=name: self._tell(name))
        self.baris.editingFinished.connect(lambda: self._tell("baris"))
        self.tahun.changed.connect(lambda: self._tell("tahun"))

    def show_choices(self, choices: Choices, sight: Sight) -> None:
        """Fill the fields; nothing is announced."""
        self._filling = True
        self.lembar.set_options(sight.sheets)
        self.lembar.set_code(choices.lembar)
        self.lembar.setToolTip(self.lembar.label())
        self.register.set_code(choices.register)
        self.baris.set_text(heads_text(choices.kepala.baris))
        self.tahun.set_text(str(choices.tahun or ""))
        self.unit.set_code(choices.unit)
        self.profil.set_options([(one.nama, one.nama) for one in sight.profiles])
        self.profil.set_code(sight.profil)
        self._lines["lembar"].setVisible(len(sight.sheets) > 1)
        self._lines["tahun"].setVisible(choices.register in _YEAR_WORDS)
        self._lines["tahun"].label.setText(_YEAR_WORDS.get(choices.register, "Tahun buku"))
        self._lines["unit"].setVisible(choices.register == "laporan")
        self._filling = False

    def year(self) -> int | None:
        """The year typed; None while it is none."""
        text = self.tahun.text().strip()
        return int(text) if text.isdecimal() and len(text) == _YEAR_LENGTH else None

    def heads(self) -> tuple[int, ...] | None:
        """The rows of the heads, from 0; None when the typing is none."""
        return read_heads(self.baris.text())

    def set_fault(self, name: str, message: str | None) -> None:
        """Mark a field, its sentence in the tip."""
        field = self._lines[name].field
        if isinstance(field, Line):
            field.set_error(message)

    def _tell(self, name: str) -> None:
        if not self._filling:
            self.changed.emit(name)


def heads_text(baris: Sequence[int]) -> str:
    """Rows of heads as Excel counts them.

    >>> heads_text((3,)), heads_text((3, 4)), heads_text(())
    ('4', '4-5', '')
    """
    if not baris:
        return ""
    first, last = baris[0] + 1, baris[-1] + 1
    return str(first) if first == last else f"{first}-{last}"


def read_heads(text: str) -> tuple[int, ...] | None:
    """The reverse; None for what is no row.

    >>> read_heads("4"), read_heads("4 - 5"), read_heads("x"), read_heads("0")
    ((3,), (3, 4), None, None)
    """
    parts = [part.strip() for part in text.split("-")]
    if len(parts) > 2 or not all(part.isdecimal() for part in parts):
        return None
    first, last = int(parts[0]), int(parts[-1])
    return tuple(range(first - 1, last)) if 0 < first <= last < first + 4 else None
