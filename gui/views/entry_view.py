"""The calm page before work starts: one column in the middle, at home in any window size."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.widgets.labels import IconMark, Text
from gui.widgets.layouts import centred

COLUMN, MARK = 520, 40


class EntryView(QScrollArea):
    """A title, a sentence, and below them what the view adds to `column`."""

    def __init__(self, title: str, sentence: str = "", *, width: int = COLUMN) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = Text(title, "judul", wrap=True)
        self.sentence = Text(sentence, "label", wrap=True)
        body = QWidget()
        body.setObjectName("halamanMasuk")
        inner = QWidget()
        inner.setFixedWidth(width)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.mark = IconMark("siku", size=MARK)
        self.column.addWidget(self.mark)
        self.column.addWidget(self.title)
        self.column.addWidget(self.sentence)
        self.sentence.setVisible(bool(sentence))
        outer = QVBoxLayout(body)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addStretch(2)
        outer.addLayout(centred(inner))
        outer.addStretch(3)
        self.setWidget(body)

    def set_sentence(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
