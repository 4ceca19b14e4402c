"""The editor: faults beside their fields, nothing lost, nothing kept that would be refused."""

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from core.actions.pedoman import load_pedoman
from gui.views.pengaturan.page import PengaturanPage
from gui.views.pengaturan.pedoman.editor import Editor
from gui.views.pengaturan.pedoman.node_forms import NodeForm
from gui.views.pengaturan.pedoman.row_fields import BandField, ItemField, PartsField
from gui.views.pengaturan.pedoman.section import PedomanSection
from gui.views.pengaturan.pedoman.sum_field import SumField
from gui.widgets.buttons import Button
from gui.widgets.pick import Pick
from gui.widgets.typed_line import Line
from tests.gui.conftest import Bench, settle
from tests.gui.pedoman.conftest import JUKNIS, PERDEP


@pytest.fixture
def editor(section: PedomanSection) -> Editor:
    section.edit()
    settle()
    return section.editor


def _shown(editor: Editor) -> NodeForm:
    assert isinstance(editor.form, NodeForm)
    return editor.form


def _form(editor: Editor, key: str) -> NodeForm:
    editor.go_to(key)
    settle()
    return _shown(editor)


def _type(form: NodeForm, name: str, text: str) -> None:
    field = form.field(name).field
    field.set_text(text)  # type: ignore[attr-defined]


def _said(form: NodeForm, name: str) -> str:
    line = form.field(name)
    return "" if line.finding.isHidden() else line.finding.text()


def _press(editor: Editor, word: str) -> None:
    buttons = [
        one for one in editor.findChildren(Button) if one.word() == word and one.isVisibleTo(editor)
    ]
    buttons[0].click()
    settle()
    settle()


def test_a_limit_a_value_a_name_and_a_question_are_corrected(
    editor: Editor, section: PedomanSection, bench: Bench
) -> None:
    form = _form(editor, "komponen:0.0")
    _type(form, "nama", "CONTOH nama")
    band = cast("BandField", form.field("pita.1").field)
    band.limit.set_text("22,5")
    band.side.set_code("kurang")
    form = _form(editor, "komponen:2.0")
    cast("ItemField", form.field("butir.0").field).words.set_text("CONTOH butir")
    form = _form(editor, "predikat")
    cast("PartsField", form.field("0").field).findChildren(Line)[1].set_text("80,5")
    form = _form(editor, "sumber")
    _press(editor, "Tambah sumber")
    last = _shown(editor).names()[-1]
    parts = _shown(editor).field(last).field.findChildren(Line)
    for line, text in zip(parts, ("N9", "CONTOH naskah", "hlm. 3"), strict=True):
        line.set_text(text)

    section.save()
    settle()
    shown = editor.keeping.text.toPlainText()
    section.save()
    bench.finish()
    refused = editor.keeping.form.field("alasan").finding.text()
    editor.keeping.alasan.set_text("CONTOH menurut lampiran")
    section.save()
    bench.finish()
    settle()

    pedoman = load_pedoman(bench.session.office, PERDEP).pedoman
    assert refused == "Tulis alasan membuat versi ini."
    assert "20 % < x ≤ 40 % bernilai 50, skor 3" in shown
    assert "22,5 % ≤ x ≤ 40 % bernilai 50, skor 3" in shown
    assert pedoman.komponen[0].nama == "CONTOH nama"
    assert pedoman.komponen[0].isi.pita[1].syarat == "0 < x < 22.5"  # type: ignore[union-attr]
    assert str(pedoman.predikat[0].minimal) == "161/2"
    assert pedoman.sumber["N9"].url == "hlm. 3"
    assert pedoman.komponen[7].isi.butir[0].teks == "CONTOH butir"  # type: ignore[union-attr]
    assert section.reading.isVisible()
    assert "Versi kantor 1" in section.reading.toPlainText()


def test_faults_stand_beside_their_fields_and_forbid_keeping(
    editor: Editor, section: PedomanSection, bench: Bench
) -> None:
    form = _form(editor, "komponen:0.0")
    _type(form, "nama", "")
    _type(form, "bobot", "enam")
    cast("BandField", form.field("pita.1").field).limit.set_text("abc")
    editor.go_to("kepala")

    section.save()
    settle()

    assert _said(_shown(editor), "nama") == "Nama belum diisi."
    assert _said(_shown(editor), "bobot") == "Tulis angka, misalnya 7,5."
    assert _said(_shown(editor), "pita.1") == "Isi setiap batas rentang dengan angka, misalnya 7,5."
    assert not editor.keeping.isVisible()
    marked = [
        editor.parts.item(row).text().strip()
        for row in range(editor.parts.count())
        if not editor.parts.item(row).icon().isNull()
    ]
    assert marked == ["1.1"]
    bench.finish()
    assert load_pedoman(bench.session.office, PERDEP).versi is None


def test_faults_are_told_while_typing(editor: Editor, qtbot: QtBot) -> None:
    form = _form(editor, "aspek:0")

    _type(form, "bobot", "20")

    qtbot.waitUntil(
        lambda: editor.fault.message() == "Bobot komponen berjumlah 15; bobot aspek ini 20."
    )


def test_a_limit_that_moves_renames_the_band_after_it(editor: Editor) -> None:
    form = _form(editor, "komponen:0.0")
    band = cast("BandField", form.field("pita.1").field)

    before = form.field("pita.2").label.text()
    band.limit.set_text("25")
    band.side.set_code("kurang")

    assert (before, form.field("pita.2").label.text()) == ("Lebih dari 20", "Mulai 25")
    assert form.field("pita.0").label.text() == "Dari yang terkecil"


def test_bands_come_and_go(editor: Editor) -> None:
    form = _form(editor, "komponen:0.0")
    count = len([one for one in form.names() if one.startswith("pita.")])
    _press(editor, "Tambah rentang")
    more = [one for one in _shown(editor).names() if one.startswith("pita.")]

    cast("BandField", _shown(editor).field(more[-1]).field).removed.emit()
    settle()
    settle()

    assert len(more) == count + 1
    assert editor.faults == ()


def test_what_is_typed_comes_back_after_closing(
    section_of_page: PedomanSection, pengaturan_page: PengaturanPage, bench: Bench
) -> None:
    section = section_of_page
    section.edit()
    editor = section.editor
    form = _form(editor, "komponen:0.0")
    _type(form, "nama", "CONTOH setengah")
    _type(form, "bobot", "enam")
    pengaturan_page.flush_draft()
    bench.finish()
    section.leave()

    section.edit()
    settle()

    assert editor.notice.message() == "Suntingan yang belum disimpan dipulihkan."
    form = _form(editor, "komponen:0.0")
    typed = [form.field(one).field.text() for one in ("nama", "bobot")]  # type: ignore[attr-defined]
    assert typed == ["CONTOH setengah", "enam"]
    editor.drop_button.click()
    bench.finish()
    assert editor.faults == ()
    section.leave()
    section.edit()
    assert editor.notice.isHidden()


def test_sums_are_picked_or_put_together_from_accounts(editor: Editor) -> None:
    form = _form(editor, "komponen:0.0")
    field = cast("SumField", form.field("pembilang").field)
    field.named.set_code("total_aset")
    part = editor.draft.part("komponen:0.0")
    picked = part["pembilang"]["nama"]
    field.named.set_code("sendiri")
    field.name.set_text("CONTOH jumlah")
    field.add()
    weights = [one for one in field.findChildren(Line) if one.accessibleName() == "Bobot akun"]
    weights[-1].set_text("0,5")
    account = [one for one in field.findChildren(Pick) if one is not field.named][-1]
    account.set_code("kas@-1")

    akun = part["pembilang"]["akun"]
    editor.check()

    assert picked == "Total aset"
    assert part["pembilang"]["nama"] == "CONTOH jumlah"
    assert akun["kas@-1"] == "0.5"
    assert editor.faults == ()


def test_a_pedoman_is_put_together_from_nothing(section: PedomanSection, bench: Bench) -> None:
    section.contents.add_button.click()
    section.new.origin.set_code("kosong")
    section.new.begin_button.click()
    settle()
    editor = section.editor
    form = _form(editor, "kepala")
    for name, text in (
        ("id", "contoh-baru"),
        ("judul", "CONTOH pedoman baru"),
        ("dasar", "CONTOH peraturan"),
        ("tahun_buku_sejak", "2026"),
    ):
        _type(form, name, text)
    form.field("jenis").field.set_codes(("ksp", "usp"))  # type: ignore[attr-defined]
    form.field("kuk").field.set_codes(("1", "2"))  # type: ignore[attr-defined]
    form = _form(editor, "predikat")
    _press(editor, "Tambah predikat")
    for place, (nama, batas) in enumerate((("Sehat", "80"), ("Cukup Sehat", "0"))):
        lines = _shown(editor).field(f"{place}").field.findChildren(Line)
        lines[0].set_text(nama)
        lines[1].set_text(batas)
    form = _form(editor, "aspek:0")
    _type(form, "nama", "CONTOH aspek")
    _press(editor, "Tambah komponen")
    _fill_ratio(editor)
    editor.go_to("aspek:0")
    _press(editor, "Tambah komponen")
    _fill_questions(editor)
    editor.go_to("aspek:0")
    _press(editor, "Tambah komponen")
    _fill_entry(editor)

    section.save()
    settle()
    assert editor.faults == ()
    editor.keeping.alasan.set_text("CONTOH peraturan baru")
    section.save()
    bench.finish()
    settle()

    found = load_pedoman(bench.session.office, "contoh-baru")
    kinds = [one.jenis.value for one in found.pedoman.komponen]
    assert kinds == ["rasio", "kuesioner", "isian"]
    assert found.pedoman.instrumen_untuk.kuk == (1, 2)
    assert "CONTOH pedoman baru" in section.reading.toPlainText()
    assert "Pedoman kantor. Versi kantor 1" in section.reading.toPlainText()
    listed = [section.contents.table.model().index(row, 0).data() for row in range(6)]
    assert "Contoh baru" in listed


def _fill_ratio(editor: Editor) -> None:
    form = _shown(editor)
    _type(form, "nama", "CONTOH rasio")
    _type(form, "bobot", "50")
    for key, kode in (("pembilang", "kas_bank"), ("penyebut", "total_aset")):
        cast("SumField", form.field(key).field).named.set_code(kode)
    first, last = (cast("BandField", form.field(f"pita.{n}").field) for n in (0, 1))
    first.limit.set_text("10")
    first.nilai.set_text("0")
    last.nilai.set_text("100")
    _type(form, "nol.alasan", "CONTOH")
    settle()


def _fill_questions(editor: Editor) -> None:
    _shown(editor).kind.set_code("kuesioner")
    settle()
    settle()
    for _ in range(2):
        _press(editor, "Tambah butir")
    form = _shown(editor)
    _type(form, "nama", "CONTOH kuesioner")
    _type(form, "bobot", "30")
    for place in range(2):
        cast("ItemField", form.field(f"butir.{place}").field).words.set_text("CONTOH butir")
    form.field("cara").field.set_code("persen")  # type: ignore[attr-defined]
    settle()
    settle()
    _shown(editor).field("cara").field.set_code("per_ya")  # type: ignore[attr-defined]
    settle()
    settle()
    _type(_shown(editor), "nilai_per_ya", "15")


def _fill_entry(editor: Editor) -> None:
    _shown(editor).kind.set_code("isian")
    settle()
    settle()
    _type(_shown(editor), "nama", "CONTOH isian")
    _type(_shown(editor), "bobot", "20")


def test_a_copy_starts_with_everything_but_its_name(section: PedomanSection) -> None:
    section.contents.table.pick(JUKNIS)
    section.contents.add_button.click()
    section.new.begin_button.click()
    settle()

    told = [(one.field, one.message) for one in section.editor.faults]

    assert told == [
        ("kepala/id", "Kode belum diisi."),
        ("kepala/judul", "Judul belum diisi."),
    ]


def test_parts_are_taken_away(editor: Editor) -> None:
    before = editor.parts.count()
    editor.go_to("komponen:0.2")
    editor.remove_button.click()
    settle()
    fewer = editor.parts.count()
    editor.go_to("aspek:6")
    editor.remove_button.click()
    settle()

    assert fewer == before - 1
    assert editor.parts.count() < fewer
    assert any(one.field == "aspek:0/" for one in editor.faults)
    _press(editor, "Tambah aspek")
    assert "bobot" in _shown(editor).names()


def test_a_version_that_moved_meanwhile_is_refused_and_nothing_is_lost(
    editor: Editor, section: PedomanSection, bench: Bench
) -> None:
    import copy
    from dataclasses import replace

    from core.actions.pedoman_versi import copy_naskah, save_versi

    form = _form(editor, "komponen:0.0")
    _type(form, "nama", "CONTOH saya")
    other = copy_naskah(bench.session.office, PERDEP)
    isi = copy.deepcopy(dict(other.isi))
    isi["catatan"] = "CONTOH petugas lain"
    bench.jobs.run(
        lambda office: save_versi(office, replace(other, isi=isi), "CONTOH"), owner=bench.session
    )
    bench.finish()

    section.save()
    editor.keeping.alasan.set_text("CONTOH")
    section.save()
    bench.finish()

    assert "sudah diubah petugas lain" in editor.keeping.notice.message()
    section.leave()
    section.leave()
    section.edit()
    settle()
    assert load_pedoman(bench.session.office, PERDEP).pedoman.catatan == "CONTOH petugas lain"
    form = _form(editor, "komponen:0.0")
    assert form.field("nama").field.text() == "CONTOH saya"  # type: ignore[attr-defined]


def test_another_reading_is_corrected_and_taken_away(editor: Editor) -> None:
    form = _form(editor, "komponen:0.0")
    name = cast("PartsField", form.field("varian.0").field)
    band = cast("BandField", form.field("varian.0.pita.1").field)

    name.findChildren(Line)[0].set_text("CONTOH cara baca")
    band.limit.set_text("abc")
    editor.check()
    said = _said(form, "varian.0")
    band.limit.set_text("21")
    editor.check()
    sound, label = editor.faults, form.field("varian.0.pita.2").label.text()
    name.removed.emit()
    settle()
    settle()

    varian = editor.draft.part("komponen:0.0")["varian"]
    assert said == "Isi setiap batas rentang dengan angka, misalnya 7,5."
    assert (sound, label) == ((), "Mulai 21")
    assert [one["id"] for one in varian] == ["modal_sendiri_dengan_shu"]
    assert editor.faults == ()
