"""Before a version is kept: what changes line by line, what it touches, and why."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.actions.pedoman_versi import NaskahPedoman, changes, save_versi, weigh_versi
from core.errors import AppError, DataRejectedError
from core.findings import Finding
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.pedoman.markup import paragraph, words
from gui.views.pengaturan.pedoman.versi_panel import beda_table
from gui.views.pengaturan.pedoman.working import Working
from gui.widgets.buttons import Button
from gui.widgets.findings_list import FindingsList
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice, SectionTitle
from gui.widgets.labels import Text
from gui.widgets.text_block import TextBlock


class SavePanel(QWidget):
    """The last look; only here something is kept."""

    back = Signal()
    kept = Signal(str)

    def __init__(self, session: Session, jobs: Jobs, working: Working) -> None:
        super().__init__()
        self._session, self._jobs, self._working = session, jobs, working
        self.title = SectionTitle("Simpan versi")
        self.notice = Notice()
        self.remarks = FindingsList()
        self.text = QTextBrowser()
        self.text.setObjectName("teksBantuan")
        self.text.setAccessibleName("Perbedaan dengan versi yang berlaku")
        self.impact = Text("", wrap=True)
        self.alasan = TextBlock("misalnya: dicocokkan dengan lampiran, batas 1.1 tercetak 20")
        self.form = FormGrid()
        self.form.line("alasan", "Alasan", self.alasan, required=True)
        self.alasan.changed.connect(self._note)
        self.save_button = Button(
            "Simpan sebagai versi kantor",
            icon="save",
            hint="Ctrl+S",
            kind="utama",
            on_click=self.save,
        )
        self.back_button = Button("Kembali menyunting", hint="Esc", on_click=self.back.emit)
        self._lay()

    def show_changes(self, remarks: tuple[Finding, ...]) -> None:
        """What the sound working copy would change."""
        office, naskah = self._session.office, self._working.naskah
        self.notice.clear()
        self.form.clear_findings()
        self.save_button.setEnabled(True)
        self.remarks.set_findings(remarks)
        self.alasan.set_text(self._working.alasan)
        if naskah.baru:
            self.impact.setText("Pedoman baru; ditawarkan pada penilaian begitu disimpan.")
            self.text.setHtml(paragraph(words("Semua isinya baru.")))
        else:
            self.impact.setText(weigh_versi(office, naskah.pedoman_id).kalimat)
            self.text.setHtml(beda_table(changes(office, naskah)))
        self.form.focus("alasan")

    def save(self) -> None:
        self.save_button.setEnabled(False)
        naskah = NaskahPedoman(self._working.naskah.isi, self._working.naskah.asal_sidik)
        self._jobs.run(
            partial(save_versi, naskah=naskah, alasan=self.alasan.text()),
            owner=self,
            done=self._done,
            failed=self._refused,
        )

    def _done(self, outcome: Outcome[str]) -> None:
        self._working.drop()
        self.kept.emit(outcome.value)

    def _refused(self, error: AppError) -> None:
        self.save_button.setEnabled(True)
        if isinstance(error, DataRejectedError) and not self.form.show_findings(error.findings):
            return
        self.notice.show_error(error)

    def _note(self) -> None:
        if self._working.alasan != self.alasan.text():
            self._working.alasan = self.alasan.text()
            self._working.touch()

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.notice)
        column.addWidget(self.remarks)
        column.addWidget(self.text, 1)
        column.addWidget(self.impact)
        column.addWidget(self.form)
        column.addLayout(buttons)
