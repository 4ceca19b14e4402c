"""Mengapa berubah, in short: waterfall, two sentences, the way to names and analysis."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.actions.perubahan import load_perubahan, renew_perubahan
from core.iku.model import HasilIku
from core.iku.perubahan import Perubahan
from core.iku.perubahan_kalimat import sentences
from gui.session import Session
from gui.views.iku.perubahan.cause import CauseText
from gui.views.iku.perubahan.steps import numerator_steps
from gui.views.iku.targets import PerubahanTarget
from gui.widgets.buttons import Button
from gui.widgets.charts.waterfall import Waterfall
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Text

_COUNTING = "Sedang dihitung."


class ChangePanel(QWidget):
    """Shows stored sums at once; what is not stored yet the worker counts."""

    wanted = Signal(object)
    known = Signal(object)
    """The change, once it is there."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: tuple[int, str] = (0, "")
        self.title = SectionTitle("Mengapa berubah")
        self.about = Text("", "label", wrap=True)
        self.chart = Waterfall()
        self.cause = CauseText()
        self.note = Text("", "kecil", wrap=True)
        self.more = Button("Buka daftar dan analisis", kind="tautan", on_click=self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.title, self.about, self.chart, self.cause, self.note):
            column.addWidget(widget)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.chart.picked, self.cause.picked):
            part.connect(self._open_group)

    def show_result(self, hasil: HasilIku, tahun: int) -> None:
        """The change of this ratio."""
        self._shown = (tahun, hasil.kode)
        name = f"{hasil.nama_pendek[:1].lower()}{hasil.nama_pendek[1:]}"
        self.about.setText(f"Jumlah {name if not name.startswith('uMKM') else hasil.nama_pendek}")
        found = load_perubahan(self._session.office, tahun, hasil.kode)
        if found is not None:
            self._show(found)
            return
        self._lay_bare(_COUNTING)
        self._session.jobs.run(
            partial(renew_perubahan, tahun=tahun, kode=hasil.kode),
            owner=self,
            done=partial(self._counted, self._shown),
            failed=lambda error: self._lay_bare(error.message),
        )

    def _counted(self, shown: tuple[int, str], outcome: Outcome[Perubahan]) -> None:
        if shown == self._shown:
            self._show(outcome.value)

    def _show(self, found: Perubahan) -> None:
        steps = numerator_steps(found)
        self.chart.setVisible(bool(steps))
        self.chart.set_steps(steps)
        self.cause.show_sentences(sentences(found))
        self.cause.setVisible(bool(steps))
        self._say(" ".join(found.catatan))
        self.known.emit(found)

    def _lay_bare(self, words: str) -> None:
        self.chart.setVisible(False)
        self.cause.setVisible(False)
        self._say(words)

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _open(self) -> None:
        self.wanted.emit(PerubahanTarget(self._shown[1]))

    def _open_group(self, kelompok: object) -> None:
        self.wanted.emit(PerubahanTarget(self._shown[1], str(kelompok)))
