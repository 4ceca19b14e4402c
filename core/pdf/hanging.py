"""Paragraphs at an indent, with labels hanging before their first line."""

from dataclasses import dataclass, replace

from core.pdf.blocks import Parts
from core.pdf.paragraph import Paragraph
from core.pdf.pen import Pen
from core.pdf.theme import Huruf


@dataclass(frozen=True, slots=True)
class Label:
    """A short word that hangs left of a paragraph, on its first baseline."""

    x: float
    text: str
    huruf: Huruf


@dataclass(frozen=True, slots=True)
class Hanging:
    """A paragraph at an indent with its labels before it; they stay with its first part."""

    labels: tuple[Label, ...]
    indent: float
    body: Paragraph

    def height(self, width: float) -> float:
        return self.body.height(width - self.indent)

    def narrowest(self) -> tuple[float, str]:
        width, word = self.body.narrowest()
        return self.indent + width, word

    def split(self, width: float, room: float, _page: float) -> Parts:
        parts = self.body.cut(width - self.indent, room)
        if parts is None:
            return None
        first, rest = parts
        return replace(self, body=first), replace(self, labels=(), body=rest)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for label in self.labels:
            pen.text(x + label.x, top - self.body.huruf.ukuran, label.text, label.huruf)
        self.body.draw(pen, x + self.indent, top, width - self.indent)
