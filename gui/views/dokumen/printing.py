"""From the PDF to the printer: the dialog of the PC, and each page as it stands in the PDF."""

from PySide6.QtCore import QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

F4 = QSizeF(215, 330)
_LARGEST_DPI = 300


def page_size(kertas: str) -> QPageSize:
    """The paper an office prints on."""
    if kertas == "A4":
        return QPageSize(QPageSize.PageSizeId.A4)
    return QPageSize(F4, QPageSize.Unit.Millimeter, "F4", QPageSize.SizeMatchPolicy.ExactMatch)


def make_printer(kertas: str, *, landscape: bool = True) -> QPrinter:
    """A printer set up for such pages, without margins of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(page_size(kertas))
    printer.setPageOrientation(_orientation(landscape=landscape))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setFullPage(True)
    return printer


def ask_printer(
    parent: QWidget,
    kertas: str,
    pages: int,
    *,
    title: str = "Cetak lampiran IKU",
    landscape: bool = True,
) -> QPrinter | None:
    """Let the officer choose printer, copies and pages; None when it was called off."""
    printer = make_printer(kertas, landscape=landscape)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, max(pages, 1))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return printer if accepted else None


def print_pages(document: QPdfDocument, printer: QPrinter) -> int:
    """Draw the chosen pages; returns how many went to the printer, none if it refuses."""
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    printer.setPageOrientation(_orientation(landscape=lies(document, first - 1)))
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    try:
        for number in range(first - 1, last):
            if number > first - 1:
                printer.setPageOrientation(_orientation(landscape=lies(document, number)))
                printer.newPage()
            box = QRect(printer.paperRect(QPrinter.Unit.DevicePixel).toRect())
            scale = min(1.0, _LARGEST_DPI / printer.resolution())
            size = QSize(round(box.width() * scale), round(box.height() * scale))
            painter.drawImage(box, document.render(number, size))
    finally:
        painter.end()
    return last - first + 1


def lies(document: QPdfDocument, number: int) -> bool:
    """Whether a page is wider than it is high."""
    size = document.pagePointSize(number)
    return size.width() > size.height()


def _orientation(*, landscape: bool) -> QPageLayout.Orientation:
    return QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
