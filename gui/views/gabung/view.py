"""The place Gabungkan duplikat: suspected pairs at the left, the chosen pair at the right."""

from functools import partial
from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.office import list_wilayah
from core.actions.outcome import Outcome
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.gabung.compare import Compare
from gui.views.gabung.register import MoveT, PairT, PlanT, Register
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, SectionTitle, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import Table

_COMPARE, _PAIRS = 540, 280
NAME = 26


class MergeView(QWidget, Generic[PairT, PlanT, MoveT]):
    """Pairs with their reasons, looked for by the worker; any two records may be compared too."""

    closed = Signal()
    open_record = Signal(object)

    def __init__(
        self, session: Session, jobs: Jobs, register: Register[PairT, PlanT, MoveT]
    ) -> None:
        super().__init__()
        self._session, self._jobs, self._register = session, jobs, register
        self._pairs: dict[str, PairT] = {}
        self.title = SectionTitle("Gabungkan duplikat")
        self.close_button = Button("Kembali ke daftar", hint="Esc", on_click=self.closed.emit)
        self.title.add_right(self.close_button)
        self.notice = NoticeBar()
        self._model: RowsModel[PairT] = RowsModel(register.pairs, parent=self)
        self.table = Table(self._model, memory=register.memory)
        self.table.setAccessibleName("Pasangan yang diduga sama")
        self._empty = EmptyState("circle-check", "Mencari pasangan…", panel=True)
        self.compare = Compare(register, jobs)
        self._lay()
        self.table.picked.connect(self._pick)
        self.compare.merged.connect(self._merged)

    def show_pairs(self, chosen: tuple[int, int] | None = None) -> None:
        """Look for the pairs again; `chosen` are two records picked in the list."""
        places = list_wilayah(self._session.office)
        self.compare.set_places({one.kode: one.kelurahan for one in places})
        self._tell_merged()
        self._jobs.run(
            self._register.find,
            owner=self,
            done=partial(self._show, chosen=chosen),
            failed=self.notice.show_error,
            label="Mencari duplikat",
        )

    def part(self, merge_id: int, tetap_id: int) -> None:
        """Take a merge back."""
        self._jobs.run(
            lambda office: self._register.part(office, merge_id, tetap_id),
            owner=self,
            done=self._parted,
            failed=self.notice.show_error,
            label="Memisahkan lagi",
        )

    def _show(self, outcome: Outcome[tuple[PairT, ...]], *, chosen: tuple[int, int] | None) -> None:
        found = outcome.value
        self._pairs = {self._key(one): one for one in found}
        most = self._register.most
        more = " pertama" if most is not None and len(found) >= most else ""
        self.title.set_beside(f"{len(found)} pasangan{more} diduga sama")
        kept = self.table.current_id()
        first = None if chosen else kept if kept in self._pairs else next(iter(self._pairs), None)
        blocked = self.table.blockSignals(True)
        self._model.set_rows(found, list(self._pairs))
        self.table.pick(first)
        self.table.blockSignals(blocked)
        self.table.setVisible(bool(found))
        self._empty.set_sentence(self._register.none)
        self._empty.setVisible(not found)
        self.compare.setVisible(chosen is not None or first is not None)
        if chosen is not None:
            self.compare.show_pair(*chosen)
        elif first is not None:
            self._pick(first)

    def _tell_merged(self) -> None:
        """The newest merges, each with its way back."""
        merged = self._register.latest(self._session.office)
        if not merged:
            self.notice.clear()
            return
        ways = [
            (" – ".join(_short(name) for name in one.names),
             partial(self.part, one.id, one.tetap_id))
            for one in merged
        ]  # fmt: skip
        self.notice.show_note("Sudah digabung; pilih untuk memisahkan lagi:", ways=ways)

    def _pick(self, key: object) -> None:
        pair = self._pairs.get(str(key))
        if pair is not None:
            self.compare.show()
            self.compare.show_pair(*self._register.ids(pair))

    def _merged(self, merge_id: int, tetap_id: int) -> None:
        self.show_pairs()
        self.notice.show_note(
            "Dua catatan digabung; yang dilebur ada di Tempat sampah.",
            ways=[
                (f"Buka {self._register.noun} itu", partial(self.open_record.emit, tetap_id)),
                ("Pisahkan lagi", partial(self.part, merge_id, tetap_id)),
            ],
        )

    def _parted(self, outcome: Outcome[tuple[str, ...]]) -> None:
        self.show_pairs()
        self.notice.show_note("Dua catatan dipisahkan lagi.", told_left(outcome.value))

    def _key(self, pair: PairT) -> str:
        one, other = self._register.ids(pair)
        return f"{one}:{other}"

    def _lay(self) -> None:
        self.title.setContentsMargins(24, 10, 24, 10)
        left = QWidget()
        left.setMinimumWidth(_PAIRS)
        inset = QVBoxLayout(left)
        inset.setContentsMargins(16, 4, 8, 8)
        inset.addWidget(self.table, 1)
        inset.addWidget(self._empty)
        inset.addStretch(0)
        self.table.hide()
        self.compare.hide()
        self.compare.setMinimumWidth(_COMPARE)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(left, 3)
        row.addWidget(line(vertical=True))
        row.addWidget(self.compare, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(line(soft=True))
        column.addWidget(self.notice)
        column.addLayout(row, 1)


def told_left(left: tuple[str, ...]) -> str:
    """What did not go back, in a sentence."""
    if not left:
        return "Semua yang pindah sudah kembali ke catatan asalnya."
    return f"Tidak ikut kembali karena sudah diubah: {', '.join(left)}."


def _short(name: str) -> str:
    """A name that leaves room for three more beside it; names differ in their last words."""
    return name if len(name) <= NAME else f"…{name[1 - NAME :]}"
