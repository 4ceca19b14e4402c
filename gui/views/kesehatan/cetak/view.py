"""Cetak: which paper, of whom, on what; the real PDF beside it."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from core.actions.cetak_kesehatan import (
    Permintaan,
    issued,
    list_terbitan,
    look_again,
    preview,
)
from core.actions.cetak_kesehatan_jenis import Cakupan, jenis_of
from core.actions.cetak_kesehatan_keadaan import BANYAK, DRAF, SIAP, SUDAH, list_keadaan
from core.actions.cetak_kesehatan_terbit import Asal, CaraCetak, Lembar
from core.actions.outcome import Outcome
from core.actions.tte_simpan import ready_to_sign
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan, Unit
from core.naskah.model import Kertas, Mode
from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.views.dokumen.preview import Preview
from gui.views.kesehatan.cetak.left_column import LeftColumn
from gui.views.kesehatan.cetak.output import Output
from gui.views.kesehatan.targets import CetakTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, PageHeader, line

PAUSE_MS, SOON_MS = 200, 60
_LEFT, _LEFT_NARROW = 440, 400
FORMULIR, REKAP = "formulir-kosong", "rekap-kesehatan"
_FINAL_ONLY = frozenset({"kertas-kerja", "berita-acara", "hasil-pemeriksaan", "sertifikat"})


class CetakView(Place):
    """Left: paper, examinations, earlier prints, authenticity; right: the pages."""

    keys: ClassVar[str] = "Spasi centang  ·  Ctrl+P cetak  ·  Ctrl+S simpan PDF  ·  Esc daftar"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._asked = self._loads = 0
        self._wanted_paper = ""
        self._mode_for: tuple[str, tuple[KunciLaporan, ...]] = ("", ())
        self.header = PageHeader("Cetak")
        self.folder_button = Button("Simpan ke folder…", icon="inbox")
        self.pdf_button = Button("Simpan PDF…", icon="download", hint="Ctrl+S")
        self.print_button = Button("Cetak…", icon="printer", hint="Ctrl+P", kind="utama")
        self.notice = Notice()
        self.left = left = LeftColumn(session)
        self.papers, self.why, self.form_for = left.papers, left.why, left.form_for
        self.choose, self.prints, self.check = left.choose, left.prints, left.check
        self.tabs = left.tabs
        self.preview = Preview(kertas=session.office.pilihan.kertas)
        self.preview.capaian.hide()
        self.output = Output(self)
        # several signals of one gesture ask once
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._load)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._build)
        self._lay()
        self._connect()

    def show_target(self, target: object) -> None:
        if not isinstance(target, CetakTarget):
            return
        self.notice.clear()
        self.choose.load()
        self.choose.choose(target.kunci)
        self.tabs.show_tab(self.choose)
        self.papers.pick(target.dokumen)
        self._wanted_paper = target.dokumen
        self._follow_paper()
        self._soon.start()
        self.papers.setFocus()

    def refresh(self) -> None:
        self.choose.load()
        self._soon.start()

    def save(self) -> None:
        self.output.save_pdf()

    def search(self) -> None:
        self.tabs.show_tab(self.choose)
        self.choose.search.setFocus()

    def print_paper(self) -> None:
        self.output.print_out()

    def escape(self) -> bool:
        if self.choose.search.text():
            self.choose.search.clear()
            self.choose.search.search_now()
        else:
            self.closed.emit()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        self.left.setFixedWidth(_LEFT_NARROW if narrow else _LEFT)
        self.preview.set_narrow(narrow)

    @property
    def kunci(self) -> tuple[KunciLaporan, ...]:
        """The examinations that are printed: those ticked, else the one looked at."""
        if self.choose.chosen:
            return self.choose.chosen
        current = self.choose.current
        return (current.kunci,) if current is not None else ()

    @property
    def many(self) -> bool:
        """Whether one paper is printed for each of several examinations."""
        cakupan = jenis_of(self.papers.dokumen or "sertifikat").cakupan
        return len(self.kunci) > 1 and cakupan is Cakupan.KOPERASI and not self.pedoman_id

    @property
    def pedoman_id(self) -> str:
        """For which pedoman an empty form is wanted that is about no cooperative."""
        return (self.form_for.code() or "") if self.papers.dokumen == FORMULIR else ""

    def cara(self, *, baru: str = "", tujuan: str = "") -> CaraCetak:
        """On which paper, and how it is signed."""
        return CaraCetak(
            Kertas(self.preview.kertas.code() or Kertas.F4.value),
            Mode(self.preview.mode.code() or Mode.DRAF.value),
            tujuan,
            baru,
        )

    def asked(
        self, kunci: tuple[KunciLaporan, ...] | None = None, *, baru: str = "", tujuan: str = ""
    ) -> Permintaan:
        """The paper chosen, about these examinations or those that stand to be printed."""
        chosen = self.kunci if kunci is None else kunci
        if jenis_of(self.papers.dokumen).cakupan is Cakupan.TAHUN:
            chosen = self.choose.chosen
            if self.papers.dokumen == REKAP and len(chosen) == 1:
                chosen = ()
        if self.pedoman_id:
            chosen = ()
        return Permintaan(
            dokumen=self.papers.dokumen,
            tahun=self.session.year,
            kunci=chosen,
            cara=self.cara(baru=baru, tujuan=tujuan),
            saringan=self.choose.words if chosen else (),
            pedoman_id=self.pedoman_id,
        )

    def show_lembar(self, lembar: Lembar) -> None:
        """These pages, and what there is to know of them."""
        self.preview.show_pdf(lembar.pdf)
        if lembar.asal is Asal.DIBUAT_ULANG and lembar.temuan:
            self.notice.show_warning(lembar.temuan[0].message)

    def renew(self) -> None:
        """Buttons, states and earlier prints, before and after something is printed."""
        self._follow_buttons()
        if not self.output.working:
            self._soon.start()

    def _load(self) -> None:
        """Ask how every paper stands for the examination that is looked at."""
        self._soon.stop()
        kunci = self.kunci[0] if len(self.kunci) == 1 else None
        self._tell_subject()
        self._loads += 1
        self.jobs.run(
            partial(list_keadaan, kunci=kunci, tahun=self.session.year),
            owner=self,
            done=partial(self._show_states, self._loads),
            failed=self.notice.show_error,
            label="Memeriksa naskah",
        )

    def _show_states(self, load: int, outcome: Outcome[Any]) -> None:
        if load != self._loads:
            return
        self.papers.show_states(outcome.value, self._wanted_paper)
        self._wanted_paper = ""
        self._follow_paper()

    def _follow_paper(self) -> None:
        """What is said of the paper chosen; earlier prints; new pages."""
        state = self.papers.standing
        if state is None:
            return
        self.why.setText(state.sebab)
        self.why.setVisible(bool(state.sebab) and not self.many)
        self.form_for.setVisible(state.dokumen == FORMULIR)
        blocked = self.preview.mode.blockSignals(True)
        about = (self.papers.dokumen, self.kunci)
        if about != self._mode_for:
            self._mode_for = about
            usual = Mode.DRAF if state.kata == DRAF else Mode.BASAH
            self.preview.mode.set_code(usual.value)
        self.preview.mode.blockSignals(blocked)
        self._show_prints()
        self._follow_buttons()
        self._plan()

    def _show_prints(self) -> None:
        office, kunci = self.session.office, self.kunci
        year = self.choose.listed.tahun_buku
        self.prints.show_prints(list_terbitan(office, kunci, year))
        self.prints.set_many(len(kunci) if self.many else 1)
        if len(kunci) != 1:
            self.prints.set_renewable("Terbit baru: centang satu koperasi saja.")
        elif not issued(office, self.asked()):
            self.prints.set_renewable(
                "Terbit baru: hanya naskah hasil final yang pernah dicetak untuk ditandatangani."
            )
        else:
            self.prints.set_renewable("")

    def _follow_buttons(self) -> None:
        state = self.papers.standing
        usable = state is not None and state.kata in (SIAP, SUDAH, DRAF, BANYAK)
        usable = usable or bool(self.pedoman_id)
        free = not self.output.working
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(usable and free)
        self.folder_button.setEnabled(usable and free and self.many)
        self.folder_button.setToolTip(
            "" if self.many else "Centang beberapa koperasi; satu berkas untuk setiap koperasi."
        )

    def _tell_subject(self) -> None:
        listed, kunci = self.choose.listed, self.kunci
        row = self.choose.row_of(kunci[0]) if len(kunci) == 1 else None
        if row is None:
            who = f"{len(kunci)} koperasi"
        else:
            who = f"{row.nama}{' (USP)' if row.kunci.unit is Unit.USP else ''}"
        self.header.set_subtitle(
            f"{who} · tahun buku {listed.tahun_buku}, tahun kinerja {listed.tahun}"
        )

    def _chosen_changed(self) -> None:
        self._tell_subject()
        self._soon.start()

    def _plan(self) -> None:
        self._pause.start()

    def _build(self) -> None:
        """Ask the worker for pages; only the newest answer is shown."""
        self._pause.stop()
        state = self.papers.standing
        if state is None:
            return
        current = self.choose.current
        kunci = self.kunci
        if self.many and current is not None:
            kunci = (current.kunci,)
        self._asked += 1
        asked = self._asked

        def show(outcome: Outcome[Lembar]) -> None:
            if asked == self._asked:
                self.show_lembar(outcome.value)

        def refuse(error: AppError) -> None:
            if asked == self._asked:
                self.preview.show_sentence(f"{error.message} {error.hint}".strip())

        self.jobs.run(
            partial(preview, permintaan=self.asked(kunci)),
            owner=self,
            done=show,
            failed=refuse,
            label="Menyiapkan pratinjau",
        )

    def _look(self, cetakan_id: int) -> None:
        self._asked += 1
        self.jobs.run(
            partial(look_again, cetakan_id=cetakan_id),
            owner=self,
            done=lambda outcome: self.show_lembar(outcome.value),
            failed=self.notice.show_error,
        )

    def _sign(self, cetakan_id: int) -> None:
        """The issue picked, or those of every examination that is ticked."""
        from gui.views.tte.dialog import SignDialog

        chosen: tuple[int, ...] = (cetakan_id,)
        if self.many:
            chosen = ready_to_sign(self.session.office, self.papers.dokumen, self.kunci)
        if not chosen:
            self.notice.show_warning(
                "Belum ada naskah yang dapat ditandatangani.",
                "Cetak dahulu dengan cara ruang TTE, atau simpan ke folder.",
            )
            return
        dialog = SignDialog(self, self.session, self.jobs, chosen)
        dialog.exec()
        if dialog.signed:
            self.notice.show_note(f"{len(dialog.signed)} naskah ditandatangani elektronik.")
            self._look(dialog.signed[0])
        dialog.deleteLater()
        self.renew()

    def _connect(self) -> None:
        self.folder_button.clicked.connect(lambda _checked=False: self.output.save_folder())
        self.pdf_button.clicked.connect(lambda _checked=False: self.output.save_pdf())
        self.print_button.clicked.connect(lambda _checked=False: self.output.print_out())
        self.papers.picked.connect(lambda _id: self._paper_picked())
        self.choose.ticks_changed.connect(self._chosen_changed)
        self.choose.looked.connect(self._chosen_changed)
        self.preview.wanted.connect(self._plan)
        self.form_for.changed.connect(self._follow_paper)
        self.prints.looked.connect(self._look)
        self.prints.printed.connect(self.output.print_again)
        self.prints.saved.connect(self.output.save_again)
        self.prints.signed.connect(self._sign)
        self.prints.renewed.connect(self.output.renew)
        self.check.looked.connect(self._look)
        select = QAction(self)
        select.setShortcut("Ctrl+A")
        select.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        select.triggered.connect(self.choose.tick_all)
        self.choose.addAction(select)

    def _paper_picked(self) -> None:
        if self.papers.dokumen in _FINAL_ONLY and len(self.choose.chosen) != 1:
            self.choose.final.setChecked(True)
        self._follow_paper()

    def _lay(self) -> None:
        for button in (
            Button("Daftar", icon="list-checks", hint="Esc", on_click=self.closed.emit),
            self.folder_button,
            self.pdf_button,
            self.print_button,
        ):
            self.header.add_button(button)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.left)
        body.addWidget(line(vertical=True))
        body.addWidget(self.preview, 1)
        message = QVBoxLayout()
        message.setContentsMargins(24, 0, 24, 0)
        message.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(message)
        column.addLayout(body, 1)
