"""The filter row over the calendar of RAT; what is chosen here is one SaringRat."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.kantor.model import Kelurahan
from core.koperasi.daftar import SaringKoperasi
from core.koperasi.daftar_pilihan import JENIS
from core.koperasi.model import Keadaan
from core.koperasi.rat_daftar import SaringRat
from gui.widgets.buttons import Button
from gui.widgets.headings import FILTERS, MARGIN
from gui.widgets.menu_chip import MenuChip
from gui.widgets.search_box import SearchBox

KKMP = (("kkmp", "KKMP saja"), ("bukan", "Tanpa KKMP"))
_STATUS = tuple((one.value, one.sebutan) for one in Keadaan if one is not Keadaan.DIBUBARKAN)


class RatFilters(QWidget):
    """Search and menus; months and states are chosen below, in the counts."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(FILTERS)
        self._silent = False
        self.search = SearchBox("Nama atau nomor badan hukum", width=210)
        self.kecamatan = MenuChip("Kecamatan")
        self.jenis = MenuChip("Jenis", [(one, one) for one in JENIS])
        self.status = MenuChip("Status", _STATUS)
        self.kkmp = MenuChip("KKMP", KKMP, single=True)
        self.owing = MenuChip("Tunggakan", single=True)
        self.clear_link = Button("Hapus saringan", kind="tautan", on_click=self.clear)
        self._menus = (self.kecamatan, self.jenis, self.status, self.kkmp, self.owing)
        self._lay()

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        found = {place.kode_kecamatan: place.kecamatan for place in places}
        self.kecamatan.set_options(sorted(found.items(), key=lambda pair: pair[1]))

    def set_most(self, years: int) -> None:
        """How many book years may be in arrears at most."""
        self.owing.set_options(
            (str(count), f"{count} tahun atau lebih") for count in range(1, years + 1)
        )

    def saring(self) -> SaringRat:
        """The filter in force, without the counts."""
        kkmp, owing = self.kkmp.chosen(), self.owing.chosen()
        return SaringRat(
            cari=self.search.text().strip(),
            kecamatan=self.kecamatan.chosen(),
            jenis=self.jenis.chosen(),
            status=self.status.chosen(),
            kkmp=kkmp[0] == "kkmp" if kkmp else None,
            tunggakan=int(owing[0]) if owing else 0,
        )

    def set_saring(self, saring: SaringKoperasi) -> None:
        """Show the filter of the list of cooperatives; announced once."""
        self._silent = True
        self.search.setText(saring.cari)
        self.search.search_now()
        self.kecamatan.set_chosen(saring.kecamatan)
        self.jenis.set_chosen(saring.jenis)
        self.status.set_chosen(saring.status)
        self.kkmp.set_chosen(("kkmp",) if saring.kkmp else ())
        self.owing.set_chosen(())
        self._silent = False
        self._tell()

    def clear(self) -> None:
        """No filter at all."""
        self.set_saring(SaringKoperasi())

    def _tell(self) -> None:
        if not self._silent:
            self.clear_link.setVisible(self.saring() != SaringRat())
            self.changed.emit()

    def _lay(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.search)
        row.addSpacing(6)
        for chip in self._menus:
            chip.set_most(150)
            chip.changed.connect(self._tell)
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.clear_link)
        row.addStretch(1)
        self.clear_link.hide()
        self.search.searched.connect(lambda _text: self._tell())
