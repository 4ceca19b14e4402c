"""Bandingkan: one page with three comparisons of a result, each on its own tab."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from core.actions.banding import (
    compare_buku,
    compare_pedoman,
    compare_tahun,
    compare_tercetak,
    list_pedoman_lain,
)
from core.actions.banding_tahun import impact_of_year
from core.actions.tahun_buku import batas_of
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan, Unit
from gui.jobs import Job, Jobs
from gui.place import Place
from gui.session import Session
from gui.views.kesehatan.banding.book_tab import BookTab
from gui.views.kesehatan.banding.pedoman_tab import PedomanTab
from gui.views.kesehatan.banding.year_tab import YearTab
from gui.views.kesehatan.targets import BandingTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import PageHeader
from gui.widgets.tabs import Tabs


class BandingView(Place):
    """Reads what is stored; nothing here changes anything."""

    keys = "Enter buka laporan  ·  Esc daftar  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._kunci: KunciLaporan | None = None
        self.header = PageHeader("Bandingkan")
        self.header.add_button(Button("Laporan", icon="activity", on_click=self._go_to_report))
        self.header.add_button(
            Button("Daftar", icon="list-checks", hint="Esc", on_click=self.closed.emit)
        )
        self.year, self.pedoman = YearTab(), PedomanTab(self.ask_year)
        self.book = BookTab(self.read_book)
        self.tabs = Tabs()
        self.tabs.add(self.year, "Tahun lalu")
        self.tabs.add(self.pedoman, "Dampak perubahan pedoman")
        self.tabs.add(self.book, "Buku kerja KKPKK")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        for tab in (self.year, self.pedoman, self.book):
            tab.opened.connect(self._go_to_report)
        self.pedoman.report_wanted.connect(self.wanted)
        self.pedoman.chosen.connect(self._compare_pedoman)
        self.tabs.turned.connect(self._focus)
        jobs.changed.connect(self._follow_jobs)

    def show_target(self, target: object) -> None:
        """Show the comparisons of a report; raises `AppError` when it is gone."""
        if not isinstance(target, BandingTarget):
            raise TypeError(target)
        if target.kunci != self._kunci:
            self.book.clear()
        self._kunci = target.kunci
        self._show_printed(target.kunci)
        self._read(target.kunci)
        self.pedoman.show_report()
        self._focus()

    def refresh(self) -> None:
        if self._kunci is None:
            return
        self._read(self._kunci)
        if not self.pedoman.shows_year:
            self.pedoman.show_report()

    def set_narrow(self, *, narrow: bool) -> None:
        for tab in (self.year, self.pedoman, self.book):
            tab.set_narrow(narrow=narrow)
        self.tabs.renew_size()

    def read_book(self, path: Path) -> None:
        """Compare with a workbook."""
        if self._kunci is None:
            return
        self.jobs.run(
            partial(compare_buku, kunci=self._kunci, batas=self._batas(), path=path),
            owner=self,
            done=lambda outcome: self.book.tell(outcome.value),
            failed=self.book.refuse,
            label="Membaca buku kerja",
        )

    def ask_year(self, pedoman_id: str) -> Job:
        """Compare every report of the year; the job may be cancelled."""
        job = self.jobs.run(
            partial(impact_of_year, tahun=self.session.year, pedoman_id=pedoman_id),
            owner=self,
            done=lambda outcome: self.pedoman.tell_year(outcome.value),
            label="Membandingkan seluruh tahun",
            cancellable=True,
        )
        self._follow_jobs()
        return job

    def _read(self, kunci: KunciLaporan) -> None:
        office, batas = self.session.office, self._batas()
        found = compare_tahun(office, kunci, batas)
        unit = f" · {kunci.unit.sebutan}" if kunci.unit is Unit.USP else ""
        self.header.set_subtitle(f"{found.nama}, tahun buku {kunci.tahun_buku}{unit}")
        self.year.tell(kunci, found)
        self.pedoman.set_options(list_pedoman_lain(office, kunci, batas))

    def _show_printed(self, kunci: KunciLaporan) -> None:
        """The scores that came with an imported workbook, until another one is chosen."""
        kept = compare_tercetak(self.session.office, kunci, self._batas())
        if kept is not None and not self.book.shows_a_book:
            self.book.tell(kept)

    def _compare_pedoman(self, pedoman_id: str) -> None:
        if self._kunci is None or not pedoman_id:
            return
        try:
            found = compare_pedoman(self.session.office, self._kunci, self._batas(), pedoman_id)
        except AppError as error:
            self.pedoman.refuse(error)
        else:
            self.pedoman.tell(found)

    def _follow_jobs(self) -> None:
        busy = self.jobs.busy
        self.pedoman.year.setEnabled(not busy)
        self.pedoman.year.setToolTip("Tunggu pekerjaan yang sedang berjalan." if busy else "")

    def _focus(self) -> None:
        """The keyboard stands in the table that is seen."""
        front = self.tabs.front()
        if isinstance(front, YearTab | PedomanTab | BookTab):
            front.comparison.table.setFocus()

    def _batas(self) -> date:
        return batas_of(self.session.office, self.session.year)

    def _go_to_report(self) -> None:
        if self._kunci is not None:
            self.wanted.emit(self._kunci)
