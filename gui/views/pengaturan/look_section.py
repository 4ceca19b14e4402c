"""Tampilan: light, dark, or as the system; it is the officer's own and takes effect at once."""

from gui.appearance import choose_look, chosen_look
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.theme import Look
from gui.widgets.pick import Pick

_WORDS = {Look.TERANG: "Terang", Look.GELAP: "Gelap", Look.SISTEM: "Mengikuti Windows"}


class LookSection(EntryPanel):
    """One choice, kept on this PC."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Tampilan", session, jobs)
        self.title.set_beside("Berlaku segera, hanya pada komputer ini.")
        self.look = Pick([(look.value, word) for look, word in _WORDS.items()], placeholder="")
        self.form.line("warna", "Warna", self.look, width=200)
        self.save_button.hide()
        self.close_button.hide()
        self.look.changed.connect(self._choose)

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return ()

    def load(self) -> None:
        """The look chosen last."""
        self.look.set_code(chosen_look().value)

    def refresh(self) -> None:
        """Nothing of it is read from the database."""

    def _choose(self) -> None:
        code = self.look.code()
        if code is not None and Look(code) is not chosen_look():
            choose_look(Look(code))
