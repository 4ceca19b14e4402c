"""Tanda tangan elektronik: the file, its password, whose it is, then one press for all papers."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QWidget

from core.actions.cetak_kesehatan import save_again
from core.actions.outcome import Outcome
from core.actions.penilaian import PENETAP, Wewenang
from core.actions.tanda_tangan_elektronik import BerkasKunci, HasilTte, PermintaanTte
from core.actions.tte_rencana import RencanaTte
from core.actions.tte_simpan import name_of_signed
from core.errors import AppError
from gui.jobs import Job, Jobs
from gui.session import Session
from gui.settings import settings
from gui.views.dokumen.file_name import ask_pdf_name
from gui.views.tte import orders
from gui.views.tte.certificate_box import CertificateBox
from gui.views.tte.layout import lay_dialog
from gui.views.tte.words import (
    FORM,
    STOPPED,
    blocked_words,
    differs_words,
    ready_words,
    room_words,
)
from gui.widgets.authority import ask_authority
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice
from gui.widgets.labels import Text
from gui.widgets.password_edit import PasswordEdit
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line

FOLDER = "tte/folder"


class SignDialog(QDialog):
    """Accepted once papers were signed; `signed` are their numbers."""

    def __init__(
        self, parent: QWidget | None, session: Session, jobs: Jobs, cetakan: Sequence[int]
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._cetakan = session, jobs, tuple(cetakan)
        self.rencana: RencanaTte | None = None
        self.signed: tuple[int, ...] = ()
        self._job: Job | None = None
        self._label, self._stopping, self._several = "", False, False
        self.setWindowTitle("Tanda tangan elektronik")
        self.setModal(True)
        self.setFixedWidth(620)
        self.berkas, self.sandi = Line("berkas .p12 atau .pfx"), PasswordEdit()
        self.file_button = Button("Pilih berkas…", icon="file-text", on_click=self.choose)
        self.open_button = Button("Buka sertifikat", icon="eye", on_click=self.open)
        self.certificate = CertificateBox()
        self.room = Pick([])
        self.room.setAccessibleName("Ruang tanda tangan")
        self.ready = Text("", wrap=True)
        self.agree = QCheckBox("Nama yang berbeda itu benar; tetap tanda tangani.")
        self.notice = Notice()
        self.progress = Text("", "kecil", wrap=True)
        self.save_button = Button("Simpan PDF bertanda tangan…", icon="download",
                                  on_click=self.save)  # fmt: skip
        self.close_button = Button("Tutup", hint="Esc", on_click=self.reject)
        self.sign_button = Button("Tanda tangani", icon="shield-check", kind="utama",
                                  on_click=self.sign)  # fmt: skip
        for button in (self.file_button, self.save_button, self.close_button):
            button.setAutoDefault(False)
        lay_dialog(self)
        self.berkas.changed.connect(self._forget)
        self.sandi.changed.connect(self._forget)
        self.room.changed.connect(self.open)
        self.agree.toggled.connect(lambda _on: self._follow())
        self._jobs.changed.connect(self._tell_progress)
        self._follow()
        self.fit()

    def choose(self) -> None:
        """The officer's own file; its folder is offered again next time, its password never."""
        last = str(settings().value(FOLDER, ""))
        name, _kind = QFileDialog.getOpenFileName(self, "Berkas sertifikat", last, FORM)
        if name:
            settings().setValue(FOLDER, str(Path(name).parent))
            self.berkas.set_text(name)
            self.sandi.setFocus()

    def open(self) -> None:
        """Open the certificate and look at the papers; nothing is signed yet."""
        if self._job is not None or not self.berkas.text().strip():
            self._follow()
            return
        room = self.room.code()
        wanted = int(room) if room else None
        self.rencana = None  # what was shown for another room no longer holds
        self.notice.clear()
        self._run(orders.prepare(self._cetakan, self._kunci(), wanted), self._opened,
                  "Membuka sertifikat")  # fmt: skip

    def sign(self) -> None:
        """Sign every paper that is ready; somebody who may not asks a pejabat for his password."""
        if self.rencana is None or not self.sign_button.isEnabled():
            return
        wewenang = None
        officer = self._session.officer
        if officer is None or officer.peran not in PENETAP:
            who = ask_authority(self, self._session, PENETAP, "Tanda tangan elektronik")
            if who is None:
                return
            wewenang = Wewenang(who.nip, who.sandi)
        asked = PermintaanTte(self.rencana, self._kunci(), self.agree.isChecked(), wewenang)
        self._run(orders.sign(asked), self._signed, "Menandatangani")

    def save(self) -> None:
        """The signed file, or all of them into a new folder."""
        if len(self.signed) > 1:
            name = QFileDialog.getExistingDirectory(self, "Simpan PDF bertanda tangan", "")
            if name:
                self._run(orders.save(self.signed, Path(name)), self._saved_many, "Menyimpan")
            return
        suggested = name_of_signed(self._session.office, self.signed[0])
        path = ask_pdf_name(self, f"{suggested}.pdf")
        if path is not None:
            action = partial(save_again, cetakan_id=self.signed[0], path=path)
            self._run(action, lambda _made: self._told_saved(path), "Menyimpan")

    def reject(self) -> None:
        """Stop what is running, or close; the password goes with the dialog."""
        if self._job is not None:
            self._stopping = True
            self._job.cancel()
            self.progress.setText("Membatalkan…")
            return
        self.sandi.set_text("")
        self.done(int(QDialog.DialogCode.Accepted if self.signed else QDialog.DialogCode.Rejected))

    def fit(self) -> None:
        """As high as the sentences need at this width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _kunci(self) -> BerkasKunci:
        return BerkasKunci(Path(self.berkas.text().strip()), self.sandi.text())

    def _forget(self) -> None:
        """Another file or password: what was shown no longer holds."""
        if self.rencana is not None and not self.signed:
            self.rencana = None
            self.certificate.show_certificate(None)
            self._several = False
            self.room.set_options([])
        self._follow()

    def _opened(self, outcome: Outcome[RencanaTte | None]) -> None:
        rencana = outcome.value
        if rencana is None:
            return
        self.rencana = rencana
        self.certificate.show_certificate(rencana.sertifikat)
        self._offer_rooms(rencana)
        if rencana.nama_beda:
            self.notice.show_warning("Nama tidak sama.", differs_words(rencana))
        self.agree.setChecked(False)

    def _offer_rooms(self, rencana: RencanaTte) -> None:
        one = rencana.naskah[0]
        self._several = several = len(rencana.naskah) == 1 and len(one.pilihan) > 1
        blocked = self.room.blockSignals(True)
        if several:
            self.room.set_options([(str(number), room_words(room)) for number, room in one.pilihan])
            self.room.set_code(str(one.nomor) if one.nomor >= 0 else "")
        else:
            self.room.set_options([])
        self.room.blockSignals(blocked)

    def _signed(self, outcome: Outcome[HasilTte | None]) -> None:
        done = outcome.value
        if done is None:
            self.notice.show_note(STOPPED)
            return
        self.signed = done.ditandatangani
        owner = self.rencana.sertifikat.pemilik if self.rencana else ""
        self.sandi.set_text("")
        said = f"{len(self.signed)} naskah ditandatangani elektronik oleh {owner}."
        if done.dilewati:
            self.notice.show_warning(said, blocked_words(done.dilewati))
        else:
            self.notice.show_note(said)

    def _saved_many(self, outcome: Outcome[Any]) -> None:
        if outcome.value is None:
            self.notice.show_note("Dibatalkan; tidak ada berkas yang tertinggal.")
        else:
            self._told_saved(outcome.value.path)

    def _told_saved(self, path: Path) -> None:
        self.notice.show_note(f"Tersimpan di {path}.")

    def _run(self, action: Any, done: Any, label: str) -> None:
        def ended(outcome: Outcome[Any]) -> None:
            self._job = None
            self.progress.setText("")
            done(outcome)
            self._follow()
            self._next_field().setFocus()

        def failed(error: AppError) -> None:
            self._job = None
            self.progress.setText("")
            self.notice.show_error(error)
            self._follow()
            self.sandi.setFocus()
            self.sandi.selectAll()

        self._label, self._stopping = label, False
        self._job = self._jobs.run(
            action, owner=self, done=ended, failed=failed, label=label, cancellable=True
        )
        self.progress.setText(f"{label}…")
        self._follow()

    def _next_field(self) -> QWidget:
        """Where the officer goes on."""
        if self.signed:
            return self.save_button
        if self.agree.isVisible() and not self.agree.isChecked():
            return self.agree
        return self.sign_button if self.sign_button.isEnabled() else self.sandi

    def _tell_progress(self) -> None:
        if self._job is not None and self._job.steps and not self._stopping:
            made, total = self._job.steps
            self.progress.setText(f"{self._label} {made} dari {total}…")

    def _follow(self) -> None:
        """What can be pressed now, and why the rest cannot."""
        busy, rencana, finished = self._job is not None, self.rencana, bool(self.signed)
        for field in (self.berkas, self.sandi):
            field.setEnabled(not busy and not finished)
        self.file_button.setEnabled(not busy and not finished)
        self.open_button.setEnabled(not busy and not finished and bool(self.berkas.text().strip()))
        self.open_button.setToolTip("" if self.berkas.text().strip() else "Pilih berkas dahulu.")
        self.room.setVisible(self._several and not finished)
        self.ready.setText(ready_words(rencana) if rencana and not finished else "")
        self.ready.setVisible(bool(self.ready.text()))
        self.agree.setVisible(bool(rencana and rencana.nama_beda) and not finished)
        why = self._hindrance(rencana)
        self.sign_button.setVisible(not finished)
        self.sign_button.setEnabled(not busy and not why)
        self.sign_button.setToolTip(why)
        self.save_button.setVisible(finished)
        self.save_button.setEnabled(not busy)
        # Enter goes on with the step that is next
        self.open_button.setDefault(rencana is None)
        self.sign_button.setDefault(rencana is not None and not finished)
        self.close_button.set_text("Batal" if busy else "Tutup")
        self.progress.setVisible(busy)
        # once the sentences have their width
        QTimer.singleShot(0, self, self.fit)

    def _hindrance(self, rencana: RencanaTte | None) -> str:
        if rencana is None:
            return "Buka sertifikat dahulu."
        if not rencana.siap:
            return ready_words(rencana)
        if rencana.nama_beda and not self.agree.isChecked():
            return "Centang dahulu bahwa nama yang berbeda itu benar."
        return ""
