"""A button that prints every paper of the year that is ready into one folder."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.kinerja_semua import HasilSemua, save_semua
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import CancelledError, Progress
from core.errors import AppError
from gui.jobs import Jobs
from gui.session import Session
from gui.set_pick import followed
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice

_STOPPED = "Dibatalkan; tidak ada berkas dan cetakan yang tertinggal."


class FolderButton(Button):
    """The officer says where; the notice tells what lies there and what could not be printed."""

    def __init__(self, session: Session, jobs: Jobs, notice: Notice) -> None:
        super().__init__("Simpan semua ke folder…", icon="download")
        self._session, self._jobs, self._notice = session, jobs, notice
        self.free_tip = "Setiap naskah yang siap menjadi satu PDF dalam folder tahun ini"
        self.setToolTip(self.free_tip)

    def save(self, cara: CaraCetak) -> None:
        """Every paper that is ready, into a new folder that the officer places."""
        name = QFileDialog.getExistingDirectory(self, "Simpan semua ke folder", "")
        if not name:
            return
        year, chosen = self._session.year, followed(self._session)

        def action(office: Office, progress: Progress) -> Outcome[Any]:
            try:
                return save_semua(office, year, cara, Path(name), progress, chosen)
            except CancelledError:
                return Outcome(None)

        self._notice.show_note(
            "Semua naskah yang siap sedang disusun.",
            "Batal di kaki jendela menghentikannya; tidak ada yang tertinggal setengah jadi.",
        )
        self.setEnabled(False)
        self.setToolTip("Semua naskah yang siap sedang disusun.")
        self._jobs.run(
            action,
            owner=self,
            done=self._done,
            failed=self._failed,
            label="Menyimpan semua naskah",
            cancellable=True,
        )

    def _done(self, outcome: Outcome[HasilSemua | None]) -> None:
        self._free()
        done = outcome.value
        if done is None:
            self._notice.show_note(_STOPPED)
            return
        sentence = f"{done.tercetak} naskah, {done.halaman} halaman, tersimpan di {done.path}."
        if not done.dilewati:
            self._notice.show_note(sentence)
            return
        names = "; ".join(judul for judul, _why in done.dilewati)
        self._notice.show_warning(
            sentence,
            f"{len(done.dilewati)} belum dapat: {names}. Pilih barisnya untuk melihat sebabnya.",
        )

    def _failed(self, error: AppError) -> None:
        self._free()
        self._notice.show_error(error)

    def _free(self) -> None:
        self.setEnabled(True)
        self.setToolTip(self.free_tip)
