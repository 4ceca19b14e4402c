"""SK & Dokumen: the pages previewed are the pages printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.actions.dokumen import lampiran_iku, list_dokumen
from core.actions.jurnal import latest
from gui.views.dokumen import page as page_module
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.printing import make_printer
from gui.widgets.labels import Text
from gui.workbench import SMALLEST
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits

WIDE = QSize(1218, 623)
"""A page in a window of 1366 x 689, without rail, top bar and status bar."""


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> Iterator[DokumenPage]:
    bench.session.set_year(2025)
    page = DokumenPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    page.set_narrow(False)
    page.load()
    page.show()
    bench.finish()
    yield page
    bench.finish()


def _asli(bench: Bench) -> int:
    return next(one.id for one in list_dokumen(bench.session.office) if one.asli)


def test_the_preview_is_the_real_pdf(page: DokumenPage, bench: Bench) -> None:
    expected = lampiran_iku(bench.session.office, 2025, mode="draf")

    assert page.preview.content == expected
    assert page.preview.document.pageCount() > 1


def test_a_choice_changes_the_pages(page: DokumenPage, bench: Bench) -> None:
    before = page.preview.content
    page.preview.kertas.set_code("A4")
    page.open("cetak-capaian")
    bench.finish()

    assert page.preview.content == lampiran_iku(
        bench.session.office, 2025, capaian=True, kertas="A4", mode="draf"
    )
    assert page.preview.content != before


def test_the_signed_decree_is_read_but_not_printed(page: DokumenPage, bench: Bench) -> None:
    page.open(_asli(bench))

    assert not page.print_button.isEnabled()
    assert not page.pdf_button.isEnabled()
    words = [text.text() for text in page.preview.nothing.findChildren(Text)]
    assert any("tidak dicetak ulang" in one for one in words)


def test_printing_sends_every_page_and_is_noted(
    page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "cetak.pdf"

    def choose(_parent: object, kertas: str, _pages: int) -> QPrinter:
        printer = make_printer(kertas)
        printer.setResolution(72)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printer

    monkeypatch.setattr(page_module, "ask_printer", choose)
    page.print_out()
    bench.finish()

    assert target.read_bytes().startswith(b"%PDF")
    assert latest(bench.session.office)[0].perbuatan == "lampiran IKU dicetak"


def test_a_saved_file_holds_the_previewed_pages(
    page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "lampiran.pdf"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (str(target), ""))
    )

    page.save_pdf()
    bench.finish()

    assert target.read_bytes() == page.preview.content


@pytest.mark.parametrize("narrow", [False, True], ids=["100", "125"])
def test_the_page_fits(page: DokumenPage, bench: Bench, narrow: bool) -> None:
    page.set_narrow(narrow)
    room = SMALLEST if narrow else WIDE

    assert_fits(page, room)
    page.open(_asli(bench))
    assert_fits(page, room)
