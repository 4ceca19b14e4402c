"""Of whom: the year's list with filters and ticks."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.office import list_wilayah
from core.actions.penilaian_daftar import (
    BarisPenilaian,
    DaftarTahun,
    Saringan,
    Tahap,
    filtered,
    list_penilaian,
)
from core.koperasi.laporan import KunciLaporan
from gui.session import Session
from gui.views.kesehatan.cetak.choose_rows import PILIH, ChooseModel
from gui.views.kesehatan.penetapan.view import TickTable
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.labels import Text
from gui.widgets.menu_chip import MenuChip
from gui.widgets.search_box import SearchBox


class ChooseTab(QWidget):
    """`ticks_changed` when another set is chosen, `looked` when another row is looked at."""

    ticks_changed = Signal()
    looked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._list = DaftarTahun(session.year, session.year - 1, ())
        self.search = SearchBox("Nama koperasi", width=176)
        self.final = Chip("Hanya final", on_change=lambda _on: self._filter())
        self.verdict = MenuChip("Predikat")
        self.district = MenuChip("Kecamatan")
        self.all = Button("Pilih semua", icon="list-checks", hint="Ctrl+A", on_click=self.tick_all)
        self.count = Text("", "label")
        self.model = ChooseModel(self)
        self.table = TickTable(self.model, memory="kesehatan.cetak.koperasi")
        self.table.setAccessibleName("Koperasi yang dicetak")
        self._lay()
        self.search.searched.connect(lambda _text: self._filter())
        self.search.left.connect(self.table.setFocus)
        for chip in (self.verdict, self.district):
            chip.changed.connect(self._filter)
        self.table.ticked.connect(self._toggle)
        self.table.clicked.connect(self._click)
        self.table.picked.connect(lambda _id: self.looked.emit())

    def load(self) -> None:
        """Read the list of the year."""
        office = self._session.office
        self._list = list_penilaian(office, self._session.year)
        names = {row.predikat: row.predikat_urut or 0 for row in self._list.baris if row.predikat}
        ordered = sorted(names, key=lambda name: (names[name], name))
        self.verdict.set_options([(name, name) for name in ordered])
        places = {one.kode_kecamatan: one.kecamatan for one in list_wilayah(office)}
        self.district.set_options(places.items())
        self.model.ticked &= {row.kunci for row in self._list.baris}
        self._filter()

    def choose(self, kunci: tuple[KunciLaporan, ...]) -> None:
        """Tick these and look at the first; a filter that hides it is taken away."""
        self.model.skipped.clear()
        self.model.set_ticked(kunci)
        for chip in (self.verdict, self.district):
            chip.set_chosen(())
        self.search.setText("")
        self.final.setChecked(not kunci)
        self._filter()
        if kunci:
            self.table.pick(kunci[0])
        self.ticks_changed.emit()

    def tick_all(self) -> None:
        """Every examination shown, or none of them."""
        self.model.toggle_all()
        self._tell()

    @property
    def chosen(self) -> tuple[KunciLaporan, ...]:
        """What is ticked, in the order of the list, whatever the filters show."""
        return tuple(row.kunci for row in self._list.baris if row.kunci in self.model.ticked)

    @property
    def current(self) -> BarisPenilaian | None:
        """The row that is looked at."""
        found = self.table.current_id()
        return next((row for row in self._list.baris if row.kunci == found), None)

    def row_of(self, kunci: KunciLaporan) -> BarisPenilaian | None:
        return next((row for row in self._list.baris if row.kunci == kunci), None)

    @property
    def words(self) -> tuple[str, ...]:
        """What is ticked, as a recapitulation names it: by the filters that show just that."""
        ticked = self.model.ticked
        finals = {row.kunci for row in self._list.baris if row.tahap is Tahap.FINAL}
        if not ticked or ticked >= finals:
            return ()
        if ticked == {row.kunci for row in self.model.rows()} and not self.search.text():
            named = (self.verdict.labels(), self.district.labels())
            parts = [
                f"{title} {', '.join(labels)}"
                for title, labels in zip(("predikat", "kecamatan"), named, strict=True)
                if labels
            ]
            if parts:
                return tuple(parts)
        return (f"{len(ticked)} koperasi yang dipilih",)

    @property
    def listed(self) -> DaftarTahun:
        return self._list

    def _filter(self) -> None:
        kept = self.table.current_id()
        stages = frozenset({Tahap.FINAL}) if self.final.isChecked() else frozenset()
        wanted = Saringan(self.search.text(), stages, kecamatan=frozenset(self.district.chosen()))
        verdicts = set(self.verdict.chosen())
        rows = [
            row
            for row in filtered(self._list.baris, wanted)
            if not verdicts or row.predikat in verdicts
        ]
        self.model.show_rows(rows)
        if rows and not self.table.pick(kept):
            self.table.pick(rows[0].kunci)
        self._tell_count()

    def _tell_count(self) -> None:
        shown, ticked = self.model.rowCount(), len(self.model.ticked)
        self.count.setText(f"{shown} ditampilkan · {ticked} dicentang")

    def _click(self, index: QModelIndex) -> None:
        if index.column() == PILIH:
            self._toggle(index.row())

    def _toggle(self, position: int) -> None:
        self.model.toggle(position)
        self._tell()

    def _tell(self) -> None:
        self._tell_count()
        self.ticks_changed.emit()

    def _lay(self) -> None:
        first, second, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (first, second, last):
            row.setSpacing(8)
        first.addWidget(self.search)
        first.addWidget(self.final)
        first.addStretch(1)
        second.addWidget(self.verdict)
        second.addWidget(self.district)
        second.addStretch(1)
        last.addWidget(self.all)
        last.addWidget(self.count)
        last.addStretch(1)
        inset = QVBoxLayout()
        inset.setContentsMargins(8, 0, 0, 0)
        inset.setSpacing(6)
        inset.addLayout(first)
        inset.addLayout(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(inset)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 0, 0)
        foot.addLayout(last)
        column.addLayout(foot)
