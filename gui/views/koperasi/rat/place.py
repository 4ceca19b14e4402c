"""The place RAT of the page Koperasi: calendar, entry of dates, proposed changes of status."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import tanggal
from core.actions.rat import load_kalender
from core.kantor.model import Kelurahan
from core.koperasi.daftar import SaringKoperasi
from core.koperasi.rat import KeadaanRat
from core.koperasi.rat_daftar import KalenderRat, LetakRat, SaringRat
from gui.jobs import Jobs
from gui.session import Session
from gui.views.koperasi.rat.calendar_tab import CalendarTab
from gui.views.koperasi.rat.counts import RatCounts
from gui.views.koperasi.rat.entry_tab import RatEntryTab
from gui.views.koperasi.rat.filters import RatFilters
from gui.views.koperasi.rat.proposals_tab import ProposalsTab
from gui.widgets.buttons import Button
from gui.widgets.headings import SectionTitle, line
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.tabs import Tabs

BELUM_RAT = (KeadaanRat.BELUM, KeadaanRat.BELUM_JATUH_TEMPO)


class RatPlace(QWidget):
    """One filter over calendar and entry; the counts above them open what they count."""

    closed = Signal()
    open_record = Signal(object)
    letters_wanted = Signal(object)
    """Ids of cooperatives to write to."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session = session
        self._found: KalenderRat | None = None
        self.title = SectionTitle("RAT")
        self.close_button = Button("Kembali ke daftar", hint="Esc", on_click=self.closed.emit)
        self.letters_button = Button("Surat teguran", icon="file-text", on_click=self._write)
        self.title.add_right(self.letters_button)
        self.title.add_right(self.close_button)
        self.notice = NoticeBar()
        self.filters, self.counts = RatFilters(), RatCounts()
        self.calendar = CalendarTab()
        self.entry = RatEntryTab(session, jobs)
        self.proposals = ProposalsTab(session, jobs)
        self.tabs = Tabs()
        for tab, title in (
            (self.calendar, "Kalender"),
            (self.entry, "Isi tanggal"),
            (self.proposals, "Usul status"),
        ):
            self.tabs.add(tab, title)
        self._lay()
        self.filters.changed.connect(self._filter)
        self.counts.changed.connect(self._filter)
        self.tabs.turned.connect(self._turn)
        self.calendar.opened.connect(self.open_record)
        self.proposals.opened.connect(self.open_record)
        self.entry.told.connect(self.notice.show_note)

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        self.filters.set_places(places)

    def show_place(self, saring: SaringKoperasi | None = None) -> None:
        """Open it; from the list of those without RAT, show the same ones here."""
        self.notice.clear()
        self.refresh()
        if saring is not None:
            self.counts.choose_states(BELUM_RAT if saring.belum_rat else ())
            self.filters.set_saring(saring)
        self._turn()

    def refresh(self) -> None:
        """Read again: after news, or when another year is looked at."""
        found = load_kalender(self._session.office, self._session.year)
        again = self._found is not None and self._found.tahun == found.tahun
        self._found = found
        self.title.set_beside(
            f"Tahun buku {found.tahun_buku}, keadaan {tanggal.show(found.day)}; "
            f"batas RAT {tanggal.show(found.aturan.jatuh_tempo(found.tahun_buku))}"
        )
        self.filters.set_most(len(found.tahun))
        if again:
            self._show_counts(found)
            self.calendar.show_list(found, self._rows(found))
            self.entry.renew(found)
        else:
            self._filter()
        if self.tabs.front() is self.proposals:
            self.proposals.refresh()

    def save(self) -> None:
        """Ctrl+S: the row under the cursor, or the ticked proposals."""
        if self.tabs.front() is self.entry:
            self.entry.save_current()
        elif self.tabs.front() is self.proposals:
            self.proposals.confirm()

    def search(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def flush(self) -> None:
        """Keep what is typed: as saved rows, else as drafts."""
        self.entry.flush()
        self.proposals.flush()

    def set_narrow(self, *, narrow: bool) -> None:
        for tab in (self.calendar, self.entry, self.proposals):
            tab.set_narrow(narrow=narrow)
        self.tabs.renew_size()

    def _saring(self) -> SaringRat:
        return replace(
            self.filters.saring(),
            keadaan=self.counts.chosen_states(),
            bulan=self.counts.chosen_month(),
        )

    def _rows(self, found: KalenderRat) -> tuple[LetakRat, ...]:
        return found.filtered(self._saring())

    def _filter(self) -> None:
        if self._found is not None:
            rows = self._rows(self._found)
            self._show_counts(self._found)
            self.calendar.show_list(self._found, rows)
            self.entry.show_list(self._found, rows)

    def _show_counts(self, found: KalenderRat) -> None:
        """Counts of what the filters above leave, whatever is chosen among the counts."""
        rows = replace(found, letak=found.filtered(self.filters.saring()))
        self.counts.show_counts(found.tahun_buku, rows.counts(), rows.months())
        shown = self._rows(found)
        self.tabs.set_title(self.calendar, f"Kalender ({len(shown)})")
        owing = sum(bool(one.tunggakan) for one in shown)
        self.letters_button.set_text(f"Surat teguran ({owing})")
        self.letters_button.setEnabled(bool(owing))
        self.letters_button.setToolTip(
            "Menulis kepada koperasi yang menunggak pada daftar ini"
            if owing
            else "Tidak ada koperasi yang menunggak pada daftar ini"
        )

    def _write(self) -> None:
        """Letters to those of the list that are in arrears."""
        if self._found is not None:
            owing = self._found.arrears(self._saring())
            self.letters_wanted.emit(tuple(one.koperasi_id for one in owing))

    def _turn(self) -> None:
        listed = self.tabs.front() is not self.proposals
        for widget in (self.filters, self.counts):
            widget.setVisible(listed)
        if not listed:
            self.proposals.begin()
        elif self.tabs.front() is self.entry:
            self.entry.grid.setFocus()
        else:
            self.calendar.table.setFocus()

    def _lay(self) -> None:
        self.title.setContentsMargins(24, 10, 24, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.title, line(soft=True), self.notice, self.filters, self.counts):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)
