"""Cycles of garbage are looked for in the gui thread alone."""

import gc
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget

from core.actions.outcome import Outcome
from gui.garbage import GarbageCollector, collect_due
from gui.jobs import Jobs
from tests.gui.conftest import Program

Open = Callable[[Path], Program]


class _Page(QWidget):
    """A widget in a cycle, as every page with a bound slot is."""

    gone_in: list[int]

    def __init__(self) -> None:
        super().__init__()
        self.me = self

    def __del__(self) -> None:
        self.gone_in.append(threading.get_ident())


def test_the_worker_takes_no_page_apart(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Page, "gone_in", [], raising=False)
    host = QObject()
    gc.enable()
    collector = GarbageCollector(host)
    jobs = Jobs()
    _Page()

    def busy(_office: object) -> Outcome[int]:
        return Outcome(len([[number] for number in range(200_000)]))

    jobs.run(busy, owner=host)
    jobs.wait()
    while_busy = list(_Page.gone_in)
    gc.collect()
    jobs.stop()

    assert collector.thread() is qapp.thread() is QThread.currentThread()
    assert while_busy == []
    assert _Page.gone_in == [threading.get_ident()]


def test_what_is_due_is_collected_here(monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    for counts in ((1, 1, 1), (9_999, 1, 1), (9_999, 99, 1), (9_999, 99, 99)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collect_due()

    assert collected == [0, 1, 2]


def test_the_window_turns_the_search_by_itself_off(program: Open, office_path: Path) -> None:
    gc.enable()
    siku = program(office_path)

    assert not gc.isenabled()
    assert siku.window.findChildren(GarbageCollector)
