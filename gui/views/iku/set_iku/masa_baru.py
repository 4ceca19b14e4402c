"""Asks for the period of a set that is made from another one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.rules.set_iku import SetIku
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Text
from gui.widgets.typed_line import Line

_YEARS = range(2004, 2101)
_TULIS = "Tulis tahun, misalnya 2025."


class PeriodForm(QWidget):
    """Two years, then the editor opens."""

    closed = Signal()
    begun = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.title = SectionTitle("Set IKU baru")
        self.about = Text("", "label", wrap=True)
        self.sejak, self.sampai = Line(), Line()
        self.form = FormGrid()
        self.form.line("sejak", "Berlaku sejak", self.sejak, width=88, required=True)
        self.form.line("sampai", "Sampai", self.sampai, width=88, required=True)
        self.begin_button = Button("Mulai menyusun", icon="pencil", kind="utama",
                                   on_click=self.begin)  # fmt: skip
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.begin_button)
        buttons.addWidget(Button("Tutup", hint="Esc", on_click=self.closed.emit))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(10)
        for widget in (self.title, self.about, self.form):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)

    def offer(self, asal: SetIku) -> None:
        """The period after that of the set it is made from."""
        years = asal.sampai - asal.sejak
        self.about.setText(
            f"Isi set {asal.sejak}-{asal.sampai} disalin sebagai awal. Tahun yang dicakup dua set "
            "tetap dipimpin set lama sampai kantor memilih yang baru."
        )
        self.sejak.set_text(str(asal.sampai + 1))
        self.sampai.set_text(str(asal.sampai + 1 + years))
        self.form.clear_findings()
        self.sejak.setFocus()

    def begin(self) -> None:
        """Go on when both are years in their order."""
        found = {"sejak": _year(self.sejak.text()), "sampai": _year(self.sampai.text())}
        for name, year in found.items():
            line = self.form.field(name)
            if year is None:
                line.set_error(_TULIS)
                self.form.focus(name)
                return
            line.clear()
        sejak, sampai = found["sejak"] or 0, found["sampai"] or 0
        if sampai < sejak:
            self.form.field("sampai").set_error("Tahun akhir mendahului tahun awal.")
            self.form.focus("sampai")
            return
        self.begun.emit(sejak, sampai)


def _year(text: str) -> int | None:
    bare = text.strip()
    year = int(bare) if bare.isascii() and bare.isdigit() and len(bare) == len("2025") else 0
    return year if year in _YEARS else None
