"""The score panel: verdict at the top, or why there is none; the workings below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.actions.periksa_ulang import AngkaPeriksaUlang
from core.findings import Finding
from core.koperasi.telaah import Telaah
from core.rules.pedoman import StatusPedoman
from core.rules.report import ScoreReport
from core.rules.skor import show_selisih
from gui.icons import SMALL
from gui.views.kesehatan.panel_lines import Opened, PanelLine, accounts_of, lines_of
from gui.views.kesehatan.recheck_lines import MORE, recheck_lines
from gui.views.kesehatan.score_rows import ScoreRows
from gui.widgets.buttons import Button
from gui.widgets.charts.score_scale import ScoreScale
from gui.widgets.headings import line
from gui.widgets.labels import IconMark, PredikatLabel, Text

WIDE, NARROW = 392, 320
REASONS, LINK = 5, 28
TALLEST, TALLEST_NARROW = 260, 112
NOT_MATCHED = "Belum dicocokkan dengan naskah asli"
Told = Callable[[ScoreReport], str]


def _by_status(report: ScoreReport) -> str:
    """What is known without asking the office."""
    return "" if report.status is StatusPedoman.NASKAH else NOT_MATCHED


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


class ScorePanel(QWidget):
    """Follows what is typed; what is unfolded stays unfolded."""

    accounts_marked = Signal(object)
    """The accounts of the open component: a frozenset of codes."""
    account_wanted = Signal(str)
    component_wanted = Signal(str)
    varian_wanted = Signal(str)

    def __init__(self, matched: Told = _by_status) -> None:
        """`matched` says what must be said of the pedoman behind a result, or nothing."""
        super().__init__()
        self._matched = matched
        self._report: ScoreReport | None = None
        self._shown = False
        self.opened = Opened()
        self.choices: frozenset[str] = frozenset()
        """Components that can be read another way."""
        self._recheck: tuple[AngkaPeriksaUlang, ...] | None = None
        self._persen, self._everything = 0, False
        self.head = ScoreHead()
        self.head.reason_followed.connect(self._follow_reason)
        self.rows = ScoreRows()
        self.rows.followed.connect(self._follow)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(line(soft=True))
        column.addWidget(self._scroll, 1)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        self.rows.narrow = narrow
        self.head.set_narrow(narrow=narrow)
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.rows.update()

    def show_live(self, telaah: Telaah | None, without: str) -> None:
        """What is typed now; `without` says why no pedoman is suggested."""
        if telaah is None:
            self.head.matched.hide()
            self.head.show_obstacles(
                "Belum ada skor", f"{without} Pilih pedoman penilaian di kanan atas.", ()
            )
            self._show(None, shown=False)
            return
        ready, report = telaah.kesiapan, telaah.report
        self._tell_matched(report)
        if not telaah.ada_skor:
            self.head.show_obstacles(
                "Belum ada skor", "Skor dihitung setelah ini selesai:", _grave_first(ready.blocks)
            )
        else:
            blank = f"{ready.unanswered} butir belum dijawab" if ready.sementara else ""
            self.head.show_score(report, provisional=blank, urut=telaah.urut)
        self._show(report, shown=telaah.ada_skor)

    def show_kept(self, report: ScoreReport, urut: int) -> None:
        """A result as it was kept when it became final."""
        self._tell_matched(report)
        self.head.show_score(report, urut=urut)
        self._show(report, shown=True)

    def show_taken_over(self, skor: str, predikat: str, urut: int | None, sentence: str) -> None:
        self.head.matched.hide()
        self.head.show_taken_over(skor, predikat, urut, sentence)
        self._show(None, shown=False)

    def _tell_matched(self, report: ScoreReport) -> None:
        told = self._matched(report)
        self.head.matched.setText(told)
        self.head.matched.setVisible(bool(told))

    def show_recheck(self, found: Sequence[AngkaPeriksaUlang], persen: int) -> None:
        """The figures to check again, under the aspects; an empty list says there is none."""
        self._recheck, self._persen = tuple(found), persen
        self._fill()

    def hide_recheck(self) -> None:
        """They are not for this officer, or not yet."""
        if self._recheck is not None:
            self._recheck, self._everything = None, False
            self._fill()

    def open_component(self, kode: str) -> None:
        """Unfold a component and its aspect."""
        if self._report is None:
            return
        for aspek in self._report.aspek:
            if any(each.kode == kode for each in aspek.komponen):
                self._open(Opened(aspek.kode, kode))

    def _show(self, report: ScoreReport | None, *, shown: bool) -> None:
        other = (
            report is None or self._report is None or report.pedoman_id != self._report.pedoman_id
        )
        self._report, self._shown = report, shown
        if other:
            self.opened = Opened()
            self.accounts_marked.emit(frozenset())
        self._fill()

    def _fill(self) -> None:
        lines: tuple[PanelLine, ...] = ()
        if self._report is not None:
            lines = lines_of(self._report, self.opened, shown=self._shown, choices=self.choices)
            if self._recheck is not None:
                lines += recheck_lines(self._recheck, self._persen, everything=self._everything)
        self.rows.show_lines(lines)

    def _open(self, opened: Opened) -> None:
        self.opened = opened
        self._fill()
        report = self._report
        marked = accounts_of(report, opened.komponen) if report else frozenset()
        self.accounts_marked.emit(marked)
        box = self.rows.box_of(f"komponen:{opened.komponen}")
        if box is not None:
            self._scroll.ensureVisible(0, box.bottom() + 220, 0, 0)
            self._scroll.ensureVisible(0, box.top(), 0, 8)

    def _follow(self, target: str) -> None:
        kind, _, kode = target.partition(":")
        now = self.opened
        match kind:
            case "aspek":
                self._open(Opened() if now.aspek == kode else Opened(kode))
            case "komponen":
                self._open(Opened(now.aspek, "" if now.komponen == kode else kode))
            case "jumlah":
                self._open(Opened(now.aspek, now.komponen, now.sums ^ {kode}))
            case "akun":
                self.account_wanted.emit(kode)
            case "buka":
                self.component_wanted.emit(kode)
            case "periksa":
                self._everything = target == MORE
                self._fill()
            case _:
                self.varian_wanted.emit(kode)

    def _follow_reason(self, finding: Finding) -> None:
        if finding.code.startswith(("jawaban", "isian")):
            self.component_wanted.emit(finding.field)
        else:
            self.account_wanted.emit(finding.field)

    # Qt's own names
    def sizeHint(self) -> QSize:
        return QSize(self.width(), 400)


def _grave_first(findings: Sequence[Finding]) -> list[Finding]:
    """What is wrong stands before what is only blank."""
    return sorted(findings, key=lambda one: one.code == "akun.kosong")
