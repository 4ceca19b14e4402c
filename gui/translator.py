"""Qt ships no Indonesian: this says what an officer may meet in Qt's own dialogs and menus."""

from functools import cached_property

from PySide6.QtCore import QTranslator

from core.berkas import resource


class Translator(QTranslator):
    """Looks up Qt's English texts, whatever their context, in resources/qt-id.toml."""

    @cached_property
    def _words(self) -> dict[str, str]:
        import tomllib

        with resource("qt-id.toml").open("rb") as file:
            words: dict[str, str] = tomllib.load(file)["kata"]
        return words

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
