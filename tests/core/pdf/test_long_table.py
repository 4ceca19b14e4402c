"""A long table loses no row, keeps its head on every page, and ends beside its signature."""

from dataclasses import replace
from itertools import pairwise

from core.naskah.model import Kertas
from core.naskah.surat import Daftar, Kolom
from core.pdf.document import paginate
from core.pdf.long_table import LONG, LongTable, paged
from core.pdf.paragraph import Text
from core.pdf.stacked import Stack
from core.pdf.surat_blok import COMPANY, listing
from core.pdf.table import Table
from core.pdf.theme import load_theme

THEME = load_theme("surat/tata-keputusan", Kertas.F4, landscape=False)
PAGE = THEME.halaman.height


def table(rows: int, *, tall: int = 1) -> Table:
    text = " ".join(["CONTOH"] * tall)
    listed = tuple((str(place), text) for place in range(rows))
    closing = Stack((Text("TANDA TANGAN", THEME.huruf.isi),))
    return listing(THEME, Daftar((Kolom("No.", 1), Kolom("Nama", 4)), listed), closing)


def slices(block: object) -> list[tuple[int, int]]:
    pages = paginate([block], THEME.halaman.width, PAGE)  # type: ignore[list-item]
    found = [placed.block for page in pages for placed in page]
    return [(one.start, one.stop) for one in found if isinstance(one, LongTable)]


def test_a_short_table_stays_as_it_is() -> None:
    short = table(LONG - 1)

    assert paged(short) is short


def test_every_row_is_on_one_page_in_order() -> None:
    found = slices(paged(table(1_000)))

    assert found[0][0] == 0
    assert found[-1][1] == 1_000
    assert all(before[1] == after[0] for before, after in pairwise(found))


def test_the_signature_takes_rows_with_it() -> None:
    for rows in range(LONG, LONG + 40):
        last = slices(paged(table(rows)))[-1]

        assert last[1] - last[0] >= COMPANY


def test_pages_are_as_high_as_those_of_the_plain_table() -> None:
    plain, long = table(400), paged(table(400))

    assert long.height(THEME.halaman.width) == plain.height(THEME.halaman.width)
    assert long.narrowest() == plain.narrowest()


def test_a_row_higher_than_a_page_is_cut_by_the_plain_table() -> None:
    rows = table(LONG).rows
    high = table(1, tall=2_000).rows
    whole = replace(table(LONG), rows=(*high, *rows))

    pages = paginate([paged(whole)], THEME.halaman.width, PAGE)

    assert len(pages) > len(slices(paged(table(LONG))))
