"""Catat penetapan: number, date, who signed, the scan; all four, or none."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from core.actions.naskah import NaskahTerbuka
from core.actions.naskah_tahap import Penetapan, check_penetapan, record_penetapan
from core.actions.naskah_tte import signed_decree
from core.actions.outcome import Outcome
from core.actions.penilaian import PENETAP, Wewenang
from core.errors import AppError, DataRejectedError
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.session import Session
from gui.widgets.authority import ask_authority
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

_FORM = "Pindaian naskah (*.pdf *.jpg *.jpeg *.png)"
_SIGNED = (
    "Sudah ditandatangani elektronik oleh {}: berkas itu disimpan sebagai pindaian, kecuali berkas "
    "lain dipilih di sini."
)
_ADVICE = "Sesudah dicatat, keputusan terkunci dan selalu tercetak sama."


class PenetapanDialog(QDialog):
    """Accepted once the worker has recorded it; typing is kept until then."""

    def __init__(
        self, parent: QWidget | None, session: Session, jobs: Jobs, terbuka: NaskahTerbuka
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._terbuka = session, jobs, terbuka
        self._bertanda = signed_decree(session.office, terbuka.keputusan.id)
        self.setWindowTitle("Catat penetapan")
        self.setModal(True)
        self.setFixedWidth(600)
        self.nomor, self.tanggal, self.pindaian = Line(), TanggalEdit(), Line()
        self.pejabat = Pick(
            [
                (str(one.id), " ".join(filter(None, (one.awalan, one.nama, "–", one.jabatan))))
                for one in terbuka.pejabat
            ]
        )
        self.form = FormGrid()
        self.form.line("nomor", "Nomor", self.nomor, required=True)
        self.form.line("tanggal", "Tanggal ditetapkan", self.tanggal, required=True, width=200)
        self.form.line("penandatangan", "Ditandatangani", self.pejabat, required=True, width=376)
        self.form.line(
            "pindaian", "Berkas pindaian", self.pindaian, required=self._bertanda is None
        )
        self.draft = FormDraft(self.form, session, jobs)
        self.notice = Notice()
        self.file_button = Button("Pilih berkas…", icon="file-text", on_click=self.choose)
        self.save_button = Button("Catat penetapan", icon="lock", kind="utama", on_click=self.save)
        self.save_button.setDefault(True)
        self._lay()
        self.draft.show(f"penetapan-keputusan:{terbuka.keputusan.id}", self._fill)

    def penetapan(self) -> Penetapan:
        """What stands in the fields."""
        chosen = self.pejabat.code()
        name = self.pindaian.text().strip()
        return Penetapan(
            self.nomor.text(),
            self.tanggal.day(),
            next((one for one in self._terbuka.pejabat if str(one.id) == chosen), None),
            Path(name) if name else None,
        )

    def choose(self) -> None:
        """The scan, from wherever it lies."""
        name, _kind = QFileDialog.getOpenFileName(self, "Pindaian naskah", "", _FORM)
        if name:
            self.pindaian.set_text(name)

    def save(self) -> None:
        """Check, ask for the password of a pejabat, hand it to the worker."""
        if not self.form.check_typing():
            return
        penetapan = self.penetapan()
        if found := tuple(check_penetapan(penetapan, self._bertanda)):
            self.form.show_findings(found)
            return
        who = ask_authority(self, self._session, PENETAP, "Catat penetapan keputusan")
        if who is None:
            return
        self.save_button.setEnabled(False)
        self.save_button.setToolTip("Sedang dicatat.")
        self._jobs.run(
            partial(
                record_penetapan,
                naskah=self._terbuka,
                penetapan=penetapan,
                wewenang=Wewenang(who.nip, who.sandi),
            ),
            owner=self,
            done=self._done,
            failed=self._refused,
            label="Mencatat penetapan",
        )

    def reject(self) -> None:
        """Close; what was typed comes back next time."""
        self.draft.flush()
        super().reject()

    def _done(self, _outcome: Outcome[NaskahTerbuka]) -> None:
        self.draft.settle()
        self.accept()

    def _refused(self, error: AppError) -> None:
        self.save_button.setEnabled(True)
        self.save_button.setToolTip("")
        if isinstance(error, DataRejectedError) and not self.form.show_findings(error.findings):
            return
        self.notice.show_error(error)

    def _fill(self) -> None:
        naskah = self._terbuka.isi.naskah
        self.nomor.set_text(naskah.nomor)
        self.tanggal.set_text(naskah.tanggal)
        self.pindaian.set_text("")
        if len(self._terbuka.pejabat) == 1:
            self.pejabat.set_code(str(self._terbuka.pejabat[0].id))

    def _lay(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.file_button)
        buttons.addStretch(1)
        buttons.addWidget(Button("Tutup", hint="Esc", on_click=self.reject))
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(Text(_ADVICE, "label", wrap=True))
        if self._bertanda is not None:
            column.addWidget(Text(_SIGNED.format(self._bertanda.terbitan.tte), "label", wrap=True))
        column.addWidget(self.form)
        column.addWidget(self.notice)
        column.addLayout(buttons)
