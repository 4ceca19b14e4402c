"""The head of the score panel: verdict, distance and scale; or why there is no score."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.findings import Finding
from core.rules.report import ScoreReport
from core.rules.skor import show_selisih
from gui.icons import SMALL
from gui.widgets.buttons import Button
from gui.widgets.charts.score_scale import ScoreScale
from gui.widgets.labels import IconMark, PredikatLabel, Text

REASONS, LINK = 5, 28
TALLEST, TALLEST_NARROW = 260, 112
NOT_MATCHED = "Belum dicocokkan dengan naskah asli"


class _Reason(QWidget):
    """One obstacle and the way to it."""

    followed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self._mark = IconMark("octagon-alert", "khusus", SMALL)
        self._text = Text("", wrap=True)
        self._link = Button("Tuju", kind="tautan")
        # the first line of the words stands level with mark and link
        self._mark.setFixedHeight(LINK)
        self._text.setContentsMargins(0, 6, 0, 3)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._link.clicked.connect(lambda _checked=False: self.followed.emit(self._finding))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._link, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, finding: Finding) -> None:
        blank = finding.code == "akun.kosong"
        self._finding = finding
        self._mark.set_icon(
            "circle-dashed" if blank else "octagon-alert", "teks-2" if blank else "khusus"
        )
        self._text.setText(finding.message.partition("; tulis 0")[0] if blank else finding.message)
        self._text.set_tone("" if blank else "khusus")
        self._link.setVisible(bool(finding.field))


class ScoreHead(QWidget):
    """Score, predikat, distance and scale; or the obstacles."""

    reason_followed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.score = Text("", "skor")
        self.predikat = PredikatLabel(role="tebal")
        self.predikat.text.setWordWrap(True)
        self.predikat.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.distance = Text("", "label", wrap=True)
        self.scale = ScoreScale()
        self.title = Text("", "subjudul")
        self.explanation = Text("", "label", wrap=True)
        self.reasons = [_Reason() for _ in range(REASONS)]
        self.more = Text("", "label")
        self.matched = Text(NOT_MATCHED, "kecil")
        self.most = TALLEST
        self._lay()

    def _lay(self) -> None:
        beside = self._beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addStretch(1)
        beside.addWidget(self.predikat)
        beside.addWidget(self.distance)
        beside.addStretch(1)
        self._verdict = QWidget()
        row = QHBoxLayout(self._verdict)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.score)
        row.addLayout(beside, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(18, 8, 24, 8)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.explanation)
        column.addWidget(self._verdict)
        column.addWidget(self.scale)
        column.addWidget(self._reasons_area())
        column.addWidget(self.matched)

    def _reasons_area(self) -> QScrollArea:
        """Obstacles scroll where they would leave no room for the workings."""
        holder = self._holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in self.reasons:
            each.followed.connect(self.reason_followed)
            column.addWidget(each)
        column.addWidget(self.more)
        column.addStretch(1)
        area = self._area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(holder)
        return area

    def _fit_reasons(self) -> None:
        """As high as the obstacles are, and no higher than leaves the panel usable."""
        width = self.width() - 18 - 24
        wanted = sum(each.heightForWidth(width) for each in self.reasons if not each.isHidden()) + (
            0 if self.more.isHidden() else self.more.sizeHint().height()
        )
        self._area.setFixedHeight(min(wanted, self.most))
        self._area.setVisible(wanted > 0)
        self._holder.setMinimumHeight(wanted)

    def _drop_reasons(self) -> None:
        """None is left that a narrower window would bring back beside a score."""
        for each in self.reasons:
            each.hide()
        self.more.hide()
        self._area.hide()

    def set_narrow(self, *, narrow: bool) -> None:
        """The distance stands beside the score, or under it where there is no room."""
        self._beside.removeWidget(self.distance)
        self._column.removeWidget(self.distance)
        self.most = TALLEST_NARROW if narrow else TALLEST
        self._fit_reasons()
        if narrow:
            self._column.insertWidget(self._column.indexOf(self._verdict) + 1, self.distance)
        else:
            self._beside.insertWidget(2, self.distance)

    def show_obstacles(self, title: str, sentence: str, findings: Sequence[Finding]) -> None:
        """No score: say why."""
        self._verdict.hide()
        self.distance.hide()
        self.scale.hide()
        self._show_title(title, sentence)
        for place, widget in enumerate(self.reasons):
            widget.setVisible(place < len(findings))
            if place < len(findings):
                widget.tell(findings[place])
        left = len(findings) - REASONS
        self.more.setText(f"dan {left} lainnya" if left > 0 else "")
        self.more.setVisible(left > 0)
        self._fit_reasons()

    def show_score(self, report: ScoreReport, *, provisional: str = "", urut: int = 0) -> None:
        """The verdict; a provisional score is grey and has no predikat."""
        self._drop_reasons()
        self._verdict.show()
        self.distance.show()
        self.scale.show()
        self._show_title("", "")
        self.score.setText(report.skor)
        self.score.setEnabled(not provisional)
        if provisional:
            self.predikat.set_state("circle-dashed", "Skor sementara", "teks-2")
            self.distance.setText(provisional)
        else:
            self.predikat.set_predikat(report.predikat, urut)
            gap = report.gap_to_next
            self.distance.setText(
                f"{show_selisih(gap.kurang)} lagi menuju {gap.predikat}"
                if gap
                else "Predikat tertinggi"
            )
        limits = [(each.minimal, each.nama, each.urut) for each in report.skala]
        self.scale.set_scale(limits, None if provisional else report.total)

    def show_taken_over(self, skor: str, predikat: str, urut: int | None, sentence: str) -> None:
        """A result from a certificate: no workings."""
        self._drop_reasons()
        self.scale.hide()
        self._verdict.show()
        self.distance.show()
        self._show_title("", "")
        self.score.setText(skor)
        self.score.setEnabled(True)
        self.predikat.set_predikat(predikat, urut)
        self.distance.setText(sentence)

    # Qt's own names
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and not self._area.isHidden():
            self._fit_reasons()

    def _show_title(self, title: str, sentence: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.explanation.setText(sentence)
        self.explanation.setVisible(bool(sentence))
