"""What the painted charts share: focus, a sentence for those who do not see them, copying."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QPainter, QPen

from gui.theme import theme
from gui.widgets.focus_painted import FocusPainted


class Chart(FocusPainted):
    """A picture of numbers; its table can be copied."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy = QAction("Salin tabel", self)
        copy.triggered.connect(self.copy_table)
        self.addAction(copy)

    def say(self, sentence: str) -> None:
        """Give the chart's content in one sentence."""
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)

    def table(self) -> list[list[str]]:
        """The numbers behind the picture, heads first. Overridden."""
        return []

    def copy_table(self) -> None:
        """Put the numbers on the clipboard, ready for a worksheet."""
        text = "\n".join("\t".join(row) for row in self.table())
        QGuiApplication.clipboard().setText(text)

    def paint_focus(self, painter: QPainter) -> None:
        """Show that the keyboard is here."""
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("aksen"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 3, 3)

    # Qt's own names
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()


def bar(painter: QPainter, box: QRect, color: QColor) -> None:
    """A plain rectangle on whole pixels."""
    painter.fillRect(box, color)
