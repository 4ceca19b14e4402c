"""Actions run one after another in the worker; their results come back to whoever still waits."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.actions.outcome import Outcome, Topic
from core.actions.progress import Progress
from core.errors import AppError
from gui.jobs import Handover, Jobs
from gui.status_bar import StatusBar
from tests.gui.conftest import Bench

WAIT_MS = 30_000
NEWS = frozenset({Topic.KOPERASI})


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    del qapp
    made = Jobs()
    yield made
    made.stop()


def telling(value: Any = None, topics: frozenset[Topic] = NEWS) -> Callable[..., Outcome[Any]]:
    return lambda _office: Outcome(value, topics)


def test_actions_run_in_order_and_away_from_the_window(jobs: Jobs) -> None:
    ran: list[tuple[int, bool]] = []
    owner = QObject()
    here = threading.get_ident()

    def note(number: int) -> Callable[..., Outcome[None]]:
        def action(_office: object) -> Outcome[None]:
            ran.append((number, threading.get_ident() == here))
            return Outcome(None)

        return action

    for number in range(20):
        jobs.run(note(number), owner=owner)
    jobs.wait()

    assert ran == [(number, False) for number in range(20)]


def test_a_result_is_delivered_in_the_window_s_own_thread(jobs: Jobs) -> None:
    heard: list[tuple[Any, bool]] = []
    owner = QObject()

    jobs.run(
        telling(3_000_000_000),
        owner=owner,
        done=lambda outcome: heard.append((outcome.value, QThread.isMainThread())),
    )
    jobs.wait()

    assert heard == [(3_000_000_000, True)]


def test_a_result_whose_widget_is_gone_is_dropped_but_its_news_goes_out(jobs: Jobs) -> None:
    heard: list[object] = []
    news: list[object] = []
    gate = threading.Event()
    owner = QWidget()
    jobs.published.connect(news.append)

    def slow(_office: object) -> Outcome[int]:
        gate.wait(5)
        return Outcome(1, NEWS)

    jobs.run(slow, owner=owner, done=heard.append)
    owner.deleteLater()
    QApplication.sendPostedEvents(None, 0)
    QApplication.processEvents()
    gate.set()
    jobs.wait()

    assert (heard, news) == ([], [NEWS])


def test_a_refusal_reaches_the_page_or_else_the_window(jobs: Jobs) -> None:
    page: list[str] = []
    window: list[str] = []
    owner = QObject()
    jobs.refused.connect(lambda _job, error: window.append(error.message))

    def refuse(_office: object) -> Outcome[None]:
        raise AppError("Tidak bisa.", hint="Coba cara lain.")

    jobs.run(refuse, owner=owner, failed=lambda error: page.append(error.message))
    jobs.run(refuse, owner=owner)
    jobs.wait()

    assert (page, window) == (["Tidak bisa."], ["Tidak bisa."])


def test_a_bug_is_reported_and_the_next_action_still_runs(jobs: Jobs) -> None:
    bugs: list[BaseException] = []
    heard: list[object] = []
    owner = QObject()
    jobs.broke.connect(bugs.append)

    def bug(_office: object) -> Outcome[None]:
        raise ZeroDivisionError

    jobs.run(bug, owner=owner)
    jobs.run(telling(2), owner=owner, done=lambda outcome: heard.append(outcome.value))
    jobs.wait()

    assert [type(one) for one in bugs] == [ZeroDivisionError]
    assert heard == [2]


def test_batal_stops_an_action_at_its_next_step_and_nobody_hears_of_it(
    jobs: Jobs, qtbot: QtBot
) -> None:
    heard: list[object] = []
    reached: list[int] = []
    owner = QObject()

    def long(_office: object, progress: Progress) -> Outcome[None]:
        for step in range(1_000_000):
            progress.step(step, 1_000_000)
            reached.append(step)
            threading.Event().wait(0.001)
        return Outcome(None, NEWS)

    job = jobs.run(long, owner=owner, done=heard.append, failed=heard.append, cancellable=True)
    qtbot.waitUntil(lambda: len(reached) > 3, timeout=WAIT_MS)
    job.cancel()
    jobs.wait()

    assert heard == []
    assert len(reached) < 1_000_000


def test_long_work_appears_in_the_status_line_after_half_a_second_and_leaves_it(
    jobs: Jobs, qtbot: QtBot
) -> None:
    gate = threading.Event()
    status = StatusBar()
    qtbot.addWidget(status)
    status.follow(jobs)
    status.show()

    def long(_office: object, progress: Progress) -> Outcome[None]:
        progress.step(3_120, 5_000)
        gate.wait(10)
        return Outcome(None)

    job = jobs.run(long, owner=status, label="Menghitung UMKM", cancellable=True)
    at_first = jobs.visible
    qtbot.waitUntil(lambda: jobs.visible is job and job.steps is not None, timeout=WAIT_MS)
    shown = _works(status)
    gate.set()
    jobs.wait()

    assert at_first is None
    assert shown == ["Menghitung UMKM 3.120/5.000"]
    assert _works(status) == []


def _works(status: StatusBar) -> list[str]:
    shown = [one.text() for one in status.findChildren(QLabel) if one.isVisible()]
    return [text for text in shown if text.startswith("Menghitung")]


def test_a_writer_that_cannot_be_made_leaves_the_one_before_at_work(bench: Bench) -> None:
    heard: list[str] = []
    refused: list[str] = []
    owner = QObject()

    def cannot(_old: object) -> Handover:
        raise AppError("Tidak dapat dibuka.")

    bench.jobs.replace_writer(
        cannot, owner=owner, done=lambda _: None, failed=lambda error: refused.append(error.message)
    )
    bench.jobs.run(
        lambda office: Outcome(office.path.name),
        owner=owner,
        done=lambda outcome: heard.append(outcome.value),
    )
    bench.jobs.wait()

    assert (refused, heard) == (["Tidak dapat dibuka."], ["siku.db"])


def test_what_is_asked_after_the_database_was_closed_is_dropped(qapp: QApplication) -> None:
    del qapp
    jobs, owner = Jobs(), QObject()
    asked: list[object] = []
    bugs: list[object] = []
    jobs.broke.connect(bugs.append)
    office = SimpleNamespace(path=Path("CONTOH.db"))
    jobs.replace_writer(
        lambda _old: Handover(office, Outcome(None)), owner=owner, done=lambda _outcome: None
    )
    jobs.replace_writer(
        lambda _old: Handover(None, Outcome(None)), owner=owner, done=lambda _outcome: None
    )

    def ask(writer: object) -> Outcome[None]:
        asked.append(writer)
        return Outcome(None)

    jobs.run(ask, owner=owner)
    jobs.wait()
    closed = list(asked)
    jobs.replace_writer(
        lambda _old: Handover(office, Outcome(None)), owner=owner, done=lambda _outcome: None
    )
    jobs.run(ask, owner=owner)
    jobs.wait()
    jobs.stop()

    assert (closed, asked, bugs) == ([], [office], [])


def test_who_waits_for_an_answer_is_let_go_in_the_window_s_own_thread(jobs: Jobs) -> None:
    """However late the worker comes back from its slot, it holds no window to take apart."""
    ended: list[int] = []
    answered = threading.Event()

    class Page:
        def answer(self, _outcome: object) -> None:
            """Nothing to show."""

        def __del__(self) -> None:
            ended.append(threading.get_ident())

    def linger(*_told: object) -> None:
        answered.wait(10)

    worker = jobs._worker  # noqa: SLF001 - nothing else says when the worker has answered
    worker.ended.connect(linger, Qt.ConnectionType.DirectConnection)
    owner = QObject()
    jobs.run(telling(1), owner=owner, done=Page().answer)
    jobs.wait()
    at_once = list(ended)
    answered.set()
    jobs.stop()

    assert (at_once, ended) == ([threading.get_ident()], [threading.get_ident()])


def test_a_full_disk_in_the_middle_of_work_is_told_in_words(bench: Bench) -> None:
    told: list[AppError] = []

    def full(_office: object) -> Outcome[None]:
        raise sqlite3.OperationalError("database or disk is full")

    bench.jobs.run(full, owner=bench.session, failed=told.append)
    bench.finish()

    assert [one.message for one in told] == ["Disk penuh; catatan terakhir belum tersimpan."]
