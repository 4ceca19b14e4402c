"""Tab Identitas: the form, findings beside its fields while typing, and the way to a twin."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.actions import umkm as actions
from core.actions.kbli import describe_kbli
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.kantor.model import Kelurahan
from core.umkm.model import PRIBADI, Kembar, Umkm
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.session import Session
from gui.views.umkm.identity_fields import IdentityFields
from gui.widgets.form import FormGrid

NEW_KEY = "umkm:baru"
_NOT_YET_ASKED = frozenset({"umkm.nama_kosong", "umkm.kelurahan_kosong"})


class IdentityTab(QWidget):
    """One business, or an empty form for a new one."""

    state_changed = Signal()
    saved = Signal(object)
    refused = Signal(object)
    open_other = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._stored = Umkm(0, "")
        self._findings: tuple[Finding, ...] = ()
        self._asked = self._saving = False
        self.form = FormGrid()
        self.fields = IdentityFields(self.form)
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.check_wanted.connect(self.check)
        self.draft.dirty_changed.connect(self.state_changed)
        self.privacy = self.fields.privacy
        self.privacy.asked.connect(self.reveal)
        self._lay()

    @property
    def dirty(self) -> bool:
        return self.draft.dirty

    @property
    def can_save(self) -> bool:
        return self.dirty and not self._saving and not blocks(self._findings)

    def errors(self) -> int:
        return sum(blocks([found]) for found in self._findings)

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        self.fields.set_places(places)

    def show_record(self, record: Umkm, *, restore: bool = True) -> bool:
        """Show a record and over it the officer's draft; True when one was put back."""
        self._stored, self._asked, self._saving = record, False, False
        self._findings = ()
        personal = any(getattr(record, field) for field in PRIBADI)
        self.privacy.hide_again(offered=personal and not record.dihapus)
        key = f"umkm:{record.id}" if record.id else NEW_KEY
        restored = self.draft.show(key, partial(self.fields.put, record), restore=restore)
        self.form.set_read_only(record.dihapus)
        self.check()
        return restored

    def overwrite(self, record: Umkm) -> None:
        """Put what is typed over the record as somebody else left it."""
        typed = self.draft.snapshot()
        self.show_record(record, restore=False)
        self.draft.rebase(typed)
        self.check()

    def typed_record(self) -> Umkm:
        return self.fields.record(self._stored)

    def check(self) -> None:
        """Show findings beside the fields, and the way to a twin."""
        self._findings, twins = actions.check_typed(self._session.office, self.typed_record())
        typed = self.typed_record()
        office = self._session.office
        self.fields.tell_kbli(describe_kbli(office, typed.kbli_edisi, typed.kbli_kode.strip()))
        shown = [
            one
            for one in self._findings
            if self._stored.id or self._asked or one.code not in _NOT_YET_ASKED
        ]
        if self._stored.dihapus:
            self.form.clear_findings()
        else:
            self.form.show_findings(shown)
            self._link_twins(shown, twins)
        self.state_changed.emit()

    def save(self) -> None:
        """Save what is typed; the draft goes when the worker says it is saved."""
        self._asked = True
        self.check()
        if not self.form.check_typing():
            return
        if blocks(self._findings):
            self._focus_first_fault()
            return
        self._saving = True
        self.state_changed.emit()
        self._jobs.run(
            partial(actions.save_umkm, umkm=self.typed_record()),
            owner=self,
            done=self._saved,
            failed=self._failed,
            label="Menyimpan UMKM",
        )

    def reveal(self) -> None:
        """Show the personal data in full; the journal notes that it was done."""
        self._jobs.run(
            partial(actions.reveal_umkm, umkm_id=self._stored.id),
            owner=self,
            done=lambda outcome: self.privacy.tell(outcome.value),
        )

    def _link_twins(self, shown: Sequence[Finding], twins: Sequence[Kembar]) -> None:
        for twin in twins:
            code = f"umkm.{twin.field}_kembar"
            finding = next((one for one in shown if one.code == code), None)
            if finding is not None:
                self.form.field(twin.field).set_finding(
                    finding,
                    link="Buka catatan itu",
                    on_link=partial(self.open_other.emit, twin.id),
                )

    def _focus_first_fault(self) -> None:
        faults = {one.field for one in self._findings if blocks([one])}
        first = next((name for name in self.form.names() if name in faults), None)
        if first is not None:
            self.form.focus(first)
            self._scroll.ensureWidgetVisible(self.form.field(first))

    def _saved(self, outcome: Outcome[Umkm]) -> None:
        self._saving = False
        self.draft.settle()
        self.saved.emit(outcome.value.id)

    def _failed(self, error: AppError) -> None:
        self._saving = False
        if isinstance(error, DataRejectedError):
            self._findings = error.findings
            self.form.show_findings(error.findings)
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
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
