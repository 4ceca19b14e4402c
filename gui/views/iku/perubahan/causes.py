"""The left column: both waterfalls, the sentences of cause, what to heed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core import angka
from core.actions.perubahan_buka import PerubahanTerbuka
from core.iku.perubahan import Perubahan
from core.iku.perubahan_kalimat import sentences
from core.iku.perubahan_sakip import PerubahanSakip, sentences_sakip
from gui.views.iku.perubahan.cause import CauseText
from gui.views.iku.perubahan.steps import denominator_steps, numerator_steps, sakip_steps
from gui.widgets.charts.waterfall import Waterfall
from gui.widgets.charts.waterfall_layout import Langkah
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Text


class Causes(QWidget):
    """A bar or a phrase opens its people."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.part_title, self.whole_title = SectionTitle("Pembilang"), SectionTitle("Penyebut")
        self.part, self.whole = Waterfall("Perubahan pembilang"), Waterfall("Perubahan penyebut")
        self.cause = CauseText()
        self.note = Text("", "label", wrap=True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 12, 16, 12)
        column.setSpacing(8)
        for widget in (
            self.cause,
            self.note,
            self.part_title,
            self.part,
            self.whole_title,
            self.whole,
        ):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        for part in (self.part.picked, self.whole.picked, self.cause.picked):
            part.connect(self.picked)

    def show_change(self, terbuka: PerubahanTerbuka) -> None:
        """Everything about this indicator and year."""
        if terbuka.rasio is not None:
            self._show_ratio(terbuka.rasio)
        elif terbuka.sakip is not None:
            self._show_score(terbuka.sakip)

    def _show_ratio(self, rasio: Perubahan) -> None:
        parts, wholes = numerator_steps(rasio), denominator_steps(rasio)
        self._set(self.part_title, self.part, "Pembilang", parts)
        self._set(self.whole_title, self.whole, "Penyebut", wholes)
        if rasio.dulu and rasio.kini:
            self.part_title.set_beside(_way(rasio.dulu.pembilang, rasio.kini.pembilang))
            self.whole_title.set_beside(_way(rasio.dulu.penyebut, rasio.kini.penyebut))
        self.cause.show_sentences(sentences(rasio))
        self.cause.setVisible(bool(parts))
        self._say(" ".join(rasio.catatan))

    def _show_score(self, sakip: PerubahanSakip) -> None:
        steps = sakip_steps(sakip)
        self._set(self.part_title, self.part, "Nilai SAKIP", steps)
        self._set(self.whole_title, self.whole, "", [])
        self.part_title.set_beside("")
        self.cause.say(" ".join(sentences_sakip(sakip)))
        self.cause.setVisible(bool(steps))
        missing = [
            str(year)
            for year, value in ((sakip.tahun - 1, sakip.dulu), (sakip.tahun, sakip.kini))
            if value is None
        ]
        years = " dan ".join(missing)
        self._say(f"Nilai SAKIP untuk tahun {years} belum diisi." if missing else "")

    def _set(self, title: SectionTitle, chart: Waterfall, word: str, steps: list[Langkah]) -> None:
        title.title.setText(word)
        title.setVisible(bool(steps))
        chart.set_steps(steps)
        chart.setVisible(bool(steps))

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))


def _way(dulu: int, kini: int) -> str:
    if dulu == kini:
        return f"tetap {angka.show(kini, 0)}"
    return f"{angka.show(dulu, 0)} menjadi {angka.show(kini, 0)}"
