"""What every letter of a batch has in common, the filters of the list, and the first page."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.kantor.model import Kelurahan
from core.koperasi.daftar_pilihan import JENIS
from core.koperasi.rat_daftar import SaringRat
from core.naskah.model import Kertas, Mode
from core.rules.pola_nomor import pattern_fault
from gui.views.dokumen.preview import MODES, Preview
from gui.views.koperasi.rat.filters import KKMP
from gui.widgets.labels import Text
from gui.widgets.menu_chip import MenuChip
from gui.widgets.pick import Pick
from gui.widgets.search_box import SearchBox
from gui.widgets.tanggal_edit import TanggalEdit
from gui.widgets.typed_line import Line

_STEPS = (
    ("1", "Teguran Pertama"),
    ("2", "Teguran Kedua"),
    ("3", "Teguran Ketiga"),
    ("lain", "Menunggu atau selesai"),
)


class LetterFields(QWidget):
    """Filters in the first row, the facts of the letters in the second."""

    filtered = Signal()

    def __init__(self, kertas: str) -> None:
        super().__init__()
        self.search = SearchBox("Nama atau nomor")
        self.steps = MenuChip("Langkah", _STEPS)
        self.places = MenuChip("Kecamatan")
        self.kinds = MenuChip("Jenis", [(one, one) for one in JENIS])
        self.kkmp = MenuChip("KKMP", KKMP, single=True)
        self._chips = (self.steps, self.places, self.kinds, self.kkmp)
        self._pattern: str | None = None
        self.day, self.until = TanggalEdit(), TanggalEdit()
        self.pattern = Line("kosong: ditulis tangan")
        self.mode = Pick(MODES, placeholder="")
        self.mode.set_code(Mode.BASAH.value)
        self.paper = Pick([("F4", "F4"), ("A4", "A4")], placeholder="")
        self.paper.set_code(kertas)
        self.search.searched.connect(lambda _text: self.filtered.emit())
        for chip in self._chips:
            chip.set_most(150)
            chip.changed.connect(self.filtered)
        self._lay()

    def set_places(self, places: Sequence[Kelurahan]) -> None:
        found = {place.kode_kecamatan: place.kecamatan for place in places}
        self.places.set_options(sorted(found.items(), key=lambda pair: pair[1]))

    def begin(self, day: date, until: date, pattern: str) -> None:
        """Suggest a day, a due day and the office's pattern; what was typed before stays."""
        if self._pattern in (None, self.pattern.text()):
            self.pattern.set_text(pattern)
        self._pattern = pattern
        if self.day.day() is None and not self.day.text():
            self.day.set_day(day)
            self.until.set_day(until)

    def saring(self) -> SaringRat:
        kkmp = self.kkmp.chosen()
        return SaringRat(
            cari=self.search.text(),
            kecamatan=self.places.chosen(),
            jenis=self.kinds.chosen(),
            kkmp=kkmp[0] == "kkmp" if kkmp else None,
        )

    def cara(self) -> CaraCetak:
        """On which paper, and how it is signed."""
        kertas = self.paper.code() or Kertas.F4.value
        return CaraCetak(Kertas(kertas), Mode(self.mode.code() or Mode.DRAF.value))

    def step(self) -> tuple[str, ...]:
        """Which next steps are shown; empty means all."""
        return self.steps.chosen()

    def readable(self) -> bool:
        """Mark what cannot be used; True when everything can."""
        pattern = self.pattern.text().strip()
        faults = (
            (self.day, self.day.value_error()),
            (self.until, self.until.value_error()),
            (self.pattern, pattern_fault(pattern) if pattern else None),
        )
        for field, fault in faults:
            field.set_error(fault or None)
        return not any(fault for _field, fault in faults)

    def show_page(self, parent: QWidget, pdf: bytes) -> None:
        """The first letter in a window of its own."""
        dialog = QDialog(parent)
        dialog.setWindowTitle("Pratinjau surat teguran")
        preview = Preview(kertas=self.cara().kertas.value)
        for choice in (preview.capaian, preview.mode, preview.kertas):
            choice.hide()
        column = QVBoxLayout(dialog)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(preview)
        dialog.resize(720, 560)
        preview.show_pdf(pdf)
        dialog.exec()
        dialog.deleteLater()

    def _lay(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in (self.search, *self._chips):
            chips.addWidget(chip)
        chips.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for place, (words, field) in enumerate(
            (
                ("Tanggal surat", self.day),
                ("Tenggat jawaban", self.until),
                ("Pola nomor", self.pattern),
                ("Penandatanganan", self.mode),
                ("Kertas", self.paper),
            )
        ):
            label = Text(words, "label")
            label.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)
        for field, width in ((self.day, 176), (self.until, 176), (self.pattern, 224)):
            field.setFixedWidth(width)
        grid.setColumnStretch(5, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 4)
        column.setSpacing(6)
        column.addLayout(chips)
        column.addLayout(grid)
