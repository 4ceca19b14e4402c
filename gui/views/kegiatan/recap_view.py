"""The duties of a year counted by kecamatan and by kind; a line opens its duties."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.kegiatan import rekap_kegiatan
from core.kantor.kegiatan import jenis_kegiatan, nama_jenis
from core.kantor.kegiatan_daftar import CacahKegiatan, RekapKegiatan, SaringKegiatan
from gui.models.cells import RowLook
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.kegiatan.columns import BarisRekap, recap_columns
from gui.widgets.buttons import Button
from gui.widgets.headings import PageHeader
from gui.widgets.labels import Text
from gui.widgets.menu_chip import MenuChip
from gui.widgets.table import Table
from gui.widgets.tabs import Tabs

TOTAL = "Jumlah"
NOWHERE = "Tanpa peserta atau tanpa kelurahan"
_NOTE = (
    "Satu kegiatan dapat menjangkau beberapa kecamatan: jumlah seluruhnya menghitung setiap "
    "kegiatan, koperasi, dan UMKM satu kali."
)
_NONE = CacahKegiatan()


class RecapView(QWidget):
    """Two tabs over the same counts."""

    closed = Signal()
    wanted = Signal(object)
    """The SaringKegiatan of a line that was opened."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._recap: RekapKegiatan | None = None
        self.header = PageHeader("Rekap kegiatan")
        self.header.add_button(
            Button("Daftar", icon="list-checks", hint="Esc", on_click=self.closed.emit)
        )
        self.jenis = MenuChip(
            "Jenis", [(one.kode, one.nama) for one in jenis_kegiatan().values()], single=True
        )
        self.places: RowsModel[BarisRekap] = RowsModel(
            recap_columns("Kecamatan"), look=_look, parent=self
        )
        self.kinds: RowsModel[BarisRekap] = RowsModel(
            recap_columns("Jenis kegiatan"), look=_look, parent=self
        )
        self.by_place = Table(self.places, memory="kegiatan.rekap.kecamatan")
        self.by_place.setAccessibleName("Kegiatan per kecamatan")
        self.by_kind = Table(self.kinds, memory="kegiatan.rekap.jenis")
        self.by_kind.setAccessibleName("Kegiatan per jenis")
        self.tabs = Tabs()
        self._lay()
        self.jenis.changed.connect(self._show)
        self.by_place.opened.connect(self._open_place)
        self.by_kind.opened.connect(self._open_kind)

    def read(self) -> None:
        """Count the year of the window."""
        self._recap = rekap_kegiatan(self._session.office, self._session.year)
        self.header.set_subtitle(f"tahun {self._session.year}")
        self._show()

    def _show(self) -> None:
        if self._recap is None:
            return
        places = tuple(self._place_rows(self._recap))
        self.places.set_rows(places, [row.kode or row.nama for row in places])
        kinds = tuple(_kind_rows(self._recap))
        self.kinds.set_rows(kinds, [row.kode or row.nama for row in kinds])

    def _place_rows(self, recap: RekapKegiatan) -> Iterator[BarisRekap]:
        kind = next(iter(self.jenis.chosen()), "")
        counts = (
            {place: found for (place, one), found in recap.sel.items() if one == kind}
            if kind
            else recap.per_kecamatan
        )
        for kode, nama in recap.kecamatan:
            yield BarisRekap(kode, nama, counts.get(kode, _NONE))
        if "" in counts:
            yield BarisRekap("", NOWHERE, counts[""])
        whole = recap.per_jenis.get(kind, _NONE) if kind else recap.jumlah
        yield BarisRekap("", TOTAL, whole)

    def _open_place(self, found: object) -> None:
        if isinstance(found, str) and found not in (NOWHERE, TOTAL):
            asked = SaringKegiatan(kecamatan=(found,), jenis=self.jenis.chosen())
            self.wanted.emit(asked)
        elif found == TOTAL:
            self.wanted.emit(SaringKegiatan(jenis=self.jenis.chosen()))

    def _open_kind(self, found: object) -> None:
        if isinstance(found, str):
            self.wanted.emit(SaringKegiatan(jenis=() if found == TOTAL else (found,)))

    def _lay(self) -> None:
        place, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 0)
        row.addWidget(self.jenis)
        row.addStretch(1)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addLayout(_inset(self.by_place), 1)
        kind = QWidget()
        kind.setLayout(_inset(self.by_kind))
        self.tabs.add(place, "Per kecamatan")
        self.tabs.add(kind, "Per jenis")
        note = Text(_NOTE, "kecil", wrap=True)
        note.setContentsMargins(24, 4, 24, 8)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.header)
        body.addWidget(self.tabs, 1)
        body.addWidget(note)


def _kind_rows(recap: RekapKegiatan) -> Iterator[BarisRekap]:
    known = [*jenis_kegiatan(), *(one for one in recap.per_jenis if one not in jenis_kegiatan())]
    for kode in known:
        yield BarisRekap(kode, nama_jenis(kode), recap.per_jenis.get(kode, _NONE))
    yield BarisRekap("", TOTAL, recap.jumlah)


def _look(row: BarisRekap) -> RowLook:
    return RowLook.JUMLAH if row.nama == TOTAL else RowLook.BIASA


def _inset(table: Table) -> QVBoxLayout:
    holder = QVBoxLayout()
    holder.setContentsMargins(16, 8, 16, 8)
    holder.addWidget(table)
    return holder
