"""The three cards: the figure, its target and capaian, five years, the integers in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core import angka
from core.actions.beranda import Kartu
from core.iku.model import HasilIku
from core.iku.penetapan_kata import BERUBAH, shown
from core.iku.sebutan import SEBUTAN
from core.rules.capaian import show_target
from gui.views.beranda.figure import Figure
from gui.widgets.charts.sparkline import Sparkline
from gui.widgets.headings import line
from gui.widgets.labels import StateLabel, Text, predikat_look
from gui.widgets.layouts import empty

_TIDAK_ADA = "n/a"


class CardRow(QWidget):
    """Cards as columns divided by a line."""

    opened = Signal(str)
    """The code of the indicator whose card was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[Card] = []
        self._narrow = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 14, 24, 14)
        self._row.setSpacing(0)

    def show_cards(self, cards: tuple[Kartu, ...]) -> None:
        """One column an indicator."""
        if len(cards) != len(self._cards):
            empty(self._row)
            self._cards = []
            for place in range(len(cards)):
                if place:
                    self._row.addSpacing(12)
                    self._row.addWidget(line(vertical=True))
                    self._row.addSpacing(20)
                card = Card()
                card.set_narrow(self._narrow)
                card.opened.connect(self.opened)
                self._cards.append(card)
                self._row.addWidget(card, 1)
        for widget, card_data in zip(self._cards, cards, strict=True):
            widget.show_card(card_data)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        for card in self._cards:
            card.set_narrow(narrow)


class Card(QWidget):
    """One indicator. A click opens it on the page IKU."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._kode = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.number = Text("", "kecil")
        self.name = Text("", "tebal")
        self.figure = Figure()
        self.line_of_years = Sparkline()
        self.target = Text("", "label")
        self.target_figure = Text("")
        self.capaian = Text("Capaian", "label")
        self.capaian_figure = Text("")
        self.kategori = StateLabel()
        self.basis = Text("", "label", wrap=True)
        figure = QHBoxLayout()
        figure.setSpacing(8)
        figure.addWidget(self.figure)
        figure.addStretch(1)
        figure.addWidget(self.line_of_years)
        self._top = QHBoxLayout()
        self._top.addWidget(self.number)
        self._top.addStretch(1)
        facts = QHBoxLayout()
        facts.setSpacing(6)
        facts.addWidget(self.target)
        facts.addWidget(self.target_figure)
        facts.addSpacing(8)
        facts.addWidget(self.capaian)
        facts.addWidget(self.capaian_figure)
        facts.addSpacing(8)
        facts.addStretch(1)
        self._facts = facts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._top)
        column.addWidget(self.name)
        column.addLayout(figure)
        column.addLayout(facts)
        column.addWidget(self.basis)
        column.addStretch(1)
        self.set_narrow(False)

    def show_card(self, card: Kartu) -> None:
        """The figures of one indicator in one year."""
        hasil = card.hasil
        self._kode = hasil.kode
        self.number.setText(f"IKU {hasil.nomor}")
        self.name.setText(hasil.nama_pendek)
        unit = "%" if hasil.satuan == "%" else hasil.kelas_sakip
        if hasil.realisasi is None:
            self.figure.set_figure(_TIDAK_ADA)
        else:
            self.figure.set_figure(angka.show(hasil.realisasi), unit)
        percent = " %" if hasil.satuan == "%" else ""
        target = show_target(hasil.target)
        self.target.setText("Target" if target else "Target belum diisi")
        self.target_figure.setText(f"{target}{percent}" if target else "")
        self.capaian.setVisible(hasil.capaian is not None)
        self.capaian_figure.setText(angka.show_percent(hasil.capaian))
        self.kategori.setVisible(hasil.kategori is not None)
        if hasil.kategori is not None:
            icon, tone = predikat_look(hasil.kategori_urut)
            self.kategori.set_state(icon, hasil.kategori, tone)
        self.basis.setText(f"{basis_sentence(hasil)}{moved_words(hasil)}")
        self.line_of_years.set_points(card.garis, card.target)
        self.setAccessibleName(f"{hasil.nama_pendek}: {self.figure.text()} {unit}".strip())

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the kategori stands above, beside the number of the indicator."""
        for row in (self._top, self._facts):
            row.removeWidget(self.kategori)
        if narrow:
            self._top.addWidget(self.kategori)
        else:
            self._facts.insertWidget(self._facts.count() - 1, self.kategori)

    # Qt's own names
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self._kode)
        super().mouseReleaseEvent(event)


def basis_sentence(hasil: HasilIku) -> str:
    """The two integers and both years in words; else why there is no figure."""
    if hasil.realisasi is None:
        return hasil.sebab or ""
    if hasil.cacah is None:
        number = hasil.sakip.lhe_nomor if hasil.sakip else ""
        return ", ".join(filter(None, (f"LHE {number}" if number else "", hasil.tahun_kalimat)))
    official = next((one.daftar for one in hasil.pilihan if one.dipakai), None)
    part, whole = angka.show(hasil.cacah.pembilang, 0), angka.show(hasil.cacah.penyebut, 0)
    name = f" {SEBUTAN[official]}" if official else ""
    mark = ", tanpa daftar nama" if hasil.tanpa_daftar else ""
    return f"{part} dari {whole}{name}, {hasil.tahun_kalimat}{mark}"


def moved_words(hasil: HasilIku) -> str:
    """What follows the basis of a frozen figure whose records moved since; empty otherwise."""
    if hasil.penetapan is None or not hasil.penetapan.berubah:
        return ""
    return f"; {BERUBAH}, sekarang {shown(hasil.penetapan.kini)}"
