"""Petugas: who may sign in, with which role. Only an admin changes them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import nip
from core.actions.petugas import PANJANG_SANDI, add_petugas, list_petugas, save_petugas
from core.kantor.model import PERAN, SEBUTAN_PERAN, Petugas
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.pengaturan.record_list import RecordList
from gui.widgets.password_edit import PasswordEdit
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line

_BARU = Petugas(0, "", "", "", "operator", aktif=True, versi=1)
_AKTIF, _NONAKTIF = "aktif", "nonaktif"


def _name(row: Petugas) -> Cell:
    quiet = "" if row.aktif else "tidak aktif"
    return Cell(
        row.nama,
        note=quiet,
        color="teks" if row.aktif else "teks-2",
        tip=f"{row.nama}, NIP {nip.show(row.nip)}",
    )


COLUMNS: tuple[Column[Petugas], ...] = (
    Column("nama", "Nama", _name, stretch=True),
    Column("peran", "Peran", lambda row: SEBUTAN_PERAN[row.peran], width=88),
)


class OfficerForm(EntryPanel):
    """One officer. A password is typed for a new one, or to replace a forgotten one."""

    stored = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Petugas", session, jobs)
        self.officer = _BARU
        self.nama, self.nip, self.jabatan = Line(), Line(), Line()
        self.peran = Pick([(one, SEBUTAN_PERAN[one]) for one in PERAN], placeholder="")
        self.aktif = Pick([(_AKTIF, "Aktif"), (_NONAKTIF, "Tidak aktif")], placeholder="")
        self.sandi = PasswordEdit()
        self.form.line("nama", "Nama", self.nama, required=True)
        self.form.line("nip", "NIP", self.nip, required=True, width=188, hint="18 angka")
        self.form.line("jabatan", "Jabatan", self.jabatan)
        self.form.line("peran", "Peran", self.peran, width=140)
        self.form.line("aktif", "Keadaan", self.aktif, width=140)
        self.sandi_line = self.form.line("sandi", "Kata sandi", self.sandi, width=200)
        self.close_button.hide()

    def show_officer(self, officer: Petugas) -> None:
        """Show this officer, and a draft over the record if one was left; never a password."""
        self.draft.flush()
        self.officer = officer
        self.title.title.setText(officer.nama if officer.id else "Petugas baru")
        self.notice.clear()
        self.sandi.clear()
        self.sandi_line.set_hint(
            "bila diganti" if officer.id else f"paling sedikit {PANJANG_SANDI}"
        )
        if self.draft.show(f"petugas:{officer.id or 'baru'}", self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")
        admin = self.session.officer is not None and self.session.officer.peran == "admin"
        self.form.set_read_only(not admin)
        self.save_button.setVisible(admin)
        if not admin:
            self.notice.show_note("Hanya Admin yang dapat menambah atau mengubah petugas.")

    def typed(self) -> Petugas:
        """The officer as he stands in the form."""
        return Petugas(
            id=self.officer.id,
            nip=nip.digits_of(self.nip.text()),
            nama=" ".join(self.nama.text().split()),
            jabatan=" ".join(self.jabatan.text().split()),
            peran=self.peran.code() or "operator",
            aktif=self.aktif.code() != _NONAKTIF,
            versi=self.officer.versi,
        )

    def save(self) -> None:
        sandi = self.sandi.text()
        self.save_button.setEnabled(False)
        if self.officer.id:
            action = partial(save_petugas, petugas=self.typed(), sandi=sandi or None)
            self.jobs.run(
                action,
                owner=self,
                done=lambda _outcome: self._done(self.officer.id),
                failed=self.refused,
            )
        else:
            self.jobs.run(
                partial(add_petugas, petugas=self.typed(), sandi=sandi),
                owner=self,
                done=lambda outcome: self._done(outcome.value.id),
                failed=self.refused,
            )

    def _done(self, found: int) -> None:
        self.sandi.clear()
        self.saved()
        self.stored.emit(found)

    def _fill(self) -> None:
        officer = self.officer
        self.nama.set_text(officer.nama)
        self.nip.set_text(nip.show(officer.nip))
        self.jabatan.set_text(officer.jabatan)
        self.peran.set_code(officer.peran)
        self.aktif.set_code(_AKTIF if officer.aktif else _NONAKTIF)


class OfficerSection(QWidget):
    """List and form."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._known: dict[int, Petugas] = {}
        self.form = OfficerForm(session, jobs)
        self.form.stored.connect(self._after_save)
        self.list = RecordList(
            "Petugas", COLUMNS, self.form, add="Tambah", memory="pengaturan.petugas"
        )
        self.list.picked.connect(lambda found: self.form.show_officer(self._known[found]))
        self.list.new_wanted.connect(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return (self.form,)

    def load(self, chosen: int | None = None) -> None:
        """The list; the officer who is signed in stands in the form first."""
        found = list_petugas(self._session.office)
        self._known = {one.id: one for one in found}
        own = self._session.officer
        first = chosen or (own.id if own else None)
        self.list.show_rows(found, [one.id for one in found], first)
        self.list.add_button.setVisible(own is not None and own.peran == "admin")
        self.form.show_officer(self._known.get(first or 0, _BARU))

    def refresh(self) -> None:
        """Read again unless somebody is typing."""
        if not self.form.draft.dirty:
            self.load(self.form.officer.id or None)

    def save(self) -> None:
        self.form.save()

    def _new(self) -> None:
        self.list.table.clearSelection()
        self.form.show_officer(_BARU)
        self.form.form.focus("nama")

    def _after_save(self, found: int) -> None:
        self.load(found)
        self.form.notice.show_note("Petugas tersimpan.")
