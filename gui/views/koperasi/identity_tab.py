"""Tab Identitas: the form, findings beside its fields while typing, and the twin's way out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.daftar_pilihan import daftar_of
from core.actions.koperasi import BerkasKoperasi, Tinjauan, add_koperasi, examine, save_koperasi
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from core.findings import Finding, Severity, blocks
from core.kantor.model import Kelurahan
from core.koperasi import badan_hukum, kunci
from core.koperasi.badan_hukum import EraBadanHukum
from core.koperasi.checks import BH_KEMBAR, NAMA_SAMA, NIK_KEMBAR
from core.koperasi.daftar_pilihan import KELOMPOK_KKMP
from core.koperasi.grade import SUMBER as SUMBER_GRADE
from core.koperasi.grade import UsulGrade
from core.koperasi.kuk import SUMBER, UsulKuk
from core.koperasi.model import LABEL_STATUS, Keadaan, Koperasi, StatusKoperasi
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.session import Session
from gui.views.koperasi.identity_fields import IdentityFields
from gui.widgets.form import FormGrid
from gui.widgets.pick import Pick
from gui.widgets.tabs import scrolled_into
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

NEW_KEY = "koperasi:baru"
_NOT_YET_ASKED = frozenset(
    ("koperasi.nama_kosong", "koperasi.jenis", "koperasi.bh_kosong", "koperasi.kelurahan_kosong")
)


def draft_key(koperasi_id: int) -> str:
    """Under which key a cooperative's identity keeps its draft."""
    return f"koperasi:{koperasi_id}" if koperasi_id else NEW_KEY


class IdentityTab(QWidget):
    """One cooperative's identity, or an empty form for a new one."""

    state_changed = Signal()
    saved = Signal(object)
    refused = Signal(object)
    open_other = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._stored = Koperasi("", "")
        self._findings: tuple[Finding, ...] = ()
        self._asked = self._saving = False
        self.form = FormGrid()
        self.fields = IdentityFields(self.form)
        self._first_status()
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.check_wanted.connect(self.check)
        self.draft.dirty_changed.connect(self.state_changed)
        self.fields.nama.textEdited.connect(self._notice_kkmp)
        self._lay()

    @property
    def stored(self) -> Koperasi:
        """The record as it was loaded."""
        return self._stored

    @property
    def is_new(self) -> bool:
        return not self._stored.id

    @property
    def dirty(self) -> bool:
        return self.draft.dirty

    @property
    def can_save(self) -> bool:
        return self.dirty and not self._saving and not blocks(self._shown(self._findings))

    def errors(self) -> int:
        """How many faults forbid saving."""
        wrong = Severity.KESALAHAN
        return sum(found.severity is wrong for found in self._shown(self._findings))

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        self.fields.set_places(places)

    def show_record(self, record: Koperasi) -> None:
        """Show a stored record, or a new one (`id` 0)."""
        self.draft.end()
        self._stored, self._asked, self._saving = record, False, False
        self.form.clear_findings()
        self.fields.lists = daftar_of(self._session.office)
        self.fields.put(record)
        self.status.set_code(Keadaan.AKTIF)
        self.since.set_day(None)
        self.basis.set_text("")
        for name in ("status", "sejak", "dasar"):
            self.form.field(name).setVisible(self.is_new)
        self._status_title.setVisible(self.is_new)
        self.draft.begin(draft_key(record.id))
        self.check()
        self._scroll.verticalScrollBar().setValue(0)

    def set_read_only(self, read_only: bool) -> None:
        self.form.set_read_only(read_only)

    def typed_record(self) -> Koperasi:
        return self.fields.record(self._stored)

    def counterpart(self, now: BerkasKoperasi) -> Koperasi:
        """The same record in a file read later."""
        return now.koperasi

    def check(self) -> None:
        """Show findings beside the fields, and the way to a twin."""
        found = examine(self._session.office, self.typed_record())
        unreadable = (
            Finding("koperasi.tgl_tidak_terbaca", name, message)
            for name, edit in self.fields.days().items()
            if (message := edit.value_error()) is not None
        )
        self._findings = (*found.findings, *unreadable)
        self._tell(found)
        self.state_changed.emit()

    def save(self) -> None:
        """Save what is typed; the draft goes when the worker says it is saved."""
        self._asked = True
        self.check()
        if not self.form.check_typing() or blocks(self._findings):
            self._focus_first_fault()
            return
        self._saving = True
        self.state_changed.emit()
        record = self.typed_record()
        action = (
            partial(add_koperasi, koperasi=record, status=self._status())
            if self.is_new
            else partial(save_koperasi, koperasi=record)
        )
        self._jobs.run(
            action, owner=self, done=self._saved, failed=self._failed, label="Menyimpan koperasi"
        )

    def _first_status(self) -> None:
        self._status_title = self.form.heading("Status awal")
        self.status = Pick([(one.value, one.sebutan) for one in Keadaan], placeholder="")
        self.since = TanggalEdit("sejak awal")
        self.basis = Line("nomor dan tanggal keputusan, bila ada")
        self.form.line("status", LABEL_STATUS["status"], self.status, width=160)
        hint = "kosong berarti sejak awal"
        self.form.line("sejak", LABEL_STATUS["sejak"], self.since, width=188, hint=hint)
        self.form.line("dasar", LABEL_STATUS["dasar"], self.basis)

    def _status(self) -> StatusKoperasi:
        status = Keadaan(self.status.code() or Keadaan.AKTIF)
        return StatusKoperasi(status, self.since.day(), self.basis.text().strip())

    def _tell(self, found: Tinjauan) -> None:
        shown = [_on_line(one) for one in self._shown(self._findings)]
        self.form.show_findings(shown)
        for code, field, twin in (
            (NIK_KEMBAR, "nik", found.sekitar.nik),
            (NAMA_SAMA, "nama", found.sekitar.nama),
            (BH_KEMBAR, "no_badan_hukum", found.sekitar.badan_hukum),
        ):
            finding = next((one for one in shown if one.code == code), None)
            if twin is not None and finding is not None:
                self.form.field(field).set_finding(
                    finding,
                    link="Buka catatan itu",
                    on_link=partial(self.open_other.emit, twin.id),
                )
        twin_or_reason = found.sekitar.badan_hukum is not None or bool(self.fields.alasan.text())
        self.form.field("alasan_kembar").setVisible(twin_or_reason)
        self._tell_era()

    def _tell_era(self) -> None:
        """Who gave a number like this, and the year it names, beside the field."""
        found = badan_hukum.detect(self.fields.nomor.text())
        known = found.era is not EraBadanHukum.TIDAK_DIKENAL
        year = f"tahun {found.tahun}" if found.tahun else ""
        parts = [one for one in (found.era.singkat, year) if one]
        self.form.field("no_badan_hukum").set_hint(", ".join(parts))
        self.fields.nomor.setToolTip(f"Bentuk nomor: {found.era.value}" if known else "")

    def show_beside(
        self, usul: UsulKuk | None, grade: UsulGrade | None, *, ketua_follows: bool
    ) -> None:
        """What other tabs say about fields of this one: class, grade, and who is the chair."""
        self.fields.grade_why.setVisible(grade is not None)
        if grade is not None:
            suggested = f"usul {grade.grade}" if grade.grade else "tidak ada usul"
            self.form.field("grade").set_hint(f"menurut sertifikat; {suggested}")
            self.fields.grade_why.setText(f"Usul dari RAT: {grade.sebab}.")
            self.fields.grade_why.setToolTip(f"Sumber: {SUMBER_GRADE}.")
        hint = f"usul KUK {usul.kuk}" if usul else "usul perlu anggota, modal, dan aset"
        self.form.field("kuk").set_hint(hint)
        why = f"Usul dari {usul.sebab}. " if usul else ""
        self.fields.kuk.setToolTip(f"{why}Batas: {SUMBER}.")
        self.fields.ketua.set_read_only(ketua_follows)
        self.form.field("ketua").set_hint("dari tab Pengurus" if ketua_follows else "")

    def _shown(self, findings: Sequence[Finding]) -> list[Finding]:
        """In a new form nothing is called missing before the officer wants to save."""
        if self.is_new and not self._asked:
            return [one for one in findings if one.code not in _NOT_YET_ASKED]
        return list(findings)

    def _focus_first_fault(self) -> None:
        faults = {_on_line(one).field for one in self._findings if blocks([one])}
        first = next((name for name in self.form.names() if name in faults), None)
        if first is not None:
            self.form.focus(first)
            self._scroll.ensureWidgetVisible(self.form.field(first))

    def _notice_kkmp(self, nama: str) -> None:
        """The name says it: tick the box, and the group while it is open."""
        if kunci.is_kkmp(nama) and not self.fields.kkmp.isChecked():
            self.fields.kkmp.setChecked(True)
            if self.fields.kelompok.code() is None:
                self.fields.kelompok.set_code(KELOMPOK_KKMP)

    def _saved(self, outcome: Outcome[int]) -> None:
        self._saving = False
        self.draft.drop()
        self.draft.end()
        self.saved.emit(outcome.value)

    def _failed(self, error: AppError) -> None:
        self._saving = False
        if isinstance(error, DataRejectedError):
            self._findings = error.findings
            self.form.show_findings(_on_line(one) for one in error.findings)
            self._focus_first_fault()
        else:
            self.refused.emit(error)
        self.state_changed.emit()

    def _lay(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 12, 12, 16)
        column.addWidget(self.form)
        column.addStretch(1)
        self._scroll = scrolled_into(self, inside)


def _on_line(finding: Finding) -> Finding:
    """Pola stands on the line of jenis."""
    if finding.field != "pola":
        return finding
    return Finding(finding.code, "jenis", finding.message, finding.severity)
