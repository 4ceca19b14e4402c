"""Tables of a berita acara, and lines to write on by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from core import nip
from core.naskah.hasil_kesehatan import ButirRekomendasi
from core.naskah.kertas_kerja import AnggotaTim
from core.naskah.model import TITIK
from core.naskah.teks import NBSP, as_sentence, bind, tidy
from core.naskah.terbilang import held, hold_days
from core.pdf.blocks import Block, Parts
from core.pdf.hasil_kesehatan_tabel import HEAD_GREY, NOT_KNOWN
from core.pdf.paragraph import Text
from core.pdf.pen import Pen
from core.pdf.rows import Cell, Pad, Row
from core.pdf.table import Table, fit_columns
from core.pdf.theme import Rata, Theme

RULE, GREY = 0.4, 0.5
TIM = ("No.", "Nama dan NIP", "Pangkat dan jabatan", "Tugas dalam tim")
REKOMENDASI = ("No.", "Rekomendasi", "Batas waktu")
NOT_NAMED = 2


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


def tim_table(theme: Theme, tim: Sequence[AnggotaTim]) -> Table:
    """Who was sent; dotted lines where nobody is named yet."""
    nobody = AnggotaTim(TITIK, peran=NOT_KNOWN)
    rows = [
        (
            f"{number}.",
            "\n".join(filter(None, (tidy(each.nama), _nip(each.nip)))),
            "\n".join(filter(None, (tidy(each.pangkat), tidy(each.jabatan)))),
            each.peran,
        )
        for number, each in enumerate(tim or [nobody] * NOT_NAMED, start=1)
    ]
    return table(theme, "tim", TIM, rows)


def rekomendasi_table(theme: Theme, items: Sequence[ButirRekomendasi]) -> Table:
    """What is to be done, and by when."""
    rows = [
        (
            f"{number}.",
            as_sentence(each.uraian),
            held(each.tenggat) or NOT_KNOWN,
        )
        for number, each in enumerate(items, start=1)
    ]
    return table(theme, "rekomendasi", REKOMENDASI, rows)


def table(theme: Theme, name: str, heads: Sequence[str], texts: Sequence[tuple[str, ...]]) -> Table:
    """A table of words with a grey head; the first column holds numbers."""
    kepala = theme.huruf.kepala_kolom.aligned(Rata.TENGAH)
    head = Row(
        tuple(Cell(Text(text, kepala), middle=True) for text in heads),
        Pad(*theme.tabel.kepala, theme.tabel.samping),
        HEAD_GREY,
    )
    pad = Pad(*theme.tabel.isi, theme.tabel.samping)
    rows = tuple(
        Row(tuple(Cell(_cell(text, column, theme)) for column, text in enumerate(row)), pad)
        for row in texts
    )
    widths = fit_columns((head, *rows), theme.kolom[name], theme.halaman.width)
    return Table(widths, (head,), rows)


def _cell(text: str, column: int, theme: Theme) -> Block:
    huruf = theme.huruf.sel
    return Text(bind(hold_days(text)), huruf if column else huruf.aligned(Rata.TENGAH))


def _nip(text: str) -> str:
    digits = nip.digits_of(text)
    return f"NIP{NBSP}{nip.show(digits, space=NBSP)}" if digits else ""
