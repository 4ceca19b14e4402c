"""Ekspor: one register or everything, in which form, with personal data or without."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core import angka
from core.actions.data_terbuka import export_all
from core.actions.data_terbuka_impor import read_into_empty
from core.actions.ekspor_daftar import BENTUK, HasilEkspor
from core.actions.ekspor_register import (
    REGISTER,
    PermintaanEkspor,
    export_register,
    register_list,
)
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from gui.jobs import Job, Jobs
from gui.session import Session
from gui.views.data.stopped import or_stopped
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import MARGIN, PageFooter, PageHeader
from gui.widgets.labels import Text
from gui.widgets.menu_chip import MenuChip
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.pick import Pick
from gui.widgets.tabs import scrolled_into
from gui.widgets.typed_line import Line

ALL, ZIP = "semua", ".zip"
_ALL_WORD = "Seluruh data kantor (data terbuka)"
_WIDTH, _FORM = 320, 640
_YEARLY = ("laba", "laporan")
_SAMAR = (
    "Kosong: NIK, NPWP, telepon, dan surel disamarkan. Terisi: data pribadi dibuka; "
    "alasan, nama Anda, dan jumlah baris tercatat di jurnal."
)
_ALL_TOLD = (
    "Satu berkas .zip: satu CSV untuk setiap tabel, keterangan kolom, dan cara membacanya. "
    "Dibaca kembali di sini oleh admin, ke kantor yang baru atau masih kosong."
)


class EksporView(QWidget):
    """A form; what is chosen stays while the window is open."""

    closed = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._job: Job | None = None
        self._path: Path | None = None
        self._word = "ditulis"
        self.header = PageHeader("Ekspor", "daftar ke Excel atau CSV, atau seluruh data kantor")
        self.notice = NoticeBar()
        self.what = Pick([*REGISTER.items(), (ALL, _ALL_WORD)], placeholder="")
        self.years = Pick((), placeholder="")
        self.bentuk = Pick(BENTUK.items(), placeholder="")
        self.columns = MenuChip("Kolom")
        self.titles = Pick((("tidak", "Tidak"), ("ya", "Ya")), placeholder="")
        self.reason = Line("Untuk apa data pribadi dipakai")
        self.form = FormGrid()
        self.form.setMaximumWidth(_FORM)
        self.form.line("isi", "Yang diekspor", self.what, width=_WIDTH)
        self.form.line("tahun", "Tahun", self.years, width=_WIDTH)
        self.form.line("bentuk", "Bentuk", self.bentuk, width=_WIDTH)
        self.form.line(
            "kolom", "Kolom", self.columns, width=_WIDTH, hint="tanpa pilihan berarti semua"
        )
        self.form.line("judul", "Judul di atas tabel", self.titles, width=_WIDTH)
        self.form.line("alasan", "Buka data pribadi", self.reason, width=_WIDTH)
        self.told = Text(_SAMAR, "kecil", wrap=True)
        self.about = Text(_ALL_TOLD, "label", wrap=True)
        self.form.note(self.told)
        self.form.note(self.about)
        self.save_button = Button(
            "Simpan sebagai…", icon="save", hint="Ctrl+S", kind="utama", on_click=self.save
        )
        self.read_button = Button("Baca data terbuka…", icon="inbox", on_click=self.ask_read)
        self.stop_button = Button("Batal", on_click=self._stop)
        self.close_button = Button("Kembali", hint="Esc", on_click=self.closed.emit)
        self.footer = PageFooter()
        self.footer.add_left(self.save_button)
        self.footer.add_left(self.read_button)
        self.footer.add_left(self.stop_button)
        self.footer.add_right(self.close_button)
        self._lay()
        self.what.changed.connect(self._turn)
        self.bentuk.changed.connect(self._follow)
        jobs.changed.connect(self._step)
        self.refresh()

    def begin(self, register: str = "") -> None:
        """Show the form, this register chosen."""
        if register:
            self.what.set_code(register)
        self.what.setFocus()

    def refresh(self) -> None:
        """Another year at the top of the window, or other data."""
        year = self._session.year
        self.years.set_options([("satu", f"Tahun {year} saja"), ("semua", "Semua tahun")])
        self._turn()

    def save(self) -> None:
        """Ask where and let the worker write."""
        if not self.save_button.isEnabled():
            return
        path = self._ask_path()
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write to this place."""
        self._path, self._word = path, "ditulis"
        self.notice.clear()
        self.form.clear_findings()
        reason = self.reason.text().strip()
        action: Callable[..., Outcome[Any]] = (
            partial(export_all, path=path, alasan=reason)
            if self._everything
            else partial(export_register, minta=self._request(), path=path)
        )
        self._job = self._jobs.run(
            partial(or_stopped, action=action),
            owner=self,
            done=self._done,
            failed=self._failed,
            label=f"Mengekspor {self.what.label()}",
            cancellable=True,
        )
        self._follow()

    def ask_read(self) -> None:
        """Ask for a .zip of open data and read it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, "Baca data terbuka", str(Path.home()), f"Data terbuka (*{ZIP})"
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Bring all of it into this office, which has to be empty; all or nothing."""
        if self._job is not None:
            return
        self.what.set_code(ALL)
        self.notice.clear()
        self._word = "dibaca"
        self._job = self._jobs.run(
            partial(or_stopped, action=partial(read_into_empty, path=path)),
            owner=self,
            done=self._was_read,
            failed=self._failed,
            label=f"Membaca {path.name}",
            cancellable=True,
        )
        self._follow()

    @property
    def _everything(self) -> bool:
        return self.what.code() == ALL

    def _request(self) -> PermintaanEkspor:
        register = self.what.code() or "koperasi"
        one_year = register in _YEARLY and self.years.code() == "satu"
        return PermintaanEkspor(
            register,
            self._session.year,
            tahun_saja=self._session.year if one_year else 0,
            alasan=self.reason.text().strip(),
            judul_di_atas=self.titles.code() == "ya" and self.bentuk.code() == ".xlsx",
            kolom=self.columns.labels(),
        )

    def _ask_path(self) -> Path | None:
        suffix = ZIP if self._everything else self.bentuk.code() or ".xlsx"
        word = "Data terbuka (.zip)" if self._everything else BENTUK[suffix]
        title = "Data terbuka" if self._everything else self.what.label()
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            "Ekspor",
            str(Path.home() / f"{title} {self._session.year}{suffix}"),
            f"{word} (*{suffix})",
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == suffix else path.with_name(f"{path.name}{suffix}")

    def _turn(self) -> None:
        """Another register has other columns."""
        if not self._everything:
            asked = PermintaanEkspor(self.what.code() or "koperasi", self._session.year, ids=())
            names = [one.judul for one in register_list(self._session.office, asked).kolom]
            self.columns.set_options([(name, name) for name in names])
        self._follow()

    def _follow(self) -> None:
        every, working = self._everything, self._job is not None
        for name in ("bentuk", "kolom"):
            self.form.field(name).setVisible(not every)
        self.form.field("tahun").setVisible(self.what.code() in _YEARLY)
        self.form.field("judul").setVisible(not every and self.bentuk.code() == ".xlsx")
        self.about.setVisible(every)
        self.form.setEnabled(not working)
        self.save_button.setEnabled(not working)
        self.read_button.setVisible(every)
        self.read_button.setEnabled(not working)
        self.stop_button.setVisible(working)
        if not working:
            self.footer.set_note()

    def _step(self) -> None:
        if self._job is not None and self._job.steps is not None:
            done, total = (angka.show(one, 0) for one in self._job.steps)
            self.footer.set_note("", f"{done} dari {total} {self._word}")

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done(self, outcome: Outcome[HasilEkspor | None]) -> None:
        self._job = None
        self._follow()
        hasil = outcome.value
        if hasil is None:
            self.notice.show_note("Ekspor dihentikan; tidak ada berkas yang dibuat.")
            return
        opened = " Data pribadi dibuka, tercatat di jurnal." if hasil.terbuka else ""
        self.reason.set_text("")
        self.notice.show_note(
            f"{angka.show(hasil.baris, 0)} baris diekspor ke {hasil.path.name}.{opened}",
            str(hasil.path.parent),
            [("Buka berkas", self._open_file)],
        )

    def _was_read(self, outcome: Outcome[HasilEkspor | None]) -> None:
        self._job = None
        self._follow()
        hasil = outcome.value
        if hasil is None:
            self.notice.show_note("Pembacaan dihentikan; tidak ada yang dimasukkan.")
            return
        masked = (
            ""
            if hasil.terbuka
            else "Data pribadi di berkas ini disamarkan, sehingga tidak ikut dimasukkan."
        )
        rows = angka.show(hasil.baris, 0)
        self.notice.show_note(f"{rows} baris dimasukkan dari {hasil.path.name}.", masked)

    def _failed(self, error: AppError) -> None:
        self._job = None
        self._follow()
        if isinstance(error, DataRejectedError) and not self.form.show_findings(error.findings):
            return
        self.notice.show_error(error)

    def _open_file(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _lay(self) -> None:
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row = QHBoxLayout()
        row.addWidget(self.form, 1)
        row.addStretch(0)
        inside.addLayout(row)
        inside.addStretch(1)
        body = QWidget()
        scroll: QScrollArea = scrolled_into(body, inner)
        scroll.setMinimumHeight(120)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(body, 1)
        column.addWidget(self.footer)
