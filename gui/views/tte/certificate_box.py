"""Whose certificate it is, shown before anything is signed with it."""

from PySide6.QtWidgets import QGridLayout, QWidget

from core.naskah.tte import Sertifikat
from gui.views.tte.words import lines_of
from gui.widgets.labels import Text


class CertificateBox(QWidget):
    """Four lines; hidden until a certificate was opened."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, 132)
        self._values: list[Text] = []
        self.hide()

    def show_certificate(self, sertifikat: Sertifikat | None) -> None:
        """Show its lines, or nothing."""
        self.setVisible(sertifikat is not None)
        if sertifikat is None:
            return
        lines = lines_of(sertifikat)
        if not self._values:
            for row, (label, _value) in enumerate(lines):
                value = Text("", wrap=True)
                self._values.append(value)
                self._grid.addWidget(Text(label, "label"), row, 0)
                self._grid.addWidget(value, row, 1)
        for shown, (_label, value_text) in zip(self._values, lines, strict=True):
            shown.setText(value_text)

    def words(self) -> str:
        """Everything it shows."""
        return " · ".join(one.text() for one in self._values)
