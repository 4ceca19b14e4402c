"""Enter a result from a certificate: score, predikat, number, date, scan; no accounts."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.actions.penilaian import PENETAP, Wewenang
from core.actions.penilaian_daftar import BarisPenilaian
from core.actions.penilaian_terdahulu import (
    check_hasil,
    load_scan,
    penilaian_in_force,
    record_terdahulu,
)
from core.errors import AppError, DataRejectedError
from core.findings import blocks
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.penilaian import SCAN_TERBESAR, HasilTerdahulu, Penilaian, short_name
from gui.jobs import Jobs
from gui.session import Session
from gui.views.kesehatan.scan_viewer import ScanViewer
from gui.widgets.angka_edit import AngkaEdit
from gui.widgets.authority import ask_authority
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice, PageFooter, PageHeader
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

FILTER = "Pindaian (*.pdf *.jpg *.jpeg *.png);;Semua berkas (*)"


class TerdahuluView(QWidget):
    """One form, taken over with the password of a pejabat."""

    closed = Signal()
    recorded = Signal()

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._kunci: KunciLaporan | None = None
        self._scan: bytes | None = None
        self.header = PageHeader("Hasil terdahulu")
        self.header.add_button(Button("Daftar", icon="list-checks", hint="Esc",
                                      on_click=self.closed.emit))  # fmt: skip
        self.notice = Notice()
        self.pedoman = Pick()
        self.skor = AngkaEdit()
        self.predikat = Pick()
        self.nomor, self.tanggal = Line(), TanggalEdit()
        self.scan_nama = Line("Belum ada pindaian")
        self.scan_nama.setReadOnly(True)
        self._viewer = ScanViewer()
        self.scan_button = Button(
            "Buka pindaian", icon="eye", kind="tautan", on_click=self.show_scan
        )
        self.catatan, self.alasan = Line(), Line()
        self.form = self._form()
        self.foot = PageFooter()
        self.foot.add_left(
            Button("Catat hasil", icon="save", hint="Ctrl+S", kind="utama", action=save)
        )
        self.foot.set_note("info", "Dihitung seperti penilaian final; perlu sandi pejabat")
        self.pedoman.changed.connect(self._follow_pedoman)
        self._lay()

    def _form(self) -> FormGrid:
        form = FormGrid()
        form.heading("Hasil menurut sertifikat")
        form.line("pedoman_id", "Pedoman penilaian", self.pedoman, required=True, width=260)
        form.line("skor", "Skor", self.skor, required=True, hint="0 sampai 100", width=96)
        form.line("predikat", "Predikat", self.predikat, required=True, width=260)
        form.heading("Sertifikat")
        form.line("nomor", "Nomor", self.nomor, width=260)
        form.line(
            "tanggal", "Tanggal", self.tanggal, hint="kosong: akhir tahun berikutnya", width=180
        )
        form.line("scan", "Pindaian", self.scan_nama, hint="paling besar 20 MB", width=260)
        pick = Button("Pilih berkas…", icon="file-text", on_click=self._choose_scan)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(160, 0, 0, 0)
        row.addWidget(pick)
        row.addWidget(self.scan_button)
        row.addStretch(1)
        form.note(holder)
        form.heading("Keterangan")
        form.line("catatan", "Catatan", self.catatan)
        form.line("alasan_ganti", "Alasan mengganti", self.alasan, required=True)
        return form

    def _lay(self) -> None:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(24, 12, 24, 12)
        self.form.setMaximumWidth(760)
        inner.addWidget(self.form)
        inner.addWidget(
            Text("Hasil ini tanpa akun, sehingga tidak dapat dirinci per komponen.", "label")
        )
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.notice):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        column.addWidget(self.foot)

    def open(self, row: BarisPenilaian) -> None:
        """Start for one report; a result taken over before is shown to be replaced."""
        self._kunci, self._scan = row.kunci, None
        unit = f" · {row.kunci.unit.sebutan}" if row.kunci.unit is Unit.USP else ""
        self.header.set_subtitle(f"{row.nama}, tahun buku {row.kunci.tahun_buku}{unit}")
        self.notice.clear()
        old = penilaian_in_force(self._session.office, row.kunci)
        in_force = self._session.office.law.pedoman
        self.pedoman.set_options((kode, short_name(kode)) for kode in in_force)
        self.pedoman.set_code(old.pedoman_id if old else row.pedoman_id)
        self._follow_pedoman()
        self.skor.set_value(old.total if old else None)
        self.predikat.set_code(old.predikat if old else None)
        self.nomor.set_text(old.sertifikat.nomor if old else "")
        self.tanggal.set_day(old.sertifikat.tanggal if old else None)
        self._take_stored_scan(old)
        self.catatan.set_text(old.catatan if old else "")
        self.alasan.set_text("")
        self.form.field("alasan_ganti").setVisible(old is not None)
        self.form.clear_findings()
        self.form.focus("skor")

    def save(self) -> None:
        """Check, ask for the password, take over."""
        if not self.form.check_typing():
            return
        hasil = self._typed()
        findings = check_hasil(self._session.office, hasil)
        self.form.show_findings(findings)
        replacing = not self.form.field("alasan_ganti").isHidden()
        if replacing and not self.alasan.text().strip():
            self.form.field("alasan_ganti").set_error("Tulis alasan mengganti hasil.")
            return
        if blocks(findings):
            return
        found = ask_authority(self, self._session, PENETAP, "Catat hasil terdahulu")
        if found is None:
            return
        self._jobs.run(
            partial(
                record_terdahulu,
                hasil=hasil,
                wewenang=Wewenang(found.nip, found.sandi),
                alasan_ganti=self.alasan.text(),
            ),
            owner=self,
            done=self._done,
            failed=self._failed,
        )

    def take_scan(self, path: Path) -> None:
        """Attach a file of at most 20 MB."""
        line = self.form.field("scan")
        try:
            if path.stat().st_size > SCAN_TERBESAR:
                line.set_error("Berkas lebih dari 20 MB; perkecil atau pindai ulang dahulu.")
                return
            self._scan = path.read_bytes()
        except OSError:
            line.set_error("Berkas tidak dapat dibaca; pilih berkas lain.")
            return
        line.clear()
        self._attach(path.name)

    def show_scan(self) -> None:
        """Look at the scan, stored or chosen just now."""
        if self._scan is None:
            return
        try:
            self._viewer.show(self.scan_nama.text(), self._scan)
        except AppError as error:
            self.notice.show_error(error)

    def _take_stored_scan(self, old: Penilaian | None) -> None:
        """The scan of a result goes on to the one that replaces it, unless another is chosen."""
        if old is not None:
            try:
                self._scan = load_scan(self._session.office, old.id)
            except AppError as error:
                self.notice.show_error(error)
        self._attach(old.sertifikat.scan_nama if old and self._scan is not None else "")

    def _attach(self, name: str) -> None:
        self.scan_nama.set_text(name)
        self.scan_button.setVisible(self._scan is not None)

    def _choose_scan(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, "Pilih pindaian sertifikat", "", FILTER)
        if chosen:
            self.take_scan(Path(chosen))

    def _typed(self) -> HasilTerdahulu:
        if self._kunci is None:
            raise RuntimeError("no report is chosen")
        return HasilTerdahulu(
            kunci=self._kunci,
            pedoman_id=self.pedoman.code() or "",
            skor=self.skor.value(),
            predikat=self.predikat.code() or "",
            nomor=self.nomor.text(),
            tanggal=self.tanggal.day(),
            scan_nama=self.scan_nama.text() if self._scan is not None else "",
            scan=self._scan,
            catatan=self.catatan.text(),
        )

    def _follow_pedoman(self) -> None:
        """The predikat of the pedoman chosen."""
        pedoman = self._session.office.law.pedoman.get(self.pedoman.code() or "")
        names = [each.nama for each in pedoman.predikat] if pedoman else []
        self.predikat.set_options([(name, name) for name in names])

    def _done(self, _outcome: Outcome[Any]) -> None:
        self.recorded.emit()

    def _failed(self, error: AppError) -> None:
        self.notice.show_error(error)
        if isinstance(error, DataRejectedError):
            self.form.show_findings(error.findings)
