"""One question at a time, asked inside the page: a reason, a choice, or a plain yes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from gui.widgets.buttons import Button
from gui.widgets.labels import IconMark, Text
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `reason` is the placeholder of a line that must be filled, if any."""

    sentence: str
    confirm: str = "Ya"
    reason: str = ""
    options: Sequence[tuple[str, str]] = ()
    chosen: str = ""
    free_option: str = ""
    """The option that needs no reason."""


class AskBar(QFrame):
    """Stands above the footer while something is asked; Enter answers, Esc takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("pesan", "peringatan")
        self._answer: Callable[[str, str], object] | None = None
        self._question = Question("")
        self._before: QWidget | None = None
        self._sentence = Text("", "tebal", wrap=True)
        self._pick = Pick(placeholder="")
        self._pick.changed.connect(self._judge)
        self.line = Line()
        self.line.changed.connect(self._judge)
        self.line.returnPressed.connect(self.confirm)
        self._confirm = Button("Ya", icon="check", on_click=self.confirm)
        self._cancel = Button("Batal", hint="Esc", kind="tautan", on_click=self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(10)
        row.addWidget(IconMark("circle-alert", "awas"))
        row.addWidget(self._sentence, 1)
        row.addWidget(self._pick)
        row.addWidget(self.line, 1)
        row.addWidget(self._confirm)
        row.addWidget(self._cancel)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def asking(self) -> bool:
        return not self.isHidden()

    def ask(self, question: Question, answer: Callable[[str, str], object]) -> None:
        """Ask; `answer(option, reason)` is called when it is confirmed."""
        self._question, self._answer = question, answer
        if not self.asking:
            self._before = QApplication.focusWidget()
        self._sentence.setText(question.sentence)
        self._confirm.set_text(question.confirm)
        self._pick.set_options(question.options)
        self._pick.setVisible(bool(question.options))
        self._pick.setAccessibleName(question.sentence)
        if question.options:
            self._pick.set_code(question.chosen)
        self.line.setVisible(bool(question.reason))
        self.line.setPlaceholderText(question.reason)
        self.line.setAccessibleName(question.reason)
        self.line.set_text("")
        self._judge()
        self.show()
        focus = self._pick if question.options else self.line if question.reason else self._confirm
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, option: str) -> None:
        """Pick an option of the question."""
        self._pick.set_code(option)

    def confirm(self) -> None:
        """Take the answer if there is one."""
        if not self._complete():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        answer = self._answer
        option, reason = self._pick.code() or "", self.line.text().strip()
        self.dismiss()
        if answer is not None:
            answer(option, reason)

    def dismiss(self) -> None:
        """Take the question back."""
        self._answer = None
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        before, self._before = self._before, None
        if inside and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _complete(self) -> bool:
        free = bool(self._question.options) and self._pick.code() == self._question.free_option
        return free or not self._question.reason or bool(self.line.text().strip())

    def _judge(self) -> None:
        self._confirm.setEnabled(self._complete())

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirm()
        else:
            super().keyPressEvent(event)
