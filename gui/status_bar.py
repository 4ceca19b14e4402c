"""The bottom line: saved, last checked copy, running work with Batal; the keys of the page."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from gui.widgets.buttons import Button
from gui.widgets.labels import Elided, StateLabel, Text

if TYPE_CHECKING:
    from gui.jobs import Jobs

HEIGHT = 26
FRESH = timedelta(days=7)


class StatusBar(QWidget):
    """Quiet facts at the left, keys at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bilahBawah")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._jobs: Jobs | None = None
        self._saved = StateLabel(role="kecil", quiet=True)
        self._copy = StateLabel(role="kecil", quiet=True)
        self._work = Text("", "kecil")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(80)
        self._bar.setTextVisible(False)
        self._cancel = Button("Batal", kind="tautan", on_click=self._stop)
        self._keys = Elided("", "kecil")
        self._lay()
        self._show_work()

    def follow(self, jobs: "Jobs") -> None:
        """Show what this worker does."""
        self._jobs = jobs
        jobs.changed.connect(self._show_work)

    def set_saved(self, moment: datetime) -> None:
        self._saved.set_state("check", f"Tersimpan {moment:%H.%M}", "sehat")
        self._saved.show()

    def set_undone(self, words: str) -> None:
        """What Ctrl+Z took back; the next save takes its place."""
        self._saved.set_state("history", f"Dibatalkan: {words}")
        self._saved.show()

    def set_copy(self, made: datetime | None, now: datetime) -> None:
        """When the last checked copy was made; an old one is marked by its icon."""
        if made is None:
            self._copy.set_state("shield-check", "Salinan data dibuat saat SIKU ditutup")
        elif now - made < FRESH:
            self._copy.set_state("shield-check", f"Salinan data teruji: {when(made, now.date())}")
        else:
            words = f"Salinan data terakhir: {when(made, now.date())}"
            self._copy.set_state("triangle-alert", words, "awas")
        self._copy.show()

    def set_keys(self, text: str) -> None:
        self._keys.setText(text)

    def forget(self) -> None:
        """No database is open."""
        self._saved.hide()
        self._copy.hide()

    def _stop(self) -> None:
        job = self._jobs.current if self._jobs is not None else None
        if job is not None:
            job.cancel()
            self._cancel.setEnabled(False)

    def _show_work(self) -> None:
        job = self._jobs.visible if self._jobs is not None else None
        shown = job is not None and bool(job.label)
        for widget in (self._work, self._bar):
            widget.setVisible(shown)
        self._cancel.setVisible(shown and job is not None and job.cancellable)
        if job is None or not shown:
            self._cancel.setEnabled(True)
            return
        if job.steps is None:
            self._work.setText(job.label)
            self._bar.setRange(0, 0)
            return
        from core import angka

        done, total = job.steps
        self._work.setText(f"{job.label} {angka.show(done, 0)}/{angka.show(total, 0)}")
        self._bar.setRange(0, 1000)
        self._bar.setValue(1000 * done // total if total else 1000)

    def _lay(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(24)
        row.addWidget(self._saved)
        row.addWidget(self._copy)
        running = QHBoxLayout()
        running.setSpacing(8)
        running.addWidget(self._work)
        running.addWidget(self._bar)
        running.addWidget(self._cancel)
        row.addLayout(running)
        row.addStretch(1)
        row.addWidget(self._keys)
        self.forget()


def when(moment: datetime, today: date) -> str:
    """A recent moment in few words.

    >>> when(datetime(2026, 11, 23, 16, 5), date(2026, 11, 24))
    'kemarin 16.05'
    """
    match (today - moment.date()).days:
        case 0:
            return f"hari ini {moment:%H.%M}"
        case 1:
            return f"kemarin {moment:%H.%M}"
        case _:
            from core import tanggal

            return f"{tanggal.show_short(moment.date())} {moment:%H.%M}"
