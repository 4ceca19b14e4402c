"""The groups of a change, and the people of the one that is picked."""

from array import array
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.actions.outcome import Outcome
from core.actions.perubahan_nama import Gerombol, Pindah, list_pindah, pindah_rows
from core.iku.perubahan import Batang, Perubahan
from core.iku.perubahan_kelompok import Kelompok
from gui.models.cells import Cell, Column
from gui.models.paged_model import PagedModel
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer
from gui.widgets.headings import SectionTitle, line
from gui.widgets.table import HEAD, ROW, Table

_MOST = 7


def _signed(value: int) -> Cell:
    if not value:
        return Cell.number("0", color="teks-3")
    sign = "+" if value > 0 else angka.MINUS
    return Cell.number(f"{sign}{angka.show(abs(value), 0)}")


GROUPS: tuple[Column[Batang], ...] = (
    Column("kelompok", "Kelompok", lambda row: row.kelompok.kata.judul, width=220, stretch=True),
    Column(
        "jumlah",
        "Jumlah",
        lambda row: Cell.number(angka.show(row.jumlah, 0)),
        width=84,
        right=True,
    ),
    Column("pembilang", "Pembilang", lambda row: _signed(row.pembilang), width=92, right=True),
    Column("penyebut", "Penyebut", lambda row: _signed(row.penyebut), width=92, right=True),
)


def name_columns(tahun: int, *, narrow: bool = False) -> tuple[Column[Pindah], ...]:
    """Both years stand in the heads."""
    dulu, kini, sebab = (132, 128, 168) if narrow else (172, 156, 244)
    return (
        Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama), width=190, stretch=True),
        Column("dulu", f"Tahun {tahun - 1}", lambda row: _told(row.dulu), width=dulu),
        Column("kini", f"Tahun {tahun}", lambda row: _told(row.kini), width=kini),
        Column("sebab", "Sebab tercatat", lambda row: _told(row.sebab), width=sebab),
    )


def _told(words: str) -> Cell:
    return Cell(words, tip=words)


class GroupNames(QWidget):
    """Groups above, names below; the worker reads the names."""

    opened = Signal(str, object)
    """The page of a record and its id."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: tuple[int, str, Kelompok | None] = (0, "", None)
        self._pihak, self._narrow = "", False
        self._model: RowsModel[Batang] = RowsModel(GROUPS, parent=self)
        self.groups = Table(self._model, memory="iku.perubahan.kelompok")
        self.groups.setAccessibleName("Kelompok perubahan")
        self.groups.picked.connect(lambda _kelompok: self._read())
        self.title = SectionTitle("Nama")
        self.names: Table | None = None
        self.offer = Offer("Perubahan", {}, session.year)
        self.export = ExportButton(self, session.jobs, lambda: self.names, lambda: self.offer)
        self.title.add_right(self.export)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(16, 0, 16, 8)
        self._lay()

    def show_change(self, perubahan: Perubahan, kode: str, kelompok: str = "") -> None:
        """Pick the wanted group, else the one that was looked at, else the first."""
        kept = kelompok or self.groups.current_id()
        self._shown, self._pihak = (perubahan.tahun, kode, None), perubahan.penyebut.pihak
        rows = [one for one in perubahan.batang if one.kelompok is not Kelompok.TANPA_NAMA]
        blocked = self.groups.blockSignals(True)
        self._model.set_rows(rows, [one.kelompok for one in rows])
        self.groups.setFixedHeight(HEAD + 2 + ROW * min(max(len(rows), 1), _MOST))
        known = [one.kelompok for one in rows]
        first = known[0] if known else None
        self.groups.pick(kept if kept in known else first)
        self.groups.blockSignals(blocked)
        self._read()

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the names their room in a narrow window."""
        self._narrow = narrow

    def pick(self, kelompok: Kelompok) -> None:
        """Show the people of this group."""
        self.groups.pick(kelompok)

    def _read(self) -> None:
        tahun, kode, _before = self._shown
        found = self.groups.current_id()
        kelompok = found if isinstance(found, Kelompok) else None
        self._shown = (tahun, kode, kelompok)
        if kelompok is None:
            self._show(Gerombol(array("q"), {}))
            self.title.set_beside("Tidak ada yang dapat disebut namanya.")
            return
        self.title.set_beside("Sedang dibaca.")
        self._session.jobs.run(
            partial(list_pindah, tahun=tahun, kode=kode, kelompok=kelompok),
            owner=self,
            done=partial(self._arrived, self._shown),
        )

    def _arrived(self, shown: tuple[int, str, Kelompok | None], out: Outcome[Gerombol]) -> None:
        if shown == self._shown and shown[2] is not None:
            self.title.set_beside(f"{shown[2].kata.judul}, {angka.show(len(out.value.ids), 0)}")
            self._show(out.value)

    def _show(self, group: Gerombol) -> None:
        tahun, kode, kelompok = self._shown
        columns = name_columns(tahun, narrow=self._narrow)
        ambil: Any = None
        model: Any
        if group.baris is None and kelompok is not None:
            page = partial(pindah_rows, tahun=tahun, kode=kode, kelompok=kelompok)
            office = self._session.office
            model = PagedModel(columns, lambda ids: page(office, ids=ids), parent=self)
            model.set_ids(group.ids)
            ambil = lambda office, ids: page(office, ids=ids)  # noqa: E731 - as short as it is
        else:
            rows = list((group.baris or {}).values())
            model = RowsModel(columns, parent=self)
            model.set_rows(rows, [one.id for one in rows])
        word = kelompok.kata.judul if kelompok else "Perubahan"
        self.offer = Offer(f"{word}, tahun {tahun}", {}, tahun, ambil)
        memory = "iku.perubahan.nama.sempit" if self._narrow else "iku.perubahan.nama"
        self._take(Table(model, memory=memory))

    def _take(self, table: Table) -> None:
        if self.names is not None:
            self._list.removeWidget(self.names)
            self.names.model().deleteLater()
            self.names.deleteLater()
        self.names = table
        table.setAccessibleName("Nama yang berubah")
        table.opened.connect(lambda found: self.opened.emit(self._pihak, found))
        self._list.addWidget(table)

    def _lay(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.addWidget(self.groups)
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 16, 6)
        head.addWidget(self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(line())
        column.addLayout(head)
        column.addLayout(self._list, 1)
