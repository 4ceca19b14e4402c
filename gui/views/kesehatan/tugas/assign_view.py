"""Choose many cooperatives at once for one surat tugas."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.office import list_wilayah
from core.actions.outcome import Outcome
from core.actions.penugasan_koperasi import (
    CalonPeriksa,
    SaringanCalon,
    SudahDitugaskanError,
    assign,
    filtered,
    list_calon,
)
from core.errors import AppError
from core.koperasi.laporan import KunciLaporan
from core.koperasi.pemeriksaan import Penugasan
from gui.jobs import Jobs
from gui.session import Session
from gui.views.kesehatan.tugas.tick_model import TickModel
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.headings import FILTERS, EmptyState, PageFooter, PageHeader
from gui.widgets.labels import Text
from gui.widgets.menu_chip import MenuChip
from gui.widgets.notice_bar import NoticeBar
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table


class AssignView(QWidget):
    """Filters, rows with ticks, and one button that sends the team to all of them."""

    closed = Signal()
    assigned = Signal(object)
    """How many were put under the letter."""

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._letter = Penugasan(0)
        self._rows: tuple[CalonPeriksa, ...] = ()
        self.added: tuple[KunciLaporan, ...] = ()
        """Those of the last assignment that belonged to no letter before."""
        self.header = PageHeader("Pilih koperasi")
        self.header.add_button(
            Button("Kembali", icon="arrow-left", hint="Esc", on_click=self.closed.emit)
        )
        self.search = SearchBox("Nama koperasi")
        self.district = MenuChip("Kecamatan")
        self.free = Chip("Belum ditugaskan", on_change=lambda _on: self._filter())
        self.eligible = Chip("Layak saja", on_change=lambda _on: self._filter())
        self.unfinished = Chip("Belum final", on_change=lambda _on: self._filter())
        self.all_button = Button("Centang semua", kind="tautan", on_click=self._tick_all)
        self.none_button = Button("Kosongkan", kind="tautan", on_click=self._tick_none)
        self.count = Text("", "label")
        self.notice = NoticeBar()
        self.model = TickModel(self)
        self.table = Table(self.model, memory="kesehatan.tugas.pilih")
        self.table.setAccessibleName("Koperasi yang dapat diperiksa")
        self._none = EmptyState("search", "Tidak ada yang cocok dengan saringan ini.")
        self._body = QStackedWidget()
        self.footer = PageFooter()
        self.do_button = Button("Tugaskan", icon="check", kind="utama", on_click=self.assign)
        self._lay()
        self.search.searched.connect(lambda _text: self._filter())
        self.search.left.connect(self.table.setFocus)
        self.district.changed.connect(self._filter)
        self.table.clicked.connect(self._clicked)
        self.table.opened.connect(lambda _id: self._toggle(self.table.currentIndex()))
        self.table.installEventFilter(self)

    def show_letter(self, letter: Penugasan) -> None:
        """Every cooperative of the year for this letter; nothing ticked."""
        self._letter = letter
        self.header.set_subtitle(f"untuk {letter.sebutan}, tahun buku {letter.tahun_buku}")
        seen: dict[str, str] = {}
        for place in list_wilayah(self._session.office):
            seen.setdefault(place.kode_kecamatan, place.kecamatan)
        self.district.set_options(seen.items())
        self.notice.clear()
        self.model.ticked = set()
        self.read()
        self.search.setFocus()

    def read(self) -> None:
        """The cooperatives as they stand now; ticks stay."""
        found = list_calon(self._session.office, self._session.year)
        self._rows = tuple(sorted(found, key=lambda one: bool(one.alasan)))
        self._filter()

    def assign(self, moved: frozenset[KunciLaporan] = frozenset()) -> None:
        """Hand the ticked ones to the worker."""
        chosen = sorted(self.model.ticked)
        if not chosen:
            return
        free = {row.kunci for row in self._rows if row.tugas is None}
        self.added = tuple(one for one in chosen if one in free)
        self.do_button.setEnabled(False)
        self._jobs.run(
            partial(
                assign,
                penugasan_id=self._letter.id,
                kunci=chosen,
                tahun=self._session.year,
                pindahkan=moved,
            ),
            owner=self,
            done=self._done,
            failed=self._failed,
            label="Menugaskan koperasi",
        )

    def _done(self, outcome: Outcome[int]) -> None:
        self.model.ticked = set()
        self.notice.clear()
        self.assigned.emit(outcome.value)

    def _failed(self, error: AppError) -> None:
        self._follow()
        if not isinstance(error, SudahDitugaskanError):
            self.notice.show_error(error)
            return
        moved = error.pindah
        self.notice.show_warning(
            error.message,
            error.hint,
            ways=[
                (f"Pindahkan {len(moved)} koperasi", partial(self.assign, moved)),
                ("Keluarkan dari pilihan", partial(self._untick, moved)),
            ],
        )

    def _untick(self, gone: frozenset[KunciLaporan]) -> None:
        self.model.ticked = {one for one in self.model.ticked if one not in gone}
        self.notice.clear()
        self._filter()

    def _tick_all(self) -> None:
        self.model.tick_free()
        self._follow()

    def _tick_none(self) -> None:
        self.model.clear_ticks()
        self._follow()

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle(index)

    def _toggle(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if self.model.toggle(index.row()):
            self.notice.clear()
            self._follow()
        else:
            row = self.model.row(index.row())
            self.notice.show_note(f"{row.baris.nama} tidak dapat dipilih.", f"{row.alasan}.")

    def _filter(self) -> None:
        kept = self.table.current_id()
        wanted = SaringanCalon(
            self.search.text(),
            frozenset(self.district.chosen()),
            bebas=self.free.isChecked(),
            layak=self.eligible.isChecked(),
            belum_final=self.unfinished.isChecked(),
        )
        rows = filtered(self._rows, wanted)
        self.model.set_rows(rows, [row.kunci for row in rows])
        self._body.setCurrentWidget(self.table if rows else self._none)
        if rows and not self.table.pick(kept):
            self.table.pick(rows[0].kunci)
        self._follow()

    def _follow(self) -> None:
        chosen = len(self.model.ticked)
        shown = self.model.rowCount()
        can = sum(not row.alasan for row in self.model.rows())
        self.count.setText(f"{shown} ditampilkan · {can} layak · {chosen} dicentang")
        self.do_button.set_text(f"Tugaskan {chosen} koperasi" if chosen else "Tugaskan")
        self.do_button.setEnabled(bool(chosen))
        self.none_button.setEnabled(bool(chosen))
        if chosen:
            self.footer.set_note()
        else:
            self.footer.set_note("info", "Centang koperasi yang akan diperiksa (spasi).")

    def _lay(self) -> None:
        filters = QWidget()
        filters.setFixedHeight(FILTERS)
        row = QHBoxLayout(filters)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        chips = (self.search, self.district, self.free, self.eligible, self.unfinished)
        for widget in (*chips, self.all_button, self.none_button):
            row.addWidget(widget)
        row.addStretch(1)
        self._body.addWidget(self.table)
        self._body.addWidget(self._none)
        holder = QHBoxLayout()
        holder.setContentsMargins(16, 0, 16, 0)
        holder.addWidget(self._body)
        self.footer.add_left(self.do_button)
        self.footer.add_right(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(filters)
        column.addWidget(self.notice)
        column.addLayout(holder, 1)
        column.addWidget(self.footer)

    # Qt's own names
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
        ):
            self._toggle(self.table.currentIndex())
            return True
        return super().eventFilter(watched, event)
