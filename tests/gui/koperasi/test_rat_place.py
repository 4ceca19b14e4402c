"""The place RAT: counts that open lists, dates typed row by row, proposals confirmed and undone."""

from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from core.actions.draf import load_draf
from core.actions.koperasi import load_koperasi
from core.actions.koperasi_status import save_status
from core.actions.rat import IsiRat, save_rat
from core.koperasi.daftar import SaringKoperasi
from core.koperasi.model import Keadaan, StatusKoperasi
from core.koperasi.rat import KeadaanRat
from gui.views.koperasi.page import KoperasiPage
from gui.views.koperasi.rat.place import RatPlace
from tests.gui.conftest import Bench, settle
from tests.gui.fit import assert_fits
from tests.gui.koperasi.conftest import MAWAR, MELATI, NARROW, WIDE, Write, names, press, put


@pytest.fixture
def place(bench: Bench, page: KoperasiPage) -> RatPlace:
    """The place of the year 2025, opened with its button."""
    page.rat.click()
    bench.finish()
    assert page.rat.place is not None
    return page.rat.place


def listed(place: RatPlace) -> list[str]:
    return [row.baris.nama for row in place.calendar.model.rows()]


def type_into(place: RatPlace, *texts: str) -> None:
    """Type into the cells of the row under the cursor, Enter after each."""
    grid = place.entry.grid
    for text in texts:
        if text:
            QTest.keyClicks(grid, text[0])
            editor = grid.viewport().findChild(QLineEdit)
            assert editor is not None
            QTest.keyClicks(editor, text[1:])
            press(editor, Qt.Key.Key_Return)
        else:
            press(grid, Qt.Key.Key_Return)
        settle()


@pytest.mark.usefixtures("melati", "mawar")
def test_the_counts_open_the_lists_they_count(
    bench: Bench, write: Write, melati: int, place: RatPlace
) -> None:
    told = IsiRat(melati, 2024, date(2025, 3, 4), date(2025, 3, 9))
    write(lambda office: save_rat(office, told))
    settle()
    both = listed(place)
    missing = place.counts.states[KeadaanRat.BELUM]
    words = missing.word()
    missing.click()
    without = listed(place)
    missing.click()
    march = place.counts.months[3]
    shown = march.word()
    march.click()
    bench.finish()

    assert both == [MAWAR.nama, MELATI.nama]
    assert (words, without) == ("Belum RAT, lewat batas 1", [MAWAR.nama])
    assert (shown, listed(place)) == ("Mar 1", [MELATI.nama])


@pytest.mark.usefixtures("melati", "mawar")
def test_the_list_of_those_without_rat_opens_as_the_same_list(
    bench: Bench, write: Write, melati: int, page: KoperasiPage
) -> None:
    write(lambda office: save_rat(office, IsiRat(melati, 2024, date(2025, 3, 4))))
    page.open(SaringKoperasi(status=("aktif",), belum_rat=True))
    page.rat.click()
    bench.finish()

    assert page.rat.place is not None
    assert listed(page.rat.place) == names(page) == [MAWAR.nama]


@pytest.mark.usefixtures("melati", "mawar")
def test_dates_are_typed_row_by_row_and_saved_on_leaving(
    bench: Bench, melati: int, mawar: int, place: RatPlace
) -> None:
    place.tabs.show_tab(place.entry)
    place.entry.grid.go_to(0)
    type_into(place, "5/3", "20 maret 2025", "31", "CONTOH/1")
    type_into(place, "6/3", "", "", "")
    bench.finish()
    office = bench.session.office
    first = load_koperasi(office, mawar, 2025)
    second = load_koperasi(office, melati, 2025)

    assert first is not None
    assert second is not None
    (year,) = first.years
    assert (year.rat_tanggal, year.rat_dilaporkan) == (date(2025, 3, 5), date(2025, 3, 20))
    assert (year.rat_hadir, year.rat_berita_acara) == (31, "CONTOH/1")
    assert [one.rat_tanggal for one in second.years] == [date(2025, 3, 6)]
    assert place.entry.model.entries == {}


@pytest.mark.usefixtures("mawar")
def test_what_cannot_be_read_stays_and_is_kept_as_a_draft(
    bench: Bench, melati: int, page: KoperasiPage, place: RatPlace
) -> None:
    place.tabs.show_tab(place.entry)
    place.entry.grid.go_to(1)
    type_into(place, "31/2", "", "", "")
    bench.finish()
    fault = place.entry.model.entries[melati].fault
    page.flush_draft()
    bench.finish()
    officer = bench.session.officer
    assert officer is not None
    kept = load_draf(bench.session.office, "rat:2024", officer.id)
    place.entry.model.entries.clear()
    place.entry.model.tahun_buku = 0
    place.show_place(SaringKoperasi())
    bench.finish()

    assert "tidak ada dalam kalender" in fault
    assert kept is not None
    assert kept.isi == {"baris": {str(melati): {"rat_tanggal": "31/2"}}}
    assert place.entry.model.entries[melati].texts == {"rat_tanggal": "31/2"}
    place.entry.model.forget(melati)
    place.flush()
    bench.finish()
    assert load_draf(bench.session.office, "rat:2024", officer.id) is None


@pytest.mark.usefixtures("mawar")
def test_a_date_that_is_refused_says_why(bench: Bench, melati: int, place: RatPlace) -> None:
    place.tabs.show_tab(place.entry)
    place.entry.grid.go_to(1)
    type_into(place, "1/1/2099")
    press(place.entry.grid, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    assert "Tanggal RAT belum tiba" in place.entry.model.entries[melati].fault
    assert load_koperasi(bench.session.office, melati, 2025).years == ()  # type: ignore[union-attr]


@pytest.mark.usefixtures("melati", "mawar")
def test_a_hidden_row_waits_for_its_turn(bench: Bench, melati: int, place: RatPlace) -> None:
    place.tabs.show_tab(place.entry)
    place.entry.grid.go_to(1)
    type_into(place, "31/2", "", "", "")
    bench.finish()
    put(place.filters.search, "mawar")
    place.filters.search.search_now()
    place.entry.saver.save(melati)
    bench.finish()

    assert [row.baris.nama for row in place.entry.model.rows()] == [MAWAR.nama]
    assert load_koperasi(bench.session.office, melati, 2025).years == ()  # type: ignore[union-attr]


@pytest.mark.usefixtures("melati", "mawar")
def test_proposals_are_ticked_confirmed_and_taken_back(
    bench: Bench, melati: int, place: RatPlace
) -> None:
    tab = place.proposals
    place.tabs.show_tab(tab)
    before = tab.confirm_button.isEnabled(), tab.why_not.text()
    tab.table.pick(melati)
    press(tab.table, Qt.Key.Key_Space)
    tab.form.number.set_text("CONTOH/7/2026")
    tab.form.signed.set_day(bench.session.office.today)
    word = tab.confirm_button.word()
    press(tab.table, Qt.Key.Key_S, ctrl=True)
    bench.finish()
    settle()
    after = load_koperasi(bench.session.office, melati, 2026)
    said = tab.notice.ways()[0].word()
    tab.notice.ways()[0].click()
    bench.finish()
    back = load_koperasi(bench.session.office, melati, 2026)

    assert before == (False, "Pilih koperasi pada daftar dengan Spasi atau klik tandanya.")
    assert word == "Tetapkan 1 usul"
    assert after is not None
    assert (after.statuses[0].status, after.statuses[0].no_sk) == (
        Keadaan.TIDAK_AKTIF,
        "CONTOH/7/2026",
    )
    assert said == "Batalkan usul ini"
    assert back is not None
    assert [one.status for one in back.statuses] == [Keadaan.AKTIF]


@pytest.mark.usefixtures("melati", "mawar")
def test_without_a_basis_the_form_says_what_is_missing(bench: Bench, place: RatPlace) -> None:
    tab = place.proposals
    place.tabs.show_tab(tab)
    tab.all_button.click()
    tab.confirm_button.click()
    bench.finish()

    assert tab.form.field("no_sk").finding.text().startswith("Isi nomor SK")
    assert len(tab.model.chosen()) == 2


@pytest.mark.usefixtures("melati", "mawar")
def test_a_list_out_of_date_is_refused_and_read_again(
    bench: Bench, write: Write, mawar: int, page: KoperasiPage, place: RatPlace
) -> None:
    tab = place.proposals
    place.tabs.show_tab(tab)
    tab.all_button.click()
    tab.form.basis.set_text("CONTOH")
    page.concerns = frozenset()  # type: ignore[misc] # another PC tells no topics
    told = IsiRat(mawar, 2024, date(2025, 3, 4), date(2025, 3, 9))
    write(lambda office: save_rat(office, told))
    tab.confirm_button.click()
    bench.finish()

    assert [row.baris.nama for row in tab.model.rows()] == [MELATI.nama]
    assert not tab.notice.isHidden()


@pytest.mark.usefixtures("melati", "mawar")
def test_letters_are_written_to_those_of_the_list(
    bench: Bench, page: KoperasiPage, place: RatPlace
) -> None:
    put(place.filters.search, "mawar")
    place.filters.search.search_now()
    word = place.letters_button.word()
    place.letters_button.click()
    bench.finish()

    assert word == "Surat teguran (1)"
    assert not place.isVisible()
    assert not page.places.at_home


def test_enter_opens_the_record_and_esc_the_list(
    bench: Bench, melati: int, page: KoperasiPage, place: RatPlace
) -> None:
    place.calendar.table.pick(melati)
    press(place.calendar.table, Qt.Key.Key_Return)
    bench.finish()
    opened = page.detail.record_id
    page.rat.click()
    away = page.places.at_home
    page.escape()

    assert opened == melati
    assert not away
    assert page.places.at_home


def test_the_list_is_seen_as_it_stood_on_a_day(
    bench: Bench, write: Write, melati: int, page: KoperasiPage
) -> None:
    asleep = StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2024, 6, 1), koperasi_id=melati)
    write(lambda office: save_status(office, asleep))
    bench.finish()

    def shown_status() -> str:
        model = page.table.model()
        keys = [column.key for column in page.table.columns()]
        return str(model.index(0, keys.index("status")).data())

    now = shown_status()
    page.filters.day.set_day(date(2024, 5, 31))
    then = shown_status()
    words = page.header.subtitle.text()
    page.filters.day.set_day(date(2003, 12, 31))
    before = names(page)
    page.filters.day.click()

    assert (now, then, before) == ("Tidak aktif", "Aktif", [])
    assert words == "1 koperasi  ·  1 terdaftar pada 31 Mei 2024"
    assert page.filters.day.day() is None
    assert names(page) == [MELATI.nama]


def test_the_calendar_of_the_chip_picks_a_day(melati: int, page: KoperasiPage) -> None:
    del melati
    popup = page.filters.day.open_calendar()
    popup.picked.emit(date(2024, 5, 31))
    popup.close()

    assert page.filters.saring().per == date(2024, 5, 31)
    assert page.filters.day.word() == "Per 31-05-2024" or page.filters.day.word().startswith("Per ")


def test_the_record_answers_what_it_was_on_a_day(
    bench: Bench, write: Write, melati: int, page: KoperasiPage
) -> None:
    asleep = StatusKoperasi(Keadaan.TIDAK_AKTIF, date(2024, 6, 1), koperasi_id=melati)
    write(lambda office: save_status(office, asleep))
    page.open(melati)
    on_day = page.detail.status.on_day
    today = on_day.answer()
    put(on_day.day, "31/5/2024")
    press(on_day.day, Qt.Key.Key_Return)
    bench.finish()

    assert (today, on_day.answer()) == ("Tidak aktif, sejak 1 Juni 2024", "Aktif")


def test_a_dissolution_asks_for_its_decree_in_the_form(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    tab = page.detail.status
    page.detail.tabs.show_tab(tab)
    tab.status.set_code("dibubarkan")
    put(tab.since, "1/6/2025")
    tab.draft.check_now()
    faults = [tab.form.field(name).finding.text() for name in ("no_sk", "tgl_sk")]
    tab.number.set_text("CONTOH/1")
    put(tab.signed, "31/5/2025")
    tab.draft.check_now()
    press(tab.since, Qt.Key.Key_S, ctrl=True)
    bench.finish()
    found = load_koperasi(bench.session.office, melati, 2025)

    assert faults == ["Isi nomor keputusan pembubaran.", "Isi tanggal keputusan pembubaran."]
    assert found is not None
    assert (found.statuses[0].no_sk, found.statuses[0].tgl_sk) == ("CONTOH/1", date(2025, 5, 31))


def test_the_suggested_grade_stands_beside_the_recorded_one(
    bench: Bench, write: Write, melati: int, page: KoperasiPage
) -> None:
    for year in (2022, 2023, 2024):
        told = IsiRat(melati, year, date(year + 1, 3, 4), date(year + 1, 3, 9))
        write(lambda office, told=told: save_rat(office, told))  # type: ignore[misc]
    page.open(melati)
    bench.finish()
    identity = page.detail.identity

    assert identity.form.field("grade").hint.text() == "menurut sertifikat; usul A"
    assert identity.fields.grade_why.text() == (
        "Usul dari RAT: RAT tahun buku 2022, 2023, dan 2024 dilaporkan semua."
    )


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.usefixtures("melati", "mawar")
def test_the_place_fits(page: KoperasiPage, place: RatPlace, size: QSize) -> None:
    page.set_narrow(size == NARROW)
    for tab in (place.calendar, place.entry, place.proposals):
        place.tabs.show_tab(tab)
        assert_fits(page, size)


def test_who_came_to_a_rat_is_kept_with_its_year(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    tab = page.detail.years
    page.detail.tabs.show_tab(tab)
    tab.begin_new()
    put(tab.fields.held, "4/3/2025")
    put(tab.fields.came, "45")
    tab.draft.check_now()
    press(tab.fields.came, Qt.Key.Key_S, ctrl=True)
    bench.finish()
    found = load_koperasi(bench.session.office, melati, 2025)

    assert found is not None
    assert [(one.tahun_buku, one.rat_hadir) for one in found.years] == [(2024, 45)]
