"""Surat tugas through the real window: write one, make up its team, choose many, undo."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pemeriksaan_lanjutan import save_line
from core.actions.penugasan import list_penugasan, load_penugasan, save_penugasan
from core.actions.penugasan_koperasi import list_ditugaskan
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.pemeriksaan import AnggotaTim, Penugasan, PeranTim, Permintaan
from core.rules.pilihan import Pilihan
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.targets import PemeriksaanTarget, TugasTarget
from gui.views.kesehatan.tugas.view import TugasView
from gui.widgets.labels import Text
from tests.gui.conftest import Bench, ShowPage, Write
from tests.gui.fit import assert_fits

TAHUN = 2026
TIM = (
    AnggotaTim("CONTOH Melati", PeranTim.KETUA, "190001011920011001"),
    AnggotaTim("CONTOH Mawar", PeranTim.ANGGOTA, "190002021920022002"),
)


@pytest.fixture
def koperasi(bench: Bench, write: Write) -> list[KunciLaporan]:
    """Two that may be examined, one that is too young."""
    found: list[KunciLaporan] = []

    def add(office: Office) -> Outcome[object]:
        store = KoperasiStore(office.db)
        with office.db.atomic():
            wanted = replace(Pilihan(), layak_wajib_rat=False)
            OfficeStore(office.db).save_pilihan(office.deed("pilihan"), wanted)
            for name, founded in (
                ("Anggrek", None),
                ("Bakung", None),
                ("Cempaka", date(2025, 6, 1)),
            ):
                made = Koperasi(f"CONTOH KSP {name}", "Simpan Pinjam", kuk=3)
                made = replace(made, tgl_badan_hukum=founded)
                new_id = store.add(
                    office.deed("koperasi ditambah"), made, StatusKoperasi(Keadaan.AKTIF)
                )
                found.append(KunciLaporan(new_id, Unit.KOPERASI, TAHUN - 1))
        return Outcome(None, frozenset({Topic.KOPERASI}))

    bench.session.set_year(TAHUN)
    write(add)
    return found


@pytest.fixture
def page(koperasi: list[KunciLaporan], show_page: ShowPage) -> KesehatanPage:
    assert len(koperasi) == 3
    return show_page(KesehatanPage)


def _view(page: KesehatanPage) -> TugasView:
    page.open(TugasTarget())
    assert isinstance(page.place, TugasView)
    return page.place


def _letter(write: Write, nomor: str, tim: Sequence[AnggotaTim] = TIM) -> None:
    def save(office: Office) -> Outcome[object]:
        saved = save_penugasan(office, Penugasan(TAHUN - 1, nomor), tim)
        return Outcome(saved.value, saved.topics)

    write(save)


def _sent(bench: Bench, penugasan_id: int) -> list[KunciLaporan]:
    return [one.kunci for one in list_ditugaskan(bench.session.office, TAHUN, penugasan_id)]


def test_a_letter_is_written_with_its_team_and_sent_to_many(
    page: KesehatanPage, bench: Bench, koperasi: list[KunciLaporan]
) -> None:
    view = _view(page)
    form = view.letter
    QTest.keyClicks(form.nomor, "CONTOH/1/ST")
    form.tanggal.setText("2/3/2026")
    form.tim.menu().actions()[0].trigger()
    form.tim.add_blank()
    QTest.keyClicks(form.tim.rows()[1].nama, "CONTOH Mawar")
    QTest.keyClicks(form.tim.rows()[1].nip, "19000202 192002 2 002")

    view.save()
    bench.finish()
    view.sent.add_button.click()
    view.assign.all_button.click()
    view.assign.do_button.click()
    bench.finish()

    (row,) = list_penugasan(bench.session.office, TAHUN)
    assert (row.penugasan.nomor, row.penugasan.tanggal) == ("CONTOH/1/ST", date(2026, 3, 2))
    assert [(one.nama, one.peran) for one in row.tim] == [
        ("CONTOH Petugas Admin", PeranTim.KETUA),
        ("CONTOH Mawar", PeranTim.ANGGOTA),
    ]
    assert bench.session.officer is not None
    assert row.tim[0].petugas_id == bench.session.officer.id
    assert _sent(bench, row.penugasan.id) == koperasi[:2]
    assert view.model.cells(0)[-1].text == "0/2"
    assert view.tabs.bar.tabText(1) == "Koperasi (2)"


def test_one_that_may_not_be_examined_takes_no_tick_and_says_why(
    page: KesehatanPage, write: Write, koperasi: list[KunciLaporan]
) -> None:
    _letter(write, "CONTOH/1/ST")
    view = _view(page)
    view.sent.add_button.click()
    place = view.assign.model.index_of(koperasi[2])
    assert place == 2

    view.assign.table.selectRow(place)
    QTest.keyClick(view.assign.table, Qt.Key.Key_Space)

    assert view.assign.model.ticked == set()
    told = " ".join(one.text() for one in view.assign.notice.findChildren(Text))
    assert "belum satu tahun buku penuh" in told
    assert not view.assign.do_button.isEnabled()


def test_space_ticks_and_filters_keep_the_ticks(
    page: KesehatanPage, write: Write, koperasi: list[KunciLaporan]
) -> None:
    _letter(write, "CONTOH/1/ST")
    view = _view(page)
    view.sent.add_button.click()
    view.assign.table.selectRow(0)

    QTest.keyClick(view.assign.table, Qt.Key.Key_Space)
    view.assign.search.setText("bakung")
    view.assign.search.search_now()

    assert view.assign.model.ticked == {koperasi[0]}
    assert [row.kunci for row in view.assign.model.rows()] == [koperasi[1]]
    assert view.assign.do_button.word() == "Tugaskan 1 koperasi"
    view.assign.none_button.click()
    assert view.assign.model.ticked == set()


def test_moving_to_another_letter_asks_first(
    page: KesehatanPage, bench: Bench, write: Write, koperasi: list[KunciLaporan]
) -> None:
    _letter(write, "CONTOH/1/ST")
    _letter(write, "CONTOH/2/ST")
    view = _view(page)
    first, second = view.model.id_at(0), view.model.id_at(1)
    for letter in (first, second):
        view.table.pick(letter)
        view.sent.add_button.click()
        view.assign.model.toggle(0)
        view.assign.assign()
        bench.finish()

    before = _sent(bench, int(str(second)))
    (move, leave) = view.assign.notice.ways()
    assert (move.word(), leave.word()) == ("Pindahkan 1 koperasi", "Keluarkan dari pilihan")
    move.click()
    bench.finish()

    assert before == []
    assert _sent(bench, int(str(second))) == koperasi[:1]
    assert _sent(bench, int(str(first))) == []


def test_taking_out_and_throwing_away_are_undone_by_ctrl_z(
    page: KesehatanPage, bench: Bench, write: Write, koperasi: list[KunciLaporan]
) -> None:
    _letter(write, "CONTOH/1/ST")
    view = _view(page)
    letter = view.letter.letter.id
    view.sent.add_button.click()
    view.assign.model.toggle(0)
    view.assign.assign()
    bench.finish()

    view.sent.remove_button.click()
    bench.finish()
    out = _sent(bench, letter)
    view.notice.ways()[0].click()
    bench.finish()
    again = _sent(bench, letter)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Delete)
    bench.finish()
    gone = list_penugasan(bench.session.office, TAHUN)
    view.notice.ways()[0].click()
    bench.finish()

    assert (out, again, gone) == ([], koperasi[:1], ())
    assert _sent(bench, letter) == koperasi[:1]


def test_an_assignment_of_many_is_undone_at_once(
    page: KesehatanPage, bench: Bench, write: Write, koperasi: list[KunciLaporan]
) -> None:
    _letter(write, "CONTOH/1/ST")
    view = _view(page)
    view.sent.add_button.click()
    view.assign.all_button.click()
    view.assign.do_button.click()
    bench.finish()
    sent = _sent(bench, view.letter.letter.id)

    view.notice.ways()[0].click()
    bench.finish()

    assert (sent, _sent(bench, view.letter.letter.id)) == (koperasi[:2], [])


def test_the_team_of_the_letter_before_is_offered(
    page: KesehatanPage, bench: Bench, write: Write
) -> None:
    _letter(write, "CONTOH/1/ST")
    view = _view(page)
    view.begin_new()

    menu = {one.text(): one for one in view.letter.tim.menu().actions()}
    menu["Tim surat sebelumnya (2 orang)"].trigger()
    view.letter.nomor.set_text("CONTOH/2/ST")
    view.save()
    bench.finish()

    first, second = list_penugasan(bench.session.office, TAHUN)
    assert [one.nama for one in first.tim] == [one.nama for one in second.tim]
    assert {one.id for one in first.tim}.isdisjoint(one.id for one in second.tim)


def test_the_bin_shows_a_letter_and_gives_it_back(
    page: KesehatanPage, bench: Bench, write: Write
) -> None:
    _letter(write, "CONTOH/1/ST")
    view = _view(page)
    view.letter.trash_button.click()
    bench.finish()

    view.trash_chip.click()
    assert view.letter.trashed
    assert not view.sent.add_button.isEnabled()
    view.letter.trash_button.click()
    bench.finish()

    assert not view.trash_chip.isChecked()
    assert [one.penugasan.nomor for one in list_penugasan(bench.session.office, TAHUN)] == [
        "CONTOH/1/ST"
    ]


def test_a_small_team_stands_under_the_team_and_is_kept(
    page: KesehatanPage, bench: Bench, write: Write
) -> None:
    _letter(write, "CONTOH/1/ST", TIM[:1])

    view = _view(page)

    line = view.letter.form.field("tim").finding
    assert not line.isHidden()
    assert "Pemeriksa baru 1 orang; paling sedikit 2" in line.text()
    view.letter.nomor.set_text("CONTOH/9/ST")
    view.save()
    bench.finish()
    assert list_penugasan(bench.session.office, TAHUN)[0].penugasan.nomor == "CONTOH/9/ST"


def test_the_order_of_a_team_is_changed_and_a_member_taken_out(
    page: KesehatanPage, bench: Bench, write: Write
) -> None:
    third = AnggotaTim("CONTOH Kenanga", PeranTim.ANGGOTA, "190007071920072007")
    _letter(write, "CONTOH/1/ST", [*TIM, third])
    view = _view(page)

    view.letter.tim.rows()[2].up.click()
    view.letter.tim.rows()[0].remove.click()
    QApplication.processEvents()
    view.save()
    bench.finish()

    _, team = load_penugasan(bench.session.office, view.letter.letter.id)
    assert [one.nama for one in team] == ["CONTOH Kenanga", "CONTOH Mawar"]
    assert [row.up.isEnabled() for row in view.letter.tim.rows()] == [False, True]


def test_typing_is_kept_as_a_draft_with_its_team(
    page: KesehatanPage, bench: Bench, write: Write, show_page: ShowPage
) -> None:
    _letter(write, "CONTOH/1/ST")
    view = _view(page)
    view.letter.keperluan.set_text("pemeriksaan lapangan")
    view.letter.tim.add_blank()
    view.letter.tim.rows()[2].nama.set_text("CONTOH Belum Disimpan")

    page.show_list()
    bench.finish()
    view = _view(show_page(KesehatanPage))

    assert view.letter.keperluan.text() == "pemeriksaan lapangan"
    assert [one.nama for one in view.letter.tim.members()][2:] == ["CONTOH Belum Disimpan"]


def test_officers_in_the_team_are_not_offered_again(page: KesehatanPage) -> None:
    view = _view(page)
    before = [one.text() for one in view.letter.tim.menu().actions()]

    view.letter.tim.menu().actions()[0].trigger()
    view.letter.tim.menu().actions()[-1].trigger()

    assert before == ["CONTOH Petugas Admin", "", "Ketik nama sendiri"]
    assert [one.text() for one in view.letter.tim.menu().actions()] == ["", "Ketik nama sendiri"]
    assert [one.peran for one in view.letter.tim.members()] == [PeranTim.KETUA, PeranTim.ANGGOTA]


def test_what_is_due_leads_to_the_examination(
    page: KesehatanPage, bench: Bench, write: Write, koperasi: list[KunciLaporan]
) -> None:
    due = Permintaan("Neraca", tenggat=date(2026, 1, 5))

    def ask(office: Office) -> Outcome[object]:
        saved = save_line(office, koperasi[0], due, date(TAHUN, 12, 31))
        return Outcome(saved.value, saved.topics)

    write(ask)
    view = _view(page)
    asked: list[object] = []
    view.wanted.connect(asked.append)
    assert view.due_button.word() == "Jatuh tempo (1)"

    view.due_button.click()
    shown = [[cell.text for cell in view.due.model.cells(0)]]
    view.due.open_button.click()
    bench.finish()

    assert [row[1:] for row in shown] == [
        ["CONTOH KSP Anggrek", "Permintaan kelengkapan", "Neraca"]
    ]
    assert asked == [PemeriksaanTarget(koperasi[0], "kelengkapan")]


def test_escape_closes_what_is_innermost(page: KesehatanPage) -> None:
    view = _view(page)
    view.due_button.click()

    assert page.escape()
    inner = page.place
    assert page.escape()

    assert inner is view
    assert page.place is None


def test_insert_and_an_empty_year_begin_a_new_letter(
    page: KesehatanPage, write: Write, bench: Bench
) -> None:
    _letter(write, "CONTOH/1/ST")
    view = _view(page)

    QTest.keyClick(view.table, Qt.Key.Key_Insert)

    assert view.letter.letter.id == 0
    assert view.letter.nomor.text() == ""
    assert view.letter.nomor.hasFocus()
    view.tabs.show_tab(view.sent)
    bench.session.set_year(TAHUN + 1)
    page.refresh()
    assert view.tabs.front() is view.letter


@pytest.mark.parametrize(("size", "narrow"), [(QSize(1218, 623), False), (QSize(1021, 485), True)])
def test_every_state_fits(page: KesehatanPage, write: Write, size: QSize, narrow: bool) -> None:
    _letter(write, "CONTOH/1/ST", TIM[:1])
    page.set_narrow(narrow)
    view = _view(page)

    assert_fits(page, size)
    view.tabs.show_tab(view.sent)
    assert_fits(page, size)
    view.sent.add_button.click()
    view.assign.all_button.click()
    assert_fits(page, size)
    view.escape()
    view.show_due()
    assert_fits(page, size)
