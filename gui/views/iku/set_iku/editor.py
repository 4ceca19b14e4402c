"""The editor of an IKU set: its head, its indicators, its cascade."""

from core.actions.set_iku_uji import check_naskah
from core.findings import Finding
from core.iku.set_naskah import NaskahSet
from gui.jobs import Jobs
from gui.parts.editor import PartsEditor
from gui.session import Session
from gui.views.iku.set_iku.forms import PartForm, title_of
from gui.views.iku.set_iku.simpan import SavePanel
from gui.views.iku.set_iku.sunting import Sunting
from gui.widgets.buttons import Button, IconButton


class Editor(PartsEditor[NaskahSet]):
    """Nothing is kept before every fault is gone and every changed formula was agreed to."""

    named = "Bagian set IKU"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        draft = Sunting(session, jobs)
        keeping = SavePanel(session, jobs, draft)
        super().__init__(session, draft, keeping)
        self.draft, self.keeping = draft, keeping
        self.up_button = IconButton("arrow-up", "Naikkan", on_click=lambda: self.move_part(-1))
        self.down_button = IconButton("arrow-down", "Turunkan", on_click=lambda: self.move_part(1))
        self.iku_button = Button("Indikator", icon="plus", on_click=lambda: self.add("iku"))
        self.row_button = Button("Baris", icon="plus", on_click=lambda: self.add("cascade"))
        self.undo_button = Button("Urungkan", icon="arrow-left", on_click=self.draft.undo)
        self.draft.reshaped.connect(self._show_undo)
        self._movable = (self.up_button, self.down_button, self.remove_button)
        self.lay(
            (*self._movable, self.iku_button, self.row_button),
            (self.save_button, self.undo_button, self.drop_button, self.close_button),
        )

    def find_faults(self) -> tuple[Finding, ...]:
        return check_naskah(self.session.office, self.draft.naskah)

    def make_form(self, key: str) -> PartForm:
        law = self.session.office.law
        grades = dict.fromkeys(each.nama for one in law.pedoman.values() for each in one.predikat)
        return PartForm(self.draft, key, grades, self.rebuild)

    def title_of(self, key: str) -> str:
        return title_of(key)

    def show_buttons(self, key: str) -> None:
        for button in self._movable:
            button.setVisible(":" in key)

    def open(self, naskah: NaskahSet) -> None:
        super().open(naskah)
        self.parts.setFocus()

    def add(self, kind: str) -> None:
        """A new part at the end, ready to be typed."""
        self.go_to(self.draft.add(kind))

    def move_part(self, step: int) -> None:
        """One place up or down."""
        self.go_to(self.draft.move(self.key, step))

    def _show_undo(self) -> None:
        self.undo_button.setEnabled(self.draft.can_undo)
