"""Riwayat impor: the list on the page, and taking an import back from it."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.actions.impor_batal import list_imports
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.umkm import load_umkm, save_umkm
from core.umkm.model import Umkm
from gui.models.cells import CELL_ROLE
from gui.views.data.history import History
from gui.views.data.page import DataPage
from gui.views.data.targets import RiwayatTarget
from tests.core.actions.impor_buatan import imported, looked_at
from tests.gui.conftest import Bench, ShowPage, Write, settle

ROWS = [
    {"nama": "CONTOH Usaha Satu", "pemilik": "CONTOH Ani"},
    {"nama": "CONTOH Usaha Dua", "pemilik": "CONTOH Budi"},
]


@pytest.fixture
def history(write: Write, show_page: ShowPage, tmp_path: Path) -> History:
    """The page with one import of two businesses."""

    def bring(office: Office) -> Outcome[int]:
        return Outcome(imported(office, looked_at(office, tmp_path, "umkm", ROWS)))

    write(bring)
    return show_page(DataPage).home.history


def _cells(history: History, row: int) -> dict[str, str]:
    model = history.model
    return {
        column.key: model.index(row, n).data(CELL_ROLE).text
        for n, column in enumerate(model.columns)
    }


def _count(bench: Bench) -> int:
    found = bench.session.office.db.execute(
        "SELECT count(*) FROM umkm WHERE dihapus_pada IS NULL"
    ).fetchone()
    return int(found[0])


def test_an_import_is_listed_with_its_counts(history: History) -> None:
    shown = _cells(history, 0)

    assert (shown["berkas"], shown["register"]) == ("CONTOH berkas.csv", "UMKM")
    assert (shown["baru"], shown["ditolak"], shown["keadaan"]) == ("2", "0", "Tersimpan")
    assert history.undo_button.isEnabled()


def test_rows_that_were_refused_stay_to_be_read(
    write: Write, show_page: ShowPage, tmp_path: Path
) -> None:
    def bring(office: Office) -> Outcome[int]:
        rows = [*ROWS, {"nama": "CONTOH Usaha Tiga", "nik": "12"}]
        return Outcome(imported(office, looked_at(office, tmp_path, "umkm", rows)))

    write(bring)
    history = show_page(DataPage).home.history

    assert not history.kept.isHidden()
    assert history.kept_title.title.text() == "Baris berkas yang ditolak"
    [row] = history.kept_model.rows()
    assert (row.baris, row.nama) == (4, "CONTOH Usaha Tiga")
    assert [column.title for column in history.kept_model.columns][1:] == [
        "Nama di berkas",
        "Ditolak karena",
    ]
    assert row.sebab


def test_taking_back_says_first_what_it_does(history: History, bench: Bench) -> None:
    history.ask_undo()
    bench.finish()

    assert history.ask.asking
    assert "2 catatan baru masuk Tempat sampah" in history.ask.sentence
    assert _count(bench) == 2


def test_esc_leaves_the_import_as_it_is(history: History, bench: Bench) -> None:
    history.ask_undo()
    bench.finish()

    assert history.escape()
    assert not history.escape()
    assert _count(bench) == 2


def test_an_import_taken_back_is_gone_from_the_list_of_businesses(
    history: History, bench: Bench
) -> None:
    history.ask_undo()
    bench.finish()
    history.ask.confirm()
    bench.finish()
    settle()

    assert _count(bench) == 0
    assert list_imports(bench.session.office)[0].dibatalkan_pada is not None
    assert _cells(history, 0)["keadaan"].startswith("Dibatalkan")
    assert not history.undo_button.isEnabled()


def test_a_record_edited_since_stays_and_is_named(
    history: History, bench: Bench, write: Write
) -> None:
    (first,) = bench.session.office.db.execute("SELECT min(id) FROM umkm").fetchone()

    def edit(office: Office) -> Outcome[Umkm]:
        return save_umkm(office, replace(load_umkm(office, first), catatan="Disunting."))

    write(edit)
    history.ask_undo()
    bench.finish()

    assert "1 tetap seperti sekarang" in history.ask.sentence
    assert history.kept_model.rowCount() == 1
    history.ask.confirm()
    bench.finish()
    assert _count(bench) == 1
    assert history.kept_model.rowCount() == 1


@pytest.mark.usefixtures("history")
def test_an_import_can_be_pointed_at(bench: Bench, show_page: ShowPage) -> None:
    wanted = list_imports(bench.session.office)[0].id
    page = show_page(DataPage)

    page.open(RiwayatTarget(wanted))

    assert page.home.history.table.current_id() == wanted


def test_without_imports_the_page_says_what_is_first(bench: Bench, show_page: ShowPage) -> None:
    del bench
    history = show_page(DataPage).home.history

    assert history.empty.isVisible()
    assert not history.table.isVisible()
