"""Riwayat impor: what was brought in, when, by whom; and taking one back."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import angka
from core.actions.impor_batal import (
    list_imports,
    list_kept,
    list_refused,
    preview_undo,
    undo_import,
)
from core.actions.outcome import Outcome
from core.errors import AppError
from core.impor.model import Nasib
from core.impor.rencana_riwayat import BarisTetap, HasilBatal, Impor
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.data.history_columns import (
    HIDDEN_NARROW,
    KEPT,
    REFUSED,
    columns,
    sum_up,
    why_not,
)
from gui.views.data.stopped import or_stopped
from gui.widgets.ask_bar import AskBar, Question
from gui.widgets.buttons import Button
from gui.widgets.headings import MARGIN, EmptyState, PageFooter, SectionTitle
from gui.widgets.layouts import inset
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import Table

_KEPT_HEIGHT = 128


class History(QWidget):
    """The list, the records that stayed of the one picked, and the button."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._working = False
        self.title = SectionTitle("Riwayat impor")
        self.notice = NoticeBar()
        self.model: RowsModel[Impor] = RowsModel(columns(session.office.clock()), parent=self)
        self.table = Table(self.model, memory="data.riwayat")
        self.table.setAccessibleName("Riwayat impor")
        self.empty = EmptyState("inbox", "Belum ada impor. Mulai dari Impor berkas.", panel=True)
        self.kept_title = SectionTitle("Tetap seperti sekarang")
        self.kept_model: RowsModel[BarisTetap] = RowsModel(KEPT, parent=self)
        self.kept = Table(self.kept_model, memory="data.tetap")
        self.kept.setAccessibleName("Catatan yang tetap seperti sekarang")
        self.kept.setFixedHeight(_KEPT_HEIGHT)
        self.ask = AskBar()
        self.undo_button = Button("Batalkan impor ini…", icon="history", on_click=self.ask_undo)
        self.footer = PageFooter()
        self.footer.add_left(self.undo_button)
        self._lay()
        self.table.picked.connect(lambda _id: self._picked())

    def load(self) -> None:
        """Read the list; the import picked stays picked."""
        office = self._session.office
        picked = self.table.current_id()
        found = list_imports(office)
        self.model.columns = columns(office.clock())
        self.model.set_rows(found, [one.id for one in found])
        self._show(bool(found))
        if found and (picked is None or not self.table.pick(picked)):
            self.table.pick(found[0].id)
        self._picked()

    def pick(self, impor_id: int) -> None:
        """Make one import the current one."""
        self.table.pick(impor_id)

    def current(self) -> Impor | None:
        """The import picked."""
        index = self.table.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def ask_undo(self) -> None:
        """Say what taking it back would do, then ask."""
        impor = self.current()
        if impor is not None and self.undo_button.isEnabled():
            self._run(partial(preview_undo, impor_id=impor.id), partial(self._ask, impor))

    def escape(self) -> bool:
        """Take the question back."""
        if not self.ask.asking:
            return False
        self.ask.dismiss()
        self._picked()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        """Fewer columns in a narrow window."""
        keys = {one.key for one in self.model.columns}
        self.table.set_shown_columns(keys - HIDDEN_NARROW if narrow else keys)

    def _ask(self, impor: Impor, outcome: Outcome[HasilBatal | None]) -> None:
        hasil = outcome.value
        if hasil is None:
            return
        self._show_kept(hasil.tetap)
        self.ask.ask(
            Question(f"{impor.berkas}: {sum_up(hasil, done=False)}", "Batalkan impor"),
            lambda _option, _reason: self._undo(impor),
        )

    def _undo(self, impor: Impor) -> None:
        self._run(
            partial(or_stopped, action=partial(undo_import, impor_id=impor.id)),
            self._undone,
            label=f"Membatalkan impor {impor.berkas}",
        )

    def _undone(self, outcome: Outcome[HasilBatal | None]) -> None:
        self.load()
        if outcome.value is None:
            self.notice.show_note("Pembatalan dihentikan; tidak ada yang diubah.")
            return
        self._show_kept(outcome.value.tetap)
        self.notice.show_note(sum_up(outcome.value, done=True))

    def _run(
        self,
        action: Callable[..., Outcome[Any]],
        done: Callable[[Outcome[Any]], None],
        *,
        label: str = "",
    ) -> None:
        self._working = True
        self.notice.clear()

        def ended(outcome: Outcome[Any]) -> None:
            self._working = False
            done(outcome)
            self._judge()

        def failed(error: AppError) -> None:
            self._working = False
            self.notice.show_error(error)
            self._judge()

        self._jobs.run(
            action, owner=self, done=ended, failed=failed, label=label, cancellable=bool(label)
        )
        self._judge()

    def _picked(self) -> None:
        impor = self.current()
        undone = impor is not None and impor.dibatalkan_pada is not None
        self.ask.dismiss()
        if impor and not undone:
            rows = list_refused(self._session.office, impor.id)
            self._show_kept(rows, refused=True)
            more = impor.jumlah[Nasib.DITOLAK] - len(rows)
            self.kept_title.set_beside(f"dan {angka.show(more, 0)} baris lagi" if more else "")
        else:
            self._show_kept(list_kept(self._session.office, impor.id) if impor else ())
        self._judge()

    def _judge(self) -> None:
        reason = why_not(self.current(), self._session.office.clock())
        self.undo_button.setEnabled(not reason and not self._working)
        listed = self.model.rowCount() > 0
        self.footer.set_note("info" if reason and listed else "", reason if listed else "")

    def _show_kept(self, kept: tuple[BarisTetap, ...], *, refused: bool = False) -> None:
        words = "Baris berkas yang ditolak" if refused else "Tetap seperti sekarang"
        self.kept_title.title.setText(words)
        self.kept_title.set_beside("")
        self.kept.setAccessibleName(words)
        self.kept_model.columns = REFUSED if refused else KEPT
        self.kept_model.set_rows(kept)
        self.kept_title.setVisible(bool(kept))
        self.kept.setVisible(bool(kept))

    def _show(self, listed: bool) -> None:
        self.table.setVisible(listed)
        self.footer.setVisible(listed)
        self.empty.setVisible(not listed)

    def _lay(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addLayout(inset(self.title, MARGIN))
        column.addWidget(self.notice)
        column.addLayout(inset(self.empty, MARGIN))
        column.addLayout(inset(self.table, MARGIN - 8), 1)
        column.addLayout(inset(self.kept_title, MARGIN))
        column.addLayout(inset(self.kept, MARGIN - 8))
        column.addWidget(self.ask)
        column.addWidget(self.footer)
        column.addStretch(0)
        self._show(listed=False)
        self._show_kept(())
