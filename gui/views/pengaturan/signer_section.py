"""Penanda tangan: who signs papers, from when until when."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import nip, tanggal
from core.actions.outcome import Outcome
from core.actions.pengaturan import (
    check_person,
    list_penanda_tangan,
    list_penanda_tangan_sampah,
    restore_penanda_tangan,
    save_penanda_tangan,
    trash_penanda_tangan,
)
from core.errors import AppError
from core.kantor.checks import AWALAN
from core.kantor.model import PenandaTangan
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.pengaturan.access import guard, may_change
from gui.views.pengaturan.record_list import RecordList
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.pick import Pick
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

_BARU = PenandaTangan(0, "", "", "", "", "", None, None)


def _period(person: PenandaTangan) -> str:
    since, until = person.berlaku_sejak, person.berlaku_sampai
    if since is None and until is None:
        return "selalu"
    if until is None:
        return f"sejak {tanggal.show_short(since)}"
    return f"sampai {tanggal.show_short(until)}"


def _name(person: PenandaTangan) -> Cell:
    return Cell(person.nama, tip=f"{person.awalan} {person.jabatan}".strip())


COLUMNS: tuple[Column[PenandaTangan], ...] = (
    Column("nama", "Nama", _name, stretch=True),
    Column("masa", "Berlaku", _period, width=148),
)


class SignerForm(EntryPanel):
    """One signatory."""

    trash_wanted = Signal()
    stored = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Penanda tangan", session, jobs)
        self.person = _BARU
        self.trashed = False
        self.awalan = Pick([(one, one) for one in AWALAN if one], placeholder="tanpa awalan")
        self.jabatan, self.nama, self.pangkat, self.nip = Line(), Line(), Line(), Line()
        self.sejak, self.sampai = TanggalEdit(), TanggalEdit()
        self.form.line("awalan", "Awalan", self.awalan, width=128, hint="Plt., Plh., atau a.n.")
        self.form.line("jabatan", "Jabatan", self.jabatan, required=True)
        self.form.line("nama", "Nama dan gelar", self.nama, required=True)
        self.form.line("pangkat", "Pangkat", self.pangkat)
        self.form.line("nip", "NIP", self.nip, width=188, hint="18 angka")
        self.form.line("berlaku_sejak", "Berlaku sejak", self.sejak, width=188)
        self.form.line("berlaku_sampai", "Berlaku sampai", self.sampai, width=188)
        self.trash_button = Button("Hapus", icon="trash-2", on_click=self.trash_wanted.emit)
        self.buttons.insertWidget(1, self.trash_button)
        self.close_button.hide()

    def show_person(self, person: PenandaTangan, *, trashed: bool = False) -> None:
        """Show this signatory, and a draft over it if one was left."""
        self.draft.flush()
        self.person, self.trashed = person, trashed
        self.title.title.setText("Penanda tangan baru" if not person.id else person.nama)
        self.notice.clear()
        if self.draft.show(f"penanda_tangan:{person.id or 'baru'}", self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        allowed = may_change(self.session)
        guard(self, allowed=allowed and not trashed)
        if trashed and allowed:
            self.notice.show_note("Catatan ini ada di Tempat sampah.")
        self.trash_button.set_text("Kembalikan" if trashed else "Hapus")
        self.trash_button.set_icon("history" if trashed else "trash-2")
        self.trash_button.setVisible(bool(person.id) and allowed)

    def typed(self) -> PenandaTangan:
        """The signatory as it stands in the form."""
        return PenandaTangan(
            id=self.person.id,
            awalan=self.awalan.code() or "",
            jabatan=self.jabatan.text(),
            nama=self.nama.text(),
            pangkat=self.pangkat.text(),
            nip=self.nip.text(),
            berlaku_sejak=self.sejak.day(),
            berlaku_sampai=self.sampai.day(),
            versi=self.person.versi,
        )

    def save(self) -> None:
        if self.trashed or not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_penanda_tangan, person=self.typed()),
            owner=self,
            done=self._done,
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(check_person(self.session.office, self.typed()))

    def _done(self, outcome: Outcome[int]) -> None:
        self.saved()
        self.stored.emit(outcome.value)
        self.form.show_findings(outcome.findings)

    def _fill(self) -> None:
        person = self.person
        self.awalan.set_code(person.awalan)
        self.jabatan.set_text(person.jabatan)
        self.nama.set_text(person.nama)
        self.pangkat.set_text(person.pangkat)
        self.nip.set_text(nip.show(person.nip))
        self.sejak.set_day(person.berlaku_sejak)
        self.sampai.set_day(person.berlaku_sampai)


class SignerSection(QWidget):
    """List and form, and the Tempat sampah behind a chip."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._known: dict[int, PenandaTangan] = {}
        self.form = SignerForm(session, jobs)
        self.form.trash_wanted.connect(self._trash_or_restore)
        self.form.stored.connect(self._after_save)
        self.trash_chip = Chip("Tempat sampah", on_change=lambda _on: self.load())
        self.list = RecordList(
            "Penanda tangan",
            COLUMNS,
            self.form,
            add="Tambah",
            memory="pengaturan.penanda",
            beside=self.trash_chip,
        )
        self.list.picked.connect(self._pick)
        self.list.new_wanted.connect(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return (self.form,)

    def load(self, chosen: int | None = None) -> None:
        """The list; the first of it in the form."""
        in_trash = self.trash_chip.isChecked()
        read = list_penanda_tangan_sampah if in_trash else list_penanda_tangan
        found = read(self._session.office)
        self._known = {one.id: one for one in found}
        first = chosen if chosen in self._known else next(iter(self._known), None)
        self.list.show_rows(found, [one.id for one in found], first)
        self.list.add_button.setVisible(may_change(self._session) and not in_trash)
        if first is None:
            self.form.show_person(_BARU, trashed=in_trash)
        else:
            self.form.show_person(self._known[first], trashed=in_trash)

    def refresh(self) -> None:
        """Read again unless somebody is typing."""
        if not self.form.draft.dirty:
            self.load(self.form.person.id or None)

    def save(self) -> None:
        self.form.save()

    def _pick(self, found: int) -> None:
        self.form.show_person(self._known[found], trashed=self.trash_chip.isChecked())

    def _new(self) -> None:
        self.list.table.clearSelection()
        self.form.show_person(_BARU)
        self.form.form.focus("jabatan")

    def _after_save(self, found: int) -> None:
        self.load(found)
        self.form.notice.show_note("Penanda tangan tersimpan.")

    def _trash_or_restore(self) -> None:
        action = restore_penanda_tangan if self.form.trashed else trash_penanda_tangan
        self._jobs.run(
            partial(action, person=self.form.person),
            owner=self,
            done=lambda _outcome: self._moved(),
            failed=self._failed,
        )

    def _moved(self) -> None:
        self.form.draft.settle()
        self.load()

    def _failed(self, error: AppError) -> None:
        self.form.notice.show_error(error)
