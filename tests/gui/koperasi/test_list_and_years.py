"""List, trash, status, years and history of a cooperative."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt

from core.actions.koperasi import find_koperasi, load_koperasi, save_koperasi
from core.actions.koperasi_tahun import save_tahun
from core.koperasi.daftar import SaringKoperasi
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, KoperasiTahun
from gui.views.koperasi.page import KoperasiPage
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits
from tests.gui.koperasi.conftest import MAWAR, MELATI, NARROW, WIDE, Write, names, press, put


def test_search_filters_while_typing(melati: int, mawar: int, page: KoperasiPage) -> None:
    del melati, mawar
    for text in ("koperasi mel", "9/bh"):
        put(page.filters.search, text)
        page.filters.search.search_now()

        assert names(page) == [MELATI.nama if "mel" in text else MAWAR.nama]


def test_a_filter_from_elsewhere_is_shown_and_can_be_cleared(
    melati: int, mawar: int, page: KoperasiPage
) -> None:
    del melati, mawar
    page.open(SaringKoperasi(jenis=("Jasa",), belum_rat=True))
    filtered = names(page)

    page.filters.clear_link.click()

    assert filtered == []
    assert names(page) == [MAWAR.nama, MELATI.nama]
    assert not page.filters.chips["belum_rat"].isChecked()


def test_the_detail_follows_the_arrows(melati: int, mawar: int, page: KoperasiPage) -> None:
    page.table.setFocus()
    page.open(mawar)
    press(page.table, Qt.Key.Key_Down)
    page._follow.timeout.emit()  # noqa: SLF001 - the rest is over

    assert page.detail.record_id == melati


def test_a_status_is_added_with_its_date(bench: Bench, melati: int, page: KoperasiPage) -> None:
    page.open(melati)
    tab = page.detail.status
    page.detail.tabs.show_tab(tab)
    tab.status.set_code("tidak_aktif")
    put(tab.since, "1/6/2025")
    tab.draft.check_now()

    press(tab.since, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    found = load_koperasi(bench.session.office, melati, 2025)
    assert found is not None
    assert [(one.status, one.sejak) for one in found.statuses] == [
        (Keadaan.TIDAK_AKTIF, date(2025, 6, 1)),
        (Keadaan.AKTIF, None),
    ]
    assert page.detail.head.status.text.text() == "Tidak aktif"


def test_a_status_without_a_date_is_not_added(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    tab = page.detail.status
    page.detail.tabs.show_tab(tab)
    tab.status.set_code("usul_bubar")
    tab.draft.check_now()

    page.detail.save()
    bench.finish()

    assert tab.form.field("sejak").finding.text() == "Isi sejak kapan status ini berlaku."
    assert tab.table.model().rowCount() == 1


def test_a_correction_changes_the_status_in_place(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    tab = page.detail.status
    page.detail.tabs.show_tab(tab)
    tab.table.selectRow(0)
    put(tab.basis, "SK CONTOH 1/2004")

    page.detail.save()
    bench.finish()

    found = load_koperasi(bench.session.office, melati, 2025)
    assert found is not None
    assert [one.dasar for one in found.statuses] == ["SK CONTOH 1/2004"]


def test_rat_and_people_of_a_year_are_saved_and_the_total_follows(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    tab = page.detail.years
    page.detail.tabs.show_tab(tab)
    people = tab.fields.people["anggota"]
    put(tab.fields.held, "28/2/2025")
    put(tab.fields.told, "12/3/2025")
    put(people.edits["pria"], "20")
    put(people.edits["wanita"], "25")
    put(tab.fields.money["shu"], "-1500000")

    page.detail.save()
    bench.finish()

    found = load_koperasi(bench.session.office, melati, 2025)
    assert found is not None
    (year,) = found.years
    assert (year.tahun_buku, year.anggota_jumlah, year.shu) == (2024, 45, -1_500_000)
    assert page.detail.head.reasons.text() == ""
    assert page.detail.head.fit.text.text() == "Layak dinilai"


def test_a_sum_that_does_not_add_up_is_refused_beside_its_line(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    year = KoperasiTahun(2024, melati, anggota_pria=20, anggota_wanita=25, anggota_jumlah=45)
    write(lambda office: save_tahun(office, year))
    page.open(melati)
    tab = page.detail.years
    page.detail.tabs.show_tab(tab)
    put(tab.fields.people["anggota"].edits["jumlah"], "46")
    tab.draft.check_now()

    page.detail.save()
    bench.finish()

    assert tab.form.field("anggota_jumlah").finding.text().endswith("berjumlah 45, bukan 46.")
    assert not page.detail.save_button.isEnabled()
    found = load_koperasi(bench.session.office, melati, 2025)
    assert found is not None
    assert found.years[0].anggota_jumlah == 45


def test_unreadable_typing_is_not_saved_as_a_blank(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    tab = page.detail.years
    page.detail.tabs.show_tab(tab)
    put(tab.fields.held, "31/2/2025")

    page.detail.save()
    bench.finish()

    assert tab.table.model().rowCount() == 0
    assert "kalender" in tab.form.field("rat_tanggal").finding.text()


def test_the_history_of_one_field_opens_from_its_menu(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    seen = find_koperasi(bench.session.office, melati)
    assert seen is not None
    write(lambda office: save_koperasi(office, replace(seen, alamat="Jl. CONTOH 1", ketua="A")))
    page.open(melati)
    history = page.detail.field_history[0]

    menu = history.menu_for(page.detail.identity.fields.alamat)
    menu.actions()[-1].trigger()

    model = page.detail.history.table.model()
    rows = [[model.index(row, n).data() for n in (1, 2, 3)] for row in range(model.rowCount())]
    assert page.detail.tabs.front() is page.detail.history
    assert rows == [["Alamat", "kosong", "Jl. CONTOH 1"]]


def test_the_whole_history_speaks_in_words(melati: int, page: KoperasiPage) -> None:
    page.open(melati)

    page.detail.head.history.click()

    model = page.detail.history.table.model()
    rows = {model.index(n, 1).data(): model.index(n, 3).data() for n in range(model.rowCount())}
    assert rows["Kelurahan"] == "Kedaton"
    assert rows["Tanggal badan hukum"] == "12 Januari 2004"
    assert rows["Status"] == "Aktif"


def test_a_name_of_merah_putih_ticks_the_box(page: KoperasiPage) -> None:
    press(page, Qt.Key.Key_Insert)
    fields = page.detail.identity.fields

    put(fields.nama, "CONTOH Koperasi Kelurahan Merah Putih Kedaton")

    assert fields.kkmp.isChecked()
    assert fields.kelompok.code() == "Koperasi Kelurahan Merah Putih"


def test_reports_and_assessments_lead_to_the_page_kesehatan(
    melati: int, page: KoperasiPage
) -> None:
    asked: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: asked.append((key, target)))
    page.open(melati)

    page.detail.laporan.wanted.emit()

    assert asked == [("kesehatan", KunciLaporan(melati, Unit.KOPERASI, 2024))]


def test_a_cooperative_that_is_gone_is_said_politely(page: KoperasiPage) -> None:
    page.open(12345)

    assert page.notice.isVisible()
    assert page.detail.isHidden()


def test_an_empty_office_says_what_is_first(page: KoperasiPage) -> None:
    assert page.table.isHidden()
    page._first_step.click()  # noqa: SLF001 - as a mouse does

    assert page.detail.isVisible()
    assert page.detail.record_id == 0


@pytest.mark.parametrize(("size", "narrow"), [(WIDE, False), (NARROW, True)])
def test_list_and_every_tab_fit(
    melati: int, page: KoperasiPage, size: QSize, *, narrow: bool
) -> None:
    page.set_narrow(narrow)
    assert_fits(page, size)
    page.open(melati)

    for tab in (
        page.detail.identity,
        page.detail.status,
        page.detail.years,
        page.detail.laporan,
        page.detail.penilaian,
        page.detail.history,
    ):
        page.detail.tabs.show_tab(tab)

        assert_fits(page, size)


def test_filters_that_do_not_fit_fold_into_one_menu(page: KoperasiPage) -> None:
    page.set_narrow(True)
    page.resize(NARROW)
    page.open(SaringKoperasi(status=("aktif",), jenis=("Simpan Pinjam",), kkmp=True))

    assert page.filters.folded.isVisible()
    assert page.filters.folded.chosen() == ("kkmp",)
    assert page.filters.chips["kkmp"].isHidden()
    assert page.filters.saring().kkmp
