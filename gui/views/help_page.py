"""Help: plain Indonesian text that goes with the program."""

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QTextEdit, QVBoxLayout

from core.berkas import resource
from gui.jobs import Jobs
from gui.page import Page
from gui.session import Session
from gui.widgets.headings import PageHeader

MEASURE, LEADING = 720, 130.0


class HelpPage(Page):
    """F1: the chapter of the page one came from stands on top."""

    title = "Bantuan"
    keys = "Esc kembali"

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__(session, jobs)
        self._chapters: dict[str, str] = {}
        self._list = QListWidget()
        self._list.setObjectName("daftarBantuan")
        self._list.setAccessibleName("Bab bantuan")
        self._list.setFixedWidth(220)
        self._text = QTextBrowser()
        self._text.setObjectName("teksBantuan")
        self._text.setAccessibleName("Isi bantuan")
        self._text.setOpenExternalLinks(False)
        self._text.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._text.setLineWrapColumnOrWidth(MEASURE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHeader("Bantuan", "Cara bekerja dengan SIKU, tanpa jaringan"))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addWidget(self._text, 1)
        column.addLayout(row, 1)
        self._list.currentRowChanged.connect(self._show)

    def load(self) -> None:
        text = resource("help", "bantuan.md").read_text(encoding="utf-8")
        for chapter in text.split("\n# "):
            name, _, body = chapter.removeprefix("# ").partition("\n")
            self._chapters[name.strip()] = body.strip()
        self._list.addItems(list(self._chapters))
        self._list.setCurrentRow(0)

    def open(self, target: object) -> None:
        """Show the chapter with this title."""
        if target in self._chapters:
            self._list.setCurrentRow(list(self._chapters).index(str(target)))

    def _show(self, row: int) -> None:
        name = list(self._chapters)[row]
        self._text.setMarkdown(f"## {name}\n\n{self._chapters[name]}")
        _space_lines(self._text.document())


def _space_lines(document: QTextDocument) -> None:
    """Long sentences want more room between their lines than a form does."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    spaced = QTextBlockFormat()
    spaced.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    spaced.setBottomMargin(8)
    cursor.mergeBlockFormat(spaced)
