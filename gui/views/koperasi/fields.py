"""Fields of this page's forms that are more than one line of typing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gui.widgets.angka_edit import BulatEdit
from gui.widgets.labels import Text
from gui.widgets.pick import Pick

PEOPLE_WIDTH = 84
PARTS = ("pria", "wanita", "jumlah")
_BETWEEN = "\t"


class CheckField(QCheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.toggled.connect(lambda _on: self.changed.emit())

    def typed(self) -> str:
        return "ya" if self.isChecked() else ""

    def put_typed(self, text: str) -> None:
        self.setChecked(bool(text))

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        self.setToolTip(message or "")

    def set_read_only(self, read_only: bool) -> None:
        self.setEnabled(not read_only)


class PairField(QWidget):
    """Two pick-lists that are read together."""

    changed = Signal()

    def __init__(self, first: Pick, second: Pick) -> None:
        super().__init__()
        self.first, self.second = first, second
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(first)
        row.addWidget(second)
        row.addStretch(1)
        self.setFocusProxy(first)
        first.changed.connect(self.changed)
        second.changed.connect(self.changed)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Enter stops on its way through the form."""
        return self.first, self.second

    def typed(self) -> str:
        return f"{self.first.code() or ''}{_BETWEEN}{self.second.code() or ''}"

    def put_typed(self, text: str) -> None:
        first, _, second = text.partition(_BETWEEN)
        self.first.set_code(first)
        self.second.set_code(second)

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        self.first.set_error(message)

    def set_read_only(self, read_only: bool) -> None:
        self.first.set_read_only(read_only)
        self.second.set_read_only(read_only)


class PeopleField(QWidget):
    """Men, women and the total of them; the total follows while nobody typed another."""

    changed = Signal()

    def __init__(self, who: str) -> None:
        super().__init__()
        self.edits = {part: BulatEdit(maximum=10_000_000) for part in PARTS}
        self._added: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part, edit in self.edits.items():
            edit.setFixedWidth(PEOPLE_WIDTH)
            edit.setAccessibleName(f"{who} {part}")
            word = Text(part, "kecil")
            row.addWidget(word)
            row.addWidget(edit)
            row.addSpacing(8)
            edit.changed.connect(self.changed)
        row.addStretch(1)
        for part in ("pria", "wanita"):
            self.edits[part].textEdited.connect(lambda _text: self._add())
        self.setFocusProxy(self.edits["pria"])

    def stops(self) -> tuple[QWidget, ...]:
        """Where Enter stops on its way through the form."""
        return tuple(self.edits.values())

    def values(self) -> tuple[int | None, int | None, int | None]:
        """Men, women, total."""
        men, women, total = (self.edits[part].value() for part in PARTS)
        return men, women, total

    def set_values(self, men: int | None, women: int | None, total: int | None) -> None:
        for part, value in zip(PARTS, (men, women, total), strict=True):
            self.edits[part].set_value(value)
        added = men + women if men is not None and women is not None else None
        self._added = added if added == total else None

    def typed(self) -> str:
        return _BETWEEN.join(self.edits[part].text() for part in PARTS)

    def put_typed(self, text: str) -> None:
        for part, one in zip(PARTS, text.split(_BETWEEN), strict=False):
            self.edits[part].setText(one)

    def value_error(self) -> str | None:
        return next((found for edit in self.edits.values() if (found := edit.value_error())), None)

    def set_error(self, message: str | None) -> None:
        self.edits["jumlah"].set_error(message)

    def set_read_only(self, read_only: bool) -> None:
        for edit in self.edits.values():
            edit.set_read_only(read_only)

    def _add(self) -> None:
        men, women, total = self.values()
        if men is None or women is None or total not in (None, self._added):
            return
        self._added = men + women
        self.edits["jumlah"].set_value(self._added)
