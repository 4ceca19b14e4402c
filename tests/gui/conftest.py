"""A real office at work: file, worker, signed-in officer."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from core.actions.office import close_office, create_office, open_reader, open_writer
from core.actions.outcome import Outcome
from core.actions.petugas import add_petugas, sign_in
from core.kantor.model import Petugas
from gui.jobs import Handover, Jobs
from gui.session import Session
from gui.settings import settings

NIP, SANDI = "190004041920042004", "contoh-admin"
WAIT_MS = 10_000


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


def _opened(path: Path) -> Handover:
    return Handover(open_writer(path), Outcome(None))


def _closed(office: object) -> Handover:
    close_office(office, copy=False)  # type: ignore[arg-type] # the Office that _opened made
    return Handover(None, Outcome(None))
