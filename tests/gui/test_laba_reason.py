"""Why a year cannot be compared, and a loss that shrank, are told in grid, list and record."""

from datetime import date

import pytest

from core.actions.laba import save_laba
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.umkm import save_umkm
from core.actions.umkm_pengawasan import save_pengawasan
from core.umkm.laba import Cara, Laba
from core.umkm.model import Pengawasan, Umkm
from gui.views.laba.page import LabaPage
from gui.views.umkm.page import UmkmPage
from tests.gui.conftest import Bench, ShowPage, Write

HALF = "Masanya berbeda: 6 bulan dan 12 bulan."
LOSS = "Rugi mengecil, dihitung naik."
ROWS = {"CONTOH Aneka": (10, 20, 6), "CONTOH Batik": (-30, -10, 12), "CONTOH Cuci": (4, 5, 12)}


def _fill(office: Office) -> Outcome[Umkm]:
    for name, (last, this, bulan) in ROWS.items():
        made = save_umkm(office, Umkm(0, name))
        save_pengawasan(office, Pengawasan(0, made.value.id, date(2020, 1, 1)))
        for tahun, laba, months in ((2024, last, 12), (2025, this, bulan)):
            one = Laba(made.value.id, tahun, Cara.LAPOR, months, laba_lapor=laba, bukti="A")
            save_laba(office, one)
    return made


@pytest.fixture
def filled(bench: Bench, write: Write) -> Bench:
    bench.session.set_year(2025)
    write(_fill)
    return bench


def changes(page: LabaPage | UmkmPage) -> list[tuple[str, str]]:
    """Word and tooltip of the change of every row."""
    keys = [column.key for column in page.model.columns]
    cells = (page.model.cells(row)[keys.index("arah")] for row in range(page.model.rowCount()))
    return [(cell.text, cell.tip) for cell in cells]


WANTED = [
    ("tidak sebanding", f"Rp 10 {HALF}"),
    ("naik, masih rugi", f"Rp 20 {LOSS}"),
    ("naik", "Rp 1"),
]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("kind", [LabaPage, UmkmPage])
def test_grid_and_list_say_it_in_a_word_and_a_tooltip(
    show_page: ShowPage, kind: type[LabaPage] | type[UmkmPage]
) -> None:
    page = show_page(kind)

    assert changes(page) == WANTED


@pytest.mark.usefixtures("filled")
def test_the_line_under_the_grid_gives_the_reason(show_page: ShowPage) -> None:
    page = show_page(LabaPage)
    at = page.model.column_of("arah")

    said = []
    for row in range(3):
        page.grid.setCurrentIndex(page.model.index(row, at))
        said.append(page.message.text())

    assert said == [f"Perubahan laba: {HALF}", f"Perubahan laba: {LOSS}", ""]


@pytest.mark.usefixtures("filled")
def test_the_record_gives_the_reason_in_its_head_and_for_every_year(show_page: ShowPage) -> None:
    page = show_page(UmkmPage)
    told = []
    for row in range(3):
        page.open_record(page.model.id_at(row))
        head, years = page.detail.head, page.detail.profits.table.model()
        shown = head.reason.text() if not head.reason.isHidden() else ""
        told.append((head.change.text.text(), shown, years.index(0, 5).data()))

    assert told == [
        ("tidak dapat dibandingkan", f"Perubahan laba: {HALF}", "tidak dapat dibandingkan"),
        ("naik, masih rugi", f"Perubahan laba: {LOSS}", "naik, masih rugi"),
        ("naik", "", "naik"),
    ]
