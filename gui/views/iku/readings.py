"""The choices of denominator beside the official one, on one scale."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.iku.model import HasilIku
from core.iku.sebutan import SEBUTAN_PENDEK
from gui.widgets.charts.reading_bar import ReadingBar
from gui.widgets.headings import SectionTitle
from gui.widgets.layouts import empty


class Readings(QWidget):
    """Shown for a ratio; the official denominator is the one that is printed."""

    def __init__(self) -> None:
        super().__init__()
        self._title = SectionTitle("Pilihan penyebut")
        self._bars = QHBoxLayout()
        self._bars.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(self._bars)

    def show_result(self, hasil: HasilIku) -> None:
        """One cell a reading, the official one first."""
        self._title.title.setText(f"Pilihan penyebut IKU {hasil.nomor}")
        self._title.set_beside(
            "Yang pertama resmi dan tercetak; yang lain pembanding, tidak dicetak."
        )
        empty(self._bars)
        for one in hasil.pilihan:
            bar = ReadingBar()
            part = angka.show(one.cacah.pembilang, 0)
            whole = angka.show(one.cacah.penyebut, 0)
            bar.set_reading(
                SEBUTAN_PENDEK[one.daftar],
                one.realisasi,
                f"{part} / {whole}",
                used=one.dipakai and not hasil.tanpa_daftar,
            )
            self._bars.addWidget(bar, 1)
        self.setVisible(bool(hasil.pilihan))
