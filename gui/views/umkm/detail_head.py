"""Over the tabs: which business, whether it is supervised, its size class, its profit."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.rules.skala_umkm import HasilSkala
from core.umkm.laba import Arah
from core.umkm.saringan import BarisUmkm
from gui.views.umkm.columns import ARROW, supervision_text
from gui.widgets.buttons import Button
from gui.widgets.labels import StateLabel, Text


class DetailHead(QWidget):
    """Name and state row."""

    def __init__(self, ask_history: Callable[[], object]) -> None:
        super().__init__()
        self.name = Text("", "subjudul", wrap=True)
        self.history = Button("Riwayat isian", icon="history", kind="tautan", on_click=ask_history)
        self.supervised = StateLabel()
        self._year = Text("", "label")
        self.change = StateLabel()
        self.reason = Text("", "kecil", wrap=True)
        self.scale = Text("", "kecil", wrap=True)
        self._lay()

    def show_row(self, row: BarisUmkm, tahun: int, skala: HasilSkala | None) -> None:
        self.name.setText(row.nama)
        for widget in (self.history, self.supervised, self._year, self.change):
            widget.show()
        self.supervised.set_state(*supervision_text(row.dalam_pengawasan))
        change = row.perbandingan
        icon, tone = ARROW[change.arah]
        self._year.setText(f"Laba {tahun}")
        self.change.set_state(icon, change.sebutan, tone if change.arah is Arah.NAIK else "teks-2")
        told = change.rugi_mengecil or change.arah is Arah.TIDAK_DAPAT
        self.reason.setVisible(told)
        self.reason.setText(f"Perubahan laba: {change.sebab}" if told else "")
        self.scale.setVisible(skala is not None)
        self.scale.setText(skala.alasan if skala else "")

    def show_new(self) -> None:
        self.name.setText("UMKM baru")
        for widget in (
            self.history, self.supervised, self._year, self.change, self.reason, self.scale,
        ):  # fmt: skip
            widget.hide()

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.history)
        states = QHBoxLayout()
        states.setSpacing(8)
        states.addWidget(self.supervised)
        states.addSpacing(16)
        states.addWidget(self._year)
        states.addWidget(self.change)
        states.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 20, 6)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(states)
        column.addWidget(self.reason)
        column.addWidget(self.scale)
