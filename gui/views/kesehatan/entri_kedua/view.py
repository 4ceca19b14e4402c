"""Entri kedua of one report: begin, type blind, lay both side by side, resolve, apply."""

from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from core import tanggal
from core.actions.entri_kedua import (
    PEMUTUS,
    Keputusan,
    LembarEntriKedua,
    load_entri_kedua,
)
from core.actions.outcome import Outcome
from core.actions.tahun_buku import batas_of
from core.errors import AppError, DataRejectedError
from core.findings import Severity
from core.koperasi.entri_kedua import (
    EntriKedua,
    KeadaanEntri,
    KodeNilai,
    Lingkup,
    Putusan,
    check_values,
)
from core.koperasi.laporan import Unit
from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.views.kesehatan.entri_kedua.asking import Resolver
from gui.views.kesehatan.entri_kedua.differences import (
    NARROW,
    Difference,
    DifferenceTable,
    differences_of,
)
from gui.views.kesehatan.entri_kedua.foot import SecondFoot
from gui.views.kesehatan.entri_kedua.keeper import EntryKeeper
from gui.views.kesehatan.entri_kedua.start_panel import StartPanel
from gui.views.kesehatan.entri_kedua.steps import SecondSteps
from gui.views.kesehatan.entri_kedua.typing_model import TypingModel
from gui.views.kesehatan.entri_kedua.typing_table import TypingTable
from gui.views.kesehatan.targets import EntriKeduaTarget
from gui.widgets.ask_bar import AskBar
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, Notice, PageHeader
from gui.widgets.labels import StateLabel

READABLE = 940
"""Beyond this the eye loses the line between a name and its value."""
_STATES = {
    KeadaanEntri.DIISI: ("pencil", "Sedang diisi", ""),
    KeadaanEntri.DIBANDINGKAN: ("columns-2", "Dibandingkan", "awas"),
    KeadaanEntri.SELESAI: ("shield-check", "Selesai", "sehat"),
}


class EntriKeduaView(Place):
    """Shows the step that the second entry of a report stands at."""

    keys: ClassVar[str] = "Enter berikutnya  ·  Y / T jawaban  ·  1 2 3 putusan  ·  Esc daftar"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._sheet: LembarEntriKedua | None = None
        self._anew = False
        self.header = PageHeader("Entri kedua", margin=16)
        self.state = StateLabel("circle-dashed", "")
        self.notice = Notice()
        self.begin = StartPanel()
        self.model = TypingModel(self)
        self.table = TypingTable(self.model)
        self.table.setMaximumWidth(READABLE)
        self.differences = DifferenceTable()
        self.busy = EmptyState("user", "")
        self.body = QStackedWidget()
        self.ask = AskBar()
        self.resolver = Resolver(self.ask, self._decide)
        self.foot = SecondFoot()
        self.keeper = EntryKeeper(jobs, self._failed, self)
        self.steps = SecondSteps(jobs, self._failed, self)
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self.header.add_beside(self.state)
        self.header.add_button(Button("Buka laporan", icon="activity", on_click=self._open_report))
        self.header.add_button(
            Button("Daftar", icon="list-checks", hint="Esc", on_click=self.closed.emit)
        )
        for widget in (self.begin, self.table, self.differences, self.busy):
            self.body.addWidget(widget)
        holder = QHBoxLayout()
        holder.setContentsMargins(8, 0, 8, 0)
        holder.addWidget(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addLayout(holder, 1)
        column.addWidget(self.ask)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.begin.begun.connect(self._start)
        self.model.typed.connect(self._typed)
        self.table.unreadable.connect(self.notice.show_warning)
        self.differences.decided.connect(self._ask_decision)
        self.foot.compare.clicked.connect(lambda _=False: self.lay_beside())
        self.foot.again.clicked.connect(lambda _=False: self._begin_anew())
        self.foot.drop.clicked.connect(lambda _=False: self._ask_cancel())
        self.foot.apply.clicked.connect(lambda _=False: self.apply())
        for putusan, button in self.foot.ways.items():
            button.clicked.connect(lambda _=False, putusan=putusan: self._pressed(putusan))

    def show_target(self, target: object) -> None:
        if not isinstance(target, EntriKeduaTarget):
            raise TypeError(target)
        self.flush_draft()
        self.steps.batas = batas_of(self.session.office, self.session.year)
        self._anew = False
        self.notice.clear()
        self.ask.dismiss()
        self._show(load_entri_kedua(self.session.office, target.kunci, self.steps.batas))

    def refresh(self) -> None:
        """News from elsewhere: read again unless this officer is typing."""
        if self._sheet is None:
            return
        if self.ask.asking:
            return  # the answer brings what is new
        fresh = load_entri_kedua(self.session.office, self._sheet.kunci, self.steps.batas)
        if self._typing:
            same = fresh.entri is not None and fresh.entri.keadaan is KeadaanEntri.DIISI
            if same:
                self._sheet = fresh
                self._tell_changed()
                return
        self._show(fresh)

    def save(self) -> None:
        """Ctrl+S: what is typed is kept anyhow; say so."""
        if self._typing:
            self.flush_draft()
            self.notice.show_note("Isian entri kedua tersimpan; boleh dilanjutkan kapan saja.")

    def flush_draft(self) -> None:
        if self._typing:
            self.table.setFocus()
        self.keeper.keep()

    def escape(self) -> bool:
        if self.ask.asking:
            self.ask.dismiss()
        else:
            self.flush_draft()
            self.closed.emit()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        keys = {column.key for column in self.differences.columns()}
        self.differences.set_shown_columns(NARROW if narrow else keys)

    @property
    def sheet(self) -> LembarEntriKedua:
        if self._sheet is None:
            raise RuntimeError("no report is shown")
        return self._sheet

    @property
    def entri(self) -> EntriKedua | None:
        """The second entry shown; None before one is begun."""
        return None if self._sheet is None or self._anew else self._sheet.entri

    @property
    def _typing(self) -> bool:
        return self._sheet is not None and self.body.currentWidget() is self.table

    @property
    def _officer_id(self) -> int | None:
        officer = self.session.officer
        return None if officer is None else officer.id

    @property
    def _may_resolve(self) -> bool:
        officer = self.session.officer
        return officer is not None and officer.peran in PEMUTUS

    def lay_beside(self) -> None:
        """Bandingkan: what is typed is kept first."""
        entri = self.entri
        if entri is None:
            return
        self.flush_draft()
        self.steps.compare(self.sheet.kunci, entri.id, self._compared)

    def apply(self) -> None:
        """Terapkan: what was agreed goes into the report."""
        entri = self.entri
        if entri is not None:
            self.steps.apply(self.sheet.kunci, entri.id, self._applied)

    def _start(self, lingkup: Lingkup) -> None:
        self._anew = False
        self.steps.start(self.sheet.kunci, lingkup, lambda _outcome: self._reload())

    def _begin_anew(self) -> None:
        self._anew = True
        self.notice.clear()
        self._show(self.sheet)

    def _show(self, sheet: LembarEntriKedua) -> None:
        """Show the step that it stands at."""
        self._sheet = sheet
        self.header.set_title(sheet.nama)
        unit = f" · {sheet.kunci.unit.sebutan}" if sheet.kunci.unit is Unit.USP else ""
        self.header.set_subtitle(f"entri kedua · tahun buku {sheet.kunci.tahun_buku}{unit}")
        entri = self.entri
        icon, word, tone = _STATES[entri.keadaan] if entri else ("circle-dashed", "Belum mulai", "")
        scope = f", {entri.lingkup.sebutan.lower()}" if entri else ""
        self.state.set_state(icon, f"{word}{scope}", tone)
        match entri:
            case None:
                self.begin.show_sheet(sheet, self._officer_id)
                self.body.setCurrentWidget(self.begin)
                self.begin.start()
            case EntriKedua(keadaan=KeadaanEntri.DIISI):
                self._show_typing(entri)
            case _:
                rows = tuple(differences_of(entri, sheet.grup))
                self.differences.show_rows(rows)
                self.body.setCurrentWidget(self.differences if rows else self.busy)
                self.busy.set_sentence(entri.ringkasan.kalimat)
                self.differences.setFocus()
        self._tell_changed()
        self._follow()

    def _show_typing(self, entri: EntriKedua) -> None:
        if entri.pembanding_id != self._officer_id:
            self.busy.set_sentence(
                f"Entri kedua sedang dikerjakan {entri.pembanding} sejak "
                f"{tanggal.show_moment(entri.mulai)}."
            )
            self.body.setCurrentWidget(self.busy)
            return
        self.keeper.begin(entri.id)
        self.model.show(
            self.sheet.grup,
            {one.tanya: one.kedua for one in entri.nilai},
            self.sheet.lalu,
            self.sheet.kunci.tahun_buku,
        )
        self.body.setCurrentWidget(self.table)
        self.table.start()

    def _tell_changed(self) -> None:
        entri = self.entri
        if entri is None or not self.sheet.berubah:
            return
        match entri.keadaan:
            case KeadaanEntri.DIISI:
                self.notice.show_warning(
                    "Isian pertama disimpan lagi sejak entri kedua dimulai.",
                    "Teruskan; yang dibandingkan adalah isian pertama yang sekarang.",
                )
            case KeadaanEntri.DIBANDINGKAN:
                self.notice.show_warning(
                    "Isian pertama berubah sejak dibandingkan.",
                    "Bandingkan lagi; putusan atas nilai yang tidak berubah tetap.",
                )
            case _:
                self.notice.show_warning(
                    "Laporan berubah sesudah entri kedua ini selesai.",
                    "Bila entri kedua diwajibkan, ulangi sebelum ditandai diperiksa.",
                )

    def _follow(self) -> None:
        """Buttons of this step, and why one cannot be pressed."""
        own = self._typing
        self.foot.show_step(
            self.entri,
            typing=(self.model.filled, self.model.asked) if own else None,
            may_resolve=self._may_resolve,
            locked=self.sheet.terkunci,
            moved=self.sheet.berubah,
        )

    def _typed(self, kode: KodeNilai) -> None:
        text = self.model.values[kode]
        self.keeper.note(kode, text)
        self._judge(kode, text)
        self._follow()

    def _judge(self, kode: KodeNilai, text: str) -> None:
        """A value that cannot be meant is told at once, and kept as it was typed."""
        office = self.session.office
        pedoman = self.sheet.pedoman
        if pedoman is None:
            return
        found = list(check_values({kode: text}, pedoman, office.law.bagan))
        if found:
            self.notice.show_warning(found[0].message)
        elif not self.sheet.berubah:
            self.notice.clear()

    def _pressed(self, putusan: Putusan) -> None:
        found = self.differences.current()
        if found is not None:
            self._ask_decision(found, putusan)

    def _ask_decision(self, found: Difference, putusan: Putusan) -> None:
        entri = self.entri
        if entri is None or entri.keadaan is not KeadaanEntri.DIBANDINGKAN:
            return
        if not self._may_resolve:
            self.notice.show_note("Perbedaan diputus verifikator, pejabat, atau admin.")
            return
        self.resolver.resolve(found, putusan)

    def _decide(self, keputusan: Keputusan) -> None:
        entri = self.entri
        if entri is not None:
            self.steps.decide(self.sheet.kunci, entri.id, keputusan, self._decided)

    def _decided(self, _outcome: Outcome[Any]) -> None:
        self.notice.clear()
        self._reload()
        self.differences.go_on()

    def _compared(self, outcome: Outcome[Any]) -> None:
        entri: EntriKedua = outcome.value
        self.notice.clear()
        self._reload()
        if entri.keadaan is KeadaanEntri.SELESAI:
            self.notice.show_note(entri.ringkasan.kalimat)

    def _applied(self, _outcome: Outcome[Any]) -> None:
        self.notice.clear()
        self._reload()
        self.notice.show_note(
            "Hasil entri kedua diterapkan pada laporan.",
            "Penilaian yang sudah diperiksa kembali menjadi draf bila angkanya berubah.",
        )

    def _ask_cancel(self) -> None:
        self.resolver.confirm("Batalkan entri kedua ini? Yang sudah diketik tidak dipakai.",
                              self._cancel)  # fmt: skip

    def _cancel(self) -> None:
        entri = self.entri
        if entri is not None:
            self.steps.cancel(self.sheet.kunci, entri.id, lambda _outcome: self._reload())

    def _reload(self) -> None:
        self._show(load_entri_kedua(self.session.office, self.sheet.kunci, self.steps.batas))

    def _failed(self, error: AppError) -> None:
        self.notice.show_error(error)
        if isinstance(error, DataRejectedError) and self._typing:
            wrong = [one for one in error.findings if one.severity is Severity.KESALAHAN]
            self.table.go_to(wrong[0].field)

    def _open_report(self) -> None:
        self.flush_draft()
        self.wanted.emit(self.sheet.kunci)
