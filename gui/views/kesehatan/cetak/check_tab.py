"""Periksa keaslian: a file or a code is one of ours, or it is not."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.actions.cetak_kesehatan_periksa import (
    HasilPeriksa,
    Keaslian,
    check_kode,
    check_paper,
    read_paper,
)
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.errors import AppError
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice
from gui.widgets.labels import IconMark, Text
from gui.widgets.typed_line import Line

_LOOK = {
    Keaslian.UTUH: ("circle-check", "sehat"),
    Keaslian.KODE_DIKENAL: ("circle-check", "sehat"),
    Keaslian.DRAF: ("pencil", "awas"),
    Keaslian.BERKAS_BERBEDA: ("triangle-alert", "awas"),
    Keaslian.TANDA_UTUH: ("shield-check", "aksen"),
    Keaslian.TANDA_DITOLAK: ("triangle-alert", "awas"),
    Keaslian.TANDA_RUSAK: ("octagon-alert", "khusus"),
    Keaslian.TIDAK_DIKENAL: ("octagon-alert", "khusus"),
}
_MOST_PAGES = 20


class CheckTab(QWidget):
    """`looked` carries the number of the issue that was found."""

    looked = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found: HasilPeriksa | None = None
        self.notice = Notice()
        self.kode = Line("misalnya 3F2A-91BC-0D4E-77A1-C2B9")
        self.kode.setAccessibleName("Kode keaslian")
        self.kode_button = Button("Periksa kode", icon="search", on_click=self.check_typed)
        self.file_button = Button("Pilih berkas PDF…", icon="file-text", on_click=self._choose)
        self._mark = IconMark()
        self.answer = Text("", wrap=True)
        self.signatures = Text("", wrap=True)
        self.signatures.hide()
        self.issuers_button = Button(
            "Penerbit dipercaya…", icon="shield-check", on_click=self.open_issuers
        )
        self.look_button = Button("Lihat naskahnya", icon="eye", on_click=self._look)
        self.look_button.hide()
        self.kode.returnPressed.connect(self.check_typed)
        self._lay()

    def check_typed(self) -> None:
        """Judge the code in the field."""
        try:
            self._show(check_kode(self._session.office, self.kode.text()))
        except AppError as error:
            self._refuse(error)

    def check_file(self, path: Path) -> None:
        """Judge a file: the worker compares it and reads its electronic signatures."""
        try:
            content = read_paper(path)
        except AppError as error:
            self._refuse(error)
            return
        words = words_of(content)

        def order(office: Office) -> Outcome[HasilPeriksa]:
            return Outcome(check_paper(office, content, words))

        self.file_button.setEnabled(False)
        self._session.jobs.run(
            order,
            owner=self,
            done=lambda outcome: self._show(outcome.value),
            failed=self._refuse,
            label="Memeriksa keaslian",
        )

    def open_issuers(self) -> None:
        """Whose certificates this office trusts."""
        from gui.views.tte.issuers import IssuersDialog

        dialog = IssuersDialog(self, self._session)
        dialog.exec()
        dialog.deleteLater()

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self, "Periksa keaslian", "", "Dokumen PDF (*.pdf)"
        )
        if name:
            self.check_file(Path(name))

    def _show(self, found: HasilPeriksa) -> None:
        self.notice.clear()
        self.file_button.setEnabled(True)
        self._found = found
        icon, tone = _LOOK[found.keaslian]
        self._mark.set_icon(icon, tone)
        self.answer.setText(found.kalimat)
        self.signatures.setText("\n\n".join(found.tanda))
        self.signatures.setVisible(bool(found.tanda))
        self.look_button.setVisible(bool(found.terbitan))

    def _refuse(self, error: AppError) -> None:
        self._found = None
        self.file_button.setEnabled(True)
        self._mark.set_icon("", "teks-2")
        self.answer.setText("")
        self.signatures.hide()
        self.look_button.hide()
        self.notice.show_error(error)

    def _look(self) -> None:
        if self._found is not None and self._found.terbitan:
            self.looked.emit(self._found.terbitan[0].id)

    def _lay(self) -> None:
        typed = QHBoxLayout()
        typed.setSpacing(8)
        typed.addWidget(self.kode, 1)
        typed.addWidget(self.kode_button)
        answer = QHBoxLayout()
        answer.setSpacing(8)
        answer.addWidget(self._mark)
        answer.addWidget(self.answer, 1)
        files = QHBoxLayout()
        files.setSpacing(8)
        files.addWidget(self.file_button)
        files.addWidget(self.issuers_button)
        files.addStretch(1)
        told = QWidget()
        inside = QVBoxLayout(told)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.setSpacing(8)
        inside.addLayout(answer)
        inside.addWidget(self.signatures)
        inside.addWidget(self.look_button)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 16, 8)
        column.setSpacing(8)
        column.addWidget(
            Text("Kode di kaki naskah, atau berkas PDF-nya, diperiksa terhadap arsip; tanda "
                 "tangan elektronik di dalamnya ikut diperiksa.", "kecil", wrap=True)
        )  # fmt: skip
        column.addLayout(typed)
        column.addLayout(files)
        column.addWidget(self.notice)
        column.addWidget(scroll, 1)


def words_of(content: bytes) -> str:
    """The text of the first pages, in which a code may stand; empty when it cannot be read."""
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(buffer)
    document.load(buffer)
    pages = min(document.pageCount(), _MOST_PAGES)
    words = " ".join(document.getAllText(page).text() for page in range(pages))
    document.close()
    return words
