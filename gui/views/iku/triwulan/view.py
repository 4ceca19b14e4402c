"""Target dan triwulan: the period, the action plan, four quarters, the deadlines of the year."""

from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.iku.triwulan import ROMAWI, quarter_start
from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.set_pick import SetPick
from gui.views.iku.targets import TriwulanTarget
from gui.views.iku.triwulan.periode import PeriodePanel
from gui.views.iku.triwulan.tabs import ActionTab, QuarterTab
from gui.views.iku.triwulan.tenggat import DeadlineTab
from gui.widgets.buttons import Button
from gui.widgets.headings import PageHeader
from gui.widgets.tabs import Tabs

TENGGAT = "tenggat"


class TriwulanView(Place):
    """Each tab reads its part of the year when it is turned to."""

    keys: ClassVar[str] = "Enter isian berikut  ·  Ctrl+S simpan  ·  Esc indikator"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._kode = self._picked = ""
        self.header = PageHeader("Target dan triwulan")
        self.set_pick = SetPick(session)
        self.set_pick.changed.connect(self._choose_set)
        self.header.add_beside(self.set_pick)
        self.header.add_button(
            Button("Indikator", icon="target", hint="Esc", on_click=self.closed.emit)
        )
        self.periode = PeriodePanel(session, jobs)
        self.periode.close_button.hide()
        self.aksi = ActionTab(session, jobs)
        self.quarters = {one: QuarterTab(session, jobs, one) for one in ROMAWI}
        self.tenggat = DeadlineTab(session, jobs)
        self.tabs = Tabs()
        self.tabs.add(self.periode, "Target periode")
        self.tabs.add(self.aksi, "Rencana aksi")
        for one, tab in self.quarters.items():
            tab.table.picked.connect(self._remember)
            self.tabs.add(tab, f"Triwulan {ROMAWI[one]}")
        self.tabs.add(self.tenggat, "Tenggat")
        self.tabs.turned.connect(self._turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)

    def show_target(self, target: object) -> None:
        """The quarter that runs, the calendar, or the period; raises `AppError` without a set."""
        kode = target.kode if isinstance(target, TriwulanTarget) else ""
        self.header.set_subtitle(f"Tahun {self.session.year}")
        self.set_pick.renew()
        self._kode = "" if kode == TENGGAT else kode
        self.periode.show_year(self.session.year)
        front = self.tenggat if kode == TENGGAT else self._running()
        if self.tabs.front() is front:
            self.refresh()
        else:
            self.tabs.show_tab(front)

    def focus_first(self) -> None:
        match self.tabs.front():
            case PeriodePanel() as panel:
                panel.form.focus_first()
            case QuarterTab() | DeadlineTab() as tab:
                tab.table.setFocus()

    def refresh(self) -> None:
        self.header.set_subtitle(f"Tahun {self.session.year}")
        self.set_pick.renew()
        year = self.session.year
        match self.tabs.front():
            case PeriodePanel() as panel:
                panel.renew(year)
            case QuarterTab() as tab:
                tab.show_year(year, self._kode or self._picked)
                self._kode = ""
            case ActionTab() | DeadlineTab() as tab:
                tab.show_year(year)

    def save(self) -> None:
        match self.tabs.front():
            case PeriodePanel() | ActionTab() | QuarterTab() | DeadlineTab() as tab:
                tab.save()

    def print_paper(self) -> None:
        self.go.emit("dokumen", "kinerja")

    def flush_draft(self) -> None:
        self.periode.draft.flush()
        self.aksi.flush()
        self.tenggat.flush()
        for tab in self.quarters.values():
            tab.flush()

    def _running(self) -> QWidget:
        """The quarter of today in this year; of another year the first tab."""
        today = self.session.office.today
        begun = [one for one in ROMAWI if quarter_start(self.session.year, one) <= today]
        if today.year != self.session.year or not begun:
            return self.periode
        return self.quarters[begun[-1]]

    def _choose_set(self) -> None:
        """What is typed about the other set stays its draft."""
        self.flush_draft()
        self.refresh()

    def _remember(self, kode: object) -> None:
        """Another quarter shows the same indicator."""
        self._picked = str(kode or "") or self._picked

    def _turned(self) -> None:
        self.flush_draft()
        self.refresh()
