"""Says under a list that found nothing how many matches lie in Tempat sampah."""

from collections.abc import Callable

from core import rupiah
from core.actions.sampah import count_sampah
from core.kantor.sampah import SaringSampah
from gui.pages import TRASH
from gui.session import Session
from gui.views.sampah.targets import SampahTarget
from gui.widgets.buttons import Button


class TrashLink(Button):
    """A link to them; hidden while there is nothing to say. `kinds` are codes of records."""

    def __init__(self, session: Session, go: Callable[[str, object], object], *kinds: str) -> None:
        super().__init__("", icon="trash-2", kind="tautan", on_click=self._follow)
        self._session, self._go, self._kinds = session, go, kinds
        self._text = ""
        self.hide()

    def look(self, text: str, *, missed: bool) -> None:
        """Ask for what was searched, when the list has nothing of it."""
        self._text = text.strip()
        asked = SaringSampah(self._text, self._kinds)
        count = count_sampah(self._session.office, asked) if missed and self._text else 0
        self.set_text(f"{rupiah.show(count)} cocok di Tempat sampah")
        self.setVisible(count > 0)

    def _follow(self) -> None:
        self._go(TRASH.key, SampahTarget(self._text, self._kinds))
