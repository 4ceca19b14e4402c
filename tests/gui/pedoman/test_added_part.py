"""A part that was added and nothing typed into it is a change like any other."""

from gui.views.pengaturan.pedoman.section import PedomanSection
from tests.gui.conftest import settle


def test_a_part_that_was_only_added_can_be_thrown_away(section: PedomanSection) -> None:
    section.edit()
    settle()
    editor = section.editor
    before = len(editor.draft.isi["aspek"])

    editor.aspek_button.click()
    settle()
    offered = editor.drop_button.isVisibleTo(editor)
    editor.drop_button.click()
    settle()

    assert offered
    assert len(editor.draft.isi["aspek"]) == before
    assert not editor.drop_button.isVisibleTo(editor)
