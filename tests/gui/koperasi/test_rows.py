"""Rows below a cooperative: only read in Tempat sampah, begun with the keyboard."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QApplication, QToolButton

from core.actions.koperasi import load_koperasi, trash_koperasi
from core.actions.koperasi_status import save_status
from core.actions.koperasi_tahun import save_tahun
from core.koperasi.model import Keadaan, KoperasiTahun, StatusKoperasi
from gui.views.koperasi.page import KoperasiPage
from tests.gui.conftest import Bench, settle
from tests.gui.koperasi.conftest import WIDE, Write, melati, page, write

__all__ = ["melati", "page", "write"]


def test_years_and_statuses_of_a_cooperative_in_the_trash_are_only_read(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    later = StatusKoperasi(Keadaan.USUL_BUBAR, date(2025, 1, 1), koperasi_id=melati)
    write(lambda office: save_status(office, later))
    write(lambda office: save_tahun(office, KoperasiTahun(2024, melati, shu=5)))
    found = load_koperasi(bench.session.office, melati, 2025)
    assert found is not None
    write(partial(trash_koperasi, koperasi_id=melati, versi=found.koperasi.versi))
    page.open(melati)

    for tab in (page.detail.status, page.detail.years):
        page.detail.tabs.show_tab(tab)
        tab.table.selectRow(0)

        assert tab.table.model().rowCount() > 0
        assert tab.trash_button.isHidden()
        assert not tab.new_button.isEnabled()


def test_the_keyboard_stands_in_the_first_line_of_a_row_begun(
    melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    begun = []
    for tab in (page.detail.people, page.detail.papers, page.detail.status, page.detail.years):
        page.detail.tabs.show_tab(tab)
        tab.new_button.click()
        begun.append(QApplication.focusWidget())

    detail = page.detail
    assert begun == [
        detail.people.jabatan, detail.papers.jenis, detail.status.status, detail.years.fields.held,
    ]  # fmt: skip


def test_every_tab_of_the_record_is_in_sight_beside_the_list(
    melati: int, page: KoperasiPage
) -> None:
    page.resize(WIDE)
    page.open(melati)
    settle()
    bar = page.detail.tabs.bar

    needed = sum(bar.tabRect(place).width() for place in range(bar.count()))

    assert bar.count() == 10
    assert needed <= bar.width()
    assert not [one for one in bar.findChildren(QToolButton) if one.isVisible()]
