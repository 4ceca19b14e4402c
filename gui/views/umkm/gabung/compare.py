"""Two records side by side: which value stays of each field, what moves, and the merge itself."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.actions.umkm_gabung import gabungkan_umkm, plan_gabung
from core.errors import AppError
from core.umkm.gabung import RencanaUmkm
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.umkm.gabung.rows import ISI, ISIAN, LEBUR, BarisIsian, isian_of
from gui.widgets.buttons import Button
from gui.widgets.headings import PageFooter, SectionTitle
from gui.widgets.labels import Text
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import HEAD, ROW, Table
from gui.widgets.tabs import scrolled_into

MOST_ROWS = 10


class Compare(QWidget):
    """One pair. The first is the record that stays; *Tukar* turns them round."""

    merged = Signal(object, object)
    """Id of the merge, id of the record that stays."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._places: Mapping[str, str] = {}
        self._ids = (0, 0)
        self.plan: RencanaUmkm | None = None
        self.title = Text("", "subjudul", wrap=True)
        self.notice = NoticeBar(margins=(0, 0, 0, 0))
        self._fields: RowsModel[BarisIsian] = RowsModel(ISIAN, parent=self)
        self.fields = Table(self._fields, memory="umkm.gabung.isian")
        self.fields.setAccessibleName("Isian yang berbeda")
        self._moves = RowsModel(ISI, parent=self)
        self.moves = Table(self._moves, memory="umkm.gabung.pindah")
        self.moves.setAccessibleName("Catatan yang ikut pindah")
        self.no_moves = Text("Yang dilebur tidak mempunyai catatan lain.", "kecil")
        self.swap_button = Button("Tukar yang tetap", icon="arrow-right", on_click=self.swap)
        self.merge_button = Button("Gabungkan", icon="check", kind="utama", on_click=self.merge_now)
        self.footer = PageFooter()
        self.footer.set_note("", "Yang dilebur pindah ke Tempat sampah; dapat dipisahkan lagi")
        self._lay()
        self.fields.opened.connect(self._turn)

    def set_places(self, places: Mapping[str, str]) -> None:
        self._places = places

    def show_pair(self, tetap_id: int, lebur_id: int) -> None:
        """Ask the worker what a merge would do, and show it."""
        self._ids, self.plan = (tetap_id, lebur_id), None
        self.merge_button.setEnabled(False)
        self._jobs.run(
            partial(plan_gabung, tetap_id=tetap_id, lebur_id=lebur_id),
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
        self.merge_button.setEnabled(False)
        action = partial(
            gabungkan_umkm,
            tetap=self.plan.tetap,
            lebur=self.plan.lebur,
            dari_lebur=self.taken(),
        )
        self._jobs.run(
            action,
            owner=self,
            done=lambda outcome: self.merged.emit(outcome.value, self._ids[0]),
            failed=self._failed,
            label="Menggabungkan UMKM",
        )

    def _show(self, outcome: Outcome[RencanaUmkm]) -> None:
        plan = outcome.value
        if (plan.tetap.id, plan.lebur.id) != self._ids:
            return  # another pair was picked meanwhile
        self.plan = plan
        self.title.setText(f"Yang tetap: {plan.tetap.nama}. Yang dilebur: {plan.lebur.nama}.")
        rows = isian_of(plan, self._places)
        self._fields.set_rows(rows, [row.field for row in rows])
        self._moves.set_rows(plan.isi)
        self.moves.setVisible(bool(plan.isi))
        self.no_moves.setVisible(not plan.isi)
        for table, count in ((self.fields, len(rows)), (self.moves, len(plan.isi))):
            table.setFixedHeight(HEAD + 2 + ROW * min(max(count, 1), MOST_ROWS))
        self.notice.clear()
        self.merge_button.setEnabled(True)

    def _turn(self, field: object) -> None:
        """The other value of this field."""
        rows = [row.turned() if row.field == field else row for row in self._fields.rows()]
        self._fields.set_rows(rows, [row.field for row in rows])
        self.fields.pick(field)

    def _failed(self, error: AppError) -> None:
        self.merge_button.setEnabled(self.plan is not None)
        self.notice.show_error(error)

    def _lay(self) -> None:
        fields = SectionTitle("Isian yang berbeda", "Enter memilih nilai yang lain")
        fields.add_right(self.swap_button)
        self.footer.add_left(self.merge_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        moves = SectionTitle("Catatan yang ikut")
        for widget in (
            self.title, self.notice, fields, self.fields, moves, self.moves, self.no_moves,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        body = QWidget()
        scrolled_into(body, inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(body, 1)
        outer.addWidget(self.footer)
