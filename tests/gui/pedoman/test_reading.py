"""Pedoman are read as documents: list, contents, search, duties offered to whom may."""

from dataclasses import replace
from datetime import datetime

import pytest

from core.actions.pedoman import load_pedoman
from core.rules.pedoman_kantor import AsalPedoman, VersiPedoman
from gui.views.pengaturan.page import PengaturanPage
from gui.views.pengaturan.pedoman.document import BERUBAH, Wenang, document
from gui.views.pengaturan.pedoman.section import PedomanSection
from tests.gui.conftest import Bench, settle
from tests.gui.fit import AT_125, USUAL, assert_fits
from tests.gui.pedoman.conftest import JUKNIS, PERDEP


def _listed(section: PedomanSection) -> list[list[str]]:
    model = section.contents.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_every_pedoman_is_listed_with_its_state(section: PedomanSection) -> None:
    assert _listed(section) == [
        ["Juknis 15/2021 KSP", "Belum"],
        ["Juknis 15/2021 Riil", "Belum"],
        ["Perdep 06/2016", "Belum"],
        ["Perdep 07/2016 Syariah", "Belum"],
        ["Permen 14/2009", "Belum"],
    ]


WORDS = (
    "koperasi simpan pinjam dan unit simpan pinjam, pola konvensional",
    "tahun buku 2016 sampai 2020",
    "Belum dicocokkan dengan naskah asli",
    "Dari pemasang SIKU",
    "Dalam Pengawasan Khusus",
    "Modal sendiri (modal penyertaan diakui 50%) : Total aset × 100 %",
    "20 % < x ≤ 40 %",
    "Penyebut nol atau minus: nilai 0",
    "Aturan ini usulan SIKU, bukan bunyi pedoman.",
    "Cara baca lain: Batas bawah termasuk",
    "Nilai = 1 × rasio, paling rendah 0 dan paling tinggi 100.",
    "Sumber: Bab teori skripsi",
    "setiap jawaban ya bernilai 0,25",
)


def test_the_document_says_what_the_rules_are(section: PedomanSection) -> None:
    text = section.reading.toPlainText()

    assert [words for words in WORDS if words not in text] == []


def test_an_entered_pedoman_says_so(section: PedomanSection) -> None:
    section.contents.table.pick("perdep-07-2016-syariah")

    text = section.reading.toPlainText()

    assert "Skor diisi penilai, dari 0 sampai bobotnya." in text
    assert "Kerangka: skor setiap komponen diisi penilai" in text


def test_percent_of_yes_has_bands_without_a_nilai_of_their_own(section: PedomanSection) -> None:
    section.contents.table.pick(JUKNIS)

    text = section.reading.toPlainText()

    assert "persen jawaban ya dilihat pada rentang nilai" in text
    assert "KUK 3 dan 4" in text


def test_addresses_and_the_hash_stand_behind_dasar_aturan(
    section: PedomanSection, bench: Bench
) -> None:
    sidik = bench.session.office.law.pedoman[PERDEP].hash
    before = section.reading.toPlainText()

    section.reading.anchorClicked.emit("dasar:")

    after = section.reading.toPlainText()
    assert sidik not in before
    assert "123dok.com" not in before
    assert sidik in after
    assert "123dok.com" in after


def test_the_contents_lead_to_the_component(section: PedomanSection) -> None:
    at = section.reading.verticalScrollBar().value()

    section.contents.parts.setCurrentRow(section.contents.parts.count() - 1)
    settle()

    assert section.reading.verticalScrollBar().value() > at


def test_search_marks_every_place_and_walks_on(section: PedomanSection) -> None:
    section.contents.search.setText("pinjaman berisiko")
    section.contents.search.search_now()
    first = section.reading.textCursor().position()
    section.contents.search.left.emit()
    second = section.reading.textCursor().position()

    marked = len(section.reading.extraSelections())
    assert section.hits.text() == f"{marked} tempat"
    assert marked > 1
    assert second > first

    section.contents.search.setText("kata yang tidak ada")
    section.contents.search.search_now()
    assert section.hits.text() == "Tidak ditemukan"
    section.contents.search.setText("")
    section.contents.search.search_now()
    assert section.hits.text() == ""


def test_a_verifikator_may_match_but_not_correct(section: PedomanSection, bench: Bench) -> None:
    officer = bench.session.officer
    assert officer is not None
    bench.session.set_officer(replace(officer, peran="verifikator"))

    section.refresh()

    assert section.edit_button.isHidden()
    assert section.contents.add_button.isHidden()
    assert not section.match_button.isHidden()
    assert section.why.text() == "Hanya pejabat atau admin yang dapat memperbaiki."
    assert "Tandai sudah dicocokkan" in section.reading.toPlainText()
    assert "Pilih untuk semua penilaian" not in section.reading.toPlainText()


@pytest.mark.parametrize(("size", "rail"), [(USUAL, 148), (AT_125, 72)])
def test_reading_and_every_form_fit(
    section_of_page: PedomanSection, pengaturan_page: PengaturanPage, size: object, rail: int
) -> None:
    section = section_of_page
    usual = USUAL if size is USUAL else AT_125
    page = usual.shrunkBy(pengaturan_page.contentsMargins())
    page.setWidth(usual.width() - rail)
    page.setHeight(usual.height() - 66)
    pengaturan_page.set_narrow(rail < 148)
    for show in (
        section.read,
        lambda: section.ask_reading("1.1"),
        lambda: section.ask_match(""),
        section.show_versi,
        section.add,
        section.edit,
        lambda: section.editor.go_to("komponen:0.0"),
        lambda: section.editor.go_to("komponen:2.0"),
        lambda: section.editor.go_to("predikat"),
        lambda: section.editor.go_to("sumber"),
    ):
        show()
        assert_fits(pengaturan_page, page)


def test_a_newer_pedoman_of_the_installer_is_pointed_out(bench: Bench) -> None:
    found = load_pedoman(bench.session.office, PERDEP)
    versi = VersiPedoman(PERDEP, 2, "", "", "", "CONTOH", datetime(2026, 11, 24), "CONTOH Petugas")
    corrected = replace(found, asal=AsalPedoman.DIPERBAIKI, versi=versi, pemasang_berubah=True)

    assert BERUBAH in document(corrected, Wenang(), dasar=False)
    assert BERUBAH not in document(found, Wenang(), dasar=False)
