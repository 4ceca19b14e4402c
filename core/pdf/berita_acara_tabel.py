"""Tables of a berita acara."""

from collections.abc import Sequence

from core import nip
from core.naskah.hasil_kesehatan import ButirRekomendasi
from core.naskah.kertas_kerja import AnggotaTim
from core.naskah.model import TITIK
from core.naskah.teks import NBSP, as_sentence, bind, tidy
from core.naskah.terbilang import held, hold_days
from core.pdf.blocks import Block
from core.pdf.hasil_kesehatan_tabel import HEAD_GREY, NOT_KNOWN
from core.pdf.paragraph import Text
from core.pdf.rows import Cell, Pad, Row
from core.pdf.table import Table, fit_columns
from core.pdf.theme import Rata, Theme

TIM = ("No.", "Nama dan NIP", "Pangkat dan jabatan", "Tugas dalam tim")
REKOMENDASI = ("No.", "Rekomendasi", "Batas waktu")
NOT_NAMED = 2


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
