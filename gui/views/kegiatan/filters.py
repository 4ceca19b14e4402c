"""The filter row over the list of duties."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.kantor.kegiatan import Bidang, jenis_kegiatan
from core.kantor.kegiatan_daftar import SaringKegiatan
from core.kantor.model import Kelurahan
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.headings import FILTERS, MARGIN
from gui.widgets.menu_chip import MenuChip
from gui.widgets.search_box import SearchBox


class KegiatanFilters(QWidget):
    """What is chosen here is one SaringKegiatan."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(FILTERS)
        self._record: tuple[int | None, int | None] = (None, None)
        self._silent = False
        self.search = SearchBox("Judul, petugas, tempat", width=200)
        self.bidang = MenuChip("Bidang", [(one.value, one.sebutan) for one in Bidang])
        self.jenis = MenuChip("Jenis", [(one.kode, one.nama) for one in jenis_kegiatan().values()])
        self.kecamatan = MenuChip("Kecamatan")
        self.late = Chip("Lewat tenggat")
        self.late.setToolTip("Tindak lanjut yang belum selesai dan sudah lewat tenggatnya")
        self.every_year = Chip("Semua tahun")
        self.trash = Chip("Tempat sampah")
        self.clear_link = Button("Hapus saringan", kind="tautan", on_click=self.clear)
        self._lay()

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        found = {place.kode_kecamatan: place.kecamatan for place in places}
        self.kecamatan.set_options(sorted(found.items(), key=lambda pair: pair[1]))

    def saring(self, tahun: int, today: date) -> SaringKegiatan:
        """The filter in force; what is overdue or in the bin is listed whatever its year."""
        whole = self.every_year.isChecked() or self.late.isChecked() or self.trash.isChecked()
        koperasi_id, umkm_id = self._record
        return SaringKegiatan(
            tahun=0 if whole or self._record != (None, None) else tahun,
            cari=self.search.text().strip(),
            jenis=self._kinds(),
            kecamatan=self.kecamatan.chosen(),
            koperasi_id=koperasi_id,
            umkm_id=umkm_id,
            lewat=today if self.late.isChecked() else None,
            tempat_sampah=self.trash.isChecked(),
        )

    def set_saring(self, saring: SaringKegiatan) -> None:
        """Show a filter that came from elsewhere; announced once."""
        self._silent = True
        self.search.setText(saring.cari)
        self.search.search_now()
        self.bidang.set_chosen(())
        self.jenis.set_chosen(saring.jenis)
        self.kecamatan.set_chosen(saring.kecamatan)
        self.late.setChecked(saring.lewat is not None)
        self.every_year.setChecked(False)
        self.trash.setChecked(saring.tempat_sampah)
        self._record = (saring.koperasi_id, saring.umkm_id)
        self._silent = False
        self._tell()

    def clear(self) -> None:
        """No filter at all."""
        self.set_saring(SaringKegiatan())

    @property
    def is_empty(self) -> bool:
        return self.saring(0, date.min) == SaringKegiatan()

    def _kinds(self) -> tuple[str, ...]:
        """The kinds asked for: those chosen, else those of the bidang chosen."""
        chosen, bidang = self.jenis.chosen(), self.bidang.chosen()
        if chosen or not bidang:
            return chosen
        return tuple(one.kode for one in jenis_kegiatan().values() if one.bidang in bidang)

    def _tell(self) -> None:
        if not self._silent:
            self.clear_link.setVisible(not self.is_empty)
            self.changed.emit()

    def _lay(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.search)
        row.addSpacing(6)
        chips = (self.bidang, self.jenis, self.kecamatan, self.late, self.every_year, self.trash)
        for chip in chips:
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.clear_link)
        row.addStretch(1)
        self.clear_link.hide()
        self.search.searched.connect(lambda _text: self._tell())
        for menu in (self.bidang, self.jenis, self.kecamatan):
            menu.set_most(132)
            menu.changed.connect(self._tell)
        for switch in (self.late, self.every_year, self.trash):
            switch.toggled.connect(lambda _on: self._tell())
