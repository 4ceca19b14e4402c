"""A long list grows behind its first rows, and is read again without moving them."""

from array import array
from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from gui.models.cells import Column
from gui.models.growth import Growth
from gui.models.paged_model import PAGE, PagedModel

WHOLE = array("q", range(1, 1_001))


class Source:
    """A list of ids, handed out in parts."""

    def __init__(self, ids: "array[int]" = WHOLE) -> None:
        self.ids, self.fetched = ids, 0

    def more(self, last: int) -> "array[int]":
        begin = self.ids.index(last) + 1
        return self.ids[begin : begin + 300]

    def fetch(self, ids: Sequence[int]) -> dict[int, str]:
        self.fetched += 1
        return {one: f"baris {one}" for one in ids}


def grown(source: Source) -> tuple[PagedModel[str], Growth]:
    model: PagedModel[str] = PagedModel([Column("nama", "Nama", str)], source.fetch)
    return model, Growth(model)


def test_first_rows_are_there_at_once_and_the_rest_follows(qtbot: QtBot) -> None:
    source = Source()
    model, growth = grown(source)
    growth.begin(WHOLE[:100], source.more)
    at_once = (model.rowCount(), model.row(99), growth.growing)

    with qtbot.waitSignal(growth.ended):
        pass

    assert at_once == (100, "baris 100", True)
    assert model.ids() == WHOLE
    assert [model.row(n) for n in (99, 100, PAGE - 1, 999)] == [
        "baris 100", "baris 101", f"baris {PAGE}", "baris 1000",
    ]  # fmt: skip
    assert (model.index_of(1000), model.index_of(0), model.index_of("x")) == (999, None, None)


def test_a_list_taken_out_as_a_whole_is_completed_first() -> None:
    source = Source()
    model, growth = grown(source)
    growth.begin(WHOLE[:100], source.more)

    model.complete()

    assert (model.rowCount(), growth.growing) == (1_000, False)


def test_a_short_list_is_whole() -> None:
    source = Source()
    model, growth = grown(source)

    growth.begin(WHOLE[:7], None)
    model.complete()

    assert (model.rowCount(), growth.growing) == (7, False)


def test_reading_the_same_again_resets_nothing(qtbot: QtBot) -> None:
    source = Source()
    model, growth = grown(source)
    growth.begin(WHOLE[:100], source.more)
    growth.finish()

    with qtbot.assertNotEmitted(model.modelReset):
        same = growth.renew(WHOLE[:100], source.more)
        growth.finish()

    assert (same, model.ids()) == (True, WHOLE)


def test_what_changed_far_below_is_seen_when_it_is_reached(qtbot: QtBot) -> None:
    source = Source()
    model, growth = grown(source)
    growth.begin(WHOLE[:100], source.more)
    growth.finish()
    source.ids = WHOLE[:500] + WHOLE[501:]

    assert growth.renew(WHOLE[:100], source.more)
    with qtbot.waitSignal(model.modelReset):
        growth.finish()

    assert model.rowCount() == 999


def test_what_changed_at_the_top_or_in_length_begins_anew() -> None:
    source = Source()
    model, growth = grown(source)
    growth.begin(WHOLE[:100], None)

    assert not growth.renew(WHOLE[1:100], None)
    assert not growth.renew(WHOLE[1:50], None)
    assert growth.renew(WHOLE[1:50], None)
    assert model.rowCount() == 49
    assert not growth.renew(array("q"), None)
    assert not growth.renew(array("q"), None)
