"""Empty lines to write on by hand."""

from dataclasses import dataclass

from core.pdf.blocks import Parts
from core.pdf.pen import Pen

RULE, GREY = 0.4, 0.5


@dataclass(frozen=True, slots=True)
class RuledLines:
    """Empty lines; never cut."""

    count: int
    pitch: float

    def height(self, _width: float) -> float:
        return self.count * self.pitch

    def narrowest(self) -> tuple[float, str]:
        return 0, ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for number in range(1, self.count + 1):
            y = top - number * self.pitch
            pen.line(x, y, x + width, y, thick=RULE, grey=GREY)
