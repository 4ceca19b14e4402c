"""The real PDF beside the text, built in the worker and shown by QtPdf."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.actions.tte_lihat import for_eyes
from gui.theme import theme
from gui.widgets.headings import EmptyState
from gui.widgets.labels import Text
from gui.widgets.pick import Pick

MODES = (("draf", "Draf"), ("basah", "Tanda tangan basah"), ("tte", "Ruang TTE"))


class Preview(QWidget):
    """Choices above, pages below; a change of a choice asks for new pages."""

    wanted = Signal()

    def __init__(self, *, kertas: str) -> None:
        super().__init__()
        self._bytes = QByteArray()
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.title = Text("Pratinjau PDF", "subjudul")
        self.pages = Text("", "label")
        self.capaian = Pick(
            [("tanpa", "Tanpa capaian"), ("dengan", "Dengan capaian")], placeholder=""
        )
        self.capaian.setAccessibleName("Tabel capaian")
        self.mode = Pick(MODES, placeholder="")
        self.mode.setAccessibleName("Cara penandatanganan")
        self.kertas = Pick([("F4", "F4"), ("A4", "A4")], placeholder="")
        self.kertas.setMinimumContentsLength(2)
        self.kertas.setAccessibleName("Kertas")
        self.kertas.set_code(kertas)
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageSpacing(12)
        self.view.setDocument(self.document)
        self.view.setAccessibleName("Pratinjau PDF")
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._turned())
        self.nothing = EmptyState("file-text", "Pratinjau sedang disiapkan.")
        for choice, width in ((self.capaian, 144), (self.mode, 168), (self.kertas, 72)):
            choice.setFixedWidth(width)
            choice.changed.connect(self.wanted)
        self._lay()
        self._tint()
        theme().changed.connect(self._tint)

    @property
    def content(self) -> bytes:
        """The file whose pages are shown and printed, as it is saved."""
        return bytes(self._bytes.data())

    def show_pdf(self, pdf: bytes) -> None:
        """Show these pages, at the place that was looked at."""
        place = self.view.verticalScrollBar().value()
        self.document.close()
        self._buffer.close()
        self._bytes = QByteArray(pdf)
        # Qt draws no fields: the look of an electronic signature is put into the page for it
        self._buffer.setData(QByteArray(for_eyes(pdf)))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._stack.setCurrentWidget(self.view)
        self.view.verticalScrollBar().setValue(place)
        self._tell()

    def show_last(self) -> None:
        """Turn to the page with the figures of the year, which is the last."""
        last = max(self.document.pageCount() - 1, 0)
        self.view.pageNavigator().jump(last, QPointF())

    def show_sentence(self, sentence: str) -> None:
        """There are no pages; say why."""
        self.nothing.set_sentence(sentence)
        self._stack.setCurrentWidget(self.nothing)
        self.pages.setText("")

    def set_choices_enabled(self, enabled: bool) -> None:
        """A signed decree is not printed again."""
        for choice in (self.capaian, self.mode, self.kertas):
            choice.setEnabled(enabled)

    def set_narrow(self, narrow: bool) -> None:
        """Where room is scarce the choices come first."""
        self.title.setVisible(not narrow)

    def _turned(self) -> None:
        """Qt turns to the first page once more when it takes the document away."""
        if isValid(self.document):
            self._tell()

    def _tell(self) -> None:
        count = self.document.pageCount()
        page = self.view.pageNavigator().currentPage() + 1
        self.pages.setText(f"Halaman {min(page, count)} dari {count}" if count else "")

    def _tint(self) -> None:
        """The desk behind the pages is the shell's colour."""
        palette = self.view.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(theme().color("latar")))
        self.view.setPalette(palette)

    def _lay(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 16, 8)
        top.setSpacing(8)
        top.addWidget(self.title)
        top.addWidget(self.pages)
        top.addStretch(1)
        top.addWidget(self.capaian)
        top.addWidget(self.mode)
        top.addWidget(self.kertas)
        self._stack = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self._stack, 1)
        # last: a stack without a parent would open its first widget as a window
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.view)

    # Qt's own names
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_stack"):
            self.view.update()
