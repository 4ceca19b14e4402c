"""Tab Pengawasan: supervision periods, newest first, and a form to add one or correct one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core import tanggal
from core.actions import umkm_pengawasan as actions
from core.actions.outcome import Outcome
from core.actions.umkm import list_pengawasan
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.umkm.model import LABEL, Pengawasan
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import SectionTitle
from gui.widgets.table import HEAD, ROW, Table
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

ROWS_SHOWN = 6


def _sampai(row: Pengawasan) -> Cell:
    return Cell(tanggal.show(row.sampai)) if row.sampai else Cell("masih berlaku", color="teks-2")


COLUMNS: tuple[Column[Pengawasan], ...] = (
    Column("sejak", LABEL["sejak"], lambda row: tanggal.show(row.sejak), width=150),
    Column("sampai", LABEL["sampai"], _sampai, width=150),
    Column("sk_nomor", LABEL["sk_nomor"], lambda row: row.sk_nomor, width=170, stretch=True),
    Column("sk_tanggal", LABEL["sk_tanggal"], lambda row: tanggal.show(row.sk_tanggal), width=140),
)


class PeriodTab(QWidget):
    """When the office supervised the business, and by which decree."""

    state_changed = Signal()
    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._umkm_id = 0
        self._stored: Pengawasan | None = None
        self._rows: list[Pengawasan] = []
        self._findings: tuple[Finding, ...] = ()
        self._saving = False
        self._model: RowsModel[Pengawasan] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="umkm.pengawasan")
        self.table.setAccessibleName("Masa pengawasan")
        self.form = FormGrid()
        self.since, self.until = TanggalEdit(), TanggalEdit("masih berlaku")
        self.number, self.day = Line(), TanggalEdit()
        self._title = self.form.heading("Tambah masa pengawasan")
        self.form.line("sejak", LABEL["sejak"], self.since, required=True, width=188)
        hint = "kosong selama masih berlaku"
        self.form.line("sampai", LABEL["sampai"], self.until, width=188, hint=hint)
        self.form.line("sk_nomor", LABEL["sk_nomor"], self.number)
        self.form.line("sk_tanggal", LABEL["sk_tanggal"], self.day, width=188)
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.check_wanted.connect(self.check)
        self.draft.dirty_changed.connect(self.state_changed)
        self.new_button = Button("Tambah masa", icon="plus", on_click=self.begin_new)
        self.trash_button = Button("Hapus masa ini", kind="tautan", on_click=self._trash)
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
        self._rows = list_pengawasan(self._session.office, umkm_id)
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
        self.form.focus("sejak")

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
        period = self._typed()
        if period is None:
            missing = Finding("pengawasan.sejak", "sejak", "Isi sejak kapan usaha ini diawasi.")
            self._findings = (missing,)
        else:
            self._findings = actions.check_typed(self._session.office, period)
        unread = [
            Finding(f"pengawasan.{name}_tidak_terbaca", name, fault)
            for name in ("sejak", "sampai", "sk_tanggal")
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
        period = self._typed()
        if period is None or blocks(self._findings):
            self.form.focus(next((one.field for one in self._findings if blocks([one])), "sejak"))
            return
        self._saving = True
        self._jobs.run(
            partial(actions.save_pengawasan, period=period),
            owner=self,
            done=self._saved,
            failed=self._failed,
            label="Menyimpan masa pengawasan",
        )

    def _typed(self) -> Pengawasan | None:
        since = self.since.day()
        if since is None:
            return None
        return Pengawasan(
            id=self._stored.id if self._stored else 0,
            umkm_id=self._umkm_id,
            sejak=since,
            sampai=self.until.day(),
            sk_nomor=self.number.text().strip(),
            sk_tanggal=self.day.day(),
            versi=self._stored.versi if self._stored else 1,
        )

    def _field_fault(self, name: str) -> str | None:
        edits = {"sejak": self.since, "sampai": self.until, "sk_tanggal": self.day}
        return edits[name].value_error()

    def _pick(self, period_id: object) -> None:
        row = next((one for one in self._rows if one.id == period_id), None)
        if row is not None and (self._stored is None or row.id != self._stored.id):
            self.draft.flush()
            self._show(row)

    def _show(self, row: Pengawasan | None, *, restore: bool = True) -> None:
        self._stored, self._findings = row, ()
        self._title.setText("Koreksi masa pengawasan" if row else "Tambah masa pengawasan")
        self.trash_button.setVisible(row is not None)
        key = f"pengawasan:{self._umkm_id}:{row.id if row else 'baru'}"
        if self.draft.show(key, partial(self._fill, row), restore=restore):
            self.check()
        self.state_changed.emit()

    def _fill(self, row: Pengawasan | None) -> None:
        self.since.set_day(row.sejak if row else None)
        self.until.set_day(row.sampai if row else None)
        self.number.set_text(row.sk_nomor if row else "")
        self.day.set_day(row.sk_tanggal if row else None)

    def _trash(self) -> None:
        if self._stored is not None:
            self._jobs.run(
                partial(actions.trash_pengawasan, period=self._stored),
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
        head = SectionTitle("Masa pengawasan", "tanpa tumpang tindih")
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
