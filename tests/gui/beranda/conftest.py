"""What the tests of this folder share: Beranda over a small office that is at work in 2025."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QSize

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome
from gui.views.beranda.cards import Card
from gui.views.beranda.page import BerandaPage
from gui.views.beranda.tasks import LinkRow
from tests.core.iku_kantor import Kota
from tests.gui.conftest import PAGE, Bench, ShowPage, Write, settle

WIDE, NARROW = PAGE, QSize(1093 - 72, 614 - 68)
Open = Callable[[], BerandaPage]


@pytest.fixture
def open_page(show_page: ShowPage) -> Open:
    return partial(show_page, BerandaPage)


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
