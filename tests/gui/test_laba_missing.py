"""Belum lapor as a view: counts with reasons, from the page and from the list of Beranda."""

from datetime import date

import pytest
from PySide6.QtCore import QSize

from core.actions.laba import save_laba
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.umkm import save_umkm
from core.actions.umkm_pengawasan import save_pengawasan
from core.umkm.laba import Cara, Laba
from core.umkm.model import Pengawasan, Umkm
from core.umkm.saringan import Saringan
from gui.views.laba.missing_dialog import MissingDialog
from gui.views.laba.page import LabaPage
from tests.gui.conftest import Bench, ShowPage, Write
from tests.gui.fit import assert_fits

YEARS = {"Aneka": (), "Batik": (2025,), "Cuci": (2024, 2025)}


def _fill(office: Office) -> Outcome[Umkm]:
    for name, years in YEARS.items():
        made = save_umkm(office, Umkm(0, f"CONTOH {name}", kelurahan="18.71.01.1003"))
        save_pengawasan(office, Pengawasan(0, made.value.id, date(2020, 1, 1)))
        for tahun in years:
            save_laba(office, Laba(made.value.id, tahun, Cara.LAPOR, laba_lapor=1))
    return made


@pytest.fixture
def page(bench: Bench, write: Write, show_page: ShowPage) -> LabaPage:
    bench.session.set_year(2025)
    write(_fill)
    shown = show_page(LabaPage)
    bench.finish()
    return shown


def names(page: LabaPage) -> list[str]:
    rows = (page.model.row(at) for at in range(page.model.rowCount()))
    return [row.nama for row in rows if row]


@pytest.mark.parametrize(
    ("column", "listed"), [(0, ["CONTOH Aneka"]), (1, ["CONTOH Batik"]), (2, ["CONTOH Cuci"])]
)
def test_a_number_opens_the_list_of_its_reason(
    page: LabaPage, bench: Bench, column: int, listed: list[str]
) -> None:
    dialog = MissingDialog(None, bench.session, bench.jobs, 2025)
    dialog.wanted.connect(page.open)
    bench.finish()

    shown = dialog.chart.table()[1][1:]
    dialog.chart.picked.emit((0, column))

    assert shown == ["1", "1", "1", "3"]
    assert "belum ada laporan 2024 1, bukti kosong 1" in dialog.sums.text()
    assert names(page) == listed
    assert page.filters.lacking.chosen() == (("ini", "lalu", "bukti")[column],)
    dialog.deleteLater()


def test_a_whole_kecamatan_opens_and_one_without_a_code_does_not(
    page: LabaPage, bench: Bench
) -> None:
    dialog = MissingDialog(None, bench.session, bench.jobs, 2025)
    asked: list[Saringan] = []
    dialog.wanted.connect(asked.append)
    bench.finish()
    dialog.chart.picked.emit((0, None))
    dialog.by.set_code("sektor")
    dialog.read()
    bench.finish()
    dialog.chart.picked.emit((0, 0))

    assert [(one.kecamatan, one.kurang) for one in asked] == [(("18.71.01",), ())]
    assert page.isVisible()
    dialog.deleteLater()


def test_the_count_of_reports_and_the_list_of_beranda_lead_to_it(
    page: LabaPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    monkeypatch.setattr(MissingDialog, "exec", lambda dialog: opened.append(dialog.tahun))

    page.filters.reported.click()
    page.open("belum_lapor")
    page.message.links()[0].click()

    assert page.filters.reported.word() == "Sudah lapor 2 dari 3"
    assert names(page) == ["CONTOH Aneka"]
    assert opened == [2025, 2025]


@pytest.mark.parametrize("size", [QSize(1218, 623), QSize(1021, 546)])
def test_the_filter_row_fits_with_a_reason_chosen(page: LabaPage, size: QSize) -> None:
    page.set_narrow(size.width() < 1100)
    page.filters.set_saringan(Saringan(2025, date(2025, 12, 31), kurang=("lalu",)))

    assert_fits(page, size)
