"""Mengapa berubah: one indicator of the year against the year before."""

from functools import partial
from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.iku import load_tahun
from core.actions.outcome import Outcome
from core.actions.perubahan_buka import PerubahanTerbuka, open_perubahan
from core.errors import AppError
from core.iku.perubahan_kelompok import Kelompok
from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.set_pick import SetPick
from gui.views.iku.perubahan.analysis import AnalysisPanel
from gui.views.iku.perubahan.causes import Causes
from gui.views.iku.perubahan.components import ComponentTable
from gui.views.iku.perubahan.names import GroupNames
from gui.views.iku.targets import PerubahanTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, PageHeader, line
from gui.widgets.pick import Pick
from gui.widgets.tabs import Tabs

_WIDE, _NARROW = 400, 336


class PerubahanView(Place):
    """The worker reads; names, components and the officer's words stand in tabs."""

    keys: ClassVar[str] = "Enter buka nama  ·  Ctrl+S simpan analisis  ·  Esc indikator"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._shown: tuple[int, str, str] = (0, "", "")
        self.header = PageHeader("Mengapa berubah")
        self.set_pick = SetPick(session)
        self.set_pick.changed.connect(self.refresh)
        self.header.add_beside(self.set_pick)
        self.indicator = Pick(placeholder="")
        self.indicator.setAccessibleName("Indikator")
        self.indicator.changed.connect(self._choose)
        self.back = Button("Indikator", icon="target", hint="Esc", on_click=self.closed.emit)
        self.notice = Notice()
        self.causes = Causes()
        self.causes.picked.connect(self._open_group)
        self.names = GroupNames(session)
        self.names.opened.connect(self.go)
        self.components = ComponentTable()
        self.analysis = AnalysisPanel(session, jobs)
        self.tabs = Tabs()
        self._lay()

    def show_target(self, target: object) -> None:
        """The year of the window; raises `AppError` when no set covers it."""
        kode = target.kode if isinstance(target, PerubahanTarget) else ""
        kelompok = target.kelompok if isinstance(target, PerubahanTarget) else ""
        chosen = self.set_pick.renew()
        known = load_tahun(self.session.office, self.session.year, chosen).iku
        codes = [one.kode for one in known]
        blocked = self.indicator.blockSignals(True)
        self.indicator.set_options((one.kode, one.nama_pendek) for one in known)
        self.indicator.set_code(kode if kode in codes else codes[0])
        self.indicator.blockSignals(blocked)
        self._read(kelompok)
        if kelompok:
            self.tabs.show_tab(self.names)
        self.indicator.setFocus()

    def refresh(self) -> None:
        try:
            self.show_target(PerubahanTarget(self.indicator.code() or ""))
        except AppError as error:
            self.notice.show_error(error)

    def save(self) -> None:
        self.tabs.show_tab(self.analysis)
        self.analysis.save()

    def flush_draft(self) -> None:
        self.analysis.draft.flush()

    def set_narrow(self, *, narrow: bool) -> None:
        self.causes.setFixedWidth(_NARROW if narrow else _WIDE)
        self.names.set_narrow(narrow=narrow)
        self.tabs.renew_size()

    def _choose(self) -> None:
        self.flush_draft()
        self._read("")

    def _read(self, kelompok: str) -> None:
        tahun, kode = self.session.year, self.indicator.code() or ""
        self._shown = (tahun, kode, kelompok)
        self.header.set_subtitle(f"Tahun {tahun} terhadap {tahun - 1}")
        self.jobs.run(
            partial(open_perubahan, tahun=tahun, kode=kode),
            owner=self,
            done=partial(self._arrived, self._shown),
            failed=self.notice.show_error,
        )

    def _arrived(self, shown: tuple[int, str, str], outcome: Outcome[PerubahanTerbuka]) -> None:
        if shown != self._shown:
            return
        found = outcome.value
        self.notice.clear()
        self.causes.show_change(found)
        if found.rasio is not None:
            self.names.show_change(found.rasio, shown[1], shown[2])
        elif found.sakip is not None:
            self.components.show_change(found.sakip)
        kept = self.tabs.front()
        self.tabs.set_shown(self.names, shown=found.rasio is not None)
        self.tabs.set_shown(self._components, shown=found.sakip is not None)
        if kept is not self.analysis:
            self.tabs.show_tab(self.names if found.rasio is not None else self._components)
        self.analysis.show_text(found.analisis, found.hasil.nama_pendek)

    def _open_group(self, kelompok: Kelompok) -> None:
        self.tabs.show_tab(self.names)
        self.names.pick(kelompok)

    def _lay(self) -> None:
        self.header.add_button(self.indicator)
        self.header.add_button(self.back)
        self._components = QWidget()
        inset = QVBoxLayout(self._components)
        inset.setContentsMargins(16, 0, 16, 8)
        inset.addWidget(self.components)
        self.tabs.add(self.names, "Daftar nama")
        self.tabs.add(self._components, "Komponen")
        self.tabs.add(self.analysis, "Analisis LKjIP")
        message = QVBoxLayout()
        message.setContentsMargins(24, 0, 24, 0)
        message.addWidget(self.notice)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.causes)
        row.addWidget(line(vertical=True))
        row.addWidget(self.tabs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(message)
        column.addLayout(row, 1)
        self.set_narrow(narrow=False)
