"""Whether a page fits a window size: nothing clipped, nothing squeezed, nothing overlapping."""

from collections.abc import Iterator, Sequence
from time import monotonic

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from gui.jobs import Jobs

USUAL = QSize(1366, 689)
"""1366 × 768 less title bar and task bar."""
AT_125 = QSize(1093, 551)
"""The same screen at 125 %."""
WORDS = (QLabel, QPushButton, QComboBox, QCheckBox, QRadioButton, QLineEdit)
# a label's hint may be a pixel wider than what it paints
SLACK = 1
PATIENCE, _PASSES = 5, 12
_EVERY = QEventLoop.ProcessEventsFlag.AllEvents


def assert_fits(widget: QWidget, size: QSize) -> None:
    """Fail, naming every widget that is clipped, squeezed or overlapped at this size."""
    widget.resize(size)
    if not widget.isVisible():
        widget.show()
    _settle(widget)
    faults = [*_too_large(widget, size), *faults_in(widget)]
    assert not faults, "\n".join(faults)


def _settle(widget: QWidget) -> None:
    """Wait for what the worker still brings and for Qt to lay it out; nothing is laid out by hand.

    A page that is measured between the two is neither the one before nor the one after.
    """
    until = monotonic() + PATIENCE
    held = [
        getattr(one, name, None)
        for one in (widget, *widget.findChildren(QWidget))
        for name in ("jobs", "_jobs")
    ]
    workers = {one for one in held if isinstance(one, Jobs)}
    while any(jobs.busy for jobs in workers) and monotonic() < until:
        QApplication.processEvents(_EVERY, 20)
    before: list[QRect] = []
    for _ in range(_PASSES):
        QApplication.processEvents()
        now = [one.geometry() for one in widget.findChildren(QWidget) if one.isVisible()]
        if now == before:
            break
        before = now


def faults_in(root: QWidget) -> Iterator[str]:
    """What does not fit inside a visible widget."""
    shown = [one for one in root.findChildren(QWidget) if one.isVisible()]
    words = [one for one in shown if isinstance(one, WORDS)]
    for one in words:
        yield from _squeezed(one)
        yield from _outside(one)
    yield from _overlapping(words)


def _too_large(widget: QWidget, size: QSize) -> Iterator[str]:
    least = widget.minimumSizeHint()
    if least.width() > size.width() or least.height() > size.height():
        yield f"{_name(widget)} needs {least.toTuple()}, the window gives {size.toTuple()}"


def _squeezed(one: QWidget) -> Iterator[str]:
    least = one.minimumSizeHint()
    if isinstance(one, QLabel) and one.wordWrap():
        least = QSize(0, one.heightForWidth(one.width()))
    if isinstance(one, QLineEdit):
        least = QSize(0, min(least.height(), one.maximumHeight()))
    if one.width() + SLACK < least.width() or one.height() + SLACK < least.height():
        yield f"{_name(one)} is {one.size().toTuple()}, needs {least.toTuple()}"


def _outside(one: QWidget) -> Iterator[str]:
    """Parts beyond a parent are cut off, unless the parent scrolls."""
    box, parent = QRect(QPoint(), one.size()), one
    while (above := parent.parentWidget()) is not None and not parent.isWindow():
        box.translate(parent.pos())
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return
        if not above.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box):
            yield f"{_name(one)} at {box.getRect()} sticks out of {_name(above)} {above.size()}"
            return
        parent = above


def _overlapping(words: Sequence[QWidget]) -> Iterator[str]:
    by_parent: dict[QWidget | None, list[QWidget]] = {}
    for one in words:
        by_parent.setdefault(one.parentWidget(), []).append(one)
    for siblings in by_parent.values():
        for place, one in enumerate(siblings):
            for other in siblings[place + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > SLACK and common.height() > SLACK:
                    yield f"{_name(one)} and {_name(other)} overlap by {common.size().toTuple()}"


def _name(one: QWidget) -> str:
    text = getattr(one, "text", lambda: "")()
    word = getattr(one, "word", lambda: "")()
    return f"{type(one).__name__} “{(text or word or one.accessibleName())[:40]}”"
