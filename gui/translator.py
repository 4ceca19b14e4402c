"""Qt ships no Indonesian: this says what an officer may meet in Qt's own dialogs and menus."""

import tomllib

from PySide6.QtCore import QObject, QTranslator

from core.berkas import resource


class Translator(QTranslator):
    """Looks up Qt's English texts, whatever their context, in resources/qt-id.toml."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with resource("qt-id.toml").open("rb") as file:
            self._words: dict[str, str] = tomllib.load(file)["kata"]

    # Qt's own names
    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        _context: str,
        source: str,
        _disambiguation: str | None = None,
        _number: int = -1,
    ) -> str:
        # an empty answer would be shown as such; Qt's own text is better than none
        return self._words.get(source, source)
