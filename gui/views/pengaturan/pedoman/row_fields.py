"""Fields of several parts: a band, a predikat, a source, a question."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.rules.sunting_nilai import shown_number, typed_number
from core.rules.tulis_pedoman import Isi
from gui.widgets.buttons import IconButton
from gui.widgets.labels import Text
from gui.widgets.pick import Pick
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

_NUMBER = 64
_SISI = (("termasuk", "sampai dengan"), ("kurang", "kurang dari"))


def number_line(value: object, write: Callable[[int | str], object], width: int = _NUMBER) -> Line:
    """A line for a number; what is no number is kept as it was typed."""
    made = Line(text=shown_number(value))
    made.setFixedWidth(width)
    made.changed.connect(lambda: write(typed_number(made.text())))
    return made


def text_line(value: object, write: Callable[[str], object], placeholder: str = "") -> Line:
    """A line for words."""
    made = Line(placeholder, text=str(value or ""))
    made.setCursorPosition(0)
    made.changed.connect(lambda: write(made.text()))
    return made


class RowField(QWidget):
    """Parts beside each other, and at the end the way to take the row away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, parts: Sequence[QWidget], *, remove: str = "") -> None:
        super().__init__()
        self._parts = tuple(parts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in parts:
            grows = part.maximumWidth() > part.minimumWidth() and isinstance(part, Line | TextBlock)
            row.addWidget(part, 1 if grows else 0)
        if remove:
            row.addWidget(IconButton("trash-2", remove, on_click=self.removed.emit))
        if not any(isinstance(part, Line | TextBlock) and not _fixed(part) for part in parts):
            row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def stops(self) -> tuple[QWidget, ...]:
        """The parts that Enter walks through."""
        return tuple(part for part in self._parts if isinstance(part, Line | Pick))

    def value_error(self) -> str | None:
        return None

    def set_error(self, message: str | None) -> None:
        for part in self._parts:
            if isinstance(part, Line | TextBlock):
                part.set_error(message)

    def set_read_only(self, read_only: bool) -> None:
        for part in self._parts:
            if isinstance(part, Line | Pick | TextBlock):
                part.set_read_only(read_only)


def _fixed(part: QWidget) -> bool:
    return part.maximumWidth() == part.minimumWidth()


class BandField(RowField):
    """One band: its own limit, what it earns, a skor of its own where one is printed."""

    def __init__(self, bands: Isi, place: int) -> None:
        self._bands, self._place = bands, place
        limits = bands["batas"]
        parts: list[QWidget] = []
        if place < len(limits):
            self.side = Pick(_SISI, placeholder="")
            self.side.set_code("termasuk" if limits[place][1] else "kurang")
            self.side.changed.connect(self._set_side)
            self.limit = number_line(limits[place][0], self._set_limit)
            self.limit.setAccessibleName("Batas rentang")
            parts += [self.side, self.limit]
        self.nilai = number_line(bands["nilai"][place], self._set_nilai)
        self.nilai.setAccessibleName("Nilai")
        parts += [Text("bernilai", "label"), self.nilai]
        if any(each not in (None, "") for each in bands["skor"]):
            self.skor = number_line(bands["skor"][place], self._set_skor)
            self.skor.setPlaceholderText("skor")
            self.skor.setToolTip("Skor tercetak yang menyimpang dari nilai; biasanya kosong.")
            parts.append(self.skor)
        super().__init__(parts, remove="Hapus rentang ini" if len(bands["nilai"]) > 2 else "")

    def begins(self) -> str:
        """Where the band begins; the limit before it may have changed."""
        if self._place == 0:
            return "Dari yang terkecil"
        value, below = self._bands["batas"][self._place - 1]
        return f"{'Lebih dari' if below else 'Mulai'} {shown_number(value) or '…'}"

    def _set_side(self) -> None:
        self._bands["batas"][self._place][1] = self.side.code() == "termasuk"
        self.changed.emit()

    def _set_limit(self, value: int | str) -> None:
        self._bands["batas"][self._place][0] = value
        self.changed.emit()

    def _set_nilai(self, value: int | str) -> None:
        self._bands["nilai"][self._place] = value
        self.changed.emit()

    def _set_skor(self, value: int | str) -> None:
        self._bands["skor"][self._place] = None if value == "" else value
        self.changed.emit()


class PartsField(RowField):
    """Words and numbers of one small table: `texts` and `numbers` name its keys."""

    def __init__(
        self,
        row: Isi,
        parts: Sequence[tuple[str, str, int]],
        *,
        numbers: frozenset[str] = frozenset(),
        remove: str = "",
    ) -> None:
        """Each part is its key, its name, and its width; no width takes what is left."""
        self._row = row
        made = [self._made(key, name, width, number=key in numbers) for key, name, width in parts]
        super().__init__(made, remove=remove)

    def _made(self, key: str, name: str, width: int, *, number: bool) -> QWidget:
        made: Line
        if number:
            made = number_line(self._row.get(key), lambda value: self._put(key, value))
        else:
            made = text_line(self._row.get(key), lambda value: self._put(key, value), name)
        if width:
            made.setFixedWidth(width)
        made.setAccessibleName(name)
        made.setToolTip("")
        return made

    def _put(self, key: str, value: object) -> None:
        if value == "" and key == "url":
            self._row.pop(key, None)
        else:
            self._row[key] = value
        self.changed.emit()


class ItemField(RowField):
    """One question: its code and its words."""

    def __init__(self, row: Isi) -> None:
        self._row = row
        kode = text_line(row.get("kode"), lambda value: self._put("kode", value), "kode")
        kode.setFixedWidth(84)
        kode.setAccessibleName("Kode butir")
        self.words = TextBlock("teks butir")
        self.words.set_text(str(row.get("teks") or ""))
        self.words.setAccessibleName("Teks butir")
        self.words.changed.connect(lambda: self._put("teks", self.words.text()))
        super().__init__([kode, self.words], remove="Hapus butir ini")

    def _put(self, key: str, value: str) -> None:
        self._row[key] = value
        self.changed.emit()
