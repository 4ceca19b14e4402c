"""Two results side by side in one line: score, predikat and where each comes from."""

from dataclasses import dataclass

from PySide6.QtWidgets import QGridLayout, QWidget

from core import angka
from core.rules.report import ScoreReport
from gui.icons import NORMAL
from gui.widgets.labels import Elided, IconMark, PredikatLabel, Text


@dataclass(frozen=True, slots=True)
class Sisi:
    """One side; a provisional result has no predikat, `predikat` empty."""

    judul: str
    skor: str
    predikat: str
    urut: int | None
    asal: str


def side_of(judul: str, report: ScoreReport, asal: str, *, provisional: bool = False) -> Sisi:
    """One result as a side."""
    urut = next(each.urut for each in report.skala if each.nama == report.predikat)
    if provisional:
        return Sisi(judul, angka.show(report.total), "Skor sementara", None, asal)
    return Sisi(judul, angka.show(report.total), report.predikat, urut, asal)


class Verdicts(QWidget):
    """Before at the left, after at the right, an arrow between."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 10, 24, 6)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        self._sides = [_Side(grid, 0), _Side(grid, 3)]
        self._arrow = IconMark("arrow-right", "teks-3", NORMAL)
        grid.addWidget(self._arrow, 1, 2)
        grid.setColumnMinimumWidth(2, 40)
        grid.setColumnStretch(5, 1)

    def show_sides(self, before: Sisi, after: Sisi) -> None:
        for widget, side in zip(self._sides, (before, after), strict=True):
            widget.tell(side)


class _Side:
    """Caption, score with predikat, origin."""

    def __init__(self, grid: QGridLayout, column: int) -> None:
        self._title = Text("", "label")
        self._score = Text("", "judul")
        self._predikat = PredikatLabel()
        self._origin = Elided("", "kecil")
        grid.addWidget(self._title, 0, column, 1, 2)
        grid.addWidget(self._score, 1, column)
        grid.addWidget(self._predikat, 1, column + 1)
        grid.addWidget(self._origin, 2, column, 1, 2)

    def tell(self, side: Sisi) -> None:
        self._title.setText(side.judul)
        self._score.setText(side.skor)
        if side.urut is None:
            self._predikat.set_state("circle-dashed", side.predikat, "teks-2")
        else:
            self._predikat.set_predikat(side.predikat, side.urut)
        self._origin.setText(side.asal)
