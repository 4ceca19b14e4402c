"""A database that cannot be opened: what is the matter, and the ways on."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from core.errors import AppError
from gui.icons import PAGE
from gui.views.entry_view import EntryView
from gui.widgets.buttons import Button
from gui.widgets.labels import IconMark, Text


class RefusalView(EntryView):
    """Calm, with the way out as buttons; nothing was changed."""

    open_other = Signal()
    try_again = Signal(object)
    open_sample = Signal()
    go_back = Signal()

    def __init__(self) -> None:
        super().__init__("Basis data tidak dibuka", width=560)
        self._path = Path()
        self._hint = Text("", wrap=True)
        self._where = Text("", "kecil", wrap=True)
        self._again = Button("Coba lagi", icon="history", kind="utama", on_click=self._try_again)
        self._copies = Button("Buka folder salinan", icon="shield-check", on_click=self._folder)
        self._back = Button("Kembali", hint="Esc", on_click=self.go_back.emit)
        self.mark.hide()
        self.column.insertWidget(0, IconMark("triangle-alert", "awas", PAGE))
        self.column.addWidget(self._hint)
        self.column.addWidget(self._where)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._again)
        buttons.addWidget(Button("Buka yang lain…", icon="database", on_click=self.open_other.emit))
        buttons.addWidget(self._copies)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addWidget(
            Button("Buka kantor contoh", kind="tautan", on_click=self.open_sample.emit)
        )

    def tell(self, path: Path, error: AppError, *, can_go_back: bool) -> None:
        """Why this file is not opened; its copies lie beside it."""
        self._path = path
        self.set_sentence(error.message)
        self._hint.setText(error.hint)
        self._where.setText(str(path))
        self._copies.setVisible(copies_of(path).is_dir())
        self._back.setVisible(can_go_back)
        self._again.setFocus()

    def _try_again(self) -> None:
        self.try_again.emit(self._path)

    def _folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copies_of(self._path))))

    # Qt's own names
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._back.isVisible():
            self.go_back.emit()
        else:
            super().keyPressEvent(event)


def copies_of(path: Path) -> Path:
    """Where the checked copies of a database lie."""
    return path.parent / f"salinan-{path.stem}"
