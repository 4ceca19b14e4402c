"""Bars of growth: counted for the year, each opens its list."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from core.actions.laba import save_laba
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.umkm import save_umkm
from core.actions.umkm_pengawasan import save_pengawasan
from core.umkm.laba import Cara, Laba
from core.umkm.model import Pengawasan, Umkm
from core.umkm.saringan import Saringan
from gui.views.laba.growth_dialog import GrowthDialog
from gui.views.umkm.filters import UmkmFilters
from gui.widgets.headings import Notice
from tests.gui.conftest import Bench, Write


def _fill(office: Office) -> Outcome[Umkm]:
    made = save_umkm(office, Umkm(0, "CONTOH Kopi", kelurahan="18.71.01.1003", sektor="Jasa"))
    save_pengawasan(office, Pengawasan(0, made.value.id, date(2020, 1, 1)))
    for tahun, laba in ((2024, 1_000_000), (2025, 1_500_000)):
        one = Laba(made.value.id, tahun, Cara.LAPOR, laba_lapor=laba, bukti="A")
        save_laba(office, one)
    return made


@pytest.mark.parametrize(("by", "place"), [("kecamatan", "18.71.01"), ("sektor", "Jasa")])
def test_a_bar_opens_its_list(bench: Bench, write: Write, by: str, place: str) -> None:
    write(_fill)
    dialog = GrowthDialog(None, bench.session, bench.jobs, 2025)
    dialog.by.set_code(by)
    dialog.read()
    bench.finish()
    asked: list[Saringan] = []
    dialog.wanted.connect(asked.append)

    dialog.chart.picked.emit((0, 0))

    assert dialog.chart.table()[1][1:] == ["1", "0", "0", "0", "0", "1"]
    assert "Rp 1.500.000 tahun 2025" in dialog.sums.text()
    assert (asked[0].kecamatan or asked[0].sektor, asked[0].arah) == ((place,), ("naik",))
    dialog.deleteLater()


@pytest.mark.usefixtures("bench")
def test_the_filter_row_shows_a_direction_that_came_from_elsewhere() -> None:
    filters = UmkmFilters()
    wanted = Saringan(2025, date(2025, 12, 31), arah=("naik", "turun"))

    filters.set_saringan(wanted)
    shown = filters.saringan(2025, date(2025, 12, 31))
    filters.clear()

    assert shown == wanted
    assert filters.is_empty
    filters.deleteLater()


def test_the_paper_is_saved_from_the_dialog(
    bench: Bench, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(_fill)
    target = tmp_path / "tumbuh.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog = GrowthDialog(None, bench.session, bench.jobs, 2025)

    dialog.print_button.click()
    bench.finish()
    said = [note.message() for note in dialog.notice.findChildren(Notice)]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.print_button.click()

    assert said == ["Disimpan ke tumbuh.pdf."]
    assert target.read_bytes().startswith(b"%PDF")
    dialog.deleteLater()


def test_a_bar_opened_while_the_other_division_is_counted_is_the_one_that_stood_there(
    bench: Bench, write: Write
) -> None:
    write(_fill)
    dialog = GrowthDialog(None, bench.session, bench.jobs, 2025)
    bench.finish()
    asked: list[Saringan] = []
    dialog.wanted.connect(asked.append)

    dialog.by.set_code("sektor")
    dialog.chart.picked.emit((0, 0))
    bench.finish()

    assert [(one.kecamatan, one.sektor) for one in asked] == [(("18.71.01",), ())]
    dialog.deleteLater()
