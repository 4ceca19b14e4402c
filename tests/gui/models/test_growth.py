"""A long list grows behind its first rows, and is read again without moving them."""

from array import array
from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from core.actions.umkm_urutan import Bagian
from gui.models.cells import Column
from gui.models.growth import Growth
from gui.models.paged_model import PAGE, PagedModel

WHOLE = array("q", range(1, 1_001))


def part(ids: "array[int]", last: int = WHOLE[-1]) -> Bagian:
    """These ids of a list that ends with `last`."""
    return Bagian(ids, None if not ids or ids[-1] == last else ("", ids[-1]))


class Source:
    """A list of ids, handed out in parts."""

    def __init__(self, ids: "array[int]" = WHOLE) -> None:
        self.ids, self.fetched = ids, 0

    def more(self, place: tuple[str, int]) -> Bagian:
        begin = self.ids.index(place[1]) + 1
        return part(self.ids[begin : begin + 300], self.ids[-1])

    def fetch(self, ids: Sequence[int]) -> dict[int, str]:
        self.fetched += 1
        return {one: f"baris {one}" for one in ids}


def grown(source: Source) -> tuple[PagedModel[str], Growth]:
    model: PagedModel[str] = PagedModel([Column("nama", "Nama", str)], source.fetch)
    return model, Growth(model)


def test_first_rows_are_there_at_once_and_the_rest_follows(qtbot: QtBot) -> None:
    source = Source()
    model, growth = grown(source)
    growth.begin(part(WHOLE[:100]), source.more)
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
    growth.begin(part(WHOLE[:100]), source.more)

    model.complete()

    assert (model.rowCount(), growth.growing) == (1_000, False)


def test_a_short_list_is_whole() -> None:
    source = Source()
    model, growth = grown(source)

    growth.begin(Bagian(WHOLE[:7]), source.more)
    model.complete()

    assert (model.rowCount(), growth.growing) == (7, False)


def test_reading_the_same_again_resets_nothing(qtbot: QtBot) -> None:
    source = Source()
    model, growth = grown(source)
    growth.begin(part(WHOLE[:100]), source.more)
    growth.finish()

    with qtbot.assertNotEmitted(model.modelReset):
        same = growth.renew(part(WHOLE[:100]), source.more)
        growth.finish()

    assert (same, model.ids()) == (True, WHOLE)


def test_what_changed_far_below_is_seen_when_it_is_reached(qtbot: QtBot) -> None:
    source = Source()
    model, growth = grown(source)
    growth.begin(part(WHOLE[:100]), source.more)
    growth.finish()
    source.ids = WHOLE[:500] + WHOLE[501:]

    assert growth.renew(part(WHOLE[:100]), source.more)
    with qtbot.waitSignal(model.modelReset):
        growth.finish()

    assert model.rowCount() == 999


def test_what_changed_at_the_top_or_in_length_begins_anew() -> None:
    source = Source()
    model, growth = grown(source)
    growth.begin(Bagian(WHOLE[:100]), source.more)

    assert not growth.renew(Bagian(WHOLE[1:100]), source.more)
    assert not growth.renew(Bagian(WHOLE[1:50]), source.more)
    assert growth.renew(Bagian(WHOLE[1:50]), source.more)
    assert model.rowCount() == 49
    assert not growth.renew(Bagian(array("q")), source.more)
    assert not growth.renew(Bagian(array("q")), source.more)


def test_a_list_that_found_nothing_so_far_goes_on_and_leaves_what_is_shown(qtbot: QtBot) -> None:
    source = Source()
    model, growth = grown(source)
    silent = Bagian(array("q"), ("", 1))

    growth.begin(silent, source.more)
    at_once = (model.rowCount(), growth.growing)
    growth.finish()
    shown = model.rowCount()
    with qtbot.assertNotEmitted(model.modelReset):
        same = growth.renew(silent, lambda _place: Bagian(WHOLE[1:]))
        growth.finish()

    assert (at_once, shown, same, model.ids()) == ((0, True), 999, True, WHOLE[1:])


def test_a_list_of_nobody_ends_with_nobody(qtbot: QtBot) -> None:
    model, growth = grown(Source())
    parts = iter([Bagian(array("q"), ("", 2)), Bagian(array("q"))])

    growth.begin(Bagian(array("q"), ("", 1)), lambda _place: next(parts))
    with qtbot.waitSignal(growth.ended):
        pass

    assert (model.rowCount(), growth.growing) == (0, False)
