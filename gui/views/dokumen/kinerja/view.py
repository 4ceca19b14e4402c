"""The papers of the performance cycle, in the order of the year, with the real PDF beside them."""

from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from core.actions.cetak_kesehatan_nama import safe_name
from core.actions.cetak_kinerja import look_kinerja, print_kinerja, save_kinerja
from core.actions.kinerja_daftar import BarisNaskah, Keadaan, await_naskah
from core.actions.outcome import Outcome
from core.naskah.model import Mode
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.place import Place
from gui.session import Session
from gui.set_pick import SetPick, followed
from gui.settings import settings
from gui.views.dokumen.kinerja.choices import Choices
from gui.views.dokumen.kinerja.columns import COLUMNS
from gui.views.dokumen.kinerja.excel_menu import ExcelMenu
from gui.views.dokumen.kinerja.folder_button import FolderButton
from gui.views.dokumen.kinerja.side import Side
from gui.views.dokumen.kinerja.states import States
from gui.views.dokumen.targets import KinerjaTarget
from gui.views.rekap.paper import PaperView
from gui.widgets.headings import Notice, PageHeader, line
from gui.widgets.table import Table

_KEPT, _MODE = "dokumen/kinerja/naskah", "dokumen/kinerja/mode"


class KinerjaView(Place):
    """A paper picked at the left is shown at the right."""

    keys: ClassVar[str] = "↑↓ pilih naskah  ·  Ctrl+S simpan PDF  ·  Ctrl+P cetak  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._wanted: KinerjaTarget | None = None
        self._year: tuple[int, str] = (0, "")
        self.header = PageHeader("Dokumen kinerja")
        self.set_pick = SetPick(session)
        self.set_pick.changed.connect(self.refresh)
        self.header.add_beside(self.set_pick)
        self.notice = Notice()
        self.all_button = FolderButton(session, jobs, self.notice)
        self.header.add_button(self.all_button)
        self.excel = ExcelMenu(session, jobs, self.notice)
        self.header.add_button(self.excel)
        self.listed: RowsModel[BarisNaskah] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self.listed, memory="dokumen.kinerja")
        self.table.setAccessibleName("Dokumen siklus kinerja")
        self.table.picked.connect(self._pick)
        self.states = States(jobs, self.table.current_id)
        self.states.found.connect(self._show_state)
        self.states.refused.connect(self.notice.show_error)
        self.choices = Choices(session)
        self.choices.changed.connect(self._show_paper)
        self.choices.mend_wanted.connect(self.go)
        self.choices.word_wanted.connect(self.save_word)
        self.choices.fields_wanted.connect(self.open_words)
        self.choices.standards_wanted.connect(self.open_standards)
        self.side = Side(session, jobs, self.table, self.choices)
        self.paper = PaperView(session, jobs)
        self.paper.back.hide()
        self.all_button.clicked.connect(self._save_all)
        mode = str(settings().value(_MODE, Mode.BASAH.value))
        self.paper.preview.mode.set_code(mode)
        self.paper.preview.mode.activated.connect(lambda _index: self._remember_mode())
        self._lay()

    def show_target(self, target: object) -> None:
        """Pick the paper that was asked for once the list is there."""
        if isinstance(target, KinerjaTarget):
            self._wanted = target
            self._pick_wanted()

    def refresh(self) -> None:
        """Every paper at once; the worker says line by line how far each of them is."""
        asked = (self.session.year, self.set_pick.renew())
        if asked != self._year:
            self.side.close_form()
            self.paper.wait("Isinya sedang diperiksa.")
        self.header.set_subtitle(f"Tahun {asked[0]}")
        rows = await_naskah(*asked)
        known = {row.kunci: row for row in self.listed.rows() if asked == self._year}
        self._year = asked
        self._show_rows(tuple(known.get(row.kunci, row) for row in rows))
        self.states.ask(rows)

    def open_words(self) -> None:
        """Number and day of the paper picked."""
        asked, row = self.choices.asked(), self._picked()
        if asked is not None and row is not None:
            self.side.open_words(row, asked)

    def open_standards(self) -> None:
        """What the LKjIP is compared with."""
        self.side.open_standards(self.session.year)

    def save(self) -> None:
        """The form that stands open, else the paper shown into a file."""
        if self.side.form is not None:
            self.side.form.save()
        else:
            self.paper.save()

    def print_paper(self) -> None:
        """The paper shown, onto a printer."""
        self.paper.print_out()

    def _save_all(self) -> None:
        self.all_button.save(self.paper.cara())

    def save_word(self) -> None:
        """The whole LKjIP as a draft that the officer goes on writing."""
        from core.actions.lkjip_kata import AKHIRAN, save_lkjip_docx  # not for the first sight

        year = self.session.year
        name, _kind = QFileDialog.getSaveFileName(
            self, "Simpan draf Word", f"LKjIP {year}{AKHIRAN}", f"Dokumen Word (*{AKHIRAN})"
        )
        if not name:
            return
        path = Path(name) if name.lower().endswith(AKHIRAN) else Path(name + AKHIRAN)
        self.choices.word.setEnabled(False)
        self.jobs.run(
            partial(save_lkjip_docx, tahun=year, path=path, set_iku=followed(self.session)),
            owner=self,
            done=self._saved_word,
            failed=self._failed_word,
            label="Menyusun draf Word",
        )

    def escape(self) -> bool:
        """Back from a form to the list."""
        if self.side.form is None:
            return False
        self.side.close_form()
        return True

    def flush_draft(self) -> None:
        if self.side.form is not None:
            self.side.form.draft.flush()

    def set_narrow(self, *, narrow: bool) -> None:
        self.side.set_narrow(narrow=narrow)
        self.paper.preview.set_narrow(narrow)

    def _show_rows(self, rows: tuple[BarisNaskah, ...]) -> None:
        kept = self.table.current_id() or settings().value(_KEPT)
        blocked = self.table.blockSignals(True)
        self.listed.set_rows(rows, [one.kunci for one in rows])
        if rows and not self.table.pick(kept):
            self.table.pick(rows[0].kunci)
        self.table.blockSignals(blocked)
        self._pick_wanted()
        self.choices.show_row(self._picked())

    def _show_state(self, row: BarisNaskah) -> None:
        """What the worker found about one line; of the one that is picked the pages as well."""
        at = self.listed.index_of(row.kunci)
        if at is None:
            return
        self.listed.put_row(at, row)
        if row.kunci == self.table.current_id():
            self.choices.show_row(row)
            self._show_paper()

    def _picked(self) -> BarisNaskah | None:
        at = self.listed.index_of(self.table.current_id())
        return None if at is None else self.listed.row(at)

    def _pick_wanted(self) -> bool:
        """True when the paper asked for is in the list and was picked."""
        wanted, rows = self._wanted, self.listed.rows()
        found = next((one for one in rows if wanted and _meant(wanted, one)), None)
        if wanted is None or found is None:
            return False
        self._wanted = None
        blocked = self.table.blockSignals(True)
        self.table.pick(found.kunci)
        self.table.blockSignals(blocked)
        self._pick(found.kunci)
        self.choices.choose_post(wanted.jabatan)
        return True

    def _pick(self, _kunci: object) -> None:
        row = self._picked()
        if row is not None:
            settings().setValue(_KEPT, row.kunci)
        self.choices.show_row(row)
        self._show_paper()

    def _show_paper(self) -> None:
        """The real pages; one that lacks something is shown as a draft."""
        asked, row = self.choices.asked(), self._picked()
        if asked is None or row is None:
            self.paper.preview.show_sentence("Pilih naskah dari daftar.")
            return
        mode = self.paper.preview.mode
        blocked = mode.blockSignals(True)
        kept = str(settings().value(_MODE, Mode.BASAH.value))
        mode.set_code(Mode.DRAF.value if row.keadaan is Keadaan.DRAF else kept)
        mode.blockSignals(blocked)
        naskah, chosen = row.dokumen, self.set_pick.label() if asked.set_iku else ""
        self.paper.show_paper(
            safe_name(f"{row.judul} {self.session.year} {chosen} {asked.jabatan}".strip()),
            (
                partial(look_kinerja, dokumen=naskah, permintaan=asked),
                partial(print_kinerja, dokumen=naskah, permintaan=asked),
                partial(save_kinerja, dokumen=naskah, permintaan=asked),
            ),
        )

    def _remember_mode(self) -> None:
        settings().setValue(_MODE, self.paper.preview.mode.code())

    def _saved_word(self, outcome: Outcome[Path]) -> None:
        self.choices.word.setEnabled(True)
        self.notice.show_note(
            f"Draf Word tersimpan di {outcome.value}.",
            "Lengkapi kalimat yang bertanda kuning; angkanya sama dengan Bab III yang dicetak.",
        )

    def _failed_word(self, error: Any) -> None:
        self.choices.word.setEnabled(True)
        self.notice.show_error(error)

    def _lay(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.side)
        body.addWidget(line(vertical=True))
        body.addWidget(self.paper, 1)
        message = QVBoxLayout()
        message.setContentsMargins(24, 0, 24, 0)
        message.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(message)
        column.addLayout(body, 1)
        self.notice.clear()


def _meant(target: KinerjaTarget, row: BarisNaskah) -> bool:
    return (target.dokumen, target.triwulan) == (row.dokumen, row.permintaan.triwulan)
