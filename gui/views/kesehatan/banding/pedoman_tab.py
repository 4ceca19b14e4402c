"""Dampak perubahan pedoman: the same books under another pedoman, one report or a whole year."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.banding import BandingPedoman
from core.actions.banding_tahun import DampakTahun
from core.errors import AppError
from core.koperasi.dampak import HasilLain
from core.koperasi.penilaian import short_name
from gui.views.kesehatan.banding.comparison import Comparison
from gui.views.kesehatan.banding.impact_list import ImpactList
from gui.views.kesehatan.banding.rows import aspect_rows, without_predikat
from gui.views.kesehatan.banding.verdicts import Verdicts, side_of
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, Notice
from gui.widgets.labels import Text
from gui.widgets.pick import Pick


class PedomanTab(QWidget):
    """Choose a pedoman; aspect by aspect what it would give; the whole year on demand."""

    opened = Signal()
    report_wanted = Signal(object)
    """A KunciLaporan of the whole year."""
    chosen = Signal(str)

    def __init__(self, ask_year: Callable[[str], object]) -> None:
        super().__init__()
        self._ask_year = ask_year
        self.pick = Pick(placeholder="")
        self.pick.changed.connect(lambda: self.chosen.emit(self.pick.code() or ""))
        self.year = Button("Seluruh tahun", icon="list-checks", on_click=self._want_year)
        self.back = Button("Laporan ini", icon="activity", on_click=self.show_report)
        self.notice = Notice()
        self.sentence = Text("", "subjudul", wrap=True)
        self.verdicts = Verdicts()
        self.comparison = Comparison(
            "Sekarang", "Menjadi", "Poin", memory="kesehatan.banding.pedoman"
        )
        self.comparison.opened.connect(self.opened)
        self.impact = ImpactList()
        self.impact.opened.connect(self.report_wanted)
        self._empty = EmptyState("scale", "")
        self._body = QStackedWidget()
        for shown in (self._found(), self._empty, self.impact):
            self._body.addWidget(shown)
        self._lay()

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 10, 24, 6)
        head.setSpacing(8)
        head.addWidget(Text("Pedoman pembanding", "label"))
        head.addWidget(self.pick)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.year)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        inset = QHBoxLayout()
        inset.setContentsMargins(12, 0, 12, 0)
        inset.addWidget(self.notice)
        column.addLayout(inset)
        column.addWidget(self._body, 1)
        self.back.hide()

    def _found(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(24, 4, 24, 0)
        head.addWidget(self.sentence, 1)
        column.addLayout(head)
        column.addWidget(self.verdicts)
        column.addWidget(self.comparison, 1)
        return made

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        self.pick.set_options(options)

    def tell(self, banding: BandingPedoman) -> None:
        """One report under the pedoman chosen."""
        lain, kini = banding.lain, banding.kini
        self._show(0)
        self.sentence.setText(_sentence(banding))
        self.verdicts.show_sides(
            side_of(short_name(kini.report.pedoman_id), kini.report, kini.asal,
                    provisional=kini.belum > 0),
            side_of(short_name(lain.report.pedoman_id), lain.report, _origin(lain),
                    provisional=lain.belum > 0 or not lain.kesiapan.may_score),
        )  # fmt: skip
        self._remark(banding)
        self.comparison.show_rows(aspect_rows(banding.perbandingan))

    def refuse(self, error: AppError) -> None:
        """There is nothing to compare."""
        self.notice.clear()
        self._empty.set_sentence(f"Belum dapat dibandingkan. {error.message}")
        self._show(1)

    def tell_year(self, dampak: DampakTahun) -> None:
        """Every report of the year under the pedoman chosen."""
        self.notice.clear()
        self.impact.tell(dampak)
        self._body.setCurrentWidget(self.impact)
        self.year.hide()
        self.back.show()

    @property
    def shows_year(self) -> bool:
        """Whether the whole year stands there."""
        return self._body.currentWidget() is self.impact

    def show_report(self) -> None:
        """Back to the one report: compared again by the pedoman chosen."""
        self.chosen.emit(self.pick.code() or "")

    def _show(self, place: int) -> None:
        self._body.setCurrentIndex(place)
        self.back.hide()
        self.year.show()

    def reason(self) -> str:
        """Why there is nothing to compare; empty when there is."""
        return self._empty.sentence() if self._body.currentWidget() is self._empty else ""

    def set_narrow(self, *, narrow: bool) -> None:
        self.comparison.set_narrow(narrow=narrow)
        self.impact.set_narrow(narrow=narrow)

    def _remark(self, banding: BandingPedoman) -> None:
        """What keeps the other result from being one."""
        lain = banding.lain
        blocks = lain.kesiapan.blocks
        if not banding.untuk_bentuk_ini:
            self.notice.show_warning(
                "Pedoman ini bukan untuk bentuk laporan atau pola koperasi ini.",
                "Perbandingan hanya menunjukkan arah, bukan hasil.",
            )
        elif blocks:
            more = f" Dan {len(blocks) - 1} lainnya." if len(blocks) > 1 else ""
            self.notice.show_warning(
                f"Menurut pedoman ini laporan belum dapat diskor: {blocks[0].message}{more}"
            )
        elif lain.belum:
            self.notice.show_note(
                f"{lain.belum} butir pedoman itu belum dijawab untuk koperasi ini, jadi skornya "
                "sementara.",
                _range(lain),
            )
        else:
            self.notice.clear()

    def _want_year(self) -> None:
        code = self.pick.code()
        if code:
            self._ask_year(code)


def _sentence(banding: BandingPedoman) -> str:
    lain = banding.lain
    if lain.belum or not lain.kesiapan.may_score:
        total = lain.report.skor
        return f"Dengan pembukuan yang sama: skor sementara {total}, belum ada predikat."
    told = banding.perbandingan
    sentence = without_predikat(told) if banding.kini.belum else told.kalimat
    return f"Dengan pembukuan yang sama: {_lower(sentence)}"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _origin(lain: HasilLain) -> str:
    return f"{lain.belum} butir belum dijawab" if lain.belum else "Dari pembukuan yang sama"


def _range(lain: HasilLain) -> str:
    """Between which scores the true one lies."""
    low, high = lain.report, lain.tertinggi
    return (
        f"Antara {low.skor} ({low.predikat}) bila semuanya dijawab tidak dan "
        f"{high.skor} ({high.predikat}) bila semuanya dijawab ya."
    )
