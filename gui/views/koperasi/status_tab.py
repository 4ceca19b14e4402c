"""Tab Status: dated statuses, newest first, and a form to add one or correct one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from core.actions.koperasi import BerkasKoperasi
from core.actions.koperasi_status import examine_status, save_status, trash_status
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.model import LABEL_STATUS as LABEL
from core.koperasi.model import Keadaan, StatusKoperasi
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.koperasi.columns import status_text
from gui.views.koperasi.status_on_day import StatusOnDay
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import SectionTitle
from gui.widgets.pick import Pick
from gui.widgets.table import HEAD, ROW, Table
from gui.widgets.tabs import scrolled_into
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

ROWS_SHOWN = 6


def _status(row: StatusKoperasi) -> Cell:
    icon, word, tone = status_text(row.status)
    return Cell(word, icon=icon, tone=tone)


def _sejak(row: StatusKoperasi) -> Cell:
    return Cell(tanggal.show(row.sejak) if row.sejak else "sejak awal")


def _basis(row: StatusKoperasi) -> Cell:
    decree = f"SK {row.no_sk}" if row.no_sk else ""
    signed = tanggal.show(row.tgl_sk) if row.tgl_sk else ""
    words = "; ".join(filter(None, (" ".join(filter(None, (decree, signed))), row.dasar)))
    return Cell(words, tip=words)


COLUMNS: tuple[Column[StatusKoperasi], ...] = (
    Column("status", LABEL["status"], _status, width=150),
    Column("sejak", LABEL["sejak"], _sejak, width=150),
    Column("dasar", "SK atau dasar", _basis, width=200, stretch=True),
)


class StatusTab(QWidget):
    """What a cooperative was, and since when."""

    state_changed = Signal()
    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._koperasi_id = 0
        self._stored = StatusKoperasi(Keadaan.AKTIF)
        self._rows: tuple[StatusKoperasi, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._saving = False
        self._model: RowsModel[StatusKoperasi] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="koperasi.status")
        self.table.setAccessibleName("Riwayat status")
        self.form = FormGrid()
        self.status = Pick([(one.value, one.sebutan) for one in Keadaan], placeholder="")
        self.since, self.signed = TanggalEdit(), TanggalEdit()
        self.number, self.basis = Line("nomor keputusan"), Line("bila belum ada SK")
        self.on_day = StatusOnDay(session.office.today)
        self._title = self.form.heading("Tambah status")
        self.form.line("status", LABEL["status"], self.status, required=True, width=160)
        self.form.line("sejak", LABEL["sejak"], self.since, width=188)
        self.form.line("no_sk", LABEL["no_sk"], self.number)
        self.form.line("tgl_sk", LABEL["tgl_sk"], self.signed, width=188)
        self.form.line("dasar", LABEL["dasar"], self.basis)
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.check_wanted.connect(self.check)
        self.draft.dirty_changed.connect(self.state_changed)
        self.new_button = Button("Tambah status", icon="plus", on_click=self.begin_new)
        self.trash_button = Button("Hapus status ini", kind="tautan", on_click=self._trash)
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

    def show_rows(self, koperasi_id: int, rows: tuple[StatusKoperasi, ...]) -> None:
        """Show a cooperative's statuses, ready to add one or at the one being corrected."""
        keep = self._stored.id if koperasi_id == self._koperasi_id else 0
        self._koperasi_id, self._rows, self._saving = koperasi_id, rows, False
        self.on_day.show_statuses(koperasi_id, rows)
        self._model.set_rows(rows, [row.id for row in rows])
        self.table.setFixedHeight(HEAD + 2 + ROW * min(max(len(rows), 1), ROWS_SHOWN))
        self._stored = StatusKoperasi(Keadaan.AKTIF)
        if not self.table.pick(keep):
            self.begin_new()

    def set_read_only(self, read_only: bool) -> None:
        self.form.set_read_only(read_only)
        self.new_button.setEnabled(not read_only)

    def begin_new(self) -> None:
        """An empty form for the next status."""
        self.draft.flush()
        self.table.pick(None)
        self._show(StatusKoperasi(Keadaan.AKTIF, koperasi_id=self._koperasi_id))

    @property
    def stored(self) -> StatusKoperasi:
        """The status as it was loaded."""
        return self._stored

    def counterpart(self, now: BerkasKoperasi) -> StatusKoperasi | None:
        """The same status in a file read later."""
        return next((one for one in now.statuses if one.id == self._stored.id), None)

    def check(self) -> None:
        self._findings = examine_status(self._session.office, self._typed())
        fault = self.since.value_error()
        if fault is None and not self._stored.id and self.since.day() is None:
            fault = "Isi sejak kapan status ini berlaku."
        for name, wrong in (("sejak", fault), ("tgl_sk", self.signed.value_error())):
            if wrong is not None:
                clean = (one for one in self._findings if one.field != name)
                self._findings = (*clean, Finding(f"status.{name}", name, wrong))
        if self.dirty:
            self.form.show_findings(self._findings)
        else:
            self.form.clear_findings()
        self.state_changed.emit()

    def save(self) -> None:
        self.check()
        if blocks(self._findings):
            fault = next(one for one in self._findings if blocks([one]))
            self.form.focus(fault.field)
            return
        self._saving = True
        self._jobs.run(
            partial(save_status, status=self._typed()),
            owner=self,
            done=self._saved,
            failed=self._failed,
            label="Menyimpan status",
        )

    def _typed(self) -> StatusKoperasi:
        return StatusKoperasi(
            status=Keadaan(self.status.code() or Keadaan.AKTIF),
            sejak=self.since.day(),
            dasar=self.basis.text(),
            no_sk=self.number.text(),
            tgl_sk=self.signed.day(),
            usul_id=self._stored.usul_id,
            id=self._stored.id,
            koperasi_id=self._koperasi_id,
            versi=self._stored.versi,
        )

    def _pick(self, status_id: object) -> None:
        row = next((one for one in self._rows if one.id == status_id), None)
        if row is not None and row.id != self._stored.id:
            self.draft.flush()
            self._show(row)

    def _show(self, row: StatusKoperasi) -> None:
        self.draft.end()
        self._stored = row
        self.form.clear_findings()
        self._title.setText("Koreksi status" if row.id else "Tambah status")
        self.status.set_code(row.status)
        self.since.set_day(row.sejak)
        self.since.setPlaceholderText("sejak awal" if row.id else "hari/bulan/tahun")
        self.number.set_text(row.no_sk)
        self.signed.set_day(row.tgl_sk)
        self.basis.set_text(row.dasar)
        self.trash_button.setVisible(bool(row.id) and len(self._rows) > 1)
        self.draft.begin(f"status_koperasi:{self._koperasi_id}:{row.id or 'baru'}")
        self._findings = ()
        draft = self.draft.left()
        if draft is not None:
            self.draft.rebase(draft)
            self.check()
        self.state_changed.emit()

    def _trash(self) -> None:
        self._jobs.run(
            partial(trash_status, status=self._stored),
            owner=self,
            done=self._saved,
            failed=self._failed,
        )

    def _saved(self, _outcome: Outcome[object]) -> None:
        self._saving = False
        self.draft.drop()
        self.draft.end()
        self.saved.emit(self._koperasi_id)

    def _failed(self, error: AppError) -> None:
        self._saving = False
        if isinstance(error, DataRejectedError):
            self._findings = error.findings
            self.form.show_findings(error.findings)
        else:
            self.refused.emit(error)
        self.state_changed.emit()

    def _lay(self) -> None:
        head = SectionTitle("Riwayat status", "status pada satu tanggal adalah yang terakhir mulai")
        head.add_right(self.new_button)
        head.setContentsMargins(8, 0, 8, 0)
        self.form.setContentsMargins(8, 0, 0, 0)
        links = QHBoxLayout()
        links.setContentsMargins(168, 0, 0, 0)
        links.addWidget(self.trash_button)
        links.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.table)
        column.addWidget(self.on_day)
        column.addSpacing(4)
        column.addWidget(self.form)
        column.addLayout(links)
        column.addStretch(1)
        scrolled_into(self, inside)
