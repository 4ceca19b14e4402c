"""What the tests of this folder share: the page IKU through its real forms, worker and file."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome
from gui.views.iku.page import IkuPage
from gui.widgets.buttons import Button
from tests.core.iku_kantor import Kota
from tests.gui.conftest import PAGE, Bench, ShowPage, Write, settle

SEHAT, LABA, SAKIP = "koperasi_sehat", "umkm_laba_meningkat", "nilai_sakip"
CODES = (SAKIP, SEHAT, LABA)
WIDE, NARROW = PAGE, QSize(1093 - 72, 614 - 68)
NOMOR, INDIKATOR, TARGET, REALISASI, CAPAIAN, KATEGORI, DASAR = range(7)

Open = Callable[[], IkuPage]


@pytest.fixture
def open_page(show_page: ShowPage) -> Open:
    return partial(show_page, IkuPage)


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


def facts(page: IkuPage) -> list[str]:
    """Heads and sentences under Mengapa angka ini, from top to bottom."""
    settle()
    return [label.text() for label in page.ratio.why.facts.findChildren(QLabel)]


def counts_link(page: IkuPage) -> Button:
    """The way to Jumlah tanpa daftar nama."""
    links = page.ratio.why.findChildren(Button)
    return next(one for one in links if "jumlah tanpa daftar nama" in one.word())


def done(bench: Bench) -> None:
    """Everything queued is done and painted, what was asked for meanwhile too."""
    for _ in range(3):
        bench.finish()
        settle()
