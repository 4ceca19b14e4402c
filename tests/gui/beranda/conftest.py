"""What the tests of this folder share: Beranda over a small office that is at work in 2025."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome
from gui.views.beranda.cards import Card
from gui.views.beranda.page import BerandaPage
from gui.views.beranda.tasks import LinkRow
from tests.core.iku_kantor import Kota
from tests.gui.conftest import WAIT_MS, Bench

WIDE, NARROW = QSize(1366 - 148, 689 - 66), QSize(1093 - 72, 614 - 68)
Write = Callable[[Callable[[Office], Outcome[object]]], None]
Open = Callable[[], BerandaPage]


@pytest.fixture
def write(bench: Bench) -> Write:
    """Let the worker do something, as an officer would on another page."""

    def do(action: Callable[[Office], Outcome[object]]) -> None:
        bench.jobs.run(action, owner=bench.session)
        bench.finish()

    return do


@pytest.fixture
def open_page(bench: Bench) -> Iterator[Open]:
    """Show the page as the workbench does; it is taken down at the end."""
    shown: list[BerandaPage] = []

    def do() -> BerandaPage:
        page = BerandaPage(bench.session, bench.jobs)
        page.set_narrow(False)
        bench.session.changed.connect(
            lambda topics: page.refresh() if topics & page.concerns else None
        )
        bench.session.year_changed.connect(lambda _year: page.refresh())
        page.load()
        page.resize(WIDE)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page, WAIT_MS)
        settle()
        shown.append(page)
        return page

    yield do
    bench.session.changed.disconnect()
    bench.session.year_changed.disconnect()
    for page in shown:
        page.deleteLater()
    bench.finish()
    settle()


@pytest.fixture
def page(bench: Bench, write: Write, open_page: Open) -> BerandaPage:
    bench.session.set_year(2025)
    write(fill)
    return open_page()


def fill(office: Office) -> Outcome[object]:
    """Three cooperatives in two kecamatan, two of them assessed; two UMKM, one risen."""
    kota = Kota(office)
    here, there = (
        office.db.execute(
            "SELECT MIN(kode) FROM wilayah WHERE kecamatan = ?", [kecamatan]
        ).fetchone()[0]
        for kecamatan in ("Enggal", "Kedaton")
    )
    kota.penilaian(kota.koperasi("CONTOH Melati", kelurahan=here), 2024)
    weak = kota.koperasi("CONTOH Mawar", kelurahan=there)
    kota.penilaian(weak, 2024, predikat="Dalam Pengawasan", predikat_urut=3, total="60")
    ready = kota.koperasi("CONTOH Kenanga", kelurahan=there)
    kota.rat(ready, 2024)
    risen = kota.umkm("CONTOH Kopi")
    kota.laba(risen, 2024, 1_000)
    kota.laba(risen, 2025, 3_000)
    kota.umkm("CONTOH Teh")
    renew_sums(office)
    return Outcome(None)


def cards(page: BerandaPage) -> list[Card]:
    return page.cards.findChildren(Card)


def tasks(page: BerandaPage) -> list[LinkRow]:
    """Pekerjaan tersisa, from top to bottom."""
    settle()
    return _rows(page, page.tasks)


def latest(page: BerandaPage) -> list[LinkRow]:
    """Terakhir dikerjakan, from top to bottom."""
    settle()
    return _rows(page, page.latest)


def _rows(page: BerandaPage, column: object) -> list[LinkRow]:
    found = page.left.findChildren(LinkRow)
    placed = [row for row in found if column.indexOf(row) >= 0]  # type: ignore[attr-defined] # a QLayout
    return sorted(placed, key=lambda row: row.y())


def settle() -> None:
    """Let Qt show what is new and take away what is gone."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
