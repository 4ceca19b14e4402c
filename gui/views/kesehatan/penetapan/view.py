"""Tetapkan banyak: what every assessment of the year still lacks; those ready are concluded."""

from collections.abc import Callable
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.office import Office, list_wilayah
from core.actions.outcome import Outcome
from core.actions.penetapan import HasilPenetapan, check_many, finalize_many
from core.actions.penetapan_daftar import BarisPenetapan, DaftarPenetapan, list_penetapan
from core.actions.penilaian import PEMERIKSA, PENETAP, Wewenang
from core.actions.progress import CancelledError, Progress
from core.errors import AppError
from core.koperasi.kunci import cari_kunci
from gui.jobs import Jobs
from gui.place import Place
from gui.session import Session
from gui.views.kesehatan.penetapan.rows import PILIH, TickModel, is_ready
from gui.widgets.authority import ask_authority
from gui.widgets.buttons import Button
from gui.widgets.headings import FILTERS, EmptyState, Notice, PageFooter, PageHeader
from gui.widgets.labels import Text
from gui.widgets.menu_chip import MenuChip
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table

FINAL, PERIKSA, BELUM = "final", "periksa", "belum"
_NARROW = {"pilih", "nama", "tahap", "skor", "predikat", "kekurangan"}
_TOLD = 3


class TickTable(Table):
    """Space ticks the row where one stands, so does a click on the tick."""

    ticked = Signal(int)

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.ticked.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class PenetapanView(Place):
    """One list, two duties under it."""

    keys: ClassVar[str] = "Spasi pilih  ·  Ctrl+A pilih yang siap  ·  Enter buka  ·  Esc daftar"

    def __init__(self, session: Session, jobs: Jobs, save: QAction) -> None:
        super().__init__(session, jobs, save)
        self._list = DaftarPenetapan(session.year, session.year - 1, (), 0)
        self._loading = self._stale = self._working = self._entered = False
        self.header = PageHeader("Tetapkan banyak")
        self.notice = Notice()
        self.names = SearchBox("Nama koperasi")
        self.state = MenuChip(
            "Keadaan",
            [(FINAL, "Siap ditetapkan final"), (PERIKSA, "Siap ditandai diperiksa"),
             (BELUM, "Belum siap")],
        )  # fmt: skip
        self.district = MenuChip("Kecamatan")
        self.count = Text("", "label")
        self.model = TickModel(self)
        self.table = TickTable(self.model, memory="kesehatan.penetapan")
        self.table.setAccessibleName("Penilaian yang belum final")
        self._empty = EmptyState("lock", "Tidak ada penilaian yang menunggu ditetapkan tahun ini.")
        self._none = EmptyState("search", "Tidak ada yang cocok dengan saringan ini.")
        self._body = QStackedWidget()
        self.foot = PageFooter()
        self.all = Button("Pilih semua yang siap", icon="list-checks", hint="Ctrl+A",
                          on_click=self.tick_all)  # fmt: skip
        self.check = Button("Tandai diperiksa", icon="shield-check", on_click=self.mark_checked)
        self.finalize = Button(
            "Tetapkan final", icon="lock", kind="utama", on_click=self.make_final
        )
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self.header.add_button(
            Button("Daftar", icon="list-checks", hint="Esc", on_click=self.closed.emit)
        )
        filters = QWidget()
        filters.setFixedHeight(FILTERS)
        row = QHBoxLayout(filters)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self.names)
        row.addWidget(self.state)
        row.addWidget(self.district)
        row.addStretch(1)
        row.addWidget(self.count)
        self.foot.add_left(self.all)
        self.foot.add_right(self.check)
        self.foot.add_right(self.finalize)
        for shown in (self.table, self._empty, self._none):
            self._body.addWidget(shown)
        holder = QHBoxLayout()
        holder.setContentsMargins(16, 0, 16, 0)
        holder.addWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.notice, filters):
            column.addWidget(widget)
        column.addLayout(holder, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.names.searched.connect(lambda _text: self._filter())
        self.names.left.connect(self.table.setFocus)
        for chip in (self.state, self.district):
            chip.changed.connect(self._filter)
        self.table.opened.connect(self.wanted)
        self.table.ticked.connect(self._toggle)
        self.table.clicked.connect(self._click)
        select = QAction(self)
        select.setShortcut("Ctrl+A")
        select.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        select.triggered.connect(self.tick_all)
        self.addAction(select)

    def show_target(self, target: object) -> None:
        del target
        self.notice.clear()
        self.model.ticked.clear()
        self.model.refused.clear()
        self._entered = True
        self.district.set_options(
            {one.kode_kecamatan: one.kecamatan for one in list_wilayah(self.session.office)}.items()
        )
        self._load()
        self.table.setFocus()

    def refresh(self) -> None:
        self._load()

    def search(self) -> None:
        self.names.setFocus()

    def escape(self) -> bool:
        if self.names.text():
            self.names.clear()
            self.names.search_now()
        else:
            self.closed.emit()
        return True

    def set_narrow(self, *, narrow: bool) -> None:
        keys = {column.key for column in self.model.columns}
        self.table.set_shown_columns(_NARROW if narrow else keys)
        self.count.setVisible(not narrow)

    @property
    def chosen(self) -> tuple[BarisPenetapan, ...]:
        """The rows ticked, whatever the filters show."""
        return tuple(row for row in self._list.baris if row.kunci in self.model.ticked)

    def tick_all(self) -> None:
        """Every ready row that is shown, or none of them."""
        self.model.tick_all()
        self._follow()

    def mark_checked(self) -> None:
        """Those ticked that are ready for it, with the password of a verifikator."""
        rows = tuple(row for row in self.chosen if row.siap_diperiksa)
        self._conclude(rows, check_many, PEMERIKSA, "Tandai diperiksa", "ditandai diperiksa")

    def make_final(self) -> None:
        """Those ticked that are ready for it, with the password of a pejabat."""
        rows = tuple(row for row in self.chosen if row.siap_final)
        self._conclude(rows, finalize_many, PENETAP, "Tetapkan final", "ditetapkan final")

    def _conclude(
        self,
        rows: tuple[BarisPenetapan, ...],
        action: Callable[..., Outcome[HasilPenetapan]],
        roles: tuple[str, ...],
        purpose: str,
        done: str,
    ) -> None:
        if not rows or self._working:
            return
        found = ask_authority(self, self.session, roles, f"{purpose}: {len(rows)} penilaian")
        if found is None:
            return
        self._working = True
        self.notice.show_note(
            f"{purpose}: {len(rows)} penilaian sedang dikerjakan.",
            "Batal di kaki jendela menghentikannya; yang sudah dikerjakan ikut dibatalkan.",
        )
        self.jobs.run(
            partial(
                _or_stopped,
                action=partial(
                    action,
                    chosen=rows,
                    wewenang=Wewenang(found.nip, found.sandi),
                    tahun=self.session.year,
                ),
            ),
            owner=self,
            done=partial(self._concluded, done),
            failed=self._failed,
            label=purpose,
            cancellable=True,
        )
        self._follow()

    def _concluded(self, done: str, outcome: Outcome[Any]) -> None:
        self._working = False
        hasil: HasilPenetapan | None = outcome.value
        if hasil is None:
            self.notice.show_note("Dibatalkan; tidak ada penilaian yang berubah.")
            self._follow()
            return
        self.model.ticked.clear()
        self.model.refused = {one.kunci: one.sebab for one in hasil.ditolak}
        sentence = f"{len(hasil.selesai)} penilaian {done}."
        if hasil.ditolak:
            told = [f"{one.nama}: {one.sebab}" for one in hasil.ditolak[:_TOLD]]
            others = len(hasil.ditolak) - _TOLD
            rest = f" Dan {others} lagi, lihat kolom terakhir." if others > 0 else ""
            self.notice.show_warning(
                f"{sentence} {len(hasil.ditolak)} ditolak.", " ".join(told) + rest
            )
        else:
            self.notice.show_note(sentence)
        self._load()

    def _failed(self, error: AppError) -> None:
        self._working = False
        self.notice.show_error(error)
        self._follow()

    def _load(self) -> None:
        """Let the worker judge every assessment; news meanwhile is judged afterwards."""
        if self._loading:
            self._stale = True
            return
        self._loading, self._stale = True, False
        self._follow()
        self.jobs.run(
            partial(list_penetapan, tahun=self.session.year),
            owner=self,
            done=self._show,
            failed=self._not_loaded,
            label="Memeriksa penilaian",
        )

    def _not_loaded(self, error: AppError) -> None:
        self._loading = False
        self._failed(error)

    def _show(self, outcome: Outcome[Any]) -> None:
        self._loading = False
        self._list = outcome.value
        self.model.keep_ticks([row.kunci for row in self._list.baris if is_ready(row)])
        self.header.set_subtitle(
            f"Tahun kinerja {self._list.tahun} menilai tahun buku {self._list.tahun_buku} · "
            f"{self._list.final} sudah final"
        )
        self._filter()
        if self._entered:
            self._entered = False
            self.table.setFocus()  # Space ticks at once
        if self._stale:
            self._load()

    def _filter(self) -> None:
        kept = self.table.current_id()
        rows = sorted(filter(self._is_wanted, self._list.baris), key=_place_of)
        self.model.show(rows)
        shown = self.table if rows else self._none if self._list.baris else self._empty
        self._body.setCurrentWidget(shown)
        if rows and not self.table.pick(kept):
            self.table.pick(rows[0].kunci)
        self.count.setText(f"{len(rows)} dari {len(self._list.baris)} ditampilkan")
        self._follow()

    def _is_wanted(self, row: BarisPenetapan) -> bool:
        states, districts = self.state.chosen(), self.district.chosen()
        now = FINAL if row.siap_final else PERIKSA if row.siap_diperiksa else BELUM
        return (
            (not states or now in states)
            and (not districts or row.baris.kode_kecamatan in districts)
            and any(
                all(word in row.baris.nama_kunci for word in words)
                for words in cari_kunci(self.names.text())
            )
        )

    def _click(self, index: QModelIndex) -> None:
        if index.column() == PILIH:
            self._toggle(index.row())

    def _toggle(self, position: int) -> None:
        if not self.model.toggle(position):
            row = self.model.row(position)
            self.notice.show_note(f"{row.baris.nama} belum siap.", row.sebab)
        self._follow()

    def _follow(self) -> None:
        """Buttons count what is ticked, and say why they cannot be pressed."""
        check = sum(row.siap_diperiksa for row in self.chosen)
        final = sum(row.siap_final for row in self.chosen)
        free = not self._working
        self.check.set_text(f"Tandai diperiksa ({check})" if check else "Tandai diperiksa")
        self.finalize.set_text(f"Tetapkan final ({final})" if final else "Tetapkan final")
        self.check.setEnabled(bool(check) and free)
        self.finalize.setEnabled(bool(final) and free)
        ready = sum(is_ready(row) for row in self._list.baris)
        self.all.setEnabled(bool(ready) and free)
        if self._working:
            self.foot.set_note("circle-dashed", "Sedang dikerjakan")
        elif self._loading:
            self.foot.set_note("circle-dashed", "Memeriksa penilaian")
        elif check or final:
            self.foot.set_note("check", f"{check + final} dipilih")
        elif ready:
            self.foot.set_note("info", f"{ready} siap; pilih dahulu dengan Spasi")
        else:
            self.foot.set_note("circle-alert", "Belum ada penilaian yang siap")


def _place_of(row: BarisPenetapan) -> int:
    """What can be concluded stands first; within that the order of the list stays."""
    return 0 if row.siap_final else 1 if row.siap_diperiksa else 2


def _or_stopped(
    office: Office, action: Callable[..., Outcome[HasilPenetapan]], progress: Progress
) -> Outcome[HasilPenetapan | None]:
    """Nothing when the officer pressed Batal: the transaction has been taken back by then."""
    try:
        outcome = action(office, progress=progress)
    except CancelledError:
        return Outcome(None)
    return Outcome(outcome.value, outcome.topics, outcome.findings)
