"""Langkah pertama of an empty office: told from the records, each opens its page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.actions.langkah_awal import Langkah
from core.actions.pengaturan import save_penanda_tangan
from core.kantor.model import PenandaTangan
from gui.views.beranda.first_steps import PAGES
from gui.views.beranda.page import BerandaPage
from gui.views.data.targets import ImporTarget
from tests.gui.conftest import PAGE, Bench, ShowPage, Write
from tests.gui.fit import assert_fits

NIP = "190003031920031003"
HEAD = PenandaTangan(0, "", "Kepala Dinas CONTOH", "CONTOH Kepala", "Pembina", NIP, None, None)


def test_an_empty_office_is_told_what_to_do_first(
    bench: Bench, show_page: ShowPage, write: Write
) -> None:
    page = show_page(BerandaPage)
    before = [row.accessibleName() for row in page.first.rows]

    write(lambda office: save_penanda_tangan(office, HEAD))
    after = [row.accessibleName() for row in page.first.rows]

    assert len(before) == len(PAGES)
    assert before[1] == "Catat penanda tangan belum"
    assert after[1] == "Catat penanda tangan selesai"
    assert page.first.isVisible()
    assert not page.chart_title.isVisible()
    assert_fits(page, PAGE)
    bench.finish()


def test_each_step_opens_its_page(show_page: ShowPage) -> None:
    page = show_page(BerandaPage)
    asked: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: asked.append((key, target)))

    for row in page.first.rows:
        QTest.keyClick(row, Qt.Key.Key_Return)

    assert asked == [PAGES[step] for step in Langkah]
    assert ("data", ImporTarget()) in asked
