"""The page of the indicators: three lines, both lists behind each ratio, why the figure is so."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.actions.iku import load_tahun
from core.actions.outcome import Topic
from core.errors import AppError
from core.iku.model import HasilIku, TahunIku
from core.rules.set_iku import JenisIku
from gui.duty_menu import DutyMenu
from gui.jobs import Jobs
from gui.models.rows_model import RowsModel
from gui.page import Page
from gui.place import Place
from gui.place_frame import PlaceFrame
from gui.session import Session
from gui.set_pick import SetPick
from gui.views.iku.counts_panel import CountsPanel
from gui.views.iku.duties import DUTIES, PLACES
from gui.views.iku.ratio_view import RatioView
from gui.views.iku.rows import COLUMNS, berubah_of
from gui.views.iku.sakip_panel import SakipPanel
from gui.views.iku.target_panel import TargetPanel
from gui.views.iku.targets import PenetapanIkuTarget
from gui.widgets.buttons import Button
from gui.widgets.headings import EmptyState, Notice, PageHeader, line
from gui.widgets.table import HEAD, Table

ROW, MOST_ROWS = 34, 8
KEYS = "Enter buka catatan  ·  Ctrl+P cetak lampiran  ·  F1 bantuan"


class IkuPage(Page):
    """Reads stored sums only; the worker renews them after a change."""

    title = "IKU"
    concerns = frozenset(
        {
            Topic.IKU,
            Topic.SAKIP,
            Topic.TARGET,
            Topic.PENGATURAN,
            Topic.PENILAIAN,
            Topic.LABA,
            Topic.PROGRAM,
        }
    )
    keys = KEYS

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self._tahun: TahunIku | None = None
        self.print_action = self.action("Cetak lampiran IKU", "Ctrl+P", self._print)
        self.save_action = self.action("Simpan", "Ctrl+S", self._save)
        self.header = PageHeader("IKU")
        self.set_pick = SetPick(session)
        self.set_pick.changed.connect(self.refresh)
        self.header.add_beside(self.set_pick)
        self.target_button = Button("Isi target", icon="pencil", on_click=self.open_targets)
        self.sakip_button = Button("Nilai SAKIP", icon="pencil", on_click=self.open_sakip)
        self.print_button = Button(
            "Cetak lampiran",
            icon="printer",
            hint="Ctrl+P",
            action=self.print_action,
        )
        self.fix_button = Button(
            "Tetapkan realisasi", icon="lock", kind="utama", on_click=self._fix_year
        )
        self.duties = DutyMenu(DUTIES)
        self.duties.wanted.connect(self.open)
        buttons = (self.duties, self.target_button, self.sakip_button, self.print_button)
        for button in (*buttons, self.fix_button):
            self.header.add_button(button)
        self.notice = Notice()
        self._model: RowsModel[HasilIku] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self._model, memory="iku.baris")
        self.table.set_row_height(ROW)
        self.table.setAccessibleName("Indikator kinerja utama")
        self.table.picked.connect(self._pick)
        self.ratio = RatioView(session)
        self.ratio.opened.connect(self.go)
        self.ratio.wanted.connect(self.open)
        self.ratio.counts_wanted.connect(self._open_counts)
        self.sakip = SakipPanel(session, jobs)
        self.sakip.wanted.connect(self.open)
        self.targets = TargetPanel(session, jobs)
        self.counts = CountsPanel(session, jobs)
        self.nothing = EmptyState("target", "")
        for panel in (self.sakip, self.targets, self.counts):
            panel.closed.connect(self._close_panel)
        self._frame, self._stack = (
            PlaceFrame(session, jobs, self.save_action, PLACES),
            QStackedWidget(),
        )
        self._frame.closed.connect(self.show_year)
        self._frame.wanted.connect(self.open)
        self._frame.go.connect(self.go)
        for widget in (self.ratio, self.sakip, self.targets, self.counts, self.nothing):
            self._stack.addWidget(widget)
        self._lay()

    def load(self) -> None:
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Read the year again; the indicator that was looked at stays picked."""
        if self.place is not None:
            self.place.refresh()
        kept, before = self._picked(), self._tahun
        try:
            self._tahun = load_tahun(self.session.office, self.session.year, self.set_pick.renew())
        except AppError as error:
            self._show_nothing(error)
            return
        found = self._tahun
        self.header.set_subtitle(f"Tahun {found.tahun}, {found.keputusan}")
        self.notice.setVisible(False)
        if found.belum_dihitung:
            self.notice.show_note("Angka tahun ini sedang dihitung.")
        elif moved_since := berubah_of(found):
            self.notice.show_warning(*moved_since)
        self._set_enabled(True)
        blocked = self.table.blockSignals(True)
        codes = [one.kode for one in found.iku]
        self._model.set_rows(found.iku, codes)
        self.table.blockSignals(blocked)
        self._fit_table(len(found.iku))
        first_ratio = next(
            (one.kode for one in found.iku if one.jenis is JenisIku.RASIO), found.iku[0].kode
        )
        blocked = self.table.blockSignals(True)
        self.table.pick(kept.kode if kept and kept.kode in codes else first_ratio)
        self.table.blockSignals(blocked)
        self._renew_panel(found, moved=before is not None and _other(before, found))

    def _renew_panel(self, found: TahunIku, *, moved: bool) -> None:
        """An entry panel stays open, and keeps its typing until another year is looked at."""
        if moved:
            self.flush_draft()
        hasil, panel = self._picked(), self._panel()
        if panel is self.targets:
            if moved or not self.targets.draft.dirty:
                self.targets.show_year(found.tahun)
        elif panel is self.counts and hasil is not None:
            if moved:
                self.counts.show_result(hasil, found.tahun)
        else:
            self._show_detail()

    def open(self, target: object) -> None:
        """An indicator by its code; `target` and `sakip` open the entry panels; or a duty."""
        if self._frame.knows(target):
            self._show_place(target)
            return
        self.show_year()
        if target == "target":
            self.open_targets()
        elif target == "sakip":
            self.open_sakip()
        elif isinstance(target, str) and self._tahun is not None:
            if self.table.current_id() == target:
                self._show_detail()
            else:
                self.table.pick(target)

    def open_targets(self) -> None:
        """The targets of the year, ready to type."""
        if self._tahun is not None:
            self.targets.show_year(self._tahun.tahun)
            self._stack.setCurrentWidget(self.targets)
            self.targets.form.focus(self._tahun.iku[0].kode)

    def open_sakip(self) -> None:
        """The score that feeds the year."""
        if self._tahun is None:
            return
        for hasil in self._tahun.iku:
            if hasil.jenis is JenisIku.ISIAN:
                self.table.pick(hasil.kode)
                self._show_detail()
                self.sakip.form.form.focus("nilai")

    @property
    def place(self) -> Place | None:
        """The view that stands in the place of the indicators now."""
        return self._frame.place

    def show_year(self) -> None:
        """Back to the indicators; what is typed is kept as a draft."""
        if self.place is None:
            return
        self.place.flush_draft()
        self._frame.setCurrentIndex(0)
        self.set_keys(KEYS)
        self.refresh()
        self.table.setFocus()

    def flush_draft(self) -> None:
        if self.place is not None:
            self.place.flush_draft()
        self.targets.draft.flush()
        self.counts.draft.flush()
        self.sakip.flush()

    def escape(self) -> bool:
        if self.place is not None:
            return self.place.escape()
        if self._panel() in (self.targets, self.counts):
            self._close_panel()
            return True
        return False

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        self.ratio.set_narrow(narrow)
        shown = {column.key for column in COLUMNS}
        self.table.set_shown_columns(shown)
        self._frame.set_narrow(narrow=narrow)

    def _panel(self) -> QWidget | None:
        return self._stack.currentWidget()

    def _picked(self) -> HasilIku | None:
        kode = self.table.current_id()
        known = self._tahun.iku if self._tahun else ()
        return next((one for one in known if one.kode == kode), None)

    def _pick(self, _kode: object) -> None:
        self.flush_draft()
        self._show_detail()

    def _show_detail(self) -> None:
        hasil = self._picked()
        if hasil is None or self._tahun is None:
            return
        if hasil.jenis is JenisIku.ISIAN:
            self.sakip.show_year(self._tahun.tahun, hasil.sakip.id if hasil.sakip else None)
            self._stack.setCurrentWidget(self.sakip)
        else:
            self.ratio.show_result(hasil, self._tahun.tahun)
            self._stack.setCurrentWidget(self.ratio)

    def _fix_year(self) -> None:
        hasil = self._picked()
        self.open(PenetapanIkuTarget(hasil.kode if hasil else ""))

    def _open_counts(self) -> None:
        hasil = self._picked()
        if hasil is not None and self._tahun is not None:
            self.counts.show_result(hasil, self._tahun.tahun)
            self._stack.setCurrentWidget(self.counts)
            self.counts.form.focus("pembilang")

    def _close_panel(self) -> None:
        self.flush_draft()
        self._show_detail()
        self.table.setFocus()

    def _show_place(self, target: object) -> None:
        self.flush_draft()
        place = self._frame.show_target(target)
        if place is not None:
            self.set_keys(place.keys)

    def _save(self) -> None:
        if self.place is not None:
            self.place.save()
            return
        match self._panel():
            case self.targets:
                self.targets.save()
            case self.counts:
                self.counts.save()
            case self.sakip:
                self.sakip.form.save()

    def _print(self) -> None:
        if self.place is not None:
            self.place.print_paper()
            return
        self.go.emit("dokumen", "cetak-capaian")

    def _show_nothing(self, error: AppError) -> None:
        self._tahun = None
        self._model.set_rows([])
        self.header.set_subtitle(f"Tahun {self.session.year}")
        self.notice.setVisible(False)
        self.nothing.set_sentence(f"{error.message} {error.hint}")
        self._set_enabled(False)
        self._fit_table(0)
        self._stack.setCurrentWidget(self.nothing)

    def _set_enabled(self, enabled: bool) -> None:
        for button in (self.target_button, self.sakip_button, self.fix_button):
            button.setEnabled(enabled)
        if self.print_action is not None:
            self.print_action.setEnabled(enabled)

    def _fit_table(self, rows: int) -> None:
        self.table.setFixedHeight(HEAD + 2 + ROW * min(max(rows, 1), MOST_ROWS))

    def _lay(self) -> None:
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 0, 16, 0)
        inset.addWidget(self.table)
        message = QVBoxLayout()
        message.setContentsMargins(24, 0, 24, 0)
        message.addWidget(self.notice)
        figures = QWidget()
        column = QVBoxLayout(figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(message)
        column.addLayout(inset)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        self._frame.addWidget(figures)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._frame)


def _other(before: TahunIku, found: TahunIku) -> bool:
    """Whether another year or another set of it is looked at."""
    return (before.tahun, before.set_id) != (found.tahun, found.set_id)
