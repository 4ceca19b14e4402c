"""The rows of a decree: marks, a jump to a place, wrong rows, a locked block."""

import pytest
from pytestqt.qtbot import QtBot

from core.findings import Finding, Severity
from gui.views.dokumen.keputusan.found import Found
from gui.views.dokumen.keputusan.marks import letter
from gui.views.dokumen.keputusan.rows_field import RowsField


@pytest.fixture
def field(qtbot: QtBot) -> RowsField:
    made = RowsField("Menimbang", "Tambah huruf", letter)
    qtbot.addWidget(made)
    made.set_texts(["bahwa satu;", "bahwa dua;"])
    made.show()
    return made


def test_a_jump_past_the_end_goes_to_the_first(field: RowsField) -> None:
    assert field.focus_row(2) is field.rows()[1]
    assert field.focus_row(9) is field.rows()[0]
    field.set_texts([])
    assert field.focus_row(1) is None


def test_only_the_rows_in_question_are_framed(field: RowsField) -> None:
    field.mark_wrong([2])

    assert [bool(row.text.property("galat")) for row in field.rows()] == [False, True]


def test_a_locked_block_is_only_read(field: RowsField) -> None:
    field.set_read_only(read_only=True)

    assert not field.add_button.isVisible()
    assert all(row.text.isReadOnly() and not row.away.isVisible() for row in field.rows())


def test_blank_rows_are_no_part_of_the_decree(field: RowsField) -> None:
    field.add_button.click()

    assert field.texts() == ("bahwa satu;", "bahwa dua;")
    assert field.rows()[-1].text.accessibleName() == "Menimbang c."


def test_buttons_move_a_row(field: RowsField) -> None:
    field.rows()[1].up.click()

    assert field.texts() == ("bahwa dua;", "bahwa satu;")


def test_the_next_finding_follows_the_last_by_the_first(qtbot: QtBot) -> None:
    found = Found()
    qtbot.addWidget(found)
    found.next()
    rows = [Finding("a", "judul", "Satu."), Finding("b", "nomor", "Dua.", Severity.CATATAN)]
    seen: list[object] = []
    found.picked.connect(seen.append)
    found.show_findings(rows)
    for _ in range(3):
        found.next()

    assert seen == [rows[0], rows[1], rows[0]]
    assert found.title.beside.text() == "2"
