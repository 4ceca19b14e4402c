"""The editor of a pedoman: its head, predikat, sources, aspects and components."""

from core.actions.pedoman_versi import NaskahPedoman, check_versi
from core.findings import Finding
from gui.jobs import Jobs
from gui.parts.editor import PartsEditor
from gui.session import Session
from gui.views.pengaturan.pedoman.node_forms import NodeForm, line_of, title_of
from gui.views.pengaturan.pedoman.save_panel import SavePanel
from gui.views.pengaturan.pedoman.working import Working
from gui.widgets.buttons import Button


class Editor(PartsEditor[NaskahPedoman]):
    """Nothing is in force before it was kept with a reason."""

    named = "Bagian pedoman"
    hint = "Perbedaannya dengan yang berlaku terlihat sebelum disimpan."

    def __init__(self, session: Session, jobs: Jobs) -> None:
        draft = Working(session, jobs)
        keeping = SavePanel(session, jobs, draft)
        super().__init__(session, draft, keeping)
        self.draft, self.keeping = draft, keeping
        self.add_button = Button("Tambah komponen", icon="plus", on_click=self._add_komponen)
        self.aspek_button = Button("Tambah aspek", icon="plus", on_click=self._add_aspek)
        self.lay(
            (self.add_button, self.aspek_button, self.remove_button),
            (self.save_button, self.drop_button, self.close_button),
        )

    def find_faults(self) -> tuple[Finding, ...]:
        return check_versi(self.session.office, self.draft.naskah)

    def make_form(self, key: str) -> NodeForm:
        return NodeForm(self.draft, key, self.session.office.law.bagan, self.rebuild)

    def title_of(self, key: str) -> str:
        return title_of(key)

    def line_of(self, field: str) -> str:
        return line_of(field)

    def marks(self, finding: Finding) -> bool:
        """Also what should only be thought of."""
        return bool(finding.field)

    def show_buttons(self, key: str) -> None:
        self.add_button.setVisible(key.startswith("aspek"))
        self.remove_button.setVisible(key.startswith(("aspek", "komponen")))

    def _add_komponen(self) -> None:
        self.go_to(self.draft.add_komponen(int(self.key.partition(":")[2])))

    def _add_aspek(self) -> None:
        self.go_to(self.draft.add_aspek())
