"""The frame of a form of choices: read, kept while somebody types, saved as a whole."""

from functools import partial
from typing import ClassVar

from core.actions.pengaturan import load_pilihan, save_pilihan
from core.rules.pilihan import Pilihan
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.access import guard, may_change


class PilihanPanel(EntryPanel):
    """Subclasses lay the fields, fill them from `before` and read them."""

    topic: ClassVar[str]
    """What a draft of this form is kept under."""
    told: ClassVar[str]
    """What is said once it is saved."""

    def __init__(self, title: str, session: Session, jobs: Jobs) -> None:
        super().__init__(title, session, jobs)
        self.before = Pilihan()
        self.close_button.hide()

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return (self,)

    def load(self) -> None:
        """The choices in force, and a draft over them if one was left."""
        self.before = load_pilihan(self.session.office)
        self.notice.clear()
        if self.draft.show(self.topic, self.fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        guard(self, allowed=may_change(self.session))

    def refresh(self) -> None:
        """Read again; while somebody types only what other sections changed is taken over."""
        if self.draft.dirty:
            self.before = load_pilihan(self.session.office)
        else:
            self.load()

    def save(self) -> None:
        if not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_pilihan, pilihan=self.typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def fill(self) -> None:
        """Show the choices in force. Overridden."""

    def typed(self) -> Pilihan:
        """The choices as they stand in the form. Overridden."""
        return self.before

    def _done(self) -> None:
        self.saved()
        self.load()
        self.notice.show_note(self.told)
