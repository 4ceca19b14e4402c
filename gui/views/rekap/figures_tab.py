"""One recapitulation: picks, checks, the grid; or the names behind a figure, or the paper."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.actions.keragaan_cetak import CetakRekap, look_rekap, print_rekap, save_rekap
from core.actions.keragaan_xlsx import save_rekap_xlsx
from core.actions.outcome import Outcome
from core.errors import AppError
from core.rules.tabel_angka import SatuanUang
from gui.jobs import Jobs
from gui.views.rekap.figures import Line
from gui.views.rekap.grid import FigureGrid
from gui.views.rekap.names import NamesView
from gui.views.rekap.paper import PaperView
from gui.views.rekap.source import Source
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.findings_list import FindingsList
from gui.widgets.headings import FILTERS, EmptyState, Notice
from gui.widgets.labels import Elided
from gui.widgets.pick import Pick

_CHECKS_HIGH, _CHECKS_LOW = 84, 76
_HALVES = ("Laki-laki", "Perempuan")
_SATUAN = "rekap/satuan"
KEYS = "Enter daftar nama  ·  Ctrl+P cetak  ·  Ctrl+E Excel  ·  F1 bantuan"


class FiguresTab(QWidget):
    """`go` opens a record of the page koperasi or umkm."""

    go = Signal(str, object)
    keys_changed = Signal()

    def __init__(self, source: Source, jobs: Jobs) -> None:
        super().__init__()
        self.source, self._jobs = source, jobs
        self._asked = 0
        self._stale, self._narrow = True, False
        self.grid: FigureGrid | None = None
        self.notice = Notice()
        self.years = Elided()
        self.uang = Pick(
            [(each.value, each.sebutan.capitalize()) for each in SatuanUang], placeholder=""
        )
        self.uang.setAccessibleName("Satuan uang")
        self.uang.setFixedWidth(120)
        kept = str(source.session.settings.value(_SATUAN, SatuanUang.JUTA.value))
        self.uang.set_code(kept if kept in {one.value for one in SatuanUang} else "juta")
        self.beside = Chip("", on_change=lambda _on: self._show())
        self.excel_button = Button("Simpan Excel…", icon="download", on_click=self.save_excel)
        self.print_button = Button("Cetak…", icon="printer", hint="Ctrl+P", kind="utama",
                                   on_click=self.open_paper)  # fmt: skip
        self.checks = FindingsList()
        self.names = NamesView(jobs)
        self.paper = PaperView(source.session, jobs)
        self.empty = EmptyState("columns-2", source.kosong)
        self._lay()
        source.changed.connect(self.renew)
        self.uang.changed.connect(self._keep_unit)
        self.names.closed.connect(self.show_figures)
        self.names.opened.connect(lambda found: self.go.emit(source.pihak, found))
        self.paper.closed.connect(self.show_figures)

    def renew(self) -> None:
        """Count again; a list or paper that is open gives way to the figures when asked anew."""
        self._asked += 1
        asked = self._asked
        self._stale = False

        def show(outcome: Outcome[Any]) -> None:
            if asked == self._asked:
                self.source.found = outcome.value
                self._show()

        self._jobs.run(
            self.source.count(),
            owner=self,
            done=show,
            failed=self.notice.show_error,
            label=f"Menghitung {self.source.judul}",
        )

    def mark_stale(self) -> None:
        """What is counted changed: count again now, or when somebody looks."""
        self._stale = True
        if self.isVisible():
            self.look()

    def look(self) -> None:
        """The tab is shown."""
        if self._stale:
            self.source.load()
            self.renew()

    @property
    def shows_figures(self) -> bool:
        return self._stack.currentWidget() is self._figures

    @property
    def shows_paper(self) -> bool:
        return self._stack.currentWidget() is self.paper

    def show_figures(self) -> None:
        """Back to the grid."""
        self._stack.setCurrentWidget(self._figures)
        if self.grid is not None:
            self.grid.setFocus()
        self.keys_changed.emit()

    def open_names(self, line: Line, kolom: str) -> None:
        """The list behind a figure."""
        self.source.show_names(self.names, line, kolom)
        self._stack.setCurrentWidget(self.names)
        if self.names.table is not None:
            self.names.table.setFocus()
        self.keys_changed.emit()

    def open_paper(self) -> None:
        """The pages as they would be printed; Ctrl+P again prints them."""
        if self._stack.currentWidget() is self.paper:
            self.paper.print_out()
            return
        if not self.print_button.isEnabled():
            return
        satuan = SatuanUang(self.uang.code() or SatuanUang.JUTA)

        def asked(cara: Any) -> CetakRekap:
            return CetakRekap(minta, satuan, cara)

        minta = self.source.minta()
        papers = (
            lambda office, cara: look_rekap(office, asked(cara)),
            lambda office, cara: print_rekap(office, asked(cara)),
            lambda office, cara, path: save_rekap(office, asked(cara), path),
        )
        self.paper.show_paper(self._file_name(), papers)
        self._stack.setCurrentWidget(self.paper)
        self.keys_changed.emit()

    def save(self) -> None:
        """Ctrl+S: the paper that is shown, else the workbook."""
        if self._stack.currentWidget() is self.paper:
            self.paper.save()
        else:
            self.save_excel()

    def save_excel(self) -> None:
        """The workbook, where the officer wants it."""
        if not self.excel_button.isEnabled():
            return
        name, _kind = QFileDialog.getSaveFileName(
            self, "Simpan Excel", f"{self._file_name()}.xlsx", "Buku kerja Excel (*.xlsx)"
        )
        if name:
            path = Path(name if name.lower().endswith(".xlsx") else f"{name}.xlsx")
            self._jobs.run(
                partial(save_rekap_xlsx, minta=self.source.minta(), path=path),
                owner=self,
                done=lambda _outcome: self.notice.show_note(f"Tersimpan sebagai {path}."),
                failed=self._refused,
                label="Menulis Excel",
            )

    def search(self) -> None:
        """Ctrl+F: in the list of names."""
        if self._stack.currentWidget() is self.names:
            self.names.search.setFocus()

    def escape(self) -> bool:
        if self._stack.currentWidget() is self.names:
            return self.names.escape()
        if self._stack.currentWidget() is self.paper:
            self.show_figures()
            return True
        return False

    def set_narrow(self, *, narrow: bool) -> None:
        self._narrow = narrow
        self._scroll.setMaximumHeight(_CHECKS_LOW if narrow else _CHECKS_HIGH)
        self._hide_halves()
        self.paper.preview.set_narrow(narrow)

    def _hide_halves(self) -> None:
        """Where room is scarce men and women stand only in their total."""
        if self.grid is not None:
            halves = [one.kode for one in self.source.columns() if one.judul in _HALVES]
            self.grid.set_hidden(halves if self._narrow else ())

    def _refused(self, error: AppError) -> None:
        self.notice.show_error(error)

    def _file_name(self) -> str:
        return f"{self.source.judul} {self.source.session.year} {self.source.minta().menurut}"

    def _keep_unit(self) -> None:
        self.source.session.settings.setValue(_SATUAN, self.uang.code())
        self._show()

    def _show(self) -> None:
        """What was counted last, in the look that is chosen."""
        found, year = self.source.found, self.source.session.year
        self.beside.set_text(f"Bandingkan dengan {year - 1}")
        if found is None:
            return
        self.years.setText(self.source.years)
        empty = self.source.is_empty
        self.excel_button.setEnabled(not empty)
        self.print_button.setEnabled(not empty)
        self.print_button.setToolTip(self.source.kosong if empty else "")
        self._body.setCurrentWidget(self.empty if empty else self._holder)
        self.checks.set_findings(found.temuan)
        self._scroll.setVisible(bool(found.temuan))
        uang = SatuanUang(self.uang.code() or SatuanUang.JUTA)
        self._new_grid(self.source.grid_columns(uang))
        if self.grid is not None:
            self.grid.show_lines(self.source.lines(beside=self.beside.isChecked()))

    def _new_grid(self, columns: Any) -> None:
        """A grid with these columns; the cursor keeps its place."""
        old = self.grid
        place = old.currentIndex() if old is not None else None
        focus = old is not None and old.hasFocus()
        self.grid = FigureGrid(columns, memory=f"rekap.{self.source.pihak}")
        self.grid.figure_opened.connect(self.open_names)
        self._grid_row.addWidget(self.grid)
        if old is not None:
            old.hide()
            old.deleteLater()
        if place is not None and place.isValid():
            self.grid.start = (place.row(), place.column())
        self._hide_halves()
        if focus:
            self.grid.setFocus()

    def _lay(self) -> None:
        filters = QWidget()
        filters.setFixedHeight(FILTERS)
        row = QHBoxLayout(filters)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        for widget in (*self.source.picks, self.uang, self.beside):
            row.addWidget(widget)
        row.addStretch(1)
        told = QHBoxLayout()
        told.setContentsMargins(24, 0, 24, 6)
        told.setSpacing(8)
        told.addWidget(self.years)
        told.addStretch(1)
        told.addWidget(self.excel_button)
        told.addWidget(self.print_button)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self.checks)
        self._scroll.setMaximumHeight(_CHECKS_HIGH)
        checks = QVBoxLayout()
        checks.setContentsMargins(24, 0, 24, 6)
        checks.addWidget(self.notice)
        checks.addWidget(self._scroll)
        self._holder = QWidget()
        self._grid_row = QHBoxLayout(self._holder)
        self._grid_row.setContentsMargins(16, 0, 16, 0)
        self._body = QStackedWidget()
        self._body.addWidget(self._holder)
        self._body.addWidget(self.empty)
        self._figures = QWidget()
        column = QVBoxLayout(self._figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(filters)
        column.addLayout(told)
        column.addLayout(checks)
        column.addWidget(self._body, 1)
        self._stack = QStackedWidget()
        for widget in (self._figures, self.names, self.paper):
            self._stack.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
