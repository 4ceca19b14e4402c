"""Qt ships no Indonesian: this says what an officer may meet in Qt's own dialogs and menus."""

from PySide6.QtCore import QTranslator

from gui.qt_words import WORDS


class Translator(QTranslator):
    """Looks up Qt's English texts, whatever their context."""

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
        return WORDS.get(source, source)
