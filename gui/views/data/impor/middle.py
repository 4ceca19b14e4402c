"""What stands in the middle of the wizard while a file is chosen, read, or refused."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from core import angka
from core.actions.impor_profil import list_profil, save_profil, trash_profil
from core.errors import AppError
from gui.icons import PAGE
from gui.jobs import Jobs
from gui.session import Session
from gui.views.data.profiles import Duty, Listed, Profiles
from gui.views.data.words import register_word
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState
from gui.widgets.labels import IconMark, Text
from gui.widgets.layouts import centred

_WIDTH, _BAR = 560, 320
_SENTENCE = (
    "Letakkan berkas Excel (.xlsx, .xls), LibreOffice (.ods), atau CSV di sini, atau pilih. "
    "Berkas hanya dibaca; tidak ada yang disimpan sebelum Anda memeriksanya."
)


class PickStep(QWidget):
    """Pilih berkas."""

    asked = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        duty = Duty(self._profiles, save_profil, trash_profil)
        self.profiles = Profiles(jobs, duty, memory="data.profil")
        self.button = Button("Pilih berkas…", icon="file-text", kind="utama",
                             on_click=self.asked.emit)  # fmt: skip
        self.empty = EmptyState("inbox", _SENTENCE, self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty, 1)
        column.addWidget(self.profiles)

    def _profiles(self) -> list[Listed]:
        found = (one for one in list_profil(self._session.office) if not one.bawaan)
        return [Listed(one, f"Daftar {register_word(one.register)}") for one in found]


class Working(QWidget):
    """Reading takes a while: what is read, how far it is, and Batal."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = Text("", "label")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.bar = QProgressBar()
        self.bar.setFixedWidth(_BAR)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Kemajuan")
        self.button = Button("Batal", hint="Esc", on_click=self.stopped.emit)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addLayout(centred(self.bar))
        column.addLayout(centred(self.button))
        column.addStretch(3)

    def begin(self, words: str) -> None:
        """Another piece of work."""
        self._words.setText(words)
        self.bar.setRange(0, 0)

    def show_steps(self, done: int, total: int) -> None:
        """So many of so many."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.bar.setToolTip(f"{angka.show(done, 0)} dari {angka.show(total, 0)}")


class Refused(QWidget):
    """A file that is no register: why, and the way back."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.message = Text("", "subjudul", wrap=True)
        self.hint = Text("", wrap=True)
        self.where = Text("", "kecil", wrap=True)
        self.button = Button("Pilih berkas lain…", icon="file-text", kind="utama",
                             on_click=self.again.emit)  # fmt: skip
        middle = QWidget()
        middle.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(middle)
        inner.setSpacing(10)
        row = QHBoxLayout()
        row.addWidget(IconMark("triangle-alert", "awas", PAGE))
        row.addStretch(1)
        inner.addLayout(row)
        for label in (self.message, self.hint, self.where):
            inner.addWidget(label)
        inner.addWidget(self.button)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(centred(middle))
        column.addStretch(3)

    def tell(self, error: AppError, where: str) -> None:
        """Why this file is not read."""
        self.message.setText(error.message)
        self.hint.setText(error.hint)
        self.hint.setVisible(bool(error.hint))
        self.where.setText(where)
        self.button.setFocus()
