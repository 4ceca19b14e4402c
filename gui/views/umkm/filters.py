"""The filter row over the list: search as you type, and one chip for each question."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.kantor.model import Kelurahan
from core.umkm.laba import Arah
from core.umkm.model import SEKTOR
from core.umkm.saringan import Saringan
from core.umkm.skala import PILIHAN_SKALA
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.headings import FILTERS, MARGIN
from gui.widgets.menu_chip import MenuChip
from gui.widgets.saved_views import Part
from gui.widgets.search_box import SearchBox

DIRECTIONS = (Arah.NAIK, Arah.TETAP, Arah.TURUN, Arah.TIDAK_DAPAT)


class UmkmFilters(QWidget):
    """What is chosen here is one Saringan."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(FILTERS)
        self.search = SearchBox("Nama, pemilik, NIK, NIB", width=212)
        self.kecamatan = MenuChip("Kecamatan")
        self.sektor = MenuChip("Sektor", [(name, name) for name in SEKTOR])
        self.supervised = Chip("Dalam pengawasan")
        self.unreported = Chip("Belum lapor")
        self.unreported.setToolTip("Dalam pengawasan dan belum melaporkan laba tahun ini")
        self.direction = MenuChip(
            "Arah", [(one.value, one.value.capitalize()) for one in DIRECTIONS]
        )
        self.scale = MenuChip("Skala", PILIHAN_SKALA)
        self.trash = Chip("Tempat sampah")
        self.clear_link = Button("Hapus saringan", kind="tautan", on_click=self.clear)
        self._silent = False
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.search)
        row.addSpacing(6)
        for chip in (*self._menus(), *self._chips()):
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.clear_link)
        row.addStretch(1)
        self.clear_link.hide()
        self.search.searched.connect(lambda _text: self._tell())
        for menu in self._menus():
            menu.changed.connect(self._tell)
        for switch in self._chips():
            switch.toggled.connect(lambda _on: self._tell())

    def parts(self) -> dict[str, Part]:
        """The fields by their codes, as a saved view keeps them."""
        return {
            "cari": self.search,
            "kecamatan": self.kecamatan,
            "sektor": self.sektor,
            "arah": self.direction,
            "skala": self.scale,
            "dalam_pengawasan": self.supervised,
            "belum_lapor": self.unreported,
            "tempat_sampah": self.trash,
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
            # only supervised businesses owe a report
            dalam_pengawasan=self.supervised.isChecked() or self.unreported.isChecked(),
            belum_lapor=self.unreported.isChecked(),
            arah=self.direction.chosen(),
            skala=self.scale.chosen(),
            tempat_sampah=self.trash.isChecked(),
        )

    def set_saringan(self, saringan: Saringan) -> None:
        """Show a filter that came from elsewhere; announced once."""
        self._silent = True
        self.search.setText(saringan.cari)
        self.search.search_now()
        self.kecamatan.set_chosen(saringan.kecamatan)
        self.sektor.set_chosen(saringan.sektor)
        self.supervised.setChecked(saringan.dalam_pengawasan)
        self.unreported.setChecked(saringan.belum_lapor)
        fallen = (Arah.TURUN.value,) if saringan.turun else ()
        self.direction.set_chosen((*saringan.arah, *fallen))
        self.scale.set_chosen(saringan.skala)
        self.trash.setChecked(saringan.tempat_sampah)
        self._silent = False
        self._tell()

    def clear(self) -> None:
        """No filter at all."""
        self.set_saringan(_NOTHING)

    @property
    def is_empty(self) -> bool:
        return self.saringan(_NOTHING.tahun, _NOTHING.pisah_batas) == _NOTHING

    def _menus(self) -> tuple[MenuChip, ...]:
        return (self.kecamatan, self.sektor, self.scale, self.direction)

    def _chips(self) -> tuple[Chip, ...]:
        return (self.supervised, self.unreported, self.trash)

    def _tell(self) -> None:
        if self._silent:
            return
        chosen = replace(self.saringan(_NOTHING.tahun, _NOTHING.pisah_batas), cari="")
        self.clear_link.setVisible(chosen != _NOTHING)
        self.changed.emit()


_NOTHING = Saringan(0, date(2000, 12, 31))
