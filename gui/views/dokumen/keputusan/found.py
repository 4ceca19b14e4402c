"""What the checker found in the words as they stand now; F8 goes from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.findings import Finding, Severity
from gui.widgets.findings_list import FindingsList
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Text

_NONE = "Pemeriksa tidak menemukan apa pun."


class Found(QWidget):
    """The list under its count."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._at = -1
        self._given: tuple[Finding, ...] | None = None
        self.title = SectionTitle("Hasil pemeriksaan")
        self.nothing = Text(_NONE, "label", wrap=True)
        self.list = FindingsList()
        self.list.picked.connect(self.picked)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(12, 4, 12, 12)
        inside.addWidget(self.nothing)
        inside.addWidget(self.list)
        inside.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.addWidget(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these; F8 starts again from the first when they are others than before."""
        if tuple(findings) == self._given:
            return
        self._given = tuple(findings)
        self._at = -1
        self.list.set_findings(findings)
        self.nothing.setVisible(not findings)
        self.title.set_beside(str(len(findings)) if findings else "")

    def next(self) -> None:
        """Go to the next one, after the last to the first again."""
        found = self.list.findings()
        if not found:
            return
        self._at = (self._at + 1) % len(found)
        self._scroll.ensureWidgetVisible(self.list.rows()[self._at])
        self.picked.emit(found[self._at])


def count_of(findings: Sequence[Finding]) -> str:
    """How many of each weight.

    >>> count_of([Finding("", "", "")] * 2)
    '2 kesalahan'
    """
    counted = (
        (sum(one.severity is weight for one in findings), weight.value) for weight in Severity
    )
    return ", ".join(f"{many} {word}" for many, word in counted if many)
