"""Places of the page Koperasi: the list with its record first, others over it."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget


class Places(QStackedWidget):
    """One place at a time; `home` is the list and the record beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: dict[QWidget, str] = {}
        self.home = QWidget()
        self.column = QVBoxLayout(self.home)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.addWidget(self.home)

    @property
    def at_home(self) -> bool:
        return self.currentWidget() is self.home

    @property
    def keys(self) -> str:
        """The keys of the place in front, for the status bar; the list has its own."""
        front = self.currentWidget()
        return "" if front is None else self._keys.get(front, "")

    def show_place(self, place: QWidget, keys: str) -> None:
        """Turn to another place; it is made one when it is shown first."""
        self._keys[place] = keys
        if self.indexOf(place) < 0:
            self.addWidget(place)
        self.setCurrentWidget(place)

    def go_home(self) -> None:
        """Back to the list."""
        self.setCurrentWidget(self.home)
