"""A button that offers words for a recommendation; nothing is stored by choosing."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from core import angka
from core.koperasi.pemeriksaan_saran import Saran
from gui.widgets.menu_button import MenuButton, add_entry

_SHOWN = 8


class ProposalButton(MenuButton):
    """The parts of the final result that lost most points, the greatest loss first."""

    chosen = Signal(object)
    """A Saran."""

    def __init__(self) -> None:
        super().__init__("Saran dari hasil final", icon="activity", kind="tautan")
        self._proposals: tuple[Saran, ...] = ()

    def set_proposals(self, proposals: Sequence[Saran]) -> None:
        """What may be offered; without a final result there is nothing."""
        self._proposals = tuple(proposals[:_SHOWN])
        self.setEnabled(bool(self._proposals))
        self.setToolTip("" if self._proposals else "Saran ada setelah penilaian final.")

    def fill(self, menu: QMenu) -> None:
        """One entry for each proposal."""
        for saran in self._proposals:
            text = f"{saran.komponen} {saran.nama} (hilang {angka.show(saran.hilang)})"
            add_entry(menu, "", text.replace("&", "&&"), partial(self.chosen.emit, saran))
