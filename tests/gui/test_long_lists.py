"""A filter that few or none of a long register pass: found out between two events."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from shiboken6 import delete, isValid

from core.actions import umkm_urutan
from core.actions.office import close_office, open_writer
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.laba import Laba
from core.umkm.model import SEKTOR, Pengawasan, Umkm
from core.umkm.saringan import Saringan
from gui.page import Page
from gui.views.laba.page import LabaPage
from gui.views.umkm.page import UmkmPage
from tests.gui.conftest import Bench

REPORT = Laba(0, 2025, omzet=100, hpp=50, beban=30, bukti="A")
NAMES = [f"CONTOH Usaha {letter}" for letter in "ABCDEFGH"]


@pytest.fixture
def office_path(office_path: Path) -> Path:
    """Eight supervised businesses, all but the last with a report of the year."""
    office = open_writer(office_path)
    period = Pengawasan(0, 0, date(2020, 1, 1))
    made = [UmkmLengkap(Umkm(0, name), [period], [REPORT]) for name in NAMES[:-1]]
    made.append(UmkmLengkap(Umkm(0, NAMES[-1]), [period]))
    with office.db.atomic():
        add_many(office.db, office.deed("contoh"), made)
    close_office(office, copy=False)
    return office_path


@pytest.fixture(autouse=True)
def _one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(umkm_urutan, "DILIHAT", 1)
    monkeypatch.setattr(umkm_urutan, "SABAR", 0.0)


@pytest.fixture
def shown(bench: Bench, request: pytest.FixtureRequest) -> Iterator[Page]:
    bench.session.set_year(2025)
    page: Page = request.param(bench.session, bench.jobs)
    page.set_narrow(False)
    page.load()
    page.resize(1218, 641)
    page.show()
    yield page
    bench.finish()
    if isValid(page):
        delete(page)


def sentences(page: Page) -> list[str]:
    """What stands where the list would be."""
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    return [text for text in texts if text.startswith("Tidak ada")]


@pytest.mark.parametrize("shown", [LabaPage, UmkmPage], indirect=True)
def test_rows_far_below_come_and_nothing_is_called_empty_before(
    shown: LabaPage | UmkmPage,
) -> None:
    shown.filters.unreported.setChecked(True)
    before = (shown.model.rowCount(), shown.growth.growing, sentences(shown))

    shown.growth.finish()

    assert before == (0, True, [])
    assert [cell.text for cell in shown.model.cells(0)].count(NAMES[-1]) == 1
    assert shown.model.rowCount() == 1
    assert sentences(shown) == []


@pytest.mark.parametrize("shown", [LabaPage, UmkmPage], indirect=True)
def test_nobody_is_told_when_everybody_was_looked_at(shown: LabaPage | UmkmPage) -> None:
    shown.open(Saringan(2025, date(2025, 12, 31), belum_lapor=True, sektor=SEKTOR[:1]))
    before = (shown.model.rowCount(), shown.growth.growing, sentences(shown))

    shown.growth.finish()

    assert before == (0, True, [])
    assert (shown.model.rowCount(), len(sentences(shown))) == (0, 1)


@pytest.mark.parametrize("shown", [LabaPage], indirect=True)
def test_the_cursor_waits_for_its_business(shown: LabaPage) -> None:
    """A list that changed at its top is read anew; the hands stay where they were, far below."""
    shown.growth.finish()
    shown.grid.go_to(6, "hpp")
    here, column = shown.grid.current_id(), shown.grid.currentIndex().column()
    first = shown.model.id_at(0)
    shown.model.set_ids(shown.model.ids()[1:])

    shown.refresh()
    at_once = shown.grid.current_id()
    shown.growth.finish()

    assert (at_once, shown.model.id_at(0)) == (None, first)
    assert (shown.grid.current_id(), shown.grid.currentIndex().column()) == (here, column)


@pytest.mark.parametrize("shown", [LabaPage], indirect=True)
def test_another_filter_begins_at_its_first_row(shown: LabaPage) -> None:
    shown.growth.finish()
    shown.grid.go_to(2)

    shown.filters.unreported.setChecked(True)
    shown.growth.finish()

    assert shown.grid.current_position() == 0
