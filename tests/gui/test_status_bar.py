"""The bottom line says what was saved, copied and is running; Batal stops it."""

import threading
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.actions.outcome import Outcome
from core.actions.progress import Progress
from gui.jobs import Jobs
from gui.status_bar import StatusBar
from gui.widgets.buttons import Button

NOW = datetime(2026, 11, 24, 9, 5)
WAIT_MS = 30_000


@pytest.fixture
def bar(qtbot: QtBot) -> StatusBar:
    made = StatusBar()
    qtbot.addWidget(made)
    made.resize(1366, made.height())
    made.show()
    return made


@pytest.fixture
def jobs(bar: StatusBar) -> Iterator[Jobs]:
    made = Jobs()
    bar.follow(made)
    yield made
    made.stop()


def texts(bar: StatusBar) -> list[str]:
    return [one.text() for one in bar.findChildren(QLabel) if one.isVisible() and one.text()]


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (None, "Salinan data dibuat saat SIKU ditutup"),
        (datetime(2026, 11, 24, 8, 0), "Salinan data teruji: hari ini 08.00"),
        (datetime(2026, 11, 23, 16, 5), "Salinan data teruji: kemarin 16.05"),
        (datetime(2026, 11, 20, 16, 5), "Salinan data teruji: 20 Nov 2026 16.05"),
        (datetime(2026, 10, 1, 7, 30), "Salinan data terakhir: 1 Okt 2026 07.30"),
    ],
)
def test_the_age_of_the_last_copy_is_told_in_words(
    bar: StatusBar, made: datetime | None, words: str
) -> None:
    bar.set_copy(made, NOW)

    assert texts(bar) == [words]


def test_what_was_saved_is_told_and_forgotten_with_the_database(bar: StatusBar) -> None:
    bar.set_saved(NOW)
    told = texts(bar)
    bar.forget()

    assert (told, texts(bar)) == (["Tersimpan 09.05"], [])


def test_keys_stand_at_the_right(bar: StatusBar) -> None:
    bar.set_keys("Enter buka  ·  F1 bantuan")

    assert texts(bar) == ["Enter buka  ·  F1 bantuan"]


def test_batal_stops_the_work_that_is_shown(bar: StatusBar, jobs: Jobs, qtbot: QtBot) -> None:
    def long(_office: object, progress: Progress) -> Outcome[None]:
        for step in range(1_000_000):
            progress.step(step, 0)
            threading.Event().wait(0.005)
        return Outcome(None)

    jobs.run(long, owner=bar, label="Memeriksa data", cancellable=True)
    cancel = next(one for one in bar.findChildren(Button) if one.word() == "Batal")
    qtbot.waitUntil(cancel.isVisible, timeout=WAIT_MS)
    cancel.click()
    pressed = cancel.isEnabled()
    jobs.wait()

    assert pressed is False
    assert (cancel.isVisible(), cancel.isEnabled()) == (False, True)


def test_work_without_steps_shows_that_it_runs(bar: StatusBar, jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()

    def long(_office: object) -> Outcome[None]:
        gate.wait(10)
        return Outcome(None)

    jobs.run(long, owner=bar, label="Membuka siku.db")
    qtbot.waitUntil(lambda: texts(bar) == ["Membuka siku.db"], timeout=WAIT_MS)
    gate.set()
    jobs.wait()

    assert texts(bar) == []
