"""The place Gabungkan duplikat: suspected pairs at the left, the chosen pair at the right."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.office import list_wilayah
from core.actions.outcome import Outcome
from core.actions.umkm_duplikat import suspected_pairs
from core.actions.umkm_gabung import latest_gabungan, pisahkan_umkm
from core.umkm.gabung import TERBANYAK, HasilPisahUmkm, PasanganUmkm
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.umkm.gabung.compare import Compare
from gui.views.umkm.gabung.rows import PASANGAN
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, SectionTitle, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import Table

_COMPARE, _PAIRS = 540, 280
NAME = 26


class MergeView(QWidget):
    """Pairs with their reasons; those of a big register are looked for by the worker."""

    closed = Signal()
    open_record = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._pairs: dict[str, PasanganUmkm] = {}
        self.title = SectionTitle("Gabungkan duplikat")
        self.close_button = Button("Kembali ke daftar", hint="Esc", on_click=self.closed.emit)
        self.title.add_right(self.close_button)
        self.notice = NoticeBar()
        self._model: RowsModel[PasanganUmkm] = RowsModel(PASANGAN, parent=self)
        self.table = Table(self._model, memory="umkm.gabung")
        self.table.setAccessibleName("Pasangan yang diduga sama")
        self._empty = EmptyState("circle-check", "Mencari pasangan…", panel=True)
        self.compare = Compare(session, jobs)
        self._lay()
        self.table.picked.connect(self._pick)
        self.compare.merged.connect(self._merged)

    def show_pairs(self) -> None:
        """Look for the pairs again."""
        places = list_wilayah(self._session.office)
        self.compare.set_places({one.kode: one.kelurahan for one in places})
        self._tell_merged()
        self._search()

    def _search(self) -> None:
        self._jobs.run(
            suspected_pairs,
            owner=self,
            done=self._show,
            failed=self.notice.show_error,
            label="Mencari duplikat",
        )

    def part(self, tetap_id: int, merge_id: int) -> None:
        """Take a merge back."""
        self._jobs.run(
            partial(pisahkan_umkm, umkm_id=tetap_id, gabungan_id=merge_id),
            owner=self,
            done=self._parted,
            failed=self.notice.show_error,
            label="Memisahkan lagi",
        )

    def _show(self, outcome: Outcome[tuple[PasanganUmkm, ...]]) -> None:
        found = outcome.value
        self._pairs = {_key(one): one for one in found}
        more = " pertama" if len(found) >= TERBANYAK else ""
        self.title.set_beside(f"{len(found)} pasangan{more} diduga sama")
        kept = self.table.current_id()
        first = kept if kept in self._pairs else next(iter(self._pairs), None)
        blocked = self.table.blockSignals(True)
        self._model.set_rows(found, list(self._pairs))
        self.table.pick(first)
        self.table.blockSignals(blocked)
        self.table.setVisible(bool(found))
        self._empty.set_sentence("Tidak ada pasangan UMKM yang diduga sama.")
        self._empty.setVisible(not found)
        self.compare.setVisible(first is not None)
        if first is not None:
            self._pick(first)

    def _tell_merged(self) -> None:
        """The newest merges, each with its way back."""
        merged = latest_gabungan(self._session.office)
        if not merged:
            self.notice.clear()
            return
        ways = [
            (f"{_short(stays)} – {_short(went)}", partial(self.part, tetap_id, merge_id))
            for merge_id, tetap_id, stays, went in merged
        ]
        self.notice.show_note("Sudah digabung; pilih untuk memisahkan lagi:", ways=ways)

    def _pick(self, key: object) -> None:
        pair = self._pairs.get(str(key))
        if pair is not None:
            self.compare.show()
            self.compare.show_pair(pair.satu.id, pair.dua.id)

    def _merged(self, merge_id: int, tetap_id: int) -> None:
        self._search()
        self.notice.show_note(
            "Dua catatan digabung; yang dilebur ada di Tempat sampah.",
            ways=[
                ("Buka UMKM itu", partial(self.open_record.emit, tetap_id)),
                ("Pisahkan lagi", partial(self.part, tetap_id, merge_id)),
            ],
        )

    def _parted(self, outcome: Outcome[HasilPisahUmkm]) -> None:
        self._search()
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


def told_left(result: HasilPisahUmkm) -> str:
    """What did not go back, in a sentence."""
    if not result.tertinggal:
        return "Semua yang pindah sudah kembali ke catatan asalnya."
    return f"Tidak ikut kembali karena sudah diubah: {', '.join(result.tertinggal)}."


def _short(name: str) -> str:
    """A name that leaves room for three more beside it; names differ in their last words."""
    return name if len(name) <= NAME else f"…{name[1 - NAME :]}"


def _key(pair: PasanganUmkm) -> str:
    return f"{pair.satu.id}:{pair.dua.id}"
