"""Daftar pilihan: groups and sectors of cooperatives; added, renamed and retired on purpose."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.actions.daftar_pilihan import ButirPilihan, check_butir, list_butir, save_butir
from core.actions.outcome import Outcome
from core.koperasi.daftar_pilihan import LABEL_DAFTAR, UbahanPilihan
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.session import Session
from gui.views.pengaturan.access import guard, may_change
from gui.views.pengaturan.record_list import RecordList
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line

_DIPAKAI = {"ya": "Ditawarkan", "tidak": "Tidak ditawarkan lagi"}


def _name(row: ButirPilihan) -> Cell:
    if row.ubahan.dipakai:
        return Cell(row.nama, note="" if row.bawaan else "tambahan")
    return Cell(row.nama, color="teks-2", note="tidak ditawarkan")


COLUMNS: tuple[Column[ButirPilihan], ...] = (
    Column("nama", "Nama", _name, stretch=True),
    Column("pemakai", "Koperasi", lambda row: Cell.number(str(row.pemakai)), width=76, right=True),
)


class ListForm(EntryPanel):
    """One entry of a list."""

    stored = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Butir daftar", session, jobs)
        self.entry = ButirPilihan(UbahanPilihan("kelompok", ""), 0, bawaan=False)
        self.nama = Line()
        self.dipakai = Pick(_DIPAKAI.items(), placeholder="")
        self.form.line("nama", "Nama", self.nama, required=True)
        self.form.line("dipakai", "Pada isian", self.dipakai, width=220)
        self.close_button.hide()

    def show_entry(self, entry: ButirPilihan) -> None:
        """Show this entry, and a draft over it if one was left."""
        self.draft.flush()
        self.entry = entry
        one = entry.ubahan
        self.title.title.setText(entry.nama or f"{LABEL_DAFTAR[one.daftar]} baru")
        self.notice.clear()
        key = f"daftar_pilihan:{one.daftar}:{one.id or one.semula or 'baru'}"
        self.draft.show(key, self._fill)
        used = f"dipakai {entry.pemakai} koperasi" if entry.nama else ""
        self.form.field("nama").set_hint(used)
        guard(self, allowed=may_change(self.session))

    def typed(self) -> UbahanPilihan:
        """The entry as it stands in the form."""
        shown = self.dipakai.code() != "tidak"
        return replace(self.entry.ubahan, nama=self.nama.text(), dipakai=shown)

    def check(self) -> None:
        one = self.typed()
        self.form.show_findings(check_butir(self.session.office, one))
        renamed = self.entry.pemakai and " ".join(one.nama.split()) != self.entry.nama
        if renamed and self.draft.dirty:
            self.notice.show_warning(
                f"{self.entry.pemakai} koperasi yang memakainya ikut berganti nama.",
                "Perubahannya tercatat pada riwayat setiap koperasi.",
            )

    def save(self) -> None:
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_butir, one=self.typed()),
            owner=self,
            done=self._done,
            failed=self.refused,
        )

    def _done(self, outcome: Outcome[int]) -> None:
        self.saved()
        self.stored.emit((" ".join(self.nama.text().split()), outcome.value))

    def _fill(self) -> None:
        self.nama.set_text(self.entry.nama)
        self.dipakai.set_code("ya" if self.entry.ubahan.dipakai else "tidak")


class ListsSection(QWidget):
    """One list at a time, chosen over it."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._entries: tuple[ButirPilihan, ...] = ()
        self.form = ListForm(session, jobs)
        self.form.stored.connect(self._after_save)
        self.which = Pick(LABEL_DAFTAR.items(), placeholder="")
        self.which.setAccessibleName("Daftar")
        self.which.changed.connect(self.load)
        self.list = RecordList(
            "Daftar pilihan",
            COLUMNS,
            self.form,
            add="Tambah",
            memory="pengaturan.daftar",
            beside=self.which,
        )
        self.list.picked.connect(self._pick)
        self.list.new_wanted.connect(self._new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    @property
    def draft_panels(self) -> tuple[EntryPanel, ...]:
        return (self.form,)

    def load(self, chosen: int = 0) -> None:
        """The list that is chosen, one entry of it in the form."""
        self._entries = list_butir(self._session.office, self.which.code() or "kelompok")
        self.list.show_rows(self._entries, list(range(len(self._entries))), chosen)
        self.list.add_button.setVisible(may_change(self._session))
        self._pick(chosen)

    def refresh(self) -> None:
        """Read again unless somebody is typing."""
        if not self.form.draft.dirty:
            self.load(self._place_of(self.form.entry.nama))

    def save(self) -> None:
        self.form.save()

    def _place_of(self, nama: str) -> int:
        return next((n for n, one in enumerate(self._entries) if one.nama == nama), 0)

    def _pick(self, place: int) -> None:
        self.form.show_entry(self._entries[place])

    def _new(self) -> None:
        self.list.table.clearSelection()
        daftar = self.which.code() or "kelompok"
        self.form.show_entry(ButirPilihan(UbahanPilihan(daftar, ""), 0, bawaan=False))
        self.form.form.focus("nama")

    def _after_save(self, told: object) -> None:
        nama, count = told if isinstance(told, tuple) else ("", 0)
        self._entries = list_butir(self._session.office, self.which.code() or "kelompok")
        self.load(self._place_of(str(nama)))
        more = f" {count} koperasi ikut berganti nama." if count else ""
        self.form.notice.show_note(f"Daftar tersimpan.{more}")
