"""Naskah keputusan: worded, checked, printed, recorded, and back, through the real window."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.actions.dokumen import list_dokumen
from core.actions.naskah import load_naskah
from core.findings import Finding
from gui.views.dokumen.keputusan.view import PAUSE_MS, KeputusanView
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.targets import KeputusanTarget
from gui.widgets.typed_line import Line
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


def _settle(bench: Bench, qtbot: QtBot) -> None:
    qtbot.wait(PAUSE_MS + 100)
    bench.finish()
    bench.finish()


def test_enter_on_the_list_opens_the_words(dokumen_page: DokumenPage, bench: Bench) -> None:
    QTest.keyClick(dokumen_page.table, Qt.Key.Key_Return)
    bench.finish()

    place = dokumen_page.sides.place
    assert isinstance(place, KeputusanView)
    assert place.terbuka is not None
    assert place.terbuka.keputusan.id == dokumen_page.table.current_id()
    assert place.paper.preview.document.pageCount() > 1

    place.escape()
    assert dokumen_page.sides.place is None


def test_rows_are_added_moved_and_removed(view: KeputusanView) -> None:
    field = view.form.rows("menimbang")
    before = field.texts()
    field.add_row("bahwa CONTOH;")
    row = field.rows()[-1]
    QTest.keyClick(row.text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert field.texts() == (*before[:-1], "bahwa CONTOH;", before[-1])
    assert [one.mark.text() for one in field.rows()][:2] == ["a.", "b."]
    assert field.rows()[0].up.toolTip() == "Sudah paling atas."

    row.away.click()
    assert field.texts() == before


def test_words_are_saved_and_the_annex_still_opens(
    view: KeputusanView, bench: Bench, dokumen_page: DokumenPage
) -> None:
    assert view.terbuka is not None
    keputusan_id = view.terbuka.keputusan.id
    view.form.rows("tembusan").add_row("Inspektur CONTOH")
    assert view.draft.dirty
    assert not view.step_button.isEnabled()
    assert "Simpan" in view.step_button.toolTip()

    assert dokumen_page.save_action is not None
    dokumen_page.save_action.trigger()
    bench.finish()
    bench.finish()

    assert not view.draft.dirty
    stored = load_naskah(bench.session.office, keputusan_id)
    assert stored.isi.naskah.tembusan[-1] == "Inspektur CONTOH"
    assert stored.isi.label == "LAMPIRAN"


def test_typing_that_was_not_saved_comes_back(
    view: KeputusanView, bench: Bench, dokumen_page: DokumenPage
) -> None:
    assert view.terbuka is not None
    target = KeputusanTarget(view.terbuka.keputusan.id)
    view.form.rows("menimbang").rows()[0].text.set_text("bahwa CONTOH baru;")
    view.escape()
    bench.finish()

    dokumen_page.open(target)
    bench.finish()

    assert view.form.rows("menimbang").texts()[0] == "bahwa CONTOH baru;"
    assert view.draft.dirty


def test_typing_changes_pages_and_findings(view: KeputusanView, bench: Bench, qtbot: QtBot) -> None:
    before = view.paper.preview.content
    view.form.rows("tabel:iku:kepala_kolom").rows()[2].text.set_text("hhh")
    _settle(bench, qtbot)

    assert view.paper.preview.content != before
    wrong = [one for one in view.found.list.findings() if one.code == "naskah.kepala_kolom"]
    assert [one.field for one in wrong] == ["tabel.iku.kepala_kolom.3"]
    assert view.form.rows("tabel:iku:kepala_kolom").rows()[2].text.property("galat")


def test_f8_goes_to_the_place_of_a_finding(view: KeputusanView, bench: Bench, qtbot: QtBot) -> None:
    row = view.form.rows("tabel:iku:kepala_kolom").rows()[2]
    row.text.set_text("hhh")
    _settle(bench, qtbot)
    view.activateWindow()
    view.found.next()

    assert view.found.list.findings()[0].field == "tabel.iku.kepala_kolom.3"
    assert view.form.window().focusWidget() is row.text


def test_unsaved_words_are_not_printed(
    view: KeputusanView, bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.views.dokumen.printing import make_printer
    from gui.views.rekap import paper

    monkeypatch.setattr(paper, "ask_printer", lambda *_args, **_how: make_printer("F4"))
    view.form.rows("tembusan").add_row("CONTOH")
    _settle(bench, qtbot)
    view.print_paper()
    bench.finish()

    assert "belum disimpan" in view.paper.notice.message()


def test_a_draft_is_kept_as_rows(view: KeputusanView) -> None:
    field = view.form.rows("mengingat")

    field.put_typed(json.dumps(["Undang-Undang CONTOH;"]))

    assert json.loads(field.typed()) == ["Undang-Undang CONTOH;"]


def test_a_window_made_narrow_asks_the_side_behind_again(
    view: KeputusanView, dokumen_page: DokumenPage
) -> None:
    assert view.isVisible()
    dokumen_page.set_narrow(False)
    assert_fits(dokumen_page.sides, WIDE)

    dokumen_page.set_narrow(True)

    assert_fits(dokumen_page.sides, SMALLEST)


@pytest.mark.parametrize(("size", "narrow"), [(WIDE, False), (SMALLEST, True)])
def test_the_view_fits(
    view: KeputusanView, dokumen_page: DokumenPage, size: QSize, narrow: bool
) -> None:
    dokumen_page.set_narrow(narrow)

    assert_fits(dokumen_page.sides, size)
    assert view.isVisible()


@pytest.mark.parametrize(
    ("place", "page", "told"),
    [
        ("penandatangan.nama", "pengaturan", ""),
        ("iku.1.nama", "", "set IKU"),
        ("periode", "iku", ""),
        ("lain", "", "formulir"),
    ],
)
def test_what_is_mended_elsewhere_says_where(
    view: KeputusanView, place: str, page: str, told: str
) -> None:
    gone: list[str] = []
    view.go.connect(lambda key, _target: gone.append(key))

    view.found.picked.emit(Finding("CONTOH", place, "CONTOH."))

    assert gone == ([page] if page else [])
    assert told in view.notice.message()


def test_the_signed_decree_of_old_is_only_read(
    view: KeputusanView, bench: Bench, dokumen_page: DokumenPage
) -> None:
    asli = next(one.id for one in list_dokumen(bench.session.office) if one.asli)
    dokumen_page.open(KeputusanTarget(asli))
    bench.finish()

    assert view.form.field("nomor").field.isReadOnly()  # type: ignore[attr-defined]
    assert not view.step_button.isVisible()
    assert "hanya dibaca" in view.save_button.toolTip()


def test_a_decree_that_is_gone_is_told(view: KeputusanView) -> None:
    view.show_target(KeputusanTarget(9))

    assert "tidak ada lagi" in view.notice.message()


def test_label_and_own_name_are_worded_with_the_rest(view: KeputusanView, bench: Bench) -> None:
    assert view.terbuka is not None
    keputusan_id = view.terbuka.keputusan.id
    for name, text in (("label", "LAMPIRAN CONTOH"), ("nama", "CONTOH kedua")):
        field = view.form.field(name).field
        assert isinstance(field, Line)
        field.set_text(text)
    view.save()
    bench.finish()
    bench.finish()

    stored = load_naskah(bench.session.office, keputusan_id)
    assert (stored.isi.label, stored.isi.nama) == ("LAMPIRAN CONTOH", "CONTOH kedua")
    assert stored.keputusan.sebutan == "CONTOH kedua"
    assert view.header.subtitle.text().startswith("CONTOH kedua")
