"""The third column: why the figure changed, and why it is what it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.iku.penjelasan import Fakta
from gui.session import Session
from gui.views.iku.change_panel import ChangePanel
from gui.widgets.buttons import Button
from gui.widgets.headings import SectionTitle, line
from gui.widgets.labels import Text
from gui.widgets.layouts import empty


class WhyPanel(QWidget):
    """The change above the facts, and the way to enter counts where names are not known."""

    counts_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.change = ChangePanel(session)
        self.facts = QWidget()
        self._facts = QVBoxLayout(self.facts)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(8)
        self._counts = Button(
            "Isi jumlah tanpa daftar nama", kind="tautan", on_click=self.counts_wanted.emit
        )
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(24, 8, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self.change)
        inside.addWidget(line(soft=True))
        self.title = SectionTitle("Mengapa angka ini")
        inside.addWidget(self.title)
        inside.addWidget(self.facts)
        inside.addWidget(self._counts, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)

    def show_facts(self, facts: Sequence[Fakta], *, countable: bool, entered: bool) -> None:
        """`countable` says whether counts may be entered; `entered` whether they are."""
        empty(self._facts)
        for fact in facts:
            self._facts.addWidget(_fact(fact))
        self._counts.set_text(
            "Ubah jumlah tanpa daftar nama" if entered else "Isi jumlah tanpa daftar nama"
        )
        self._counts.setVisible(countable)


def _fact(fact: Fakta) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    missing = fact.judul.startswith("Yang belum")
    column.addWidget(Text(fact.judul, "kecil", tone="awas" if missing else ""))
    column.addWidget(Text(fact.kalimat, wrap=True))
    return made
