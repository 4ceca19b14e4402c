"""The year beside the one before: what moved the score, and that it adds up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.actions.banding import BandingTahun
from core.koperasi.laporan import KunciLaporan
from gui.views.kesehatan.banding.comparison import Comparison
from gui.views.kesehatan.banding.rows import moved_rows, without_predikat
from gui.views.kesehatan.banding.verdicts import Verdicts, side_of
from gui.widgets.chips import Chip
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text


class YearTab(QWidget):
    """A sentence, both results, the components by their effect."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._banding: BandingTahun | None = None
        self.sentence = Text("", "subjudul", wrap=True)
        self.all = Chip("Juga yang tetap", on_change=lambda _on: self._fill())
        self.verdicts = Verdicts()
        self.comparison = Comparison("Sebelum", "Sesudah", "Poin", memory="kesehatan.banding")
        self.comparison.opened.connect(self.opened)
        self._empty = EmptyState("history", "")
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 24, 0)
        head.addWidget(self.sentence, 1)
        head.addWidget(self.all)
        column.addLayout(head)
        column.addWidget(self.verdicts)
        column.addWidget(self.comparison, 1)
        self._body = QStackedWidget()
        self._body.addWidget(found)
        self._body.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)

    def tell(self, kunci: KunciLaporan, banding: BandingTahun) -> None:
        """Show a comparison, or why there is none."""
        self._banding = banding
        if banding.perbandingan is None or banding.lalu is None or banding.kini is None:
            self._empty.set_sentence(f"Belum dapat dibandingkan. {banding.alasan}")
            self._body.setCurrentIndex(1)
            return
        self._body.setCurrentIndex(0)
        lalu, kini = banding.lalu, banding.kini
        self.sentence.setText(
            without_predikat(banding.perbandingan)
            if lalu.belum or kini.belum
            else banding.perbandingan.kalimat
        )
        tahun = kunci.tahun_buku
        self.verdicts.show_sides(
            side_of(f"Tahun buku {tahun - 1}", lalu.report, lalu.asal, provisional=lalu.belum > 0),
            side_of(f"Tahun buku {tahun}", kini.report, kini.asal, provisional=kini.belum > 0),
        )
        self._fill()

    def reason(self) -> str:
        """Why there is nothing to compare; empty when there is."""
        return self._empty.sentence() if self._body.currentWidget() is self._empty else ""

    def set_narrow(self, *, narrow: bool) -> None:
        self.comparison.set_narrow(narrow=narrow)

    def _fill(self) -> None:
        if self._banding is not None and self._banding.perbandingan is not None:
            self.comparison.show_rows(
                moved_rows(self._banding.perbandingan, everything=self.all.isChecked())
            )
