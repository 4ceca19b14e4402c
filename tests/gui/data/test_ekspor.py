"""Ekspor from the page Data: a real file, columns that are wanted, a reason that is asked for."""

import csv
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from core.actions.data_terbuka import export_all
from core.actions.office import Office, close_office
from core.actions.outcome import Outcome
from gui.views.data.ekspor.view import EksporView
from gui.views.data.page import DataPage
from gui.views.data.targets import EksporTarget
from tests.core.actions.impor_buatan import imported, looked_at
from tests.core.ekspor.kecil import fill, new_office
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


def _told(page: DataPage) -> str:
    return " ".join(one.text() for one in page.ekspor.notice.findChildren(QLabel))


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


def test_everything_is_read_into_an_empty_office(
    bench: Bench, show_page: ShowPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = new_office(tmp_path / "asal.db")
    fill(source)
    export_all(source, tmp_path / "semua.zip", alasan="Pindah ke komputer baru")
    close_office(source, copy=False)
    page = show_page(DataPage)
    page.open(EksporTarget("semua"))
    assert page.ekspor.read_button.isVisible()
    chosen = (str(tmp_path / "semua.zip"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: chosen)

    page.ekspor.read_button.click()
    assert not page.ekspor.read_button.isEnabled()
    bench.finish()

    assert "dimasukkan dari semua.zip" in _told(page)
    names = bench.session.office.db.execute("SELECT nama FROM koperasi ORDER BY nama").fetchall()
    assert names == [("CONTOH KSP Akasia",), ("CONTOH Koperasi Beringin",)]


def test_a_filled_office_is_told_the_way_out(
    view: EksporView, bench: Bench, show_page: ShowPage, tmp_path: Path
) -> None:
    view.what.set_code("semua")
    view.write(tmp_path / "semua.zip")
    bench.finish()

    page = show_page(DataPage)
    page.open_paths([tmp_path / "semua.zip"])
    bench.finish()
    assert "sudah berisi data" in _told(page)
    assert page.ekspor.read_button.isEnabled()


def test_what_was_stopped_leaves_an_empty_office(
    bench: Bench, show_page: ShowPage, tmp_path: Path
) -> None:
    source = new_office(tmp_path / "asal.db")
    fill(source)
    export_all(source, tmp_path / "semua.zip")
    close_office(source, copy=False)
    page = show_page(DataPage)
    page.open(EksporTarget("semua"))

    page.ekspor.read(tmp_path / "semua.zip")
    page.ekspor.read(tmp_path / "semua.zip")  # while one is on its way nothing else begins
    page.ekspor.stop_button.click()
    bench.finish()

    assert "tidak ada yang dimasukkan" in _told(page)
    assert bench.session.office.db.execute("SELECT count(*) FROM koperasi").fetchone() == (0,)


def test_masked_open_data_are_said_to_be_so(
    bench: Bench, show_page: ShowPage, tmp_path: Path
) -> None:
    source = new_office(tmp_path / "asal.db")
    fill(source)
    export_all(source, tmp_path / "semua.zip")
    close_office(source, copy=False)
    page = show_page(DataPage)

    page.open_paths([tmp_path / "semua.zip"])
    bench.finish()

    assert "Data pribadi di berkas ini disamarkan" in _told(page)


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
