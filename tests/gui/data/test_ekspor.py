"""Ekspor from the page Data: a real file, columns that are wanted, a reason that is asked for."""

import csv
import zipfile
from pathlib import Path

import pytest

from core.actions.office import Office
from core.actions.outcome import Outcome
from gui.views.data.ekspor.view import EksporView
from gui.views.data.page import DataPage
from gui.views.data.targets import EksporTarget
from tests.core.actions.impor_buatan import imported, looked_at
from tests.gui.conftest import Bench, ShowPage, Write

ROW = {"nama": "CONTOH Usaha Satu", "pemilik": "CONTOH Ani", "nik": "1871010101800001"}


@pytest.fixture
def view(write: Write, show_page: ShowPage, tmp_path: Path) -> EksporView:
    """The view over one business."""

    def bring(office: Office) -> Outcome[int]:
        return Outcome(imported(office, looked_at(office, tmp_path, "umkm", [ROW])))

    write(bring)
    page = show_page(DataPage)
    page.open(EksporTarget("umkm"))
    return page.ekspor


def _read(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.reader(text.splitlines(), delimiter=";" if ";" in text else ","))


def test_personal_data_are_masked_without_a_reason(
    view: EksporView, bench: Bench, tmp_path: Path
) -> None:
    view.bentuk.set_code(".csv")

    view.write(tmp_path / "umkm.csv")
    bench.finish()

    text = (tmp_path / "umkm.csv").read_text(encoding="utf-8-sig")
    assert "1871010101800001" not in text
    assert "CONTOH Usaha Satu" in text
    assert view.notice.isVisible()


def test_a_reason_opens_them_and_is_asked_for_anew(
    view: EksporView, bench: Bench, tmp_path: Path
) -> None:
    view.bentuk.set_code(".csv")
    view.reason.set_text("Pendataan bantuan CONTOH")

    view.write(tmp_path / "umkm.csv")
    bench.finish()

    assert "1871010101800001" in (tmp_path / "umkm.csv").read_text(encoding="utf-8-sig")
    assert view.reason.text() == ""


def test_a_reason_that_says_nothing_is_refused_at_its_field(
    view: EksporView, bench: Bench, tmp_path: Path
) -> None:
    view.reason.set_text("x")

    view.write(tmp_path / "umkm.xlsx")
    bench.finish()

    assert view.form.field("alasan").finding.isVisible()
    assert not (tmp_path / "umkm.xlsx").exists()


def test_only_the_columns_chosen_are_written(
    view: EksporView, bench: Bench, tmp_path: Path
) -> None:
    view.bentuk.set_code(".csv")
    first, second = list(view.columns.menu_of_options().actions())[:2]
    view.columns.set_chosen([first.text(), second.text()])

    view.write(tmp_path / "umkm.csv")
    bench.finish()

    assert _read(tmp_path / "umkm.csv")[0] == [first.text(), second.text()]


def test_everything_becomes_one_zip(view: EksporView, bench: Bench, tmp_path: Path) -> None:
    view.what.set_code("semua")

    view.write(tmp_path / "semua.zip")
    bench.finish()

    assert zipfile.is_zipfile(tmp_path / "semua.zip")
    assert not view.form.field("kolom").isVisible()


def test_a_place_that_cannot_be_written_is_told(
    view: EksporView, bench: Bench, tmp_path: Path
) -> None:
    view.write(tmp_path / "tidak-ada" / "umkm.xlsx")
    bench.finish()

    assert view.notice.isVisible()
    assert view.save_button.isEnabled()


def test_years_are_asked_for_where_a_register_has_them(view: EksporView) -> None:
    view.what.set_code("laba")
    assert view.form.field("tahun").isVisible()

    view.what.set_code("koperasi")
    assert not view.form.field("tahun").isVisible()


def test_esc_goes_back_and_the_choice_stays(view: EksporView, show_page: ShowPage) -> None:
    page = show_page(DataPage)
    page.open(EksporTarget("laba"))

    assert page.escape()
    page.open(EksporTarget())

    assert page.ekspor.what.code() == "laba"
    assert view.what.code() == "umkm"
