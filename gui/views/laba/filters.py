"""The filter row of the grid, and how many have reported."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core import rupiah
from core.kantor.model import Kelurahan
from core.umkm.kurang import Kurang
from core.umkm.model import SEKTOR
from core.umkm.saringan import JumlahLaba, Saringan
from gui.widgets.buttons import Button
from gui.widgets.charts.reading_bar import ShareBar
from gui.widgets.chips import Chip
from gui.widgets.headings import FILTERS, MARGIN
from gui.widgets.menu_chip import MenuChip
from gui.widgets.saved_views import Part
from gui.widgets.search_box import SearchBox


class LabaFilters(QWidget):
    """Search, place, sector and the three chips; the supervised ones are shown at first."""

    changed = Signal()
    asked = Signal()
    """The counts of those who have not reported are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(FILTERS)
        self.search = SearchBox("Nama usaha atau pemilik")
        self.kecamatan = MenuChip("Kecamatan")
        self.sektor = MenuChip("Sektor", [(name, name) for name in SEKTOR])
        self.supervised = Chip("Dalam pengawasan")
        self.supervised.setChecked(True)
        self.unreported = Chip("Belum lapor")
        self.fallen = Chip("Turun")
        self.lacking = MenuChip("Kurang", [(one.value, one.singkat(0)) for one in Kurang])
        self.reported = Button("", kind="tautan", on_click=self.asked.emit)
        self.reported.setToolTip("Yang belum lapor menurut kecamatan dan sebabnya")
        self._lapor, self._narrow = "", False
        self._bar = ShareBar(thick=4)
        self._bar.setFixedWidth(64)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.search)
        row.addSpacing(6)
        for chip in (
            self.kecamatan, self.sektor, self.supervised, self.unreported, self.fallen,
            self.lacking,
        ):  # fmt: skip
            row.addWidget(chip)
        row.addStretch(1)
        row.addWidget(self.reported)
        row.addWidget(self._bar)
        self.search.searched.connect(lambda _text: self.changed.emit())
        for menu in (self.kecamatan, self.sektor, self.lacking):
            menu.changed.connect(self.changed)
        for switch in (self.supervised, self.unreported, self.fallen):
            switch.toggled.connect(lambda _on: self.changed.emit())

    def parts(self) -> dict[str, Part]:
        """The fields by their codes, as a saved view keeps them."""
        return {
            "cari": self.search,
            "kecamatan": self.kecamatan,
            "sektor": self.sektor,
            "dalam_pengawasan": self.supervised,
            "belum_lapor": self.unreported,
            "turun": self.fallen,
            "kurang": self.lacking,
        }

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        found = {place.kode_kecamatan: place.kecamatan for place in places}
        self.kecamatan.set_options(sorted(found.items(), key=lambda pair: pair[1]))

    def saringan(self, tahun: int, pisah_batas: date) -> Saringan:
        return Saringan(
            tahun,
            pisah_batas,
            cari=self.search.text().strip(),
            kecamatan=self.kecamatan.chosen(),
            sektor=self.sektor.chosen(),
            dalam_pengawasan=self.supervised.isChecked(),
            belum_lapor=self.unreported.isChecked(),
            turun=self.fallen.isChecked(),
            kurang=self.lacking.chosen(),
        )

    def set_year(self, tahun: int) -> None:
        """The years that may be missing, by their numbers."""
        self.lacking.set_options([(one.value, one.singkat(tahun)) for one in Kurang])

    def set_saringan(self, saringan: Saringan) -> None:
        """Show a filter that came from elsewhere; announced once."""
        blocked = self.blockSignals(True)
        self.search.setText(saringan.cari)
        self.search.search_now()
        self.kecamatan.set_chosen(saringan.kecamatan)
        self.sektor.set_chosen(saringan.sektor)
        self.supervised.setChecked(saringan.dalam_pengawasan)
        self.unreported.setChecked(saringan.belum_lapor)
        self.fallen.setChecked(saringan.turun)
        self.lacking.set_chosen(saringan.kurang)
        self.blockSignals(blocked)
        self.changed.emit()

    def show_only(self, *, unreported: bool = False, fallen: bool = False) -> None:
        """Another page asks for one of the work lists."""
        blocked = self.blockSignals(True)
        self.search.clear()
        self.kecamatan.set_chosen(())
        self.sektor.set_chosen(())
        self.lacking.set_chosen(())
        self.supervised.setChecked(True)
        self.unreported.setChecked(unreported)
        self.fallen.setChecked(fallen)
        self.blockSignals(blocked)
        self.changed.emit()

    def show_everything(self) -> None:
        """No filter at all: a record that is looked for may be anywhere."""
        blocked = self.blockSignals(True)
        self.search.clear()
        self.kecamatan.set_chosen(())
        self.sektor.set_chosen(())
        self.lacking.set_chosen(())
        for switch in (self.supervised, self.unreported, self.fallen):
            switch.setChecked(False)
        self.blockSignals(blocked)
        self.changed.emit()

    def set_totals(self, totals: JumlahLaba) -> None:
        self._lapor = f"{rupiah.show(totals.lapor)} dari {rupiah.show(totals.baris)}"
        self._tell_reported()
        self._bar.set_share(totals.lapor, totals.baris)

    def _tell_reported(self) -> None:
        words = "Lapor" if self._narrow else "Sudah lapor"
        self.reported.set_text(f"{words} {self._lapor}" if self._lapor else "")

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._tell_reported()
        self.search.setFixedWidth(150 if narrow else 212)
        self._bar.setVisible(not narrow)
