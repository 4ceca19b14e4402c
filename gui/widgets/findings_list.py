"""What is known to be wrong, unlikely or worth noting: icon, sentence, the place it points at."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.findings import Finding, Severity
from gui.widgets.buttons import Button
from gui.widgets.labels import IconMark, Text, severity_look
from gui.widgets.layouts import empty

Link = tuple[str, Callable[[], object]]
_ORDER = list(Severity)


class FindingsList(QWidget):
    """Findings, the gravest first; one click or Enter goes to the field."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._findings: tuple[Finding, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)

    def findings(self) -> tuple[Finding, ...]:
        return self._findings

    def rows(self) -> tuple[QWidget, ...]:
        """One focusable row per finding, in the order shown."""
        return tuple(self._rows)

    def set_findings(
        self,
        findings: Sequence[Finding],
        links: Mapping[str, Link] | None = None,
        *,
        link_of: Callable[[Finding], Link | None] | None = None,
    ) -> None:
        """Show these; `links` gives a code its way out, `link_of` each finding its own."""
        self._findings = tuple(sorted(findings, key=lambda one: _ORDER.index(one.severity)))
        empty(self._column, keep=1)
        self._rows.clear()
        for index, finding in enumerate(self._findings):
            row = _Row(finding, link_of(finding) if link_of else (links or {}).get(finding.code))
            row.picked.connect(self.picked)
            self._column.insertWidget(index, row)
            self._rows.append(row)
        self.setVisible(bool(self._findings))


class _Row(QFrame):
    """One finding."""

    picked = Signal(object)

    def __init__(self, finding: Finding, link: Link | None) -> None:
        super().__init__()
        icon, tone, word = severity_look(finding.severity)
        self._finding = finding
        tint = {Severity.KESALAHAN: "galat", Severity.PERINGATAN: "peringatan"}
        self.setProperty("pesan", tint.get(finding.severity, ""))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{word}: {finding.message}")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(IconMark(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        name = Text(word, "kecil", tone=tone if tone != "teks-2" else "")
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(finding.message, wrap=True), 1)
        if link is not None:
            text, follow = link
            row.addWidget(Button(text, kind="tautan", on_click=follow))

    # Qt's own names
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.picked.emit(self._finding)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(self._finding)
        else:
            super().keyPressEvent(event)
