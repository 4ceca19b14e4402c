"""The two sides of SK & Dokumen: decrees, and the papers of the cycle made when first asked for."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.place import Place
from gui.widgets.tabs import Tabs


class Sides(Tabs):
    """A tab per side; a `Place` stands in its tab from the first look at it."""

    def __init__(self, decrees: QWidget) -> None:
        super().__init__()
        self._makers: dict[int, tuple[QVBoxLayout, Callable[[], Place]]] = {}
        self.add(decrees, "Keputusan")

    def add_place(self, title: str, make: Callable[[], Place]) -> None:
        """A tab whose content is made when it is turned to."""
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        self.add(holder, title)
        self._makers[self.bar.count() - 1] = inside, make

    @property
    def place(self) -> Place | None:
        """The view in front, unless that is the decrees."""
        holder = self.front()
        found = holder.findChild(Place) if holder is not None else None
        return found if isinstance(found, Place) else None

    def turn_to(self, title: str) -> Place | None:
        """Turn to a tab by its title."""
        titles = [self.bar.tabText(at) for at in range(self.bar.count())]
        self.bar.setCurrentIndex(titles.index(title))
        return self.place

    def _turn(self, index: int) -> None:
        inside, make = self._makers.pop(index, (None, None))
        if inside is not None and make is not None:
            inside.addWidget(make())
        super()._turn(index)
