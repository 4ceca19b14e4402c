"""Tabs of a cooperative: drafts of each, records that moved, lists that lead elsewhere."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from core.actions.draf import list_draf
from core.actions.koperasi import load_koperasi
from core.actions.koperasi_status import save_status
from core.actions.koperasi_tahun import save_tahun
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, KoperasiTahun, StatusKoperasi
from gui.models.cells import CELL_ROLE, Cell
from gui.views.koperasi.page import KoperasiPage
from gui.widgets.table import Table
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits
from tests.gui.koperasi.conftest import (
    MELATI,
    NARROW,
    WIDE,
    Write,
    finding,
    melati,
    page,
    press,
    put,
    shown,
    take_down,
    way,
    write,
)

__all__ = ["melati", "page", "write"]


def cells(table: Table, row: int) -> list[Cell]:
    model = table.model()
    return [model.index(row, n).data(CELL_ROLE) for n in range(model.columnCount())]


def drafts(bench: Bench) -> list[str]:
    officer = bench.session.officer
    assert officer is not None
    return sorted(kunci for kunci, _when in list_draf(bench.session.office, officer.id))


def test_a_new_cooperative_half_typed_is_offered_after_a_crash(
    bench: Bench, page: KoperasiPage
) -> None:
    press(page, Qt.Key.Key_Insert)
    put(page.detail.identity.fields.nama, "CONTOH Koperasi Jambu")
    put(page.detail.identity.fields.tanggal, "31/2/2012")
    page.flush_draft()
    bench.finish()

    again = shown(bench)
    offered = again.notice.ways()[0]
    word = offered.word()
    offered.click()

    assert word == "Koperasi baru: CONTOH Koperasi Jambu"
    assert again.detail.identity.fields.nama.text() == "CONTOH Koperasi Jambu"
    assert again.detail.identity.fields.tanggal.text() == "31/2/2012"
    take_down(again)


def test_status_and_year_keep_their_own_drafts(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    put(page.detail.status.basis, "SK CONTOH 2/2025")
    put(page.detail.years.fields.people["anggota"].edits["pria"], "20")
    put(page.detail.years.fields.remark, "menunggu berita acara")
    page.flush_draft()
    bench.finish()
    kept = drafts(bench)

    again = shown(bench)
    again.open(melati)

    assert kept == [f"koperasi_tahun:{melati}:2024", f"status_koperasi:{melati}:baru"]
    assert again.detail.status.basis.text() == "SK CONTOH 2/2025"
    assert again.detail.years.fields.people["anggota"].edits["pria"].text() == "20"
    assert again.detail.years.fields.remark.text() == "menunggu berita acara"
    assert again.detail.tabs.bar.tabText(1) == "Status •"
    assert again.detail.notice.isVisible()
    take_down(again)


def test_typing_taken_back_leaves_no_draft(bench: Bench, melati: int, page: KoperasiPage) -> None:
    page.open(melati)
    fields = page.detail.identity.fields
    put(fields.ketua, "CONTOH Ketua")
    page.flush_draft()
    bench.finish()

    put(fields.ketua, "")
    press(fields.ketua, Qt.Key.Key_Delete)
    page.flush_draft()
    bench.finish()

    assert drafts(bench) == []
    assert not page.detail.dirty


def _year_moved(bench: Bench, page: KoperasiPage, koperasi_id: int, write: Write) -> None:
    """Type an asset while another officer, unseen, saves the members of the same year."""
    write(lambda office: save_tahun(office, KoperasiTahun(2024, koperasi_id, shu=5)))
    page.open(koperasi_id)
    tab = page.detail.years
    page.detail.tabs.show_tab(tab)
    put(tab.fields.money["aset"], "1000")
    seen = tab.stored
    page.concerns = frozenset()  # type: ignore[misc] # another PC tells no topics
    write(lambda office: save_tahun(office, replace(seen, anggota_jumlah=30)))
    page.detail.save()
    bench.finish()


def test_a_year_that_moved_says_what_changed_and_can_be_laid_over(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    _year_moved(bench, page, melati, write)
    offered = [one.word() for one in page.detail.notice.ways()]

    way(page, "Timpa isian")
    page.detail.save()
    bench.finish()

    found = load_koperasi(bench.session.office, melati, 2025)
    assert found is not None
    assert offered == ["Muat ulang", "Timpa isian"]
    assert [(one.aset, one.anggota_jumlah, one.shu) for one in found.years] == [(1000, 30, 5)]


def test_a_year_of_a_mistake_is_taken_away(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    write(lambda office: save_tahun(office, KoperasiTahun(2023, melati, shu=5)))
    page.open(melati)
    tab = page.detail.years
    page.detail.tabs.show_tab(tab)
    tab.table.selectRow(0)

    tab.trash_button.click()
    bench.finish()

    assert tab.table.model().rowCount() == 0


def test_a_second_year_is_begun_after_the_known_ones(
    melati: int, page: KoperasiPage, write: Write
) -> None:
    write(lambda office: save_tahun(office, KoperasiTahun(2024, melati, shu=5)))
    page.open(melati)
    tab = page.detail.years
    page.detail.tabs.show_tab(tab)

    tab.new_button.click()

    assert (tab.fields.year.year(), tab.fields.money["shu"].text()) == (2025, "")


def test_a_year_without_a_number_is_not_saved(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    tab = page.detail.years
    page.detail.tabs.show_tab(tab)
    put(tab.fields.year, "20")

    page.detail.save()
    bench.finish()

    assert "empat angka" in tab.form.field("tahun_buku").finding.text()
    assert tab.table.model().rowCount() == 0


def test_a_status_of_a_mistake_is_taken_away_but_never_the_last(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    wrong = StatusKoperasi(Keadaan.USUL_BUBAR, date(2025, 1, 1), koperasi_id=melati)
    write(lambda office: save_status(office, wrong))
    page.open(melati)
    tab = page.detail.status
    page.detail.tabs.show_tab(tab)
    tab.table.selectRow(0)

    tab.trash_button.click()
    bench.finish()
    tab.table.selectRow(0)

    assert tab.table.model().rowCount() == 1
    assert tab.trash_button.isHidden()


def test_the_same_day_twice_is_refused_beside_its_line(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    first = StatusKoperasi(Keadaan.USUL_BUBAR, date(2025, 1, 1), koperasi_id=melati)
    write(lambda office: save_status(office, first))
    page.open(melati)
    tab = page.detail.status
    page.detail.tabs.show_tab(tab)
    put(tab.since, "1/1/2025")

    page.detail.save()
    bench.finish()

    assert tab.form.field("sejak").finding.text().startswith("Status sejak 1 Januari 2025 sudah")


@pytest.fixture
def assessed(melati: int, write: Write) -> int:
    """Two assessments and a report, as other duties leave them."""
    report = {"koperasi_id": melati, "unit": "koperasi", "tahun_buku": 2024, "keadaan": "lengkap"}
    common = {
        "koperasi_id": melati,
        "asal": "terdahulu",
        "pedoman_id": "perdep-06-2016",
        "status": "final",
    }
    results = (
        {"unit": "koperasi", "tahun_buku": 2023, "total": "81.5", "predikat": "Sehat",
         "predikat_urut": 1, "final_pada": "2024-06-01"},
        {"unit": "usp", "tahun_buku": 2022, "total": "201/3", "predikat": "Cukup Sehat",
         "predikat_urut": 2, "final_pada": "2023-06-01"},
    )  # fmt: skip

    def fill(office: Office) -> Outcome[int]:
        with office.db.atomic():
            office.db.table("laporan_keuangan").insert(report)
            for result in results:
                office.db.table("penilaian").insert({**common, **result})
        return Outcome(0)

    write(fill)
    return melati


def test_assessments_are_listed_and_lead_to_kesehatan(assessed: int, page: KoperasiPage) -> None:
    asked: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: asked.append((key, target)))
    page.open(assessed)
    tab = page.detail.penilaian

    tab.table.opened.emit(1)

    assert [[cell.text for cell in cells(tab.table, row)] for row in (0, 1)] == [
        ["2023", "Koperasi", "Final", "81,50", "Sehat"],
        ["2022", "Unit simpan pinjam", "Final", "67,00", "Cukup Sehat"],
    ]
    assert cells(tab.table, 0)[2].note == "terdahulu"
    assert asked == [("kesehatan", KunciLaporan(assessed, Unit.USP, 2022))]


def test_reports_are_listed_with_their_state(assessed: int, page: KoperasiPage) -> None:
    page.open(assessed)

    shown_cells = cells(page.detail.laporan.table, 0)

    assert [cell.text for cell in shown_cells[:3]] == ["2024", "Koperasi", "Lengkap"]


def test_an_older_predikat_is_named_with_its_year(assessed: int, page: KoperasiPage) -> None:
    del assessed
    last = cells(page.table, 0)[-1]

    assert (last.text, last.note, last.tip) == ("Sehat", "2023", "Sehat, tahun buku 2023")


def test_tabs_with_records_fit(assessed: int, page: KoperasiPage, write: Write) -> None:
    for year in range(2017, 2025):
        record = KoperasiTahun(year, assessed, aset=10**12, shu=-(10**11), anggota_jumlah=10**6)
        write(lambda office, record=record: save_tahun(office, record))  # type: ignore[misc]
    page.open(assessed)

    for size, narrow in ((WIDE, False), (NARROW, True)):
        page.set_narrow(narrow)
        for tab in (page.detail.years, page.detail.laporan, page.detail.penilaian):
            page.detail.tabs.show_tab(tab)

            assert_fits(page, size)


def test_right_click_on_a_label_offers_the_history(melati: int, page: KoperasiPage) -> None:
    page.open(melati)
    offered: list[str] = []

    def read_and_close() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            offered.extend(one.text() for one in menu.actions())
            menu.close()

    label = page.detail.identity.form.field("kelurahan").label
    at = label.rect().center()
    QTimer.singleShot(0, read_and_close)

    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, label.mapToGlobal(at))
    QApplication.sendEvent(label, click)

    assert offered == ["Riwayat isian “Kelurahan”"]


def test_a_field_that_never_changed_says_so(melati: int, page: KoperasiPage) -> None:
    page.open(melati)

    page.detail.show_history("koperasi", "npwp", "NPWP")

    assert page.detail.history.table.isHidden()
    assert page.detail.history.field.label() == "NPWP"


def test_f2_and_enter_lead_into_the_form(melati: int, page: KoperasiPage) -> None:
    page.table.setFocus()
    page.table.pick(melati)
    press(page.table, Qt.Key.Key_Return)
    opened = page.detail.record_id
    press(page.table, Qt.Key.Key_F2)

    assert opened == melati
    assert QApplication.focusWidget() is page.detail.identity.fields.nama


def test_ctrl_f_leads_to_the_search(page: KoperasiPage) -> None:
    page.table.setFocus()
    press(page, Qt.Key.Key_F, ctrl=True)

    assert QApplication.focusWidget() is page.filters.search


def test_the_year_at_the_top_changes_what_is_looked_at(
    bench: Bench, assessed: int, page: KoperasiPage
) -> None:
    del assessed
    bench.session.set_year(2024)
    page.refresh()

    assert page.table.columns()[-2].title == "RAT buku 2023"
    assert cells(page.table, 0)[-1].note == ""
    assert "31 Desember 2024" in page.header.subtitle.text()


def test_the_narrow_form_shows_the_detail_instead_of_the_list(
    melati: int, page: KoperasiPage
) -> None:
    page.set_narrow(True)
    page.resize(QSize(1021, 546))
    page.open(melati)
    beside = page.table.isVisible()

    page.escape()

    assert (beside, page.table.isVisible()) == (False, True)
    assert finding(page, "nama") == ""
    assert cells(page.table, 0)[0].text == MELATI.nama


def test_enter_walks_through_every_part_of_a_line(melati: int, page: KoperasiPage) -> None:
    page.open(melati)
    tab = page.detail.years
    page.detail.tabs.show_tab(tab)
    people = [tab.fields.people[who].edits for who in ("anggota", "manajer")]
    stops = [people[0]["pria"], people[0]["wanita"], people[0]["jumlah"], people[1]["pria"]]
    stops[0].setFocus()

    for here, there in pairwise(stops):
        press(here, Qt.Key.Key_Return)

        assert QApplication.focusWidget() is there
