"""What the tests of this folder share: the page Koperasi through its real form, worker and file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.actions.koperasi import add_koperasi, find_koperasi, save_koperasi
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from gui.views.koperasi.page import KoperasiPage
from tests.gui.conftest import Bench

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
