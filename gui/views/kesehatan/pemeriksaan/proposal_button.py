"""A button that offers words for a recommendation; nothing is stored by choosing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from core import angka
from core.koperasi.pemeriksaan_saran import Saran
from gui.widgets.buttons import Button

_SHOWN = 8


class ProposalButton(Button):
    """The parts of the final result that lost most points, the greatest loss first."""

    chosen = Signal(object)
    """A Saran."""

    def __init__(self) -> None:
        super().__init__(
            "Saran dari hasil final",
            kind="tautan",
            icon="activity",
            trailing="chevron-down",
            on_click=self._drop_down,
        )
        self._proposals: tuple[Saran, ...] = ()

    def set_proposals(self, proposals: Sequence[Saran]) -> None:
        """What may be offered; without a final result there is nothing."""
        self._proposals = tuple(proposals[:_SHOWN])
        self.setEnabled(bool(self._proposals))
        self.setToolTip("" if self._proposals else "Saran ada setelah penilaian final.")

    def menu(self) -> QMenu:
        """One entry for each proposal."""
        menu = QMenu(self)
        for saran in self._proposals:
            text = f"{saran.komponen} {saran.nama} (hilang {angka.show(saran.hilang)})"
            menu.addAction(text.replace("&", "&&")).triggered.connect(
                lambda _checked=False, saran=saran: self.chosen.emit(saran)
            )
        return menu

    def _drop_down(self) -> None:
        self.menu().exec(self.mapToGlobal(self.rect().bottomLeft()))
