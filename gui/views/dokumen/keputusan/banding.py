"""Two decrees beside each other: what the draft changes, place by place."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.actions.naskah_banding import Banding, comparable, compare_keputusan
from core.actions.outcome import Outcome
from core.iku.keputusan import Keputusan
from core.naskah.banding_naskah import Beda, Kata, words_of
from gui.jobs import Jobs
from gui.session import Session
from gui.views.dokumen.columns import date_of, made
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice, line
from gui.widgets.labels import Text
from gui.widgets.pick import Pick

_NONE = "Tidak ada beda isi antara keduanya."
_BLANK = "(tidak ada)"
_ROOM = 32


class BandingDialog(QDialog):
    """Changed words are underlined; `place` is where the officer wants to go from here."""

    def __init__(self, parent: QWidget, session: Session, jobs: Jobs, keputusan: Keputusan) -> None:
        super().__init__(parent)
        self._jobs, self._keputusan = jobs, keputusan
        self.place = ""
        self.setWindowTitle("Bandingkan keputusan")
        self.setModal(True)
        window = parent.window()
        self.resize(min(1040, window.width() - _ROOM), min(680, window.height() - _ROOM))
        others = comparable(session.office, keputusan)
        self.other = Pick([(str(one.id), _called(one)) for one in others], placeholder="")
        self.other.setAccessibleName("Dibandingkan dengan")
        self.count = Text("", "label")
        self.notice = Notice()
        self.before, self.after = Text("", "tebal", wrap=True), Text("", "tebal", wrap=True)
        inner = QWidget()
        self.grid = QGridLayout(inner)
        self.grid.setContentsMargins(0, 4, 12, 12)
        self.grid.setHorizontalSpacing(20)
        for column in (0, 1):
            self.grid.setColumnStretch(column, 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        self._lay()
        self.other.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Compare with the decree that is picked now."""
        code = self.other.code()
        if code is None:
            return
        self._jobs.run(
            partial(compare_keputusan, keputusan_id=self._keputusan.id, dengan=int(code)),
            owner=self,
            done=self._show,
            failed=self.notice.show_error,
            label="Membandingkan keputusan",
        )

    def go(self, place: str) -> None:
        """Close, and let the editor show the place."""
        self.place = place
        self.accept()

    def _show(self, outcome: Outcome[Banding]) -> None:
        banding = outcome.value
        self.before.setText(_called(banding.lama))
        self.after.setText(_called(banding.baru))
        self.grid.setRowStretch(self.grid.rowCount() - 1, 0)
        while (item := self.grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for beda in banding.beda:
            self._add(beda, editable=not banding.baru.terkunci)
        self.grid.setRowStretch(self.grid.rowCount(), 1)
        many = len(banding.beda)
        self.count.setText(f"{many} tempat berbeda" if many else _NONE)

    def _add(self, beda: Beda, *, editable: bool) -> None:
        row = self.grid.rowCount()
        title = f"{beda.sebutan}: {beda.sifat}"
        if editable:
            head: QWidget = Button(title, kind="tautan", on_click=partial(self.go, beda.tempat))
        else:
            head = Text(title, "label")
        self.grid.addWidget(head, row, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        for column, words in enumerate(words_of(beda)):
            text = Text("", wrap=True)
            text.setTextFormat(Qt.TextFormat.RichText)
            text.setText(_marked(words))
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.grid.addWidget(text, row + 1, column, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(line(soft=True), row + 2, 0, 1, 2)

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Text("Dibandingkan dengan", "label"))
        top.addWidget(self.other, 1)
        top.addWidget(self.count)
        heads = QHBoxLayout()
        heads.setSpacing(20)
        heads.addWidget(self.before, 1)
        heads.addWidget(self.after, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(Button("Tutup", hint="Esc", on_click=self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addLayout(heads)
        column.addWidget(line())
        column.addWidget(self.area, 1)
        column.addLayout(buttons)


def _called(keputusan: Keputusan) -> str:
    """Its name, and the day that tells it from another of that name."""
    when = date_of(keputusan) or made(keputusan)
    return f"{keputusan.sebutan}, {when}" if when else keputusan.sebutan


def _marked(words: tuple[Kata, ...]) -> str:
    if not words:
        return _BLANK
    return " ".join(f"<u><b>{escape(text)}</b></u>" if other else escape(text)
                    for text, other in words)  # fmt: skip
