"""Before a version is kept: what changes line by line, what it touches, and why."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout

from core.actions.pedoman_versi import NaskahPedoman, changes, save_versi, weigh_versi
from core.errors import AppError, DataRejectedError
from core.findings import Finding
from gui.jobs import Jobs
from gui.parts.last_look import LastLook
from gui.session import Session
from gui.views.pengaturan.pedoman.markup import paragraph, words
from gui.views.pengaturan.pedoman.versi_panel import beda_table
from gui.views.pengaturan.pedoman.working import Working
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Text


class SavePanel(LastLook):
    """What changes line by line, and what it touches."""

    def __init__(self, session: Session, jobs: Jobs, working: Working) -> None:
        super().__init__(
            session,
            jobs,
            working,
            "Simpan sebagai versi kantor",
            "dicocokkan dengan lampiran, batas 1.1 tercetak 20",
        )
        self._working = working
        self.title = SectionTitle("Simpan versi")
        self.text = QTextBrowser()
        self.text.setObjectName("teksBantuan")
        self.text.setAccessibleName("Perbedaan dengan versi yang berlaku")
        self.impact = Text("", wrap=True)
        self.alasan.changed.connect(self._note)
        self._lay()

    def show_changes(self, remarks: tuple[Finding, ...]) -> None:
        office, naskah = self._session.office, self._working.naskah
        self.begin()
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
        naskah = NaskahPedoman(self._working.naskah.isi, self._working.naskah.asal_sidik)
        self.hand_over(partial(save_versi, naskah=naskah, alasan=self.alasan.text()))

    def refused(self, error: AppError) -> None:
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
