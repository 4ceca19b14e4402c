"""The pages of a recapitulation, and the way to printer and file."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.cetak_kesehatan import look_again
from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar
from core.actions.outcome import Outcome
from core.errors import AppError
from core.findings import Finding, Severity
from core.naskah.model import Kertas, Mode
from gui.jobs import Jobs
from gui.session import Session
from gui.views.dokumen.file_name import ask_pdf_name
from gui.views.dokumen.preview import Preview
from gui.views.dokumen.printing import ask_printer, lies, print_pages
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice

Papers = tuple[
    Callable[..., Outcome[Any]], Callable[..., Outcome[Any]], Callable[..., Outcome[Any]]
]
"""Look at, issue, and save a paper, each given `cara` (and the last a path)."""


class PaperView(QWidget):
    """Choices and the real PDF; what is printed is what is shown."""

    closed = Signal()

    def __init__(self, session: Session, jobs: Jobs, *, landscape: bool = True) -> None:
        super().__init__()
        self._session, self._jobs, self._landscape = session, jobs, landscape
        self._papers: Papers | None = None
        self._name, self._asked = "", 0
        self.notice, self.remarks = Notice(), Notice()
        self.preview = Preview(kertas=session.office.pilihan.kertas)
        self.preview.capaian.hide()
        self.preview.mode.set_code(Mode.BASAH.value)
        self.preview.wanted.connect(self.renew)
        self.back = Button("Kembali", icon="arrow-left", hint="Esc", on_click=self.closed.emit)
        self.pdf_button = Button("Simpan PDF…", icon="download", hint="Ctrl+S", on_click=self.save)
        self.print_button = Button(
            "Cetak…", icon="printer", hint="Ctrl+P", kind="utama", on_click=self.print_out
        )
        self.sign_button = Button("Tanda tangani…", icon="shield-check", on_click=self.sign)
        self.sign_hindrance = ""
        """Why the paper shown may not be signed electronically, although it has the room."""
        self.sign_button.hide()
        self.top = top = QHBoxLayout()
        top.setContentsMargins(24, 8, 24, 0)
        top.setSpacing(8)
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.sign_button)
        top.addWidget(self.pdf_button)
        top.addWidget(self.print_button)
        message = QVBoxLayout()
        message.setContentsMargins(24, 6, 24, 0)
        message.setSpacing(6)
        message.addWidget(self.notice)
        message.addWidget(self.remarks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(message)
        column.addWidget(self.preview, 1)

    def show_paper(self, name: str, papers: Papers) -> None:
        """Set and show a paper; `name` is what its file would be called."""
        self._name, self._papers = name, papers
        self.notice.clear()
        self.remarks.clear()
        self.renew()

    def wait(self, sentence: str) -> None:
        """Nothing can be printed until a paper is shown again."""
        self._papers = None
        self._asked += 1
        self._enable(on=False)
        self.preview.show_sentence(sentence)

    def cara(self, tujuan: str = "") -> CaraCetak:
        kertas = Kertas(self.preview.kertas.code() or Kertas.F4.value)
        return CaraCetak(kertas, Mode(self.preview.mode.code() or Mode.DRAF.value), tujuan)

    def renew(self) -> None:
        """Ask for the pages again; only the newest answer is shown."""
        if self._papers is None:
            return
        self._asked += 1
        asked = self._asked

        def show(outcome: Outcome[Lembar]) -> None:
            if asked == self._asked:
                self.preview.show_pdf(outcome.value.pdf)
                self._remark(outcome.value.temuan)
                self._enable(on=True)

        def refuse(error: AppError) -> None:
            if asked == self._asked:
                self.remarks.clear()
                self.preview.show_sentence(f"{error.message} {error.hint}".strip())

        self._enable(on=False)
        self._jobs.run(
            partial(self._papers[0], cara=self.cara()),
            owner=self,
            done=show,
            failed=refuse,
            label="Menyiapkan pratinjau",
        )

    def save(self) -> None:
        """Into a file that the officer names."""
        if self._papers is None or not self.pdf_button.isEnabled():
            return
        path = ask_pdf_name(self, f"{self._name}.pdf")
        if path is not None:
            action = partial(self._papers[2], cara=self.cara(), path=path)
            self._run(action, lambda _lembar: self.notice.show_note(f"Tersimpan sebagai {path}."))

    def sign(self) -> None:
        """Issue the paper with its room, then put an electronic signature there."""
        if self._papers is None or not self.sign_button.isEnabled():
            return
        from gui.views.tte.dialog import SignDialog

        def ask(lembar: Lembar) -> None:
            if lembar.terbitan is None:
                return
            dialog = SignDialog(self, self._session, self._jobs, (lembar.terbitan.id,))
            dialog.exec()
            if dialog.signed:
                self._look_again(dialog.signed[0])
            dialog.deleteLater()

        self._run(partial(self._papers[1], cara=self.cara("tanda tangan elektronik")), ask)

    def _look_again(self, cetakan_id: int) -> None:
        def show(outcome: Outcome[Lembar]) -> None:
            self.preview.show_pdf(outcome.value.pdf)
            self.notice.show_note("Dokumen ini ditandatangani elektronik; arsip menyimpannya.")

        action = partial(look_again, cetakan_id=cetakan_id)
        self._jobs.run(action, owner=self, done=show, failed=self.notice.show_error)

    def print_out(self) -> None:
        """Onto a printer that the officer picks."""
        if self._papers is None or not self.print_button.isEnabled():
            return
        pages = self.preview.document.pageCount()
        printer = ask_printer(
            self,
            self.cara().kertas.value,
            pages,
            title=f"Cetak {self._name}",
            landscape=lies(self.preview.document, 0) if pages else self._landscape,
        )
        if printer is None:
            return

        def draw(_lembar: Lembar) -> None:
            if count := print_pages(self.preview.document, printer):
                self.notice.show_note(f"{count} halaman dikirim ke pencetak.")
            else:
                self.notice.show_warning(
                    "Pencetak tidak menerima halaman.",
                    "Periksa pencetak dan kertasnya, lalu cetak lagi; atau pakai Simpan PDF.",
                )

        cara = self.cara(printer.printerName() or "pencetak")
        self._run(partial(self._papers[1], cara=cara), draw)

    def _run(self, action: Callable[..., Outcome[Any]], told: Callable[[Lembar], object]) -> None:
        def done(outcome: Outcome[Lembar]) -> None:
            self._enable(on=True)
            self.preview.show_pdf(outcome.value.pdf)
            told(outcome.value)

        def failed(error: AppError) -> None:
            self._enable(on=True)
            self.notice.show_error(error)

        self._enable(on=False)
        self._jobs.run(action, owner=self, done=done, failed=failed, label="Mencetak")

    def _remark(self, found: Sequence[Finding]) -> None:
        """What should be known before it is signed; a warning comes first."""
        if not found:
            self.remarks.clear()
            return
        weighed = sorted(found, key=lambda one: one.severity is not Severity.PERINGATAN)
        first, *others = [one.message for one in weighed]
        warns = weighed[0].severity is Severity.PERINGATAN
        show = self.remarks.show_warning if warns else self.remarks.show_note
        show(first, " ".join(others))

    def _enable(self, *, on: bool) -> None:
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(on)
        self.sign_button.setVisible(self.preview.mode.code() == Mode.TTE.value)
        self.sign_button.setEnabled(on and not self.sign_hindrance)
        self.sign_button.setToolTip(self.sign_hindrance)
