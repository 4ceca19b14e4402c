"""The first page leads to what it counts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.actions.beranda import BELUM_DINILAI, BELUM_RAT
from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome
from gui.views.beranda.page import BerandaPage
from gui.views.beranda.tasks import LinkRow
from gui.workbench import SMALLEST
from tests.core.iku_kantor import Kota
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits

WIDE = QSize(1218, 623)
"""A page in a window of 1366 x 689, without rail, top bar and status bar."""


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> Iterator[BerandaPage]:
    bench.session.set_year(2025)
    bench.jobs.run(_fill, owner=bench.session)
    bench.finish()
    page = BerandaPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    page.set_narrow(False)
    page.load()
    page.show()
    yield page
    bench.finish()


def _fill(office: Office) -> Outcome[None]:
    kota = Kota(office)
    place = office.db.execute("SELECT kode FROM wilayah LIMIT 1").fetchone()[0]
    kota.penilaian(kota.koperasi("CONTOH Melati", kelurahan=place), 2024)
    kota.koperasi("CONTOH Mawar")
    kota.umkm("CONTOH Kopi")
    return renew_sums(office)


def test_cards_name_figure_years_and_integers(page: BerandaPage) -> None:
    card = page.cards._cards[1]  # noqa: SLF001 - what is shown

    assert card.figure.text() == "50,00"
    assert card.basis.text() == "1 dari 2 koperasi terdaftar, tahun buku 2024"
    assert card.target.text() == "Target belum diisi"


def test_each_task_opens_its_filtered_page(page: BerandaPage) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: went.append((key, target)))

    for row in page.left.findChildren(LinkRow)[:2]:
        QTest.keyClick(row, Qt.Key.Key_Return)

    assert went == [("koperasi", BELUM_RAT), ("kesehatan", BELUM_DINILAI)]


def test_a_bar_opens_the_cooperatives_of_its_kecamatan(page: BerandaPage) -> None:
    went: list[str] = []
    page.go.connect(lambda key, _target: went.append(key))

    page.chart.picked.emit((0, 0))

    assert went == ["koperasi"]


def test_a_year_without_a_set_is_told_in_a_sentence(page: BerandaPage, bench: Bench) -> None:
    bench.session.set_year(2031)
    page.refresh()

    assert page.body.isHidden()
    assert not page.nothing.isHidden()


@pytest.mark.parametrize("narrow", [False, True], ids=["100", "125"])
def test_the_page_fits(page: BerandaPage, narrow: bool) -> None:
    page.set_narrow(narrow)

    assert_fits(page, SMALLEST if narrow else WIDE)
