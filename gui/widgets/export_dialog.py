"""Ekspor daftar: what of it, in which form, with personal data or without; then how far it is."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core import rupiah
from core.actions.bolak_balik import (
    Kembali,
    make_bolak_balik,
    make_bolak_laporan,
    preview_kembali,
)
from core.actions.bolak_balik_register import PermintaanBolak
from core.actions.ekspor_daftar import BENTUK, HasilEkspor, export_list
from core.actions.ekspor_register import REGISTER, PermintaanEkspor, export_register
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from gui.jobs import Job, Jobs
from gui.models.paged_model import PagedModel
from gui.widgets.buttons import Button
from gui.widgets.export_list import Offer, list_of
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.return_dialog import ReturnDialog
from gui.widgets.table import Table
from gui.widgets.typed_line import Line

TAMPIL, SEMUA, PENUH, BOLAK = "tampil", "semua", "register", "bolak_balik"
LAPORAN = "laporan"
"""The register behind a list of assessments: it goes by the key of a report, and has no names."""
_YA_TIDAK = (("tidak", "Tidak"), ("ya", "Ya"))
_WIDTH = 320
_SAMAR = (
    "Tanpa alasan, NIK, NPWP, telepon, dan surel disamarkan. "
    "Alasan, nama Anda, dan jumlah baris tercatat di jurnal."
)


class ExportDialog(QDialog):
    """Asks, writes through the worker, tells what came of it; Esc stops what is running."""

    def __init__(self, parent: QWidget, table: Table, offer: Offer, jobs: Jobs) -> None:
        super().__init__(parent)
        self._table, self._offer, self._jobs = table, offer, jobs
        self._job: Job | None = None
        self._path: Path | None = None
        self.setWindowTitle("Ekspor daftar")
        self.setModal(True)
        self.setMinimumWidth(640)
        what = [(TAMPIL, "Kolom yang tampil"), (SEMUA, "Semua kolom daftar ini")]
        if offer.register == LAPORAN:
            what.append((BOLAK, "Laporan keuangannya, buku kerja bolak-balik"))
        elif offer.register:
            what.append((PENUH, f"Semua kolom register {REGISTER[offer.register]}"))
            what.append((BOLAK, "Buku kerja bolak-balik"))
        self.what = Pick(what, placeholder="")
        self.bentuk = Pick(BENTUK.items(), placeholder="")
        self.titles = Pick(_YA_TIDAK, placeholder="")
        self.reason = Line("Untuk apa data pribadi dipakai")
        self.form = FormGrid()
        self.form.line("isi", "Isi", self.what, width=_WIDTH)
        self.form.line("bentuk", "Bentuk", self.bentuk, width=_WIDTH)
        self.form.line("judul", "Judul di atas tabel", self.titles, width=_WIDTH)
        self._reason_line = self.form.line("alasan", "Buka data pribadi", self.reason, width=_WIDTH)
        self._masked = Text(_SAMAR, "kecil", wrap=True)
        self.form.note(self._masked)
        self.notice = Notice()
        self.told = Text("", "label", wrap=True)
        self.save_button = Button(
            "Simpan sebagai…", icon="download", kind="utama", on_click=self.save
        )
        self.save_button.setDefault(True)
        self.open_button = Button("Buka berkas", on_click=self._open_file)
        self.open_button.hide()
        self.back_button = Button("Baca kembali…", on_click=self.read_back)
        self.returned: ReturnDialog | None = None
        self.leave_button = Button("Batal", hint="Esc", on_click=self.reject)
        self.what.changed.connect(self._follow)
        self.bentuk.changed.connect(self._follow)
        jobs.changed.connect(self._step)
        table.model().rowsInserted.connect(self._grown)
        self._lay()
        self._follow()

    def save(self) -> None:
        """Ask where and let the worker write."""
        path = self._ask_path()
        if path is None:
            return
        self._path = path
        self.notice.clear()
        titles = self.titles.code() == "ya"
        if self.what.code() == BOLAK and self._offer.register == LAPORAN:
            action = partial(
                make_bolak_laporan, tahun=self._offer.tahun, kunci=self._ids(), path=path
            )
        elif self.what.code() == BOLAK:
            action = partial(
                make_bolak_balik,
                minta=PermintaanBolak(self._offer.register, self._offer.tahun, self._ids()),
                path=path,
                alasan=self.reason.text().strip(),
            )
        elif self.what.code() == PENUH:
            action = partial(export_register, minta=self._request(titles=titles), path=path)
        else:
            every = self.what.code() == SEMUA
            daftar = list_of(self._table, self._offer, every_column=every, titles=titles)
            action = partial(export_list, daftar=daftar, path=path)
        self._working(working=True)
        self._job = self._jobs.run(
            action,
            owner=self,
            done=self._done,
            failed=self._failed,
            label="Mengekspor daftar",
            cancellable=True,
        )

    def _request(self, *, titles: bool) -> PermintaanEkspor:
        by_row = self._offer.register in ("koperasi", "umkm")
        return PermintaanEkspor(
            self._offer.register,
            self._offer.tahun,
            self._ids() if by_row else None,
            tahun_saja=0 if by_row else self._offer.tahun,
            alasan=self.reason.text().strip(),
            keterangan=(("Saringan", self._offer.saringan or "tanpa saringan"),) if by_row else (),
            judul_di_atas=titles,
        )

    def _ids(self) -> list[Any]:
        """The keys of the list as it is filtered and sorted."""
        model: Any = self._table.model()
        if isinstance(model, PagedModel):
            model.complete()
        return [model.id_at(n) for n in range(model.rowCount())]

    def read_back(self) -> None:
        """Ask for a workbook that came back, look at it, show what would change."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, "Baca kembali buku kerja", str(Path.home()), "Excel (*.xlsx)"
        )
        if chosen:
            self.notice.clear()
            self._working(working=True)
            self._job = self._jobs.run(
                partial(preview_kembali, path=Path(chosen)),
                owner=self,
                done=self._came_back,
                failed=self._failed,
                label="Membaca buku kerja",
                cancellable=True,
            )

    def _came_back(self, outcome: Outcome[Kembali]) -> None:
        self._job = None
        self._working(working=False)
        self._follow()
        self.returned = ReturnDialog(self, self._jobs, outcome.value)
        self.returned.open()

    def _ask_path(self) -> Path | None:
        both_ways = self.what.code() == BOLAK
        suffix = ".xlsx" if both_ways else self.bentuk.code() or ".xlsx"
        name = f"{self._offer.judul} {self._offer.tahun}{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Ekspor daftar", str(Path.home() / name), f"{BENTUK[suffix]} (*{suffix})"
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == suffix else path.with_name(f"{path.name}{suffix}")

    def _follow(self) -> None:
        """Personal data are only in the whole register; titles only in a workbook."""
        whole, both_ways = self.what.code() == PENUH, self.what.code() == BOLAK
        personal = (whole or both_ways) and self._offer.register != LAPORAN
        self._reason_line.setVisible(personal)
        self._masked.setVisible(personal)
        self.form.field("judul").setVisible(self.bentuk.code() == ".xlsx" and not both_ways)
        self.form.field("bentuk").setVisible(not both_ways)
        self.back_button.setVisible(both_ways)
        self._count()

    def _count(self) -> None:
        """How many rows it will be."""
        rows = rupiah.show(self._table.model().rowCount())
        by_row = self.what.code() != PENUH or self._offer.register in ("koperasi", "umkm")
        year = f"seluruh tahun {self._offer.tahun}"
        self.told.setText(f"{rows} baris menurut saringan sekarang" if by_row else year)

    def _grown(self) -> None:
        """A long list still grows while it is asked; what was told of a file stays."""
        if self._job is None and self._path is None:
            self._count()

    def _working(self, *, working: bool) -> None:
        self.form.setEnabled(not working)
        self.save_button.setEnabled(not working)
        self.back_button.setEnabled(not working)
        self.open_button.hide()

    def _step(self) -> None:
        if self._job is not None and self._job.steps is not None:
            done, total = self._job.steps
            self.told.setText(f"{rupiah.show(done)} dari {rupiah.show(total)} baris ditulis")

    def _done(self, outcome: Outcome[HasilEkspor]) -> None:
        self._job = None
        self._working(working=False)
        hasil = outcome.value
        state = " Data pribadi dibuka, tercatat di jurnal." if hasil.terbuka else ""
        self.notice.show_note(
            f"{rupiah.show(hasil.baris)} baris diekspor ke {hasil.path.name}.{state}",
            str(hasil.path.parent),
        )
        self.told.setText("")
        self.leave_button.set_text("Tutup")
        self.open_button.show()
        self.leave_button.setFocus()

    def _failed(self, error: AppError) -> None:
        self._job = None
        self._working(working=False)
        self._follow()
        if isinstance(error, DataRejectedError):
            self.form.show_findings(error.findings)
        else:
            self.notice.show_error(error)

    def _open_file(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.told, 1)
        for button in (self.leave_button, self.open_button, self.back_button, self.save_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(self._offer.judul, "subjudul"))
        column.addWidget(self.form)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addLayout(buttons)

    # Qt's own names
    def reject(self) -> None:
        """Esc and Batal: what is running stops and leaves no half file."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        super().reject()
