"""The workbooks of the cycle from Dokumen kinerja: a menu, a place, a file that can be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.actions.ekspor_kinerja import lembar_jenis
from core.actions.jurnal import latest
from gui.views.dokumen.kinerja.view import KinerjaView
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.targets import KinerjaTarget
from tests.gui.conftest import Bench


@pytest.fixture
def view(bench: Bench, qtbot: QtBot) -> Iterator[KinerjaView]:
    bench.session.set_year(2025)
    page = DokumenPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    page.load()
    page.show()
    page.open(KinerjaTarget("perjanjian-kinerja"))
    bench.finish()
    found = page.sides.place
    assert isinstance(found, KinerjaView)
    yield found
    bench.finish()


def _answer(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (name, "")))


def _words(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel))


def test_each_workbook_is_saved_where_it_was_asked_for(
    view: KinerjaView, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    menu = view.excel.menu()
    assert [one.text() for one in menu.actions()] == list(lembar_jenis().values())
    quarters = menu.actions()[0].menu()
    assert isinstance(quarters, QMenu)
    names = [one.text() for one in quarters.actions()]
    assert names == ["Setahun", *(f"Sampai triwulan {roman}" for roman in ("I", "II", "III", "IV"))]
    entries = (*quarters.actions(), *menu.actions()[1:])
    for place, entry in enumerate(entries):
        _answer(monkeypatch, str(tmp_path / f"buku {place}"))

        entry.trigger()

        assert not view.excel.isEnabled()
        assert view.excel.toolTip()
        bench.finish()
        assert view.excel.isEnabled()
        assert load_workbook(tmp_path / f"buku {place}.xlsx").sheetnames
        assert f"buku {place}.xlsx" in view.notice.message()
        assert "belum dicocokkan dengan naskah asli" in _words(view.notice)
    assert latest(bench.session.office)[0].perbuatan == "Angka LKPJ disimpan ke Excel"
    told = load_workbook(tmp_path / "buku 2.xlsx").worksheets[0]
    assert any("sampai triwulan II." in str(row[0].value) for row in told.iter_rows(max_row=6))


def test_a_place_that_cannot_be_written_is_told_and_no_place_does_nothing(
    view: KinerjaView, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _answer(monkeypatch, "")
    view.excel.menu().actions()[1].trigger()
    assert view.excel.isEnabled()

    _answer(monkeypatch, str(tmp_path / "tidak" / "ada.xlsx"))
    view.excel.menu().actions()[1].trigger()
    bench.finish()

    assert "tidak dapat ditulis" in view.notice.message()
    assert view.excel.isEnabled()
