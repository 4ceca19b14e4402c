"""The tabs of the view: a list at the left, its form at the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.actions.outcome import Outcome
from core.actions.triwulan import load_triwulan
from core.actions.triwulan_buka import open_triwulan
from core.iku.triwulan import IkuSetahun, LangkahAksi, TahunTriwulan
from core.rules.capaian import show_target
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.set_pick import followed
from gui.views.iku.triwulan.aksi import StepTable, TargetTriwulanPanel
from gui.views.iku.triwulan.catatan import QuarterPanel
from gui.views.iku.triwulan.langkah import StepPanel
from gui.widgets.buttons import Button
from gui.widgets.headings import SectionTitle, line
from gui.widgets.table import Table

_THREE_LINES = 216
"""Three indicators, the title and Simpan, without scrolling."""


class ActionTab(QWidget):
    """Quarterly targets above, the steps and the form of one below."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._tahun = 0
        self._names: dict[str, str] = {}
        self._session = session
        self.targets = TargetTriwulanPanel(session, jobs)
        self.targets.close_button.hide()
        self.targets.setMinimumHeight(_THREE_LINES)
        self.steps, self.form = StepTable(session), StepPanel(session, jobs)
        self.form.close_button.hide()
        self.form.closed.connect(lambda: self.show_year(self._tahun))
        self.steps.picked.connect(lambda _id: self._pick())
        for key, deed in (("Ins", self.add), ("Del", self._trash)):
            action = QAction(self.steps)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(deed)
            self.steps.addAction(action)
        head = SectionTitle("Langkah")
        head.add_right(Button("Tambah", icon="plus", hint="Ins", on_click=self.add))
        left = QVBoxLayout()
        left.setContentsMargins(16, 8, 16, 8)
        left.addWidget(head)
        left.addWidget(self.steps, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(left, 3)
        below.addWidget(line(vertical=True))
        below.addWidget(self.form, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.targets, 2)
        column.addWidget(line())
        column.addLayout(below, 3)

    def show_year(self, tahun: int) -> None:
        """Read the year again."""
        self._tahun = tahun
        known = load_triwulan(self._session.office, tahun, (), followed(self._session)).iku
        self._names = {one.hasil.kode: one.hasil.nama_pendek for one in known}
        self.targets.renew(tahun)
        self.steps.show_year(tahun, self._names)
        self._pick()

    def add(self) -> None:
        """A new line of the first indicator."""
        first = next(iter(self._names), "")
        self.form.show_step(LangkahAksi(self._tahun, first, 1, ""), self._names)
        self.form.form.focus("langkah")

    def save(self) -> None:
        """Whichever form holds unsaved typing."""
        (self.form if self.form.draft.dirty else self.targets).save()

    def flush(self) -> None:
        """Keep what is typed."""
        self.targets.draft.flush()
        self.form.draft.flush()

    def _trash(self) -> None:
        if self.steps.current() is not None:
            self.form.trash()

    def _pick(self) -> None:
        self.form.draft.flush()
        found = self.steps.current()
        if found is None:
            first = next(iter(self._names), "")
            found = LangkahAksi(self._tahun, first, 1, "")
        self.form.show_step(found, self._names)


def _state(triwulan: int, one: IkuSetahun) -> Cell:
    quarter = one.of(triwulan)
    if quarter.terkunci:
        return Cell.state("lock", "Disahkan", "sehat")
    if quarter.isi.id and (quarter.isi.kendala or quarter.isi.realisasi):
        return Cell.state("pencil", "Terisi", "aksen")
    return Cell.state("circle-dashed", "Belum diisi", "teks-2")


def _columns(triwulan: int) -> tuple[Column[IkuSetahun], ...]:
    return (
        Column("nama", "Indikator",
               lambda one: Cell(one.hasil.nama_pendek, tip=one.hasil.nama), width=210,
               stretch=True),
        Column("target", "Target", lambda one: Cell.number(show_target(one.of(triwulan).target)),
               width=70, right=True),
        Column("realisasi", "Realisasi",
               lambda one: Cell.number(angka.show(one.of(triwulan).realisasi)), width=78,
               right=True),
        Column("capaian", "Capaian",
               lambda one: Cell.number(angka.show(one.of(triwulan).capaian) or "n/a"), width=74,
               right=True),
        Column("keadaan", "Keadaan", lambda one: _state(triwulan, one), width=112),
    )  # fmt: skip


class QuarterTab(QWidget):
    """The indicators of one quarter and the one that is picked."""

    def __init__(self, session: Session, jobs: Jobs, triwulan: int) -> None:
        super().__init__()
        self._session, self._jobs, self.triwulan = session, jobs, triwulan
        self._asked, self._kode = (0, ""), ""
        self._model: RowsModel[IkuSetahun] = RowsModel(_columns(triwulan), parent=self)
        self.table = Table(self._model, memory="iku.triwulan")
        self.table.setAccessibleName("Indikator triwulan ini")
        self.panel = QuarterPanel(session, jobs)
        self.panel.close_button.hide()
        self.panel.closed.connect(lambda: self.show_year(self._asked[0]))
        self.table.picked.connect(lambda _kode: self._pick())
        left = QVBoxLayout()
        left.setContentsMargins(16, 8, 16, 8)
        left.addWidget(self.table)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(line(vertical=True))
        row.addWidget(self.panel, 1)

    def show_year(self, tahun: int, kode: str = "") -> None:
        """Let the worker count the quarter; the indicator that was looked at stays picked."""
        self._kode = kode or str(self.table.current_id() or "") or self._kode
        if kode:
            self.table.pick(kode)
        asked = (tahun, followed(self._session))
        if asked != self._asked:
            self.flush()
            self._put((), [])
            self.panel.setEnabled(False)
        self._asked = asked
        self._jobs.run(
            partial(open_triwulan, tahun=tahun, triwulan=self.triwulan, set_id=asked[1]),
            owner=self,
            done=partial(self._arrived, asked),
            failed=self.panel.notice.show_error,
        )

    def _arrived(self, asked: tuple[int, str], outcome: Outcome[TahunTriwulan]) -> None:
        if asked != self._asked:
            return
        found = outcome.value
        codes = [one.hasil.kode for one in found.iku]
        kept = str(self.table.current_id() or "") or self._kode
        self._put(found.iku, codes, kept if kept in codes else codes[0])
        self.panel.setEnabled(True)
        self._pick()

    def _put(self, known: Sequence[IkuSetahun], codes: Sequence[str], kode: str = "") -> None:
        blocked = self.table.blockSignals(True)
        self._model.set_rows(known, codes)
        if kode:
            self.table.pick(kode)
        self.table.blockSignals(blocked)

    def save(self) -> None:
        """Keep what is typed about the indicator."""
        self.panel.save()

    def flush(self) -> None:
        """Keep it as a draft."""
        self.panel.draft.flush()

    def _pick(self) -> None:
        self.flush()
        at = self._model.index_of(self.table.current_id())
        if at is not None and not self.panel.holds(self._model.row(at).of(self.triwulan)):
            self.panel.show_quarter(self._model.row(at), self.triwulan)
