"""Outside the text of a booklet: its numbers, Roman before the chapters, and the foot."""

from dataclasses import dataclass

from core.pdf.document import FOOT_GREY, Sheet
from core.pdf.paraf import draw_box
from core.pdf.pen import Pen
from core.pdf.theme import MM, Huruf, Rata, Theme

_ROMAN = (("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))
ROMAN, ARABIC = "ROMAN_LOWER", "ARABIC"
ABOVE_FOOT = 4 * MM


def roman(number: int) -> str:
    """As the pages before the chapters are numbered.

    >>> [roman(one) for one in (1, 4, 9, 14)]
    ['i', 'iv', 'ix', 'xiv']
    """
    text = ""
    for letters, value in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text


@dataclass(frozen=True, slots=True)
class CoverMarks:
    """A cover has neither number nor foot; a reader of the file sees its name."""

    name: str

    def height(self, _theme: Theme) -> float:
        return 0

    def draw_before(self, pen: Pen, _theme: Theme, _sheet: Sheet) -> None:
        pen.label_pages(prefix=self.name)

    def draw_after(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        """Nothing to see."""


@dataclass(frozen=True, slots=True)
class BookMarks:
    """The number in the middle below the text, counted from the sheet that is the `first`."""

    first: int
    huruf: Huruf
    foot: str = ""
    roman: bool = False

    def height(self, _theme: Theme) -> float:
        return 0

    def shown(self, sheet: int) -> str:
        """What stands on the sheet with this number."""
        number = sheet - self.first + 1
        return roman(number) if self.roman else f"{number}"

    def draw_before(self, pen: Pen, _theme: Theme, sheet: Sheet) -> None:
        if sheet.number == self.first:
            pen.label_pages(style=ROMAN if self.roman else ARABIC)

    def draw_after(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        page = theme.halaman
        middle = page.kiri + page.width / 2
        number = self.huruf.aligned(Rata.TENGAH)
        pen.text(middle, page.kaki + ABOVE_FOOT, self.shown(sheet.number), number)
        if sheet.draft:
            draw_box(pen, page, theme.huruf.paraf)
        if self.foot:
            right, small = page.lebar - page.kanan, theme.huruf.kaki.aligned(Rata.KANAN)
            pen.text(right, page.kaki, self.foot, small, grey=FOOT_GREY)
