"""The form of one line of an examination: a request, a recommendation, a step of sanctions."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from core.actions.outcome import Outcome
from core.actions.pemeriksaan_lanjutan import Baris, check_line, save_line
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.buttons import Button

DAY = 188


class LineForm(EntryPanel):
    """What all lines share; subclasses lay the fields, fill them and read them."""

    kind = ""
    new_title = ""

    stored = Signal(object)
    """The id of the line that was saved."""
    trash_wanted = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(self.new_title, session, jobs)
        self.berkas: BerkasPemeriksaan | None = None
        self.batas = date.min
        self.stored_line: Any = None
        self.trash_button = Button(
            "Hapus", icon="trash-2", hint="Del", on_click=self.trash_wanted.emit
        )
        self.buttons.insertWidget(1, self.trash_button)
        self.close_button.hide()
        self.pin_buttons()
        self.lay_lines()

    def lay_lines(self) -> None:
        """Put the fields into the form. Overridden."""

    def fill(self, line: Any) -> None:
        """Show a stored line, or nothing for a new one. Overridden."""

    def typed(self) -> Any:
        """The line as it stands in the form. Overridden."""

    def title_of(self, line: Any) -> str:
        """The head of the form over a stored line. Overridden."""
        return str(line)

    def show_line(self, berkas: BerkasPemeriksaan, line: Any, batas: date) -> None:
        """Show a line, or an empty form; a draft that was left comes over it."""
        self.draft.flush()
        self.berkas, self.batas, self.stored_line = berkas, batas, line
        self.title.title.setText(self.new_title if line is None else self.title_of(line))
        self.notice.clear()
        number = "baru" if line is None else line.id
        key = f"{self.kind}:{self.kunci.teks}:{number}"
        if self.draft.show(key, partial(self.fill, line)):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self.trash_button.setVisible(line is not None)
        if line is not None:
            self.check()

    @property
    def kunci(self) -> KunciLaporan:
        if self.berkas is None:
            raise RuntimeError("no examination is shown")
        return self.berkas.pemeriksaan.kunci

    def check(self) -> None:
        if self.berkas is not None and (self.draft.dirty or self.stored_line is not None):
            self.form.show_findings(check_line(self.berkas, self.typed()))

    def save(self) -> None:
        if self.berkas is None or not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        line: Baris = self.typed()
        self.jobs.run(
            partial(save_line, kunci=self.kunci, line=line, batas=self.batas),
            owner=self,
            done=self.done,
            failed=self.refused,
        )

    def done(self, outcome: Outcome[int]) -> None:
        """The worker kept it."""
        self.saved()
        self.stored.emit(outcome.value)
