"""The duties of a year counted by kecamatan and by kind; a line opens its duties."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.kegiatan import rekap_kegiatan
from core.actions.kegiatan_rekap import MintaKegiatan, save_kegiatan_xlsx
from core.actions.keragaan_cetak import CetakRekap, look_rekap, print_rekap, save_rekap
from core.actions.outcome import Outcome
from core.kantor.kegiatan import jenis_kegiatan, nama_jenis
from core.kantor.kegiatan_daftar import CacahKegiatan, RekapKegiatan, SaringKegiatan
from gui.jobs import Jobs
from gui.models.cells import RowLook
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.views.kegiatan.columns import BarisRekap, recap_columns
from gui.views.rekap.paper import PaperView
from gui.widgets.buttons import Button
from gui.widgets.headings import PageHeader
from gui.widgets.labels import Text
from gui.widgets.menu_chip import MenuChip
from gui.widgets.notice_bar import NoticeBar
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

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._recap: RekapKegiatan | None = None
        self.header = PageHeader("Rekap kegiatan")
        self.notice = NoticeBar()
        self.paper = PaperView(session, jobs)
        self._figures, self._stack = QWidget(), QStackedWidget()
        self.header.add_button(Button("Excel…", icon="download", on_click=self.save_excel))
        self.header.add_button(
            Button("Cetak…", icon="printer", hint="Ctrl+P", on_click=self.open_paper)
        )
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
        self.paper.closed.connect(self.escape)
        self.by_place.opened.connect(self._open_place)
        self.by_kind.opened.connect(self._open_kind)

    def read(self) -> None:
        """Count the year of the window."""
        self._recap = rekap_kegiatan(self._session.office, self._session.year)
        self.header.set_subtitle(f"tahun {self._session.year}")
        self._show()

    def open_paper(self) -> None:
        """The paper of the year, as it would be printed."""
        cetak = CetakRekap(MintaKegiatan(self._session.year))

        def with_cara(action: Callable[..., Outcome[Any]]) -> Callable[..., Outcome[Any]]:
            return lambda office, cara, **rest: action(office, replace(cetak, cara=cara), **rest)

        papers = (with_cara(look_rekap), with_cara(print_rekap), with_cara(save_rekap))
        self.paper.show_paper(self._file_name(), papers)
        self._stack.setCurrentWidget(self.paper)

    def save_excel(self) -> None:
        """Both tables as a workbook that the officer names."""
        name, _kind = QFileDialog.getSaveFileName(
            self, "Simpan Excel", f"{self._file_name()}.xlsx", "Buku kerja Excel (*.xlsx)"
        )
        if name:
            path = Path(name if name.lower().endswith(".xlsx") else f"{name}.xlsx")
            action = partial(save_kegiatan_xlsx, minta=MintaKegiatan(self._session.year), path=path)
            self._jobs.run(
                action,
                owner=self,
                done=lambda _outcome: self.notice.show_note(f"Tersimpan sebagai {path}."),
                failed=self.notice.show_error,
                label="Menulis Excel",
            )

    def escape(self) -> bool:
        """From the paper back to the figures; False when they are shown."""
        if self._stack.currentWidget() is not self.paper:
            return False
        self._stack.setCurrentWidget(self._figures)
        return True

    def _file_name(self) -> str:
        return f"rekap-kegiatan-{self._session.year}"

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
        body = QVBoxLayout(self._figures)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.header)
        body.addWidget(self.notice)
        body.addWidget(self.tabs, 1)
        body.addWidget(note)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for view in (self._figures, self.paper):
            self._stack.addWidget(view)
        whole.addWidget(self._stack)


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
