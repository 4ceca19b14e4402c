"""A year of two sets in the window: chosen once, and every place of the year follows."""

from functools import partial

import pytest

from core.actions.naskah import draft_for_set
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.triwulan import load_triwulan
from gui.set_pick import SetPick, followed
from gui.views.dokumen.kinerja.view import KinerjaView
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.targets import KinerjaTarget
from gui.views.iku.bukti.view import BuktiView
from gui.views.iku.page import IkuPage
from gui.views.iku.penetapan.view import PenetapanIkuView
from gui.views.iku.perubahan.view import PerubahanView
from gui.views.iku.set_iku.view import SetIkuView
from gui.views.iku.targets import (
    BuktiTarget,
    PenetapanIkuTarget,
    PerubahanTarget,
    SetIkuTarget,
    TriwulanTarget,
)
from gui.views.iku.triwulan.view import TriwulanView
from tests.core.iku_dua_set import BAIK, BARU, LAMA, SEHAT, keep_new_set
from tests.gui.conftest import Bench, ShowPage, Write
from tests.gui.fit import assert_fits
from tests.gui.iku.conftest import NARROW, done


def _keep(office: Office) -> Outcome[object]:
    keep_new_set(office)
    return Outcome(None)


@pytest.fixture
def dua(page: IkuPage, bench: Bench, write: Write) -> IkuPage:
    """The page of a year of two sets; the second one is looked at."""
    write(_keep)
    page.refresh()
    done(bench)
    page.set_pick.set_code(BARU)
    done(bench)
    return page


def test_the_page_shows_the_indicator_of_the_set_it_turns_to(dua: IkuPage, bench: Bench) -> None:
    assert dua.table.pick(BAIK)
    assert "2025\u20132029" in dua.set_pick.currentText()
    assert "memimpin" in dua.set_pick.toolTip()
    dua.set_pick.set_code(LAMA)
    done(bench)
    assert dua.table.current_id() == SEHAT
    assert followed(bench.session) == ""
    assert_fits(dua, NARROW)


def test_evidence_freeze_and_causes_offer_the_indicators_of_that_set(
    dua: IkuPage, bench: Bench
) -> None:
    dua.open(BuktiTarget())
    done(bench)
    bukti = dua.place
    assert isinstance(bukti, BuktiView)
    assert bukti.iku.findData(BAIK) >= 0
    bukti.set_pick.set_code(LAMA)
    done(bench)
    assert bukti.iku.findData(BAIK) < 0
    assert bukti.iku.findData(SEHAT) >= 0
    bukti.set_pick.set_code(BARU)
    dua.open(PenetapanIkuTarget(BAIK))
    done(bench)
    tetap = dua.place
    assert isinstance(tetap, PenetapanIkuView)
    assert tetap.table.current_id() == BAIK
    assert_fits(dua, NARROW)
    dua.open(PerubahanTarget(BAIK))
    done(bench)
    ubah = dua.place
    assert isinstance(ubah, PerubahanView)
    assert ubah.indicator.code() == BAIK
    assert_fits(dua, NARROW)


def test_quarters_are_typed_for_the_set_that_is_looked_at(dua: IkuPage, bench: Bench) -> None:
    dua.open(TriwulanTarget())
    done(bench)
    view = dua.place
    assert isinstance(view, TriwulanView)
    assert [one.iku for one in view.periode._found.baris][1] == BAIK  # type: ignore[union-attr] # noqa: SLF001 - what the grid is of
    view.tabs.show_tab(view.aksi)
    done(bench)
    assert BAIK in view.aksi.targets.form.names()
    cells = view.aksi.targets.form.field(BAIK).field.cells  # type: ignore[attr-defined]
    for cell, text in zip(cells, ("15", "30", "45", "60"), strict=True):
        cell.set_text(text)
    view.aksi.targets.save()
    done(bench)
    found = load_triwulan(bench.session.office, 2025, (), BARU)
    assert found.by_kode(BAIK).of(1).isi.target == "15"
    offered = view.aksi.form.orang.offered()
    assert "Sekretariat" in offered
    assert "Kepala Bidang Kelembagaan dan Pengawasan" in offered
    quarter = view.quarters[1]
    view.tabs.show_tab(quarter)
    done(bench)
    assert quarter.table.pick(BAIK)
    view.set_pick.set_code(LAMA)
    done(bench)
    assert quarter.table.pick(SEHAT)
    assert not quarter.table.pick(BAIK)


def test_the_tree_of_either_set_is_shown(dua: IkuPage, bench: Bench) -> None:
    dua.open(SetIkuTarget())
    done(bench)
    view = dua.place
    assert isinstance(view, SetIkuView)
    assert view.set_pick.isHidden()
    view.tabs.show_tab(view.tree)
    done(bench)
    assert not view.set_pick.isHidden()
    assert BAIK in {row.simpul.iku for row in view.tree._model.rows()}  # noqa: SLF001 - its lines
    view.set_pick.set_code(LAMA)
    done(bench)
    assert SEHAT in {row.simpul.iku for row in view.tree._model.rows()}  # noqa: SLF001 - its lines


def test_papers_of_the_window_follow_too(dua: IkuPage, bench: Bench, show_page: ShowPage) -> None:
    assert dua.set_pick.code() == BARU
    dokumen = show_page(DokumenPage)
    dokumen.open(KinerjaTarget("rkt"))
    done(bench)
    view = dokumen.findChildren(KinerjaView)[0]
    assert not view.set_pick.isHidden()
    asked = view.choices.asked()
    assert asked is not None
    assert asked.set_iku == BARU
    view.set_pick.set_code(LAMA)
    done(bench)
    asked = view.choices.asked()
    assert asked is not None
    assert asked.set_iku == ""


def test_the_annex_is_that_of_the_set_that_is_looked_at(
    dua: IkuPage, bench: Bench, write: Write, show_page: ShowPage
) -> None:
    write(partial(draft_for_set, set_id=BARU))
    dokumen = show_page(DokumenPage)
    for chosen in (BARU, LAMA):
        dua.set_pick.set_code(chosen)
        dokumen.open("cetak-capaian")
        done(bench)
        rows: dict[object, str] = {one.id: one.set_iku for one in dokumen.decrees.model.rows()}
        assert rows[dokumen.table.current_id()] == chosen


def test_a_year_of_one_set_has_no_picker(page: IkuPage, bench: Bench) -> None:
    pick = SetPick(bench.session)
    assert pick.renew() == ""
    assert pick.isHidden()
    bench.session.set_iku = "iku-lain"
    assert followed(bench.session) == ""
    assert page.set_pick.isHidden()
    bench.session.set_year(2040)
    assert pick.renew() == ""
