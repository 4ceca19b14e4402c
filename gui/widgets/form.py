"""Form lines: label, field, hint; under the field what is wrong with it and the way out."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.icons import SMALL
from gui.widgets.buttons import Button
from gui.widgets.enter_walk import EnterWalk
from gui.widgets.labels import IconMark, Text, severity_look
from gui.widgets.tab_order import put_before

if TYPE_CHECKING:
    from core.findings import Finding

LABEL_WIDTH, GAP = 148, 12
_SCROLL_BAR = 12
SHORT = 320


class Field(Protocol):
    """What every field of a form can do."""

    changed: Any

    def value_error(self) -> str | None: ...
    def set_error(self, message: str | None) -> None: ...
    def set_read_only(self, read_only: bool) -> None: ...


class FindingLine(QWidget):
    """Icon, sentence and the way out as a link."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = IconMark("octagon-alert", "khusus", SMALL)
        self._text = Text("", "kecil", wrap=True)
        self._link = Button("", kind="tautan")
        self._link.clicked.connect(self.follow)
        self._on_link: Callable[[], object] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(6)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._link)
        self._row.addStretch(0)
        self.hide()

    def text(self) -> str:
        return self._text.text()

    def tell(
        self,
        finding: "Finding",
        link: str = "",
        on_link: Callable[[], object] | None = None,
    ) -> None:
        icon, tone, word = severity_look(finding.severity)
        self._mark.set_icon(icon, tone)
        self._text.setText(finding.message)
        self._text.set_tone(tone if tone != "teks-2" else "")
        self.setAccessibleName(f"{word}: {finding.message}")
        self._link.set_text(link)
        self._link.setVisible(bool(link))
        self._on_link = on_link
        self._place(beside=bool(link))
        self.show()

    def _place(self, *, beside: bool) -> None:
        """A short sentence has its link right after it; a long one wraps beside the link."""
        short = beside and self._text.fontMetrics().horizontalAdvance(self._text.text()) < SHORT
        middle = Qt.AlignmentFlag.AlignVCenter if short else Qt.AlignmentFlag.AlignTop
        self._text.setWordWrap(not short)
        self._row.setAlignment(self._mark, middle)
        self._row.setStretchFactor(self._text, 0 if short else 1)
        self._row.setStretch(self._row.count() - 1, 1 if short else 0)

    def follow(self) -> None:
        """Take the way out."""
        if self._on_link is not None:
            self._on_link()


class FormLine(QWidget):
    """One labelled field."""

    def __init__(  # noqa: PLR0913 - all of it is what one sees of a line
        self,
        label: str,
        field: QWidget,
        *,
        hint: str = "",
        required: bool = False,
        width: int | None = None,
        stacked: bool = False,
    ) -> None:
        super().__init__()
        self._stacked = stacked
        self.label_text = label
        self.field = field
        self.label = Text(f"{label} *" if required else label, "label")
        if not stacked:
            self.label.setFixedWidth(LABEL_WIDTH)
        self.label.setWordWrap(True)
        self.label.setBuddy(field)
        field.setAccessibleName(label)
        self.hint = Text(hint, "kecil")
        if not hint:  # never shown before it has a parent: that would open a window of its own
            self.hint.hide()
        self.finding = FindingLine()
        self._from_typing = False
        if width is not None:
            field.setFixedWidth(width)
        self._lay()
        self._as_field().changed.connect(self._typed)

    def set_hint(self, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def set_error(self, message: str | None) -> None:
        """Say what is wrong in one sentence; None takes it back."""
        if message is None:
            self.clear()
        else:
            from core.findings import Finding

            self.set_finding(Finding("", "", message))

    def set_finding(
        self,
        finding: "Finding",
        *,
        link: str = "",
        on_link: Callable[[], object] | None = None,
    ) -> None:
        from core.findings import Severity

        wrong = finding.severity is Severity.KESALAHAN
        self._as_field().set_error(finding.message if wrong else None)
        self.finding.tell(finding, link, on_link)

    def clear(self) -> None:
        if not self.finding.isHidden():
            self._as_field().set_error(None)
            self.finding.hide()
        self._from_typing = False

    def check_typing(self) -> bool:
        """Whether the typing can be read; says why not under the field."""
        message = self._as_field().value_error()
        if message is not None:
            self.set_error(message)
            self._from_typing = True
        elif self._from_typing:
            self.clear()
        return message is None

    def _as_field(self) -> Field:
        return cast("Field", self.field)

    def _typed(self) -> None:
        """A sentence about unreadable typing goes as soon as it can be read."""
        if self._from_typing and self._as_field().value_error() is None:
            self.clear()

    def _lay(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(10)
        stretches = self.field.maximumWidth() > self.field.minimumWidth()
        beside.addWidget(self.field, 1 if stretches else 0)
        beside.addWidget(self.hint)
        if not stretches:
            beside.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(beside)
        column.addWidget(self.finding)
        if self._stacked:
            whole = QVBoxLayout(self)
            whole.setContentsMargins(0, 0, 0, 2)
            whole.setSpacing(2)
            whole.addWidget(self.label)
            whole.addLayout(column)
            return
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.label.setMinimumHeight(28)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FormGrid(QWidget):
    """Lines under headings; Enter walks; findings go to the line whose field they name."""

    changed = Signal()

    def __init__(self, *, stacked: bool = False, enter_walks: bool = True) -> None:
        """`stacked` puts each label above its field, for narrow columns of long texts."""
        super().__init__()
        self._stacked = stacked
        self._walk = EnterWalk(self) if enter_walks else None
        self._lines: dict[str, FormLine] = {}
        self._button: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, _SCROLL_BAR, 0)
        self._column.setSpacing(6)
        # as high as its lines need: a form that may shrink pushes them into each other
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def heading(self, text: str) -> QLabel:
        title = Text(text, "tebal")
        if self._column.count():
            self._column.addSpacing(10)
        self._column.addWidget(title)
        return title

    def line(  # noqa: PLR0913 - all of it is what one sees of a line
        self,
        name: str,
        label: str,
        field: QWidget,
        *,
        hint: str = "",
        required: bool = False,
        width: int | None = None,
    ) -> FormLine:
        made = FormLine(
            label, field, hint=hint, required=required, width=width, stacked=self._stacked
        )
        self._lines[name] = made
        if self._walk is not None:
            self._walk.add(field)
        self._column.addWidget(made)
        if self._button is not None:
            put_before(self._button, field)
        cast("Field", field).changed.connect(self.changed)
        return made

    def end_at(self, button: QWidget) -> None:
        """Lines that are added from now on come before this button of the same window."""
        self._button = button

    def note(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def empty(self) -> None:
        """Take every line and heading away: the form is about to ask something else."""
        if self._walk is not None:
            self._walk.forget()
        self._lines.clear()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def field(self, name: str) -> FormLine:
        return self._lines[name]

    def names(self) -> tuple[str, ...]:
        return tuple(self._lines)

    def focus(self, name: str) -> None:
        self._lines[name].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Where typing begins."""
        if self._lines:
            self.focus(next(iter(self._lines)))

    def check_typing(self) -> bool:
        """Whether every field can be read; the first that cannot gets the focus."""
        wrong = [name for name, line in self._lines.items() if not line.check_typing()]
        if wrong:
            self.focus(wrong[0])
        return not wrong

    def show_findings(self, findings: "Iterable[Finding]") -> "tuple[Finding, ...]":
        """Put each finding under its field; those without a line here are returned."""
        self.clear_findings()
        elsewhere: list[Finding] = []
        for finding in sorted(findings, key=_least_grave_first):
            if finding.field in self._lines:
                self._lines[finding.field].set_finding(finding)
            else:
                elsewhere.append(finding)
        return tuple(elsewhere)

    def clear_findings(self) -> None:
        for line in self._lines.values():
            line.clear()

    def set_read_only(self, read_only: bool) -> None:
        for line in self._lines.values():
            cast("Field", line.field).set_read_only(read_only)


def _least_grave_first(finding: "Finding") -> int:
    """The gravest is set last and so stays under a field that has several."""
    from core.findings import Severity

    return -list(Severity).index(finding.severity)


def grid_of(*columns: QWidget) -> QWidget:
    """Forms side by side, aligned at the top."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(32)
    for index, column in enumerate(columns):
        grid.addWidget(column, 0, index, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(index, 1)
    return made
