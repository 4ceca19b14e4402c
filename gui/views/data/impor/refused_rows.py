"""Refused rows as a workbook of their own, asked for in two places of the wizard."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from core.actions.impor import Pratinjau
from core.actions.impor_tolak import refused_name, save_refused
from core.actions.outcome import Outcome
from core.errors import AppError
from gui.jobs import Jobs
from gui.widgets.buttons import Button
from gui.widgets.notice_bar import NoticeBar


class RefusedButton(Button):
    """Asks where the workbook goes and tells what came of it."""

    def __init__(self, jobs: Jobs, notice: NoticeBar) -> None:
        super().__init__("Simpan baris ditolak…", icon="save", on_click=self.ask)
        self._jobs, self._notice = jobs, notice
        self.preview: Pratinjau | None = None

    def ask(self) -> None:
        """Ask for a file name."""
        if self.preview is None:
            return
        name, _kind = QFileDialog.getSaveFileName(
            self,
            "Simpan baris ditolak",
            str(self.preview.permintaan.path.with_name(refused_name(self.preview))),
            "Excel (*.xlsx)",
        )
        if name:
            self.write(Path(name))

    def write(self, path: Path) -> None:
        """Write the refused rows there."""
        if self.preview is None:
            return
        self.setEnabled(False)
        target = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
        action = partial(save_refused, pratinjau=self.preview, target=target)
        self._jobs.run(
            action,
            owner=self,
            done=self._saved,
            failed=self._failed,
            label="Menulis baris ditolak",
        )

    def _saved(self, outcome: Outcome[Path]) -> None:
        self.setEnabled(True)
        self._notice.show_note(
            f"Baris ditolak tersimpan sebagai {outcome.value}.",
            "Perbaiki sel yang diwarnai, lalu impor berkas itu.",
        )

    def _failed(self, error: AppError) -> None:
        self.setEnabled(True)
        self._notice.show_error(error)
