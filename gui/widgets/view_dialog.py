"""Asks under which name the list is kept as it stands, and for whom."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from core.errors import AppError
from gui.widgets.buttons import Button
from gui.widgets.headings import Notice
from gui.widgets.labels import Text

WIDTH = 420


class ViewDialog(QDialog):
    """`save` is asked when the officer agrees; it closes the dialog or lets it tell why not."""

    def __init__(self, parent: QWidget, nama: str, *, may_share: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle("Simpan tampilan")
        self.setModal(True)
        self.setFixedWidth(WIDTH)
        self.on_save: Callable[[], object] | None = None
        self.nama = QLineEdit(nama)
        self.nama.setAccessibleName("Nama tampilan")
        self.nama.setMaxLength(60)
        self.nama.selectAll()
        self.shared = QCheckBox("Untuk semua petugas")
        self.shared.setEnabled(may_share)
        self.shared.setToolTip("" if may_share else "Hanya Pejabat dan Admin.")
        self.first = QCheckBox("Tampilkan ini setiap kali daftar dibuka")
        self.notice = Notice()
        self.save_button = Button("Simpan", icon="save", kind="utama", on_click=self._save)
        self.save_button.setDefault(True)
        self.nama.textChanged.connect(lambda _text: self._follow())
        self._lay()
        self._follow()

    def tell(self, error: AppError) -> None:
        """Why it was not saved; what is typed stays."""
        self.notice.show_error(error)
        self._follow()

    def _save(self) -> None:
        if self.on_save is not None and self.save_button.isEnabled():
            self.save_button.setEnabled(False)
            self.on_save()

    def _follow(self) -> None:
        named = bool(self.nama.text().strip())
        self.save_button.setEnabled(named)
        self.save_button.setToolTip("" if named else "Beri nama dahulu.")

    def _lay(self) -> None:
        words = "Pencarian, saringan, serta urutan dan lebar kolom ikut disimpan."
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(Button("Batal", hint="Esc", on_click=self.reject))
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Text("Nama tampilan", "label"))
        for widget in (self.nama, self.shared, self.first, Text(words, "label", wrap=True)):
            column.addWidget(widget)
        column.addWidget(self.notice)
        column.addLayout(buttons)
