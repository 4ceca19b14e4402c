"""A password: hidden, with an eye to look at it while typing."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from gui.icons import icon
from gui.theme import theme
from gui.widgets.typed_line import Line


class PasswordEdit(Line):
    """Typed in the dark unless the officer presses the eye."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholder)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction("Perlihatkan kata sandi", self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.addAction(self._eye, self.ActionPosition.TrailingPosition)
        self._tint()
        theme().changed.connect(self._tint)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)

    def _tint(self) -> None:
        self._eye.setIcon(icon("eye", "teks-2"))
