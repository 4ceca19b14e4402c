"""Angka yang wajib diperiksa ulang: for whom, when, and the way to each of them."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.koperasi.laporan import KunciLaporan
from core.koperasi.penilaian import StatusPenilaian
from core.koperasi.periksa_ulang import pick_deciding
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.panel_lines import Kind, PanelLine
from gui.views.kesehatan.recheck import PAUSE_MS
from gui.views.kesehatan.recheck_lines import SHOWN
from tests.gui.conftest import Bench
from tests.gui.kesehatan.conftest import CASES

BUKU = json.loads((CASES / "contoh" / "ksp.json").read_text(encoding="utf-8"))
TIDAK = 22
"""So many answers of no bring this sample near a limit."""


@pytest.fixture
def near(page: KesehatanPage, kunci: KunciLaporan) -> Iterator[KesehatanPage]:
    """A complete entry that stands near a limit, typed and not saved."""
    page.open(kunci)
    sheet = page.editor.sheet
    akun: dict[str, int] = BUKU["akun"]
    sheet.type_amounts({kode: n for kode, n in akun.items() if "@" not in kode})
    sheet.type_amounts({kode[:-3]: n for kode, n in akun.items() if "@" in kode}, last=True)
    left = TIDAK
    for kode, given in BUKU["jawaban"].items():
        if sheet.answers_of(kode):
            for place, answer in enumerate(given):
                no = bool(answer) and left > 0
                left -= no
                sheet.answer(kode, place, value=bool(answer) and not no)
    assert sheet.telaah is not None
    assert sheet.telaah.berpredikat
    yield page
    page.editor.drop_typing()


def _lines(page: KesehatanPage) -> list[PanelLine]:
    """The section, without the aspects above it."""
    lines = list(page.editor.panel.rows.lines())
    start = next((n for n, one in enumerate(lines) if one.kind is Kind.JUDUL), len(lines))
    return lines[start:]


def test_after_a_pause_a_verifier_sees_what_would_flip(near: KesehatanPage, qtbot: QtBot) -> None:
    assert _lines(near) == []

    qtbot.waitUntil(lambda: bool(_lines(near)), timeout=20 * PAUSE_MS)

    sheet = near.editor.sheet
    assert sheet.pedoman is not None
    found = pick_deciding(sheet.pedoman, sheet.law.bagan, sheet.isi)
    head, *rest, more = _lines(near)
    assert (head.text, head.value) == ("Angka yang wajib diperiksa ulang", str(len(found)))
    assert [one.extra for one in rest] == [each.kalimat for each in found[:SHOWN]]
    assert more.text == f"Tampilkan {len(found) - SHOWN} lainnya"

    near.editor.panel.rows.followed.emit(more.target)
    assert len(_lines(near)) == len(found) + 2
    near.editor.panel.rows.followed.emit(_lines(near)[-1].target)
    assert len(_lines(near)) == SHOWN + 2


def test_a_line_leads_to_its_account_or_question(near: KesehatanPage) -> None:
    near.editor.recheck.renew()
    near.editor.panel.rows.followed.emit("periksa:semua")
    lines = [one for one in _lines(near) if one.kind is Kind.PERIKSA]
    akun = next(one for one in lines if one.target.count(":") == 1)
    buka = next(one for one in lines if one.target.count(":") == 2)

    _click(near, akun)
    line = near.editor.middle.accounts.accounts.line(
        near.editor.middle.accounts.currentIndex().row()
    )
    assert line.baris.kode == akun.target.removeprefix("ulang:").removesuffix("@-1")

    _click(near, buka)
    grup = near.editor.middle.questions.questions.grup
    assert grup is not None
    assert buka.target.split(":")[1] in {each.kode for each in grup.komponen}


def _click(page: KesehatanPage, line: PanelLine) -> None:
    rows = page.editor.panel.rows
    box = rows.box_of(line.target)
    assert box is not None
    QTest.mouseClick(rows, Qt.MouseButton.LeftButton, pos=box.center())


def test_arrows_walk_through_every_figure(near: KesehatanPage) -> None:
    near.editor.recheck.renew()
    rows = near.editor.panel.rows
    rows.setFocus()
    for _ in rows.lines():
        QTest.keyClick(rows, Qt.Key.Key_Down)

    QTest.keyClick(rows, Qt.Key.Key_Return)

    *_, less = _lines(near)
    assert less.text == "Tampilkan lebih sedikit"


def test_an_operator_never_sees_them(near: KesehatanPage, bench: Bench) -> None:
    near.editor.recheck.renew()
    assert _lines(near)
    officer = bench.session.officer
    assert officer is not None

    bench.session.set_officer(replace(officer, peran="operator"))

    assert _lines(near) == []
    near.editor.recheck.renew()
    assert _lines(near) == []


def test_a_question_left_open_hides_them(near: KesehatanPage) -> None:
    near.editor.recheck.renew()
    assert _lines(near)

    near.editor.sheet.answer("3.1", 0, value=None)

    assert _lines(near) == []


def test_where_nothing_is_near_it_says_so(near: KesehatanPage) -> None:
    sheet = near.editor.sheet
    for kode, given in BUKU["jawaban"].items():
        for place in range(len(sheet.answers_of(kode))):
            sheet.answer(kode, place, value=bool(given[place]))

    near.editor.recheck.renew()

    head, none = _lines(near)
    assert head.value == ""
    assert none.text == (
        "Tidak ada: perubahan sampai 10 % pada satu angka tidak mengubah predikat."
    )


def test_a_final_result_asks_for_nothing(near: KesehatanPage) -> None:
    sheet = near.editor.sheet
    final = replace(sheet.kertas.penilaian, status=StatusPenilaian.FINAL)
    assert near.editor.recheck.wanted

    sheet.accept(replace(sheet.kertas, penilaian=final), sheet.draft())

    assert not near.editor.recheck.wanted
    assert _lines(near) == []


def test_a_window_that_narrows_brings_no_old_obstacles_beside_a_score(near: KesehatanPage) -> None:
    near.set_narrow(narrow=True)

    assert not any(each.isVisible() for each in near.editor.panel.head.reasons)
