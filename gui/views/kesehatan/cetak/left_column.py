"""The left column: which paper, of whom, what was printed before, what came back."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.koperasi.penilaian import short_name
from gui.session import Session
from gui.views.kesehatan.cetak.check_tab import CheckTab
from gui.views.kesehatan.cetak.choose_tab import ChooseTab
from gui.views.kesehatan.cetak.paper_list import PaperList
from gui.views.kesehatan.cetak.prints_tab import PrintsTab
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.tabs import Tabs


class LeftColumn(QWidget):
    """Papers above, three tabs below."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.papers = PaperList()
        self.why = Text("", "kecil", wrap=True)
        self.form_for = Pick(_forms(session), placeholder="Formulir koperasi yang dipilih")
        self.form_for.setAccessibleName("Formulir untuk")
        self.form_for.hide()
        self.choose = ChooseTab(session)
        self.prints = PrintsTab()
        self.check = CheckTab(session)
        self.tabs = Tabs()
        for tab, title in (
            (self.choose, "Koperasi"),
            (self.prints, "Cetakan terdahulu"),
            (self.check, "Periksa keaslian"),
        ):
            self.tabs.add(tab, title)
        listed = QVBoxLayout()
        listed.setContentsMargins(16, 8, 8, 6)
        listed.setSpacing(4)
        listed.addWidget(self.papers)
        for widget, stretch in ((self.why, False), (self.form_for, True)):
            row = QHBoxLayout()
            row.setContentsMargins(8, 0, 8, 0)
            row.addWidget(widget)
            if stretch:
                row.addStretch(1)
            listed.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(listed)
        column.addWidget(self.tabs, 1)


def _forms(session: Session) -> list[tuple[str, str]]:
    """Every pedoman in force, for a form without a cooperative."""
    known = sorted(session.office.law.pedoman.values(), key=lambda one: -one.tahun_buku_sejak)
    return [(one.id, f"Tanpa koperasi: {short_name(one.id)}") for one in known]
