"""Program dan anggaran: the tree of the year, and the form of one row at the right."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from core.actions.outcome import Outcome
from core.actions.program import load_program, nama_iku
from core.actions.program_baris import read_tempelan, save_pasted
from core.actions.program_pindah import move_row, shift_row
from core.actions.program_simpan import carry_over
from core.iku.program import BarisProgram, JenisProgram
from core.iku.program_pohon import SimpulProgram, TahunProgram
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.place import Place
from gui.session import Session
from gui.views.dokumen.targets import KinerjaTarget
from gui.views.iku.program.form import WIDTH, ProgramForm
from gui.views.iku.program.move_dialog import MoveDialog
from gui.views.iku.program.paste_dialog import PasteDialog
from gui.views.iku.program.rows import (
    BESIDE_FORM,
    COLUMNS,
    NARROW,
    WIDE,
    Baris,
    id_of,
    lines_of,
    look_of,
)
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, Notice, PageHeader, line
from gui.widgets.table import Table

_EMPTY = (
    "Belum ada program tahun {tahun}. Tempel susunan dari Excel (kode, nama, pagu), bawa susunan "
    "tahun lalu, atau ketik program pertama."
)


class ProgramView(Place):
    """Enter or F2 opens a row, Ins adds one below it, Del moves it to Tempat sampah."""

    keys: ClassVar[str] = (
        "Enter ubah  ·  Ins tambah  ·  Del hapus  ·  Alt+↑↓ geser  ·  Ctrl+M pindahkan  ·  "
        "Esc indikator"
    )

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._tahun = TahunProgram(session.year, ())
        self._names: dict[str, str] = {}
        self._narrow = False
        self.header = PageHeader("Program dan anggaran")
        self.carry_button = Button("Bawa susunan tahun lalu", kind="tautan", on_click=self.carry)
        self.paste_button = Button("Tempel", icon="clipboard-paste", on_click=self.paste)
        self.print_button = Button("Cetak RKT", icon="printer", on_click=self.print_paper)
        self.add_button = Button("Tambah", icon="plus", hint="Ins", on_click=self.add)
        back = Button("Indikator", icon="target", hint="Esc", on_click=self.closed.emit)
        for button in (back, self.paste_button, self.print_button, self.add_button):
            self.header.add_button(button)
        self.notice = Notice()
        self._model: RowsModel[Baris] = RowsModel(COLUMNS, look=look_of, parent=self)
        self.table = Table(self._model, memory="iku.program")
        self.table.setAccessibleName("Program, kegiatan, dan sub kegiatan")
        self.table.opened.connect(lambda _id: self.edit())
        self.table.picked.connect(lambda _id: self._follow())
        self.form = ProgramForm(session, jobs)
        self.form.setFixedWidth(WIDTH)
        self.form.closed.connect(self._close_form)
        self.nothing = EmptyState(
            "columns-2", "", Button("Program pertama", icon="plus", kind="utama", on_click=self.add)
        )
        self.nothing.add_link(self.carry_button)
        self.nothing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for key, words, deed in (
            ("Ins", "Tambah", self.add), ("F2", "Ubah", self.edit), ("Del", "Hapus", self._trash),
            ("Alt+Up", "Naikkan", partial(self.shift, -1)),
            ("Alt+Down", "Turunkan", partial(self.shift, 1)),
            ("Ctrl+M", "Pindahkan ke bawah\u2026", self.move_below),
            ("Ctrl+V", "Tempel dari Excel", self.paste),
        ):  # fmt: skip
            self._key(key, words, deed)
        self._lay()

    def show_target(self, target: object) -> None:
        """The year of the window."""
        del target
        self.notice.clear()
        self.refresh()
        (self.nothing if self._tahun.kosong else self.table).setFocus()

    def refresh(self) -> None:
        moved = self._tahun.tahun != self.session.year
        self._tahun = load_program(self.session.office, self.session.year)
        self._names = nama_iku(self.session.office, self.session.year)
        self.header.set_subtitle(f"Tahun {self._tahun.tahun}")
        kept = self.table.current_id()
        rows = lines_of(self._tahun, self._names)
        ids = [id_of(row) for row in rows]
        blocked = self.table.blockSignals(True)
        self._model.set_rows(rows, ids)
        if rows:
            self.table.pick(kept if kept in ids else ids[0])
        self.table.blockSignals(blocked)
        self._renew_form(moved=moved)
        self.nothing.set_sentence(_EMPTY.format(tahun=self._tahun.tahun))
        self._show_state()

    def add(self) -> None:
        """A row below the one that is picked; beside a sub kegiatan, another of its kegiatan."""
        picked = self._picked()
        if picked is None:
            self._open(BarisProgram(self._tahun.tahun, JenisProgram.PROGRAM))
            return
        kinds = list(JenisProgram)
        deepest = picked.tingkat == len(kinds) - 1
        induk = picked.baris.induk if deepest else picked.baris.id
        kind = picked.baris.jenis if deepest else kinds[picked.tingkat + 1]
        self._open(BarisProgram(self._tahun.tahun, kind, induk=induk))

    def edit(self) -> None:
        """The row that is picked; on the line of the sum another program is begun."""
        picked = self._picked()
        if picked is None:
            self.add()
        else:
            self._open(picked.baris)

    def shift(self, by: int) -> None:
        """One place up or down among the rows of the same parent."""
        picked = self._picked()
        if picked is not None:
            self.jobs.run(
                partial(shift_row, row=picked.baris, by=by),
                owner=self,
                failed=self.notice.show_error,
            )

    def move_below(self) -> None:
        """Another parent for the row picked, with all below it."""
        picked = self._picked()
        if picked is None or not picked.tingkat:
            self.notice.show_note("Program tidak berada di bawah baris lain; geser dengan Alt+↑↓.")
            return
        dialog = MoveDialog(self, self._tahun, picked.baris)
        if dialog.exec():
            self.jobs.run(
                partial(move_row, row=picked.baris, induk=dialog.induk),
                owner=self,
                done=lambda _outcome: self._tell("Baris dipindahkan. Ctrl+Z mengembalikannya."),
                failed=self.notice.show_error,
            )

    def carry(self) -> None:
        """Last year's structure, without its money."""
        tahun = self._tahun.tahun
        self.jobs.run(
            partial(carry_over, dari=tahun - 1, ke=tahun),
            owner=self,
            done=lambda outcome: self._tell(f"{outcome.value} baris dari tahun {tahun - 1}."),
            failed=self.notice.show_error,
        )

    def paste(self) -> None:
        """Show what the clipboard holds; it is kept when the officer agrees."""
        pasted = read_tempelan(QApplication.clipboard().text(), self._tahun.tahun)
        if not pasted.baris and not pasted.temuan:
            self.notice.show_note(
                "Papan klip tidak berisi baris.",
                "Di Excel, pilih kolom kode, nama, dan pagu, salin, lalu tempel di sini.",
            )
            return
        if PasteDialog(self, pasted).exec():
            self.jobs.run(
                partial(save_pasted, tahun=self._tahun.tahun, pasted=pasted),
                owner=self,
                done=self._pasted,
                failed=self.notice.show_error,
                label="Menyimpan program",
            )

    def save(self) -> None:
        if not self.form.isHidden():
            self.form.save()

    def print_paper(self) -> None:
        self.go.emit("dokumen", KinerjaTarget("rkt"))

    def flush_draft(self) -> None:
        self.form.draft.flush()

    def escape(self) -> bool:
        if not self.form.isHidden():
            self._close_form()
            return True
        return super().escape()

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self._show_state()

    def _open(self, row: BarisProgram) -> None:
        self.form.show_row(row, self._tahun, self._names)
        self.form.show()
        self._show_state()
        self.form.form.focus("kode")

    def _renew_form(self, *, moved: bool) -> None:
        """What is typed stays; another year closes the form."""
        if self.form.isHidden():
            return
        shown = self._model.index_of(self.form.shown_id)
        if moved or (self.form.shown_id and shown is None):
            self.form.draft.flush()
            self.form.hide()
        elif self.form.shown_id and not self.form.draft.dirty:
            self._follow()

    def _follow(self) -> None:
        """The form follows the table while it is open."""
        picked = self._picked()
        if picked is not None and not self.form.isHidden():
            self.form.show_row(picked.baris, self._tahun, self._names)

    def _picked(self) -> SimpulProgram | None:
        at = self._model.index_of(self.table.current_id())
        return None if at is None else self._model.row(at).simpul

    def _trash(self) -> None:
        picked = self._picked()
        if picked is not None:
            self.form.show_row(picked.baris, self._tahun, self._names)
            self.form.trash()

    def _close_form(self) -> None:
        self.form.draft.flush()
        self.form.hide()
        self._show_state()
        if self.form.last_id:
            self.table.pick(self.form.last_id)
        self.table.setFocus()

    def _pasted(self, outcome: Outcome[int]) -> None:
        self._tell(f"Tersimpan; tahun ini mempunyai {outcome.value} baris.")

    def _tell(self, words: str) -> None:
        self.notice.show_note(words)

    def _show_state(self) -> None:
        empty = self._tahun.kosong
        beside = not self.form.isHidden()
        self.table.setVisible(not empty)
        self.nothing.setVisible(empty)
        self.table.set_shown_columns(BESIDE_FORM if beside else NARROW if self._narrow else WIDE)

    def _key(self, key: str, words: str, deed: Callable[[], object]) -> None:
        action = QAction(words, self.table)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: deed())
        self.table.addAction(action)
        self.nothing.addAction(action)

    def _lay(self) -> None:
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 8, 16, 8)
        inset.addWidget(self.table)
        inset.addWidget(self.nothing)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(inset, 1)
        below.addWidget(line(vertical=True))
        below.addWidget(self.form)
        self.form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.notice):
            column.addWidget(widget)
        column.addLayout(below, 1)
