"""The tab of the sets: a list at the left; at the right one to be read, made or changed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.actions.outcome import Outcome
from core.actions.set_iku import (
    JALAN,
    SetKantor,
    TahunDilayani,
    copy_as_new,
    copy_of,
    list_set,
    read_versi,
)
from core.actions.set_iku_berkas import export_set, import_set
from core.actions.set_iku_simpan import BERWENANG, lead_year
from core.errors import AppError
from core.iku.set_naskah import NaskahSet
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.parts.frame import LEFT
from gui.session import Session
from gui.theme import theme
from gui.views.iku.set_iku.document import document
from gui.views.iku.set_iku.editor import Editor
from gui.views.iku.set_iku.kolom import COLUMNS
from gui.views.iku.set_iku.masa_baru import PeriodForm
from gui.widgets.ask_bar import AskBar, Question
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, PageFooter, line
from gui.widgets.table import Table

_TOML = "Berkas TOML (*.toml)"


class SetTab(QWidget):
    """What is typed in the editor stays there while others are read."""

    closed = Signal()
    chosen = Signal(str)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._model: RowsModel[SetKantor] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="iku.set")
        self.table.setAccessibleName("Set IKU kantor")
        self.table.picked.connect(self._pick)
        self._nomor = 0
        self.notice, self.ask = Notice(), AskBar()
        self.text = QTextBrowser()
        self.text.setObjectName("teksBantuan")
        self.text.setAccessibleName("Isi set IKU")
        self.text.setOpenLinks(False)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.anchorClicked.connect(self._show_version)
        self.copy_button = Button("Buat dari set ini…", icon="plus", on_click=self.start_copy)
        self.edit_button = Button("Ubah", icon="pencil", on_click=self.edit)
        self.lead_button = Button("Utamakan tahun…", icon="check", on_click=self.ask_year)
        self.export_button = Button("Ekspor TOML", icon="download", on_click=self.export)
        self.import_button = Button("Impor TOML", icon="inbox", on_click=self.bring_in)
        self.foot = PageFooter()
        self.period, self.editor = PeriodForm(), Editor(session, jobs)
        self.period.closed.connect(self.read)
        self.period.begun.connect(self._begin_copy)
        self.editor.closed.connect(self.read)
        self.editor.saved.connect(self._saved)
        self.stack, self.right = QStackedWidget(), QStackedWidget()
        theme().changed.connect(self._renew)
        self._lay()

    def show_sets(self, chosen: str = "") -> None:
        """Read the list again; the set that was read stays chosen."""
        found = list_set(self._session.office)
        kept = self.current()
        wanted = chosen or (kept.id if kept else self._leading(found))
        blocked = self.table.blockSignals(True)
        self._model.set_rows(found, [one.id for one in found])
        self.table.pick(wanted)
        self.table.blockSignals(blocked)
        self._nomor = 0
        self._renew()

    def current(self) -> SetKantor | None:
        """The set that is read."""
        place = self._model.index_of(self.table.current_id())
        return None if place is None else self._model.row(place)

    @property
    def editing(self) -> bool:
        return self.stack.currentWidget() is self.editor

    def read(self) -> None:
        """Back to the document."""
        self.stack.setCurrentIndex(0)
        self.right.setCurrentIndex(0)
        self.table.setFocus()

    def start_copy(self) -> None:
        """Ask for the period of the new set."""
        found = self.current()
        if found is not None:
            self.right.setCurrentWidget(self.period)
            self.period.offer(found.set_iku)

    def edit(self) -> None:
        """Change a set of the office's own."""
        found = self.current()
        if found is not None:
            self._open(partial(copy_of, self._session.office, found.id))

    def save(self) -> None:
        if self.editing:
            self.editor.save()

    def flush(self) -> None:
        """Keep what is typed."""
        self.editor.draft.flush()

    def escape(self) -> bool:
        """Close what is innermost; False when only the list is left."""
        if self.ask.asking:
            self.ask.dismiss()
        elif self.editing:
            self.editor.escape()
        elif self.right.currentWidget() is self.period:
            self.read()
        else:
            return False
        return True

    def ask_year(self) -> None:
        """Which year of two sets this one should lead."""
        found = self.current()
        if found is None:
            return
        years = [(str(one.tahun), str(one.tahun)) for one in _leadable(found)]
        masa = f"{found.set_iku.sejak}-{found.set_iku.sampai}"
        question = Question(f"Set {masa} memimpin pada tahun", "Utamakan", options=years,
                            chosen=years[0][0], free_option=years[0][0])  # fmt: skip
        self.ask.ask(question, lambda year, _why: self._lead(int(year), found.id))

    def export(self) -> None:
        """Write the set to a file of the officer's choice."""
        found = self.current()
        if found is None:
            return
        name, _kind = QFileDialog.getSaveFileName(self, "Ekspor set IKU", f"{found.id}.toml", _TOML)
        if name:
            self._jobs.run(
                partial(export_set, set_id=found.id, path=Path(name)),
                owner=self,
                done=lambda outcome: self.notice.show_note(f"{outcome.value.name} tersimpan."),
                failed=self.notice.show_error,
            )

    def bring_in(self) -> None:
        """Read a file into the editor; it is kept only from there."""
        name, _kind = QFileDialog.getOpenFileName(self, "Impor set IKU", "", _TOML)
        if name:
            self._jobs.run(
                partial(import_set, path=Path(name)),
                owner=self,
                done=self._brought_in,
                failed=self.notice.show_error,
            )

    def _brought_in(self, outcome: Outcome[NaskahSet]) -> None:
        self._open(lambda: outcome.value)
        self.editor.notice.show_note("Isi berkas belum disimpan; periksa dahulu.")

    def _begin_copy(self, sejak: int, sampai: int) -> None:
        found = self.current()
        if found is not None:
            make = partial(copy_as_new, self._session.office, found.id, sejak=sejak, sampai=sampai)
            self._open(make)

    def _open(self, make: Callable[[], NaskahSet]) -> None:
        self.notice.clear()
        try:
            naskah = make()
        except AppError as error:
            self.notice.show_error(error)
            return
        self.stack.setCurrentWidget(self.editor)
        self.editor.open(naskah)

    def _saved(self, set_id: str) -> None:
        self.read()
        self.show_sets(set_id)
        self.notice.show_note("Set IKU tersimpan.")

    def _lead(self, tahun: int, set_id: str) -> None:
        self._jobs.run(
            partial(lead_year, tahun=tahun, set_id=set_id),
            owner=self,
            done=lambda _outcome: self.show_sets(set_id),
            failed=self.notice.show_error,
        )

    def _leading(self, found: list[SetKantor]) -> str:
        year = self._session.year
        for one in found:
            if any(served.tahun == year and served.memimpin for served in one.tahun):
                return one.id
        return found[-1].id

    def _pick(self, _row: object) -> None:
        self._nomor = 0
        self.notice.clear()
        self.right.setCurrentIndex(0)
        self._renew()

    def _show_version(self, url: QUrl) -> None:
        self._nomor = int(url.toString())
        self._renew()

    def _renew(self) -> None:
        found = self.current()
        if found is None:
            return
        nomor = self._nomor or found.nomor
        shown = next(read_versi(one) for one in found.versi if one.nomor == nomor)
        self.text.setHtml(document(found, shown, nomor))
        self._follow(found)
        self.chosen.emit(found.id)

    def _follow(self, found: SetKantor) -> None:
        """Buttons that cannot be pressed say why."""
        officer = self._session.officer
        may = officer is not None and officer.peran in BERWENANG
        leads = bool(_leadable(found))
        self.copy_button.setEnabled(may)
        self.import_button.setEnabled(may)
        self.edit_button.setEnabled(may and not found.bawaan)
        self.lead_button.setEnabled(may and leads)
        self.lead_button.setToolTip("" if leads else "Tidak ada tahun yang dicakup dua set.")
        if not may:
            self.foot.set_note("lock", "Diubah pejabat atau admin")
        elif found.bawaan:
            self.foot.set_note("info", "Riwayat; ubah salinannya")
        else:
            self.foot.set_note()
        self.edit_button.setToolTip(JALAN if found.bawaan else "")

    def _lay(self) -> None:
        self.table.setFixedWidth(LEFT)
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(16, 0, 0, 0)
        column.addWidget(self.text)
        self.right.addWidget(reading)
        self.right.addWidget(self.period)
        body = QHBoxLayout()
        body.setContentsMargins(16, 8, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.table)
        body.addWidget(self.right, 1)
        for button in (self.copy_button, self.edit_button, self.lead_button, self.export_button,
                       self.import_button):  # fmt: skip
            self.foot.add_left(button)
        whole = QWidget()
        frame = QVBoxLayout(whole)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        told = QVBoxLayout()
        told.setContentsMargins(24, 0, 24, 0)
        told.addWidget(self.notice)
        frame.addLayout(told)
        frame.addLayout(body, 1)
        for widget in (line(), self.ask, self.foot):
            frame.addWidget(widget)
        self.stack.addWidget(whole)
        self.stack.addWidget(self.editor)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)


def _leadable(found: SetKantor) -> list[TahunDilayani]:
    return [one for one in found.tahun if one.berdua and not one.memimpin and not one.ditetapkan]
