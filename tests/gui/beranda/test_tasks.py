"""Pekerjaan tersisa and Terakhir dikerjakan: every number leads to the list it counted."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core.actions.beranda import Sisa, Tugas
from core.actions.beranda_terakhir import Dikerjakan
from core.actions.office import Office, close_office, open_writer
from core.actions.outcome import Outcome, Topic
from core.actions.target import save_targets
from core.actions.tenggat import save_tenggat
from core.iku.model import TargetIku
from core.iku.tenggat import CatatanTenggat
from core.koperasi.daftar import SaringKoperasi
from gui.theme import theme
from gui.views.beranda.page import BerandaPage
from gui.views.beranda.tasks import LOW, TALL, LinkRow
from gui.views.iku.page import IkuPage
from gui.views.iku.triwulan.view import TriwulanView
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.tugas.view import TugasView
from gui.views.koperasi.page import KoperasiPage
from gui.views.laba.page import LabaPage
from tests.gui.beranda.conftest import NARROW, WIDE, fill, latest, tasks
from tests.gui.conftest import Bench, Program, Write, settle
from tests.gui.fit import assert_fits


@pytest.fixture
def went(page: BerandaPage) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: found.append((key, target)))
    return found


def test_every_task_tells_its_number(page: BerandaPage) -> None:
    # how many deadlines are near depends on the day of the test
    told = [row.accessibleName() for row in tasks(page)]
    assert [one for one in told if not one.startswith("Tenggat siklus")] == [
        "Koperasi aktif belum RAT 2 dari 3",
        "Layak tetapi belum dinilai 1 dari 1",
        "Penilaian belum final 0",
        "UMKM belum lapor laba 1 dari 2",
        "Laporan dikembalikan 0",
        "Tindak lanjut lewat tenggat 0 dari 0",
    ]


def test_the_number_of_a_task_is_that_of_the_page_it_opens(
    program: Callable[[Path], Program], office_path: Path
) -> None:
    office = open_writer(office_path)
    fill(office)
    close_office(office, copy=False)
    siku = program(office_path)
    siku.sign_in()
    siku.desk.session.set_year(2025)
    listed: list[int] = []

    for place in (0, 1, 3):
        siku.bench.show_page("beranda")
        beranda = siku.bench.page
        assert isinstance(beranda, BerandaPage)
        QTest.mouseClick(tasks(beranda)[place], Qt.MouseButton.LeftButton)
        match siku.bench.page:
            case KoperasiPage() as page:
                listed.append(page.table.model().rowCount())
            case KesehatanPage() as page:
                listed.append(page.list.model.rowCount())
            case LabaPage() as page:
                listed.append(page.model.rowCount())

    assert listed == [2, 1, 1]


def test_what_is_due_opens_as_a_list_of_its_own(
    program: Callable[[Path], Program], office_path: Path
) -> None:
    siku = program(office_path)
    siku.sign_in()
    siku.desk.session.set_year(2025)
    siku.bench.show_page("beranda")
    beranda = siku.bench.page
    assert isinstance(beranda, BerandaPage)

    row = next(one for one in tasks(beranda) if one.accessibleName().startswith("Tindak lanjut"))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)

    page = siku.bench.page
    assert isinstance(page, KesehatanPage)
    assert isinstance(page.place, TugasView)
    assert page.place.due.isVisible()


def test_deadlines_of_the_cycle_open_their_calendar(
    program: Callable[[Path], Program], office_path: Path
) -> None:
    office = open_writer(office_path)
    office.actor = replace(office.actor, peran="pejabat")
    save_tenggat(office, CatatanTenggat(office.today.year, "pk", office.today))
    close_office(office, copy=False)
    siku = program(office_path)
    siku.sign_in()
    siku.desk.session.set_year(office.today.year)
    siku.bench.show_page("beranda")
    beranda = siku.bench.page
    assert isinstance(beranda, BerandaPage)

    row = next(one for one in tasks(beranda) if one.accessibleName().startswith("Tenggat siklus"))
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)

    page = siku.bench.page
    assert isinstance(page, IkuPage)
    assert isinstance(page.place, TriwulanView)
    assert page.place.tabs.front() is page.place.tenggat


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_task_opens_by_keyboard(
    page: BerandaPage, went: list[tuple[str, object]], key: Qt.Key
) -> None:
    row = tasks(page)[3]
    row.setFocus()

    QTest.keyClick(row, Qt.Key.Key_A)
    assert went == []
    QTest.keyClick(row, key)

    assert went == [("laba", "belum_lapor")]


def test_only_the_left_button_opens_a_task(
    page: BerandaPage, went: list[tuple[str, object]]
) -> None:
    QTest.mouseClick(tasks(page)[3], Qt.MouseButton.RightButton)
    assert went == []

    QTest.mouseClick(tasks(page)[3], Qt.MouseButton.LeftButton)
    assert went == [("laba", "belum_lapor")]


def test_what_was_done_last_leads_back_to_it(
    page: BerandaPage, write: Write, went: list[tuple[str, object]]
) -> None:
    def typed(office: Office) -> Outcome[object]:
        save_targets(office, [TargetIku(2025, "koperasi_sehat", "25")])
        return Outcome(None, frozenset({Topic.TARGET}))

    write(typed)
    row = latest(page)[0]
    assert row.toolTip().startswith("Target IKU diisi, ")

    QTest.mouseClick(row, Qt.MouseButton.LeftButton)

    assert went == [("iku", "target")]


def test_a_row_shows_where_pointer_and_keyboard_are(page: BerandaPage) -> None:
    row = tasks(page)[1]
    quiet = _painted(row)

    row.setFocus()
    focused = _painted(row)
    edge = focused.pixelColor(1, row.height() // 2)
    tasks(page)[0].setFocus()
    left = _painted(row)
    here = QPointF(10, 10)
    QApplication.sendEvent(row, QEnterEvent(here, here, QPointF(row.mapToGlobal(QPoint(10, 10)))))
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))

    assert edge == theme().color("aksen")
    assert focused != quiet
    assert left == quiet
    assert _painted(row) == quiet


def _painted(row: LinkRow) -> QImage:
    settle()
    return row.grab().toImage()


def test_a_narrow_window_has_lower_and_fewer_rows(page: BerandaPage, write: Write) -> None:
    def typed(office: Office) -> Outcome[object]:
        for tahun in range(2021, 2027):
            save_targets(office, [TargetIku(tahun, "koperasi_sehat", "25")])
        return Outcome(None, frozenset({Topic.TARGET}))

    write(typed)
    assert {row.height() for row in tasks(page)} == {TALL}

    page.set_narrow(True)
    page.resize(NARROW)

    assert {row.height() for row in tasks(page)} == {LOW}
    assert sum(row.isVisible() for row in latest(page)) <= 3


def test_a_task_reads_whole_in_a_narrow_window(page: BerandaPage) -> None:
    page.set_narrow(True)
    page.resize(NARROW)
    settle()

    row = tasks(page)[0]
    wide = _painted(row).copy(0, 0, 200, row.height())
    row.setFixedWidth(600)
    assert wide == _painted(row).copy(0, 0, 200, row.height())


def test_predikat_are_counted_by_kecamatan(page: BerandaPage) -> None:
    table = page.chart.table()
    rows = {row[0]: row[1:] for row in table}

    assert table[0] == ["Kecamatan", "Sehat", "Dalam Pengawasan", "Dinilai"]
    assert (rows["Enggal"], rows["Kedaton"]) == (["1", "0", "1"], ["0", "1", "1"])
    assert page.chart_title.beside.text() == "2 koperasi dinilai, tahun buku 2024"


@pytest.mark.parametrize(
    ("column", "predikat"), [(1, ("Dalam Pengawasan",)), (None, ())], ids=["bar", "total"]
)
def test_a_bar_opens_the_cooperatives_it_counts(
    page: BerandaPage,
    went: list[tuple[str, object]],
    column: int | None,
    predikat: tuple[str, ...],
) -> None:
    row = [name for name, *_counts in page.chart.table()[1:]].index("Kedaton")

    page.chart.picked.emit((row, column))

    ((key, wanted),) = went
    assert key == "koperasi"
    assert isinstance(wanted, SaringKoperasi)
    assert (len(wanted.kecamatan), wanted.predikat) == (1, predikat)


def test_before_any_predikat_a_sentence_stands_in_place_of_the_chart(
    page: BerandaPage, bench: Bench
) -> None:
    bench.session.set_year(2024)
    settle()

    assert not page.chart_area.isVisible()
    assert page.no_chart.isVisible()
    words = " ".join(label.text() for label in page.no_chart.findChildren(QLabel))
    assert words.startswith("Belum ada penilaian final tahun buku 2023.")


def test_a_year_without_a_set_is_told_in_a_sentence(
    page: BerandaPage, bench: Bench, went: list[tuple[str, object]]
) -> None:
    bench.session.set_year(2031)
    settle()
    assert page.nothing.isVisible()
    assert not page.body.isVisible()
    page.chart.picked.emit((0, 0))
    assert went == []

    bench.session.set_year(2025)
    settle()
    assert page.body.isVisible()
    assert not page.nothing.isVisible()


@pytest.mark.parametrize("year", [2025, 2024, 2031])
@pytest.mark.parametrize("narrow", [False, True], ids=["1366x689", "1093x614"])
def test_the_page_fits(page: BerandaPage, bench: Bench, year: int, narrow: bool) -> None:
    page.set_narrow(narrow)
    bench.session.set_year(year)

    assert_fits(page, NARROW if narrow else WIDE)


@pytest.mark.parametrize("narrow", [False, True], ids=["1366x689", "1093x614"])
def test_the_page_fits_with_every_kind_of_work_left(page: BerandaPage, narrow: bool) -> None:
    words = "Rekomendasi SAKIP lewat tenggat"
    page.set_narrow(narrow)
    page._show_tasks(tuple(Sisa(one, words, 425, "dari 425") for one in Tugas))  # noqa: SLF001 - all at once
    done = Dikerjakan("CONTOH Kopi", "diubah", "Jumat", "CONTOH", "umkm", None)
    page._show_latest((done,) * 5)  # noqa: SLF001 - as many as are listed
    page._fit_rows()  # noqa: SLF001 - as a refresh does

    assert_fits(page, NARROW if narrow else WIDE)
    settle()
    for row in tasks(page):
        assert row.width() >= row.minimumSizeHint().width()
