"""Both named lists behind a ratio, side by side, each with its own search."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka, rupiah, tanggal
from core.actions.ekspor_kolom import IKU
from core.actions.iku_daftar import (
    NamaKoperasi,
    NamaUmkm,
    find_koperasi,
    list_koperasi,
    umkm_ids,
    umkm_rows,
)
from core.actions.office import Office
from core.actions.tahun_buku import batas_of
from core.iku.model import HasilIku
from core.iku.sebutan import SEBUTAN
from core.rules.set_iku import Daftar
from gui.models.cells import Cell, Column
from gui.models.paged_model import PagedModel
from gui.models.rows_model import RowsModel
from gui.session import Session
from gui.widgets.export_button import ExportButton
from gui.widgets.export_list import Offer, filter_words
from gui.widgets.headings import SectionTitle, line
from gui.widgets.labels import Text, predikat_look
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table


def _mark(row: NamaKoperasi) -> str:
    marks = ("terdahulu" if row.terdahulu else "", "USP" if row.unit == "usp" else "")
    return ", ".join(mark for mark in marks if mark)


def _predikat(row: NamaKoperasi) -> Cell:
    icon, tone = predikat_look(row.urut)
    return Cell.state(icon, row.predikat, tone)


def _reason(alasan: str) -> Cell:
    if not alasan:
        return Cell.state("check", "Dihitung", "sehat")
    return Cell(f"{alasan[:1].upper()}{alasan[1:]}", color="teks-2", tip=alasan)


_KOPERASI_ATAS: tuple[Column[NamaKoperasi], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.nama, note=_mark(row), tip=row.nama), stretch=True),
    Column("predikat", "Predikat", _predikat, width=118),
    Column("skor", "Skor", lambda row: Cell.number(row.skor), width=62, right=True),
)
_KOPERASI_BAWAH: tuple[Column[NamaKoperasi], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama), stretch=True),
    Column("kelurahan", "Kelurahan", lambda row: row.kelurahan, width=108),
    Column("alasan", "Di pembilang", lambda row: _reason(row.alasan), width=136),
)


def _risen(row: NamaUmkm) -> Cell:
    text = rupiah.show(row.laba_ini)
    tip = f"naik {rupiah.show_rp(row.selisih)}"
    return Cell(text, icon="arrow-up", tone="sehat", right=True, tip=tip)


_UMKM_ATAS: tuple[Column[NamaUmkm], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama), stretch=True),
    Column("lalu", "Laba lalu", lambda row: Cell.rupiah(row.laba_lalu), width=100, right=True),
    Column("ini", "Laba ini", _risen, width=116, right=True),
)
_UMKM_BAWAH: tuple[Column[NamaUmkm], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.nama, tip=row.nama), stretch=True),
    Column("kelurahan", "Kelurahan", lambda row: row.kelurahan, width=112),
    Column("alasan", "Di pembilang", lambda row: _reason(row.alasan), width=150),
)


class NamedLists(QWidget):
    """Numerator at the left, denominator at the right."""

    opened = Signal(str, object)
    """The page of a record (koperasi or umkm) and its id."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._pihak = ""
        self.pembilang = _Half("Pembilang", session)
        self.penyebut = _Half("Penyebut", session)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pembilang, 4)
        row.addWidget(line(vertical=True))
        row.addWidget(self.penyebut, 5)
        for half in (self.pembilang, self.penyebut):
            half.opened.connect(lambda found: self.opened.emit(self._pihak, found))

    def show_result(self, hasil: HasilIku, tahun: int) -> None:
        """Both lists of this ratio in this year; counts entered without names have none."""
        official = next((one.daftar for one in hasil.pilihan if one.dipakai), None)
        if official is None:
            return
        self._pihak = official.pihak
        ambil = None
        if official.pihak != "koperasi":
            ambil = partial(_umkm_rows, tahun, hasil.kode)
        for half, name in ((self.pembilang, "Pembilang"), (self.penyebut, "Penyebut")):
            title = f"{name} {hasil.nama_pendek}"
            half.offer = Offer(title, IKU, tahun, ambil, fakta=(("Daftar", SEBUTAN[official]),))
        if official.pihak == "koperasi":
            self._show_koperasi(hasil, tahun, official)
        else:
            self._show_umkm(hasil, tahun, official)

    def _day(self, tahun: int) -> str:
        return tanggal.show_short(batas_of(self._session.office, tahun))

    def _show_koperasi(self, hasil: HasilIku, tahun: int, official: Daftar) -> None:
        lists = list_koperasi(self._session.office, tahun, hasil.kode)
        years = f"tahun buku {lists.tahun_buku}"
        self.pembilang.show_rows(_KOPERASI_ATAS, lists.pembilang, f"koperasi, {years}")
        word = f"{SEBUTAN[official]}, {self._day(tahun)}"
        self.penyebut.show_rows(_KOPERASI_BAWAH, lists.penyebut, word)

    def _show_umkm(self, hasil: HasilIku, tahun: int, official: Daftar) -> None:
        data = hasil.tahun_data or tahun
        words = (f"laba {data} di atas {data - 1}", f"{SEBUTAN[official]}, {self._day(tahun)}")
        for half, columns, is_part, word in (
            (self.pembilang, _UMKM_ATAS, True, words[0]),
            (self.penyebut, _UMKM_BAWAH, False, words[1]),
        ):
            half.show_pages(
                [_with_years(column, data) for column in columns],
                lambda cari, is_part=is_part: umkm_ids(
                    self._session.office, tahun, hasil.kode, pembilang=is_part, cari=cari
                ),
                lambda ids: umkm_rows(self._session.office, tahun, hasil.kode, ids),
                word,
            )


def _umkm_rows(tahun: int, kode: str, office: Office, ids: Sequence[int]) -> Mapping[int, NamaUmkm]:
    """Rows of a named list, as the worker reads them."""
    return umkm_rows(office, tahun, kode, ids)


def _with_years(column: Column[NamaUmkm], tahun: int) -> Column[NamaUmkm]:
    """Both years stand in the heads of the columns."""
    titles = {"lalu": f"Laba {tahun - 1}", "ini": f"Laba {tahun}"}
    title = titles.get(column.key, column.title)
    return Column(
        column.key,
        title,
        column.cell,
        width=column.width,
        right=column.right,
        stretch=column.stretch,
    )


class _Half(QWidget):
    """One list with its count and search."""

    opened = Signal(object)

    def __init__(self, title: str, session: Session) -> None:
        super().__init__()
        self._name = title
        self.offer = Offer(title, IKU, session.year)
        self.export = ExportButton(
            self,
            session.jobs,
            self.table,
            lambda: replace(self.offer, saringan=filter_words(self)),
        )
        self._search_in: Any = None
        self._table: Table | None = None
        self.title = SectionTitle(title)
        self.found = Text("", "label")
        self.search = SearchBox("Cari dalam daftar", width=168)
        self.search.setAccessibleName(f"Cari dalam daftar {title.lower()}")
        self.search.searched.connect(self._search)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 0, 8, 0)
        bar.addWidget(self.found, 1)
        bar.addWidget(self.search)
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 8, 6)
        head.setSpacing(4)
        inner = QHBoxLayout()
        inner.setContentsMargins(8, 0, 0, 0)
        inner.addWidget(self.title)
        self.title.add_right(self.export)
        head.addLayout(inner)
        head.addLayout(bar)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(16, 0, 4, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._list, 1)

    def table(self) -> Table | None:
        """The list shown now."""
        return self._table

    def show_rows(
        self, columns: Sequence[Column[Any]], rows: Sequence[NamaKoperasi], word: str
    ) -> None:
        """A list that is in memory as a whole."""
        model: RowsModel[NamaKoperasi] = RowsModel(columns, parent=self)

        def search(cari: str) -> int:
            found = find_koperasi(rows, cari)
            model.set_rows(found, [one.id for one in found])
            return len(found)

        self._take(model, search, word)

    def show_pages(self, columns: Sequence[Column[Any]], ids: Any, fetch: Any, word: str) -> None:
        """A long list: ids at once, rows in pages."""
        model: PagedModel[NamaUmkm] = PagedModel(columns, fetch, parent=self)

        def search(cari: str) -> int:
            found = ids(cari)
            model.set_ids(found)
            return len(found)

        self._take(model, search, word)

    def _take(self, model: Any, search: Any, word: str) -> None:
        if self._table is not None:
            self._list.removeWidget(self._table)
            self._table.deleteLater()
        self._search_in = search
        count = search(self.search.text().strip())
        self._table = Table(model)
        self._table.setAccessibleName(self._name)
        self._table.opened.connect(self.opened)
        self.search.left.connect(self._table.setFocus)
        self._list.addWidget(self._table)
        self.title.set_beside(word)
        self._tell(count)

    def _search(self, cari: str) -> None:
        if self._search_in is not None:
            self._tell(self._search_in(cari))

    def _tell(self, count: int) -> None:
        shown = angka.show(count, 0)
        found = f"{shown} ditemukan" if self.search.text().strip() else f"{shown} nama"
        self.found.setText(found)
