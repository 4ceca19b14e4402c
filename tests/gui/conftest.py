"""A real office at work: file, worker, signed-in officer."""

import gc
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.actions.office import Office, close_office, create_office, open_reader, open_writer
from core.actions.outcome import Outcome, Topic
from core.actions.petugas import add_petugas, sign_in
from core.kantor.model import Petugas
from gui.app import Options, go_on
from gui.desk import Desk
from gui.garbage import collect_due
from gui.jobs import Handover, Jobs
from gui.main_window import MainWindow
from gui.page import Page
from gui.session import Session
from gui.settings import settings
from gui.views.dokumen.page import DokumenPage
from gui.views.pengaturan.page import PengaturanPage
from gui.workbench import Workbench

View = TypeVar("View", bound=QWidget)
Shown = TypeVar("Shown", bound=Page)
NIP, SANDI = "190004041920042004", "contoh-admin"
WAIT_MS = 60_000
PAGE = QSize(1366 - 148, 689 - 66)
"""A page in a window of 1366 x 689, without rail, top bar and status bar."""


@dataclass(slots=True)
class Bench:
    """What a page is given, and the file behind it."""

    session: Session
    jobs: Jobs
    path: Path

    def finish(self) -> None:
        """Wait until everything queued is done and delivered."""
        self.jobs.wait()
        QApplication.processEvents()


@pytest.fixture(autouse=True)
def _garbage_in_this_thread() -> Iterator[None]:
    """As in the window: no worker of a test takes the widgets of an earlier one apart."""
    gc.disable()
    yield
    collect_due()
    gc.enable()


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new office with one admin; copy it, never open it."""
    path = tmp_path_factory.mktemp("kantor") / "siku.db"
    office = create_office(path, node=7)
    admin = Petugas(0, NIP, "CONTOH Petugas Admin", "CONTOH", "admin", aktif=True, versi=1)
    add_petugas(office, admin, SANDI)
    close_office(office, copy=False)
    return path


@pytest.fixture
def office_path(empty_office: Path, tmp_path: Path) -> Path:
    """That office, the test's own."""
    return Path(shutil.copy(empty_office, tmp_path / "siku.db"))


@pytest.fixture
def bench(qapp: QApplication, office_path: Path) -> Iterator[Bench]:
    """Session and worker over a real file, the admin signed in."""
    del qapp
    jobs = Jobs()
    session = Session(settings(), jobs)
    owner = QObject()
    signed_in: list[Petugas] = []
    jobs.replace_writer(lambda _old: _opened(office_path), owner=owner, done=lambda _outcome: None)
    jobs.run(
        lambda office: sign_in(office, NIP, SANDI),
        owner=owner,
        done=lambda outcome: signed_in.append(outcome.value),
    )
    jobs.wait()
    reader = open_reader(office_path)
    session.attach(reader, office_path, is_sample=False)
    session.set_officer(signed_in[0])
    yield Bench(session, jobs, office_path)
    jobs.replace_writer(_closed, owner=owner, done=lambda _outcome: None)
    jobs.stop()
    reader.db.close()


@pytest.fixture
def dokumen_page(bench: Bench, qtbot: QtBot) -> Iterator[DokumenPage]:
    """SK & Dokumen of 2025, told of changes as the window tells it."""
    bench.session.set_year(2025)
    yield from _told(DokumenPage(bench.session, bench.jobs), bench, qtbot)


@pytest.fixture
def pengaturan_page(bench: Bench, qtbot: QtBot) -> Iterator[PengaturanPage]:
    """Pengaturan, told of changes as the window tells it."""
    yield from _told(PengaturanPage(bench.session, bench.jobs), bench, qtbot)


def _told(page: Shown, bench: Bench, qtbot: QtBot) -> Iterator[Shown]:
    def tell(topics: frozenset[Topic]) -> None:
        if topics & page.concerns:
            page.refresh()

    qtbot.addWidget(page)
    bench.session.changed.connect(tell)
    page.set_narrow(False)
    page.resize(1218, 623)
    page.load()
    page.show()
    bench.finish()
    yield page
    bench.finish()
    bench.session.changed.disconnect(tell)


def _opened(path: Path) -> Handover:
    return Handover(open_writer(path), Outcome(None))


def _closed(office: object) -> Handover:
    close_office(office, copy=False)  # type: ignore[arg-type] # the Office that _opened made
    return Handover(None, Outcome(None))


@dataclass(slots=True)
class Program:
    """The whole window as an officer has it before them."""

    window: MainWindow
    desk: Desk
    bot: QtBot

    @property
    def shown(self) -> QWidget | None:
        return self.window.body.currentWidget()

    @property
    def bench(self) -> Workbench:
        assert self.window.workbench is not None
        return self.window.workbench

    def wait_for(self, kind: type[View]) -> View:
        """The view of this kind, once it is shown."""
        self.until(lambda: isinstance(self.shown, kind))
        view = self.shown
        assert isinstance(view, kind)
        return view

    def sign_in(self, nip: str = NIP, sandi: str = SANDI) -> None:
        """Type NIP and password, press the button, wait for the pages."""
        self.until(self.window.sign_in.button.isEnabled)
        self.window.sign_in.nip.set_text(nip)
        self.window.sign_in.sandi.set_text(sandi)
        self.window.sign_in.button.click()
        self.until(lambda: self.desk.session.officer is not None)

    def until(self, true: Callable[[], bool]) -> None:
        self.bot.waitUntil(true, timeout=WAIT_MS)

    def close(self) -> None:
        """Close as an officer does, and wait until everything is written."""
        if self.window.isVisible():
            self.window.close()
            self.until(lambda: not self.window.isVisible())


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Path], Program]]:
    """Open the window on a file; it is closed at the end."""
    del qapp
    opened: list[Program] = []

    def open_on(path: Path) -> Program:
        settings().clear()
        window = MainWindow(settings())
        desks: list[Desk] = []
        window.painted.connect(lambda: desks.append(go_on(window, Options(path))))
        window.resize(1366, 720)
        window.show()
        qtbot.waitUntil(lambda: bool(desks), timeout=WAIT_MS)
        opened.append(Program(window, desks[0], qtbot))
        return opened[-1]

    yield open_on
    for one in opened:
        one.close()
        one.window.deleteLater()


Write = Callable[[Callable[[Office], Outcome[Any]]], None]


class ShowPage(Protocol):
    """Make a page of this class and show it."""

    def __call__(self, kind: type[Shown]) -> Shown: ...


@pytest.fixture
def write(bench: Bench) -> Write:
    """Let the worker do something, as another officer would, or this one on another page."""

    def do(action: Callable[[Office], Outcome[Any]]) -> None:
        bench.jobs.run(action, owner=bench.session)
        bench.finish()

    return do


@pytest.fixture
def show_page(bench: Bench) -> Iterator[ShowPage]:
    """Show a page as the workbench does; it is taken down at the end."""
    shown: list[Page] = []

    def do(kind: type[Shown]) -> Shown:
        page = kind(bench.session, bench.jobs)
        page.set_narrow(False)
        bench.session.changed.connect(
            lambda topics: page.refresh() if topics & page.concerns else None
        )
        bench.session.year_changed.connect(lambda _year: page.refresh())
        page.load()
        page.resize(PAGE)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page, WAIT_MS)
        bench.finish()
        settle()
        shown.append(page)
        return page

    yield do
    bench.session.changed.disconnect()
    bench.session.year_changed.disconnect()
    for page in shown:
        page.deleteLater()
    bench.finish()
    settle()


def settle() -> None:
    """Let Qt show what is new and take away what is gone."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
