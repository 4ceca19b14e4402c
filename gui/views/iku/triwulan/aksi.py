"""Rencana aksi: cumulative quarterly targets where the office sets them, and the steps."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from core.actions.triwulan import (
    check_quarterly_targets,
    load_triwulan,
    save_quarterly_targets,
)
from core.actions.triwulan_aksi import list_aksi
from core.findings import Finding
from core.iku.triwulan import ROMAWI, TRIWULAN, IkuSetahun, LangkahAksi
from core.rules.capaian import show_target
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.models.cells import Cell as Shown
from gui.models.cells import Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.set_pick import followed
from gui.views.iku.triwulan.cells import CellRow, heads_row, link_rows
from gui.widgets.table import Table

_HEADS = ("TW I", "TW II", "TW III", "TW IV")


class TargetTriwulanPanel(EntryPanel):
    """Four figures an indicator; blank where the office watches milestones alone."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("Target kumulatif per triwulan", session, jobs)
        self._tahun = 0
        self._known: tuple[IkuSetahun, ...] = ()
        self._made: dict[str, str] = {}

    def show_year(self, tahun: int) -> None:
        """The quarterly targets of this year."""
        self.draft.flush()
        self._tahun = tahun
        self._known = load_triwulan(self.session.office, tahun, (), followed(self.session)).iku
        self.title.set_beside("Boleh kosong; triwulan IV sama dengan target tahun.")
        self.notice.clear()
        self._make(_names(self._known))
        for one in self._known:
            target = show_target(one.hasil.target) or "belum diisi"
            self.form.field(one.hasil.kode).set_hint(f"target {tahun}: {target}")
        key = ":".join(filter(None, (f"target-triwulan:{tahun}", followed(self.session))))
        if self.draft.show(key, self._fill):
            self.notice.show_note("Isian yang belum disimpan dipulihkan.")

    def renew(self, tahun: int) -> None:
        """Read again; typing over lines that are still the right ones is left alone."""
        found = _names(load_triwulan(self.session.office, tahun, (), followed(self.session)).iku)
        if not self.draft.dirty or (tahun, found) != (self._tahun, self._made):
            self.show_year(tahun)

    def _make(self, names: dict[str, str]) -> None:
        if self._made == names:
            return
        self.draft.end()
        self.form.empty()
        self._made = names
        self.form.note(heads_row(_HEADS))
        for kode, name in names.items():
            self.form.line(kode, name, CellRow(name, _HEADS))
        link_rows([self._row(kode) for kode in names])

    def save(self) -> None:
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_quarterly_targets, tahun=self._tahun, texts=self._typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def check(self) -> None:
        found = check_quarterly_targets(self.session.office, self._tahun, self._typed())
        self.form.show_findings([self.placed(one) for one in found])
        for one in found:
            kode, _, place = one.field.partition(":")
            self._row(kode).mark(int(place) - 1, one)

    def placed(self, finding: Finding) -> Finding:
        return replace(finding, field=finding.field.partition(":")[0])

    def _done(self) -> None:
        self.saved()
        self.show_year(self._tahun)
        self.notice.show_note("Target triwulan tersimpan.")

    def _row(self, kode: str) -> CellRow:
        field = self.form.field(kode).field
        if not isinstance(field, CellRow):
            raise TypeError(kode)
        return field

    def _fill(self) -> None:
        for one in self._known:
            row = self._row(one.hasil.kode)
            row.fill([show_target(quarter.target) for quarter in one.triwulan])
            for place in TRIWULAN:
                row.cells[place - 1].set_read_only(one.of(place).terkunci)

    def _typed(self) -> dict[str, tuple[str, ...]]:
        return {one.hasil.kode: self._row(one.hasil.kode).texts() for one in self._known}


def _names(known: Sequence[IkuSetahun]) -> dict[str, str]:
    return {one.hasil.kode: one.hasil.nama_pendek for one in known}


def _columns(names: Mapping[str, str]) -> tuple[Column[LangkahAksi], ...]:
    """Columns of the plan; `names` are the short names of the indicators, filled in later."""
    return (
        Column("iku", "Indikator", lambda row: Shown(names.get(row.iku, row.iku),
               tip=names.get(row.iku, row.iku)), width=130),
        Column("triwulan", "Triwulan", lambda row: Shown(ROMAWI[row.triwulan]), width=70),
        Column("langkah", "Langkah", lambda row: Shown(row.langkah, tip=row.langkah), width=300,
               stretch=True),
        Column("jadwal", "Jadwal", lambda row: Shown(row.jadwal, tip=row.jadwal), width=130),
        Column("penanggung_jawab", "Penanggung jawab",
               lambda row: Shown(row.penanggung_jawab, tip=row.penanggung_jawab), width=170),
    )  # fmt: skip


class StepTable(Table):
    """The lines of the action plan of the year."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: dict[str, str] = {}
        self.known: RowsModel[LangkahAksi] = RowsModel(_columns(self._names))
        super().__init__(self.known, memory="iku.rencana_aksi")
        self.known.setParent(self)
        self.setAccessibleName("Langkah rencana aksi")

    def show_year(self, tahun: int, names: Mapping[str, str]) -> None:
        """Read those of these indicators again, in their order; `names` are their short names."""
        self._names.clear()
        self._names.update(names)
        known = list_aksi(self._session.office, tahun)
        order = {kode: place for place, kode in enumerate(names)}
        found = sorted(
            (one for one in known if one.iku in order),
            key=lambda one: (order[one.iku], one.triwulan, one.id),
        )
        kept = self.current_id()
        self.known.set_rows(found, [one.id for one in found])
        self.pick(kept)

    def current(self) -> LangkahAksi | None:
        """The line that is picked."""
        at = self.known.index_of(self.current_id())
        return None if at is None else self.known.row(at)
