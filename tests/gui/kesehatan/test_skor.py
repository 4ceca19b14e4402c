"""A total in the window is the total on paper; a counted list says that it is counted."""

from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.penilaian_daftar import Saringan, Tahap
from core.koperasi.kelayakan import Syarat
from core.koperasi.laporan import Unit
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.score_panel import ScorePanel
from tests.gui.conftest import Bench, ShowPage, Write
from tests.gui.fit import AT_125, assert_fits
from tests.hasil_contoh import KEDATON, final, hasil, koperasi, store

ALMOST = replace(hasil((70, 70, 70)), total=Fraction(79997, 1000), predikat="Cukup Sehat")


def fill(office: Office) -> Outcome[object]:
    """One cooperative with a unit, both final."""
    anggrek = koperasi(office, "Anggrek", kelurahan=KEDATON, usp=True)
    taken = final(anggrek, ALMOST, unit=Unit.USP, terdahulu=True)
    store(office, [final(anggrek, ALMOST), taken])
    return Outcome(anggrek, frozenset({Topic.PENILAIAN}))


@pytest.fixture
def page(bench: Bench, write: Write, show_page: ShowPage) -> KesehatanPage:
    bench.session.set_year(2026)
    write(fill)
    return show_page(KesehatanPage)


def _scores(page: KesehatanPage) -> list[str]:
    model = page.list.model
    place = [column.key for column in model.columns].index("skor")
    return [model.index(row, place).data() for row in range(model.rowCount())]


def test_the_panel_shows_the_total_and_the_distance_of_the_paper(qtbot: QtBot) -> None:
    panel = ScorePanel()
    qtbot.addWidget(panel)

    panel.show_kept(ALMOST, 2)

    assert panel.head.score.text() == "79,997"
    assert panel.head.distance.text() == "0,003 lagi menuju Sehat"


def test_a_result_taken_over_is_shown_by_the_limits_of_its_pedoman(page: KesehatanPage) -> None:
    usp = next(row.kunci for row in page.list.listed.baris if row.kunci.unit is Unit.USP)

    page.open(usp)

    assert page.editor.panel.head.score.text() == "79,997"


@pytest.mark.parametrize("narrow", [False, True])
def test_the_list_fits_with_every_filter_of_a_count(page: KesehatanPage, *, narrow: bool) -> None:
    khusus = "Dalam Pengawasan Khusus"
    page.set_narrow(narrow)
    page.list.verdict.set_options([(khusus, khusus)])
    page.open(
        Saringan(
            tahap=frozenset({Tahap.DIKEMBALIKAN}),
            layak=False,
            sebab=frozenset({Syarat.RAT}),
            predikat=frozenset({khusus}),
            kecamatan=frozenset({KEDATON[:8]}),
            sekali=True,
        )
    )

    assert_fits(page, QSize(AT_125.width() - 72, AT_125.height() - 66) if narrow else page.size())


def test_a_list_of_counted_cooperatives_says_so_until_that_is_taken_off(
    page: KesehatanPage,
) -> None:
    assert _scores(page) == ["79,997", "79,997"]
    assert page.list.once.isHidden()

    page.open(Saringan(sekali=True))
    assert len(_scores(page)) == 1
    assert not page.list.once.isHidden()

    page.list.once.click()
    assert len(_scores(page)) == 2
    assert page.list.once.isHidden()
