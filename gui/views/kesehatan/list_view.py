"""The list of the year: who may be assessed, how far each assessment is, which score it has."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.ekspor_kolom import KESEHATAN
from core.actions.office import list_wilayah
from core.actions.penilaian_daftar import (
    BarisPenilaian,
    DaftarTahun,
    Saringan,
    Tahap,
    filtered,
    list_penilaian,
)
from core.koperasi.kelayakan import Syarat
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.penilaian import short_name
from gui.duty_menu import DutyMenu
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.kesehatan.duties import OF_REPORT, OF_YEAR
from gui.views.kesehatan.trash_report import ReportTrash
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer, filter_words
from gui.widgets.headings import FILTERS, EmptyState, PageHeader
from gui.widgets.labels import Elided, predikat_look
from gui.widgets.menu_chip import MenuChip
from gui.widgets.saved_views import Part, SavedViews
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table
from gui.widgets.trash_link import TrashLink

LAYAK, BELUM_LAYAK = "layak", "belum_layak"
_STAGES = {
    Tahap.BELUM: ("circle-dashed", "teks-3"),
    Tahap.DRAF: ("pencil", "teks-2"),
    Tahap.DIKEMBALIKAN: ("triangle-alert", "awas"),
    Tahap.DIPERIKSA: ("shield-check", "cukup"),
    Tahap.FINAL: ("lock", "sehat"),
}
_REPORT = {
    Syarat.LAPORAN: "tanpa laporan",
    Syarat.DIKEMBALIKAN: "laporan kembali",
    Syarat.KOSONG: "belum lengkap",
    Syarat.IDENTITAS: "tidak lolos",
}
# the widest words of a chip that is set, the first that fits; 0 is no limit
_CHIP_WORDS = (0, 150, 120, 90)
_SEARCH, _SEARCH_NARROW = 224, 150
_NARROW = {"nama", "kelayakan", "tahap", "skor", "predikat"}


def _name(row: BarisPenilaian) -> Cell:
    return Cell(row.nama, note="USP" if row.kunci.unit is Unit.USP else "", tip=row.nama)


def _eligible(row: BarisPenilaian) -> Cell:
    report = "; ".join(each.kalimat for each in row.laporan)
    if row.kelayakan.layak:
        note = ", ".join(_REPORT[each.syarat] for each in row.laporan)
        return Cell("Layak", icon="check", tone="sehat", note=note, tip=report)
    reasons = "; ".join(row.kelayakan.sebab)
    tip = ".\n".join(filter(None, (row.kelayakan.kalimat, report)))
    mark = "circle-dashed" if row.kelayakan.belum_dapat else "minus"
    return Cell(reasons[:1].upper() + reasons[1:], icon=mark, color="teks-2", tip=tip)


def stage_cell(row: BarisPenilaian) -> Cell:
    """How far an assessment is."""
    icon, tone = _STAGES[row.tahap]
    note = f"putaran {row.putaran}" if row.putaran > 1 else ""
    word = "Hasil terdahulu" if row.terdahulu else row.tahap.sebutan
    return Cell(word, icon=icon, tone=tone, note=note, tip=row.alasan_kembali)


def _verdict(row: BarisPenilaian) -> Cell:
    if not row.predikat:
        return Cell("")
    icon, tone = predikat_look(row.predikat_urut)
    return Cell(row.predikat, icon=icon, tone=tone)


def _instrument(row: BarisPenilaian) -> Cell:
    if not row.pedoman_id:
        return Cell("Tidak tersedia", color="teks-2")
    return Cell(short_name(row.pedoman_id), color="teks" if row.putaran else "teks-2")


COLUMNS: tuple[Column[BarisPenilaian], ...] = (
    Column("nama", "Nama", _name, width=260, stretch=True),
    Column("kelurahan", "Kelurahan", lambda row: row.kelurahan, width=128),
    Column("kelayakan", "Kelayakan", _eligible, width=254),
    Column("pedoman", "Pedoman penilaian", _instrument, width=134),
    Column("tahap", "Tahap", stage_cell, width=118),
    Column("skor", "Skor", lambda row: Cell.number(row.skor), width=64, right=True),
    Column("predikat", "Predikat", _verdict, width=212),
)


class ListView(QWidget):
    """Filters over the list; Enter opens a report."""

    opened = Signal(object)
    """A KunciLaporan."""
    taken_over = Signal(object)
    """Enter a result from a certificate for this BarisPenilaian."""
    go = Signal(str, object)
    """Ask the window to open another page."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._list = DaftarTahun(session.year, session.year - 1, ())
        self.header = PageHeader("Kesehatan")
        self._take_over = Button("Hasil terdahulu", icon="inbox", on_click=self._take_over_current)
        self._open = Button(
            "Buka", icon="activity", hint="Enter", kind="utama", on_click=self._open_current
        )
        self.duties = DutyMenu(OF_YEAR, OF_REPORT, self._current_kunci)
        self.search = SearchBox("Nama koperasi")
        self.stage = MenuChip("Tahap", [(each.value, each.sebutan) for each in Tahap])
        self.eligible = MenuChip(
            "Kelayakan", [(LAYAK, "Layak dinilai"), (BELUM_LAYAK, "Belum layak")], single=True
        )
        self.reason = MenuChip("Sebab", [(each.value, each.sebutan) for each in Syarat])
        self.district = MenuChip("Kecamatan")
        self.verdict = MenuChip("Predikat")
        self.waiting = Chip("Layak, belum dinilai", on_change=lambda _on: self._filter())
        self.once = Chip("Satu baris tiap koperasi", on_change=lambda _on: self._filter())
        self.once.setToolTip("Koperasi dengan unit simpan pinjam tampil dengan satu hasilnya.")
        self.count = Elided()
        self.model: RowsModel[BarisPenilaian] = RowsModel(COLUMNS, parent=self)
        self.table = Table(self.model, memory="kesehatan.daftar")
        self.table.setAccessibleName("Penilaian tahun ini")
        self._empty = EmptyState(
            "activity", "Belum ada koperasi terdaftar. Tambah koperasi dahulu di halaman Koperasi."
        )
        self._none = EmptyState("search", "Tidak ada yang cocok dengan saringan ini.")
        kinds = ("koperasi", "laporan_keuangan", "penilaian")
        self.in_trash = TrashLink(session, self.go.emit, *kinds)
        self._none.add_link(self.in_trash)
        self.trash = ReportTrash(session, session.jobs)
        self.export = ExportButton(self, session.jobs, lambda: self.table, self._offer)
        self._body = QStackedWidget()
        self.views = SavedViews(session, session.jobs, "kesehatan", self.table, self._parts())
        self.views.failed = self.trash.show_error
        self._lay()
        self._connect()

    def _lay(self) -> None:
        self.header.add_beside(self.views)
        self.header.add_button(self.export)
        self.header.add_button(self.duties)
        self.header.add_button(self._take_over)
        self.header.add_button(self._open)
        filters = QWidget()
        filters.setFixedHeight(FILTERS)
        row = QHBoxLayout(filters)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        self.search.setMaximumWidth(260)
        chips = (
            self.stage, self.eligible, self.reason, self.waiting, self.district, self.verdict
        )  # fmt: skip
        for widget in (self.search, *chips):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.count)
        for shown in (self.table, self._empty, self._none):
            self._body.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(filters)
        counted = QHBoxLayout()
        counted.setContentsMargins(24, 0, 24, 6)
        counted.addWidget(self.once)
        counted.addStretch(1)
        column.addLayout(counted)
        column.addWidget(self.trash)
        holder = QHBoxLayout()
        holder.setContentsMargins(16, 0, 16, 0)
        holder.addWidget(self._body)
        column.addLayout(holder, 1)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._filter())
        self.search.left.connect(self.table.setFocus)
        for chip in (self.stage, self.eligible, self.reason, self.district, self.verdict):
            chip.changed.connect(self._filter)
        self.table.opened.connect(self.opened)
        self.table.picked.connect(lambda _id: self._follow_current())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)

    @property
    def listed(self) -> DaftarTahun:
        return self._list

    def load(self) -> None:
        """Read the list of the year."""
        office = self._session.office
        self._list = list_penilaian(office, self._session.year)
        self.header.set_subtitle(
            f"Tahun kinerja {self._list.tahun} menilai tahun buku {self._list.tahun_buku}"
        )
        seen: dict[str, str] = {}
        for place in list_wilayah(office):
            seen.setdefault(place.kode_kecamatan, place.kecamatan)
        if any(not row.kode_kecamatan for row in self._list.baris):
            seen[""] = "Tanpa kecamatan"
        self.district.set_options(seen.items())
        found = {(row.predikat_urut or 0, row.predikat) for row in self._list.baris}
        self.verdict.set_options((name, name) for _urut, name in sorted(found) if name)
        self._filter()

    def _parts(self) -> dict[str, Part]:
        """The fields of the filter by their codes."""
        return {
            "cari": self.search,
            "tahap": self.stage,
            "kelayakan": self.eligible,
            "sebab": self.reason,
            "menunggu": self.waiting,
            "kecamatan": self.district,
            "predikat": self.verdict,
            "sekali": self.once,
        }

    def show_filter(self, saringan: Saringan) -> None:
        """Filters that another page asked for."""
        self.search.setText(saringan.teks)
        self.stage.set_chosen([each.value for each in saringan.tahap])
        layak = {None: [], True: [LAYAK], False: [BELUM_LAYAK]}[saringan.layak]
        self.eligible.set_chosen(layak)
        self.district.set_chosen(list(saringan.kecamatan))
        self.reason.set_chosen([each.value for each in saringan.sebab])
        self.verdict.set_chosen(list(saringan.predikat))
        self.waiting.setChecked(False)
        self.once.setChecked(saringan.sekali)
        self._filter()

    def set_narrow(self, *, narrow: bool) -> None:
        keys = {column.key for column in COLUMNS}
        self.table.set_shown_columns(_NARROW if narrow else keys)
        self.count.setVisible(not narrow)
        self.search.setMinimumWidth(_SEARCH_NARROW if narrow else _SEARCH)
        self._fit_chips()

    def _offer(self) -> Offer:
        years = (("Tahun buku", str(self._list.tahun_buku)),)
        words = filter_words(self)
        return Offer(
            "Kesehatan",
            KESEHATAN,
            self._list.tahun,
            saringan=words,
            register="laporan",
            fakta=years,
        )

    def row_of(self, kunci: KunciLaporan) -> BarisPenilaian | None:
        """The row of a report, whatever the filters show."""
        return next((row for row in self._list.baris if row.kunci == kunci), None)

    def current(self) -> BarisPenilaian | None:
        found = self.table.current_id()
        return self.row_of(found) if isinstance(found, KunciLaporan) else None

    def _current_kunci(self) -> KunciLaporan | None:
        row = self.current()
        return None if row is None else row.kunci

    def _show_menu(self, place: QPoint) -> None:
        self.duties.show_at(self.table, self.table.viewport().mapToGlobal(place))

    def _wanted(self) -> Saringan:
        stages = frozenset(Tahap(code) for code in self.stage.chosen())
        chosen = self.eligible.chosen()
        layak = None if not chosen else chosen[0] == LAYAK
        if self.waiting.isChecked():
            stages = frozenset(Tahap) - {Tahap.FINAL}
            layak = True
        return Saringan(
            self.search.text(),
            stages,
            layak,
            kecamatan=frozenset(self.district.chosen()),
            sebab=frozenset(map(Syarat, self.reason.chosen())),
            predikat=frozenset(self.verdict.chosen()),
            sekali=self.once.isChecked(),
        )

    def _filter(self) -> None:
        kept = self.table.current_id()
        # asked for by a count of the recap; without it there is nothing to take off
        self.once.setVisible(self.once.isChecked())
        rows = filtered(self._list.baris, self._wanted())
        self.model.set_rows(rows, [row.kunci for row in rows])
        self._fit_chips()
        total = len(self._list.baris)
        final = sum(row.tahap is Tahap.FINAL for row in self._list.baris)
        self.in_trash.look(self.search.text(), missed=not rows)
        self.count.setText(f"{len(rows)} dari {total} ditampilkan · {final} final")
        shown = self.table if rows else self._none if total else self._empty
        self._body.setCurrentWidget(shown)
        if rows and not self.table.pick(kept):
            self.table.pick(rows[0].kunci)
        self._follow_current()

    def _fit_chips(self) -> None:
        """Chips that are set grow with what is chosen: cut their words where there is no room."""
        menus = (self.stage, self.eligible, self.reason, self.district, self.verdict)
        room = self.width() - 2 * 24 - self.search.minimumWidth() - 8 * (len(menus) + 2)
        for most in _CHIP_WORDS:
            for chip in menus:
                chip.set_most(most)
            if sum(chip.sizeHint().width() for chip in (*menus, self.waiting)) <= room:
                return

    # Qt's own names
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chips()

    def _follow_current(self) -> None:
        row = self.current()
        self._open.setEnabled(row is not None)
        free = row is not None and (row.tahap is Tahap.BELUM or row.terdahulu)
        self._take_over.setEnabled(free)
        self._take_over.setToolTip("" if free else "Hanya untuk tahun yang belum dinilai di sini.")

    def trash_current(self) -> None:
        """Move the report in hand to Tempat sampah."""
        row = self.current()
        if row is not None:
            self.trash.trash(row.kunci, row.nama)

    def _open_current(self) -> None:
        row = self.current()
        if row is not None:
            self.opened.emit(row.kunci)

    def _take_over_current(self) -> None:
        row = self.current()
        if row is not None:
            self.taken_over.emit(row)
