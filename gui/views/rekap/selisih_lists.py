"""The lists of a comparison: what differs, who is missing on either side, what was not read."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.selisih import HasilOds
from core.koperasi.kunci import nama_kunci
from core.koperasi.selisih import SatuSisi
from gui.models.cells import Cell, Column
from gui.models.rows_model import RowsModel
from gui.widgets.buttons import Button
from gui.widgets.labels import Text
from gui.widgets.search_box import SearchBox
from gui.widgets.table import Table
from gui.widgets.tabs import Tabs


@dataclass(frozen=True, slots=True)
class DifferingLine:
    """One field of one cooperative; the name stands on its first line only."""

    koperasi_id: int
    nama: str
    uraian: str
    kita: str
    mereka: str
    cara: str
    first: bool


def _blank(text: str) -> Cell:
    return Cell(text, tip=text) if text else Cell("kosong", color="teks-3")


_BEDA: tuple[Column[DifferingLine], ...] = (
    Column(
        "nama",
        "Nama",
        lambda row: (
            Cell(row.nama, tip=f"{row.nama}, dicocokkan menurut {row.cara}")
            if row.first
            else Cell("", tip=row.nama)
        ),
        width=280,
    ),
    Column("uraian", "Uraian", lambda row: row.uraian, width=150),
    Column("kita", "Tercatat pada Dinas", lambda row: _blank(row.kita), width=250),
    Column("mereka", "Tercatat pada kementerian", lambda row: _blank(row.mereka), stretch=True),
    Column("cara", "Dicocokkan menurut", lambda row: row.cara if row.first else "", width=150),
)


def _likely(row: SatuSisi) -> Cell:
    if row.usulan is None:
        return Cell("")
    other = row.usulan.lain
    where = f", {other.kelurahan_nama}" if other.kelurahan_nama else ""
    tip = f"{other.nama}{where}, mirip {row.usulan.kemiripan} dari 100"
    return Cell(other.nama, note=f"{row.usulan.kemiripan}", tip=tip, keep_end=True)


_SATU: tuple[Column[SatuSisi], ...] = (
    Column("nama", "Nama", lambda row: Cell(row.data.nama, tip=row.data.nama), stretch=True),
    Column("nik", "NIK koperasi", lambda row: row.data.nik, width=124),
    Column(
        "nomor",
        "Nomor badan hukum",
        lambda row: Cell(row.data.no_badan_hukum, tip=row.data.no_badan_hukum, keep_end=True),
        width=190,
    ),
    Column("kelurahan", "Kelurahan", lambda row: row.data.kelurahan_nama, width=130),
    Column("mirip", "Nama yang mirip", _likely, width=280),
)
_CATATAN: tuple[Column[str], ...] = (
    Column("catatan", "Catatan bacaan", lambda row: Cell(row, tip=row), stretch=True),
)


class SelisihLists(QWidget):
    """Four tabs under one search."""

    opened = Signal(object)
    """The id of a cooperative of ours."""
    accepted = Signal(object)
    """The pair of ids (ours, row of theirs) taken for one cooperative."""

    def __init__(self) -> None:
        super().__init__()
        self._hasil: HasilOds | None = None
        self.beda: RowsModel[DifferingLine] = RowsModel(_BEDA, parent=self)
        self.kita: RowsModel[SatuSisi] = RowsModel(_SATU, parent=self)
        self.mereka: RowsModel[SatuSisi] = RowsModel(_SATU, parent=self)
        self.catatan: RowsModel[str] = RowsModel(_CATATAN, parent=self)
        self.search = SearchBox("Cari nama dalam daftar")
        self.search.searched.connect(lambda _text: self._filter())
        self.accept_button = Button(
            "Samakan dengan yang mirip", icon="check", on_click=self._accept
        )
        self.why = Text("", "kecil")
        self.tabs = Tabs()
        self.tables: list[Table] = []
        for model, name in (
            (self.beda, "beda"), (self.kita, "kita"), (self.mereka, "mereka"),
            (self.catatan, "catatan"),
        ):  # fmt: skip
            self.tabs.add(self._page(model, name), "")
        self.tables[0].opened.connect(lambda at: self.opened.emit(self.beda.row(at).koperasi_id))
        self.tables[1].opened.connect(lambda at: self.opened.emit(self.kita.row(at).data.id))
        for table in self.tables:
            table.picked.connect(lambda _id: self._follow())
            self.search.left.connect(table.setFocus)
        self.tabs.turned.connect(self._follow)
        bar = QHBoxLayout()
        bar.setContentsMargins(24, 6, 24, 6)
        bar.setSpacing(8)
        bar.addWidget(self.search)
        bar.addWidget(self.accept_button)
        bar.addWidget(self.why)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.tabs, 1)

    def show_hasil(self, hasil: HasilOds) -> None:
        """These lists."""
        self._hasil = hasil
        self._filter()
        self._follow()

    @property
    def proposal(self) -> tuple[int, int] | None:
        """The pair that the current row proposes."""
        front = self._front()
        if front not in (1, 2):
            return None
        index = self.tables[front].currentIndex()
        if not index.isValid():
            return None
        row = (self.kita if front == 1 else self.mereka).row(index.row())
        if row.usulan is None:
            return None
        pair = (row.data.id, row.usulan.lain.id)
        return pair if front == 1 else (pair[1], pair[0])

    def _front(self) -> int:
        return self.tabs.bar.currentIndex()

    def _filter(self) -> None:
        if self._hasil is None:
            return
        found, wanted = self._hasil.selisih, nama_kunci(self.search.text()).split()

        def fits(nama: str) -> bool:
            key = nama_kunci(nama)
            return all(word in key for word in wanted)

        self.beda.set_rows(
            [
                DifferingLine(
                    one.kita.id, one.kita.nama, beda.uraian, beda.kita, beda.mereka,
                    one.cara.value, place == 0,
                )
                for one in found.berbeda
                if fits(one.kita.nama) or fits(one.mereka.nama)
                for place, beda in enumerate(one.beda)
            ]
        )  # fmt: skip
        self.kita.set_rows([one for one in found.hanya_kita if fits(one.data.nama)])
        self.mereka.set_rows([one for one in found.hanya_mereka if fits(one.data.nama)])
        self.catatan.set_rows([*self._hasil.daftar.catatan])
        titles = (
            f"Tercatat berbeda ({len(found.berbeda)})",
            f"Hanya pada Dinas ({len(found.hanya_kita)})",
            f"Hanya pada kementerian ({len(found.hanya_mereka)})",
            f"Catatan bacaan ({len(self._hasil.daftar.catatan)})",
        )
        for place, title in enumerate(titles):
            self.tabs.bar.setTabText(place, title)

    def _follow(self) -> None:
        self.accept_button.setVisible(self._front() in (1, 2))
        self.accept_button.setEnabled(self.proposal is not None)
        self.why.setText(
            "" if self.proposal or self._front() not in (1, 2) else
            "Pilih baris yang mempunyai nama mirip."
        )  # fmt: skip

    def _accept(self) -> None:
        pair = self.proposal
        if pair is not None:
            self.accepted.emit(pair)

    def _page(self, model: RowsModel[DifferingLine] | RowsModel[SatuSisi] | RowsModel[str],
              name: str) -> QWidget:  # fmt: skip
        table = Table(model, memory=f"rekap.selisih.{name}")
        table.setAccessibleName(f"Selisih ODS, {name}")
        self.tables.append(table)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(table)
        return page
