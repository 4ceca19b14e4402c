"""The tab of the posts: the organisation as a tree, the form of a post or of its holder beside."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.jabatan import DaftarJabatan, PosJabatan, list_pos, move_jabatan, trash_jabatan
from core.actions.outcome import Outcome
from core.actions.pohon_ubah import BERWENANG
from core.errors import AppError
from core.iku.pohon import JenisJabatan, UnitJabatan
from core.iku.pohon_letak import Langkah
from core.kantor.model import PenandaTangan
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.set_pick import followed
from gui.views.iku.set_iku.jabatan_form import JabatanForm
from gui.views.iku.set_iku.jabatan_rows import BESIDE_FORM, COLUMNS, WIDE, look_of
from gui.views.iku.set_iku.pohon_tab import MOVES
from gui.views.pengaturan.signer_section import SignerForm
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, PageFooter, line
from gui.widgets.table import Table

_WIDTH = 492
_NEAREST = {
    JenisJabatan.KEPALA: JenisJabatan.BIDANG,
    JenisJabatan.SEKRETARIAT: JenisJabatan.SUBBAGIAN,
    JenisJabatan.BIDANG: JenisJabatan.SEKSI,
}


class JabatanTab(QWidget):
    """Enter or F2 opens a post, Ins adds one below it, Alt with an arrow moves it, Del takes it."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._found = DaftarJabatan((), bawaan=True)
        self.notice = Notice()
        self._model: RowsModel[PosJabatan] = RowsModel(COLUMNS, look=look_of, parent=self)
        self.table = Table(self._model, memory="iku.jabatan")
        self.table.setAccessibleName("Jabatan")
        self.table.opened.connect(lambda _kode: self.edit())
        self.table.picked.connect(lambda _kode: self._follow())
        self.form, self.holder = JabatanForm(session, jobs), SignerForm(session, jobs)
        self.form.closed.connect(self._close_form)
        self.form.holder_wanted.connect(self._open_holder)
        self.holder.close_button.show()
        self.holder.closed.connect(self._close_holder)
        self.holder.stored.connect(lambda _id: self._close_holder())
        self.side = QStackedWidget()
        self.side.addWidget(self.form)
        self.side.addWidget(self.holder)
        self.side.setFixedWidth(_WIDTH)
        self.add_button = Button("Tambah", icon="plus", hint="Ins", on_click=self.add)
        self.edit_button = Button("Ubah", icon="pencil", hint="Enter", on_click=self.edit)
        self.trash_button = Button("Hapus", icon="trash-2", hint="Del", on_click=self.trash)
        self.foot, self._edge = PageFooter(), line(vertical=True)
        for key, deed in (("Ins", self.add), ("F2", self.edit), ("Del", self.trash)):
            self._key(key, deed)
        for key, langkah in MOVES.items():
            self._key(key, partial(self.move_post, langkah))
        self._lay()

    def refresh(self) -> None:
        """Read again; what is typed stays."""
        office, year = self._session.office, self._session.year
        self.notice.clear()
        try:
            self._found = list_pos(office, year, followed(self._session))
        except AppError as error:
            self._found = DaftarJabatan((), bawaan=True)
            self.notice.show_error(error)
        kept = self.table.current_id()
        codes = [one.jabatan.kode for one in self._found.pos]
        blocked = self.table.blockSignals(True)
        self._model.set_rows(self._found.pos, codes)
        if codes:
            self.table.pick(kept if kept in codes else codes[0])
        self.table.blockSignals(blocked)
        if self.form.shown_kode and not self.form.draft.dirty:
            self._follow()
        self._show_state()

    def add(self) -> None:
        """A post below the one that is picked."""
        picked = self._picked()
        if self._may and picked is not None:
            post = picked.jabatan
            kind = _NEAREST.get(post.jenis, JenisJabatan.FUNGSIONAL)
            self._open(UnitJabatan("", "", post.unit if post.induk else "", kind, post.kode), None)

    def edit(self) -> None:
        """The post that is picked."""
        picked = self._picked()
        if self._may and picked is not None:
            self._open(picked.jabatan, picked)

    def move_post(self, langkah: Langkah) -> None:
        """Up, down, out to the level above, or in below the post before it."""
        picked = self._picked()
        if self._may and picked is not None:
            self._run(partial(move_jabatan, kode=picked.jabatan.kode, langkah=langkah))

    def trash(self) -> None:
        """Move the post to Tempat sampah."""
        picked = self._picked()
        if self._may and picked is not None:
            self._run(partial(trash_jabatan, kode=picked.jabatan.kode))

    def save(self) -> None:
        """Ctrl+S."""
        if not self.side.isHidden():
            (self.holder if self.side.currentWidget() is self.holder else self.form).save()

    def flush_draft(self) -> None:
        """Keep what is typed before leaving."""
        self.form.draft.flush()
        self.holder.draft.flush()

    def escape(self) -> bool:
        """Close the holder, then the form; False when only the list is left."""
        if self.side.isHidden():
            return False
        if self.side.currentWidget() is self.holder:
            self._close_holder()
        else:
            self._close_form()
        return True

    @property
    def _may(self) -> bool:
        officer = self._session.officer
        return officer is not None and officer.peran in BERWENANG

    def _run(self, action: Callable[..., Outcome[Any]]) -> None:
        self._jobs.run(
            action,
            owner=self,
            done=lambda _outcome: self.refresh(),
            failed=self.notice.show_error,
        )

    def _open(self, post: UnitJabatan, pos: PosJabatan | None) -> None:
        self.form.show_post(post, [one.jabatan for one in self._found.pos], pos)
        self.side.setCurrentWidget(self.form)
        self.side.show()
        self._show_state()
        self.form.form.focus("nama")

    def _open_holder(self, person: PenandaTangan | None) -> None:
        title = self.form.nama.text()
        blank = PenandaTangan(0, "", title, "", "", "", None, None)
        self.holder.show_person(person or blank)
        if person is None:
            # typing left over another new signatory is not taken for this post's holder
            self.holder.jabatan.set_text(title)
        self.side.setCurrentWidget(self.holder)
        self.holder.form.focus("nama")

    def _follow(self) -> None:
        """The form follows the table while it is open."""
        picked = self._picked()
        if picked is not None and not self.side.isHidden():
            self.holder.draft.flush()
            self.side.setCurrentWidget(self.form)
            self.form.show_post(picked.jabatan, [one.jabatan for one in self._found.pos], picked)

    def _picked(self) -> PosJabatan | None:
        at = self._model.index_of(self.table.current_id())
        return None if at is None else self._model.row(at)

    def _close_holder(self) -> None:
        self.holder.draft.flush()
        self.side.setCurrentWidget(self.form)
        self.refresh()

    def _close_form(self) -> None:
        self.form.draft.flush()
        self.side.hide()
        self.refresh()
        if self.form.last_kode:
            self.table.pick(self.form.last_kode)
            self.form.last_kode = ""
        self.table.setFocus()

    def _show_state(self) -> None:
        """Buttons that cannot be pressed say why; posts of the decree say that they are such."""
        why = "" if self._may else "Hanya pejabat atau admin yang mengubah jabatan."
        for button in (self.add_button, self.edit_button, self.trash_button):
            button.setEnabled(self._may and bool(self._found.pos))
            button.setToolTip(why)
        words = "Menurut keputusan; perubahan pertama menyimpannya" if self._found.bawaan else (
            "Alt+panah memindahkan jabatan")  # fmt: skip
        self.foot.set_note("lock" if why else "info", why or words)
        beside = not self.side.isHidden()
        self._edge.setVisible(beside)
        self.table.set_shown_columns(BESIDE_FORM if beside else WIDE)

    def _key(self, key: str, deed: Callable[[], object]) -> None:
        action = QAction(self.table)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: deed())
        self.table.addAction(action)

    def _lay(self) -> None:
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 8, 16, 8)
        inset.addWidget(self.table)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addLayout(inset, 1)
        below.addWidget(self._edge)
        below.addWidget(self.side)
        self.side.hide()
        for button in (self.add_button, self.edit_button, self.trash_button):
            self.foot.add_left(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(below, 1)
        column.addWidget(line())
        column.addWidget(self.foot)
