"""Two records side by side: which value stays of each field, what moves, and the merge itself."""

from collections.abc import Mapping
from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.views.gabung.register import MoveT, PairT, PlanT, Register, Wish
from gui.views.gabung.rows import ISIAN, LEBUR, BarisIsian
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import PageFooter, SectionTitle
from gui.widgets.labels import Text
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import HEAD, ROW, Table
from gui.widgets.tabs import scrolled_into
from gui.widgets.typed_line import Line

MOST_ROWS = 10


class Compare(QWidget, Generic[PairT, PlanT, MoveT]):
    """One pair. The first is the record that stays; *Tukar* turns them round."""

    merged = Signal(object, object)
    """Id of the merge, id of the record that stays."""

    def __init__(self, register: Register[PairT, PlanT, MoveT], jobs: Jobs) -> None:
        super().__init__()
        self._register, self._jobs = register, jobs
        self._places: Mapping[str, str] = {}
        self._ids = (0, 0)
        self._left: frozenset[str] = frozenset()
        self.plan: PlanT | None = None
        self.title = Text("", "subjudul", wrap=True)
        self.notice = NoticeBar(margins=(0, 0, 0, 0))
        self._fields: RowsModel[BarisIsian] = RowsModel(ISIAN, parent=self)
        self.fields = Table(self._fields, memory=f"{register.memory}.isian")
        self.fields.setAccessibleName("Isian yang berbeda")
        self._moves: RowsModel[MoveT] = RowsModel(register.moves, parent=self)
        self.moves = Table(self._moves, memory=f"{register.memory}.pindah")
        self.moves.setAccessibleName("Catatan yang ikut pindah")
        self.no_moves = Text("Yang dilebur tidak mempunyai catatan lain.", "kecil")
        self.swap_button = Button("Tukar yang tetap", icon="arrow-right", on_click=self.swap)
        self.form = FormGrid()
        self.reason = Line(register.reason)
        self.merge_button = Button("Gabungkan", icon="check", kind="utama", on_click=self.merge_now)
        self.footer = PageFooter()
        self._lay()
        self.fields.opened.connect(self._turn)
        self.moves.opened.connect(self._leave)

    def set_places(self, places: Mapping[str, str]) -> None:
        self._places = places

    def show_pair(self, tetap_id: int, lebur_id: int) -> None:
        """Ask the worker what a merge would do, and show it."""
        if {tetap_id, lebur_id} != set(self._ids):
            self._left = frozenset()
        self._ids, self.plan = (tetap_id, lebur_id), None
        self.merge_button.setEnabled(False)
        self._jobs.run(
            lambda office: self._register.plan(office, tetap_id, lebur_id),
            owner=self,
            done=self._show,
            failed=self._failed,
        )

    def swap(self) -> None:
        """The other record stays."""
        self.show_pair(self._ids[1], self._ids[0])

    def taken(self) -> tuple[str, ...]:
        """Fields whose value comes from the record that goes."""
        return tuple(row.field for row in self._fields.rows() if row.dari == LEBUR)

    def merge_now(self) -> None:
        """Hand the merge to the worker."""
        if self.plan is None:
            return
        plan, wish = self.plan, Wish(self.taken(), self._left, self.reason.text())
        self.merge_button.setEnabled(False)
        self._jobs.run(
            lambda office: self._register.merge(office, plan, wish),
            owner=self,
            done=self._merged,
            failed=self._failed,
            label=f"Menggabungkan {self._register.noun}",
        )

    def _show(self, outcome: Outcome[PlanT]) -> None:
        plan = outcome.value
        if (plan.tetap.id, plan.lebur.id) != self._ids:
            return  # another pair was picked meanwhile
        self.plan = plan
        self.title.setText(f"Yang tetap: {plan.tetap.nama}. Yang dilebur: {plan.lebur.nama}.")
        self.form.clear_findings()
        rows = self._register.fields_of(plan, self._places)
        self._fields.set_rows(rows, [row.field for row in rows])
        count_moves = self._show_moves(plan)
        self.moves.setVisible(bool(count_moves))
        self.no_moves.setVisible(not count_moves)
        for table, count in ((self.fields, len(rows)), (self.moves, count_moves)):
            table.setFixedHeight(HEAD + 2 + ROW * min(max(count, 1), MOST_ROWS))
        self.notice.clear()
        obstacle = self._register.obstacle(plan)
        if obstacle:
            self.notice.show_warning(obstacle)
            self.footer.set_note("lock", "Tidak dapat digabung searah ini", "awas")
        else:
            self.footer.set_note("", "Yang dilebur pindah ke Tempat sampah; dapat dipisahkan lagi")
        self.merge_button.setEnabled(not obstacle)

    def _show_moves(self, plan: PlanT) -> int:
        """What moves and what does not; returns how many lines."""
        moves = self._register.moves_of(plan, self._left)
        self._moves.set_rows(moves)
        return len(moves)

    def _leave(self, place: object) -> None:
        """Leave this kind of rows where it is, or take it along after all."""
        turn = self._register.turn
        if turn is None or self.plan is None or not isinstance(place, int):
            return
        self._left = turn(self.plan, place, self._left)
        self._show_moves(self.plan)
        self.moves.pick(place)

    def _turn(self, field: object) -> None:
        """The other value of this field."""
        rows = [row.turned() if row.field == field else row for row in self._fields.rows()]
        self._fields.set_rows(rows, [row.field for row in rows])
        self.fields.pick(field)

    def _merged(self, outcome: Outcome[int]) -> None:
        self.reason.set_text("")
        self.merged.emit(outcome.value, self._ids[0])

    def _failed(self, error: AppError) -> None:
        self.merge_button.setEnabled(
            self.plan is not None and not self._register.obstacle(self.plan)
        )
        if isinstance(error, DataRejectedError) and not self.form.show_findings(error.findings):
            self.form.focus("alasan")
            return
        self.notice.show_error(error)

    def _lay(self) -> None:
        fields = SectionTitle("Isian yang berbeda", "Enter memilih nilai yang lain")
        fields.add_right(self.swap_button)
        leave = "Enter membiarkannya tinggal" if self._register.turn else ""
        moves = SectionTitle("Catatan yang ikut", leave)
        self.footer.add_left(self.merge_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        for widget in (
            self.title, self.notice, fields, self.fields, moves, self.moves, self.no_moves,
        ):  # fmt: skip
            column.addWidget(widget)
        self.no_moves.hide()
        if self._register.reason:
            self.form.line("alasan", "Alasan", self.reason, required=True)
            column.addWidget(self.form)
        column.addStretch(1)
        body = QWidget()
        scrolled_into(body, inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(body, 1)
        outer.addWidget(self.footer)
