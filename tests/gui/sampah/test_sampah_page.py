"""Tempat sampah in the window: found there, found from the list, and brought back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from core.actions.koperasi import add_koperasi, trash_koperasi
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pengurus import save_pengurus, trash_pengurus
from core.actions.umkm import save_umkm, trash_umkm
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pengurus import Pengurus
from core.umkm.model import Umkm
from gui.pages import TRASH
from gui.views.koperasi.page import KoperasiPage
from gui.views.sampah.page import SampahPage
from gui.views.sampah.targets import SampahTarget
from gui.views.umkm.page import UmkmPage
from gui.widgets.table import Table
from tests.gui.conftest import Bench, ShowPage, Write
from tests.gui.fit import AT_125, USUAL, assert_fits


def make_koperasi(office: Office, nama: str) -> int:
    return add_koperasi(office, Koperasi(nama, "Konsumen"), StatusKoperasi(Keadaan.AKTIF)).value


def take_away(office: Office) -> Outcome[int]:
    """A cooperative and one of its people, and a business."""
    koperasi_id = make_koperasi(office, "CONTOH Koperasi Melati")
    person = Pengurus("CONTOH Bendahara", "bendahara", koperasi_id=koperasi_id)
    save_pengurus(office, person)
    (person_id,) = office.db.execute("SELECT id FROM pengurus").fetchone()
    trash_pengurus(office, replace(person, id=person_id))
    (versi,) = office.db.execute("SELECT versi FROM koperasi").fetchone()
    trash_koperasi(office, koperasi_id, versi)
    umkm = save_umkm(office, Umkm(0, "CONTOH Keripik Siger")).value
    return Outcome(0, trash_umkm(office, umkm.id, umkm.versi).topics)


def names(page: SampahPage) -> list[str]:
    return sorted(row.nama for row in page.model.rows())


@pytest.fixture
def page(bench: Bench, write: Write, show_page: ShowPage) -> SampahPage:
    del bench
    write(take_away)
    return show_page(SampahPage)


def test_it_lists_searches_and_filters(page: SampahPage) -> None:
    everything = names(page)
    page.search.setText("melati")
    page.search.search_now()
    found = names(page)
    page.jenis.set_chosen(["koperasi"])
    page.jenis.changed.emit()
    fewer = names(page)
    page.search.setText("tidak ada")
    page.search.search_now()

    assert everything == [
        "CONTOH Bendahara, bendahara",
        "CONTOH Keripik Siger",
        "CONTOH Koperasi Melati",
    ]
    assert found == ["CONTOH Bendahara, bendahara", "CONTOH Koperasi Melati"]
    assert fewer == ["CONTOH Koperasi Melati"]
    assert not page.restore_button.isEnabled()
    assert page.restore_button.toolTip() == "Pilih catatan yang akan dikembalikan."
    page.clear()
    assert names(page) == everything


def test_enter_brings_a_record_back_and_the_message_leads_to_it(
    page: SampahPage, bench: Bench
) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: went.append((key, target)))
    page.open(SampahTarget("siger", ("umkm",)))

    QTest.keyClick(page.table, Qt.Key.Key_Return)
    bench.finish()

    (umkm_id,) = bench.session.office.db.execute(
        "SELECT id FROM umkm WHERE dihapus_pada IS NULL"
    ).fetchone()
    (way,) = page.notice.ways()
    way.click()
    assert went == [("umkm", umkm_id)]
    assert page.model.rowCount() == 0


def test_what_waits_for_its_owner_says_so_and_all_together_return(
    page: SampahPage, bench: Bench
) -> None:
    page.open(SampahTarget("bendahara"))
    page.restore()
    bench.finish()
    refused = page.notice.isVisible()
    stayed = names(page)
    page.clear()
    page.table.selectAll()

    assert page.restore_button.word() == "Kembalikan 3"
    page.restore()
    bench.finish()
    assert refused
    assert stayed == ["CONTOH Bendahara, bendahara"]
    assert names(page) == []


def test_ctrl_f_goes_to_the_search(page: SampahPage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert page.search.hasFocus()


@pytest.mark.parametrize("size", [USUAL, AT_125])
def test_it_fits(page: SampahPage, size: QSize) -> None:
    page.set_narrow(size is AT_125)

    assert_fits(page, size)


@pytest.mark.parametrize(
    ("kind", "text", "jenis"),
    [(KoperasiPage, "melati", "koperasi"), (UmkmPage, "siger", "umkm")],
)
def test_a_list_that_misses_says_where_it_lies(
    kind: type[KoperasiPage | UmkmPage],
    text: str,
    jenis: str,
    write: Write,
    show_page: ShowPage,
) -> None:
    write(take_away)
    page = show_page(kind)
    went: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: went.append((key, target)))
    page.filters.search.setText(text)
    page.filters.search.search_now()

    link = page.in_trash
    assert (link.isVisible(), link.word()) == (True, "1 cocok di Tempat sampah")
    link.click()
    assert went == [(TRASH.key, SampahTarget(text, (jenis,)))]
    page.filters.search.setText("entah")
    page.filters.search.search_now()
    assert not link.isVisible()


def test_many_rows_are_selected_like_in_any_list(page: SampahPage) -> None:
    assert page.table.selectionMode() is Table.SelectionMode.ExtendedSelection
    assert page.chosen() == (page.model.row(0),)
