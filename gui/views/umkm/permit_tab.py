"""Tab Izin: permits and standards, how long they are valid, and a form to add or correct one."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core import tanggal
from core.actions import umkm_izin as actions
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.umkm.izin import JENIS_IZIN, IzinUmkm
from core.umkm.model import LABEL
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import SectionTitle
from gui.widgets.pick import Pick
from gui.widgets.table import HEAD, ROW, Table
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

ROWS_SHOWN = 6


def columns(today: date) -> tuple[Column[IzinUmkm], ...]:
    """The validity is told as of today."""
    return (
        Column("jenis", LABEL["jenis"], lambda row: row.jenis, width=104),
        Column("nomor", LABEL["nomor"], lambda row: Cell(row.nomor, tip=row.nomor), width=160),
        Column("tanggal", LABEL["tanggal"], lambda row: tanggal.show(row.tanggal), width=122),
        Column("masa", "Masa berlaku", partial(_masa, today), width=190, stretch=True),
    )


def _masa(today: date, row: IzinUmkm) -> Cell:
    words = row.masa(today)
    if row.is_expired(today):
        return Cell(words, icon="triangle-alert", tone="awas", tip=words)
    return Cell(words, color="teks-2", tip=words)


class PermitTab(QWidget):
    """What a business may do and which standards it has, with what ends soon."""

    state_changed = Signal()
    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._umkm_id = 0
        self._stored: IzinUmkm | None = None
        self._rows: list[IzinUmkm] = []
        self._findings: tuple[Finding, ...] = ()
        self._saving = False
        self._model: RowsModel[IzinUmkm] = RowsModel(columns(session.office.today), parent=self)
        self.table = Table(self._model, memory="umkm.izin")
        self.table.setAccessibleName("Izin dan standar")
        self.form = FormGrid()
        self.kind = Pick([(name, name) for name in JENIS_IZIN])
        self.number, self.note = Line(), Line()
        self.day, self.until = TanggalEdit(), TanggalEdit("tanpa batas waktu")
        self._title = self.form.heading("Tambah izin")
        self.form.line("jenis", LABEL["jenis"], self.kind, required=True, width=188)
        self.form.line("nomor", LABEL["nomor"], self.number)
        self.form.line("tanggal", LABEL["tanggal"], self.day, width=188)
        hint = "kosong bila tanpa batas waktu"
        self.form.line("berlaku_sampai", LABEL["berlaku_sampai"], self.until, width=188, hint=hint)
        self.form.line("catatan", LABEL["catatan"], self.note)
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.check_wanted.connect(self.check)
        self.draft.dirty_changed.connect(self.state_changed)
        self.new_button = Button("Tambah izin", icon="plus", on_click=self.begin_new)
        self.trash_button = Button("Hapus izin ini", kind="tautan", on_click=self._trash)
        self._lay()
        self.table.picked.connect(self._pick)

    @property
    def dirty(self) -> bool:
        return self.draft.dirty

    @property
    def can_save(self) -> bool:
        return self.dirty and not self._saving and not blocks(self._findings)

    def errors(self) -> int:
        return sum(blocks([found]) for found in self._findings)

    def show_rows(self, umkm_id: int, *, read_only: bool, restore: bool = True) -> None:
        """Show the periods of a business, at the one being corrected or ready to add one."""
        kept = self._stored.id if self._stored and umkm_id == self._umkm_id else 0
        self._umkm_id, self._saving = umkm_id, False
        self._rows = list(actions.list_izin(self._session.office, umkm_id))
        self._model.set_rows(self._rows, [row.id for row in self._rows])
        shown = min(max(len(self._rows), 1), ROWS_SHOWN)
        self.table.setFixedHeight(HEAD + 2 + ROW * shown)
        row = next((one for one in self._rows if one.id == kept), None)
        blocked = self.table.blockSignals(True)
        self.table.pick(row.id if row else None)
        self.table.blockSignals(blocked)
        self._show(row, restore=restore)
        self.form.set_read_only(read_only)
        self.new_button.setEnabled(not read_only)

    def begin_new(self) -> None:
        """An empty form for the next period."""
        self.draft.flush()
        self.table.pick(None)
        self._show(None)
        self.form.focus("jenis")

    def discard(self) -> None:
        """Throw the typing away."""
        self.draft.settle()
        self.show_rows(self._umkm_id, read_only=False, restore=False)

    def overwrite(self) -> None:
        """Put what is typed over the period as somebody else left it."""
        typed = self.draft.snapshot()
        self.show_rows(self._umkm_id, read_only=False, restore=False)
        self.draft.rebase(typed)
        self.check()

    def check(self) -> None:
        """Show findings beside the fields while something is typed."""
        self._findings = actions.check_typed(self._session.office, self._typed())
        unread = [
            Finding(f"izin.{name}_tidak_terbaca", name, fault)
            for name in ("tanggal", "berlaku_sampai")
            if (fault := self._field_fault(name))
        ]
        covered = {one.field for one in unread}
        kept = (one for one in self._findings if one.field not in covered)
        self._findings = (*kept, *unread)
        if self.dirty:
            self.form.show_findings(self._findings)
        else:
            self.form.clear_findings()
        self.state_changed.emit()

    def save(self) -> None:
        self.check()
        if blocks(self._findings):
            self.form.focus(next(one.field for one in self._findings if blocks([one])))
            return
        self._saving = True
        self._jobs.run(
            partial(actions.save_izin, izin=self._typed()),
            owner=self,
            done=self._saved,
            failed=self._failed,
            label="Menyimpan izin",
        )

    def _typed(self) -> IzinUmkm:
        return IzinUmkm(
            id=self._stored.id if self._stored else 0,
            umkm_id=self._umkm_id,
            jenis=self.kind.code() or "",
            nomor=self.number.text().strip(),
            tanggal=self.day.day(),
            berlaku_sampai=self.until.day(),
            catatan=self.note.text().strip(),
            versi=self._stored.versi if self._stored else 1,
        )

    def _field_fault(self, name: str) -> str | None:
        edits = {"tanggal": self.day, "berlaku_sampai": self.until}
        return edits[name].value_error()

    def _pick(self, period_id: object) -> None:
        row = next((one for one in self._rows if one.id == period_id), None)
        if row is not None and (self._stored is None or row.id != self._stored.id):
            self.draft.flush()
            self._show(row)

    def _show(self, row: IzinUmkm | None, *, restore: bool = True) -> None:
        self._stored, self._findings = row, ()
        self._title.setText("Koreksi izin" if row else "Tambah izin")
        self.trash_button.setVisible(row is not None)
        key = f"izin_umkm:{self._umkm_id}:{row.id if row else 'baru'}"
        if self.draft.show(key, partial(self._fill, row), restore=restore):
            self.check()
        self.state_changed.emit()

    def _fill(self, row: IzinUmkm | None) -> None:
        kind = row.jenis if row else ""
        names = JENIS_IZIN if kind in ("", *JENIS_IZIN) else (*JENIS_IZIN, kind)
        self.kind.set_options([(name, name) for name in names])
        self.kind.set_code(kind)
        self.number.set_text(row.nomor if row else "")
        self.day.set_day(row.tanggal if row else None)
        self.until.set_day(row.berlaku_sampai if row else None)
        self.note.set_text(row.catatan if row else "")

    def _trash(self) -> None:
        if self._stored is not None:
            self._jobs.run(
                partial(actions.trash_izin, izin=self._stored),
                owner=self,
                done=self._saved,
                failed=self._failed,
            )

    def _saved(self, _outcome: Outcome[object]) -> None:
        self._saving = False
        self.draft.settle()
        self._stored = None
        self.saved.emit(self._umkm_id)

    def _failed(self, error: AppError) -> None:
        self._saving = False
        if isinstance(error, DataRejectedError):
            self._findings = error.findings
            self.form.show_findings(error.findings)
        else:
            self.refused.emit(error)
        self.state_changed.emit()

    def _lay(self) -> None:
        head = SectionTitle("Izin dan standar", "NIB, PIRT, halal, merek, dan lainnya")
        head.add_right(self.new_button)
        links = QHBoxLayout()
        links.setContentsMargins(160, 0, 0, 0)
        links.addWidget(self.trash_button)
        links.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 12, 12, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.table)
        column.addSpacing(4)
        column.addWidget(self.form)
        column.addLayout(links)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
