"""The form for the board's answer: facts, a choice to tick, lined room, signatures. One page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core import tanggal
from core.naskah.kop import Kop
from core.naskah.model import Kertas, Mode
from core.naskah.surat import Tanggapan
from core.naskah.surat_kata import TITIK_PENDEK
from core.naskah.tanda_tangan import BlokTanda
from core.naskah.teks import bind, tidy
from core.pdf.alinea import Alinea
from core.pdf.blocks import Block, Gap, Parts
from core.pdf.document import Document, Numbered
from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.surat import LOOK
from core.pdf.surat_blok import about, facts, titled
from core.pdf.tanda_tangan import signature_rows
from core.pdf.theme import MM, Huruf, Theme, load_theme

PITCH, RULE, RULE_GREY = 8.5 * MM, 0.4, 0.45
BOX, BOX_RULE, AFTER_BOX = 3.4 * MM, 0.7, 7 * MM
FEWEST = 4


def render_tanggapan(tanggapan: Tanggapan, *, kertas: Kertas, mode: Mode) -> bytes:
    """Set the form. `PrintRefusedError` names the text that cannot be printed soundly."""
    return compose_tanggapan(tanggapan, kertas=kertas, mode=mode).pdf()


def compose_tanggapan(tanggapan: Tanggapan, *, kertas: Kertas, mode: Mode) -> Document:
    """The form, not yet set."""
    theme = load_theme(LOOK, kertas, landscape=False)
    judul = " ".join(map(tidy, tanggapan.judul)).capitalize()
    return Document(
        theme,
        about(judul, Kop("", ""), judul, tanggapan.tanggal, mode),
        tuple(_blocks(theme, tanggapan, mode)),
        Numbered(tidy(tanggapan.kaki)),
        mode is Mode.DRAF,
    )


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Room to write by hand."""

    count: int

    def height(self, _width: float) -> float:
        return self.count * PITCH

    def narrowest(self) -> tuple[float, str]:
        return 0, ""

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        for number in range(1, self.count + 1):
            y = top - number * PITCH
            pen.line(x, y, x + width, y, thick=RULE, grey=RULE_GREY)


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick before a sentence."""

    text: str
    huruf: Huruf

    def height(self, width: float) -> float:
        return self._body().height(width - AFTER_BOX)

    def narrowest(self) -> tuple[float, str]:
        width, word = self._body().narrowest()
        return width + AFTER_BOX, word

    def split(self, _width: float, _room: float, _page: float) -> Parts:
        return None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        baseline = top - self.huruf.ukuran
        for y in (baseline - 1, baseline - 1 + BOX):
            pen.line(x, y, x + BOX, y, thick=BOX_RULE)
        for at in (x, x + BOX):
            pen.line(at, baseline - 1, at, baseline - 1 + BOX, thick=BOX_RULE)
        self._body().draw(pen, x + AFTER_BOX, top, width - AFTER_BOX)

    def _body(self) -> Text:
        return Text(bind(self.text), self.huruf)


def _blocks(theme: Theme, tanggapan: Tanggapan, mode: Mode) -> Iterator[Block]:
    """As many lines to write on as the page has room for, up to the number asked."""
    before, after = tuple(_before(theme, tanggapan)), tuple(_after(theme, tanggapan, mode))
    taken = sum(block.height(theme.halaman.width) for block in (*before, *after))
    fitting = int((theme.halaman.height - taken) / PITCH)
    yield from before
    yield WritingLines(max(FEWEST, min(tanggapan.garis, fitting)))
    yield from after


def _before(theme: Theme, tanggapan: Tanggapan) -> Iterator[Block]:
    huruf = theme.huruf.isi
    yield titled(tanggapan.judul, theme.huruf.judul, bookmark="Tanggapan pengurus")
    yield Gap(12)
    if tidy(tanggapan.kepada):
        yield Text(bind(tanggapan.kepada), huruf)
        yield Gap(10)
    yield from facts(tanggapan.rincian, huruf, between=3)
    yield Gap(10)
    yield Alinea(bind(tanggapan.pengantar), huruf)
    yield Gap(4)
    for text in tanggapan.pilihan:
        yield Tick(text, huruf)
        yield Gap(4)
    yield Gap(4)
    yield Text(bind(tanggapan.ruang), huruf)


def _after(theme: Theme, tanggapan: Tanggapan, mode: Mode) -> Iterator[Block]:
    yield Gap(16)
    day = tanggal.show(tanggapan.tanggal) or TITIK_PENDEK
    rows = tanggapan.tanda or ((BlokTanda(jabatan=("Pengurus",), luar=True),),)
    (first, *beside), *under = rows
    placed = replace(first or BlokTanda(), tempat_tanggal=f"{tidy(tanggapan.tempat)}, {day}")
    yield signature_rows(theme, ((placed, *beside), *under), mode)
