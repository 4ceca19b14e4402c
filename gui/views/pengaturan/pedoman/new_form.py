"""A new pedoman of the office's own: from nothing, or from a copy of one that is there."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.pedoman import PedomanKantor
from core.koperasi.penilaian import short_name
from gui.widgets.buttons import Button
from gui.widgets.form import FormGrid
from gui.widgets.headings import SectionTitle
from gui.widgets.labels import Text
from gui.widgets.layouts import empty
from gui.widgets.pick import Pick

_KOSONG = "kosong"


class NewForm(QWidget):
    """Asks one thing, then the editor opens."""

    closed = Signal()
    begun = Signal(str)
    """The id of the pedoman to copy; empty begins from nothing."""
    versi_wanted = Signal(str)
    """Look at the versions of a pedoman that is not in force."""

    def __init__(self) -> None:
        super().__init__()
        self.origin = Pick(placeholder="")
        form = FormGrid()
        form.line("asal", "Mulai dari", self.origin, width=320)
        self.begin_button = Button(
            "Mulai menyusun", icon="pencil", kind="utama", on_click=self._begin
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.begin_button)
        buttons.addWidget(Button("Tutup", hint="Esc", on_click=self.closed.emit))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(10)
        column.addWidget(SectionTitle("Pedoman baru"))
        column.addWidget(
            Text(
                "Untuk peraturan baru, atau daftar KUK yang belum ada. Pedoman baru ditawarkan "
                "pada penilaian begitu disimpan.",
                "label",
                wrap=True,
            )
        )
        column.addWidget(form)
        column.addLayout(buttons)
        self._retired_title = Text("Pedoman kantor yang tidak dipakai", "tebal")
        self._retired = QVBoxLayout()
        column.addSpacing(12)
        column.addWidget(self._retired_title)
        column.addLayout(self._retired)
        column.addStretch(1)

    def offer(self, known: Sequence[PedomanKantor], chosen: str, retired: Sequence[str]) -> None:
        """Every pedoman may be copied; the one that was read is offered first."""
        copies = [(each.id, f"Salinan {short_name(each.id)}") for each in known]
        self.origin.set_options([(_KOSONG, "Pedoman kosong"), *copies])
        self.origin.set_code(chosen or _KOSONG)
        empty(self._retired)
        self._retired_title.setVisible(bool(retired))
        for each in retired:
            look = partial(self.versi_wanted.emit, each)
            self._retired.addWidget(Button(short_name(each), kind="tautan", on_click=look))

    def _begin(self) -> None:
        origin = self.origin.code() or _KOSONG
        self.begun.emit("" if origin == _KOSONG else origin)
