"""One worker executes actions in order, so none overlap; results return by queued signals."""

import inspect
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QThread, QTimer, Signal, Slot
from shiboken6 import isValid

from core.actions.outcome import Outcome
from core.actions.progress import CancelledError, Progress
from core.errors import AppError

SHOWN_AFTER_MS = 500

Action = Callable[..., Outcome[Any]]


@dataclass(eq=False, slots=True)
class Job:
    """One action on its way: what it is called, who waits for it, how far it is."""

    owner: QObject
    done: Callable[[Outcome[Any]], None] | None
    failed: Callable[[AppError], None] | None
    label: str
    cancellable: bool
    progress: Progress = field(default_factory=Progress)
    steps: tuple[int, int] | None = None
    entries: tuple[int, int] = (0, 0)
    """How far the journal reached before it and after it."""

    def cancel(self) -> None:
        self.progress.cancel()


@dataclass(eq=False, slots=True)
class _Work:
    """What of a job the worker gets to hold: never a window, which only its own thread may end."""

    key: int
    action: Action
    progress: Progress
    opens: bool
    """Whether it hands over another writer, and may run without one."""
    entries: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Handover:
    """The writer to go on with, and what to tell."""

    writer: Any
    outcome: Outcome[Any]


class _Worker(QObject):
    """Lives in the worker thread, and so does the writer it opens."""

    ended = Signal(int, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.writer: Any = None
        self.measure: Callable[[Any], int] | None = None
        self.closed = False
        """The database was closed and no other is open yet."""

    @Slot(object)
    def execute(self, work: _Work) -> None:
        """Run one action; whatever comes of it goes back as a value."""
        try:
            result = self._result(work)
        except BaseException as trouble:  # noqa: BLE001 - a bug travels to the gui thread and is logged there
            self.ended.emit(work.key, trouble, work.entries)
        else:
            self.ended.emit(work.key, result, work.entries)

    def _result(self, work: _Work) -> object:
        if self.measure is None or self.writer is None:
            return self._outcome(work)
        before = self.measure(self.writer)
        result = self._outcome(work)
        after = self.measure(self.writer) if self.writer is not None else before
        work.entries = (before, after)
        return result

    def _outcome(self, work: _Work) -> object:
        if self.closed and not work.opens:
            # a page asked once more while the window was closing: nothing is left to answer it
            raise CancelledError
        if self.writer is None:
            return _run(work, None)
        from core.actions.office import in_words  # comes with the first action

        with in_words(self.writer.path):
            return _run(work, self.writer)


def _run(work: _Work, writer: Any) -> object:
    if "progress" in inspect.signature(work.action).parameters:
        return work.action(writer, progress=work.progress)
    return work.action(writer)


class Jobs(QObject):
    """The queue as the windows see it."""

    changed = Signal()
    """What is running, or how far it is, changed."""
    published = Signal(object)
    """The topics of a finished action: a frozenset of Topic."""
    refused = Signal(object, object)
    """Job and AppError of an action whose owner gave no `failed`."""
    broke = Signal(object)
    """An exception that is a bug."""
    journalled = Signal(object, object)
    """Job and Outcome of an action that wrote into the journal."""
    _execute = Signal(object)
    _stepped = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[int, Job] = {}
        self._keys = itertools.count(1)
        self._thread = QThread()
        self._thread.setObjectName("siku-pekerja")
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._execute.connect(self._worker.execute, Qt.ConnectionType.QueuedConnection)
        self._worker.ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)
        self._shown = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._shown.timeout.connect(self.changed)
        self._thread.start()

    def run(  # noqa: PLR0913 - the public door of the queue: every keyword is one question a page answers
        self,
        action: Action,
        *,
        owner: QObject,
        done: Callable[[Outcome[Any]], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
        label: str = "",
        cancellable: bool = False,
    ) -> Job:
        """Queue an action; `done` or `failed` is called in the gui thread while `owner` lives."""
        return self._queue(Job(owner, done, failed, label, cancellable), action)

    def _queue(self, job: Job, action: Action, *, opens: bool = False) -> Job:
        key = next(self._keys)
        job.progress = Progress(lambda made, total: self._stepped.emit(key, (made, total)))
        self._waiting[key] = job
        if len(self._waiting) == 1:
            self._shown.start()
        self._execute.emit(_Work(key, action, job.progress, opens))
        return job

    def measure_journal(self, measure: Callable[[Any], int]) -> None:
        """Ask how far the writer's journal reaches, before and after each action from now on."""
        self._worker.measure = measure

    def replace_writer(
        self,
        make: Callable[..., Handover],
        *,
        owner: QObject,
        done: Callable[[Outcome[Any]], None],
        failed: Callable[[AppError], None] | None = None,
        label: str = "",
    ) -> Job:
        """Let `make`, given the writer that is open, hand over another one (or none)."""
        worker = self._worker

        def replace(office: object, progress: Progress) -> Outcome[Any]:
            takes_progress = "progress" in inspect.signature(make).parameters
            handover = make(office, progress=progress) if takes_progress else make(office)
            was_open = worker.writer is not None or worker.closed
            worker.closed = was_open and handover.writer is None
            worker.writer = handover.writer
            return handover.outcome

        return self._queue(Job(owner, done, failed, label, cancellable=False), replace, opens=True)

    @property
    def busy(self) -> bool:
        return bool(self._waiting)

    @property
    def current(self) -> Job | None:
        """The action that is running now."""
        return next(iter(self._waiting.values()), None)

    @property
    def visible(self) -> Job | None:
        """The running action, once it has taken long enough to be worth a word."""
        return None if self._shown.isActive() else self.current

    def wait(self) -> None:
        """Keep the window alive until everything queued is written."""
        while self._waiting:
            loop = QEventLoop()
            self.changed.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self.changed.disconnect(loop.quit)

    def stop(self) -> None:
        """End the worker after what is queued."""
        self.wait()
        self._thread.quit()
        self._thread.wait()

    def _step(self, key: int, steps: tuple[int, int]) -> None:
        job = self._waiting.get(key)
        if job is None:
            return
        job.steps = steps
        if self.visible is job:
            self.changed.emit()

    def _end(self, key: int, result: object, entries: tuple[int, int]) -> None:
        job = self._waiting.pop(key)
        job.entries = entries
        if self._waiting:
            self._shown.start()
        else:
            self._shown.stop()
        try:
            self._deliver(job, result)
        finally:
            self.changed.emit()

    def _deliver(self, job: Job, result: object) -> None:
        alive = isValid(job.owner)
        match result:
            case Outcome():
                if result.topics:
                    self.published.emit(result.topics)
                if job.entries[1] > job.entries[0]:
                    self.journalled.emit(job, result)
                if alive and job.done is not None:
                    job.done(result)
            case AppError() if alive and job.failed is not None:
                job.failed(result)
            case AppError():
                self.refused.emit(job, result)
            case CancelledError():
                pass
            case _:
                self.broke.emit(result)
