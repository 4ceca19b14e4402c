"""From draft to signed, and one step back: passwords, printer, and the worker."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from core.actions.cetak_kesehatan_terbit import CaraCetak, Lembar
from core.actions.naskah import NaskahTerbuka
from core.actions.naskah_cetak import print_keputusan
from core.actions.naskah_tahap import mark_dicetak, mark_diperiksa, step_back
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian import PEMERIKSA, PENETAP, Wewenang
from core.iku.keputusan import Tahap
from core.naskah.model import Mode
from gui.jobs import Jobs
from gui.session import Session
from gui.views.dokumen.keputusan.penetapan import PenetapanDialog
from gui.views.dokumen.keputusan.reason import ask_reason
from gui.views.dokumen.printing import ask_printer
from gui.widgets.authority import ask_authority


class Steps(QObject):
    """Every way from one state to another; the view says which decree."""

    moved = Signal(str)
    """It stands elsewhere now; a sentence for the officer."""
    refused = Signal(object)
    printed = Signal(object, object)
    """Pages and the printer they go to."""

    def __init__(self, parent: QWidget, session: Session, jobs: Jobs) -> None:
        super().__init__(parent)
        self._window, self._session, self._jobs = parent, session, jobs

    def forward(self, terbuka: NaskahTerbuka, cara: CaraCetak, pages: int, tahun: int) -> None:
        """The next step of this decree."""
        match terbuka.keputusan.tahap:
            case Tahap.DRAF:
                self._check(terbuka)
            case Tahap.DIPERIKSA:
                self._print(terbuka, cara, pages, tahun)
            case Tahap.DICETAK:
                self._record(terbuka)
            case _:
                pass

    def mark_printed(self, terbuka: NaskahTerbuka) -> None:
        """The paper was printed elsewhere, from the file."""
        self._run(partial(mark_dicetak, naskah=terbuka), "Ditandai dicetak untuk tanda tangan.")

    def back(self, terbuka: NaskahTerbuka) -> None:
        """One step back, with a reason and the password of a pejabat."""
        before = terbuka.keputusan.tahap.before
        reason = ask_reason(self._window, before) if before else ""
        if not reason:
            return
        who = ask_authority(self._window, self._session, PENETAP, "Kembalikan selangkah")
        if who is not None:
            wewenang = Wewenang(who.nip, who.sandi)
            action = partial(step_back, naskah=terbuka, alasan=reason, wewenang=wewenang)
            self._run(action, "Dikembalikan selangkah; alasannya tercatat.")

    def _check(self, terbuka: NaskahTerbuka) -> None:
        who = ask_authority(self._window, self._session, PEMERIKSA, "Tandai keputusan diperiksa")
        if who is not None:
            action = partial(mark_diperiksa, naskah=terbuka, wewenang=Wewenang(who.nip, who.sandi))
            self._run(action, "Ditandai diperiksa; isinya terkunci.")

    def _print(self, terbuka: NaskahTerbuka, cara: CaraCetak, pages: int, tahun: int) -> None:
        printer = ask_printer(
            self._window, cara.kertas.value, pages, title="Cetak keputusan", landscape=False
        )
        if printer is None:
            return
        mode = Mode.BASAH if cara.mode is Mode.DRAF else cara.mode
        real = CaraCetak(cara.kertas, mode, printer.printerName() or "pencetak")

        def action(office: Office) -> Outcome[Any]:
            with office.db.atomic():
                moved = mark_dicetak(office, terbuka)
                made = print_keputusan(office, moved.value, real, tahun=tahun)
            return Outcome(made.value, moved.topics | made.topics)

        def done(outcome: Outcome[Lembar]) -> None:
            self.moved.emit("Dicetak untuk tanda tangan.")
            self.printed.emit(outcome.value, printer)

        self._jobs.run(
            action, owner=self, done=done, failed=self.refused.emit, label="Mencetak keputusan"
        )

    def _record(self, terbuka: NaskahTerbuka) -> None:
        dialog = PenetapanDialog(self._window, self._session, self._jobs, terbuka)
        recorded = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if recorded:
            self.moved.emit("Penetapan tercatat; keputusan terkunci.")

    def _run(self, action: Any, told: str) -> None:
        self._jobs.run(
            action,
            owner=self,
            done=lambda _outcome: self.moved.emit(told),
            failed=self.refused.emit,
            label="Mengubah keadaan keputusan",
        )
