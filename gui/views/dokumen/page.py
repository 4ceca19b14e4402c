"""SK & Dokumen: decrees to read at the left, the real PDF of their annex at the right."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.dokumen import (
    Cetak,
    Dokumen,
    build_preview,
    check_cetak,
    list_dokumen,
    load_dokumen,
    print_lampiran,
    save_lampiran,
)
from core.actions.outcome import Outcome, Topic
from core.errors import AppError
from gui.jobs import Jobs
from gui.page import Page
from gui.place import Place
from gui.session import Session
from gui.set_pick import looked_at
from gui.views.dokumen.columns import LOOK, date_of
from gui.views.dokumen.decree_list import DecreeList
from gui.views.dokumen.file_name import ask_pdf_name
from gui.views.dokumen.front import Sides
from gui.views.dokumen.keputusan.files import Files
from gui.views.dokumen.preview import Preview
from gui.views.dokumen.printing import ask_printer, print_pages
from gui.views.dokumen.targets import KeputusanTarget, KinerjaTarget
from gui.views.dokumen.text_panel import TextPanel
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, PageHeader, line
from gui.widgets.labels import StateLabel

_LEFT, _LEFT_NARROW = 440, 372
NASKAH, KINERJA = "Isi keputusan", "Dokumen kinerja"
_SEALED = "Keputusan ini sudah ditandatangani: disimpan sebagaimana tercetak, tidak dicetak ulang."


class DokumenPage(Page):
    """The PDF shown is the PDF that is printed."""

    title = "SK & Dokumen"
    concerns = frozenset(Topic) - {Topic.SALINAN, Topic.PETUGAS}
    keys = "Enter buka naskah  ·  Ctrl+P cetak  ·  Del hapus  ·  F1 bantuan"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self._dokumen: Dokumen | None = None
        self._asked = 0
        self._to_last = False
        self.save_action = self._saving = self.action("Simpan", "Ctrl+S", self.save)
        self.print_action = self.action("Cetak lampiran IKU", "Ctrl+P", self.print_out)
        self.header = PageHeader("SK & Dokumen")
        self.state = StateLabel()
        self.header.add_beside(self.state)
        self.pdf_button = Button("Simpan PDF…", icon="download", on_click=self.save_pdf)
        self.print_button = Button(
            "Cetak", icon="printer", hint="Ctrl+P", kind="utama", action=self.print_action
        )
        for button in (self.pdf_button, self.print_button):
            self.header.add_button(button)
        self.notice = Notice()
        self.decrees = DecreeList()
        self.table = self.decrees.table
        self.table.picked.connect(self._pick)
        self.decrees.opened.connect(self._open_picked)
        self.decrees.copied.connect(self._copy)
        self.decrees.compared.connect(self._compare)
        self.decrees.trashed.connect(self._trash)
        self.files = Files(self, jobs)
        self.files.opened.connect(self._open_new)
        self.files.gone.connect(self._gone)
        self.files.refused.connect(self._refused)
        self.text = TextPanel()
        self._kertas = session.office.pilihan.kertas
        self.preview = Preview(kertas=self._kertas)
        self.preview.wanted.connect(self._build)
        self._lay()

    def load(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read the list and the open document again; typing that is not saved stays."""
        if self.sides.place is not None:
            self.sides.place.refresh()
        kertas = self.session.office.pilihan.kertas
        if kertas != self._kertas:
            self._kertas = kertas
            self.preview.kertas.set_code(kertas)
        self.decrees.show_rows(list_dokumen(self.session.office))
        current = self.table.current_id()
        if isinstance(current, int):
            self._show(current)
        else:
            self._dokumen = None
            self.preview.show_sentence("Belum ada dokumen.")
            self._show_state()

    def open(self, target: object) -> None:
        """A decree by its id; `cetak-capaian` opens the draft with the year's figures; a paper."""
        if isinstance(target, KinerjaTarget | KeputusanTarget):
            place = self.sides.turn_to(KINERJA if isinstance(target, KinerjaTarget) else NASKAH)
            if place is not None:
                place.show_target(target)
            return
        self.sides.bar.setCurrentIndex(0)
        if isinstance(target, int):
            self.table.pick(target)
        elif target == "cetak-capaian":
            wanted = looked_at(self.session)
            drafts = [one for one in self.decrees.model.rows() if not one.asli]
            draft = next((one for one in drafts if one.set_iku == wanted), next(iter(drafts), None))
            if draft is not None:
                self.table.pick(draft.id)
                self._to_last = True
                self.preview.capaian.set_code("dengan")
                self._build()

    def save(self) -> None:
        """Keep what the other side has to keep; here everything is read."""
        if self.sides.place is not None:
            self.sides.place.save()

    def print_out(self) -> None:
        """Ask for a printer, note the print, and draw the pages that were previewed."""
        if self.sides.place is not None:
            self.sides.place.print_paper()
            return
        if not self._may_print():
            return
        cetak = self.cetak()
        printer = ask_printer(self, cetak.kertas, self.preview.document.pageCount())
        if printer is None:
            return

        def draw(outcome: Outcome[bytes]) -> None:
            self.preview.show_pdf(outcome.value)
            pages = print_pages(self.preview.document, printer)
            if pages:
                self.notice.show_note(f"{pages} halaman dikirim ke pencetak.")
            else:
                self.notice.show_warning(
                    "Pencetak tidak menerima halaman.",
                    "Periksa pencetak dan kertasnya, lalu cetak lagi; atau pakai Simpan PDF.",
                )

        self._run(
            partial(
                print_lampiran, tahun=self.session.year, cetak=cetak, tujuan=printer.printerName()
            ),
            draw,
        )

    def save_pdf(self) -> None:
        """Ask for a file name and write the pages there."""
        if not self._may_print():
            return
        path = ask_pdf_name(self, f"lampiran-iku-{self.session.year}.pdf")
        if path is not None:
            self._run(
                partial(save_lampiran, tahun=self.session.year, cetak=self.cetak(), path=path),
                lambda _outcome: self.notice.show_note(f"Tersimpan sebagai {path}."),
            )

    def cetak(self) -> Cetak:
        """How the annex is wanted now."""
        return Cetak(
            capaian=self.preview.capaian.code() == "dengan",
            kertas=self.preview.kertas.code() or "F4",
            mode=self.preview.mode.code() or "draf",
            keputusan=self._dokumen.keputusan.id if self._dokumen else 0,
        )

    def flush_draft(self) -> None:
        if self.sides.place is not None:
            self.sides.place.flush_draft()

    def escape(self) -> bool:
        return self.sides.place is not None and self.sides.place.escape()

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        if self.sides.place is not None:
            self.sides.place.set_narrow(narrow=narrow)
        self.left.setFixedWidth(_LEFT_NARROW if narrow else _LEFT)
        self.decrees.set_narrow(narrow=narrow)
        self.preview.set_narrow(narrow)
        self.sides.renew_size()

    def _open_picked(self) -> None:
        current = self.table.current_id()
        if isinstance(current, int):
            self.open(KeputusanTarget(current))

    def _pick(self, found: object) -> None:
        if isinstance(found, int):
            self._show(found)

    def _copy(self) -> None:
        current = self.decrees.current()
        if current is not None:
            self.files.copy(current)

    def _compare(self) -> None:
        current = self.decrees.current()
        if current is None:
            return
        from gui.views.dokumen.keputusan.banding import BandingDialog

        dialog = BandingDialog(self, self.session, self.jobs, current)
        dialog.exec()
        if dialog.place:
            self.open(KeputusanTarget(current.id, dialog.place))
        dialog.deleteLater()

    def _trash(self) -> None:
        current = self.decrees.current()
        if current is not None:
            self.files.trash(current)

    def _gone(self) -> None:
        self.notice.show_note("Rancangan dipindahkan ke Tempat sampah.", "Dapat dipulihkan.")

    def _open_new(self, keputusan_id: int, told: str) -> None:
        self.refresh()
        self.table.pick(keputusan_id)
        self.notice.show_note(told)

    def _show(self, keputusan_id: int) -> None:
        before = self._dokumen
        try:
            dokumen = load_dokumen(self.session.office, keputusan_id)
        except AppError as error:
            self._refused(error)
            return
        self._dokumen = dokumen
        keputusan = dokumen.keputusan
        icon, tone = LOOK[keputusan.tahap]
        self.state.set_state(icon, keputusan.tahap.sebutan, tone)
        day = date_of(keputusan)
        self.header.set_subtitle(f"{keputusan.sebutan}{f', {day}' if day else ''}")
        if before is None or before.keputusan.id != keputusan_id:
            self.notice.clear()
        self.text.show_dokumen(dokumen)
        self.text.show_findings(
            check_cetak(self.session.office, keputusan),
            on_signer=lambda: self.go.emit("pengaturan", "penanda"),
        )
        if keputusan.asli:
            # pages of a draft that are still on their way belong to what was left
            self._asked += 1
            self.preview.show_sentence(_SEALED)
        else:
            self._build()
        self._show_state()

    def _turned(self) -> None:
        """Keys and buttons of the side in front."""
        place = self.sides.place
        self.set_keys(self.keys if place is None else place.keys)
        self._show_state()
        if place is not None:
            place.set_narrow(narrow=self.narrow)
            place.refresh()
            for action in (self.save_action, self.print_action):
                if action is not None:
                    action.setEnabled(True)

    def _make_words(self) -> Place:
        from gui.views.dokumen.keputusan.view import KeputusanView

        return self._wired(KeputusanView(self.session, self.jobs, self._saving))

    def _make_kinerja(self) -> Place:
        from gui.views.dokumen.kinerja.view import KinerjaView

        return self._wired(KinerjaView(self.session, self.jobs, self._saving))

    def _wired(self, place: Place) -> Place:
        place.closed.connect(lambda: self.sides.bar.setCurrentIndex(0))
        place.wanted.connect(self.open)
        place.go.connect(self.go)
        return place

    def _show_state(self) -> None:
        if self.sides.place is not None:
            return
        printed = self._dokumen is not None and not self._dokumen.keputusan.asli
        self.preview.set_choices_enabled(printed)
        for action, enabled in ((self.save_action, False), (self.print_action, printed)):
            if action is not None:
                action.setEnabled(enabled)
        self.pdf_button.setEnabled(printed)
        self.decrees.show_state()

    def _build(self) -> None:
        """Ask the worker for pages; only the newest answer is shown."""
        dokumen = self._dokumen
        if dokumen is None or dokumen.keputusan.asli:
            return
        self._asked += 1
        asked = self._asked

        def show(outcome: Outcome[bytes]) -> None:
            if asked == self._asked:
                self.preview.show_pdf(outcome.value)
                if self._to_last:
                    self._to_last = False
                    self.preview.show_last()

        def refuse(error: AppError) -> None:
            if asked == self._asked:
                self.preview.show_sentence(f"{error.message} {error.hint}")

        self.jobs.run(
            partial(build_preview, tahun=self.session.year, cetak=self.cetak()),
            owner=self,
            done=show,
            failed=refuse,
            label="Menyiapkan pratinjau",
        )

    def _may_print(self) -> bool:
        return self._dokumen is not None and not self._dokumen.keputusan.asli

    def _refused(self, error: AppError) -> None:
        self.notice.show_error(error)

    def _run(
        self, action: Callable[..., Outcome[Any]], done: Callable[[Outcome[Any]], None]
    ) -> None:
        self.jobs.run(action, owner=self, done=done, failed=self._refused)

    def _lay(self) -> None:
        message = QVBoxLayout()
        message.setContentsMargins(24, 0, 24, 0)
        message.addWidget(self.notice)
        self.left = QWidget()
        left = QVBoxLayout(self.left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.decrees)
        left.addWidget(line())
        left.addWidget(self.text, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.left)
        body.addWidget(line(vertical=True))
        body.addWidget(self.preview, 1)
        decrees = QWidget()
        column = QVBoxLayout(decrees)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(message)
        column.addLayout(body, 1)
        self.sides = Sides(decrees)
        self.sides.add_place(NASKAH, self._make_words)
        self.sides.add_place(KINERJA, self._make_kinerja)
        self.sides.turned.connect(self._turned)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sides)
