"""The papers of the performance cycle, in the order of the year, with the real PDF beside them."""

from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.actions.cetak_kesehatan_nama import safe_name
from core.actions.cetak_kinerja import look_kinerja, print_kinerja, save_kinerja
from core.actions.kinerja_daftar import BarisNaskah, Keadaan, await_naskah
from core.actions.kinerja_semua import HasilSemua, save_semua
from core.actions.lkjip_kata import AKHIRAN, save_lkjip_docx
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import CancelledError, Progress
from core.naskah.model import Mode
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.place import Place
from gui.session import Session
from gui.settings import settings
from gui.views.dokumen.kinerja.choices import Choices
from gui.views.dokumen.kinerja.columns import COLUMNS
from gui.views.dokumen.kinerja.excel_menu import ExcelMenu
from gui.views.dokumen.kinerja.states import States
from gui.views.dokumen.targets import KinerjaTarget
from gui.views.rekap.paper import PaperView
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, PageHeader, line
from gui.widgets.table import Table

_LEFT, _LEFT_NARROW = 440, 372
_KEPT, _MODE = "dokumen/kinerja/naskah", "dokumen/kinerja/mode"
_STOPPED = "Dibatalkan; tidak ada berkas dan cetakan yang tertinggal."


class KinerjaView(Place):
    """A paper picked at the left is shown at the right."""

    keys: ClassVar[str] = "↑↓ pilih naskah  ·  Ctrl+S simpan PDF  ·  Ctrl+P cetak  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._wanted: KinerjaTarget | None = None
        self._year = 0
        self.header = PageHeader("Dokumen kinerja")
        self.all_button = Button("Simpan semua ke folder…", icon="download", on_click=self.save_all)
        self.header.add_button(self.all_button)
        self.notice = Notice()
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
        self.paper = PaperView(session, jobs)
        self.paper.back.hide()
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
        year = self.session.year
        self.header.set_subtitle(f"Tahun {year}")
        rows = await_naskah(year)
        known = {row.kunci: row for row in self.listed.rows() if year == self._year}
        self._year = year
        self._show_rows(tuple(known.get(row.kunci, row) for row in rows))
        self.states.ask(rows)

    def save(self) -> None:
        """The paper shown, into a file."""
        self.paper.save()

    def print_paper(self) -> None:
        """The paper shown, onto a printer."""
        self.paper.print_out()

    def save_all(self) -> None:
        """Every paper that is ready, into a new folder that the officer places."""
        name = QFileDialog.getExistingDirectory(self, "Simpan semua ke folder", "")
        if not name:
            return
        year, cara = self.session.year, self.paper.cara()

        def action(office: Office, progress: Progress) -> Outcome[Any]:
            try:
                return save_semua(office, year, cara, Path(name), progress)
            except CancelledError:
                return Outcome(None)

        self.notice.show_note(
            "Semua naskah yang siap sedang disusun.",
            "Batal di kaki jendela menghentikannya; tidak ada yang tertinggal setengah jadi.",
        )
        self.all_button.setEnabled(False)
        self.jobs.run(
            action,
            owner=self,
            done=self._saved_all,
            failed=self._failed_all,
            label="Menyimpan semua naskah",
            cancellable=True,
        )

    def save_word(self) -> None:
        """The whole LKjIP as a draft that the officer goes on writing."""
        year = self.session.year
        name, _kind = QFileDialog.getSaveFileName(
            self, "Simpan draf Word", f"LKjIP {year}{AKHIRAN}", f"Dokumen Word (*{AKHIRAN})"
        )
        if not name:
            return
        path = Path(name) if name.lower().endswith(AKHIRAN) else Path(name + AKHIRAN)
        self.choices.word.setEnabled(False)
        self.jobs.run(
            partial(save_lkjip_docx, tahun=year, path=path),
            owner=self,
            done=self._saved_word,
            failed=self._failed_word,
            label="Menyusun draf Word",
        )

    def escape(self) -> bool:
        """Nothing stands over the list."""
        return False

    def set_narrow(self, *, narrow: bool) -> None:
        self.left.setFixedWidth(_LEFT_NARROW if narrow else _LEFT)
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
        naskah = row.dokumen
        self.paper.show_paper(
            safe_name(f"{row.judul} {self.session.year} {asked.jabatan}".strip()),
            (
                partial(look_kinerja, dokumen=naskah, permintaan=asked),
                partial(print_kinerja, dokumen=naskah, permintaan=asked),
                partial(save_kinerja, dokumen=naskah, permintaan=asked),
            ),
        )

    def _remember_mode(self) -> None:
        settings().setValue(_MODE, self.paper.preview.mode.code())

    def _saved_all(self, outcome: Outcome[HasilSemua | None]) -> None:
        self.all_button.setEnabled(True)
        done = outcome.value
        if done is None:
            self.notice.show_note(_STOPPED)
            return
        sentence = f"{done.tercetak} naskah, {done.halaman} halaman, tersimpan di {done.path}."
        if not done.dilewati:
            self.notice.show_note(sentence)
            return
        names = "; ".join(judul for judul, _why in done.dilewati)
        self.notice.show_warning(sentence, f"{len(done.dilewati)} belum dapat: {names}.")

    def _saved_word(self, outcome: Outcome[Path]) -> None:
        self.choices.word.setEnabled(True)
        self.notice.show_note(
            f"Draf Word tersimpan di {outcome.value}.",
            "Lengkapi kalimat yang bertanda kuning; angkanya sama dengan Bab III yang dicetak.",
        )

    def _failed_word(self, error: Any) -> None:
        self.choices.word.setEnabled(True)
        self.notice.show_error(error)

    def _failed_all(self, error: Any) -> None:
        self.all_button.setEnabled(True)
        self.notice.show_error(error)

    def _lay(self) -> None:
        listed = QVBoxLayout()
        listed.setContentsMargins(16, 8, 0, 4)
        listed.addWidget(self.table)
        self.left = QWidget()
        left = QVBoxLayout(self.left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(listed, 1)
        left.addWidget(line())
        left.addWidget(self.choices)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.left)
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
