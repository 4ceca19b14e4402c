"""Older confirmations are taken back from a list of all; a place says its own keys."""

from datetime import date

import pytest
from PySide6.QtWidgets import QDialog

from core.actions.usul_status import list_kelompok
from core.koperasi.usul_daftar import KelompokUsul
from gui.views.koperasi.page import KoperasiPage
from gui.views.koperasi.rat import proposals_tab
from gui.views.koperasi.rat.confirmed_dialog import ConfirmedDialog
from gui.views.register_page import LIST_KEYS
from tests.gui.conftest import Bench


@pytest.mark.usefixtures("bench")
def test_every_confirmation_is_listed_and_one_is_chosen(
    page: KoperasiPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        KelompokUsul(date(2026, 1, n), f"CONTOH/{n}", jumlah=n, pada="2026-01-09", id=n)
        for n in (3, 2, 1)
    ]
    monkeypatch.setattr(proposals_tab, "list_kelompok", lambda _office: rows)
    taken: list[int] = []

    def choose(dialog: ConfirmedDialog) -> QDialog.DialogCode:
        dialog.table.pick(1)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ConfirmedDialog, "exec", choose)
    tab = page.rat.open_place().proposals
    tab.begin()
    monkeypatch.setattr(tab, "_take_back", taken.append)
    words = [one.word() for one in tab.notice.ways()]
    tab.notice.ways()[-1].click()

    assert words[-1] == "Lihat semua (3)…"
    assert taken == [1]


def test_a_place_in_front_says_its_keys(bench: Bench, page: KoperasiPage) -> None:
    said = []
    for opened in (page.rat.open_place, page.papers.open_letters, page.papers.open_status):
        opened()
        bench.finish()
        said.append(page.keys_now.split("  ·  ")[0])
    page.escape()

    assert said == ["Ctrl+S simpan", "Ctrl+S cetak surat", "Ctrl+S simpan PDF"]
    assert page.keys_now == LIST_KEYS
    assert list_kelompok(bench.session.office) == []
