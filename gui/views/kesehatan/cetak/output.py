"""From the view to printer, file and folder: one paper, many, or one printed before."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from core.actions.cetak_kesehatan import print_again, print_paper, save_again, save_paper
from core.actions.cetak_kesehatan_banyak import HasilBanyak, Tujuan, Wujud, cetak_banyak
from core.actions.cetak_kesehatan_jenis import jenis_of
from core.actions.cetak_kesehatan_nama import paper_name, safe_name
from core.actions.cetak_kesehatan_terbit import Lembar
from core.actions.outcome import Outcome
from core.errors import AppError
from gui.views.dokumen.file_name import ask_pdf_name
from gui.views.dokumen.printing import ask_printer, lies, print_pages
from gui.views.kesehatan.cetak.orders import or_stopped, words_of_batch

if TYPE_CHECKING:
    from gui.views.kesehatan.cetak.view import CetakView

_STOPPED = "Dibatalkan; tidak ada berkas dan cetakan yang tertinggal."


class Output(QObject):
    """Does what the buttons of one view say; one thing at a time."""

    def __init__(self, view: "CetakView") -> None:
        super().__init__(view)
        self._view = view
        self.working = False

    def print_out(self) -> None:
        """Ask for a printer, issue, and draw the pages that were issued."""
        view = self._view
        if not view.print_button.isEnabled():
            return
        printer = self._ask_printer()
        if printer is None:
            return
        if view.many:
            self._print_many(printer)
            return
        asked = view.asked(tujuan=printer.printerName() or "pencetak")
        self._run(partial(print_paper, permintaan=asked), partial(self._draw, printer))

    def save_pdf(self) -> None:
        """Ask for a file name; one paper, or many in one file."""
        view = self._view
        if not view.pdf_button.isEnabled():
            return
        path = ask_pdf_name(view, f"{self._suggested()}.pdf")
        if path is None:
            return
        if view.many:
            self._batch(Tujuan(path, Wujud.BERKAS), self._tell_batch)
        else:
            self._run(
                partial(save_paper, permintaan=view.asked(), path=path),
                partial(self._saved, path),
            )

    def save_folder(self) -> None:
        """Ask for a folder; a new folder in it holds one file for each examination."""
        name = QFileDialog.getExistingDirectory(self._view, "Simpan ke folder", "")
        if name:
            self._batch(Tujuan(Path(name), Wujud.FOLDER), self._tell_batch)

    def print_again(self, cetakan_id: int) -> None:
        """An earlier issue on paper, as it was."""
        printer = self._ask_printer()
        if printer is not None:
            tujuan = printer.printerName() or "pencetak"
            self._run(
                partial(print_again, cetakan_id=cetakan_id, tujuan=tujuan),
                partial(self._draw, printer),
            )

    def save_again(self, cetakan_id: int) -> None:
        """An earlier issue into a file, as it was."""
        path = ask_pdf_name(self._view, f"{self._suggested()}.pdf")
        if path is not None:
            self._run(
                partial(save_again, cetakan_id=cetakan_id, path=path), partial(self._saved, path)
            )

    def renew(self, reason: str) -> None:
        """Issue the paper chosen anew, from today's records."""
        asked = self._view.asked(baru=reason)
        self._run(partial(print_paper, permintaan=asked), self._renewed)

    def _ask_printer(self) -> QPrinter | None:
        view = self._view
        document = view.preview.document
        return ask_printer(
            view,
            view.cara().kertas.value,
            document.pageCount(),
            title=f"Cetak {jenis_of(view.papers.dokumen).judul}",
            landscape=document.pageCount() > 0 and lies(document, 0),
        )

    def _suggested(self) -> str:
        view = self._view
        kunci, dokumen = view.kunci, view.papers.dokumen
        row = view.choose.row_of(kunci[0]) if len(kunci) == 1 else None
        if row is not None:
            return paper_name(row.nama, row.kunci.tahun_buku, dokumen)
        return safe_name(f"{jenis_of(dokumen).judul} {view.choose.listed.tahun_buku}")

    def _print_many(self, printer: QPrinter) -> None:
        folder = tempfile.TemporaryDirectory(prefix="siku-cetak-")
        path = Path(folder.name) / "cetak.pdf"

        def draw(done: HasilBanyak) -> None:
            self._view.preview.show_pdf(path.read_bytes())
            folder.cleanup()
            if self._send(printer) and done.dilewati:
                self._view.notice.show_warning(*words_of_batch(done, "dikirim ke pencetak"))
            self._mark(done)

        self._batch(Tujuan(path, Wujud.BERKAS), draw, printer.printerName() or "pencetak")

    def _batch(
        self, tujuan: Tujuan, done: Callable[[HasilBanyak], None], goes_to: str = ""
    ) -> None:
        view = self._view
        asked = view.asked(tujuan=goes_to)
        view.notice.show_note(
            f"{len(asked.kunci)} naskah sedang disusun.",
            "Batal di kaki jendela menghentikannya; tidak ada yang tertinggal setengah jadi.",
        )
        action = partial(cetak_banyak, permintaan=asked, tujuan=tujuan)

        def take(outcome: Outcome[Any]) -> None:
            if outcome.value is None:
                view.notice.show_note(_STOPPED)
            else:
                done(outcome.value)

        self._run(partial(or_stopped, action=action), take, cancellable=True)

    def _tell_batch(self, done: HasilBanyak) -> None:
        sentence, rest = words_of_batch(done, f"tersimpan di {done.path}")
        if rest:
            self._view.notice.show_warning(sentence, rest)
        else:
            self._view.notice.show_note(sentence)
        self._mark(done)

    def _mark(self, done: HasilBanyak) -> None:
        """Rows that were left out say so."""
        model = self._view.choose.model
        model.skipped = {one.kunci: one.sebab for one in done.dilewati}
        model.repaint_rows()

    def _draw(self, printer: QPrinter, outcome: Outcome[Lembar]) -> None:
        self._view.show_lembar(outcome.value)
        self._send(printer)

    def _send(self, printer: QPrinter) -> bool:
        view = self._view
        pages = print_pages(view.preview.document, printer)
        if pages:
            view.notice.show_note(f"{pages} halaman dikirim ke pencetak.")
        else:
            view.notice.show_warning(
                "Pencetak tidak menerima halaman.",
                "Periksa pencetak dan kertasnya, lalu cetak lagi; atau pakai Simpan PDF.",
            )
        return pages > 0

    def _saved(self, path: Path, outcome: Outcome[Lembar]) -> None:
        self._view.notice.show_note(f"Tersimpan sebagai {path}.")
        self._view.show_lembar(outcome.value)

    def _renewed(self, outcome: Outcome[Lembar]) -> None:
        self._view.prints.reason.set_text("")
        self._view.notice.show_note("Dokumen terbit baru; cetakan lama tetap tersimpan.")
        self._view.show_lembar(outcome.value)

    def _run(
        self,
        action: Callable[..., Outcome[Any]],
        done: Callable[[Outcome[Any]], None],
        *,
        cancellable: bool = False,
    ) -> None:
        if self.working:
            return
        self.working = True
        view = self._view

        def ended(outcome: Outcome[Any]) -> None:
            self.working = False
            done(outcome)
            view.renew()

        def failed(error: AppError) -> None:
            self.working = False
            view.notice.show_error(error)
            view.renew()

        view.renew()
        view.jobs.run(
            action,
            owner=view,
            done=ended,
            failed=failed,
            label="Mencetak",
            cancellable=cancellable,
        )
