"""The record of one examination: its steps above, its parts in tabs below."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.pemeriksaan import load_berkas, steps_today
from core.actions.pemeriksaan_lanjutan import restore_line, trash_line
from core.actions.tahun_buku import batas_of
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan, Tahapan
from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.views.kesehatan.pemeriksaan import columns, follow_up_columns
from gui.views.kesehatan.pemeriksaan.advice_form import AdviceForm
from gui.views.kesehatan.pemeriksaan.line_form import LineForm
from gui.views.kesehatan.pemeriksaan.lines_tab import LinesTab
from gui.views.kesehatan.pemeriksaan.record_form import RecordForm
from gui.views.kesehatan.pemeriksaan.request_form import RequestForm
from gui.views.kesehatan.pemeriksaan.return_form import ReturnForm
from gui.views.kesehatan.pemeriksaan.sanction_form import SanctionForm
from gui.views.kesehatan.pemeriksaan.side_panel import SidePanel
from gui.views.kesehatan.pemeriksaan.timeline import Timeline
from gui.views.kesehatan.targets import CetakTarget, PemeriksaanTarget, TugasTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import PageHeader, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.tabs import Tabs


class PemeriksaanView(Place):
    """One cooperative or unit over one book year."""

    keys: ClassVar[str] = "Ins tambah  ·  Ctrl+S simpan  ·  Esc daftar  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._kunci: KunciLaporan | None = None
        self._undo: Callable[[], object] | None = None
        self.berkas: BerkasPemeriksaan | None = None
        self._act("Tambah", "Ins", self._add_line)
        self._act("Hapus", "Del", self._trash_line)
        self.header = PageHeader("")
        self.report_button = Button(
            "Laporan & penilaian", icon="activity", on_click=self._open_report
        )
        self.print_button = Button("Cetak…", icon="printer", on_click=self.print_paper)
        self.back_button = Button(
            "Daftar", icon="list-checks", hint="Esc", on_click=self.closed.emit
        )
        self.timeline = Timeline()
        self.notice = NoticeBar()
        self.record = RecordForm(session, jobs)
        self.side = SidePanel()
        self.requests = self._lines(
            "Permintaan kelengkapan", columns.request_columns, RequestForm, "Belum ada permintaan."
        )
        self.returns = self._lines(
            "Laporan dikembalikan", columns.return_columns, ReturnForm, "Belum pernah dikembalikan."
        )
        self.advice = self._lines(
            "Rekomendasi", follow_up_columns.advice_columns, AdviceForm, "Belum ada rekomendasi."
        )
        self.sanctions = self._lines(
            "Sanksi", follow_up_columns.sanction_columns, SanctionForm, "Tidak ada sanksi."
        )
        self._front = QWidget()
        self.tabs = Tabs()
        self._lay()
        self._connect()

    def show_target(self, target: object) -> None:
        if not isinstance(target, PemeriksaanTarget):
            raise TypeError(target)
        self.flush_draft()
        self._kunci = target.kunci
        self.notice.clear()
        self._undo = None
        self._read()
        self._turn_to(target.bagian)

    def refresh(self) -> None:
        try:
            self._read()
        except AppError as error:
            self.notice.show_error(error)

    def save(self) -> None:
        front = self.tabs.front()
        if isinstance(front, LinesTab):
            front.form.save()
        else:
            self.record.save()

    def print_paper(self) -> None:
        if self._kunci is not None:
            self.wanted.emit(CetakTarget((self._kunci,)))

    def flush_draft(self) -> None:
        for panel in (self.record, *(tab.form for tab in self._line_tabs())):
            panel.draft.flush()

    def set_narrow(self, *, narrow: bool) -> None:
        self.report_button.setVisible(not narrow)

    def _read(self) -> None:
        if self._kunci is None:
            return
        office = self.session.office
        batas = batas_of(office, self.session.year)
        self.berkas = berkas = load_berkas(office, self._kunci, batas)
        unit = f" · {self._kunci.unit.sebutan}" if self._kunci.unit is Unit.USP else ""
        self.header.set_title(berkas.nama)
        self.header.set_subtitle(f"Pemeriksaan tahun buku {self._kunci.tahun_buku}{unit}")
        self.timeline.show_steps(steps_today(office, berkas))
        self.side.show_berkas(berkas)
        shown = self.record.berkas
        if shown is None or shown.pemeriksaan != berkas.pemeriksaan:
            self.record.show_berkas(berkas, batas)
        else:
            self.record.berkas = berkas
            self.record.follow(berkas)
        for tab, lines, title in (
            (self.requests, berkas.permintaan, "Kelengkapan"),
            (self.returns, berkas.pengembalian, "Pengembalian"),
            (self.advice, berkas.rekomendasi, "Rekomendasi"),
            (self.sanctions, berkas.sanksi, "Sanksi"),
        ):
            tab.show_lines(berkas, lines, batas)
            self.tabs.set_title(tab, f"{title} ({len(lines)})" if lines else title)

    def _turn_to(self, bagian: str) -> None:
        parts: dict[str, QWidget] = {
            "kelengkapan": self.requests,
            "pengembalian": self.returns,
            "rekomendasi": self.advice,
            "tindak_lanjut": self.advice,
            "sanksi": self.sanctions,
        }
        self.tabs.show_tab(parts.get(bagian, self._front))
        if bagian in set(Tahapan) - set(parts):
            self.record.go_to(Tahapan(bagian))
        elif not bagian:
            self.record.go_to(Tahapan.PEMBERITAHUAN)

    def _go_to(self, tahapan: Tahapan) -> None:
        match tahapan:
            case Tahapan.TUGAS:
                tugas = self.berkas.penugasan if self.berkas is not None else None
                self.wanted.emit(TugasTarget(tugas.id if tugas is not None else 0))
            case Tahapan.PENILAIAN:
                self._open_report()
            case _:
                self._turn_to(tahapan)

    def _open_report(self) -> None:
        if self._kunci is not None:
            self.wanted.emit(self._kunci)

    def _add_line(self) -> None:
        front = self.tabs.front()
        if isinstance(front, LinesTab):
            front.begin_new()

    def _trash_line(self) -> None:
        front = self.tabs.front()
        if isinstance(front, LinesTab) and front is not self.returns:
            self._trash(front)

    def _trash(self, tab: LinesTab) -> None:
        gone = tab.form.stored_line
        if gone is None or self._kunci is None:
            return
        batas = batas_of(self.session.office, self.session.year)
        self.jobs.run(
            partial(trash_line, kunci=self._kunci, line=gone, batas=batas),
            owner=self,
            done=lambda _outcome: self._is_trashed(tab, gone),
            failed=self.notice.show_error,
        )

    def _is_trashed(self, tab: LinesTab, gone: Any) -> None:
        tab.form.draft.settle()
        if self._kunci is None:
            return
        self._read()
        batas = batas_of(self.session.office, self.session.year)
        back = replace(gone, versi=gone.versi + 1)
        action = partial(restore_line, kunci=self._kunci, line=back, batas=batas)
        self._undo = lambda: self.jobs.run(action, owner=self, failed=self.notice.show_error)
        self.notice.show_note(
            f"{tab.form.kind.capitalize()} dipindahkan ke Tempat sampah.",
            "Tidak ada yang dihapus dari basis data.",
            ways=[("Kembalikan (Ctrl+Z)", self._bring_back)],
        )

    def _bring_back(self) -> None:
        if self._undo is not None:
            undo, self._undo = self._undo, None
            self.notice.clear()
            undo()

    def _lines(
        self,
        title: str,
        make: Callable[[columns.Today], tuple[Any, ...]],
        form: type[LineForm],
        empty: str,
    ) -> LinesTab:
        shown = make(lambda: self.session.office.today)
        made = form(self.session, self.jobs)
        tab = LinesTab(title, shown, made, add="Tambah", empty=empty)
        made.trash_wanted.connect(lambda: self._trash(tab))
        return tab

    def _line_tabs(self) -> tuple[LinesTab, ...]:
        return (self.requests, self.returns, self.advice, self.sanctions)

    def _act(self, text: str, keys: str, triggered: Callable[[], object]) -> None:
        made = QAction(text, self)
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.triggered.connect(lambda _checked=False: triggered())
        self.addAction(made)

    def _connect(self) -> None:
        self.timeline.chosen.connect(self._go_to)
        self.side.wanted.connect(self.wanted)
        self.record.moved.connect(self.refresh)

    def _lay(self) -> None:
        for button in (self.report_button, self.print_button, self.back_button):
            self.header.add_button(button)
        front = QHBoxLayout(self._front)
        front.setContentsMargins(0, 0, 0, 0)
        front.setSpacing(0)
        front.addWidget(self.record, 1)
        front.addWidget(line(vertical=True))
        front.addWidget(self.side)
        self.tabs.add(self._front, "Catatan")
        for tab, title in (
            (self.requests, "Kelengkapan"),
            (self.returns, "Pengembalian"),
            (self.advice, "Rekomendasi"),
            (self.sanctions, "Sanksi"),
        ):
            self.tabs.add(tab, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.timeline)
        column.addWidget(self.notice)
        column.addWidget(self.tabs, 1)
