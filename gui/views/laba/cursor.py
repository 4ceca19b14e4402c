"""Keeps the cursor of the grid at its business while the list under it is read again."""

from PySide6.QtCore import QObject

from gui.models.growth import Growth
from gui.views.laba.grid import LabaGrid
from gui.views.laba.model import LabaModel


class Cursor(QObject):
    """Remembers where it stood, and goes back there as soon as that row is listed."""

    def __init__(self, grid: LabaGrid, model: LabaModel, growth: Growth) -> None:
        super().__init__(grid)
        self._grid, self._model, self._growth = grid, model, growth
        self._sought: tuple[object, int] | None = None
        model.modelAboutToBeReset.connect(self._remember)
        model.rowsInserted.connect(self.settle)
        growth.ended.connect(self.settle)

    def forget(self) -> None:
        """Another list is shown now: its first row will do."""
        here, _column = self._sought or (None, 0)
        if self._model.index_of(here) is None:
            self._sought = None

    def settle(self) -> None:
        """Go back, or to the first row once it is known that the business is gone."""
        if self._grid.currentIndex().isValid() or not self._model.rowCount():
            if not self._growth.growing:
                self._sought = None
            return
        here, column = self._sought or (None, 0)
        position = self._model.index_of(here)
        if position is None and self._sought is not None and self._growth.growing:
            return
        self._sought = None
        if position is None:
            position, column = 0, self._model.column_of("omzet")
        self._grid.setCurrentIndex(self._model.index(position, column))

    def _remember(self) -> None:
        index = self._grid.currentIndex()
        if index.isValid():
            self._sought = (self._model.id_at(index.row()), index.column())
