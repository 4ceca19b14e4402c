"""Colours and type: one style sheet with tokens, read once, given to Qt and to every painter."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from core.berkas import RESOURCES

_TOKEN = re.compile(r"^\s*@([a-z0-9-]+)\s+(#[0-9A-Fa-f]{6})\s+(#[0-9A-Fa-f]{6})", re.MULTILINE)
_USE = re.compile(r"@([a-z0-9-]+)")
# what a bare Linux answers when asked for its interface font: wide, and no interface font
_NO_INTERFACE_FONT = frozenset({"", "Sans Serif", "Sans", "DejaVu Sans", "Bitstream Vera Sans"})
BODY_POINTS = 10.0


class Look(StrEnum):
    """Which of the two sets of colours the officer wants."""

    TERANG = "terang"
    GELAP = "gelap"
    SISTEM = "sistem"


_SCHEMES = {
    Look.TERANG: Qt.ColorScheme.Light,
    Look.GELAP: Qt.ColorScheme.Dark,
    Look.SISTEM: Qt.ColorScheme.Unknown,
}


class Sheet(NamedTuple):
    """The style sheet as written, and its tokens in both looks."""

    rules: str
    light: Mapping[str, str]
    dark: Mapping[str, str]

    def tokens(self, *, dark: bool) -> Mapping[str, str]:
        return self.dark if dark else self.light

    def resolved(self, *, dark: bool) -> str:
        """The rules with every token replaced by its value."""
        tokens = self.tokens(dark=dark)
        return _USE.sub(lambda hit: tokens[hit[1]], self.rules)


def read_sheet(text: str) -> Sheet:
    """Split the sheet into its table of tokens (the first comment) and its rules."""
    head, _, rules = text.partition("*/")
    found = _TOKEN.findall(head)
    return Sheet(
        rules,
        {name: light for name, light, _ in found},
        {name: dark for name, _, dark in found},
    )


class Theme(QObject):
    """The look in force. `changed` goes out after Qt has been given the new one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheet = read_sheet((RESOURCES / "style.qss").read_text(encoding="utf-8"))
        self._look = Look.SISTEM
        self._dark = False
        self._colors: dict[str, QColor] = {}
        self._fill()

    @property
    def dark(self) -> bool:
        return self._dark

    @property
    def look(self) -> Look:
        return self._look

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    def color(self, token: str) -> QColor:
        """The colour of a token in the look in force; ask at every paint, never keep it."""
        return self._colors[token]

    def install(self, app: QApplication, look: Look) -> None:
        """Give the application its font and palette, and follow the system from now on."""
        app.setFont(_interface_font(app.font()))
        self._look = look
        self._tell_system(app)
        self._give_palette(app)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def give_sheet(self, app: QApplication) -> None:
        """Lay the style sheet over what is there; once over a finished window is quickest."""
        app.setStyleSheet(self._sheet.resolved(dark=self._dark))

    def choose(self, look: Look) -> None:
        """The officer picked another look."""
        self._look = look
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._tell_system(app)
        self._follow()

    def _tell_system(self, app: QApplication) -> None:
        """Title bars and other frames of the system's own take the same side."""
        app.styleHints().setColorScheme(_SCHEMES[self._look])

    def _follow(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._wants_dark(app) != self._dark:
            self._give_palette(app)
            self.give_sheet(app)
            self.changed.emit()

    def _wants_dark(self, app: QApplication) -> bool:
        if self._look is Look.SISTEM:
            return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._look is Look.GELAP

    def _give_palette(self, app: QApplication) -> None:
        self._dark = self._wants_dark(app)
        self._fill()
        QDir.setSearchPaths(
            "ikon", [str(RESOURCES / "icons" / ("gelap" if self._dark else "terang"))]
        )
        app.setPalette(self._palette())

    def _fill(self) -> None:
        tokens = self._sheet.tokens(dark=self._dark)
        self._colors = {name: QColor(value) for name, value in tokens.items()}

    def _palette(self) -> QPalette:
        role = QPalette.ColorRole
        palette = QPalette()
        for target, token in (
            (role.Window, "latar"),
            (role.WindowText, "teks"),
            (role.Base, "muka"),
            (role.AlternateBase, "muka-redup"),
            (role.ToolTipBase, "muka-naik"),
            (role.ToolTipText, "teks"),
            (role.PlaceholderText, "teks-3"),
            (role.Text, "teks"),
            (role.Button, "muka"),
            (role.ButtonText, "teks"),
            (role.BrightText, "khusus"),
            (role.Light, "muka-naik"),
            (role.Midlight, "garis-halus"),
            (role.Mid, "garis"),
            (role.Dark, "garis-isian"),
            (role.Shadow, "teks-3"),
            (role.Highlight, "aksen-isi"),
            (role.HighlightedText, "aksen-teks"),
            (role.Accent, "aksen"),
            (role.Link, "aksen"),
            (role.LinkVisited, "aksen"),
        ):
            palette.setColor(target, self._colors[token])
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self._colors["teks-mati"])
        return palette


@cache
def theme() -> Theme:
    """The one theme of the program."""
    return Theme()


def ui_font(points: float = BODY_POINTS, *, bold: bool = False) -> QFont:
    """A font for painters: the application's own, in another size or weight."""
    font = QFont(QApplication.font())
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _interface_font(system: QFont) -> QFont:
    font = QFont(system)
    if font.family() in _NO_INTERFACE_FONT:
        for name in ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"):
            QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / name))
        font.setFamily("Liberation Sans")
    font.setPointSizeF(BODY_POINTS)
    # without it a font may give 1 and 0 different widths, and columns of figures do not line up
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
