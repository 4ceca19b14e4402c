"""Long lists: every id, but only the rows somebody looks at."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from gui.models.cells import CELL_ROLE, LOOK_ROLE, Cell, Column, RowLook
from gui.models.paged_model import PAGE, PAGES_KEPT, PagedModel
from gui.models.rows_model import RowsModel

GLOBAL_ID = 0xC0470 << 36


@dataclass(frozen=True, slots=True)
class Baris:
    nama: str
    laba: int


COLUMNS: tuple[Column[Baris], ...] = (
    Column("nama", "Nama", lambda row: row.nama, stretch=True),
    Column("laba", "Laba", lambda row: Cell.rupiah(row.laba), right=True),
)


class Source:
    """Answers for ids, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Sequence[int]] = []
        self.gone: set[int] = set()

    def fetch(self, ids: Sequence[int]) -> Mapping[int, Baris]:
        self.asked.append(ids)
        return {one: Baris(f"CONTOH {one}", -one) for one in ids if one not in self.gone}


@pytest.fixture
def source(qapp: QApplication) -> Source:
    del qapp
    return Source()


def test_only_the_page_that_is_looked_at_is_read(source: Source) -> None:
    model = PagedModel(COLUMNS, source.fetch)
    model.set_ids(array("q", range(GLOBAL_ID, GLOBAL_ID + 150_000)))

    shown = model.index(70_000, 0).data()
    model.index(70_001, 1).data()

    assert model.rowCount() == 150_000
    assert shown == f"CONTOH {GLOBAL_ID + 70_000}"
    first = 70_000 // PAGE * PAGE
    assert source.asked == [list(range(GLOBAL_ID + first, GLOBAL_ID + first + PAGE))]


def test_walking_through_a_list_keeps_a_limited_number_of_pages(source: Source) -> None:
    model = PagedModel(COLUMNS, source.fetch)
    model.set_ids(range(PAGE * (PAGES_KEPT + 5)))

    for position in range(0, model.rowCount(), PAGE):
        model.row(position)
    model.row(0)

    assert len(source.asked) == PAGES_KEPT + 5 + 1


def test_an_amount_is_shown_as_the_office_writes_it(source: Source) -> None:
    model = PagedModel(COLUMNS, source.fetch)
    model.set_ids([1_234_567])

    index = model.index(0, 1)

    assert index.data() == "(1.234.567)"
    assert index.data(CELL_ROLE) == Cell("(1.234.567)", right=True)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Laba"


def test_a_record_that_left_between_two_readings_is_a_blank_row(source: Source) -> None:
    source.gone = {2}
    model = PagedModel(COLUMNS, source.fetch)
    model.set_ids([1, 2, 3])

    assert [model.index(row, 0).data() for row in range(3)] == ["CONTOH 1", "", "CONTOH 3"]
    assert model.row(1) is None


def test_ids_are_found_again_after_a_new_order(source: Source) -> None:
    model = PagedModel(COLUMNS, source.fetch)
    model.set_ids([10, 20, 30])
    before = model.index_of(30)
    model.set_ids([30, 10])

    assert (before, model.index_of(30), model.index_of(20)) == (2, 0, None)


def test_reading_again_asks_again(source: Source) -> None:
    model = PagedModel(COLUMNS, source.fetch)
    model.set_ids([1])
    model.row(0)

    model.refetch()
    model.row(0)

    assert source.asked == [[1], [1]]


def test_rows_say_how_they_are_painted(source: Source) -> None:
    paged = PagedModel(COLUMNS, source.fetch, look=lambda _row: RowLook.JUMLAH)
    paged.set_ids([1])
    short = RowsModel(COLUMNS, look=lambda _row: RowLook.KELOMPOK)
    short.set_rows([Baris("CONTOH", 1)])

    assert paged.index(0, 0).data(LOOK_ROLE) == RowLook.JUMLAH
    assert short.index(0, 0).data(LOOK_ROLE) == RowLook.KELOMPOK


def test_a_short_list_has_the_same_interface(source: Source) -> None:
    del source
    model = RowsModel(COLUMNS)
    model.set_rows([Baris("CONTOH A", 1), Baris("CONTOH B", 2)], ids=["a", "b"])

    assert (model.id_at(1), model.index_of("b"), model.index_of("c")) == ("b", 1, None)
    assert [row.nama for row in model.rows()] == ["CONTOH A", "CONTOH B"]


def test_both_models_keep_qt_s_own_rules(source: Source) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    paged, short = PagedModel(COLUMNS, source.fetch), RowsModel(COLUMNS)
    testers = [QAbstractItemModelTester(model, fatal) for model in (paged, short)]

    paged.set_ids(range(300))
    paged.set_ids([])
    short.set_rows([Baris("CONTOH", 1)])
    short.set_rows([])

    assert len(testers) == 2
