"""Penetapan realisasi: what is in the way, the freeze itself, what moved since, the way back."""

from functools import partial
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.iku import load_tahun
from core.actions.outcome import Outcome
from core.actions.penilaian import PENETAP, Wewenang
from core.actions.realisasi_kerja import KeadaanIku, load_keadaan
from core.actions.realisasi_syarat import Beratnya
from core.actions.realisasi_tetap import buka, tetapkan
from core.errors import AppError, DataRejectedError
from core.iku.model import HasilIku
from core.iku.penetapan_kata import berubah_sentence, tetap_sentence
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.place import Place
from gui.session import Session
from gui.set_pick import SetPick
from gui.views.iku.penetapan.rows import INDIKATOR
from gui.views.iku.penetapan.tabs import PenetapanTabs
from gui.views.iku.targets import BuktiTarget, PenetapanIkuTarget
from gui.widgets.authority import ask_authority
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import Notice, PageFooter, PageHeader, line
from gui.widgets.table import HEAD, Table
from gui.widgets.typed_line import Line

_ROW, _MOST = 34, 6
_NARROW = {"nomor", "nama", "tetap", "kini", "keadaan"}


class PenetapanIkuView(Place):
    """One year; the indicator that is picked is judged by the worker."""

    keys: ClassVar[str] = "Enter jalan keluar  ·  Ctrl+F cari nama  ·  Esc indikator"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._found: KeadaanIku | None = None
        self._working = False
        self._told = (0, "")
        self.header = PageHeader("Penetapan realisasi")
        self.set_pick = SetPick(session)
        self.set_pick.changed.connect(self.refresh)
        self.header.add_beside(self.set_pick)
        self.proof = Button("Berkas bukti", icon="file-text", on_click=self._to_proof)
        self.back = Button("Indikator", icon="target", hint="Esc", on_click=self.closed.emit)
        self.notice = Notice()
        self.model: RowsModel[HasilIku] = RowsModel(INDIKATOR, parent=self)
        self.table = Table(self.model, memory="iku.penetapan")
        self.table.set_row_height(_ROW)
        self.table.setAccessibleName("Indikator dan penetapannya")
        self.table.picked.connect(lambda _kode: self._pick())
        self.tabs = PenetapanTabs()
        self.tabs.way.connect(self.go)
        self.reason = Line()
        self.form = FormGrid()
        self.form.line("catatan", "Catatan", self.reason)
        self.draft = FormDraft(self.form, session, jobs)
        self.foot = PageFooter()
        self.open_button = Button("Buka penetapan", icon="history", on_click=self.open_again)
        self.fix_button = Button("Tetapkan realisasi", icon="lock", kind="utama", on_click=self.fix)
        self._lay()

    def show_target(self, target: object) -> None:
        """The year of the window; raises `AppError` when no set covers it."""
        self.notice.clear()
        kode = target.kode if isinstance(target, PenetapanIkuTarget) else ""
        self._read_year(kode)
        self.table.setFocus()

    def refresh(self) -> None:
        try:
            self._read_year(self._kode())
        except AppError as error:
            self._found = None
            self.model.set_rows([])
            self.notice.show_error(error)
            self._follow()

    def search(self) -> None:
        self.tabs.show_tab(self.tabs.nama)
        self.tabs.nama.search.setFocus()

    def flush_draft(self) -> None:
        self.draft.flush()

    def set_narrow(self, *, narrow: bool) -> None:
        keys = {column.key for column in INDIKATOR}
        self.table.set_shown_columns(keys & _NARROW if narrow else keys)
        self.tabs.set_narrow(narrow=narrow)

    def fix(self) -> None:
        """Freeze the picked indicator, with the password of a pejabat."""
        if self._found is None or self._working:
            return
        hasil = self._found.hasil
        purpose = f"Tetapkan realisasi IKU {hasil.nomor} tahun {self.session.year}"
        found = ask_authority(self, self.session, PENETAP, purpose)
        if found is not None:
            action = partial(
                tetapkan,
                tahun=self.session.year,
                kode=(hasil.kode,),
                wewenang=Wewenang(found.nip, found.sandi),
                catatan=self.reason.text(),
            )
            self._run(action, "Menetapkan realisasi", "Realisasi ditetapkan.")

    def open_again(self) -> None:
        """Open the freeze, with a reason and the password of a pejabat."""
        held = self._found.berlaku if self._found else None
        if held is None or self._working:
            return
        purpose = f"Buka penetapan IKU {held.hasil.nomor} tahun {held.tahun}"
        found = ask_authority(self, self.session, PENETAP, purpose)
        if found is not None:
            action = partial(
                buka,
                found=held,
                wewenang=Wewenang(found.nip, found.sandi),
                alasan=self.reason.text(),
            )
            self._run(action, "Membuka penetapan", "Penetapan dibuka; riwayatnya tetap ada.")

    def _run(self, action: Any, label: str, told: str) -> None:
        self._working = True
        self.form.clear_findings()
        self.jobs.run(
            action,
            owner=self,
            done=partial(self._done, told),
            failed=self._refused,
            label=label,
        )
        self._follow()

    def _done(self, told: str, _outcome: Outcome[Any]) -> None:
        self._working = False
        self.reason.set_text("")
        self.draft.settle()
        self._told = (self.session.year, self._kode())
        self._read_year(self._kode())
        self.notice.show_note(told)
        self.table.setFocus()

    def _refused(self, error: AppError) -> None:
        self._working = False
        if isinstance(error, DataRejectedError):
            self.form.field("catatan").set_finding(error.findings[0])
            self.form.focus("catatan")
        else:
            self.notice.show_error(error)
        self._follow()

    def _read_year(self, kode: str) -> None:
        found = load_tahun(self.session.office, self.session.year, self.set_pick.renew())
        self.header.set_subtitle(f"Tahun {found.tahun}, {found.keputusan}")
        codes = [one.kode for one in found.iku]
        blocked = self.table.blockSignals(True)
        self.model.set_rows(found.iku, codes)
        self.table.setFixedHeight(HEAD + 2 + _ROW * min(max(len(codes), 1), _MOST))
        self.table.pick(kode if kode in codes else codes[0])
        self.table.blockSignals(blocked)
        self._pick()

    def _pick(self) -> None:
        self.draft.flush()
        self._found = None
        if self._told != (self.session.year, self._kode()):
            self.notice.clear()
        self._follow()
        self.jobs.run(
            partial(load_keadaan, tahun=self.session.year, kode=self._kode()),
            owner=self,
            done=self._show,
            failed=self._refused,
            label="Memeriksa syarat penetapan",
        )

    def _show(self, outcome: Outcome[Any]) -> None:
        found: KeadaanIku = outcome.value
        if found.hasil.kode != self._kode():
            return
        self._found = found
        self.tabs.show_state(found)
        held = found.berlaku is not None
        hint = "wajib: alasan membuka penetapan" if held else "wajib selama ada peringatan"
        self.form.field("catatan").set_hint(hint)
        self.draft.show(f"penetapan-iku:{self.session.year}:{found.hasil.kode}", self.reason.clear)
        self._follow()

    def _kode(self) -> str:
        return str(self.table.current_id() or "")

    def _to_proof(self) -> None:
        self.wanted.emit(BuktiTarget(self._kode()))

    def _follow(self) -> None:
        """Buttons say why they cannot be pressed, the foot how things stand."""
        found = self._found
        held = found is not None and found.berlaku is not None
        wrong = [] if found is None else [
            one for one in found.syarat if one.berat is Beratnya.HALANGAN
        ]  # fmt: skip
        doubts = 0 if found is None else sum(
            one.berat is Beratnya.PERINGATAN for one in found.syarat
        )  # fmt: skip
        self.fix_button.setEnabled(
            found is not None and not held and not wrong and not self._working
        )
        self.open_button.setEnabled(held and not self._working)
        self.open_button.setVisible(held)
        if found is None or self._working:
            self.foot.set_note("circle-dashed", "Sedang dikerjakan")
        elif not found.utuh:
            self.foot.set_note("octagon-alert", "Isi yang tersimpan tidak cocok dengan kodenya",
                               "khusus")  # fmt: skip
        elif found.hasil.penetapan is not None:
            moved = berubah_sentence(found.hasil)
            self.foot.set_note(
                "triangle-alert" if moved else "lock",
                moved or tetap_sentence(found.hasil.penetapan),
                "awas" if moved else "",
            )
        elif wrong:
            self.foot.set_note("octagon-alert", wrong[0].kalimat, "khusus")
        elif doubts:
            self.foot.set_note(
                "triangle-alert", f"{doubts} peringatan: tulis catatan bila tetap ditetapkan",
                "awas",
            )  # fmt: skip
        else:
            self.foot.set_note("check", "Siap ditetapkan", "sehat")

    def _lay(self) -> None:
        self.header.add_button(self.proof)
        self.header.add_button(self.back)
        self.foot.add_left(self.open_button)
        self.foot.add_right(self.fix_button)
        inset = QHBoxLayout()
        inset.setContentsMargins(16, 0, 16, 0)
        inset.addWidget(self.table)
        written = QWidget()
        row = QHBoxLayout(written)
        row.setContentsMargins(24, 8, 24, 8)
        self.form.setMaximumWidth(760)
        row.addWidget(self.form, 1)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addLayout(inset)
        column.addWidget(line())
        column.addWidget(self.tabs, 1)
        column.addWidget(line())
        column.addWidget(written)
        column.addWidget(self.foot)
