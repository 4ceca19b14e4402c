"""Tables over pages: all rows once, heads on each page, spans repeated, the closing never alone."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import PrintRefusedError
from core.pdf.blocks import Gap
from core.pdf.document import Page, paginate
from core.pdf.paragraph import Text
from core.pdf.rows import Cell, Pad, Row, Rows, heights, part
from core.pdf.stacked import Stack
from core.pdf.table import Table, fit_columns
from core.pdf.theme import Huruf

HURUF = Huruf("SIKUBookman", 10, 12)
PAD = Pad(3, 5, 4)
WIDTHS = (100.0, 100.0)
WIDTH, HEIGHT = 200.0, 300.0
HEAD: Rows = (Row((Cell(Text("KEPALA", HURUF)), Cell(Text("KOLOM", HURUF))), PAD),)


def lines(name: str, count: int) -> Text:
    return Text("\n".join(f"{name}.{number}" for number in range(count)), HURUF)


@dataclass(frozen=True)
class Plan:
    """How many lines each row has, and how many rows each leading cell spans."""

    rows: list[int]
    spans: list[int]

    def table(self, closing: Stack) -> Table:
        rows: list[Row] = []
        left: list[Cell | None] = []
        for number, span in enumerate(self.spans):
            if len(left) < len(self.rows):
                span = min(span, len(self.rows) - len(left))  # noqa: PLW2901 - cut to what is left
                left += [Cell(lines(f"s{number}", 2), rows=span), *[None] * (span - 1)]
        left += [Cell(lines("lagi", 1))] * (len(self.rows) - len(left))
        for number, (cell, count) in enumerate(zip(left, self.rows, strict=True)):
            rows.append(Row((cell, Cell(lines(f"r{number}", count))), PAD))
        return Table(WIDTHS, HEAD, tuple(rows), closing)


PLANS = st.builds(
    Plan,
    rows=st.lists(st.integers(1, 60), min_size=1, max_size=12),
    spans=st.lists(st.integers(1, 6), max_size=12),
)


def tables(pages: list[Page]) -> list[Table]:
    return [placed.block for page in pages for placed in page if isinstance(placed.block, Table)]


def written(rows: Rows, column: int) -> list[str]:
    cells = (row.cells[column] for row in rows)
    texts = (cell.block for cell in cells if cell)
    return [
        line for text in texts if isinstance(text, Text) for line in text.broken(WIDTHS[column])
    ]


@given(plan=PLANS, before=st.integers(0, 20), signed=st.booleans())
@settings(deadline=None)
def test_every_line_is_set_once_and_no_page_runs_over(
    plan: Plan, before: int, signed: bool
) -> None:
    closing = Stack((Gap(12), lines("ttd", 6))) if signed else Stack()
    table = plan.table(closing)
    above = [Text("\n".join(["x"] * before), HURUF)] if before else []

    pages = paginate([*above, table], WIDTH, HEIGHT)

    for page in pages:
        assert sum(placed.block.height(WIDTH) for placed in page) <= HEIGHT + 0.1
    parts = tables(pages)
    assert [line for table_part in parts for line in written(table_part.rows, 1)] == written(
        table.rows, 1
    )
    assert all(table_part.head == HEAD for table_part in parts)
    assert [bool(table_part.closing.blocks) for table_part in parts] == [
        *[False] * (len(parts) - 1),
        signed,
    ]
    assert all(table_part.rows for table_part in parts)


@given(plan=PLANS, at=st.integers(1, 11))
def test_a_cut_span_is_repeated_below_with_its_text(plan: Plan, at: int) -> None:
    rows = plan.table(Stack()).rows
    at = min(at, len(rows))

    above, below = part(rows, at)

    assert len(above) + len(below) == len(rows)
    for half in (above, below):
        assert [cell for cell in (half[0].cells if half else ()) if cell is None] == []
        reach = sum(cell.rows for row in half if (cell := row.cells[0]))
        assert reach == len(half)


def test_a_span_taller_than_its_rows_makes_the_last_of_them_higher() -> None:
    rows = (
        Row((Cell(lines("s", 6), rows=2), Cell(lines("a", 1))), PAD),
        Row((None, Cell(lines("b", 1))), PAD),
    )

    assert heights(rows, WIDTHS) == [20, 60]


def test_a_span_is_kept_whole_when_that_leaves_a_well_filled_page() -> None:
    plan = Plan(rows=[3] * 8, spans=[5, 3])

    first, second = tables(paginate([plan.table(Stack())], WIDTH, HEIGHT))

    assert [len(first.rows), len(second.rows)] == [5, 3]


def test_a_closing_block_that_leaves_no_room_for_a_row_is_refused() -> None:
    table = Plan(rows=[3], spans=[]).table(Stack((lines("catatan", 22),)))

    with pytest.raises(PrintRefusedError, match="Catatan dan tanda tangan"):
        paginate([table], WIDTH, HEIGHT)


def test_a_column_takes_what_its_longest_word_needs_from_the_others() -> None:
    word = "pertanggungjawaban"
    row = Row((Cell(Text("a b c", HURUF)), Cell(Text(word, HURUF))), PAD)

    widths = fit_columns((row,), (3, 1), 250)

    assert widths[1] == pytest.approx(HURUF.width(word) + 2 * PAD.side)
    assert sum(widths) == pytest.approx(250)


def test_columns_keep_their_shares_when_no_sharing_helps() -> None:
    row = Row((Cell(Text("X" * 40, HURUF)), Cell(Text("Y" * 40, HURUF))), PAD)

    assert fit_columns((row,), (3, 1), 200) == (150, 50)


def kept(count: int, *, at: int) -> Rows:
    """Rows of one line each, of which one must stay with the next."""
    return tuple(
        Row((Cell(lines(f"a{n}", 1)), Cell(lines(f"b{n}", 1))), PAD, keep=n == at)
        for n in range(count)
    )


@pytest.mark.parametrize(("at", "first"), [(13, 13), (12, 14), (0, 14)])
def test_a_row_that_leads_to_the_next_is_not_left_behind(at: int, first: int) -> None:
    table = Table(WIDTHS, HEAD, kept(20, at=at))

    above, below = tables(paginate([table], WIDTH, HEIGHT))

    assert (len(above.rows), len(below.rows)) == (first, 20 - first)


def test_a_table_does_not_begin_with_what_must_not_stand_alone() -> None:
    table = Table(WIDTHS, HEAD, kept(5, at=0))

    before, after = paginate([Gap(1), lines("isi", 21), table], WIDTH, HEIGHT)

    assert [type(placed.block) for placed in before] == [Text]
    assert tables([after]) == [table]


def test_rows_that_all_lead_on_are_cut_where_the_page_ends() -> None:
    rows = tuple(replace(row, keep=True) for row in kept(20, at=0))

    above, below = tables(paginate([Table(WIDTHS, HEAD, rows)], WIDTH, HEIGHT))

    assert (len(above.rows), len(below.rows)) == (14, 6)


@pytest.mark.parametrize(("tall", "pages"), [(100, [1, 2]), (150, [2, 1])])
def test_rows_that_no_page_holds_with_the_closing_leave_it_one_for_company(
    tall: int, pages: list[int]
) -> None:
    rows = tuple(Row((Cell(lines(f"a{n}", 6)), Cell(lines("b", 1))), PAD) for n in range(3))
    table = Table(WIDTHS, HEAD, rows, Stack((Gap(tall),)), company=3)

    assert [len(one.rows) for one in tables(paginate([table], WIDTH, HEIGHT))] == pages
