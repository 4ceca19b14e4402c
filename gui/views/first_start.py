"""First start: sample data or an office of one's own, its first officer, its profile."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.errors import AppError, DataRejectedError
from core.findings import Finding
from core.kantor.model import Kantor, Petugas
from gui.opening import NewOffice
from gui.views.entry_view import EntryView
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice
from gui.widgets.labels import Text
from gui.widgets.password_edit import PasswordEdit
from gui.widgets.typed_line import Line

FIRST_ROLE = "admin"
_OFFICE = "kantor"
_OFFICER = "petugas"


class FirstStartView(EntryView):
    """Three short steps; nothing is written before the last button."""

    sample_wanted = Signal()
    other_wanted = Signal()
    finished = Signal(object)
    """A NewOffice to be made."""
    go_back = Signal()
    """Back to the database that is open."""
    officer_made = Signal(object, str)
    """Petugas and password, for an office that has none yet."""

    def __init__(self) -> None:
        super().__init__("Selamat datang di SIKU", width=560)
        self._path = Path()
        self._needs_office = True
        self._steps = QStackedWidget()
        self.notice = Notice()
        self.officer = _OfficerStep()
        self.office = _OfficeStep()
        self._to_open_one = Button(
            "Kembali ke kantor yang sedang dibuka", kind="tautan", on_click=self.go_back.emit
        )
        self._choice = self._choose_step()
        for step in (self._choice, self.officer, self.office):
            self._steps.addWidget(step)
        self.column.addWidget(self.notice)
        self.column.addWidget(self._steps)
        self.officer.back.clicked.connect(self.restart)
        self.officer.onward.connect(self._after_officer)
        self.office.back.clicked.connect(self._to_officer)
        self.office.onward.connect(self._finish)

    def welcome(self, path: Path, kantor: Kantor, *, can_go_back: bool = False) -> None:
        """No database at this path yet."""
        self._path, self._needs_office = path, True
        self._to_open_one.setVisible(can_go_back)
        self.office.fill(kantor)
        self.restart()

    def ask_officer(self) -> None:
        """A database without officers: only the first one is missing."""
        self._needs_office = False
        self._to_officer()

    def restart(self) -> None:
        self._show(
            self._choice,
            "Selamat datang di SIKU",
            f"Sistem Indikator Kinerja Utama. Belum ada basis data di {self._path}."
            " Mulai dengan data contoh untuk mengenal halaman-halamannya, atau buat kantor Anda.",
        )

    @property
    def step(self) -> QWidget | None:
        return self._steps.currentWidget()

    def start_empty(self) -> None:
        """On to the first officer."""
        self._to_officer()

    def refuse(self, error: AppError) -> None:
        """Say under the field what will not do, or above the form what happened."""
        self.setEnabled(True)
        if isinstance(error, DataRejectedError):
            self._to_officer()
            rest = self.officer.form.show_findings(error.findings)
            if not rest:
                return
        self.notice.show_error(error)

    def _choose_step(self) -> QWidget:
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for button, words in (
            (
                Button(
                    "Buka kantor contoh",
                    icon="flask-conical",
                    kind="utama",
                    on_click=self.sample_wanted.emit,
                ),
                "316 koperasi dan 2.500 UMKM rekaan, semua bertanda CONTOH. Bebas dicoba.",
            ),
            (
                Button("Mulai kosong", icon="plus", on_click=self.start_empty),
                "Buat petugas pertama dan profil kantor, lalu isi atau impor data sendiri.",
            ),
            (
                Button("Buka basis data lain…", icon="database", on_click=self.other_wanted.emit),
                "Berkas SIKU yang sudah ada di disk komputer ini.",
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            button.setFixedWidth(192)
            row.addWidget(button)
            row.addWidget(Text(words, "label", wrap=True), 1)
            column.addLayout(row)
        column.addWidget(self._to_open_one)
        column.addStretch(1)
        return step

    def _to_officer(self) -> None:
        self._show(
            self.officer,
            "Petugas pertama",
            "Petugas ini menjadi admin: ia dapat menambah petugas lain di Pengaturan.",
        )
        self.officer.set_last(not self._needs_office)
        self.officer.nama.setFocus(Qt.FocusReason.OtherFocusReason)

    def _after_officer(self) -> None:
        if not self._needs_office:
            self.setEnabled(False)
            self.officer_made.emit(self.officer.petugas(), self.officer.sandi.text())
            return
        self._show(
            self.office,
            "Profil kantor",
            "Nama ini tercetak pada kop dan lampiran; semuanya dapat diubah di Pengaturan.",
        )

    def _finish(self) -> None:
        self.setEnabled(False)
        self.finished.emit(
            NewOffice(
                self._path,
                self.office.kantor(),
                self.officer.petugas(),
                self.officer.sandi.text(),
            )
        )

    def _show(self, step: QWidget, title: str, sentence: str) -> None:
        self.setEnabled(True)
        self.notice.clear()
        self.title.setText(title)
        self.set_sentence(sentence)
        self._steps.setCurrentWidget(step)


class _Step(QWidget):
    """A form with the way back and the way on."""

    onward = Signal()

    def __init__(self, onward: str, *, icon: str) -> None:
        super().__init__()
        self.form = FormGrid()
        self.back = Button("Kembali", hint="Esc")
        self.next = Button(onward, icon=icon, kind="utama", on_click=self._go_on)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(160, 8, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.next)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.form)
        column.addLayout(buttons)
        column.addStretch(1)

    def is_complete(self) -> bool:
        """Whether the way on is free; says what is missing. Overridden."""
        raise NotImplementedError

    def _go_on(self) -> None:
        self.form.clear_findings()
        if self.is_complete():
            self.onward.emit()

    def _require(self, name: str, message: str) -> bool:
        """Whether a line is filled; says what is missing under it."""
        line = self.form.field(name)
        if isinstance(line.field, Line) and line.field.text().strip():
            return True
        line.set_error(message)
        self.form.focus(name)
        return False

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.back.click()
        else:
            super().keyPressEvent(event)


class _OfficerStep(_Step):
    """Name, NIP and the password twice."""

    def __init__(self) -> None:
        super().__init__("Lanjut: profil kantor", icon="arrow-right")
        self.nama, self.nip, self.jabatan = Line(), Line("18 angka"), Line()
        self.sandi, self.ulang = PasswordEdit(), PasswordEdit()
        self.form.line("nama", "Nama", self.nama, required=True)
        self.form.line("nip", "NIP", self.nip, required=True)
        self.form.line("jabatan", "Jabatan", self.jabatan)
        self.form.line("sandi", "Kata sandi", self.sandi, required=True)
        self.form.line("ulang", "Kata sandi, lagi", self.ulang, required=True)

    def set_last(self, last: bool) -> None:
        self.next.set_text("Simpan petugas" if last else "Lanjut: profil kantor")
        self.back.setVisible(not last)

    def petugas(self) -> Petugas:
        return Petugas(
            id=0,
            nip=self.nip.text(),
            nama=self.nama.text().strip(),
            jabatan=self.jabatan.text().strip(),
            peran=FIRST_ROLE,
            aktif=True,
            versi=1,
        )

    def is_complete(self) -> bool:
        filled = [
            self._require(name, message)
            for name, message in (
                ("ulang", "Ketik kata sandi sekali lagi."),
                ("sandi", "Buat kata sandi, paling sedikit 8 huruf atau angka."),
                ("nip", "NIP belum diisi."),
                ("nama", "Nama belum diisi."),
            )
        ]
        if not all(filled):
            return False
        faults = officer_faults(self.petugas(), self.sandi.text())
        if self.sandi.text() != self.ulang.text():
            self.form.field("ulang").set_error("Berbeda dari kata sandi di atas.")
            self.form.focus("ulang")
            return False
        self.form.show_findings(faults)
        if faults:
            self.form.focus(faults[0].field)
        return not faults


class _OfficeStep(_Step):
    """What stands on the letterhead."""

    def __init__(self) -> None:
        super().__init__("Buat kantor", icon="check")
        self._lines = {
            "nama_pemda": ("Pemerintah daerah", True),
            "nama_dinas": ("Nama dinas", True),
            "nama_singkat": ("Nama singkat", True),
            "kota": ("Kota", True),
            "alamat": ("Alamat", False),
        }
        for name, (label, required) in self._lines.items():
            self.form.line(name, label, Line(), required=required)

    def fill(self, kantor: Kantor) -> None:
        for name in self._lines:
            self.line(name).set_text(getattr(kantor, name))

    def kantor(self) -> Kantor:
        return Kantor(
            nama_pemda=self._typed("nama_pemda"),
            nama_dinas=self._typed("nama_dinas"),
            nama_singkat=self._typed("nama_singkat"),
            kota=self._typed("kota"),
            alamat=self._typed("alamat"),
        )

    def is_complete(self) -> bool:
        return all(
            self._require(name, f"{label} belum diisi.")
            for name, (label, required) in self._lines.items()
            if required
        )

    def _typed(self, name: str) -> str:
        return self.line(name).text().strip()

    def line(self, name: str) -> Line:
        field = self.form.field(name).field
        assert isinstance(field, Line)  # noqa: S101 - made a Line in __init__
        return field


def officer_faults(petugas: Petugas, sandi: str) -> tuple[Finding, ...]:
    """What the office would refuse in a new officer."""
    from core.actions.petugas import check_new

    try:
        check_new(petugas, sandi)
    except DataRejectedError as error:
        return error.findings
    return ()
