"""Gabungkan duplikat UMKM from the page: pairs, side by side, merged, parted again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.umkm import load_umkm, reveal_umkm, save_umkm
from core.actions.umkm_izin import list_izin, save_izin
from core.umkm.izin import IzinUmkm
from core.umkm.model import Umkm
from gui.views.umkm.page import UmkmPage
from gui.widgets.headings import Notice
from tests.gui.conftest import Bench, ShowPage, Write, settle
from tests.gui.fit import assert_fits

ROTI = Umkm(0, "CONTOH Roti Melati", pemilik="CONTOH Siti", kelurahan="18.71.01.1003")


@pytest.fixture
def page(write: Write, show_page: ShowPage) -> UmkmPage:
    """The second of a pair has the telephone and the NIK; its permit moves along."""
    write(lambda office: save_umkm(office, ROTI))
    twin = replace(ROTI, nama="CONTOH Roti Melatih", telepon="081234567890")
    write(lambda office: save_umkm(office, replace(twin, nik="1871014508900001")))
    shown = show_page(UmkmPage)
    one, two = pair(shown)
    del one
    write(lambda office: save_izin(office, IzinUmkm(0, two, "Halal", "1")))
    return shown


def pair(page: UmkmPage) -> tuple[int, int]:
    return page.model.id_at(0), page.model.id_at(1)


def opened(page: UmkmPage, bench: Bench) -> None:
    menu = page.duties.menu_for(page)
    next(one for one in menu.actions() if one.text() == "Gabungkan duplikat…").trigger()
    bench.finish()
    bench.finish()
    settle()


def told(page: UmkmPage) -> str:
    return " ".join(one.message() for one in page.merge.notice.findChildren(Notice))


def test_a_pair_is_merged_with_what_the_kept_one_lacks_and_parted_again(
    page: UmkmPage, bench: Bench
) -> None:
    office = bench.session.office
    one, two = pair(page)

    opened(page, bench)
    compare = page.merge.compare
    taken, words = compare.taken(), [compare.fields.model().index(at, 2).data() for at in range(3)]
    compare.merge_button.click()
    bench.finish()
    settle()
    together, permits = load_umkm(office, one), list_izin(office, one)
    said = told(page)
    page.merge.notice.ways()[1].click()
    bench.finish()

    assert page.merge.table.model().rowCount() == 1
    assert taken == ("nik", "telepon")
    assert words == ["CONTOH Roti Melatih", "1871**********01", "0812******90"]
    assert said.startswith("Dua catatan digabung")
    assert (together.telepon, [izin.jenis for izin in permits]) == ("0812******90", ["Halal"])
    assert (load_umkm(office, one).telepon, load_umkm(office, two).dihapus) == ("", False)
    assert [izin.jenis for izin in list_izin(office, two)] == ["Halal"]


def test_the_taken_number_is_the_real_one(page: UmkmPage, bench: Bench, write: Write) -> None:
    one, _ = pair(page)
    seen: list[str] = []
    opened(page, bench)

    page.merge.compare.merge_button.click()
    bench.finish()

    def look(office: Office) -> Outcome[Umkm]:
        outcome = reveal_umkm(office, one)
        seen.append(outcome.value.nik)
        return outcome

    write(look)
    assert seen == ["1871014508900001"]


def test_the_other_may_stay_and_a_value_be_turned(page: UmkmPage, bench: Bench) -> None:
    one, two = pair(page)
    opened(page, bench)
    compare = page.merge.compare

    compare.swap_button.click()
    bench.finish()
    compare.fields.opened.emit("nama")

    assert compare.plan is not None
    assert (compare.plan.tetap.id, compare.plan.lebur.id) == (two, one)
    assert compare.taken() == ("nama",)
    assert compare.moves.isHidden()


def test_the_record_that_went_points_to_the_one_that_stayed(page: UmkmPage, bench: Bench) -> None:
    one, two = pair(page)
    opened(page, bench)
    page.merge.compare.merge_button.click()
    bench.finish()
    settle()

    page.open(two)
    ways = page.detail.notice.ways()
    words = [one.word() for one in ways]
    ways[1].click()
    bench.finish()
    said = [note.message() for note in page.detail.notice.findChildren(Notice)]

    assert words == ["Buka UMKM itu", "Pisahkan lagi"]
    assert said == ["Dua catatan dipisahkan lagi."]
    assert page.detail.umkm is not None
    assert not page.detail.umkm.dihapus
    page.open(one)
    assert page.detail.identity.fields.telepon.text() == ""


def test_a_record_that_somebody_changed_meanwhile_is_not_merged(
    page: UmkmPage, bench: Bench, write: Write
) -> None:
    one, _ = pair(page)
    opened(page, bench)
    seen = page.merge.compare.plan
    write(lambda office: save_umkm(office, replace(load_umkm(office, one), alamat="Jl. Baru")))

    page.merge.compare.plan = seen
    page.merge.compare.merge_button.click()
    bench.finish()
    said = [note.message() for note in page.merge.compare.notice.findChildren(Notice)]

    assert said == ["Salah satu catatan sudah berubah atau ada di Tempat sampah."]


def test_without_a_pair_it_says_so_and_escape_leads_back(bench: Bench, show_page: ShowPage) -> None:
    page = show_page(UmkmPage)
    opened(page, bench)

    hidden = page.merge.table.isHidden(), page.merge.compare.isHidden()
    left = page.escape()

    assert hidden == (True, True)
    assert left
    assert not page.merge.isVisible()


def test_keys_never_reach_the_list_behind_the_place(page: UmkmPage, bench: Bench) -> None:
    opened(page, bench)
    assert page.delete_action is not None
    assert page.add_action is not None

    page.delete_action.trigger()
    bench.finish()
    kept = [load_umkm(bench.session.office, one).dihapus for one in pair(page)]
    page.add_action.trigger()

    assert kept == [False, False]
    assert page.detail.isVisible()
    assert not page.merge.isVisible()


@pytest.mark.parametrize("size", [QSize(1218, 623), QSize(1021, 546)])
def test_the_place_fits(page: UmkmPage, bench: Bench, size: QSize) -> None:
    opened(page, bench)

    assert_fits(page, size)
