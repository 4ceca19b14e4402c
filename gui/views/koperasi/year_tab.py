"""Tab RAT & tahunan: one row per tahun buku, and the form of the one chosen."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import rupiah, tanggal
from core.actions.koperasi import BerkasKoperasi
from core.actions.koperasi_tahun import (
    examine_tahun,
    figures_of_report,
    save_tahun,
    trash_tahun,
)
from core.actions.outcome import Outcome
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.checks_tahun import total_orang
from core.koperasi.model import KoperasiTahun
from gui.form_draft import FormDraft
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.koperasi.year_fields import YearFields
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import SectionTitle
from gui.widgets.table import HEAD, ROW, Table
from gui.widgets.tabs import scrolled_into

ROWS_SHOWN = 6
_TYPED = {
    "tahun_buku": "Tulis tahun buku dengan empat angka, misalnya 2025.",
}


def _day(row: KoperasiTahun) -> Cell:
    if row.rat_tanggal is None:
        return Cell("belum", icon="circle-dashed", tone="awas", color="teks-2")
    return Cell(tanggal.show_short(row.rat_tanggal), icon="check", tone="sehat")


def _told(row: KoperasiTahun) -> Cell:
    return Cell(tanggal.show_short(row.rat_dilaporkan))


COLUMNS: tuple[Column[KoperasiTahun], ...] = (
    Column("tahun_buku", "Tahun buku", lambda row: str(row.tahun_buku), width=84),
    Column("rat", "RAT", _day, width=116),
    Column("told", "Dilaporkan", _told, width=96),
    Column("anggota", "Anggota", lambda row: Cell.number(rupiah.show(total_orang(row, "anggota"))),
           width=74, right=True),
    Column("aset", "Aset", lambda row: Cell.rupiah(row.aset), width=120, right=True, stretch=True),
    Column("shu", "SHU", lambda row: Cell.rupiah(row.shu), width=120, right=True),
)  # fmt: skip


class YearTab(QWidget):
    """People, headline figures and the RAT, year by year."""

    state_changed = Signal()
    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._koperasi_id = 0
        self._usual = 0
        self._stored = KoperasiTahun(0)
        self._rows: tuple[KoperasiTahun, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._saving = False
        self._model: RowsModel[KoperasiTahun] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="koperasi.tahunan")
        self.table.setAccessibleName("Tahun buku")
        self.form = FormGrid()
        self.fields = YearFields(self.form)
        self.draft = FormDraft(self.form, session, jobs)
        self.draft.check_wanted.connect(self.check)
        self.draft.dirty_changed.connect(self.state_changed)
        self.new_button = Button("Tambah tahun buku", icon="plus", on_click=self.begin_new)
        self.trash_button = Button("Hapus tahun buku ini", kind="tautan", on_click=self._trash)
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

    def show_rows(self, koperasi_id: int, rows: tuple[KoperasiTahun, ...], usual: int) -> None:
        """Show a cooperative's years; the form opens at `usual`, the book year looked at."""
        keep = self._stored.tahun_buku if koperasi_id == self._koperasi_id else 0
        self._koperasi_id, self._rows, self._usual = koperasi_id, rows, usual
        self._saving = False
        self._model.set_rows(rows, [row.tahun_buku for row in rows])
        self.table.setFixedHeight(HEAD + 2 + ROW * min(max(len(rows), 1), ROWS_SHOWN))
        self._open_year(keep or usual)

    def set_read_only(self, read_only: bool) -> None:
        self.form.set_read_only(read_only)
        self.new_button.setEnabled(not read_only)

    def begin_new(self) -> None:
        """An empty form for the book year looked at, or the one after the last."""
        self.draft.flush()
        known = {row.tahun_buku for row in self._rows}
        year = self._usual if self._usual not in known else max(known) + 1
        self.table.pick(None)
        self._show(KoperasiTahun(year, self._koperasi_id))
        self.form.focus("rat_tanggal")

    @property
    def stored(self) -> KoperasiTahun:
        """The year as it was loaded."""
        return self._stored

    def counterpart(self, now: BerkasKoperasi) -> KoperasiTahun | None:
        """The same year in a file read later."""
        return next((one for one in now.years if one.id == self._stored.id), None)

    def check(self) -> None:
        typed = self._typed()
        if self.fields.year.year() is None:
            message = self.fields.year.value_error() or _TYPED["tahun_buku"]
            self._findings = (Finding("tahun.kosong", "tahun_buku", message),)
        else:
            self._findings = (*examine_tahun(self._session.office, typed), *self._unreadable())
        if self.dirty or self._stored.id:
            self.form.show_findings(_on_line(one) for one in self._findings)
        else:
            self.form.clear_findings()
        self.state_changed.emit()

    def save(self) -> None:
        self.check()
        if not self.form.check_typing() or blocks(self._findings):
            fault = next(one for one in self._findings if blocks([one]))
            self.form.focus(_on_line(fault).field)
            return
        self._saving = True
        self._jobs.run(
            partial(save_tahun, tahun=self._typed()),
            owner=self,
            done=self._saved,
            failed=self._failed,
            label="Menyimpan tahun buku",
        )

    def _typed(self) -> KoperasiTahun:
        return self.fields.record(self._stored)

    def _unreadable(self) -> list[Finding]:
        """Typing that is not a value yet must not be saved as a blank."""
        found = []
        for name in self.form.names():
            field = self.form.field(name).field
            message = field.value_error()  # type: ignore[attr-defined]
            if message is not None:
                found.append(Finding("tahun.tidak_terbaca", name, message))
        return found

    def _open_year(self, tahun_buku: int) -> None:
        if not self.table.pick(tahun_buku):
            row = next((one for one in self._rows if one.tahun_buku == tahun_buku), None)
            self._show(row or KoperasiTahun(tahun_buku, self._koperasi_id))

    def _pick(self, tahun_buku: object) -> None:
        row = next((one for one in self._rows if one.tahun_buku == tahun_buku), None)
        if row is not None:
            self.draft.flush()
            self._show(row)

    def _show(self, row: KoperasiTahun) -> None:
        self.draft.end()
        self._stored = row
        self.form.clear_findings()
        self.fields.put(row)
        figures = figures_of_report(self._session.office, row.koperasi_id, row.tahun_buku)
        self.fields.show_report(figures)
        self.trash_button.setVisible(bool(row.id))
        self.draft.begin(f"koperasi_tahun:{row.koperasi_id}:{row.tahun_buku}")
        draft = self.draft.left()
        if draft is not None:
            self.draft.rebase(draft)
        self.check()

    def _trash(self) -> None:
        self._jobs.run(
            partial(trash_tahun, tahun=self._stored),
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
            self.form.show_findings(_on_line(one) for one in error.findings)
        else:
            self.refused.emit(error)
        self.state_changed.emit()

    def _lay(self) -> None:
        head = SectionTitle("Tahun buku")
        head.add_right(self.new_button)
        head.setContentsMargins(8, 0, 20, 0)
        self.form.setContentsMargins(8, 0, 0, 0)
        links = QHBoxLayout()
        links.setContentsMargins(168, 0, 0, 0)
        links.addWidget(self.trash_button)
        links.addStretch(1)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 4, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.table)
        column.addSpacing(4)
        column.addWidget(self.form)
        column.addLayout(links)
        column.addStretch(1)
        scrolled_into(self, inside)


def _on_line(finding: Finding) -> Finding:
    """Men and women stand on the line of their total."""
    group = finding.field.rpartition("_")[0]
    if group not in ("anggota", "manajer", "karyawan"):
        return finding
    return Finding(finding.code, f"{group}_jumlah", finding.message, finding.severity)
