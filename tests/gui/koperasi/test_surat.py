"""Papers of the register from the page Koperasi: the decree of statuses, letters of teguran."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel

from core.actions.jurnal import history
from core.actions.koperasi import add_koperasi
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.pengaturan import save_pilihan
from core.actions.sampah import list_sampah, restore_rows
from core.actions.teguran import list_teguran
from core.kantor.sampah import SaringSampah
from core.koperasi.model import Keadaan, StatusKoperasi
from core.rules.pilihan import Pilihan
from gui.views.koperasi.history_words import changes
from gui.views.koperasi.page import KoperasiPage
from gui.views.koperasi.surat import letters_view
from gui.views.koperasi.surat.answer_dialog import AnswerDialog
from gui.views.rekap import paper
from gui.widgets.headings import Notice
from gui.widgets.own_keys import OwnKeys
from tests.core.pdf.baca import pages_of
from tests.gui.conftest import Bench, settle
from tests.gui.fit import assert_fits
from tests.gui.koperasi.conftest import MAWAR, MELATI, NARROW, WIDE, Write, press


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(pages_of(pdf)).split())


def entries(page: KoperasiPage) -> list[str]:
    return [one.text() for one in page.papers.menu_for(page).actions()]


@pytest.mark.usefixtures("melati", "mawar")
def test_the_decree_follows_what_is_typed_and_is_saved(
    bench: Bench, page: KoperasiPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "sk.pdf"
    monkeypatch.setattr(paper, "ask_pdf_name", lambda *_words: target)
    offered = entries(page)
    view = page.papers.open_status()
    view.number.set_text("CONTOH/7")
    view.signed.set_day(date(2026, 1, 5))
    view.look()
    bench.finish()
    press(view.number, Qt.Key.Key_S, ctrl=True)
    bench.finish()
    settle()

    text = flat(target.read_bytes())
    assert offered == ["SK koperasi aktif dan tidak aktif", "Surat teguran RAT"]
    assert "NOMOR : CONTOH/7" in text
    assert "CONTOH Koperasi Mawar" in text
    assert view.paper.notice.message() == f"Tersimpan sebagai {target}."
    assert page.escape()
    assert page.places.at_home


def test_what_should_be_known_before_signing_stands_above_the_pages(
    bench: Bench, melati: int, mawar: int, page: KoperasiPage, write: Write
) -> None:
    del mawar

    def forget(office: Office) -> Outcome[int]:
        with office.db.atomic():
            office.db.execute("DELETE FROM status_koperasi WHERE koperasi_id = ?", [melati])
        return Outcome(melati)

    write(forget)
    view = page.papers.open_status()
    bench.finish()
    remarks = view.paper.remarks
    told = " ".join(one.text() for one in remarks.findChildren(QLabel))
    shown = remarks.isVisible()
    view.day.set_day(date(1950, 1, 1))
    view.look()
    bench.finish()

    assert shown
    assert "1 koperasi belum berstatus pada tanggal itu dan tidak tercantum: CONTOH" in told
    assert "Nomor atau tanggal masih kosong" in told
    assert not remarks.isVisible()


def test_a_day_that_is_none_keeps_the_pages(bench: Bench, melati: int, page: KoperasiPage) -> None:
    del melati
    view = page.papers.open_status()
    bench.finish()
    before = view.paper.preview.content
    view.day.setText("31/02/2025")
    view.look()
    bench.finish()

    assert view.paper.preview.content == before
    assert "tidak ada dalam kalender" in view.day.toolTip()


@pytest.mark.usefixtures("melati", "mawar")
def test_letters_are_printed_recorded_and_wait_for_their_day(
    bench: Bench, melati: int, page: KoperasiPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "teguran.pdf"
    monkeypatch.setattr(letters_view, "ask_pdf_name", lambda *_words: target)
    view = page.papers.open_letters((melati,))
    words = view.save_button.word()
    press(view.table, Qt.Key.Key_S, ctrl=True)
    bench.finish()
    settle()

    sent = list_teguran(bench.session.office, melati)
    assert words == "Cetak 1 surat…"
    assert [(one.langkah, one.nomor[:12]) for one in sent] == [(1, "001/TEGURAN/")]
    assert "Yth. Pengurus CONTOH Koperasi Melati" in flat(target.read_bytes())
    assert [row.berikut.sikap.value for row in view._model.rows()] == ["kirim", "tunggu"]  # noqa: SLF001 - what the list shows
    assert view.notice.isVisible()
    view.fields.steps.set_chosen(("lain",))
    view.read()
    assert [row.koperasi.nama for row in view._model.rows()] == ["CONTOH Koperasi Melati"]  # noqa: SLF001 - as above
    assert not view.save_button.isEnabled()


def test_what_cannot_be_used_is_marked_and_nothing_is_printed(
    melati: int, page: KoperasiPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    del melati
    asked: list[str] = []
    monkeypatch.setattr(letters_view, "ask_pdf_name", lambda *_words: asked.append("ya"))
    view = page.papers.open_letters()
    view.fields.pattern.set_text("TGR/{tahun}")
    view.save()
    view.look()

    assert asked == []
    assert "{urut}" in view.fields.pattern.toolTip()


def test_the_first_letter_can_be_looked_at(
    bench: Bench, melati: int, page: KoperasiPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: shown.append(dialog.windowTitle()))
    view = page.papers.open_letters()
    view.peek.click()
    bench.finish()

    assert shown == ["Pratinjau surat teguran"]
    assert list_teguran(bench.session.office, melati) == []


def test_an_answer_is_recorded_on_the_last_letter(
    bench: Bench, melati: int, page: KoperasiPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "teguran.pdf"
    monkeypatch.setattr(letters_view, "ask_pdf_name", lambda *_words: target)
    view = page.papers.open_letters()
    may_not_yet = view.answer.isEnabled()
    view.save()
    bench.finish()
    settle()

    def fill(dialog: AnswerDialog) -> QDialog.DialogCode:
        dialog.day.set_day(date(2999, 1, 1))
        dialog.take()
        refused.append(dialog.form.field("dijawab_pada").finding.text())
        dialog.day.set_day(bench.session.office.today)
        dialog.words.set_text("RAT 1 Desember")
        dialog.take()
        return QDialog.DialogCode(dialog.result())

    refused: list[str] = []
    monkeypatch.setattr(AnswerDialog, "exec", fill)
    view.table.pick(melati)
    view.answer.click()
    bench.finish()
    settle()

    assert not may_not_yet
    assert refused == ["Tanggal jawaban belum tiba."]
    assert [one.catatan for one in list_teguran(bench.session.office, melati)] == ["RAT 1 Desember"]


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.usefixtures("melati")
def test_both_places_fit(bench: Bench, page: KoperasiPage, size: QSize) -> None:
    page.set_narrow(size is NARROW)
    for opened in (page.papers.open_letters, page.papers.open_status):
        opened()
        bench.finish()
        settle()
        assert_fits(page, size)


def test_other_keys_pass_through(page: KoperasiPage) -> None:
    view = page.papers.open_letters()
    place = view.parentWidget()

    assert isinstance(place, OwnKeys)
    press(place, Qt.Key.Key_X)
    assert not page.places.at_home


def test_the_history_of_a_cooperative_tells_its_letters(
    bench: Bench, melati: int, page: KoperasiPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters_view, "ask_pdf_name", lambda *_words: tmp_path / "t.pdf")
    view = page.papers.open_letters()
    view.fields.day.set_day(date(2026, 11, 24))
    view.fields.until.set_day(date(2026, 12, 8))
    view.save()
    bench.finish()
    settle()

    entries = history(bench.session.office, "koperasi", melati)
    told = {one.label: one.after for one in changes(entries, {}) if one.tabel == "teguran"}
    assert told["Tenggat jawaban"] == "8 Desember 2026"
    assert told["Nomor surat"] == "001/TEGURAN/2026"


def test_a_paper_in_front_follows_the_year(bench: Bench, melati: int, page: KoperasiPage) -> None:
    del melati
    letters = page.papers.open_letters()
    bench.session.set_year(2024)
    before = letters.due()[0].tunggakan
    decree = page.papers.open_status()
    bench.finish()
    bench.session.set_year(2025)
    bench.finish()

    assert before[-1] == 2023
    assert "31 Desember 2025" in flat(decree.paper.preview.content)


@pytest.mark.usefixtures("melati")
def test_the_list_of_arrears_is_filtered_by_kecamatan_and_kkmp(
    write: Write, page: KoperasiPage
) -> None:
    kkmp = replace(MAWAR, kkmp=True, kelurahan="18.71.02.1003")
    write(lambda office: add_koperasi(office, kkmp, StatusKoperasi(Keadaan.AKTIF)))
    fields = page.papers.open_letters().fields
    listed = []
    for chip, codes in (
        (fields.places, ("18.71.01",)),
        (fields.places, ()),
        (fields.kkmp, ("kkmp",)),
        (fields.kkmp, ("bukan",)),
    ):
        chip.set_chosen(codes)
        fields.filtered.emit()
        rows = page.papers.open_letters()._model.rows()  # noqa: SLF001 - what the list shows
        listed.append([row.koperasi.nama for row in rows])

    assert listed == [[MELATI.nama], [MAWAR.nama, MELATI.nama], [MAWAR.nama], [MELATI.nama]]


def test_a_letter_that_was_never_sent_goes_to_the_bin_and_comes_back(  # noqa: PLR0913, PLR0917 - fixtures
    bench: Bench,
    write: Write,
    melati: int,
    page: KoperasiPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(letters_view, "ask_pdf_name", lambda *_words: tmp_path / "t.pdf")
    view = page.papers.open_letters((melati,))
    before = view.trash_button.isEnabled(), view.trash_button.toolTip()
    view.save()
    bench.finish()
    settle()
    view.table.pick(melati)
    view.trash_button.click()
    bench.finish()
    settle()
    gone, words = list_teguran(bench.session.office, melati), view.notice.findChild(Notice)
    lying = list_sampah(bench.session.office, SaringSampah(jenis=("teguran",))).baris
    write(lambda office: restore_rows(office, lying))
    settle()

    assert before == (False, "Pilih koperasi yang sudah ditegur.")
    assert gone == []
    assert words is not None
    assert (
        words.message()
        == "Teguran Pertama kepada CONTOH Koperasi Melati dipindahkan ke Tempat sampah."
    )
    assert [one.langkah for one in list_teguran(bench.session.office, melati)] == [1]
    assert view._model.row(0).terakhir is not None  # noqa: SLF001 - the list was read again


def test_the_pattern_of_the_office_is_offered_and_what_is_typed_stays(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    del melati
    pattern = page.papers.open_letters().fields.pattern
    offered = [pattern.text()]
    for pola in ("{urut}/TGR/{tahun}", ""):
        bench.jobs.run(
            partial(save_pilihan, pilihan=Pilihan(pola_teguran=pola)), owner=bench.session
        )
        bench.finish()
        page.papers.open_letters()
        offered.append(pattern.text())
    pattern.set_text("{urut}/KHUSUS")
    page.papers.open_letters()

    assert offered == ["{urut:03}/TEGURAN/{tahun}", "{urut}/TGR/{tahun}", ""]
    assert pattern.text() == "{urut}/KHUSUS"
