"""Qt's own dialogs and menus speak Indonesian."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

ENGLISH = re.compile(
    r"\b(the|and|of|to|from|all|yes|no|not|cancel|close|open|save|file|files|folder name|print"
    r"|printer|page|pages|copy|copies|paste|cut|undo|redo|select|delete|new|name|size|type|date"
    r"|help|apply|ignore|retry|abort|discard|reset|restore|details|show|hide|back|forward|parent"
    r"|directory|look|view|options|properties|location|preview|color|paper|margins|width|height"
    r"|orientation|landscape|portrait|zoom|fit|first|last|next|previous|setup|output|range"
    r"|monday|january|march|december|sunday)\b",
    re.IGNORECASE,
)


def words_of(root: QWidget) -> Iterator[str]:
    """Every text that an officer could read in a window."""
    for one in (root, *root.findChildren(QWidget)):
        yield from (one.windowTitle(), one.toolTip(), one.accessibleName())
        match one:
            case QAbstractButton() | QLabel():
                yield one.text()
            case QGroupBox():
                yield one.title()
            case QComboBox():
                yield from (one.itemText(place) for place in range(one.count()))
            case QTabWidget():
                yield from (one.tabText(place) for place in range(one.count()))
            case _:
                pass
    for action in root.findChildren(QAction):
        yield from (action.text().partition("\t")[0], action.toolTip())


def english(root: QWidget) -> list[str]:
    plain = (text.replace("&", "") for text in words_of(root))
    return sorted({text for text in plain if ENGLISH.search(text)})


def test_standard_buttons_are_indonesian(qtbot: QtBot) -> None:
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for button in QDialogButtonBox.StandardButton:
        if button.value.bit_count() == 1:
            box.addButton(button)

    assert english(box) == []


def test_a_message_box_with_details_is_indonesian(qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.setDetailedText("rincian")
    box.show()

    assert english(box) == []


def test_the_menus_of_text_fields_are_indonesian(qtbot: QtBot) -> None:
    line, block, browser = QLineEdit("kata"), QPlainTextEdit("kata"), QTextBrowser()
    for field in (line, block, browser):
        qtbot.addWidget(field)

    found = [english(field.createStandardContextMenu()) for field in (line, block, browser)]

    assert found == [[], [], []]


def test_the_file_dialog_is_indonesian(qtbot: QtBot) -> None:
    for mode in (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave):
        dialog = QFileDialog(None, "Buka basis data", "", "Basis data SIKU (*.db)")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        dialog.setAcceptMode(mode)

        assert english(dialog) == []


def test_the_print_dialog_and_its_preview_are_indonesian(qtbot: QtBot) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog, preview = QPrintDialog(printer), QPrintPreviewDialog(printer)
    for window in (dialog, preview):
        qtbot.addWidget(window)

    assert [text for text in english(dialog) if "ANSI" not in text] == []
    assert english(preview) == []


def test_the_calendar_is_indonesian(qtbot: QtBot) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)

    assert calendar.locale().monthName(3) == "Maret"
    assert calendar.locale().dayName(1) == "Senin"
    assert english(calendar) == []
