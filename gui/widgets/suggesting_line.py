"""A line of free text that offers words already known; whatever is typed stays as typed."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from gui.widgets.typed_line import Line

_MOST = 12


class SuggestingLine(Line):
    """Offers every known word that holds what is typed."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST)
        self.setCompleter(completer)

    def offer(self, words: Iterable[str]) -> None:
        """What is known now."""
        self._words.setStringList(list(words))

    def offered(self) -> list[str]:
        return self._words.stringList()
