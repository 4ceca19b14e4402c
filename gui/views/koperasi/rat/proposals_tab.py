"""Tab Usul status: what the rule proposes; the ticked ones are confirmed, or taken back."""

from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.outcome import Outcome
from core.actions.rat import aturan_rat
from core.actions.usul_status import (
    BERWENANG,
    batalkan_usul,
    examine_usul,
    list_kelompok,
    list_usul,
    tetapkan_usul,
)
from core.errors import AppError, DataRejectedError
from core.findings import Finding, blocks
from core.koperasi.usul_daftar import HasilBatal, KelompokUsul
from gui.jobs import Jobs
from gui.session import Session
from gui.views.koperasi.rat.confirmed_dialog import ConfirmedDialog
from gui.views.koperasi.rat.proposal_form import ProposalForm
from gui.views.koperasi.rat.proposal_rows import ProposalModel, ProposalTable
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, line
from gui.widgets.labels import Text
from gui.widgets.notice_bar import NoticeBar

_FORM, _TOLD = 560, 2
_NOT_ALLOWED = "Usul ditetapkan oleh Verifikator, Pejabat, atau Admin."
_NARROW = {"pilih", "nama", "menjadi", "sebab"}


class ProposalsTab(QWidget):
    """Nothing changes by itself: an officer ticks, names the decree, and confirms."""

    opened = Signal(object)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._working = False
        self.notice = NoticeBar()
        self.rule = Text("", "label", wrap=True)
        self.model = ProposalModel(self)
        self.table = ProposalTable(self.model, memory="koperasi.rat.usul")
        self.table.setAccessibleName("Usul perubahan status")
        self._empty = EmptyState("circle-check", "Tidak ada perubahan status yang diusulkan.")
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty)
        self.form = ProposalForm(session, jobs)
        self.all_button = Button("Pilih semua", icon="list-checks", on_click=self.tick_all)
        self.confirm_button = Button(
            "Tetapkan usul", icon="check", hint="Ctrl+S", kind="utama", on_click=self.confirm
        )
        self.why_not = Text("", "label", wrap=True)
        self._lay()
        self.table.ticked.connect(self._toggle)
        self.table.clicked.connect(self._click)
        self.table.opened.connect(self.opened)
        self.form.changed.connect(self._show_state)

    def refresh(self) -> None:
        """What the rule proposes now, and what was confirmed before."""
        office = self._session.office
        aturan = aturan_rat(office)
        self.rule.setText(
            f"Aktif diusulkan tidak aktif setelah {aturan.tahun} tahun buku berturut-turut tanpa "
            "RAT yang dilaporkan; tidak aktif diusulkan aktif bila RAT dilaporkan lagi. "
            "Tidak ada yang berubah sebelum ditetapkan."
        )
        rows = list_usul(office)
        kept = self.table.current_id()
        self.model.show(rows)
        self.table.pick(kept if self.model.index_of(kept) is not None else None)
        self._body.setCurrentIndex(0 if rows else 1)
        self._offer_back()
        self._show_state()

    def begin(self) -> None:
        """The tab is shown."""
        self.form.begin(self._session.office.today)
        self.refresh()

    def tick_all(self) -> None:
        self.model.tick_all()
        self._show_state()

    def confirm(self) -> None:
        """Give the ticked ones their new status."""
        kelompok = self.form.kelompok()
        if kelompok is None or not self.confirm_button.isEnabled():
            self.form.focus("sejak")
            return
        chosen = self.model.chosen()
        findings = examine_usul(self._session.office, chosen, kelompok)
        if blocks(findings):
            self._show_faults(findings)
            return
        self._run(
            partial(tetapkan_usul, chosen=chosen, kelompok=kelompok),
            self._confirmed,
            "Menetapkan usul",
        )

    def flush(self) -> None:
        self.form.draft.flush()

    def set_narrow(self, *, narrow: bool) -> None:
        keys = {column.key for column in self.model.columns}
        self.table.set_shown_columns(_NARROW if narrow else keys)

    def _take_back(self, usul_id: int) -> None:
        self._run(partial(batalkan_usul, usul_id=usul_id), self._taken_back, "Membatalkan usul")

    def _run(self, action: object, done: object, label: str) -> None:
        self._working = True
        self._show_state()
        self._jobs.run(
            action,  # type: ignore[arg-type] # a partial over the office
            owner=self,
            done=done,  # type: ignore[arg-type] # told what the action returns
            failed=self._failed,
            label=label,
        )

    def _confirmed(self, outcome: Outcome[KelompokUsul]) -> None:
        self._working = False
        self.form.draft.drop()
        self.form.draft.end()
        self.begin()
        done = outcome.value
        self.notice.show_note(
            f"{done.jumlah} koperasi mendapat status barunya.",
            done.sebutan,
            ways=[("Batalkan usul ini", partial(self._take_back, done.id))],
        )

    def _taken_back(self, outcome: Outcome[HasilBatal]) -> None:
        self._working = False
        self.refresh()
        left = ", ".join(outcome.value.tertinggal)
        self.notice.show_note(
            f"{outcome.value.kembali} status dari usul itu dibatalkan.",
            f"Tetap berlaku karena sudah dikoreksi: {left}." if left else "",
        )

    def _failed(self, error: AppError) -> None:
        self._working = False
        if isinstance(error, DataRejectedError):
            self._show_faults(error.findings)
        else:
            self.refresh()
            self.notice.show_error(error)
        self._show_state()

    def _show_faults(self, findings: tuple[Finding, ...]) -> None:
        """Those of the form beside their field, the others above the list."""
        left = self.form.show_findings(findings)
        if left:
            self.notice.show_warning(
                left[0].message, f"Dan {len(left) - 1} lagi." if len(left) > 1 else ""
            )

    def _offer_back(self) -> None:
        """The newest confirmations, each with its way back; after a restart too."""
        found = list_kelompok(self._session.office)
        if not found:
            self.notice.clear()
            return
        ways = [(one.sebutan, partial(self._take_back, one.id)) for one in found[:_TOLD]]
        if len(found) > _TOLD:
            ways.append((f"Lihat semua ({len(found)})…", partial(self._choose_back, found)))
        self.notice.show_note("Sudah ditetapkan; pilih untuk membatalkan usul itu:", ways=ways)

    def _choose_back(self, found: list[KelompokUsul]) -> None:
        """Older ones are taken back from a list of all."""
        dialog = ConfirmedDialog(self.window(), found)
        chosen = dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else 0
        dialog.deleteLater()
        if chosen:
            self._take_back(chosen)

    def _toggle(self, position: int) -> None:
        self.model.toggle(position)
        self._show_state()

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle(index.row())

    def _show_state(self) -> None:
        """The button says how many, or why not."""
        count = len(self.model.ticked)
        officer = self._session.officer
        allowed = officer is not None and officer.peran in BERWENANG
        why = "" if allowed else _NOT_ALLOWED
        if allowed and not count:
            why = "Pilih koperasi pada daftar dengan Spasi atau klik tandanya."
        self.confirm_button.set_text(f"Tetapkan {count} usul" if count else "Tetapkan usul")
        self.confirm_button.setEnabled(not why and not self._working)
        self.confirm_button.setToolTip(why)
        self.why_not.setText(why)
        self.all_button.setEnabled(bool(self.model.rowCount()))

    def _lay(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (self.confirm_button, self.all_button):
            buttons.addWidget(button)
        buttons.addWidget(self.why_not)
        buttons.addStretch(1)
        below = QHBoxLayout()
        below.setContentsMargins(24, 10, 24, 10)
        below.setSpacing(24)
        self.form.setMaximumWidth(_FORM)
        below.addWidget(self.form, 3)
        below.addLayout(buttons, 2)
        table = QHBoxLayout()
        table.setContentsMargins(16, 0, 16, 0)
        table.addWidget(self._body)
        self.rule.setContentsMargins(24, 8, 24, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rule)
        column.addWidget(self.notice)
        column.addLayout(table, 1)
        column.addWidget(line())
        column.addLayout(below)
