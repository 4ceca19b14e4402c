"""Selisih ODS: choose the ministry's list, see three lists, accept proposals, print corrections."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core import angka, tanggal
from core.actions.outcome import Outcome
from core.actions.progress import CancelledError, Progress
from core.actions.selisih import HasilOds, accept_usulan, compare_ods
from core.actions.selisih_cetak import (
    look_selisih,
    print_selisih,
    save_selisih,
    save_selisih_xlsx,
)
from core.errors import AppError
from gui.jobs import Jobs
from gui.session import Session
from gui.views.rekap.paper import PaperView
from gui.views.rekap.selisih_lists import SelisihLists
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, Notice
from gui.widgets.labels import Elided
from gui.widgets.pick import Pick

KINDS = "Tabel (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.txt *.tsv)"
SATUAN = (
    ("0", "Uang: sesuai berkas"),
    ("1", "Uang: rupiah"),
    ("1000", "Uang: ribu rupiah"),
    ("1000000", "Uang: juta rupiah"),
)
_SATUAN = {10**3: "ribu rupiah", 10**6: "juta rupiah", 10**9: "miliar rupiah"}
_ARTI = (
    "Pilih daftar koperasi dari ODS kementerian. Daftar itu hanya dibandingkan: data kantor tidak "
    "pernah diubah olehnya."
)
KEYS = "Enter buka catatan  ·  Ctrl+P cetak  ·  F1 bantuan"


class SelisihTab(QWidget):
    """`go` opens a record of the page Koperasi."""

    go = Signal(str, object)
    keys_changed = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self.hasil: HasilOds | None = None
        self.notice = Notice()
        self.told = Elided("", "subjudul")
        self.counts = Elided("", "label")
        self.unit = Pick(SATUAN, placeholder="")
        self.unit.setAccessibleName("Satuan uang daftar kementerian")
        self.unit.changed.connect(self._read_again)
        self._path: Path | None = None
        self.choose_button = Button("Pilih berkas…", icon="inbox", on_click=self.choose)
        self.excel_button = Button("Simpan Excel…", icon="download", on_click=self.save_excel)
        self.print_button = Button(
            "Cetak…", icon="printer", hint="Ctrl+P", kind="utama", on_click=self.open_paper
        )
        first = Button("Pilih berkas…", icon="inbox", kind="utama", on_click=self.choose)
        self.empty = EmptyState("columns-2", _ARTI, first)
        self.lists = SelisihLists()
        self.paper = PaperView(session, jobs)
        self.lists.opened.connect(lambda found: self.go.emit("koperasi", found))
        self.lists.accepted.connect(self.accept)
        self.paper.closed.connect(self.show_lists)
        self._lay()

    @property
    def shows_paper(self) -> bool:
        return self._stack.currentWidget() is self.paper

    def choose(self) -> None:
        """Ask for the ministry's file."""
        name, _kind = QFileDialog.getOpenFileName(self, "Daftar koperasi dari ODS", "", KINDS)
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read and compare; Batal at the foot of the window stops it."""
        self.notice.show_note(f"{path.name} sedang dibaca dan dibandingkan.")
        self._set_reading(reading=True)
        year, self._path = self._session.year, path
        unit = int(self.unit.code() or 0)

        def action(office: Any, progress: Progress) -> Outcome[Any]:
            try:
                return compare_ods(office, year, path, progress, satuan=unit)
            except CancelledError:
                return Outcome(None)

        self._jobs.run(
            action,
            owner=self,
            done=self._done,
            failed=self._refused,
            label=f"Membaca {path.name}",
            cancellable=True,
        )

    def accept(self, pair: tuple[int, int]) -> None:
        """Take a proposal for one cooperative, in this comparison alone."""
        if self.hasil is not None:
            action = partial(accept_usulan, hasil=self.hasil, pasangan=pair)
            self._jobs.run(action, owner=self, done=self._done, failed=self._refused)

    def year_changed(self) -> None:
        """Another year has another cut-off: compare again from the file's rows."""
        if self.hasil is not None and self.hasil.tahun != self._session.year:
            self.hasil = None
            self.notice.show_note("Tahun berganti; pilih berkasnya lagi.")
            self._show()

    def open_paper(self) -> None:
        """The pages of the list of corrections; Ctrl+P again prints them."""
        hasil = self.hasil
        if self.shows_paper:
            self.paper.print_out()
            return
        if hasil is None:
            return
        name = f"Daftar perbaikan ODS {hasil.tahun}"
        papers = (
            partial(_with, look_selisih, hasil),
            partial(_with, print_selisih, hasil),
            partial(_with, save_selisih, hasil),
        )
        self.paper.show_paper(name, papers)
        self._stack.setCurrentWidget(self.paper)
        self.keys_changed.emit()

    def save(self) -> None:
        """Ctrl+S: the paper that is shown, else the workbook."""
        if self.shows_paper:
            self.paper.save()
        else:
            self.save_excel()

    def save_excel(self) -> None:
        """The three lists, where the officer wants them."""
        if self.hasil is None:
            return
        name, _kind = QFileDialog.getSaveFileName(
            self,
            "Simpan Excel",
            f"Daftar perbaikan ODS {self.hasil.tahun}.xlsx",
            "Buku kerja Excel (*.xlsx)",
        )
        if name:
            path = Path(name if name.lower().endswith(".xlsx") else f"{name}.xlsx")
            self._jobs.run(
                partial(save_selisih_xlsx, hasil=self.hasil, path=path),
                owner=self,
                done=lambda _outcome: self.notice.show_note(f"Tersimpan sebagai {path}."),
                failed=self._refused,
                label="Menulis Excel",
            )

    def search(self) -> None:
        self.lists.search.setFocus()

    def show_lists(self) -> None:
        """Back from the paper."""
        self._show()
        self.keys_changed.emit()

    def escape(self) -> bool:
        if not self.shows_paper:
            return False
        self.show_lists()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        self.paper.preview.set_narrow(narrow)

    def _read_again(self) -> None:
        """Another unit of the list's money: its cells are read once more."""
        if self.hasil is not None and self._path is not None:
            self.read(self._path)

    def _set_reading(self, *, reading: bool) -> None:
        for asking in (self.choose_button, self.unit):
            asking.setEnabled(not reading)

    def _done(self, outcome: Outcome[Any]) -> None:
        self._set_reading(reading=False)
        if outcome.value is None:
            self.notice.show_note("Dibatalkan; tidak ada yang dibandingkan.")
            return
        self.hasil = outcome.value
        self.notice.clear()
        self._show()

    def _refused(self, error: AppError) -> None:
        self._set_reading(reading=False)
        self.notice.show_error(error)

    def _show(self) -> None:
        hasil = self.hasil
        self._stack.setCurrentWidget(self._front)
        for button in (self.unit, self.choose_button, self.excel_button, self.print_button):
            button.setVisible(hasil is not None)
        self._body.setCurrentWidget(self.empty if hasil is None else self.lists)
        if hasil is None:
            self.told.setText("")
            self.counts.setText("")
            return
        self.told.setText(hasil.daftar.sumber)
        self.counts.setText(
            f"{len(hasil.daftar.baris)} baris · {len(hasil.selisih.sama)} sama{_money(hasil)} · "
            f"keadaan {tanggal.show_short(hasil.hari)}, tahun buku {hasil.tahun_buku}"
        )
        self.lists.show_hasil(hasil)

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(24, 8, 24, 4)
        top.setSpacing(8)
        named = QVBoxLayout()
        named.setSpacing(0)
        named.addWidget(self.told)
        named.addWidget(self.counts)
        top.addLayout(named, 1)
        for button in (self.unit, self.choose_button, self.excel_button, self.print_button):
            top.addWidget(button)
        message = QVBoxLayout()
        message.setContentsMargins(24, 0, 24, 4)
        message.addWidget(self.notice)
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        self._body.addWidget(self.lists)
        self._front = QWidget()
        column = QVBoxLayout(self._front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(message)
        column.addWidget(self._body, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._front)
        self._stack.addWidget(self.paper)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._show()


def _money(hasil: HasilOds) -> str:
    """In which unit the list says its money, when it is not whole rupiah."""
    units = sorted(set(hasil.daftar.satuan.values()))
    words = ", ".join(_SATUAN.get(unit, angka.show(unit, 0)) for unit in units)
    return f" · uang dibaca dalam {words}" if words else ""


def _with(
    action: Callable[..., Outcome[Any]], hasil: HasilOds, office: Any, **how: Any
) -> Outcome[Any]:
    """The action on this comparison."""
    return action(office, hasil, **how)
