"""Sign in with NIP and password; the sample office shows its own."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.views.entry_view import EntryView
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice, line
from gui.widgets.labels import Text
from gui.widgets.layouts import empty
from gui.widgets.password_edit import PasswordEdit
from gui.widgets.typed_line import Line

if TYPE_CHECKING:
    from core.errors import AppError

WAITING = "Membuka basis data…"


class SampleOfficer(NamedTuple):
    """An officer of the sample office, password included."""

    nama: str
    peran: str
    nip: str
    sandi: str


class SignInView(EntryView):
    """Two fields and one button; stands from the first paint, works once a database is open."""

    submitted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("Masuk ke SIKU", WAITING)
        self.setAccessibleName("Masuk")
        self.nip = Line("18 angka")
        self.sandi = PasswordEdit()
        self.button = Button("Masuk", icon="user", hint="Enter", kind="utama", on_click=self.submit)
        self.notice = Notice()
        form = FormGrid(enter_walks=False)
        form.line("nip", "NIP", self.nip)
        form.line("sandi", "Kata sandi", self.sandi)
        self.nip.returnPressed.connect(self._next)
        self.sandi.returnPressed.connect(self.submit)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(160, 4, 0, 0)
        buttons.addWidget(self.button)
        buttons.addStretch(1)
        self._samples = _Samples()
        self._samples.chosen.connect(self._use)
        self.column.addWidget(form)
        self.column.addLayout(buttons)
        self.column.addWidget(self.notice)
        self.column.addSpacing(12)
        self.column.addWidget(self._samples)
        self.set_ready(ready=False)

    def set_office(self, name: str, samples: Sequence[SampleOfficer] = ()) -> None:
        """A database is open: whose it is, and in a sample office who may sign in."""
        self.set_sentence(name)
        self._samples.show_officers(samples)
        self.notice.clear()
        self.set_ready(ready=True)
        self.nip.setFocus(Qt.FocusReason.OtherFocusReason)

    def offered(self) -> tuple[SampleOfficer, ...]:
        """The sample officers shown now."""
        return self._samples.officers

    def set_waiting(self, sentence: str) -> None:
        self.set_sentence(sentence)
        self._samples.show_officers(())
        self.set_ready(ready=False)

    def set_ready(self, *, ready: bool) -> None:
        for widget in (self.nip, self.sandi, self.button):
            widget.setEnabled(ready)

    def submit(self) -> None:
        """Hand over what was typed; both are needed."""
        if not self.button.isEnabled():
            return
        missing = next((field for field in (self.nip, self.sandi) if not field.text()), None)
        if missing is not None:
            self.notice.show_warning("Isi NIP dan kata sandi Anda.")
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.set_ready(ready=False)
        self.submitted.emit(self.nip.text(), self.sandi.text())

    def refuse(self, error: "AppError") -> None:
        self.set_ready(ready=True)
        self.notice.show_error(error)
        self.sandi.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sandi.selectAll()

    def forget(self) -> None:
        """Empty the fields for the next officer."""
        for field in (self.nip, self.sandi):
            field.clear()
        self.notice.clear()
        self.set_ready(ready=True)

    def _next(self) -> None:
        if self.sandi.text():
            self.submit()
        else:
            self.sandi.setFocus(Qt.FocusReason.TabFocusReason)

    def _use(self, officer: SampleOfficer) -> None:
        self.nip.set_text(officer.nip)
        self.sandi.set_text(officer.sandi)
        self.submit()

    # Qt's own names
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.nip.isEnabled():
            self.nip.setFocus(Qt.FocusReason.OtherFocusReason)


class _Samples(QWidget):
    """The officers of the sample office: one click signs in."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.officers: tuple[SampleOfficer, ...] = ()
        self.hide()

    def show_officers(self, officers: Sequence[SampleOfficer]) -> None:
        self.officers = tuple(officers)
        empty(self._column)
        self.setVisible(bool(officers))
        if not officers:
            return
        self._column.addWidget(line())
        self._column.addWidget(Text("Petugas contoh", "subjudul"))
        self._column.addWidget(
            Text("Semua nama dan angka di kantor ini CONTOH. Pilih satu untuk masuk.", "label")
        )
        for officer in officers:
            self._column.addWidget(self._row(officer))

    def _row(self, officer: SampleOfficer) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        use = Button(officer.peran, icon="user", on_click=partial(self.chosen.emit, officer))
        use.setFixedWidth(148)
        use.setAccessibleDescription(f"Masuk sebagai {officer.nama}")
        words = Text(f"NIP {officer.nip}  ·  kata sandi {officer.sandi}", "label")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setToolTip(officer.nama)
        across.addWidget(use)
        across.addWidget(words, 1)
        return row
