"""Isi keputusan: chapters of the booklet, rows by keyboard and back, comparison, the scan."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from core.actions.dokumen import list_dokumen
from core.actions.naskah import load_naskah
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.findings import Finding
from core.naskah.naskah_model import Bab
from gui import problems
from gui.views.dokumen.keputusan.bab_field import BabRow
from gui.views.dokumen.keputusan.banding import BandingDialog
from gui.views.dokumen.keputusan.jump import jump
from gui.views.dokumen.keputusan.view import BUKU, PAUSE_MS, KeputusanView
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.targets import KeputusanTarget
from gui.workbench import SMALLEST
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits

WIDE = QSize(1218, 623)


@pytest.fixture
def view(dokumen_page: DokumenPage, bench: Bench) -> Iterator[KeputusanView]:
    draft = next(one.id for one in list_dokumen(bench.session.office) if not one.asli)
    dokumen_page.open(KeputusanTarget(draft))
    bench.finish()
    bench.finish()
    place = dokumen_page.sides.place
    assert isinstance(place, KeputusanView)
    yield place
    bench.finish()


def _answer(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> list[str]:
    """The questions asked; each is answered so."""
    asked: list[str] = []

    def ask(_parent: object, question: str, *_rest: object, **_words: object) -> bool:
        asked.append(question)
        return yes

    monkeypatch.setattr(problems, "ask", ask)
    return asked


def _stored(bench: Bench, view: KeputusanView) -> tuple[Bab, ...]:
    assert view.terbuka is not None
    return load_naskah(bench.session.office, view.terbuka.keputusan.id).isi.naskah.bab


def test_a_chapter_is_added_worded_moved_and_saved(view: KeputusanView, bench: Bench) -> None:
    field = view.form.bab()
    before = field.bab()
    assert before == _stored(bench, view)
    field.focus_row(len(before))
    QTest.keyClick(field.rows()[-1].text, Qt.Key.Key_Insert, Qt.KeyboardModifier.AltModifier)
    row = field.rows()[-1]
    assert isinstance(row, BabRow)
    row.head.set_text("BAB V CONTOH")
    row.text.set_text("Alinea satu.\n\na.  butir satu\n")
    QTest.keyClick(row.text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    view.save()
    bench.finish()
    bench.finish()

    made = Bab("BAB V CONTOH", "Alinea satu.\na. butir satu")
    assert _stored(bench, view) == (*before[:-1], made, before[-1])


def test_a_row_taken_away_by_key_comes_back_by_key(view: KeputusanView) -> None:
    for field in (view.form.rows("mengingat"), view.form.bab()):
        before = field.typed()
        field.focus_row(2)
        QTest.keyClick(field.rows()[1].text, Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
        assert len(field.rows()) == len(json.loads(before)) - 1

        QTest.keyClick(field.rows()[1].text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert field.typed() == before


def test_words_typed_since_stay_when_rows_are_taken_back(view: KeputusanView) -> None:
    field = view.form.rows("mengingat")
    before = field.texts()
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    field.focus_row(3)
    QTest.keyClick(field.rows()[2].text, Qt.Key.Key_Delete, alt)
    field.rows()[0].text.set_text("Undang-Undang CONTOH;")
    QTest.keyClick(field.rows()[2].text, Qt.Key.Key_Z, control)
    assert field.texts() == ("Undang-Undang CONTOH;", *before[1:])

    field.focus_row(1)
    QTest.keyClick(field.rows()[0].text, Qt.Key.Key_Insert, alt)
    field.rows()[1].text.set_text("Peraturan CONTOH;")
    field.focus_row(3)
    QTest.keyClick(field.rows()[2].text, Qt.Key.Key_Z, control)
    assert field.texts() == ("Undang-Undang CONTOH;", "Peraturan CONTOH;", *before[1:])


def test_a_row_that_moved_or_came_blank_is_taken_back(view: KeputusanView) -> None:
    field = view.form.bab()
    before = field.typed()
    alt, control = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
    field.focus_row(2)
    QTest.keyClick(field.rows()[1].text, Qt.Key.Key_Up, alt)
    QTest.keyClick(field.rows()[0].text, Qt.Key.Key_Insert, alt)
    assert len(field.rows()) == len(json.loads(before)) + 1

    QTest.keyClick(field.rows()[1].text, Qt.Key.Key_Z, control)
    QTest.keyClick(field.rows()[1].text, Qt.Key.Key_Z, control)
    assert field.typed() == before


def test_chapters_that_lack_words_are_told_and_lead_to_their_place(
    view: KeputusanView, bench: Bench, qtbot: QtBot
) -> None:
    field = view.form.bab()
    row = field.rows()[0]
    row.text.set_text("")
    qtbot.wait(PAUSE_MS + 100)
    bench.finish()
    bench.finish()

    told = [one for one in view.found.list.findings() if one.code == "buku.belum_ditulis"]
    assert [one.field for one in told] == ["bab.1"]
    jump(view, told[0])
    assert row.text.hasFocus()
    jump(view, Finding("", "bab.2.judul", ""))
    second = field.rows()[1]
    assert isinstance(second, BabRow)
    assert second.head.hasFocus()


def test_the_booklet_stands_in_for_the_decree(
    view: KeputusanView, bench: Bench, dokumen_page: DokumenPage
) -> None:
    decree = view.paper.preview.content
    view.which.set_code(BUKU)
    bench.finish()

    assert view.paper.preview.content != decree
    assert view.paper.preview.document.pageCount() > 9  # its count is wider by a digit
    dokumen_page.set_narrow(False)
    assert_fits(dokumen_page.sides, WIDE)
    dokumen_page.set_narrow(True)
    assert_fits(dokumen_page.sides, SMALLEST)


def test_what_the_set_says_leads_to_the_set(view: KeputusanView, qtbot: QtBot) -> None:
    jump(view, Finding("", "iku.2.nama", ""))
    assert view.form.set_link().button.hasFocus()

    with qtbot.waitSignal(view.go) as asked:
        view.form.set_link().button.click()
    assert asked.args is not None
    assert asked.args[0] == "iku"


def test_a_draft_is_compared_with_the_decree_it_amends(
    dokumen_page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def look(dialog: BandingDialog) -> int:
        bench.finish()
        seen.append(dialog.before.text())
        seen.append(dialog.count.text())
        dialog.go("menimbang.1")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(BandingDialog, "exec", look)
    dokumen_page.decrees.compare_button.click()
    bench.finish()
    bench.finish()

    assert seen[0] == "Keputusan Nomor 121/SK/III.15/II/2021, Januari 2021"
    assert seen[1].endswith("tempat berbeda")
    place = dokumen_page.sides.place
    assert isinstance(place, KeputusanView)
    assert place.form.rows("menimbang").rows()[0].text.hasFocus()


def test_the_list_copies_sorts_and_throws_away(
    dokumen_page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answer(monkeypatch, yes=True)
    dokumen_page.decrees.copy_button.click()
    bench.finish()
    bench.finish()
    drafts = [one for one in list_dokumen(bench.session.office) if not one.asli]
    assert len(drafts) == 2
    assert dokumen_page.table.current_id() == drafts[1].id
    assert drafts[1].dibuat

    dokumen_page.decrees.order.set_code("terbaru")
    assert dokumen_page.decrees.model.rows()[0].id == drafts[1].id
    dokumen_page.table.setFocus()
    QTest.keyClick(dokumen_page.table, Qt.Key.Key_Delete)
    bench.finish()
    bench.finish()

    assert asked == ["Hapus “Perubahan IKU 2021–2026” ke Tempat sampah?"]
    assert [one.id for one in list_dokumen(bench.session.office) if not one.asli] == [drafts[0].id]
    dokumen_page.decrees.order.set_code("rancangan")


@pytest.mark.parametrize(
    ("printed", "told"), [("", "sudah diperiksa"), ("2026-01-05", "ditandatangani")]
)
def test_what_is_on_its_way_to_be_signed_is_asked_about_or_stays(
    dokumen_page: DokumenPage,
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    printed: str,
    told: str,
) -> None:
    asked = _answer(monkeypatch, yes=False)

    def move(office: Office) -> Outcome[None]:
        with office.db.atomic():
            office.db.execute(
                "UPDATE keputusan SET status = 'diperiksa', dicetak_pada = ? WHERE jenis <> 'asli'",
                [printed or None],
            )
        return Outcome(None, frozenset({Topic.NASKAH}))

    bench.jobs.run(move, owner=bench.session)
    bench.finish()
    dokumen_page.refresh()
    dokumen_page.table.setFocus()
    QTest.keyClick(dokumen_page.table, Qt.Key.Key_Delete)
    bench.finish()

    assert told in (dokumen_page.notice.message() if printed else asked[0])
    assert len(list_dokumen(bench.session.office)) == 2
