"""The place Gabungkan duplikat: suspected pairs at the left, the chosen pair at the right."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.gabung_koperasi import latest_merges, suspected_pairs, unmerge
from core.actions.outcome import Outcome
from core.kantor.model import Kelurahan
from core.koperasi.gabung import HasilPisah, Pasangan
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.koperasi.gabung.compare import Compare
from gui.views.koperasi.gabung.rows import PASANGAN
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, SectionTitle, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import Table

_COMPARE, _PAIRS = 560, 300
NAME = 26


class MergeView(QWidget):
    """Pairs with their reasons; two records chosen in the list may be compared too."""

    closed = Signal()
    open_record = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._pairs: dict[str, Pasangan] = {}
        self.title = SectionTitle("Gabungkan duplikat")
        self.close_button = Button("Kembali ke daftar", hint="Esc", on_click=self.closed.emit)
        self.title.add_right(self.close_button)
        self.notice = NoticeBar()
        self._model: RowsModel[Pasangan] = RowsModel(PASANGAN, parent=self)
        self.table = Table(self._model, memory="koperasi.gabung")
        self.table.setAccessibleName("Pasangan yang diduga sama")
        self._empty = EmptyState(
            "circle-check",
            "Tidak ada pasangan yang diduga sama. Dua koperasi lain dapat dibandingkan dengan "
            "memilih dua baris pada daftar (Ctrl+klik).",
            panel=True,
        )
        self.compare = Compare(session, jobs)
        self._lay()
        self.table.picked.connect(self._pick)
        self.compare.merged.connect(self._merged)

    def set_places(self, places: list[Kelurahan]) -> None:
        self.compare.set_places({one.kode: one.kelurahan for one in places})

    def show_pairs(self, chosen: tuple[int, int] | None = None) -> None:
        """Read the pairs again; `chosen` are two records picked in the list."""
        self._tell_merged()
        found = suspected_pairs(self._session.office)
        self._pairs = {_key(one): one for one in found}
        self.title.set_beside(f"{len(found)} pasangan diduga sama")
        kept = self.table.current_id()
        blocked = self.table.blockSignals(True)
        self._model.set_rows(found, list(self._pairs))
        first = None if chosen else kept if kept in self._pairs else next(iter(self._pairs), None)
        self.table.pick(first)
        self.table.blockSignals(blocked)
        self.table.setVisible(bool(found))
        self._empty.setVisible(not found)
        self.compare.setVisible(chosen is not None or first is not None)
        if chosen is not None:
            self.compare.show_pair(*chosen)
        elif isinstance(first, str):
            self._pick(first)

    def unmerge(self, merge_id: int) -> None:
        """Take a merge back."""
        self._jobs.run(
            partial(unmerge, penggabungan_id=merge_id),
            owner=self,
            done=self._parted,
            failed=self.notice.show_error,
            label="Memisahkan lagi",
        )

    def _tell_merged(self) -> None:
        """The newest merges, each with its way back."""
        merged = latest_merges(self._session.office)
        if not merged:
            self.notice.clear()
            return
        ways = [
            (" – ".join(_short(name) for name in names), partial(self.unmerge, merge_id))
            for merge_id, names in merged
        ]
        self.notice.show_note("Sudah digabung; pilih untuk memisahkan lagi:", ways=ways)

    def _pick(self, key: object) -> None:
        pair = self._pairs.get(str(key))
        if pair is None:
            return
        one, other = (pair.dua, pair.satu) if pair.satu.di_sampah else (pair.satu, pair.dua)
        self.compare.show()
        self.compare.show_pair(one.id, other.id)

    def _merged(self, merge_id: object, tetap_id: object) -> None:
        self.show_pairs()
        if isinstance(merge_id, int):
            self.notice.show_note(
                "Dua catatan digabung; yang dilebur ada di Tempat sampah.",
                ways=[
                    ("Buka koperasi itu", partial(self.open_record.emit, tetap_id)),
                    ("Pisahkan lagi", partial(self.unmerge, merge_id)),
                ],
            )

    def _parted(self, outcome: Outcome[HasilPisah]) -> None:
        self.show_pairs()
        self.notice.show_note("Dua catatan dipisahkan lagi.", told_left(outcome.value))

    def _lay(self) -> None:
        self.title.setContentsMargins(24, 10, 24, 10)
        left = QWidget()
        left.setMinimumWidth(_PAIRS)
        inset = QVBoxLayout(left)
        inset.setContentsMargins(16, 4, 8, 8)
        inset.addWidget(self.table, 1)
        inset.addWidget(self._empty)
        inset.addStretch(0)
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


def told_left(result: HasilPisah) -> str:
    """What did not go back, in a sentence."""
    if not result.tertinggal:
        return "Semua yang pindah sudah kembali ke catatan asalnya."
    return f"Tidak ikut kembali karena sudah diubah: {', '.join(result.tertinggal)}."


def _short(name: str) -> str:
    """A name that leaves room for three more beside it; names differ in their last words."""
    return name if len(name) <= NAME else f"…{name[1 - NAME :]}"


def _key(pair: Pasangan) -> str:
    return f"{pair.satu.id}:{pair.dua.id}"
