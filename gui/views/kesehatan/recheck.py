"""Finds the figures to check again once the entry is complete and the typing pauses."""

from PySide6.QtCore import QObject, QTimer

from core.actions.periksa_ulang import PERAN_PERIKSA_ULANG
from core.koperasi.periksa_ulang import pick_deciding
from gui.session import Session
from gui.views.kesehatan.score_panel import ScorePanel
from gui.views.kesehatan.sheet import Sheet

PAUSE_MS = 500
"""Nothing is computed between two keystrokes."""


class Recheck(QObject):
    """Stands between the sheet and the panel; an operator is never shown anything."""

    def __init__(self, sheet: Sheet, panel: ScorePanel, session: Session) -> None:
        super().__init__(panel)
        self._sheet, self._panel, self._session = sheet, panel, session
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.renew)
        for news in (sheet.changed, sheet.reshaped, session.officer_changed):
            news.connect(self._wait)

    @property
    def wanted(self) -> bool:
        """A verifikator, pejabat or admin looks at a complete entry that is not final yet."""
        officer, telaah = self._session.officer, self._sheet.telaah
        return (
            officer is not None
            and officer.peran in PERAN_PERIKSA_ULANG
            and self._sheet.is_open
            and not self._sheet.locked
            and telaah is not None
            and telaah.berpredikat
        )

    def renew(self) -> None:
        """Find them now."""
        self._pause.stop()
        pedoman = self._sheet.pedoman
        if not self.wanted or pedoman is None:
            self._panel.hide_recheck()
            return
        persen = self._session.office.pilihan.penentu_persen
        found = pick_deciding(pedoman, self._sheet.law.bagan, self._sheet.isi, persen=persen)
        self._panel.show_recheck(found, persen)

    def _wait(self) -> None:
        if self.wanted:
            self._pause.start()
        else:
            self._pause.stop()
            self._panel.hide_recheck()
