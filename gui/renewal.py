"""After a change the stored sums of the IKU are counted again, once per burst of changes."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from core.actions.outcome import Topic
from gui.session import Session

PAUSE_MS = 250
_RESULTS = frozenset({Topic.IKU, Topic.PETUGAS, Topic.SALINAN, Topic.NASKAH})


class Renewal(QObject):
    """Waits a moment for more news, then hands the counting to the worker."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._topics: frozenset[Topic] = frozenset()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.renew_now)
        session.changed.connect(self._note)

    def renew_now(self) -> None:
        """Count what the topics since the last time may have moved."""
        from core.actions.iku import renew_sums

        self._pause.stop()
        topics, self._topics = self._topics, frozenset()
        if topics and self._session.is_open:
            self._session.jobs.run(
                partial(renew_sums, topics=topics), owner=self, label="Menghitung IKU"
            )

    def renew_missing(self) -> None:
        """A database whose sums for this year were never counted gets them now."""
        from core.actions.iku import needs_sums

        if needs_sums(self._session.office, self._session.year):
            self._topics |= frozenset(Topic) - _RESULTS
            self.renew_now()

    def _note(self, topics: frozenset[Topic]) -> None:
        if topics - _RESULTS:
            self._topics |= topics - _RESULTS
            self._pause.start()
