"""Kata sandi saya: the officer's own new password; nothing of it is kept as a draft."""

from functools import partial

from core.actions.petugas import PANJANG_SANDI, change_sandi
from core.errors import AppError, WrongPasswordError
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.password_edit import PasswordEdit


class PasswordSection(EntryPanel):
    """The old one once, the new one twice."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Kata sandi saya", session, jobs)
        self.lama, self.baru, self.ulang = PasswordEdit(), PasswordEdit(), PasswordEdit()
        self.form.line("lama", "Kata sandi sekarang", self.lama, required=True, width=200)
        self.form.line(
            "sandi",
            "Kata sandi baru",
            self.baru,
            required=True,
            width=200,
            hint=f"paling sedikit {PANJANG_SANDI}",
        )
        self.form.line("ulang", "Ulangi yang baru", self.ulang, required=True, width=200)
        self.save_button.set_text("Ganti kata sandi")
        self.close_button.hide()

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return ()

    def load(self) -> None:
        """Empty fields."""
        self.notice.clear()
        self.form.clear_findings()
        for field in (self.lama, self.baru, self.ulang):
            field.clear()

    def refresh(self) -> None:
        """Nothing of it is read from the database."""

    def save(self) -> None:
        officer = self.session.officer
        self.form.clear_findings()
        if self.baru.text() != self.ulang.text():
            self.form.field("ulang").set_error("Kata sandi baru tidak sama dengan ulangannya.")
            return
        if officer is None:
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(
                change_sandi,
                nip=officer.nip,
                sandi_lama=self.lama.text(),
                sandi_baru=self.baru.text(),
            ),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def refused(self, error: AppError) -> None:
        if isinstance(error, WrongPasswordError):
            self.save_button.setEnabled(True)
            self.form.field("lama").set_error("Kata sandi sekarang tidak cocok.")
            return
        super().refused(error)

    def _done(self) -> None:
        self.save_button.setEnabled(True)
        self.load()
        self.notice.show_note("Kata sandi diganti.")
