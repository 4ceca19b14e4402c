"""Forms: findings stand under their field, Enter walks, the way out is a link."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.findings import Finding, Severity
from gui.widgets.findings_list import FindingsList
from gui.widgets.form import FormGrid
from gui.widgets.pick import Pick
from gui.widgets.rupiah_edit import RupiahEdit
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line

WRONG = Finding("x.nik", "nik", "NIK terdiri atas 13 angka.")
ODD = Finding("x.nik2", "nik", "NIK ini jarang.", Severity.PERINGATAN)
ELSEWHERE = Finding("x.lain", "tidak_ada", "Catatan tanpa baris.", Severity.CATATAN)


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[FormGrid]:
    page = QWidget()
    made = FormGrid()
    made.heading("Legalitas")
    made.line("nama", "Nama koperasi", Line(), required=True)
    made.line("nik", "NIK koperasi", Line(), hint="13 angka")
    made.line("jenis", "Jenis", Pick([("a", "Satu")]))
    made.line("catatan", "Catatan", TextBlock())
    made.line("modal", "Modal", RupiahEdit())
    column = QVBoxLayout(page)
    column.addWidget(made)
    column.addWidget(QPushButton("Simpan"))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield made
    page.close()


def test_the_gravest_finding_stands_under_its_field_and_the_rest_is_handed_back(
    form: FormGrid,
) -> None:
    elsewhere = form.show_findings([WRONG, ODD, ELSEWHERE])

    line = form.field("nik")
    assert elsewhere == (ELSEWHERE,)
    assert (line.finding.text(), line.finding.isVisible()) == (WRONG.message, True)
    assert line.field.property("galat") is True


def test_a_warning_does_not_mark_the_field_as_wrong(form: FormGrid) -> None:
    form.show_findings([ODD])

    assert form.field("nik").finding.accessibleName() == "Peringatan: NIK ini jarang."
    assert not form.field("nik").field.property("galat")


def test_the_way_out_of_a_finding_is_a_link(form: FormGrid) -> None:
    followed: list[str] = []
    line = form.field("nik")
    line.set_finding(WRONG, link="Buka catatan itu", on_link=lambda: followed.append("buka"))

    line.finding.follow()

    assert followed == ["buka"]


def test_unreadable_typing_is_told_under_the_field_and_forgotten_once_it_can_be_read(
    form: FormGrid,
) -> None:
    field = form.field("modal").field
    assert isinstance(field, RupiahEdit)
    field.setText("banyak")

    readable = form.check_typing()
    told = form.field("modal").finding.text()
    field.setText("5")

    assert (readable, told) == (False, "Tulis angka saja, misalnya 1.250.000.")
    assert form.field("modal").finding.isHidden()


def test_enter_walks_the_fields_and_stays_in_a_block_of_text(form: FormGrid) -> None:
    walked: list[str] = []
    form.focus("nama")
    for key in (*[Qt.Key.Key_Return] * 4, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        focused = form.window().focusWidget()
        assert focused is not None
        walked.append(focused.accessibleName())
        QTest.keyClick(focused, key)
    focused = form.window().focusWidget()
    block = form.field("catatan").field

    assert walked == ["Nama koperasi", "NIK koperasi", "Jenis", "Catatan", "Catatan", "Modal"]
    assert isinstance(block, TextBlock)
    assert block.text() == "\n"
    assert isinstance(focused, QPushButton)


def test_shift_enter_walks_back(form: FormGrid) -> None:
    form.focus("nik")

    QTest.keyClick(form.field("nik").field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert form.window().focusWidget() is form.field("nama").field


def test_a_list_of_findings_shows_the_gravest_first_and_points_at_the_field(qtbot: QtBot) -> None:
    picked: list[Finding] = []
    shown = FindingsList()
    qtbot.addWidget(shown)
    shown.picked.connect(picked.append)
    shown.set_findings([ELSEWHERE, ODD, WRONG], {"x.nik": ("Tuju", lambda: None)})
    shown.show()

    first = shown.rows()[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)

    assert shown.findings() == (WRONG, ODD, ELSEWHERE)
    assert picked == [WRONG]
