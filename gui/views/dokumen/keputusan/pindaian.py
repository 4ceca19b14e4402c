"""The recorded scan of a signed decree: what it is, whether it is whole, and how to see it."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from core.actions.naskah import NaskahTerbuka
from core.actions.naskah_pindaian import Pindaian, copy_pindaian, read_pindaian, show_pindaian
from core.actions.outcome import Outcome
from core.errors import AppError
from core.koperasi.lampiran import ukuran_mb
from gui.jobs import Jobs
from gui.session import Session
from gui.views.kesehatan.scan_viewer import ScanViewer
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice
from gui.widgets.labels import Text

_WHOLE = "Berkas utuh: sama dengan yang dicatat."
_GROUP = 8


class PindaianDialog(QDialog):
    """One decree has one scan."""

    def __init__(
        self, parent: QWidget, session: Session, jobs: Jobs, terbuka: NaskahTerbuka
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self.pindaian = terbuka.pindaian[-1]
        self._viewer = ScanViewer()
        self.setWindowTitle("Pindaian keputusan")
        self.setModal(True)
        self.setFixedWidth(600)
        self.facts = Text(facts_of(self.pindaian), wrap=True)
        self.state = Text("Berkas sedang diperiksa.", "label", wrap=True)
        self.notice = Notice()
        self.open_button = Button("Buka", icon="eye", kind="utama", on_click=self.open_file)
        self.copy_button = Button("Simpan salinan…", icon="download", on_click=self.choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(Button("Tutup", hint="Esc", on_click=self.reject))
        buttons.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(terbuka.keputusan.sebutan, "tebal", wrap=True))
        column.addWidget(self.facts)
        column.addWidget(self.state)
        column.addWidget(self.notice)
        column.addLayout(buttons)
        jobs.run(
            partial(show_pindaian, pindaian=self.pindaian),
            owner=self,
            done=self._tell,
            failed=self.notice.show_error,
            label="Memeriksa pindaian",
        )

    def open_file(self) -> None:
        """Show it with the viewer of the PC."""
        try:
            content = read_pindaian(self._session.office, self.pindaian)
            self._viewer.show(self.pindaian.nama_berkas, content)
        except AppError as error:
            self.notice.show_error(error)

    def choose(self) -> None:
        """A copy, under the name the officer gives."""
        name, _kind = QFileDialog.getSaveFileName(
            self, "Simpan salinan pindaian", self.pindaian.nama_berkas
        )
        if name:
            self._jobs.run(
                partial(copy_pindaian, pindaian=self.pindaian, path=Path(name)),
                owner=self,
                done=lambda _outcome: self.notice.show_note(f"Tersimpan sebagai {name}."),
                failed=self.notice.show_error,
                label="Menyalin pindaian",
            )

    def _tell(self, outcome: Outcome[tuple[Pindaian, str]]) -> None:
        wrong = outcome.value[1]
        self.state.setText(f"Berkas {wrong}." if wrong else _WHOLE)
        for button in (self.open_button, self.copy_button):
            button.setEnabled(not wrong)
            button.setToolTip(f"Berkas {wrong}." if wrong else "")


def facts_of(pindaian: Pindaian) -> str:
    """Name, size, day, officer, and the code by which the file is known."""
    code = pindaian.sidik
    grouped = " ".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))
    day, _, hour = pindaian.pada.partition("T")
    when = f"{tanggal.show(tanggal.parse(day))} {hour[:5].replace(':', '.')}"
    return (
        f"{pindaian.nama_berkas} ({ukuran_mb(pindaian.ukuran)} MB)\n"
        f"Dicatat {when} oleh {pindaian.oleh}\n"
        f"Kode keaslian berkas: {grouped}"
    )
