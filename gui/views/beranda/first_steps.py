"""Langkah pertama: what a new office does first, each a way to where it is done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.langkah_awal import Langkah, LangkahAwal
from gui.views.beranda.tasks import LinkRow
from gui.views.data.targets import ImporTarget
from gui.widgets.headings import SectionTitle
from gui.widgets.layouts import empty

PAGES: dict[Langkah, tuple[str, object]] = {
    Langkah.KANTOR: ("pengaturan", "kantor"),
    Langkah.PENANDA_TANGAN: ("pengaturan", "penanda"),
    Langkah.TARGET: ("iku", "target"),
    Langkah.IMPOR: ("data", ImporTarget()),
    Langkah.KOPERASI: ("koperasi", None),
    Langkah.UMKM: ("umkm", None),
}


class FirstSteps(QWidget):
    """Shown on Beranda until the office keeps its registers."""

    def __init__(self, go: Callable[[str, object], object]) -> None:
        super().__init__()
        self._go = go
        self.title = SectionTitle("Langkah pertama")
        self.rows: list[LinkRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addLayout(self._list)
        column.addStretch(1)

    def show_steps(self, steps: tuple[LangkahAwal, ...]) -> None:
        """Read again; hidden when nothing is left to begin."""
        empty(self._list)
        self.rows = []
        done = sum(one.selesai for one in steps)
        self.title.set_beside(f"{done} dari {len(steps)} selesai")
        for one in steps:
            mark = "circle-check" if one.selesai else "circle-dashed"
            page, target = PAGES[one.langkah]
            row = LinkRow(mark, one.kalimat, partial(self._go, page, target))
            state, tone = ("selesai", "sehat") if one.selesai else ("belum", "teks-2")
            row.set_facts(hint=state, tone=tone)
            self.rows.append(row)
            self._list.addWidget(row)
        self.setVisible(bool(steps))
