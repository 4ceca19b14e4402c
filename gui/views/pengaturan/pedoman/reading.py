"""The document at the right: it is read, searched, and its links say what is wanted."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from core.actions.pedoman import PedomanKantor
from gui.theme import theme
from gui.views.pengaturan.pedoman.document import ATAS, Wenang, document


class Reading(QTextBrowser):
    """Shows one pedoman; keeps its place when it is read again."""

    wanted = Signal(str, str)
    """A duty and the component it is for: ("cara", "1.1"), ("cocok", "")."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("teksBantuan")
        self.setAccessibleName("Isi pedoman")
        self.setOpenLinks(False)
        self._found: PedomanKantor | None = None
        self._wenang = Wenang()
        self._dasar = False
        self._hits: list[QTextCursor] = []
        self.anchorClicked.connect(self._follow)
        # a bound method: the connection ends with this widget, a lambda's would not
        theme().changed.connect(self._renew)

    def show_pedoman(self, found: PedomanKantor, wenang: Wenang) -> None:
        """Show this one; another one starts at its top."""
        same = self._found is not None and self._found.id == found.id
        self._found, self._wenang = found, wenang
        self._dasar = self._dasar and same
        self._renew()
        if not same:
            self.go_to(ATAS)

    def go_to(self, anchor: str) -> None:
        self.scrollToAnchor(anchor)

    def find_all(self, text: str) -> int:
        """Mark every place where the text stands and go to the first; returns how many."""
        self._hits = []
        cursor = QTextCursor(self.document())
        while text:
            cursor = self.document().find(text, cursor, QTextDocument.FindFlag(0))
            if cursor.isNull():
                break
            self._hits.append(cursor)
        self._mark()
        if self._hits:
            self._go(self._hits[0])
        return len(self._hits)

    def find_next(self) -> None:
        """Go to the next place."""
        here = self.textCursor().position()
        later = [one for one in self._hits if one.selectionStart() >= here]
        if self._hits:
            self._go((later or self._hits)[0])

    def _go(self, hit: QTextCursor) -> None:
        shown = QTextCursor(hit)
        shown.clearSelection()
        self.setTextCursor(hit)
        self.ensureCursorVisible()
        shown.setPosition(hit.selectionEnd())
        self.setTextCursor(shown)

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(theme().color("pilih"))
        marks = []
        for hit in self._hits:
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = hit, look
            marks.append(one)
        self.setExtraSelections(marks)

    def _renew(self) -> None:
        if self._found is None:
            return
        at = self.verticalScrollBar().value()
        self._hits = []
        self.setHtml(document(self._found, self._wenang, dasar=self._dasar))
        self.verticalScrollBar().setValue(at)

    def _follow(self, url: QUrl) -> None:
        duty, _, target = url.toString().partition(":")
        if duty == "dasar":
            self._dasar = not self._dasar
            self._renew()
            return
        self.wanted.emit(duty, target)
