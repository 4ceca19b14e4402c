"""Tenggat: what is due when in the year, what is met; the office's own days."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import tanggal
from core.actions.tenggat import check_catatan, list_tenggat, save_tenggat
from core.iku.tenggat import CatatanTenggat, Tenggat, dasar_tenggat
from gui.entry_panel import EntryPanel
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.headings import line
from gui.widgets.labels import Text
from gui.widgets.table import Table
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

_ASAL = {"kantor": "kantor", "tahun lalu": "seperti tahun lalu", "bawaan": "bawaan"}


class DeadlinePanel(EntryPanel):
    """The office's own day of one deadline, and that it was met."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__("", session, jobs)
        self._stored = CatatanTenggat(0, "")
        self.hari, self.selesai, self.catatan = TanggalEdit(), TanggalEdit(), Line()
        self.form.line("tanggal", "Tenggat kantor", self.hari, width=188)
        self.form.line("selesai_pada", "Selesai pada", self.selesai, width=188)
        self.form.line("catatan", "Keterangan", self.catatan)
        self.close_button.hide()

    def show_deadline(self, one: Tenggat) -> None:
        """One deadline; a blank day lets the default speak."""
        self._stored = one.stored
        self.title.title.setText(one.jenis.nama)
        self.title.set_beside(f"bawaan {tanggal.show(one.jenis.on(one.stored.tahun))}")
        self.notice.clear()
        key = f"tenggat:{one.stored.tahun}:{one.stored.kode}"
        self.draft.show(key, partial(self._fill, one.stored))

    def save(self) -> None:
        if not self.form.check_typing():
            return
        self.save_button.setEnabled(False)
        self.jobs.run(
            partial(save_tenggat, catatan=self._typed()),
            owner=self,
            done=lambda _outcome: self._done(),
            failed=self.refused,
        )

    def check(self) -> None:
        self.form.show_findings(check_catatan(self.session.office, self._typed()))

    def _done(self) -> None:
        self.saved()
        self.closed.emit()

    def _fill(self, stored: CatatanTenggat) -> None:
        self.hari.set_day(stored.tanggal)
        self.selesai.set_day(stored.selesai_pada)
        self.catatan.set_text(stored.catatan)

    def _typed(self) -> CatatanTenggat:
        return CatatanTenggat(
            self._stored.tahun,
            self._stored.kode,
            self.hari.day(),
            self.selesai.day(),
            catatan=self.catatan.text().strip(),
            id=self._stored.id,
            versi=self._stored.versi,
        )


class DeadlineTab(QWidget):
    """The calendar of the year and the form of the one that is picked."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._tahun = session, 0
        columns: tuple[Column[Tenggat], ...] = (
            Column("nama", "Tenggat", lambda one: Cell(one.jenis.nama, tip=one.jenis.catatan),
                   width=230, stretch=True),
            Column("tanggal", "Tanggal", lambda one: tanggal.show_short(one.tanggal), width=110),
            Column("asal", "Menurut", lambda one: _ASAL[one.asal], width=120),
            Column("keadaan", "Keadaan", self._state, width=190),
        )  # fmt: skip
        self._model: RowsModel[Tenggat] = RowsModel(columns, parent=self)
        self.table = Table(self._model, memory="iku.tenggat")
        self.table.setAccessibleName("Tenggat siklus kinerja")
        self.panel = DeadlinePanel(session, jobs)
        self.panel.closed.connect(lambda: self.show_year(self._tahun))
        self.table.picked.connect(lambda _kode: self._pick())
        left = QVBoxLayout()
        left.setContentsMargins(16, 8, 16, 8)
        left.addWidget(self.table, 1)
        left.addWidget(Text(dasar_tenggat(), "kecil", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 3)
        row.addWidget(line(vertical=True))
        row.addWidget(self.panel, 2)

    def show_year(self, tahun: int) -> None:
        """Read the calendar again."""
        self._tahun = tahun
        found = list_tenggat(self._session.office, tahun)
        codes = [one.jenis.kode for one in found]
        kept = self.table.current_id()
        blocked = self.table.blockSignals(True)
        self._model.set_rows(found, codes)
        self.table.pick(kept if kept in codes else codes[0])
        self.table.blockSignals(blocked)
        self._pick()

    def save(self) -> None:
        """Keep the office's own day."""
        self.panel.save()

    def flush(self) -> None:
        """Keep it as a draft."""
        self.panel.draft.flush()

    def _state(self, one: Tenggat) -> Cell:
        today = self._session.office.today
        if one.selesai:
            return Cell.state(
                "circle-check", f"{one.selesai[:1].upper()}{one.selesai[1:]}", "sehat"
            )
        if not one.perlu:
            return Cell.state("minus", "Tidak perlu", "teks-2")
        if one.is_overdue(today):
            return Cell.state("triangle-alert", "Lewat", "awas")
        if one.is_old(today):
            return Cell.state("minus", "Tidak dicatat", "teks-2")
        if one.is_near(today):
            return Cell.state("calendar", "Segera", "aksen")
        return Cell.state("circle-dashed", "Belum", "teks-2")

    def _pick(self) -> None:
        self.flush()
        at = self._model.index_of(self.table.current_id())
        if at is not None:
            self.panel.show_deadline(self._model.row(at))
