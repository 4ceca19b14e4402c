"""IKU sets in the window: made from another one, changed, tried, agreed to, kept, led."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import QFileDialog

from core.actions.iku_dasar import sets_of
from core.actions.set_iku import list_set, load_set
from core.findings import Severity
from gui.views.iku.page import IkuPage
from gui.views.iku.set_iku.view import SetIkuView
from gui.views.iku.targets import SetIkuTarget
from gui.widgets.pick import Pick
from tests.gui.conftest import Bench, settle
from tests.gui.fit import assert_fits
from tests.gui.iku.conftest import NARROW, SEHAT, WIDE, click, done, press, put

LAMA, BARU = "iku-dinkop-ukm-2021-2026", "iku-dinkop-ukm-2025-2029"


@pytest.fixture
def view(page: IkuPage, bench: Bench) -> SetIkuView:
    page.open(SetIkuTarget())
    done(bench)
    assert isinstance(page.place, SetIkuView)
    return page.place


def _start(view: SetIkuView, sejak: str = "2025", sampai: str = "2029") -> None:
    click(view.sets.copy_button)
    put(view.sets.period.sejak, sejak)
    put(view.sets.period.sampai, sampai)
    click(view.sets.period.begin_button)


def _keep(view: SetIkuView, bench: Bench, alasan: str = "Renstra baru") -> None:
    """Ctrl+S, every formula agreed to, a reason, Ctrl+S."""
    view.save()
    done(bench)
    panel = view.sets.editor.keeping
    for kode in list(panel._agreed):  # noqa: SLF001 - the boxes an officer ticks
        panel.agree(kode)
    panel.alasan.set_text(alasan)
    view.save()
    done(bench)


def _messages(view: SetIkuView) -> list[str]:
    return [one.message for one in view.sets.editor.faults if one.severity is Severity.KESALAHAN]


def test_the_shipped_set_is_read_and_says_why_it_is_not_changed(view: SetIkuView) -> None:
    text = view.sets.text.toPlainText()

    assert "Jumlah koperasi sehat dan cukup sehat" in text
    assert "koperasi berpredikat Sehat atau Cukup Sehat" in text
    assert not view.sets.edit_button.isEnabled()
    assert "Buat salinan" in view.sets.edit_button.toolTip()
    assert not view.sets.lead_button.isEnabled()


def test_a_set_for_a_new_period_is_made_with_the_guard_read(view: SetIkuView, bench: Bench) -> None:
    _start(view)
    view.save()
    done(bench)
    panel = view.sets.editor.keeping
    said = [one.text() for one in panel.sentences]

    assert said[0] == (
        "Dari 2 koperasi terdaftar, 1 sehat atau cukup sehat: 50,00 %. Bila dibalik: 200,00 %."
    )
    _keep(view, bench)
    assert [one.id for one in list_set(bench.session.office)] == [LAMA, BARU]
    current = view.sets.current()
    assert current is not None
    assert current.id == BARU
    assert not view.sets.editing


def test_a_formula_that_was_not_agreed_to_is_not_kept(view: SetIkuView, bench: Bench) -> None:
    _start(view)
    view.save()
    done(bench)
    panel = view.sets.editor.keeping
    panel.alasan.set_text("Renstra baru")
    view.save()
    done(bench)

    assert not panel.notice.isHidden()
    assert len(list_set(bench.session.office)) == 1
    view.escape()
    assert view.sets.editing
    view.escape()
    assert not view.sets.editing


def test_a_reason_is_asked_for(view: SetIkuView, bench: Bench) -> None:
    _start(view)
    _keep(view, bench, alasan="")

    line = view.sets.editor.keeping.form.field("alasan")
    assert line.finding.text() == "Tulis alasan membuat versi ini."


def test_a_period_that_is_none_is_refused(view: SetIkuView) -> None:
    _start(view, "dua ribu")
    assert not view.sets.editing
    _start(view, "2029", "2025")
    assert not view.sets.editing
    assert view.escape()
    assert view.sets.right.currentIndex() == 0


def test_faults_stand_beside_their_fields(view: SetIkuView, bench: Bench) -> None:
    _start(view)
    editor = view.sets.editor
    editor.go_to("iku:1")
    assert editor.form is not None
    put(editor.form.field("kode").field, "Koperasi Sehat")
    editor.check()
    view.save()
    done(bench)

    line = editor.form.field("kode")
    assert line.finding.text().startswith("Kode berupa huruf kecil")
    assert editor.stack.currentIndex() == 0


def test_indicators_come_move_go_and_come_back(view: SetIkuView) -> None:
    _start(view)
    editor = view.sets.editor
    codes = [one["kode"] for one in editor.draft.isi["iku"]]
    click(editor.iku_button)
    assert "Nama indikator belum diisi." in _messages(view)
    editor.move_part(-1)
    assert editor.draft.isi["iku"][2]["kode"] == "indikator_4"
    editor.go_to("iku:0")
    editor.move_part(-1)
    click(editor.remove_button)
    assert editor.draft.isi["iku"][0]["kode"] == SEHAT

    for _ in range(3):
        click(editor.undo_button)
    assert [one["kode"] for one in editor.draft.isi["iku"]] == codes
    assert not editor.undo_button.isEnabled()
    click(editor.row_button)
    assert "Misi belum diisi." in _messages(view)


def test_an_indicator_becomes_the_other_kind_and_lists_follow(view: SetIkuView) -> None:
    _start(view)
    editor = view.sets.editor
    editor.go_to("iku:1")
    _pick(editor.form, "hitung_pembilang", "koperasi_dinilai")
    assert editor.form is not None
    assert "predikat" not in editor.form.names()
    _pick(editor.form, "hitung_pembilang", "koperasi_berpredikat")
    assert "Pilih predikat yang dihitung." in _messages(view)
    _pick(editor.form, "hitung_penyebut", "koperasi_aktif")
    assert "pilihan_penyebut" not in editor.draft.isi["iku"][1]
    editor.form.field("pilihan_penyebut").field.set_codes(["koperasi_dinilai"])  # type: ignore[attr-defined]
    assert editor.draft.isi["iku"][1]["pilihan_penyebut"] == ["koperasi_dinilai"]
    _pick(editor.form, "jenis", "isian")
    assert "formulasi" in editor.form.names()
    assert "Hanya satu indikator diisi dengan tangan: nilai SAKIP dari Inspektorat." in _messages(
        view
    )


def _pick(form: object, name: str, code: str) -> None:
    field = form.field(name).field  # type: ignore[attr-defined]
    assert isinstance(field, Pick)
    field.set_code(code)
    settle()
    settle()


def test_typing_is_kept_as_a_draft_and_can_be_thrown_away(view: SetIkuView, bench: Bench) -> None:
    _start(view)
    editor = view.sets.editor
    editor.go_to("kepala")
    assert editor.form is not None
    editor.form.field("tugas").field.set_text("CONTOH tugas")  # type: ignore[attr-defined]
    editor.form.field("tanggal").field.set_text("2 Januari 2025")  # type: ignore[attr-defined]
    editor.form.field("fungsi").field.set_text("Satu\n\nDua")  # type: ignore[attr-defined]
    view.flush_draft()
    done(bench)
    view.escape()
    _start(view)

    isi = editor.draft.isi
    assert (isi["tugas"], isi["fungsi"]) == ("CONTOH tugas", ["Satu", "Dua"])
    assert isi["keputusan_asal"]["tanggal"] == "2025-01-02"
    assert not editor.notice.isHidden()
    click(editor.drop_button)
    done(bench)
    assert editor.draft.isi["tugas"] != "CONTOH tugas"


def test_an_own_set_is_changed_as_a_new_version_and_the_older_one_stays_readable(
    view: SetIkuView, bench: Bench
) -> None:
    _start(view)
    _keep(view, bench)
    click(view.sets.edit_button)
    editor = view.sets.editor
    editor.go_to("iku:1")
    assert editor.form is not None
    put(editor.form.field("penanggung_jawab").field, "CONTOH Bidang Koperasi")
    _keep(view, bench, "Penanggung jawab berganti")

    assert load_set(bench.session.office, BARU).nomor == 2
    assert "CONTOH Bidang Koperasi" in view.sets.text.toPlainText()
    view.sets.text.anchorClicked.emit(QUrl("1"))
    assert "CONTOH Bidang Koperasi" not in view.sets.text.toPlainText()


def test_the_newer_set_is_let_to_lead_a_year_of_two(view: SetIkuView, bench: Bench) -> None:
    _start(view)
    _keep(view, bench)
    click(view.sets.lead_button)
    assert view.sets.ask.asking
    view.escape()
    click(view.sets.lead_button)
    view.sets.ask.choose("2026")
    view.sets.ask.confirm()
    done(bench)

    assert [one.id for one in sets_of(bench.session.office, 2026)] == [BARU, LAMA]
    assert "2026 (versi 1, memimpin)" in view.sets.text.toPlainText()


def test_a_set_goes_out_as_a_file_and_comes_in_to_be_checked(
    view: SetIkuView, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "set.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    click(view.sets.export_button)
    done(bench)
    assert LAMA in path.read_text("utf-8")
    click(view.sets.import_button)
    done(bench)
    assert view.sets.editing
    assert "Kode set ini sudah dipakai." in _messages(view)
    view.escape()
    path.write_text("id =", "utf-8")
    click(view.sets.import_button)
    done(bench)
    assert not view.sets.notice.isHidden()
    assert not view.sets.editing


def test_the_keyboard_closes_what_is_innermost(page: IkuPage, view: SetIkuView) -> None:
    press(view.sets.table, Qt.Key.Key_Down)
    _start(view)
    assert view.escape()
    assert page.place is view
    view.escape()
    assert page.place is None


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_everything_fits(view: SetIkuView, page: IkuPage, bench: Bench, size: QSize) -> None:
    assert_fits(page, size)
    click(view.sets.copy_button)
    assert_fits(page, size)
    _start(view)
    for key in ("kepala", "iku:0", "iku:1", "cascade:0"):
        view.sets.editor.go_to(key)
        assert_fits(page, size)
    view.save()
    done(bench)
    assert_fits(page, size)


def _other_codes(view: SetIkuView, bench: Bench) -> None:
    """A second set of 2025 whose cooperatives are counted over those assessed."""
    _start(view)
    editor = view.sets.editor
    editor.go_to("iku:1")
    assert editor.form is not None
    put(editor.form.field("kode").field, "koperasi_baik")
    _pick(editor.form, "hitung_penyebut", "koperasi_dinilai")
    editor.go_to("cascade:0")
    assert editor.form is not None
    editor.form.field("iku").field.set_codes(["koperasi_baik"])  # type: ignore[attr-defined]
    _keep(view, bench)


def test_the_page_shows_either_set_of_a_year_of_transition(
    page: IkuPage, view: SetIkuView, bench: Bench
) -> None:
    assert page.set_pick.isHidden()
    _other_codes(view, bench)
    assert [one.id for one in list_set(bench.session.office)] == [LAMA, BARU]
    view.closed.emit()
    assert not page.set_pick.isHidden()
    assert page.set_pick.code() == LAMA
    assert_fits(page, NARROW)
    page.set_pick.set_code(BARU)
    done(bench)

    assert page.table.pick("koperasi_baik")
    done(bench)
    assert page.table.current_id() == "koperasi_baik"
    page.set_pick.set_code(LAMA)
    assert not page.table.pick("koperasi_baik")
    bench.session.set_year(2024)
    page.refresh()
    assert page.set_pick.isHidden()
