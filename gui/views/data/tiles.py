"""The duties of the page as columns divided by a line: icon, word, sentence, button."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.icons import LARGE
from gui.widgets.buttons import Button
from gui.widgets.headings import MARGIN, line
from gui.widgets.labels import IconMark, Text


@dataclass(frozen=True, slots=True)
class Duty:
    """One tile."""

    key: str
    icon: str
    title: str
    sentence: str
    word: str
    hint: str = ""
    first: bool = False


DUTIES = (
    Duty(
        "impor",
        "download",
        "Impor",
        "Masukkan daftar dari Excel, LibreOffice, atau CSV. Diperiksa dahulu; "
        "berkas dapat juga diletakkan di halaman ini.",
        "Impor berkas…",
        "Ins",
        first=True,
    ),
    Duty(
        "folder",
        "inbox",
        "Folder buku kerja",
        "Masukkan banyak buku kerja yang susunannya sama menjadi draf penilaian; selnya dipetakan "
        "sekali saja.",
        "Buka folder…",
    ),
    Duty(
        "ekspor",
        "save",
        "Ekspor",
        "Keluarkan satu daftar ke Excel atau CSV, atau seluruh data kantor sebagai data terbuka; "
        "di sana pula data terbuka dibaca kembali.",
        "Ekspor…",
    ),
    Duty(
        "salinan",
        "shield-check",
        "Salinan data",
        "Salinan seluruh basis data yang dibuka kembali dan diperiksa; letaknya di Pengaturan.",
        "Buka salinan data",
    ),
)


class Tiles(QWidget):
    """A row of duties."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, 14, MARGIN, 14)
        row.setSpacing(0)
        for place, duty in enumerate(DUTIES):
            if place:
                row.addSpacing(16)
                row.addWidget(line(vertical=True))
                row.addSpacing(20)
            row.addWidget(self._tile(duty), 1)

    def _tile(self, duty: Duty) -> QWidget:
        tile = QWidget()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconMark(duty.icon, "aksen", LARGE))
        head.addWidget(Text(duty.title, "subjudul"))
        head.addStretch(1)
        button = Button(
            duty.word,
            hint=duty.hint,
            kind="utama" if duty.first else "",
            on_click=lambda: self.wanted.emit(duty.key),
        )
        self.buttons[duty.key] = button
        column = QVBoxLayout(tile)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(Text(duty.sentence, "label", wrap=True))
        column.addStretch(1)
        column.addWidget(button)
        return tile
