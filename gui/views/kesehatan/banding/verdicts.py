"""Two results side by side in one line: score, predikat and where each comes from."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.rules.report import ScoreReport
from gui.icons import NORMAL
from gui.widgets.labels import IconMark, PredikatLabel, Text


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
        return Sisi(judul, report.skor, "Skor sementara", None, asal)
    return Sisi(judul, report.skor, report.predikat, urut, asal)


class Verdicts(QWidget):
    """Before at the left, after at the right, an arrow between."""

    def __init__(self) -> None:
        super().__init__()
        self._sides = (_Side(), _Side())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 6)
        row.setSpacing(20)
        row.addWidget(self._sides[0])
        row.addWidget(IconMark("arrow-right", "teks-3", NORMAL))
        row.addWidget(self._sides[1])
        row.addStretch(1)

    def show_sides(self, before: Sisi, after: Sisi) -> None:
        for widget, side in zip(self._sides, (before, after), strict=True):
            widget.tell(side)


class _Side(QWidget):
    """Caption, score with predikat, origin."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", "label")
        self._score = Text("", "judul")
        self._predikat = PredikatLabel()
        self._origin = Text("", "kecil")
        middle = QHBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self._score)
        middle.addWidget(self._predikat)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addLayout(middle)
        column.addWidget(self._origin)

    def tell(self, side: Sisi) -> None:
        self._title.setText(side.judul)
        self._score.setText(side.skor)
        if side.urut is None:
            self._predikat.set_state("circle-dashed", side.predikat, "teks-2")
        else:
            self._predikat.set_predikat(side.predikat, side.urut)
        self._origin.setText(side.asal)
