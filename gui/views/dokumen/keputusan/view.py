"""Isi keputusan: words, the real PDF and findings side by side, and the way to the signature."""

from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.actions.cetak_kesehatan_nama import safe_name
from core.actions.cetak_kesehatan_terbit import Lembar
from core.actions.dokumen import list_dokumen
from core.actions.naskah import NaskahTerbuka, load_naskah, save_naskah
from core.actions.naskah_susun import paraf_of
from core.actions.outcome import Outcome
from core.errors import AppError
from core.findings import Finding
from core.naskah.model import Mode
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.views.dokumen.columns import LOOK
from gui.views.dokumen.keputusan.banding import BandingDialog
from gui.views.dokumen.keputusan.duties import duties_of
from gui.views.dokumen.keputusan.files import Files
from gui.views.dokumen.keputusan.found import Found, count_of
from gui.views.dokumen.keputusan.isi_form import IsiForm
from gui.views.dokumen.keputusan.jump import jump
from gui.views.dokumen.keputusan.library import LibraryDialog
from gui.views.dokumen.keputusan.menu import DecreeMenu
from gui.views.dokumen.keputusan.paper import check_words, papers_of, year_of
from gui.views.dokumen.keputusan.pindaian import PindaianDialog
from gui.views.dokumen.keputusan.signing import cannot_sign
from gui.views.dokumen.keputusan.steps import Steps
from gui.views.dokumen.keputusan.words import STEP, cannot_edit, hindrance
from gui.views.dokumen.printing import print_pages
from gui.views.dokumen.targets import KeputusanTarget
from gui.views.iku.targets import SetIkuTarget
from gui.views.rekap.paper import PaperView
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, PageHeader, line
from gui.widgets.labels import StateLabel
from gui.widgets.pick import Pick

PAUSE_MS = 500
KEPUTUSAN, BUKU = "keputusan", "buku"
_LEFT, _LEFT_NARROW, _FOUND, _FOUND_LOW = 440, 400, 284, 132


class KeputusanView(Place):
    """One decree at a time; what is typed stays until it is saved or thrown away."""

    keys: ClassVar[str] = "Ctrl+S simpan  ·  Ctrl+P cetak  ·  F8 catatan berikutnya  ·  Esc daftar"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self.terbuka: NaskahTerbuka | None = None
        self._found: tuple[Finding, ...] | None = None
        self._asked = 0
        self.header = PageHeader("Isi keputusan")
        self.state = StateLabel()
        self.header.add_beside(self.state)
        self.save_button = Button("Simpan", icon="save", hint="Ctrl+S", on_click=self.save)
        self.step_button = Button("Tandai diperiksa…", icon="check", kind="utama",
                                  on_click=self.step)  # fmt: skip
        self.menu = DecreeMenu(lambda: duties_of(self))
        for button in (self.menu, self.save_button, self.step_button):
            self.header.add_button(button)
        self.notice = Notice()
        self.form = IsiForm()
        self.form.changed.connect(self._plan)
        self.form.set_link().followed.connect(lambda: self.go.emit("iku", SetIkuTarget()))
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.dirty_changed.connect(self.show_state)
        self.which = Pick([(KEPUTUSAN, "Keputusan"), (BUKU, "Buku IKU")], placeholder="")
        self.which.setAccessibleName("Yang ditampilkan")
        self.which.changed.connect(self._show_paper)
        self.paper = PaperView(session, jobs, landscape=False)
        self.paper.back.hide()
        self.paper.pdf_button.set_hint("")
        self.paper.top.insertWidget(0, self.which)
        self.paper.preview.mode.set_code(Mode.DRAF.value)
        self.found = Found()
        self.found.picked.connect(partial(jump, self))
        self.steps = Steps(self, session, jobs)
        self.steps.moved.connect(self._moved)
        self.steps.refused.connect(self.refuse)
        self.steps.printed.connect(self._draw)
        self.files = Files(self, jobs)
        self.files.opened.connect(self._open_new)
        self.files.told.connect(self.notice.show_note)
        self.files.gone.connect(self._leave)
        self.files.refused.connect(self.refuse)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._renew)
        next_one = QAction("Catatan berikutnya", self)
        next_one.setShortcut(QKeySequence("F8"))
        next_one.triggered.connect(lambda _checked=False: self.found.next())
        self.addAction(next_one)
        self._lay()

    def show_target(self, target: object) -> None:
        """Show a decree, else the first draft there is; raises `AppError` when it is gone."""
        wanted = target.keputusan_id if isinstance(target, KeputusanTarget) else 0
        if not wanted:
            known = list_dokumen(self.session.office)
            wanted = next((one.id for one in known if not one.asli), 0)
        if wanted:
            self.draft.flush()
            self.notice.clear()
            self._open(wanted)
            self.form.focus("nomor")
            if isinstance(target, KeputusanTarget) and target.tempat:
                jump(self, Finding("", target.tempat, ""))

    def refresh(self) -> None:
        """Read again; typing stays, and its row is the one it was typed over."""
        if self.terbuka is None:
            self.show_target(None)
        elif not self.draft.dirty:
            self._open(self.terbuka.keputusan.id)
        else:
            self._renew()

    def save(self) -> None:
        """Keep the words of a draft."""
        isi = self.form.isi()
        if self.terbuka is None or isi is None or not self.draft.dirty:
            return
        if not self.form.check_typing():
            return
        action = partial(save_naskah, keputusan=self.terbuka.keputusan, isi=isi)
        self.jobs.run(action, owner=self, done=self._saved, failed=self.refuse, label="Menyimpan")

    def print_paper(self) -> None:
        self.paper.print_out()

    def flush_draft(self) -> None:
        self.draft.flush()

    def escape(self) -> bool:
        self.draft.flush()
        self.closed.emit()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        self.left.setFixedWidth(_LEFT_NARROW if narrow else _LEFT)
        way = QBoxLayout.Direction
        self.middle.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self.found.setMinimumSize(0 if narrow else _FOUND, _FOUND_LOW if narrow else 0)
        self.found.setMaximumSize(
            16777215 if narrow else _FOUND, _FOUND_LOW if narrow else 16777215
        )
        self.paper.preview.set_narrow(True)  # three columns leave no room for a title

    def step(self) -> None:
        """The next step of the decree on its way to the signature."""
        if self.terbuka is not None and self.step_button.isEnabled():
            pages = self.paper.preview.document.pageCount()
            self.steps.forward(self.terbuka, self.paper.cara(), pages, self.year())

    def open_banding(self) -> None:
        """The decree beside the one it amends; a place chosen there is gone to."""
        if self.terbuka is not None:
            dialog = BandingDialog(self, self.session, self.jobs, self.terbuka.keputusan)
            dialog.exec()
            if dialog.place:
                jump(self, Finding("", dialog.place, ""))
            dialog.deleteLater()

    def open_pindaian(self) -> None:
        """The scan of what was signed."""
        if self.terbuka is not None and self.terbuka.pindaian:
            dialog = PindaianDialog(self, self.session, self.jobs, self.terbuka)
            dialog.exec()
            dialog.deleteLater()

    def open_library(self) -> None:
        """Regulations to cite; those picked become rows of Mengingat."""
        dialog = LibraryDialog(self, self.session, self.jobs)
        dialog.cited.connect(self.form.rows("mengingat").add_row)
        dialog.exec()
        dialog.deleteLater()

    def year(self) -> int:
        return year_of(self.terbuka, self.session.year) if self.terbuka else self.session.year

    def refuse(self, error: AppError) -> None:
        """Say why nothing was done."""
        self.notice.show_error(error)
        self.show_state()

    def show_state(self) -> None:
        """State, buttons, and why they cannot be used."""
        terbuka = self.terbuka
        if terbuka is None:
            return
        keputusan = terbuka.keputusan
        icon, tone = LOOK[keputusan.tahap]
        self.state.set_state(icon, keputusan.tahap.sebutan, tone)
        wrong = count_of(self._found) if self._found else ""
        # the subtitle gives way where there is no room: a number or a name may be long
        self.header.set_subtitle(": ".join(filter(None, (keputusan.sebutan, wrong))))
        self.paper.sign_hindrance = cannot_sign(terbuka)
        closed = cannot_edit(keputusan)
        self.save_button.setEnabled(self.draft.dirty and not closed)
        self.save_button.setToolTip(closed or ("" if self.draft.dirty else "Belum ada perubahan."))
        word, mark = STEP.get(keputusan.tahap, ("", ""))
        self.step_button.setVisible(bool(word) and not keputusan.asli)
        self.step_button.set_text(word)
        self.step_button.set_icon(mark)
        why = hindrance(keputusan, self._found, dirty=self.draft.dirty)
        self.step_button.setEnabled(not why)
        self.step_button.setToolTip(why)

    def _open(self, keputusan_id: int) -> None:
        before = self.terbuka.keputusan.id if self.terbuka else 0
        try:
            terbuka = load_naskah(self.session.office, keputusan_id)
        except AppError as error:
            self.refuse(error)
            return
        self.terbuka = terbuka
        closed = cannot_edit(terbuka.keputusan)
        naskah = replace(terbuka.isi.naskah, tabel=terbuka.naskah.tabel)
        isi = replace(terbuka.isi, naskah=naskah)
        fill = partial(self.form.show_isi, isi, paraf_of(isi))
        back = self.draft.show(f"naskah:{keputusan_id}", fill, restore=not closed)
        self.form.set_read_only(bool(closed))
        self.form.set_link().show_set(terbuka.set_iku, locked=terbuka.keputusan.terkunci)
        self.which.setEnabled(not terbuka.keputusan.asli)
        if terbuka.keputusan.asli:
            self.which.set_code(KEPUTUSAN)
        if back and before != keputusan_id:
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        elif closed:
            self.notice.show_note(closed)
        self._found = None
        self._renew()

    def _plan(self) -> None:
        self._pause.start()

    def _renew(self) -> None:
        """Pages and findings of the words as they stand; only the newest answer is shown."""
        self._pause.stop()
        terbuka = self.terbuka
        if terbuka is None:
            return
        isi = self.form.isi() if self.draft.dirty else None
        self._asked += 1
        asked = self._asked
        self._show_paper()

        def show(outcome: Outcome[Any]) -> None:
            if asked == self._asked:
                self._found = outcome.value
                self.found.show_findings(outcome.value)
                self.form.show_slips(outcome.value)
                self.show_state()

        self.jobs.run(partial(check_words, terbuka=terbuka, isi=isi), owner=self, done=show,
                      failed=self.refuse, label="Memeriksa naskah")  # fmt: skip
        self.show_state()

    def _show_paper(self) -> None:
        """The decree or its booklet, with words that are not saved yet."""
        terbuka = self.terbuka
        if terbuka is None:
            return
        isi = self.form.isi() if self.draft.dirty else None
        buku = self.which.code() == BUKU
        name = f"{terbuka.keputusan.sebutan}, buku IKU" if buku else terbuka.keputusan.sebutan
        self.paper.show_paper(safe_name(name), papers_of(terbuka, isi, self.year(), buku=buku))

    def _saved(self, outcome: Outcome[NaskahTerbuka]) -> None:
        self.terbuka = outcome.value
        self.draft.settle()
        self._open(outcome.value.keputusan.id)
        self.notice.show_note("Keputusan tersimpan.")

    def _moved(self, told: str) -> None:
        if self.terbuka is not None:
            self._open(self.terbuka.keputusan.id)
        self.notice.show_note(told)

    def _draw(self, lembar: Lembar, printer: Any) -> None:
        self.paper.preview.show_pdf(lembar.pdf)
        count = print_pages(self.paper.preview.document, printer)
        if count:
            self.notice.show_note(f"{count} halaman dikirim ke pencetak.")
        else:
            self.notice.show_warning("Pencetak tidak menerima halaman.", "Cetak lagi (Ctrl+P).")

    def _open_new(self, keputusan_id: int, told: str) -> None:
        self.draft.flush()
        self._open(keputusan_id)
        self.notice.show_note(told)

    def _leave(self) -> None:
        self.draft.drop()
        self.draft.end()
        self.terbuka = None
        self.closed.emit()

    def _lay(self) -> None:
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(24, 12, 8, 16)
        inside.addWidget(self.form)
        inside.addStretch(1)
        self.left = QScrollArea()
        self.left.setWidgetResizable(True)
        self.left.setFrameShape(QFrame.Shape.NoFrame)
        self.left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.left.setWidget(inner)
        self.middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.middle.setSpacing(0)
        self.middle.addWidget(self.paper, 1)
        self.middle.addWidget(line(vertical=True))
        self.middle.addWidget(self.found)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.left)
        body.addWidget(line(vertical=True))
        body.addLayout(self.middle, 1)
        message = QVBoxLayout()
        message.setContentsMargins(24, 0, 24, 0)
        message.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(message)
        column.addLayout(body, 1)
