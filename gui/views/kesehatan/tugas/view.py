"""Surat tugas of the year: the list at the left, letter, team and cooperatives at the right."""

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.actions.penugasan import (
    RingkasanTugas,
    list_penugasan,
    load_penugasan,
    restore_penugasan,
    trash_penugasan,
)
from core.actions.penugasan_koperasi import assign, list_ditugaskan, unassign
from core.actions.tahun_buku import tahun_buku_for
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan import Penugasan
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.place import Place
from gui.session import Session
from gui.views.kesehatan.targets import CetakTarget, TugasTarget
from gui.views.kesehatan.tugas.assign_view import AssignView
from gui.views.kesehatan.tugas.columns import LETTERS
from gui.views.kesehatan.tugas.due_view import DueView
from gui.views.kesehatan.tugas.letter_form import LetterForm
from gui.views.kesehatan.tugas.sent_tab import SentTab
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.headings import EmptyState, PageHeader, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.table import Table
from gui.widgets.tabs import Tabs

_LIST, _LIST_NARROW = 468, 332
_TABS_TOP = 8


class TugasView(Place):
    """Letters with their teams; what is due; many cooperatives chosen at once."""

    keys: ClassVar[str] = "Ins tambah  ·  Ctrl+S simpan  ·  Esc daftar  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._letters: dict[int, RingkasanTugas] = {}
        self._undo: Callable[[], object] | None = None
        self._act("Tambah surat tugas", "Ins", self.begin_new)
        self._act("Hapus surat tugas", "Del", self._trash_by_key)
        self.header = PageHeader("Surat tugas")
        self.due_button = Button("Jatuh tempo", icon="calendar", on_click=self.show_due)
        self.print_button = Button("Cetak…", icon="printer", on_click=self.print_paper)
        self.add_button = Button("Tambah", icon="plus", hint="Ins", on_click=self.begin_new)
        self.back_button = Button(
            "Daftar", icon="list-checks", hint="Esc", on_click=self.closed.emit
        )
        self.notice = NoticeBar()
        self.trash_chip = Chip("Tempat sampah", on_change=lambda _on: self._read())
        self.model: RowsModel[RingkasanTugas] = RowsModel(LETTERS, parent=self)
        self.table = Table(self.model, memory="kesehatan.tugas.daftar")
        self.table.setAccessibleName("Surat tugas")
        self._none = EmptyState("user", "")
        self._lists = QStackedWidget()
        self.letter = LetterForm(session, jobs)
        self.sent = SentTab()
        self.tabs = Tabs()
        self.assign = AssignView(session, jobs)
        self.due = DueView(session)
        self._main, self._body = QWidget(), QStackedWidget()
        self._lay()
        self._connect()

    def show_target(self, target: object) -> None:
        self.notice.clear()
        self._body.setCurrentWidget(self._main)
        wanted = target.penugasan_id if isinstance(target, TugasTarget) else 0
        if wanted and self.trash_chip.isChecked():
            self.trash_chip.setChecked(False)
        self._read(wanted)
        if isinstance(target, TugasTarget) and target.jatuh_tempo:
            self.show_due()
        elif self._letters:
            self.table.setFocus()
        else:
            self.letter.form.focus("nomor")

    def refresh(self) -> None:
        if self.letter.draft.dirty:
            self._read_list(self.letter.letter.id)
            self._show_sent()
        else:
            self._read(self.letter.letter.id)
        if self._body.currentWidget() is self.assign:
            self.assign.read()
        self._count_due()

    def save(self) -> None:
        if self._body.currentWidget() is self._main:
            self.letter.save()

    def search(self) -> None:
        match self._body.currentWidget():
            case AssignView() | DueView() as view:
                view.search.setFocus()
            case _:
                self.table.setFocus()

    def print_paper(self) -> None:
        """Papers of all cooperatives of the letter in hand."""
        chosen = tuple(row.kunci for row in self.sent.model.rows())
        if chosen:
            self.wanted.emit(CetakTarget(chosen, "surat-tugas"))

    def flush_draft(self) -> None:
        self.letter.draft.flush()

    def escape(self) -> bool:
        if self._body.currentWidget() is self._main:
            self.closed.emit()
        else:
            self._show_main()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        self._left.setFixedWidth(_LIST_NARROW if narrow else _LIST)
        keys = {column.key for column in LETTERS}
        self.table.set_shown_columns(keys - {"tanggal", "tim"} if narrow else keys)

    def begin_new(self) -> None:
        """An empty letter of the year."""
        if self._body.currentWidget() is not self._main:
            return
        self.flush_draft()
        if self.trash_chip.isChecked():
            self.trash_chip.setChecked(False)
        self.table.pick(None)
        tahun_buku = tahun_buku_for(self.session.office, self.session.year)
        self._show(Penugasan(tahun_buku))
        self.tabs.show_tab(self.letter)
        self.letter.form.focus("nomor")

    def show_due(self) -> None:
        """What cooperatives still owe."""
        self.due.read()
        self._body.setCurrentWidget(self.due)
        self.due.table.setFocus()

    def _read(self, chosen: int = 0) -> None:
        self._read_list(chosen)
        found = self.table.current_id()
        if isinstance(found, int):
            self._open(found)
        else:
            tahun_buku = tahun_buku_for(self.session.office, self.session.year)
            self._show(Penugasan(tahun_buku))
            self.tabs.show_tab(self.letter)
        self._count_due()

    def _read_list(self, chosen: int) -> None:
        office, trashed = self.session.office, self.trash_chip.isChecked()
        found = list_penugasan(office, self.session.year, trashed=trashed)
        self._letters = {one.penugasan.id: one for one in found}
        tahun_buku = tahun_buku_for(office, self.session.year)
        self.header.set_subtitle(
            f"Tahun kinerja {self.session.year} memeriksa tahun buku {tahun_buku}"
        )
        blocked = self.table.blockSignals(True)
        self.model.set_rows(found, list(self._letters))
        first = chosen if chosen in self._letters else next(iter(self._letters), None)
        self.table.pick(first)
        self.table.blockSignals(blocked)
        self._none.set_sentence(
            "Tempat sampah kosong."
            if trashed
            else f"Belum ada surat tugas untuk tahun buku {tahun_buku}. "
            "Tulis suratnya di kanan, lalu pilih koperasinya."
        )
        self._lists.setCurrentWidget(self.table if found else self._none)

    def _open(self, penugasan_id: int) -> None:
        try:
            letter, team = load_penugasan(self.session.office, penugasan_id)
        except AppError as error:
            self.notice.show_error(error)
            return
        self.letter.show_letter(letter, team, trashed=self.trash_chip.isChecked())
        self._show_sent()

    def _show(self, letter: Penugasan) -> None:
        teams = [one.tim for one in self._letters.values() if one.tim]
        self.letter.tim.set_previous(teams[-1] if teams else ())
        self.letter.show_letter(letter, ())
        self._show_sent()

    def _show_sent(self) -> None:
        letter = self.letter.letter
        rows = (
            list_ditugaskan(self.session.office, self.session.year, letter.id)
            if letter.id and not self.letter.trashed
            else ()
        )
        self.sent.show_rows(rows, editable=bool(letter.id) and not self.letter.trashed)
        self.tabs.set_title(self.sent, f"Koperasi ({len(rows)})" if rows else "Koperasi")
        possible = bool(rows)
        self.print_button.setEnabled(possible)
        self.print_button.setToolTip("" if possible else "Pilih koperasinya dahulu.")

    def _count_due(self) -> None:
        overdue = self.due.read()
        self.due_button.set_text(f"Jatuh tempo ({overdue})" if overdue else "Jatuh tempo")

    def _pick(self, found: object) -> None:
        if isinstance(found, int) and found != self.letter.letter.id:
            self._open(found)

    def _stored(self, penugasan_id: int) -> None:
        new = not self.letter.letter.id
        self._read(penugasan_id)
        if new:
            self.tabs.show_tab(self.sent)
            self.sent.add_button.setFocus()

    def _trash_by_key(self) -> None:
        """Del in the list of letters; elsewhere it belongs to what is typed."""
        if self.table.hasFocus() and self.letter.letter.id and not self.letter.trashed:
            self._trash_or_restore()

    def _trash_or_restore(self) -> None:
        letter, trashed = self.letter.letter, self.letter.trashed
        self.jobs.run(
            partial(restore_penugasan if trashed else trash_penugasan, penugasan=letter),
            owner=self,
            done=lambda _outcome: self._moved(letter, trashed=trashed),
            failed=self.notice.show_error,
        )

    def _moved(self, letter: Penugasan, *, trashed: bool) -> None:
        self.letter.draft.settle()
        if trashed:
            self.trash_chip.setChecked(False)
            self._read(letter.id)
            return
        gone = Penugasan(letter.tahun_buku, letter.nomor, id=letter.id, versi=letter.versi + 1)
        self._read()
        self._offer_undo(
            f"{letter.sebutan} dipindahkan ke Tempat sampah.",
            "Koperasinya bebas ditugaskan lagi.",
            partial(restore_penugasan, penugasan=gone),
        )

    def _remove(self, kunci: KunciLaporan) -> None:
        letter = self.letter.letter
        back = partial(assign, penugasan_id=letter.id, kunci=[kunci], tahun=self.session.year)
        self.jobs.run(
            partial(unassign, kunci=[kunci]),
            owner=self,
            done=lambda _outcome: self._offer_undo(
                "Koperasi dikeluarkan dari surat tugas.",
                "Catatan pemeriksaannya tetap ada.",
                back,
            ),
            failed=self.notice.show_error,
        )

    def _offer_undo(self, message: str, hint: str, action: Callable[..., Outcome[Any]]) -> None:
        self._undo = lambda: self.jobs.run(action, owner=self, failed=self.notice.show_error)
        self.notice.show_note(message, hint, ways=[("Batal urung (Ctrl+Z)", self._bring_back)])

    def _bring_back(self) -> None:
        if self._undo is not None:
            undo, self._undo = self._undo, None
            self.notice.clear()
            undo()

    def _choose(self) -> None:
        self.flush_draft()
        self.assign.show_letter(self.letter.letter)
        self._body.setCurrentWidget(self.assign)

    def _assigned(self, count: int) -> None:
        self._show_main()
        self.tabs.show_tab(self.sent)
        self.sent.table.setFocus()
        if not self.assign.added:
            self.notice.show_note(f"{count} koperasi ditugaskan.")
            return
        moved = count - len(self.assign.added)
        hint = f"{moved} yang dipindahkan tidak ikut dikembalikan." if moved > 0 else ""
        action = partial(unassign, kunci=self.assign.added)
        self._offer_undo(f"{count} koperasi ditugaskan.", hint, action)

    def _show_main(self) -> None:
        self._body.setCurrentWidget(self._main)
        self._read_list(self.letter.letter.id)
        self._show_sent()
        self.table.setFocus()

    def _act(self, text: str, keys: str, triggered: Callable[[], object]) -> None:
        made = QAction(text, self)
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda _checked=False: triggered())
        self.addAction(made)

    def _connect(self) -> None:
        self.table.picked.connect(self._pick)
        self.letter.stored.connect(self._stored)
        self.letter.trash_wanted.connect(self._trash_or_restore)
        self.sent.wanted.connect(self.wanted)
        self.sent.adding_wanted.connect(self._choose)
        self.sent.removal_wanted.connect(self._remove)
        self.assign.closed.connect(self._show_main)
        self.assign.assigned.connect(self._assigned)
        self.due.closed.connect(self._show_main)
        self.due.wanted.connect(self.wanted)

    def _lay(self) -> None:
        for button in (self.due_button, self.print_button, self.back_button, self.add_button):
            self.header.add_button(button)
        self._lists.addWidget(self.table)
        self._lists.addWidget(self._none)
        chips = QHBoxLayout()
        chips.setContentsMargins(24, 8, 16, 4)
        chips.addWidget(self.trash_chip)
        chips.addStretch(1)
        inset = QHBoxLayout()
        inset.setContentsMargins(16, 0, 8, 8)
        inset.addWidget(self._lists)
        self._left = QWidget()
        self._left.setFixedWidth(_LIST)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(chips)
        left.addLayout(inset, 1)
        self.tabs.add(self.letter, "Surat && tim")
        self.tabs.add(self.sent, "Koperasi")
        right = QVBoxLayout()
        right.setContentsMargins(0, _TABS_TOP, 0, 0)
        right.addWidget(self.tabs)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._left)
        both.addWidget(line(vertical=True))
        both.addLayout(right, 1)
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        main.addWidget(self.header)
        main.addWidget(self.notice)
        main.addLayout(both, 1)
        for view in (self._main, self.assign, self.due):
            self._body.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)
