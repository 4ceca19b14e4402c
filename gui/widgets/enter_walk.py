"""Enter goes to the next field of a form, Shift+Enter to the one before."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

_FORWARD = Qt.FocusReason.TabFocusReason
_ROOM = 64
"""Pixels kept in sight beyond the field: its finding, and a part of the next one."""


class EnterWalk(QObject):
    """Watches the fields of one form, in the order in which they were added."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stops: list[QWidget] = []

    def add(self, field: QWidget) -> None:
        """One of several lines is walked into and keeps Enter; one of several parts names them."""
        parts = getattr(field, "stops", None)
        for stop in parts() if parts is not None else (field.focusProxy() or field,):
            if isinstance(stop, QLineEdit | QComboBox | QPlainTextEdit):
                self._stops.append(stop)
            if isinstance(stop, QLineEdit | QComboBox):
                stop.installEventFilter(self)

    def forget(self) -> None:
        """Walk through nothing any more."""
        for stop in self._stops:
            stop.removeEventFilter(self)
        self._stops.clear()

    def _step(self, stop: QWidget, *, backwards: bool) -> bool:
        """Go on; the last field of a dialog leaves Enter to the dialog's button."""
        place = self._stops.index(stop)
        rest = self._stops[:place][::-1] if backwards else self._stops[place + 1 :]
        target = next((one for one in rest if one.isVisible() and one.isEnabled()), None)
        if target is not None:
            reason = Qt.FocusReason.BacktabFocusReason if backwards else _FORWARD
            target.setFocus(reason)
            _bring_into_sight(target)
            return True
        if backwards or isinstance(stop.window(), QDialog):
            return backwards
        return _leave_forward(stop)

    # Qt's own names
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            return self._step(watched, backwards=backwards)
        return super().eventFilter(watched, event)


def _bring_into_sight(field: QWidget) -> None:
    """A scrolled form follows Tab of itself, but not a focus that is given."""
    around = field.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.ensureWidgetVisible(field, 0, _ROOM)


def _leave_forward(stop: QWidget) -> bool:
    """To whatever Tab would reach next, which is the form's first button."""
    following = stop.nextInFocusChain()
    while following is not None and following is not stop:
        takes_tab = following.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and following.isVisible() and following.isEnabled():
            following.setFocus(_FORWARD)
            _bring_into_sight(following)
            return True
        following = following.nextInFocusChain()
    return False
