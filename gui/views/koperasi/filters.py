"""The filter row over the list: search as you type, and one chip for each question."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.koperasi.daftar import BELUM_DINILAI, SaringKoperasi
from core.koperasi.daftar_pilihan import JENIS
from core.koperasi.model import Keadaan
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip, MenuChip
from gui.widgets.headings import FILTERS
from gui.widgets.search_box import SearchBox

MARGIN = 24


class FilterRow(QWidget):
    """What is chosen here is one SaringKoperasi."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(FILTERS)
        self.search = SearchBox("Nama, nomor badan hukum, NIK", width=212)
        self.kecamatan = MenuChip("Kecamatan")
        self.jenis = MenuChip("Jenis", [(one, one) for one in JENIS])
        self.status = MenuChip("Status", [(one.value, one.sebutan) for one in Keadaan])
        self.predikat = MenuChip("Predikat")
        self.kkmp = Chip("KKMP")
        self.kkmp.setToolTip("Koperasi Kelurahan Merah Putih")
        self.layak = Chip("Layak dinilai")
        self.belum_rat = Chip("Belum RAT")
        self.sampah = Chip("Tempat sampah")
        self.clear_link = Button("Hapus saringan", kind="tautan", on_click=self.clear)
        self._lay()
        self._silent = False
        self.search.searched.connect(lambda _text: self._tell())
        for menu in self._menus():
            menu.changed.connect(self._tell)
        for chip in self._chips():
            chip.toggled.connect(lambda _on: self._tell())
        self.clear_link.hide()

    def saring(self) -> SaringKoperasi:
        return SaringKoperasi(
            cari=self.search.text().strip(),
            kecamatan=self.kecamatan.chosen(),
            jenis=self.jenis.chosen(),
            status=self.status.chosen(),
            predikat=self.predikat.chosen(),
            kkmp=self.kkmp.isChecked(),
            layak=self.layak.isChecked(),
            belum_rat=self.belum_rat.isChecked(),
            sampah=self.sampah.isChecked(),
        )

    def set_saring(self, saring: SaringKoperasi) -> None:
        """Show a filter that came from elsewhere; announced once."""
        self._silent = True
        self.search.setText(saring.cari)
        self.search.search_now()
        self.kecamatan.set_chosen(saring.kecamatan)
        self.jenis.set_chosen(saring.jenis)
        self.status.set_chosen(saring.status)
        self.predikat.set_chosen(saring.predikat)
        self.kkmp.setChecked(saring.kkmp)
        self.layak.setChecked(saring.layak)
        self.belum_rat.setChecked(saring.belum_rat)
        self.sampah.setChecked(saring.sampah)
        self._silent = False
        self._tell()

    def clear(self) -> None:
        self.set_saring(SaringKoperasi())

    def set_predikat(self, names: Iterable[str]) -> None:
        """The predikat that occur in this database."""
        options = [*names, BELUM_DINILAI]
        self.predikat.set_options([(name, name) for name in options])

    def _menus(self) -> tuple[MenuChip, ...]:
        return (self.kecamatan, self.jenis, self.status, self.predikat)

    def _chips(self) -> tuple[Chip, ...]:
        return (self.kkmp, self.layak, self.belum_rat, self.sampah)

    def _tell(self) -> None:
        if self._silent:
            return
        chosen = replace(self.saring(), cari="")
        self.clear_link.setVisible(not chosen.kosong)
        self.changed.emit()

    def _lay(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.search)
        row.addSpacing(6)
        for chip in (*self._menus(), *self._chips()):
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.clear_link)
        row.addStretch(1)
