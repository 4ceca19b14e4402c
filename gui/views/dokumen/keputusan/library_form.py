"""One regulation of the library as a form; saved as the office's own."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.naskah_peraturan import PeraturanKantor, save_peraturan
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from core.naskah.peraturan import Peraturan
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_LINES = (
    ("jenis", "Jenis peraturan", 360),
    ("nomor", "Nomor", 220),
    ("tahun", "Tahun", 80),
)
_GAZETTE = (("lembaran", "Nomor lembaran", 120), ("tambahan", "Nomor tambahan", 120))


class LibraryForm(QWidget):
    """A shipped regulation that is changed becomes the office's own and stands for it."""

    saved = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._entry = PeraturanKantor(Peraturan("", "", 0, ""))
        self.form = FormGrid(stacked=True)
        for name, label, width in _LINES:
            self.form.line(name, label, Line(), required=True, width=width)
        self.form.line("tentang", "Tentang", TextBlock(), required=True)
        for name, label, width in _GAZETTE:
            self.form.line(name, label, Line(), width=width)
        self.form.line("diubah", "Diubah dengan", TextBlock("Satu peraturan tiap baris"))
        self.draft = FormDraft(self.form, session, jobs)
        self.notice = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addWidget(self.notice)

    def show_entry(self, entry: PeraturanKantor | None) -> None:
        """An entry to change, or none: a new one."""
        self._entry = entry or PeraturanKantor(Peraturan("", "", 0, ""))
        self.notice.clear()
        key = "|".join(map(str, self._entry.peraturan.kunci)) if entry else "baru"
        self.draft.flush()
        self.draft.show(f"peraturan:{key}", self._fill)

    def entry(self) -> PeraturanKantor:
        """What stands in the fields."""
        year = self._text("tahun")
        made = replace(
            self._entry.peraturan,
            jenis=self._text("jenis"),
            nomor=self._text("nomor"),
            tahun=int(year) if year.isdecimal() else 0,
            tentang=" ".join(self._text("tentang").split()),
            lembaran=self._text("lembaran"),
            tambahan=self._text("tambahan"),
            diubah_oleh=tuple(
                one.strip() for one in self._text("diubah").split("\n") if one.strip()
            ),
        )
        return replace(self._entry, peraturan=made)

    def save(self) -> None:
        """Hand it to the worker."""
        self._jobs.run(
            partial(save_peraturan, entry=self.entry()),
            owner=self,
            done=self._done,
            failed=self._refused,
            label="Menyimpan peraturan",
        )

    def _done(self, outcome: Outcome[int]) -> None:
        self.draft.settle()
        self.notice.show_note("Tersimpan dalam pustaka kantor ini.")
        self.saved.emit(outcome.value)

    def _refused(self, error: AppError) -> None:
        if not isinstance(error, DataRejectedError) or self.form.show_findings(error.findings):
            self.notice.show_error(error)

    def _fill(self) -> None:
        one = self._entry.peraturan
        for name in ("jenis", "nomor", "tentang", "lembaran", "tambahan"):
            self._put(name, getattr(one, name))
        self._put("tahun", str(one.tahun) if one.tahun else "")
        self._put("diubah", "\n".join(one.diubah_oleh))

    def _text(self, name: str) -> str:
        field = self.form.field(name).field
        return field.text().strip() if isinstance(field, Line | TextBlock) else ""

    def _put(self, name: str, text: str) -> None:
        field = self.form.field(name).field
        if isinstance(field, Line | TextBlock):
            field.set_text(text)
