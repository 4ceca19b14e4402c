"""Gabungkan duplikat from the page: pairs, side by side, merged, parted again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QSize

from core.actions.koperasi import add_koperasi, find_koperasi
from core.actions.pengurus import list_pengurus, save_pengurus
from core.koperasi.model import Keadaan, StatusKoperasi
from core.koperasi.pengurus import Pengurus
from gui.views.koperasi.page import TWO, KoperasiPage
from gui.widgets.headings import Notice
from tests.gui.conftest import Bench, settle
from tests.gui.fit import assert_fits
from tests.gui.koperasi.conftest import MELATI, Write, names, way


@pytest.fixture
def twin(melati: int, write: Write) -> int:
    """The same cooperative entered again, with its telephone and its chair."""
    del melati
    again = replace(
        MELATI, nama="CONTOH Koperasi Melatih", nik=None, no_badan_hukum="7/BH/KWK.8/II",
        tgl_badan_hukum=None, telepon="0721481301",
    )  # fmt: skip
    made = write(lambda office: add_koperasi(office, again, StatusKoperasi(Keadaan.AKTIF)))
    write(lambda office: save_pengurus(office, Pengurus("CONTOH Siti", koperasi_id=made)))
    return made


def opened(bench: Bench, page: KoperasiPage) -> None:
    """The place, with its pairs and what merging the first would do."""
    page.merge_button.click()
    bench.finish()
    bench.finish()


def merged(bench: Bench, page: KoperasiPage) -> None:
    """Open the place, give a reason, press the button."""
    opened(bench, page)
    page.merge.compare.reason.set_text("tercatat dua kali")
    page.merge.compare.merge_button.click()
    bench.finish()
    settle()


def test_a_suspected_pair_is_merged_and_parted_again(
    bench: Bench, melati: int, twin: int, page: KoperasiPage
) -> None:
    opened(bench, page)
    compare = page.merge.compare
    taken = compare.taken()
    compare.merge_button.click()
    bench.finish()
    asked = compare.form.field("alasan").finding.text()
    merged(bench, page)
    office = bench.session.office
    together = find_koperasi(office, melati)
    moved = [one.nama for one in list_pengurus(office, melati)]
    page.escape()
    opened(bench, page)
    offered = [one.word() for one in page.merge.notice.ways()]
    page.merge.notice.ways()[0].click()
    bench.finish()

    assert offered == ["CONTOH Koperasi Melati – CONTOH Koperasi Melatih"]
    assert taken == ("telepon", "ketua")
    assert asked == "Tulis alasan penggabungan, misalnya: tercatat dua kali."
    assert together is not None
    assert (together.telepon, moved) == ("0721481301", ["CONTOH Siti"])
    apart = find_koperasi(office, melati)
    assert apart is not None
    assert apart.telepon == ""
    assert [one.nama for one in list_pengurus(office, twin)] == ["CONTOH Siti"]
    page.escape()
    assert names(page) == ["CONTOH Koperasi Melati", "CONTOH Koperasi Melatih"]


def test_the_record_that_went_points_to_the_one_that_stayed(
    bench: Bench, melati: int, twin: int, page: KoperasiPage
) -> None:
    merged(bench, page)
    page.open(twin)
    words = [one.word() for one in page.detail.notice.ways()]
    way(page, "Pisahkan lagi")
    bench.finish()

    assert words == ["Buka koperasi itu", "Pisahkan lagi"]
    assert page.detail.record_id == twin
    assert page.detail.file is not None
    assert not page.detail.file.di_sampah
    page.open(melati)
    assert page.detail.identity.fields.telepon.text() == ""


def test_two_selected_rows_are_compared_and_turned_round(
    bench: Bench, melati: int, mawar: int, page: KoperasiPage
) -> None:
    model, chosen = page.table.model(), page.table.selectionModel()
    for row in (0, 1):
        chosen.select(
            model.index(row, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )
    word = page.merge_button.word()
    opened(bench, page)
    compare = page.merge.compare
    first = compare.plan
    compare.fields.opened.emit("nama")
    taken = compare.taken()
    compare.swap_button.click()
    bench.finish()

    assert word == TWO
    assert first is not None
    assert (first.tetap.id, first.lebur.id) == (mawar, melati)
    assert "nama" in taken
    assert compare.plan is not None
    assert compare.plan.tetap.id == melati


def test_a_kind_of_rows_is_left_on_purpose(
    bench: Bench, melati: int, twin: int, page: KoperasiPage
) -> None:
    opened(bench, page)
    compare = page.merge.compare
    compare.moves.opened.emit(0)
    told = compare.moves.model().index(0, 2).data()
    compare.moves.opened.emit(0)
    again = compare.moves.model().index(0, 2).data()
    compare.moves.opened.emit(0)
    merged(bench, page)

    assert (told, again) == ("tinggal: sengaja dibiarkan", "pindah")
    assert [one.nama for one in list_pengurus(bench.session.office, twin)] == ["CONTOH Siti"]
    assert list_pengurus(bench.session.office, melati) == ()


def test_without_a_pair_it_says_how_to_compare_two(bench: Bench, page: KoperasiPage) -> None:
    opened(bench, page)

    assert page.merge.table.isHidden()
    assert page.merge.compare.isHidden()
    page.merge.close_button.click()
    assert page.places.at_home


def test_a_pair_that_cannot_be_looked_at_is_not_merged_with_what_was_chosen_of_another(
    bench: Bench, melati: int, twin: int, mawar: int, page: KoperasiPage
) -> None:
    opened(bench, page)
    compare = page.merge.compare
    assert compare.plan is not None
    assert {compare.plan.tetap.id, compare.plan.lebur.id} == {melati, twin}
    first = compare.merge_button.isEnabled()

    compare.show_pair(mawar, 1)
    bench.finish()

    assert first
    assert "tidak ada lagi" in " ".join(n.message() for n in compare.notice.findChildren(Notice))
    assert not compare.merge_button.isEnabled()
    assert compare.plan is None


@pytest.mark.parametrize("size", [QSize(1218, 623), QSize(1021, 546)])
@pytest.mark.usefixtures("melati", "twin")
def test_the_place_fits(bench: Bench, page: KoperasiPage, size: QSize) -> None:
    page.set_narrow(size.width() < 1100)
    opened(bench, page)

    assert_fits(page, size)
