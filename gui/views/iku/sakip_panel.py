"""Nilai SAKIP: the scores entered so far, and the form of one of them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.actions.outcome import Outcome
from core.actions.sakip import kelas_for, list_sakip, save_sakip, trash_sakip
from core.errors import AppError
from core.iku.model import NilaiSakip
from gui.jobs import Jobs
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.iku.sakip_form import SakipForm
from gui.views.iku.targets import SakipTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import SectionTitle, line
from gui.widgets.table import Table

Row = tuple[NilaiSakip, str]
_BARU = 0


def _score(row: Row) -> Cell:
    nilai, kelas = row
    if not nilai.terbit:
        return Cell("belum terbit", color="teks-2", right=True)
    return Cell(angka.show(nilai.nilai), right=True, bold=True, note=kelas)


_COLUMNS: tuple[Column[Row], ...] = (
    Column("dinilai", "Tahun dinilai", lambda row: str(row[0].tahun_dinilai), width=92),
    Column("terbit", "LHE terbit", lambda row: str(row[0].tahun_terbit), width=80),
    Column("nilai", "Nilai", _score, width=112, right=True),
    Column("lhe", "Nomor LHE", lambda row: row[0].lhe_nomor, width=140, stretch=True),
)


class SakipPanel(QWidget):
    """List at the left, form at the right."""

    closed = Signal()
    wanted = Signal(object)
    """Asks for the recommendations of the score in the form."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._stored: dict[int, NilaiSakip] = {}
        self._tahun = session.year
        self._at_work = False
        self._model: RowsModel[Row] = RowsModel(_COLUMNS, parent=self)
        self.table = Table(self._model, memory="iku.sakip")
        self.table.setAccessibleName("Nilai SAKIP yang sudah diisi")
        self.table.picked.connect(self._pick)
        self.form = SakipForm(session, jobs)
        self.form.wanted.connect(self._save)
        self.form.trash_wanted.connect(self._trash)
        self.form.closed.connect(self.closed)
        self.add_button = Button("Nilai baru", icon="plus", on_click=self.start_new)
        title = SectionTitle("Nilai SAKIP", "menurut LHE Inspektorat")
        self.advice_button = Button("Rekomendasi…", kind="tautan", on_click=self._ask_advice)
        title.add_right(self.advice_button)
        title.add_right(self.add_button)
        head = QVBoxLayout()
        head.setContentsMargins(24, 12, 16, 8)
        head.addWidget(title)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(head)
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 0, 8, 0)
        inset.addWidget(self.table)
        left.addLayout(inset, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 5)
        row.addWidget(line(vertical=True))
        row.addWidget(self.form, 6)

    def show_year(self, tahun: int, picked: int | None = None) -> None:
        """The scores, and the one that feeds this year in the form; a new one where none does.

        What is being typed or saved for this year stays in the form.
        """
        found = list_sakip(self._session.office)
        self._stored = {one.id: one for one in found}
        rows = [(one, self._kelas(one)) for one in found]
        blocked = self.table.blockSignals(True)
        self._model.set_rows(rows, [one.id for one in found])
        stays = self._at_work or (self.form.draft.dirty and tahun == self._tahun)
        if stays:
            self.table.pick(self.form.shown_id)
        self.table.blockSignals(blocked)
        self._tahun = tahun
        if stays:
            return
        wanted = picked or next((one.id for one in found if one.tahun_terbit == tahun), _BARU)
        if wanted in self._stored:
            self.table.pick(wanted)
            self._pick(wanted)
        else:
            self.start_new()

    def start_new(self) -> None:
        """An empty form for the LHE published in this year."""
        if self._at_work:
            return
        self.table.pick(_BARU)
        self.form.show_score(
            NilaiSakip(_BARU, self._tahun - 1, self._tahun, terbit=True, nilai=None)
        )

    def flush(self) -> None:
        """Keep what is typed as a draft."""
        self.form.draft.flush()

    def _ask_advice(self) -> None:
        shown = self.form.shown_id
        self.wanted.emit(SakipTarget(str(shown) if shown else ""))

    def _kelas(self, nilai: NilaiSakip) -> str:
        if nilai.nilai is None:
            return ""
        found = kelas_for(self._session.office, nilai.tahun_terbit, nilai.nilai)
        return found.huruf if found else ""

    def _pick(self, found: object) -> None:
        if isinstance(found, int) and found in self._stored and not self._at_work:
            self.form.show_score(self._stored[found])

    def _save(self, nilai: NilaiSakip) -> None:
        self._at_work = True
        self._jobs.run(
            partial(save_sakip, nilai=nilai),
            owner=self,
            done=self._saved,
            failed=self._refused,
        )

    def _refused(self, error: AppError) -> None:
        self._at_work = False
        self.form.refused(error)

    def _saved(self, outcome: Outcome[NilaiSakip]) -> None:
        self._at_work = False
        self.form.saved()
        self.show_year(self._tahun, outcome.value.id)
        self.form.notice.show_note("Nilai SAKIP tersimpan.")
        self.form.form.show_findings(outcome.findings)

    def _trash(self, nilai: NilaiSakip) -> None:
        self._at_work = True
        self._jobs.run(
            partial(trash_sakip, nilai=nilai),
            owner=self,
            done=lambda _outcome: self._trashed(),
            failed=self._refused,
        )

    def _trashed(self) -> None:
        self._at_work = False
        self.form.draft.settle()
        self.show_year(self._tahun)
        self.form.notice.show_note("Nilai dipindahkan ke Tempat sampah.")
