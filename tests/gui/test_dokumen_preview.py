"""The preview of the annex: what is still under way when it is taken away."""

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from gui.views.dokumen.page import DokumenPage
from tests.gui.conftest import WAIT_MS, Bench


def test_a_preview_taken_away_is_asked_nothing_more(bench: Bench, qtbot: QtBot) -> None:
    bench.session.set_year(2025)
    page = DokumenPage(bench.session, bench.jobs)
    page.resize(1218, 623)
    page.show()
    page.load()
    bench.finish()
    page.open("cetak-capaian")
    bench.finish()
    last = page.preview.document.pageCount()
    qtbot.waitUntil(
        lambda: last > 1 and page.preview.pages.text() == f"Halaman {last} dari {last}",
        timeout=WAIT_MS,
    )

    with qtbot.captureExceptions() as raised:
        page.close()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert raised == []
