"""A kelurahan out of the closed list, found by a part of its name or of its kecamatan."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from gui.widgets.labels import Elided
from gui.widgets.typed_line import Line

FIELD_WIDTH = 220


@dataclass(frozen=True, slots=True)
class KelurahanChoice:
    """One entry of the list."""

    code: str
    name: str
    kecamatan: str

    @property
    def entry(self) -> str:
        return f"{self.name} — {self.kecamatan}"


class WilayahPicker(QWidget):
    """The field with the kelurahan, the kecamatan in words at its right."""

    changed = Signal()

    def __init__(self, choices: Sequence[KelurahanChoice] = ()) -> None:
        super().__init__()
        self._choices: tuple[KelurahanChoice, ...] = ()
        self._model = QStringListModel(self)
        self.line = Line("ketik nama kelurahan atau kecamatan")
        self.line.setFixedWidth(FIELD_WIDTH)
        self._kecamatan = Elided()
        self._completer = self._complete()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.line)
        row.addWidget(self._kecamatan)
        row.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._show)
        self.line.editingFinished.connect(self._settle)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[KelurahanChoice]) -> None:
        self._choices = tuple(choices)
        self._model.setStringList([choice.entry for choice in self._choices])
        self._show()

    def code(self) -> str | None:
        found = self._found()
        return found.code if found else None

    def set_code(self, code: str | None) -> None:
        match = next((choice for choice in self._choices if choice.code == code), None)
        self.line.set_text(
            match.entry if match and self._ambiguous(match) else match.name if match else ""
        )

    def text(self) -> str:
        """As typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        self.line.set_text(text)

    def value_error(self) -> str | None:
        if not self.line.text().strip() or self._found():
            return None
        return "Pilih kelurahan dari daftar; ketik sebagian namanya lalu pilih."

    def set_error(self, message: str | None) -> None:
        self.line.set_error(message)

    def set_read_only(self, read_only: bool) -> None:
        self.line.set_read_only(read_only)

    def _complete(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(12)
        self.line.setCompleter(completer)
        completer.activated.connect(lambda _entry: self._settle())
        return completer

    def _found(self) -> KelurahanChoice | None:
        typed = " ".join(self.line.text().split()).casefold()
        if not typed:
            return None
        for choice in self._choices:
            if typed == choice.entry.casefold():
                return choice
        named = [choice for choice in self._choices if choice.name.casefold() == typed]
        return named[0] if len(named) == 1 else None

    def _ambiguous(self, choice: KelurahanChoice) -> bool:
        return sum(other.name == choice.name for other in self._choices) > 1

    def _settle(self) -> None:
        found = self._found() or self._only_match()
        if found:
            self.set_code(found.code)

    def _only_match(self) -> KelurahanChoice | None:
        typed = self.line.text().strip().casefold()
        hits = [choice for choice in self._choices if typed and typed in choice.name.casefold()]
        return hits[0] if len(hits) == 1 else None

    def _show(self) -> None:
        found = self._found()
        self._kecamatan.setText(f"Kecamatan {found.kecamatan}" if found else "")
        self.changed.emit()
