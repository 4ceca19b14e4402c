"""The filter row over the list: search as you type, and one chip for each question."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from core.koperasi.daftar import BELUM_DINILAI, SaringKoperasi
from core.koperasi.daftar_pilihan import JENIS
from core.koperasi.model import Keadaan
from gui.widgets.buttons import Button
from gui.widgets.chips import Chip
from gui.widgets.day_chip import DayChip
from gui.widgets.headings import FILTERS
from gui.widgets.menu_chip import MenuChip
from gui.widgets.saved_views import Part
from gui.widgets.search_box import SearchBox

MARGIN = 24
SEARCH_LEAST, SEARCH_MOST = 132, 224
MENUS = ("kecamatan", "jenis", "status", "predikat")
QUESTIONS = {
    "kkmp": "KKMP",
    "layak": "Layak dinilai",
    "belum_rat": "Belum RAT",
    "sampah": "Tempat sampah",
}


class FilterRow(QWidget):
    """What is chosen here is one SaringKoperasi.

    Where the chips do not fit, those that are only on or off fold into one menu.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(FILTERS)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.search = SearchBox("Nama, nomor, atau NIK", width=SEARCH_MOST)
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.menus = {
            "kecamatan": MenuChip("Kecamatan"),
            "jenis": MenuChip("Jenis", [(one, one) for one in JENIS]),
            "status": MenuChip("Status", [(one.value, one.sebutan) for one in Keadaan]),
            "predikat": MenuChip("Predikat"),
        }
        self.chips = {name: Chip(word) for name, word in QUESTIONS.items()}
        self.chips["kkmp"].setToolTip("Koperasi Kelurahan Merah Putih")
        self.day = DayChip()
        self.folded = MenuChip("Lainnya", QUESTIONS.items())
        self.clear_link = Button("Hapus saringan", kind="tautan", on_click=self.clear)
        self._silent = False
        self._lay()
        self._connect()
        self.clear_link.hide()
        self.folded.hide()

    def parts(self) -> dict[str, Part]:
        """The fields by their codes, as a saved view keeps them."""
        return {"cari": self.search, **self.menus, "per": self.day, **self.chips}

    def saring(self) -> SaringKoperasi:
        on = {name: chip.isChecked() for name, chip in self.chips.items()}
        return SaringKoperasi(
            cari=self.search.text().strip(),
            kecamatan=self.menus["kecamatan"].chosen(),
            jenis=self.menus["jenis"].chosen(),
            status=self.menus["status"].chosen(),
            predikat=self.menus["predikat"].chosen(),
            kkmp=on["kkmp"],
            layak=on["layak"],
            belum_rat=on["belum_rat"],
            sampah=on["sampah"],
            per=self.day.day(),
        )

    def set_saring(self, saring: SaringKoperasi) -> None:
        """Show a filter that came from elsewhere; announced once."""
        self._silent = True
        self.search.setText(saring.cari)
        self.search.search_now()
        for name, menu in self.menus.items():
            menu.set_chosen(getattr(saring, name))
        for name, chip in self.chips.items():
            chip.setChecked(getattr(saring, name))
        self.day.set_day(saring.per)
        self._silent = False
        self._tell()

    def clear(self) -> None:
        self.set_saring(SaringKoperasi())

    def set_kecamatan(self, options: Iterable[tuple[str, str]]) -> None:
        self.menus["kecamatan"].set_options(options)

    def set_predikat(self, names: Iterable[str]) -> None:
        """The predikat that occur in this database."""
        options = [*names, BELUM_DINILAI]
        self.menus["predikat"].set_options([(name, name) for name in options])

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._tell())
        for menu in self.menus.values():
            menu.changed.connect(self._tell)
        for chip in self.chips.values():
            chip.toggled.connect(lambda _on: self._tell())
        self.day.changed.connect(self._tell)
        self.folded.changed.connect(self._unfold)

    def _unfold(self) -> None:
        """The folded menu speaks for its chips."""
        chosen = self.folded.chosen()
        self._silent = True
        for name, chip in self.chips.items():
            chip.setChecked(name in chosen)
        self._silent = False
        self._tell()

    def _tell(self) -> None:
        if self._silent:
            return
        self.folded.set_chosen([name for name, chip in self.chips.items() if chip.isChecked()])
        self.clear_link.setVisible(not replace(self.saring(), cari="").kosong)
        self._fold()
        self.changed.emit()

    def _fold(self) -> None:
        gap = self._row.spacing()
        always = [*self.menus.values(), self.day, *([self.clear_link] if self._filtered() else [])]
        needed = (
            2 * MARGIN
            + SEARCH_LEAST
            + sum(one.sizeHint().width() + gap for one in (*always, *self.chips.values()))
        )
        fold = needed > self.width()
        self.folded.setVisible(fold)
        for chip in self.chips.values():
            chip.setVisible(not fold)

    def _filtered(self) -> bool:
        return not self.clear_link.isHidden()

    def _lay(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 100)
        row.addSpacing(6)
        for chip in (*self.menus.values(), self.day, *self.chips.values(), self.folded):
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.clear_link)
        row.addStretch(1)

    # Qt's own names
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, FILTERS)


def why_empty(saring: SaringKoperasi) -> str:
    """One sentence that says what to do first."""
    if saring.sampah:
        return "Tempat sampah kosong. Koperasi yang dihapus menunggu di sini selama satu tahun."
    if saring.kosong:
        return "Belum ada koperasi. Tambahkan koperasi pertama, atau buka kantor contoh."
    return "Tidak ada koperasi yang cocok dengan pencarian dan saringan ini."
