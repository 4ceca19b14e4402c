"""Sudah dicocokkan: which part was held against the printed annex, when, at which page."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.actions.pedoman import PedomanKantor
from core.actions.pedoman_cocok import (
    Cocok,
    list_cocok,
    mark_cocok,
    part_words,
    restore_cocok,
    withdraw_cocok,
)
from core.rules.pedoman_kantor import Pencocokan
from core.rules.sidik_isi import sidik_isi
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.session import Session
from gui.views.pengaturan.pedoman.document import match_words
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.labels import Text
from gui.widgets.layouts import empty
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_SELURUH = "seluruh"


class CocokForm(EntryPanel):
    """A new match at the top; what was matched before below, to be taken back."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Sudah dicocokkan dengan naskah asli", session, jobs)
        self._found: PedomanKantor | None = None
        self.bagian = Pick(placeholder="")
        self.bagian.setMinimumContentsLength(30)
        self.bagian.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.tanggal, self.halaman, self.catatan = TanggalEdit(), Line(), TextBlock()
        self.form.line("komponen", "Yang dicocokkan", self.bagian)
        self.form.line("tanggal", "Tanggal", self.tanggal, required=True, width=188)
        self.form.line(
            "halaman", "Halaman naskah", self.halaman, required=True, width=188, hint="misalnya 21"
        )
        self.form.line("catatan", "Catatan", self.catatan)
        self.trash_chip = Chip("Tempat sampah", on_change=lambda _on: self._list())
        self.known = QVBoxLayout()
        self.known.setSpacing(6)
        self._count = Text("", "tebal")
        self.content.insertSpacing(4, 12)
        head = QHBoxLayout()
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.trash_chip)
        self.content.insertLayout(5, head)
        self.content.insertLayout(6, self.known)

    def show_part(self, found: PedomanKantor, komponen: str) -> None:
        """Ask about this component, or the whole for ""."""
        self.draft.flush()
        self._found = found
        self.notice.clear()
        self.save_button.setEnabled(True)
        parts = [(_SELURUH, part_words(found.pedoman, ""))]
        parts += [(one.kode, part_words(found.pedoman, one.kode)) for one in found.pedoman.komponen]

        def fill() -> None:
            self.bagian.set_options(parts)
            self.bagian.set_code(komponen or _SELURUH)
            self.tanggal.set_day(self.session.office.today)
            self.halaman.set_text("")
            self.catatan.set_text("")

        if self.draft.show(f"cocok:{found.id}:{komponen}", fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        self._list()

    def renew(self, found: PedomanKantor) -> None:
        """Something changed elsewhere: show what is matched now, keep what is typed."""
        self._found = found
        self._list()

    def save(self) -> None:
        if self._found is None or not self.form.check_typing():
            return
        part = self.bagian.code() or _SELURUH
        cocok = Cocok(
            self._found.id,
            "" if part == _SELURUH else part,
            self.tanggal.day(),
            self.halaman.text(),
            self.catatan.text(),
        )
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(mark_cocok, cocok=cocok), owner=self, done=self._done, failed=self.refused
        )

    def _done(self, _outcome: Outcome[None]) -> None:
        self.saved()
        self.notice.show_note("Pencocokan tersimpan.")

    def _list(self) -> None:
        if self._found is None:
            return
        trashed = self.trash_chip.isChecked()
        found = list_cocok(self.session.office, self._found.id, trashed=trashed)
        empty(self.known)
        self._count.setText("Pencocokan di Tempat sampah" if trashed else "Yang sudah dicocokkan")
        if not found:
            self.known.addWidget(Text("Belum ada.", "label"))
        for each in found:
            self.known.addWidget(self._row(self._found, each, trashed=trashed))

    def _row(self, found: PedomanKantor, match: Pencocokan, *, trashed: bool) -> QWidget:
        part = part_words(found.pedoman, match.komponen)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        across.addWidget(Text(f"{part}: {match_words(match)}{_reach(found, match)}", wrap=True), 1)
        word, action = ("Kembalikan", restore_cocok) if trashed else ("Batalkan", withdraw_cocok)
        act = partial(action, cocok=match)
        across.addWidget(
            Button(
                word,
                kind="tautan",
                on_click=lambda: self.jobs.run(act, owner=self, failed=self.refused),
            )
        )
        return row


def _reach(found: PedomanKantor, match: Pencocokan) -> str:
    """What of an older match still holds after the pedoman was corrected."""
    if match.sidik == found.pedoman.hash:
        return ""
    now = sidik_isi(found.pedoman)
    held = [kode for kode, sidik in match.isi.items() if now.get(kode) == sidik]
    lost = [kode for kode in match.isi if kode not in held]
    if not lost:
        return " Dicocokkan pada versi lain; isinya tidak berubah."
    names = ", ".join(kode or "predikat dan bobot" for kode in lost)
    return f" Dicocokkan pada versi lain; perlu dicocokkan lagi: {names}."
