"""From the first paint to the closed window, on real files."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget

from core.actions.office import close_office, load_kantor, open_reader, open_writer
from core.actions.outcome import Outcome
from core.actions.petugas import list_petugas
from core.nip import fault_of
from core.storage.office_store import OfficeStore
from gui.opening import REMEMBERED
from gui.pages import shown_entries
from gui.views.first_start import FirstStartView
from gui.views.refusal import RefusalView
from gui.widgets.buttons import Button
from gui.widgets.typed_line import Line
from tests.gui.conftest import SANDI, Program

Open = Callable[[Path], Program]
OTHER_NIP = "190001011920011001"


def fill(view: FirstStartView, **typed: str) -> None:
    for name, text in typed.items():
        field = view.officer.form.field(name).field
        assert isinstance(field, Line)
        field.set_text(text)


def test_an_existing_office_is_opened_and_asks_who_works(program: Open, office_path: Path) -> None:
    siku = program(office_path)

    siku.until(siku.window.sign_in.button.isEnabled)

    assert siku.shown is siku.window.sign_in
    assert siku.window.sign_in.sentence.text().startswith("Dinas Koperasi")
    assert siku.window.windowTitle() == "SIKU — Dinas Koperasi dan UKM Kota Bandar Lampung"


def test_a_wrong_password_is_refused_in_the_page_and_the_right_one_opens_the_pages(
    program: Open, office_path: Path
) -> None:
    siku = program(office_path)
    siku.until(siku.window.sign_in.button.isEnabled)
    siku.window.sign_in.nip.set_text("190004041920042004")
    siku.window.sign_in.sandi.set_text("salah sekali")
    siku.window.sign_in.button.click()
    siku.until(siku.window.sign_in.notice.isVisible)
    siku.sign_in()

    assert siku.shown is siku.bench
    assert siku.bench.rail.entries == tuple(one.key for one in shown_entries())
    assert siku.window.top.officer.word() == "Admin"


def test_closing_makes_a_checked_copy_and_frees_the_file(program: Open, office_path: Path) -> None:
    siku = program(office_path)
    siku.sign_in()

    siku.close()

    assert len(list((office_path.parent / "salinan-siku").glob("*.db"))) == 1
    close_office(open_writer(office_path), copy=False)


def test_switching_officers_empties_the_fields_and_takes_the_pages_down(
    program: Open, office_path: Path
) -> None:
    siku = program(office_path)
    siku.sign_in()

    siku.desk.switch_officer()
    left = (siku.shown, siku.window.sign_in.nip.text(), siku.bench.pages())
    siku.sign_in()

    assert left == (siku.window.sign_in, "", ())
    assert siku.shown is siku.bench


def test_a_file_that_another_siku_works_on_is_refused_with_ways_on(
    program: Open, office_path: Path
) -> None:
    holder = open_writer(office_path)

    siku = program(office_path)
    view = siku.wait_for(RefusalView)
    sentence = view.sentence.text()
    close_office(holder, copy=False)
    view.try_again.emit(office_path)
    siku.until(siku.window.sign_in.button.isEnabled)

    assert sentence == "siku.db sedang dipakai oleh SIKU yang lain."
    assert siku.shown is siku.window.sign_in


def test_a_damaged_file_is_refused_and_left_as_it_is(program: Open, tmp_path: Path) -> None:
    path = tmp_path / "rusak.db"
    path.write_bytes(b"bukan basis data" * 500)

    siku = program(path)
    siku.wait_for(RefusalView)

    assert path.read_bytes() == b"bukan basis data" * 500


def test_a_first_start_makes_an_office_with_its_first_officer_signed_in(
    program: Open, tmp_path: Path
) -> None:
    path = tmp_path / "baru" / "siku.db"
    siku = program(path)
    view = siku.wait_for(FirstStartView)
    view.start_empty()
    fill(view, nama="CONTOH Petugas", nip=OTHER_NIP, sandi="rahasia-1", ulang="rahasia-1")
    view.officer.next.click()
    assert view.step is view.office
    view.office.next.click()
    siku.until(lambda: siku.desk.session.officer is not None)

    reader = open_reader(path)
    made = [(one.nama, one.nip, one.peran) for one in list_petugas(reader)]
    reader.db.close()
    assert made == [("CONTOH Petugas", OTHER_NIP, "admin")]
    assert siku.shown is siku.bench


@pytest.mark.parametrize(
    ("typed", "place", "message"),
    [
        ({"nama": ""}, "nama", "Nama belum diisi."),
        ({"nip": "123"}, "nip", fault_of("123")),
        (
            {"sandi": "pendek", "ulang": "pendek"},
            "sandi",
            "Kata sandi paling sedikit 8 huruf atau angka.",
        ),
        ({"ulang": "rahasia-2"}, "ulang", "Berbeda dari kata sandi di atas."),
    ],
)
def test_a_first_officer_that_will_not_do_is_told_under_the_field(
    program: Open, tmp_path: Path, typed: dict[str, str], place: str, message: str
) -> None:
    siku = program(tmp_path / "siku.db")
    view = siku.wait_for(FirstStartView)
    view.start_empty()
    fill(view, nama="CONTOH Petugas", nip=OTHER_NIP, sandi="rahasia-1", ulang="rahasia-1")
    fill(view, **typed)

    view.officer.next.click()

    assert view.step is view.officer
    assert view.officer.form.field(place).finding.text() == message
    assert not (tmp_path / "siku.db").exists()


def test_opening_another_file_that_is_refused_leaves_the_first_at_work(
    program: Open, office_path: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "rusak.db"
    broken.write_bytes(b"bukan basis data" * 500)
    siku = program(office_path)
    siku.sign_in()

    siku.desk.open_path(broken)
    siku.wait_for(RefusalView).go_back.emit()

    assert siku.shown is siku.bench
    assert siku.desk.session.path == office_path


def test_opening_another_office_leaves_the_first_with_a_copy(
    program: Open, office_path: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(office_path, tmp_path / "lain.db"))
    siku = program(office_path)
    siku.sign_in()

    siku.desk.open_path(other)
    siku.until(lambda: siku.desk.session.path == other)

    assert siku.shown is siku.window.sign_in
    assert len(list((office_path.parent / "salinan-siku").glob("*.db"))) == 1
    siku.sign_in()
    assert siku.desk.session.officer is not None


def test_the_keys_walk_the_pages_and_help_explains_the_open_one(
    program: Open, office_path: Path
) -> None:
    siku = program(office_path)
    siku.sign_in()
    bench = siku.bench
    keys = bench.rail.entries
    siku.window.activateWindow()
    siku.until(siku.window.isActiveWindow)

    for number, key in enumerate(keys[:9], start=1):
        QTest.keyClick(siku.window, getattr(Qt.Key, f"Key_{number}"), _CTRL)
        assert bench.key == key
    QTest.keyClick(siku.window, Qt.Key.Key_F1)
    at_help = bench.key
    QTest.keyClick(siku.window, Qt.Key.Key_Escape)

    assert (at_help, bench.key) == ("bantuan", keys[:9][-1])


_CTRL = Qt.KeyboardModifier.ControlModifier


def test_help_is_there_before_anybody_signs_in(program: Open, office_path: Path) -> None:
    siku = program(office_path)
    siku.until(siku.window.sign_in.button.isEnabled)

    siku.desk.show_help()
    there = siku.shown
    QTest.keyClick(siku.window, Qt.Key.Key_Escape)

    assert there is not siku.window.sign_in
    assert siku.shown is siku.window.sign_in


def test_menus_hold_only_what_can_be_done_now(program: Open, office_path: Path) -> None:
    siku = program(office_path)
    siku.until(siku.window.sign_in.button.isEnabled)
    before = _menus(siku)
    siku.sign_in()
    after = _menus(siku)

    assert before == {
        "Berkas": ["Buka basis data…", "Buat kantor baru…", "Buka kantor contoh", "Keluar"],
        "Bantuan": ["Bantuan", "Tentang SIKU"],
    }
    assert after["Utilitas"] == ["Buat salinan data sekarang", "Periksa data", "Tempat sampah"]
    assert "Ganti petugas" in after["Berkas"]
    assert after["Data"][-1] == "Cari di semua data"


def _menus(siku: Program) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for menu in siku.window.top.menus:
        shown = [one.text() for one in menu.actions() if one.isVisible() and one.text()]
        if menu.menuAction().isVisible():
            found[menu.title().replace("&", "")] = shown
    return found


def test_a_copy_made_by_hand_is_told_in_the_status_line(program: Open, office_path: Path) -> None:
    siku = program(office_path)
    siku.sign_in()

    siku.desk.copy_now()
    siku.desk.session.jobs.wait()

    texts = [one.text() for one in siku.window.status.findChildren(type(siku.window.sign_in.title))]
    assert any(text.startswith("Salinan data teruji: hari ini ") for text in texts)


def test_the_year_is_chosen_once_for_all_pages_and_kept(program: Open, office_path: Path) -> None:
    siku = program(office_path)
    siku.sign_in()
    years = siku.window.top.year
    told: list[object] = []
    siku.desk.session.year_changed.connect(told.append)

    years.setCurrentIndex(years.findData(2023))
    years.activated.emit(years.currentIndex())

    assert (told, siku.desk.session.year) == ([2023], 2023)
    assert siku.window.settings.value("tahun") == 2023


def test_checking_the_data_of_a_sound_office_finds_nothing(
    program: Open, office_path: Path
) -> None:
    siku = program(office_path)
    siku.sign_in()

    siku.desk.show_page("periksa")
    siku.desk.session.jobs.wait()
    QApplication.processEvents()

    page = siku.bench.page
    assert page is not None
    assert "Berkas utuh" in " ".join(_texts(page))


def _texts(root: QWidget) -> list[str]:
    return [one.text() for one in root.findChildren(QLabel) if one.isVisible()]


def test_a_bug_in_the_worker_is_told_once_and_logged(
    program: Open, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    siku = program(office_path)
    siku.sign_in()

    def bug(_office: object) -> Outcome[None]:
        raise ZeroDivisionError("CONTOH kesalahan program")

    siku.desk.session.jobs.run(bug, owner=siku.desk)
    siku.until(lambda: bool(told))

    log = Path(siku.window.settings.fileName()).with_name("siku.log").read_text(encoding="utf-8")
    assert told == ["Ada kesalahan di dalam SIKU. Isian yang sudah tersimpan tidak hilang."]
    assert "CONTOH kesalahan program" in log
    assert SANDI not in log


def test_a_newcomer_opens_the_sample_office_and_signs_in_with_one_click(
    program: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    siku = program(tmp_path / "belum-ada.db")
    siku.wait_for(FirstStartView).sample_wanted.emit()
    siku.until(siku.window.sign_in.button.isEnabled)

    def offered() -> list[Button]:
        buttons = siku.window.sign_in.findChildren(Button)
        return [one for one in buttons if one.isVisible() and one.word() == "Verifikator"]

    siku.until(lambda: bool(offered()))  # the officers are read after the page stands

    verifikator = offered()[0]
    verifikator.click()
    siku.until(lambda: siku.desk.session.officer is not None)
    siku.desk.open_sample()

    officer = siku.desk.session.officer
    assert officer is not None
    assert (officer.nama, siku.desk.session.year) == ("CONTOH Petugas Verifikator", 2025)
    assert (siku.shown, siku.window.top.sample.isVisible()) == (siku.bench, True)
    assert sorted(one.name for one in (tmp_path / "SIKU" / "contoh").glob("*.db*")) == [
        "kantor-contoh.db",
        "kantor-contoh.db-shm",
        "kantor-contoh.db-wal",
        "kantor-contoh.db.kunci",
    ]


def test_the_office_of_the_day_before_is_opened_again_but_never_a_sample(
    program: Open, office_path: Path
) -> None:
    siku = program(office_path)
    siku.until(siku.window.sign_in.button.isEnabled)

    assert siku.window.settings.value(REMEMBERED) == str(office_path)


def test_a_sample_office_is_not_remembered(
    program: Open, office_path: Path, mark_as_sample: Callable[[Path], None]
) -> None:
    mark_as_sample(office_path)

    siku = program(office_path)
    siku.until(siku.window.sign_in.button.isEnabled)

    assert siku.window.top.sample.isVisible()
    assert siku.window.settings.value(REMEMBERED) is None


@pytest.fixture
def mark_as_sample() -> Callable[[Path], None]:
    """Make an office one of samples, as core.contoh does."""

    def mark(path: Path) -> None:
        office = open_writer(path)
        with office.db.atomic():
            store = OfficeStore(office.db)
            store.save_kantor(office.deed("contoh"), replace(load_kantor(office), contoh=True))
        close_office(office, copy=False)

    return mark
