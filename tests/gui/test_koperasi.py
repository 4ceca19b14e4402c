"""The page Koperasi through its real form, worker and file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.actions.draf import list_draf
from core.actions.koperasi import add_koperasi, find_koperasi, load_koperasi, save_koperasi
from core.actions.koperasi_tahun import save_tahun
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.koperasi.daftar import SaringKoperasi
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi
from gui.views.koperasi.page import KoperasiPage
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits

WIDE, NARROW = QSize(1366 - 148, 689 - 66), QSize(1093 - 72, 614 - 68)
MELATI = Koperasi(
    nama="CONTOH Koperasi Melati",
    jenis="Konsumen",
    nik="1871010000001",
    no_badan_hukum="04/BH/518-DISKOP.UKM/I/2004",
    tgl_badan_hukum=date(2004, 1, 12),
    kelurahan="18.71.01.1003",
)
MAWAR = replace(MELATI, nama="CONTOH Koperasi Mawar", nik=None, no_badan_hukum="9/BH/KWK.8/II")
Write = Callable[[Callable[[Office], Outcome[int]]], int]


@pytest.fixture
def write(bench: Bench) -> Write:
    """Let the worker do something, as another officer would."""

    def do(action: Callable[[Office], Outcome[int]]) -> int:
        found: list[int] = []
        bench.jobs.run(
            action, owner=bench.session, done=lambda outcome: found.append(outcome.value)
        )
        bench.finish()
        return found[0]

    return do


@pytest.fixture
def melati(write: Write) -> int:
    status = StatusKoperasi(Keadaan.AKTIF)
    return write(lambda office: add_koperasi(office, MELATI, status))


@pytest.fixture
def mawar(write: Write) -> int:
    status = StatusKoperasi(Keadaan.AKTIF)
    return write(lambda office: add_koperasi(office, MAWAR, status))


@pytest.fixture
def page(bench: Bench) -> Iterator[KoperasiPage]:
    made = shown(bench)
    yield made
    take_down(made)


def take_down(page: KoperasiPage) -> None:
    """As the workbench does when an officer leaves."""
    if page.session.officer is not None:
        page.session.set_officer(None)
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(bench: Bench) -> KoperasiPage:
    """A page as the workbench makes it."""
    bench.session.set_year(2025)
    made = KoperasiPage(bench.session, bench.jobs)
    made.set_narrow(False)
    bench.session.changed.connect(lambda topics: made.refresh() if topics & made.concerns else None)
    made.load()
    made.resize(WIDE)
    made.show()
    made.activateWindow()
    bench.finish()
    return made


def press(widget: QWidget, key: Qt.Key, *, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(widget, key, modifier)


def put(edit: QWidget, text: str) -> None:
    """Type over what a line holds."""
    edit.setFocus()
    press(edit, Qt.Key.Key_A, ctrl=True)
    QTest.keyClicks(edit, text)


def names(page: KoperasiPage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def finding(page: KoperasiPage, field: str) -> str:
    line = page.detail.identity.form.field(field)
    return "" if line.finding.isHidden() else line.finding.text()


def way(page: KoperasiPage, word: str) -> None:
    """Follow a link of the notice in the detail."""
    next(one for one in page.detail.notice.ways() if one.word() == word).click()


def test_a_cooperative_is_registered_from_the_keyboard(bench: Bench, page: KoperasiPage) -> None:
    press(page, Qt.Key.Key_Insert)
    fields = page.detail.identity.fields
    put(fields.nama, "CONTOH Koperasi Kenanga")
    put(fields.nik, "1871.0100.00009")
    put(fields.tanggal, "14/5/2012")
    put(fields.kelurahan.line, "Korpri Raya")
    fields.jenis.set_code("Jasa")
    page.detail.identity.keeper.check_now()

    press(fields.nama, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    assert names(page) == ["CONTOH Koperasi Kenanga"]
    saved = find_koperasi(bench.session.office, page.detail.koperasi_id)
    assert saved is not None
    assert (saved.nik, saved.jenis, saved.tgl_badan_hukum) == (
        "1871010000009",
        "Jasa",
        date(2012, 5, 14),
    )
    assert page.detail.status.table.model().rowCount() == 1
    assert not page.detail.dirty
    assert list_draf(bench.session.office, page.session.officer.id) == []  # type: ignore[union-attr]


def test_a_new_form_calls_nothing_missing_before_saving(page: KoperasiPage) -> None:
    press(page, Qt.Key.Key_Insert)
    identity = page.detail.identity

    before = [finding(page, name) for name in ("nama", "jenis", "kelurahan")]
    put(identity.fields.alamat, "Jl. CONTOH")
    page.detail.save()

    assert before == ["", "", ""]
    assert finding(page, "nama") == "Nama koperasi belum diisi."
    assert finding(page, "jenis") == "Pilih jenis koperasi."
    assert QApplication.focusWidget() is identity.fields.nama


def test_the_same_nik_is_pointed_out_while_typing_with_the_way_there(
    bench: Bench, melati: int, mawar: int, page: KoperasiPage
) -> None:
    page.open(mawar)
    put(page.detail.identity.fields.nik, "1871010000001")
    page.detail.identity.keeper.check_now()

    assert finding(page, "nik") == "NIK ini sudah dipakai CONTOH Koperasi Melati."
    assert not page.detail.save_button.isEnabled()
    page.detail.identity.form.field("nik").finding._link.click()  # noqa: SLF001 - as a mouse does
    bench.finish()

    assert page.detail.koperasi_id == melati
    page.open(mawar)
    assert page.detail.identity.fields.nik.text() == "1871010000001"


def test_the_same_legal_number_asks_for_a_reason_and_is_then_saved(
    bench: Bench, melati: int, mawar: int, page: KoperasiPage
) -> None:
    del melati
    page.open(mawar)
    fields = page.detail.identity.fields
    put(fields.nomor, "4/bh/518-diskop.ukm/I/2004")
    page.detail.identity.keeper.check_now()
    refused = (page.detail.save_button.isEnabled(), fields.alasan.isVisible())

    put(fields.alasan, "tercatat dua kali dalam daftar lama")
    page.detail.identity.keeper.check_now()
    press(fields.alasan, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    assert refused == (False, True)
    saved = find_koperasi(bench.session.office, mawar)
    assert saved is not None
    assert saved.alasan_kembar == "tercatat dua kali dalam daftar lama"


def test_typing_survives_a_killed_window_and_is_offered_again(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    put(page.detail.identity.fields.alamat, "Jl. CONTOH Nomor 12")
    page.detail.identity.keeper._pause.timeout.emit()  # noqa: SLF001 - the pause is over
    bench.finish()

    again = shown(bench)
    offered = [one.word() for one in again.notice.ways()]
    again.notice.ways()[0].click()

    assert offered == ["CONTOH Koperasi Melati"]
    assert again.detail.identity.fields.alamat.text() == "Jl. CONTOH Nomor 12"
    assert again.detail.dirty
    take_down(again)


def test_esc_keeps_a_draft_and_saving_forgets_it(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    officer = page.session.officer
    assert officer is not None
    page.open(melati)
    put(page.detail.identity.fields.ketua, "CONTOH Ketua")
    assert page.escape()
    bench.finish()
    kept = [kunci for kunci, _when in list_draf(bench.session.office, officer.id)]

    page.open(melati)
    page.detail.save()
    bench.finish()

    assert kept == [f"koperasi:{melati}"]
    assert list_draf(bench.session.office, officer.id) == []
    saved = find_koperasi(bench.session.office, melati)
    assert saved is not None
    assert saved.ketua == "CONTOH Ketua"


def test_typing_can_be_thrown_away_on_purpose(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    put(page.detail.identity.fields.nama, "CONTOH Koperasi Salah")
    page.flush_draft()

    page.detail.discard_button.click()
    bench.finish()

    assert page.detail.identity.fields.nama.text() == MELATI.nama
    assert not page.detail.dirty
    page.open(melati)
    assert page.detail.identity.fields.nama.text() == MELATI.nama


def _moved(bench: Bench, page: KoperasiPage, koperasi_id: int, write: Write) -> None:
    """Type a phone while another officer, unseen by this page, saves an address."""
    page.open(koperasi_id)
    put(page.detail.identity.fields.telepon, "0721 700000")
    seen = find_koperasi(bench.session.office, koperasi_id)
    assert seen is not None
    page.concerns = frozenset()  # type: ignore[misc] # another PC tells no topics
    write(lambda office: save_koperasi(office, replace(seen, alamat="Jl. CONTOH 1")))
    press(page.detail.identity.fields.telepon, Qt.Key.Key_S, ctrl=True)
    bench.finish()


def test_a_record_that_moved_keeps_the_typing_and_says_what_changed(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    _moved(bench, page, melati, write)

    assert page.detail.notice.isVisible()
    assert page.detail.identity.fields.telepon.text() == "0721 700000"
    assert [one.word() for one in page.detail.notice.ways()] == ["Muat ulang", "Timpa isian"]


def test_overwriting_keeps_what_the_other_officer_saved_elsewhere(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    _moved(bench, page, melati, write)

    way(page, "Timpa isian")
    page.detail.save()
    bench.finish()

    saved = find_koperasi(bench.session.office, melati)
    assert saved is not None
    assert (saved.telepon, saved.alamat) == ("0721 700000", "Jl. CONTOH 1")


def test_loading_again_drops_the_typing(
    bench: Bench, melati: int, page: KoperasiPage, write: Write
) -> None:
    _moved(bench, page, melati, write)

    way(page, "Muat ulang")
    bench.finish()

    fields = page.detail.identity.fields
    assert (fields.telepon.text(), fields.alamat.text()) == ("", "Jl. CONTOH 1")


def test_del_moves_to_the_trash_and_ctrl_z_brings_back(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.table.setFocus()
    page.table.pick(melati)
    press(page.table, Qt.Key.Key_Delete)
    bench.finish()
    trashed = names(page)

    press(page.table, Qt.Key.Key_Z, ctrl=True)
    bench.finish()

    assert trashed == []
    assert names(page) == [MELATI.nama]


def test_the_trash_can_be_looked_into_and_emptied_of_mistakes(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    page.detail.delete_button.click()
    bench.finish()

    page.filters.chips["sampah"].click()
    listed = names(page)
    page.open(melati)
    read_only = page.detail.identity.fields.nama.isReadOnly()
    way(page, "Kembalikan")
    bench.finish()

    assert (listed, read_only) == ([MELATI.nama], True)
    assert not page.detail.identity.fields.nama.isReadOnly()


def test_del_in_a_form_never_deletes_the_cooperative(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    fields = page.detail.identity.fields
    for field in (fields.nama, fields.jenis, fields.usp):
        field.setFocus()
        press(field, Qt.Key.Key_Delete)
    bench.finish()

    assert names(page) == [MELATI.nama]


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

    assert page.detail.koperasi_id == melati


def test_a_status_is_added_with_its_date(bench: Bench, melati: int, page: KoperasiPage) -> None:
    page.open(melati)
    tab = page.detail.status
    page.detail.tabs.show_tab(tab)
    tab.status.set_code("tidak_aktif")
    put(tab.since, "1/6/2025")
    tab.keeper.check_now()

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
    tab.keeper.check_now()

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
    tab.keeper.check_now()

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
    assert page.detail.koperasi_id == 0


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
