"""What the tests of this folder share: the page IKU through its real forms, worker and file."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome
from gui.views.iku.page import IkuPage
from gui.widgets.buttons import Button
from tests.core.iku_kantor import Kota
from tests.gui.conftest import WAIT_MS, Bench

SEHAT, LABA, SAKIP = "koperasi_sehat", "umkm_laba_meningkat", "nilai_sakip"
CODES = (SAKIP, SEHAT, LABA)
WIDE, NARROW = QSize(1366 - 148, 689 - 66), QSize(1093 - 72, 614 - 68)
NOMOR, INDIKATOR, TARGET, REALISASI, CAPAIAN, KATEGORI, DASAR = range(7)

Write = Callable[[Callable[[Office], Outcome[object]]], None]
Open = Callable[[], IkuPage]


@pytest.fixture
def write(bench: Bench) -> Write:
    """Let the worker do something, as another officer would."""

    def do(action: Callable[[Office], Outcome[object]]) -> None:
        bench.jobs.run(action, owner=bench.session)
        bench.finish()

    return do


@pytest.fixture
def open_page(bench: Bench) -> Iterator[Open]:
    """Show the page as the workbench does; it is taken down at the end."""
    shown: list[IkuPage] = []

    def do() -> IkuPage:
        page = IkuPage(bench.session, bench.jobs)
        page.set_narrow(False)
        bench.session.changed.connect(
            lambda topics: page.refresh() if topics & page.concerns else None
        )
        bench.session.year_changed.connect(lambda _year: page.refresh())
        page.load()
        page.resize(WIDE)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page, WAIT_MS)
        bench.finish()
        shown.append(page)
        return page

    yield do
    bench.session.changed.disconnect()
    bench.session.year_changed.disconnect()
    for page in shown:
        page.deleteLater()
    bench.finish()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(bench: Bench, write: Write, open_page: Open) -> IkuPage:
    """2025: two cooperatives, one sound; two UMKM, one risen; the sums counted."""
    bench.session.set_year(2025)
    write(fill)
    return open_page()


def fill(office: Office) -> Outcome[object]:
    kota = Kota(office)
    kota.penilaian(kota.koperasi("CONTOH Koperasi Melati"), 2024, unit="usp", asal="terdahulu")
    kota.koperasi("CONTOH Koperasi Mawar")
    risen = kota.umkm("CONTOH Kopi")
    kota.laba(risen, 2024, 1_000)
    kota.laba(risen, 2025, 3_000)
    kota.umkm("CONTOH Teh")
    renew_sums(office)
    return Outcome(None)


def cells(page: IkuPage, kode: str) -> list[str]:
    """One line of the indicators as it is painted."""
    model = page.table.model()
    codes = list(CODES)
    return [
        str(model.index(codes.index(kode), column).data() or "")
        for column in range(model.columnCount())
    ]


def press(widget: QWidget, key: Qt.Key, *, ctrl: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(widget, key, modifier)


def put(edit: QWidget, text: str) -> None:
    """Type over what a line holds."""
    edit.setFocus()
    press(edit, Qt.Key.Key_A, ctrl=True)
    press(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    settle()


def settle() -> None:
    """Let Qt show what is new and take away what is gone."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def facts(page: IkuPage) -> list[str]:
    """Heads and sentences under Mengapa angka ini, from top to bottom."""
    settle()
    return [
        label.text()
        for label in page.ratio.why.findChildren(QLabel)
        if label.parentWidget() is not page.ratio.why.title
    ]


def counts_link(page: IkuPage) -> Button:
    """The way to Jumlah tanpa daftar nama."""
    links = page.ratio.why.findChildren(Button)
    return next(one for one in links if "jumlah tanpa daftar nama" in one.word())
