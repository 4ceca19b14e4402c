"""Saved views and column order: what was arranged is there again, and is what is taken out."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.actions.ekspor_kolom import KOPERASI
from core.actions.koperasi import add_koperasi
from core.actions.tampilan import list_tampilan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from gui.settings import settings
from gui.views.kesehatan.page import KesehatanPage
from gui.views.koperasi.page import KoperasiPage
from gui.views.laba.page import LabaPage
from gui.views.umkm.page import UmkmPage
from gui.widgets.export_list import columns_of
from gui.widgets.saved_views import SavedViews
from tests.gui.conftest import Bench, ShowPage, Write


@pytest.fixture
def page(write: Write, show_page: ShowPage) -> Iterator[KoperasiPage]:
    settings().clear()
    aktif = StatusKoperasi(Keadaan.AKTIF)
    for nama, jenis in (("CONTOH Koperasi Melati", "Konsumen"), ("CONTOH KSP Mawar", "Jasa")):
        write(partial(add_koperasi, koperasi=Koperasi(nama, jenis), status=aktif))
    yield show_page(KoperasiPage)
    settings().clear()


def entries(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if action.text()}


def columns_in(menu: QMenu) -> dict[str, QAction]:
    sub = entries(menu)["Kolom"].menu()
    assert isinstance(sub, QMenu)
    return entries(sub)


def save_as(page: KoperasiPage, bench: Bench, name: str, *, first: bool = False) -> None:
    page.views.ask()
    dialog = page.views.dialog
    assert dialog is not None
    dialog.nama.setText(name)
    dialog.first.setChecked(first)
    dialog.save_button.click()
    bench.finish()


def test_a_view_brings_filter_search_and_columns_back(page: KoperasiPage, bench: Bench) -> None:
    page.filters.search.setText("melati")
    page.filters.search.search_now()
    page.filters.menus["jenis"].set_chosen(["Konsumen"])
    page.views.order.set_order(["jenis", "nama"])
    page.table.setColumnWidth(0, 141)
    save_as(page, bench, "Konsumen Melati")
    word = page.views.word()

    entries(page.views.menu_now())["Susunan semula"].trigger()
    between = (page.filters.saring().kosong, page.views.order.order()[0], page.views.word())
    entries(page.views.menu_now())["Konsumen Melati"].trigger()

    assert word == "Tampilan: Konsumen Melati"
    assert between == (True, "nama", "Tampilan")
    assert page.filters.saring().cari == "melati"
    assert page.filters.saring().jenis == ("Konsumen",)
    assert page.views.order.order()[:2] == ["jenis", "nama"]
    assert page.table.model().rowCount() == 1


def test_the_first_view_is_there_when_the_list_is_opened(
    page: KoperasiPage, bench: Bench, show_page: ShowPage
) -> None:
    page.filters.chips["kkmp"].setChecked(True)
    save_as(page, bench, "KKMP", first=True)

    again = show_page(KoperasiPage)

    assert again.views.word() == "Tampilan: KKMP"
    assert again.filters.saring().kkmp
    menu = entries(again.views.menu_now())
    first = menu["Tampilkan ini setiap kali daftar dibuka"]
    assert first.isChecked()
    first.trigger()
    bench.finish()
    assert show_page(KoperasiPage).views.word() == "Tampilan"


def test_dragged_columns_are_remembered_and_are_what_is_exported(
    page: KoperasiPage, show_page: ShowPage
) -> None:
    head = page.table.horizontalHeader()
    keys = [column.key for column in page.table.columns()]
    head.moveSection(head.visualIndex(keys.index("jenis")), 0)
    page.views.order.remember()
    again = show_page(KoperasiPage)

    titles = [one.judul for one in columns_of(again.table, KOPERASI, every_column=False)]
    assert again.views.order.order()[0] == "jenis"
    assert titles[:2] == ["Jenis", "Nama"]


def test_a_column_can_be_left_out_but_not_the_name(page: KoperasiPage) -> None:
    columns = columns_in(page.views.menu_now())
    columns["Jenis"].trigger()
    keys = [column.key for column in page.table.columns()]
    hidden = page.table.isColumnHidden(keys.index("jenis"))
    page.set_narrow(False)
    still = page.table.isColumnHidden(keys.index("jenis"))
    page.table.hide_columns(["nama"])

    assert (hidden, still) == (True, True)
    assert not columns["Nama"].isEnabled()
    assert not page.table.isColumnHidden(keys.index("nama"))
    page.table.hide_columns(["jenis"])
    columns_in(page.views.menu_now())["Jenis"].trigger()
    assert not page.table.isColumnHidden(keys.index("jenis"))


def test_a_view_is_taken_away_and_a_nameless_one_is_not_kept(
    page: KoperasiPage, bench: Bench
) -> None:
    save_as(page, bench, "Sementara")
    page.views.ask()
    dialog = page.views.dialog
    assert dialog is not None
    dialog.nama.setText("   ")
    ready = dialog.save_button.isEnabled()
    dialog.reject()

    entries(page.views.menu_now())["Hapus tampilan “Sementara”"].trigger()
    bench.finish()

    officer = bench.session.officer
    assert officer is not None
    assert not ready
    assert list_tampilan(bench.session.office, "koperasi", officer.id) == []
    assert page.views.word() == "Tampilan"


def test_stored_order_that_cannot_be_read_is_forgotten(show_page: ShowPage) -> None:
    settings().setValue("urutan/koperasi", "[tidak terbaca")

    page = show_page(KoperasiPage)

    assert page.views.order.order()[0] == "nama"


@pytest.mark.parametrize("kind", [KoperasiPage, UmkmPage, LabaPage, KesehatanPage])
def test_every_field_of_every_list_is_kept_and_comes_back(
    kind: type[KoperasiPage | UmkmPage | LabaPage | KesehatanPage], show_page: ShowPage
) -> None:
    settings().clear()
    page = show_page(kind)
    views: SavedViews = page.list.views if isinstance(page, KesehatanPage) else page.views
    before = views.taken("sekarang", shared=False)

    views.show_view(None)

    assert views.taken("sekarang", shared=False).saringan == before.saringan
    assert ("Kolom" in entries(views.menu_now())) is (kind is not LabaPage)
    assert views.taken("semua", shared=True).petugas_id is None


def test_a_view_keeps_the_day_the_list_is_looked_at_from(page: KoperasiPage, bench: Bench) -> None:
    page.filters.day.set_day(date(2024, 6, 30))
    save_as(page, bench, "Pertengahan 2024")
    entries(page.views.menu_now())["Susunan semula"].trigger()
    between = page.filters.saring().per
    entries(page.views.menu_now())["Pertengahan 2024"].trigger()

    assert between is None
    assert page.filters.saring().per == date(2024, 6, 30)
    assert page.filters.day.word() == "Per 30 Jun 2024"


def test_the_grade_is_a_column_that_waits_until_it_is_asked_for(
    page: KoperasiPage, bench: Bench, write: Write, show_page: ShowPage
) -> None:
    aktif = StatusKoperasi(Keadaan.AKTIF)
    write(partial(add_koperasi, koperasi=Koperasi("CONTOH A", "Jasa", grade="C1"), status=aktif))
    place = [column.key for column in page.table.columns()].index("grade")
    page.views.order.set_order(["jenis"])
    page.views.order.remember()
    begins = show_page(KoperasiPage).table.isColumnHidden(place)
    save_as(page, bench, "Tanpa grade")
    columns_in(page.views.menu_now())["Grade"].trigger()
    shown = page.table.isColumnHidden(place), page.table.model().index(0, place).data()
    page.views.order.remember()
    again = show_page(KoperasiPage).table.isColumnHidden(place)
    entries(page.views.menu_now())["Susunan semula"].trigger()

    assert begins
    assert shown == (False, "C1")
    assert not again
    assert page.table.isColumnHidden(place)
