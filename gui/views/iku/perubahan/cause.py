"""The sentences of cause; each part that tells of people opens their names."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel

from core.iku.perubahan_kalimat import Bagian, Kalimat, as_text
from core.iku.perubahan_kelompok import Kelompok


class CauseText(QLabel):
    """Tab walks the links, Enter opens one."""

    picked = Signal(object)
    """The group that was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(lambda kode: self.picked.emit(Kelompok(kode)))

    def show_sentences(self, kalimat: tuple[Kalimat, ...]) -> None:
        """Both, one after the other."""
        self.setText(" ".join("".join(map(_html, one)) for one in kalimat))
        self.setAccessibleName(as_text(kalimat))

    def say(self, words: str) -> None:
        """A sentence without links."""
        self.setText(escape(words))
        self.setAccessibleName(words)


def _html(bagian: Bagian) -> str:
    words = escape(bagian.teks)
    if bagian.kelompok is None or bagian.kelompok is Kelompok.TANPA_NAMA:
        return words
    # the colour of a link is enough: six underlined phrases would be all one reads
    return f'<a href="{bagian.kelompok.value}" style="text-decoration: none">{words}</a>'
