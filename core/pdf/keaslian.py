"""The foot of every paper of a result: its rules, its own code, and which page of how many."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.errors import PrintRefusedError
from core.naskah.keaslian import BELUM_DICOCOKKAN, Keaslian
from core.naskah.teks import tidy
from core.pdf.document import Sheet
from core.pdf.lines import break_lines
from core.pdf.pen import Pen
from core.pdf.theme import Rata, Theme

# a foot stays a foot: further readings are counted, and told in full in the working paper
READINGS = 4
RULE, RULE_GREY, GREY = 0.4, 0.55, 0.3
ABOVE_TEXT = 3
DRAFT = "DRAF, bukan hasil pemeriksaan"


@dataclass(frozen=True, slots=True)
class FootMarks:
    """Paragraphs under a thin rule at the lower end of every page, then a last line of its own."""

    texts: tuple[str, ...]
    last: str
    numbered: bool = True

    def height(self, theme: Theme) -> float:
        """Beyond the last line, which stands in the margin, every line takes room from the text."""
        return len(self._lines(theme)) * theme.huruf.kaki.baris

    def draw_before(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        """Nothing stands above the text."""

    def draw_after(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        page, huruf = theme.halaman, theme.huruf.kaki
        lines = self._lines(theme)
        y = page.kaki + len(lines) * huruf.baris
        rule = y + huruf.ukuran + ABOVE_TEXT
        pen.line(page.kiri, rule, page.lebar - page.kanan, rule, thick=RULE, grey=RULE_GREY)
        for line in lines:
            pen.text(page.kiri, y, line, huruf, grey=GREY)
            y -= huruf.baris
        number = f"Halaman {sheet.number} dari {sheet.count}" if self.numbered else ""
        if huruf.width(f"{self.last}  {number}") > page.width:
            raise PrintRefusedError(f"Catatan kaki terlalu panjang: “{self.last}”.")
        pen.text(page.kiri, y, self.last, huruf, grey=GREY)
        pen.text(page.lebar - page.kanan, y, number, huruf.aligned(Rata.KANAN), grey=GREY)

    def _lines(self, theme: Theme) -> tuple[str, ...]:
        return tuple(
            line
            for text in self.texts
            for line in break_lines(text, theme.huruf.kaki, theme.halaman.width)
        )


@dataclass(frozen=True, slots=True)
class KeaslianMarks:
    """The foot of a result: its rules, then its code, or that it is a draft."""

    keaslian: Keaslian
    numbered: bool = True

    def height(self, theme: Theme) -> float:
        return self._foot(draft=False).height(theme)

    def draw_before(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        """Nothing stands above the text."""

    def draw_after(self, pen: Pen, theme: Theme, sheet: Sheet) -> None:
        self._foot(draft=sheet.draft).draw_after(pen, theme, sheet)

    def _foot(self, *, draft: bool) -> FootMarks:
        kode = f"Kode keaslian {self.keaslian.kode}" if self.keaslian.kode else ""
        parts = (DRAFT if draft else kode, tidy(self.keaslian.contoh))
        last = " ".join(f"{part.removesuffix('.')}." for part in parts if part)
        return FootMarks(tuple(foot_texts(self.keaslian)), last, self.numbered)


def foot_texts(keaslian: Keaslian) -> Iterator[str]:
    """What the foot says of the rules, one paragraph each."""
    yield f"Pedoman: {tidy(keaslian.pedoman)}. Dasar: {tidy(keaslian.dasar)}."
    unmatched = f" {BELUM_DICOCOKKAN}." if keaslian.belum_dicocokkan else ""
    yield f"Cara baca: {_readings(keaslian)}.{unmatched}"


def _readings(keaslian: Keaslian) -> str:
    chosen = [f"{tidy(each.komponen)}: {tidy(each.nama)}" for each in keaslian.cara_baca]
    if len(chosen) > READINGS:
        more = len(chosen) - READINGS
        chosen = [*chosen[:READINGS], f"dan {more} komponen lain menurut kertas kerja"]
    return "; ".join(chosen) or "bawaan"
