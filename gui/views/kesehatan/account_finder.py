"""Cari akun: jumps to an account by its name or a synonym while one types."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.koperasi.sinonim import DaftarNama
from gui.views.kesehatan.sheet import Sheet
from gui.widgets.labels import Text
from gui.widgets.search_box import SearchBox

NONE = "tidak ada"


class AccountFinder(QWidget):
    """Stands above the sections; Enter goes to the account, Down to the next one found."""

    found = Signal(str)
    """Show this account; the cursor stays in the field."""
    taken = Signal(str)
    """Go to this account to type."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self._sheet = sheet
        self._names = DaftarNama(())
        self._kodes: tuple[str, ...] = ()
        self._place = 0
        self.box = SearchBox("Cari akun", width=140)
        self.told = Text("", "kecil")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.box)
        row.addWidget(self.told, 1)
        self.box.setToolTip("Nama atau sebutan lain, misalnya CKPN atau liabilitas (Ctrl+F)")
        self.box.searched.connect(self._search)
        self.box.left.connect(self._leave)
        sheet.reshaped.connect(self._reshape)

    def start(self) -> None:
        """Ctrl+F: type a name anew, or press again for the next one found."""
        if self.box.hasFocus() and len(self._kodes) > 1:
            self._place = (self._place + 1) % len(self._kodes)
            self._show()
            return
        self.box.setFocus()
        self.box.selectAll()

    def reset(self) -> None:
        """Another report is shown."""
        self.box.clear()
        self.box.search_now()

    def escape(self) -> bool:
        """Empty the field; False when there is nothing to empty."""
        if not self.box.text():
            return False
        self.reset()
        return True

    def _reshape(self) -> None:
        self._names = DaftarNama(self._sheet.sections)

    def _search(self, text: str) -> None:
        self._kodes = self._names.search(text)
        self._place = 0
        if not self._kodes:
            self.told.setText(NONE if text else "")
            return
        self._show()

    def _show(self) -> None:
        count = len(self._kodes)
        self.told.setText(f"{self._place + 1}/{count}" if count > 1 else "")
        self.found.emit(self._kodes[self._place])

    def _leave(self) -> None:
        if self._kodes:
            self.taken.emit(self._kodes[self._place])
