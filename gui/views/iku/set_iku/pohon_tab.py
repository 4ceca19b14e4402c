"""The tab of the tree of performance: nodes from misi down to each post, one form at the right."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.iku_dasar import set_in_force
from core.actions.outcome import Outcome
from core.actions.pohon import check_tree, load_pohon
from core.actions.pohon_ubah import BERWENANG, keep_usulan, move_simpul, trash_simpul
from core.errors import AppError
from core.iku.pohon import Pohon, Simpul
from core.iku.pohon_letak import Langkah, kinds_under
from core.iku.pohon_periksa import SIMPUL
from core.rules.set_iku import Iku
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.set_pick import followed
from gui.views.iku.set_iku.pohon_form import WIDTH, PohonForm
from gui.views.iku.set_iku.pohon_rows import (
    BESIDE_FORM,
    COLUMNS,
    WIDE,
    Baris,
    lines_of,
    look_of,
)
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, PageFooter, line
from gui.widgets.table import Table

_USULAN = (
    "Pohon ini usulan. Susunan jabatan menurut keputusan; sasaran dan indikator tiap jabatan "
    "tidak tertulis di dalamnya."
)
_SALINAN = "Pohon ini usulan: salinan pohon set sebelumnya, dengan indikator set ini."
_JALAN = "Pilih Pakai usulan ini untuk menyimpannya, lalu sesuaikan dengan kantor."
MOVES = {
    "Alt+Up": Langkah.NAIK,
    "Alt+Down": Langkah.TURUN,
    "Alt+Left": Langkah.KELUAR,
    "Alt+Right": Langkah.MASUK,
}


class PohonTab(QWidget):
    """Enter or F2 opens a node, Ins adds one below it, Alt with an arrow moves it, Del takes it."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._pohon = Pohon("", (), (), bawaan=True)
        self._iku: dict[str, Iku] = {}
        self.notice = Notice()
        self._model: RowsModel[Baris] = RowsModel(COLUMNS, look=look_of, parent=self)
        self.table = Table(self._model, memory="iku.pohon")
        self.table.setAccessibleName("Pohon kinerja")
        self.table.opened.connect(lambda _id: self.edit())
        self.table.picked.connect(lambda _id: self._follow())
        self.form = PohonForm(session, jobs)
        self.form.setFixedWidth(WIDTH)
        self.form.closed.connect(self._close_form)
        self.keep_button = Button("Pakai usulan ini", icon="check", kind="utama",
                                  on_click=self.keep)  # fmt: skip
        self.add_button = Button("Tambah", icon="plus", hint="Ins", on_click=self.add)
        self.edit_button = Button("Ubah", icon="pencil", hint="Enter", on_click=self.edit)
        self.trash_button = Button("Hapus", icon="trash-2", hint="Del", on_click=self.trash)
        self.check_button = Button("Periksa", icon="list-checks", on_click=self.check_next)
        self._checked = -1
        self.foot, self._edge = PageFooter(), line(vertical=True)
        for key, deed in (("Ins", self.add), ("F2", self.edit), ("Del", self.trash)):
            self._key(key, deed)
        for key, langkah in MOVES.items():
            self._key(key, partial(self.move_node, langkah))
        self._lay()

    def refresh(self) -> None:
        """Read again; what is typed stays, another tree closes the form."""
        before, office = self._pohon.set_id, self._session.office
        self.notice.clear()
        try:
            chosen = followed(self._session)
            self._pohon = load_pohon(office, self._session.year, chosen)
            self._iku = dict(set_in_force(office, self._session.year, chosen).by_kode)
        except AppError as error:
            self._pohon, self._iku = Pohon("", (), (), bawaan=True), {}
            self.notice.show_error(error)
        kept = self.table.current_id()
        rows = lines_of(self._pohon, self._iku)
        ids = [row.simpul.id for row in rows]
        blocked = self.table.blockSignals(True)
        self._model.set_rows(rows, ids)
        if rows:
            self.table.pick(kept if kept in ids else ids[0])
        self.table.blockSignals(blocked)
        gone = self.form.shown_id and self.form.shown_id not in ids
        if not self.form.isHidden() and (before != self._pohon.set_id or gone):
            self.form.draft.flush()
            self.form.hide()
        elif self.form.shown_id and not self.form.draft.dirty:
            self._follow()
        self._show_state()

    def keep(self) -> None:
        """Keep the proposed tree, so that it can be changed."""
        self._run(partial(keep_usulan, **self._place), "Menyimpan pohon kinerja")

    def add(self) -> None:
        """A node below the one that is picked."""
        picked = self._picked()
        if self._may and picked is not None:
            nearest = kinds_under(picked.jenis)[0]
            self._open(Simpul(0, picked.id, nearest, "", jabatan=picked.jabatan))

    def edit(self) -> None:
        """The node that is picked."""
        picked = self._picked()
        if self._may and picked is not None:
            self._open(picked)

    def move_node(self, langkah: Langkah) -> None:
        """Up, down, out to the level above, or in below the node before it."""
        picked = self._picked()
        if self._may and picked is not None:
            self._run(partial(move_simpul, simpul_id=picked.id, langkah=langkah, **self._place))

    def trash(self) -> None:
        """Move the node and all below it to Tempat sampah."""
        picked = self._picked()
        if self._may and picked is not None:
            self._run(partial(trash_simpul, simpul_id=picked.id, **self._place))

    def save(self) -> None:
        """Ctrl+S."""
        if not self.form.isHidden():
            self.form.save()

    def flush_draft(self) -> None:
        """Keep what is typed before leaving."""
        self.form.draft.flush()

    def escape(self) -> bool:
        """Close the form; False when only the tree is left."""
        if self.form.isHidden():
            return False
        self._close_form()
        return True

    def check_next(self) -> None:
        """Say the next thing the tree lacks, and pick its node; after the last from the front."""
        found = check_tree(self._session.office, self._session.year, followed(self._session))
        if not found:
            self.notice.show_note(
                "Pohon kinerja lengkap: setiap indikator dan jabatan berpasangan."
            )
            return
        self._checked = (self._checked + 1) % len(found)
        one = found[self._checked]
        self.notice.show_warning(one.message, f"{self._checked + 1} dari {len(found)} catatan.")
        kind, _, number = one.field.partition(":")
        if kind == SIMPUL:
            self.table.pick(int(number))

    @property
    def _place(self) -> dict[str, Any]:
        """The year and the set of the tree that is shown."""
        return {"tahun": self._session.year, "set_id": self._pohon.set_id}

    @property
    def _may(self) -> bool:
        officer = self._session.officer
        allowed = officer is not None and officer.peran in BERWENANG
        return allowed and not self._pohon.bawaan

    def _run(self, action: Callable[..., Outcome[int]], label: str = "") -> None:
        self._jobs.run(
            action,
            owner=self,
            done=lambda _outcome: self.refresh(),
            failed=self.notice.show_error,
            label=label,
        )

    def _open(self, simpul: Simpul) -> None:
        self.form.show_simpul(simpul, self._pohon, self._iku)
        self.form.show()
        self._show_state()
        self.form.form.focus("uraian")

    def _follow(self) -> None:
        """The form follows the table while it is open."""
        picked = self._picked()
        if picked is not None and not self.form.isHidden():
            self.form.show_simpul(picked, self._pohon, self._iku)

    def _picked(self) -> Simpul | None:
        at = self._model.index_of(self.table.current_id())
        return None if at is None else self._model.row(at).simpul

    def _close_form(self) -> None:
        self.form.draft.flush()
        self.form.hide()
        self.refresh()
        if self.form.last_id:
            self.table.pick(self.form.last_id)
            self.form.last_id = 0
        self.table.setFocus()

    def _show_state(self) -> None:
        """Buttons that cannot be pressed say why; a proposal says that it is one."""
        officer, proposed = self._session.officer, self._pohon.bawaan
        allowed = officer is not None and officer.peran in BERWENANG
        if proposed and self._pohon.simpul:
            words = _SALINAN if self._pohon.asal else _USULAN
            self.notice.show_note(words, _JALAN if allowed else "")
        self.keep_button.setVisible(proposed)
        self.keep_button.setEnabled(allowed and bool(self._pohon.simpul))
        why = "" if allowed else "Hanya pejabat atau admin yang mengubah pohon kinerja."
        for button in (self.add_button, self.edit_button, self.trash_button):
            button.setEnabled(self._may)
            button.setToolTip(why or ("Pakai usulan ini dahulu." if proposed else ""))
        words = "Masih usulan, belum disimpan" if proposed else "Alt+panah memindahkan simpul"
        self.foot.set_note("lock" if why else "info", why or words)
        beside = not self.form.isHidden()
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
        below.addWidget(self.form)
        self.form.hide()
        for button in (
            self.keep_button,
            self.add_button,
            self.edit_button,
            self.trash_button,
            self.check_button,
        ):
            self.foot.add_left(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(below, 1)
        column.addWidget(line())
        column.addWidget(self.foot)
