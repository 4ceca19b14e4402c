"""Over the tabs: which cooperative, its state at the cut-off, and what is wrong with it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.koperasi.daftar import BarisKoperasi
from core.koperasi.kelayakan import Kelayakan
from gui.views.koperasi.columns import status_text
from gui.widgets.buttons import Button
from gui.widgets.labels import PredikatLabel, StateLabel, Text


class DetailHead(QWidget):
    """Name and state row."""

    def __init__(self, ask_history: Callable[[], object]) -> None:
        super().__init__()
        self.name = Text("", "subjudul", wrap=True)
        self.history = Button("Riwayat isian", icon="history", kind="tautan", on_click=ask_history)
        self.status = StateLabel()
        self.fit = StateLabel()
        self._predikat_word = Text("", "label")
        self.predikat = PredikatLabel()
        self.reasons = Text("", "kecil", wrap=True)
        self._lay()

    def show_row(self, row: BarisKoperasi, kelayakan: Kelayakan | None) -> None:
        self.name.setText(row.nama)
        self.history.show()
        for widget in (self.status, self.predikat):
            widget.show()
        self.status.set_state(*status_text(row.status))
        self.fit.setVisible(kelayakan is not None)
        self.reasons.setVisible(kelayakan is not None and not kelayakan.layak)
        if kelayakan is not None:
            self.fit.set_state("", kelayakan.putusan, "")
            reasons = "; ".join(kelayakan.sebab)
            self.reasons.setText(f"Sebab: {reasons}." if reasons else "")
        self._predikat_word.setText(f"Predikat {row.predikat_tahun}")
        self._predikat_word.setVisible(row.predikat_tahun is not None)
        self.predikat.set_predikat(row.predikat or "", row.predikat_urut)

    def show_new(self) -> None:
        self.name.setText("Koperasi baru")
        for widget in (
            self.history,
            self.status,
            self.fit,
            self._predikat_word,
            self.predikat,
            self.reasons,
        ):
            widget.hide()

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 1)
        top.addWidget(self.history)
        states = QHBoxLayout()
        states.setSpacing(8)
        states.addWidget(self.status)
        states.addSpacing(10)
        states.addWidget(self.fit)
        states.addSpacing(10)
        states.addWidget(self._predikat_word)
        states.addWidget(self.predikat)
        states.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 6)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(states)
        column.addWidget(self.reasons)
