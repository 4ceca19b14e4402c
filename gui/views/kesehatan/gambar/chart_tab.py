"""A picture of predikat under one sentence that says what was counted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.koperasi.gambar import Rekap
from gui.widgets.charts.kecamatan_chart import HEAD, KecamatanChart, KecamatanData
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text, predikat_look
from gui.widgets.tabs import scrolled_into

_ROW = 24


class ChartTab(QWidget):
    """Rows of a recap as aligned bars; a number opens what it counted."""

    picked = Signal(object, str)
    """A BarisRekap, and a predikat or nothing."""

    def __init__(self, name: str, row_word: str, nothing: str, *, summed: bool = True) -> None:
        super().__init__()
        self._rekap, self._row_word, self._summed = Rekap(), row_word, summed
        self.sentence = Text("", "label", wrap=True)
        self.chart = KecamatanChart(name)
        self.nothing = EmptyState("scale", nothing, panel=True)
        self._area = QWidget()
        inside = QWidget()
        scroll = QVBoxLayout(inside)
        scroll.setContentsMargins(0, 0, 0, 0)
        scroll.addWidget(self.chart, 1)
        scroll.addStretch(0)
        scrolled_into(self._area, inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addWidget(self._area, 1)
        column.addWidget(self.nothing)
        column.addStretch(0)
        column.setAlignment(self.nothing, Qt.AlignmentFlag.AlignTop)
        self.chart.picked.connect(self._pick)

    def show_rekap(self, rekap: Rekap, sentence: str) -> None:
        """Only what is concluded is drawn; a kecamatan without results keeps its row."""
        self._rekap = rekap
        self.sentence.setText(sentence)
        shown = bool(rekap.predikat)
        self.sentence.setVisible(shown)
        self._area.setVisible(shown)
        self.nothing.setVisible(not shown)
        self.chart.set_data(
            KecamatanData(
                columns=[(nama, *predikat_look(urut)) for nama, urut in rekap.predikat],
                rows=[(row.nama, row.jumlah, row.dinilai) for row in rekap.baris],
                row_word=self._row_word,
                summed=self._summed,
            )
        )
        self.chart.setMaximumHeight(HEAD + 6 + _ROW * max(len(rekap.baris), 1))

    def _pick(self, cell: tuple[int, int | None]) -> None:
        row, column = cell
        predikat = "" if column is None else self._rekap.predikat[column][0]
        self.picked.emit(self._rekap.baris[row], predikat)
