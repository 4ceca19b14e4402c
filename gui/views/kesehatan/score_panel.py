"""The score panel: verdict at the top, or why there is none; the workings below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.actions.periksa_ulang import AngkaPeriksaUlang
from core.findings import Finding
from core.koperasi.telaah import Telaah
from core.rules.pedoman import StatusPedoman
from core.rules.report import ScoreReport
from gui.views.kesehatan.panel_lines import Opened, PanelLine, accounts_of, lines_of
from gui.views.kesehatan.recheck_lines import MORE, recheck_lines
from gui.views.kesehatan.score_head import NOT_MATCHED, ScoreHead
from gui.views.kesehatan.score_rows import ScoreRows
from gui.widgets.headings import line

WIDE, NARROW = 392, 320
Told = Callable[[ScoreReport], str]


def _by_status(report: ScoreReport) -> str:
    """What is known without asking the office."""
    return "" if report.status is StatusPedoman.NASKAH else NOT_MATCHED


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
            case "ulang":
                self._go_to_figure(kode)
            case "periksa":
                self._everything = target == MORE
                self._fill()
            case _:
                self.varian_wanted.emit(kode)

    def _go_to_figure(self, kode: str) -> None:
        """An account, or the component of an item ("3.1:4")."""
        komponen, colon, _ = kode.rpartition(":")
        if colon:
            self.component_wanted.emit(komponen)
        else:
            self.account_wanted.emit(kode)

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
