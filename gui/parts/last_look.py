"""Before a working copy is kept: the one place from where it goes to the worker."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.actions.outcome import Outcome
from core.errors import AppError
from core.findings import Finding
from gui.jobs import Jobs
from gui.parts.working import WorkingCopy
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.findings_list import FindingsList
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice
from gui.widgets.text_block import TextBlock


class LastLook(QWidget):
    """Shows what would change and asks why; only here something is kept."""

    back = Signal()
    kept = Signal(str)

    def __init__(
        self, session: Session, jobs: Jobs, draft: WorkingCopy[Any], word: str, example: str
    ) -> None:
        super().__init__()
        self._session, self._jobs, self._draft = session, jobs, draft
        self.notice, self.remarks, self.form = Notice(), FindingsList(), FormGrid()
        self.alasan = TextBlock(f"misalnya: {example}")
        self.form.line("alasan", "Alasan", self.alasan, required=True)
        self.save_button = Button(
            word, icon="save", hint="Ctrl+S", kind="utama", on_click=self.save
        )
        self.back_button = Button("Kembali menyunting", hint="Esc", on_click=self.back.emit)

    def show_changes(self, remarks: tuple[Finding, ...]) -> None:
        """What the sound working copy would change."""
        raise NotImplementedError

    def save(self) -> None:
        """Hand it to the worker."""
        raise NotImplementedError

    def hand_over(self, action: Callable[..., Outcome[str]]) -> None:
        """Let the worker keep it, once."""
        self.save_button.setEnabled(False)
        self._jobs.run(action, owner=self, done=self._done, failed=self.refused)

    def refused(self, error: AppError) -> None:
        """Say why not."""
        raise NotImplementedError

    def begin(self) -> None:
        """Nothing said yet."""
        self.notice.clear()
        self.form.clear_findings()

    def _done(self, outcome: Outcome[str]) -> None:
        self._draft.drop()
        self.kept.emit(outcome.value)
