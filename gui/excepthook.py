"""A bug: written to a log file, told once in one dialog, and the work goes on."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

LOG = logging.getLogger("siku")
FILE = "siku.log"
_BYTES, _KEPT = 1_000_000, 3


class BugReport(QObject):
    """Told from any thread, shown in the gui thread, one dialog at a time."""

    _happened = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = folder / FILE
        self._showing = False
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            self._file, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        LOG.addHandler(handler)
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch what nobody caught."""
        sys.excepthook = self._hook

    def report(self, error: BaseException) -> None:
        """Log an exception and say that it happened."""
        LOG.error("bug", exc_info=error)
        self._happened.emit(error)

    def _hook(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self.report(error.with_traceback(trace))

    def _show(self, _error: BaseException) -> None:
        if self._showing:
            return
        self._showing = True
        box = QMessageBox()
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle("SIKU")
        box.setText("Ada kesalahan di dalam SIKU. Isian yang sudah tersimpan tidak hilang.")
        box.setInformativeText(
            "Ulangi langkah terakhir. Bila terjadi lagi, kirimkan berkas catatan program"
            f" kepada pengembang:\n{self._file}"
        )
        folder = box.addButton("Buka folder catatan", QMessageBox.ButtonRole.ActionRole)
        box.addButton("Tutup", QMessageBox.ButtonRole.RejectRole)
        box.exec()
        if box.clickedButton() is folder:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))
        self._showing = False
