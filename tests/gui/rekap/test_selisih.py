"""Selisih ODS in the window: a file, three lists, proposals accepted, corrections printed."""

from array import array
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.progress import CancelledError, Progress
from core.actions.selisih import HasilOds, compared, daftar_of
from core.errors import FileUnreadableError
from core.impor.rencana import Alasan, Bacaan
from gui.views.rekap import selisih_tab
from gui.views.rekap.selisih_tab import SelisihTab
from gui.widgets.table import Table
from tests.gui.conftest import Bench
from tests.gui.fit import AT_125, USUAL, assert_fits
from tests.gui.rekap.conftest import City

NAMES = ("Koperasi CONTOH Melati", "CONTOH Mawr", "CONTOH Anggrek")
FILE = Path("CONTOH ods.xlsx")


@pytest.fixture
def tab(city: City, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> SelisihTab:
    """The tab, whose files have the same three rows."""

    def compare(
        office: Office, tahun: int, path: Path, progress: Progress, satuan: int
    ) -> Outcome[HasilOds]:
        progress.step(0, 1)
        if path.suffix == ".pdf":
            raise FileUnreadableError(f"{path.name} bukan tabel.", hint="Pilih berkas lain.")
        rows = Bacaan(
            array("l", (2, 3, 4)),
            {"nama": list(NAMES), "kelurahan": [None, None, None], "aset": [5, None, None]},
            salah={2: [Alasan("aset", "?", "Aset tidak terbaca.")]},
        )
        place = office.db.execute("SELECT kelurahan FROM koperasi ORDER BY id").fetchone()[0]
        rows.nilai["kelurahan"][0] = place
        if satuan:
            rows.nilai["aset"] = [16 * 10**5 if satuan > 1 else 5, None, None]
        daftar = daftar_of(office, path.name, rows)
        units = {"aset": satuan} if satuan > 1 else {}
        return Outcome(compared(office, tahun, replace(daftar, satuan=units)))

    monkeypatch.setattr(selisih_tab, "compare_ods", compare)
    city.page.open("selisih")
    bench.finish()
    return city.page.selisih


def names(table: Table) -> list[str]:
    model = table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def read(tab: SelisihTab, bench: Bench) -> None:
    tab.read(FILE)
    bench.finish()


def test_a_file_gives_three_lists_and_what_was_not_read(
    tab: SelisihTab, city: City, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "tidak pernah diubah" in tab.empty.sentence()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(FILE), ""))
    tab.choose()
    bench.finish()

    assert [tab.lists.tabs.bar.tabText(place) for place in range(4)] == [
        "Tercatat berbeda (1)",
        "Hanya pada Dinas (2)",
        "Hanya pada kementerian (2)",
        "Catatan bacaan (1)",
    ]
    beda = tab.lists.tables[0].model()
    assert [beda.index(0, column).data() for column in range(4)] == [
        "CONTOH Melati", "Aset", "Rp 1.600.000", "Rp 5",
    ]  # fmt: skip
    assert names(tab.lists.tables[1]) == ["CONTOH Mawar", "CONTOH Merah Putih"]
    assert names(tab.lists.tables[3]) == ["Baris 4: Aset tidak terbaca."]
    gone = []
    city.page.go.connect(lambda page, target: gone.append((page, target)))
    tab.lists.tables[0].opened.emit(0)
    tab.lists.tables[1].opened.emit(0)
    assert gone == [("koperasi", city.koperasi[0]), ("koperasi", city.koperasi[1])]


def test_a_proposal_is_accepted_from_either_side(tab: SelisihTab, bench: Bench) -> None:
    read(tab, bench)
    for place in (1, 2):
        tab.lists.tabs.bar.setCurrentIndex(place)
        assert not tab.lists.accept_button.isHidden()
        tab.lists.tables[place].pick(0)
        assert tab.lists.proposal is not None
    tab.lists.tables[2].pick(1)
    assert (tab.lists.proposal, tab.lists.accept_button.isEnabled()) == (None, False)
    assert "nama mirip" in tab.lists.why.text()

    tab.lists.tables[2].pick(0)
    tab.lists.accept_button.click()
    bench.finish()

    assert names(tab.lists.tables[1]) == ["CONTOH Merah Putih"]
    assert names(tab.lists.tables[2]) == ["CONTOH Anggrek"]


def test_names_are_searched_in_every_list(tab: SelisihTab, city: City, bench: Bench) -> None:
    read(tab, bench)
    assert city.page.search_action is not None
    city.page.search_action.trigger()
    tab.lists.search.setText("merah")
    tab.lists.search.search_now()

    assert names(tab.lists.tables[0]) == []
    assert names(tab.lists.tables[1]) == ["CONTOH Merah Putih"]


def test_a_file_that_cannot_be_read_leaves_the_lists(tab: SelisihTab, bench: Bench) -> None:
    read(tab, bench)
    tab.read(Path("surat.pdf"))
    bench.finish()

    assert tab.notice.message() == "surat.pdf bukan tabel."
    assert tab.choose_button.isEnabled()
    assert len(names(tab.lists.tables[1])) == 2


def test_batal_compares_nothing(
    tab: SelisihTab, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_args: object, **_how: object) -> Outcome[HasilOds]:
        raise CancelledError

    monkeypatch.setattr(selisih_tab, "compare_ods", stopped)
    read(tab, bench)

    assert tab.notice.message().startswith("Dibatalkan")
    assert tab.hasil is None


def test_corrections_are_shown_printed_and_saved(
    tab: SelisihTab,
    city: City,
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tab.open_paper()
    tab.save_excel()
    assert not tab.shows_paper
    read(tab, bench)
    target = (str(tmp_path / "daftar"), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: target)

    tab.save()
    tab.open_paper()
    bench.finish()
    assert "Ctrl+P cetak" in city.page.keys_now
    tab.save()
    bench.finish()

    assert (tmp_path / "daftar.xlsx").exists()
    assert (tmp_path / "daftar.pdf").read_bytes() == tab.paper.preview.content
    assert city.page.escape()
    assert not city.page.escape()


def test_another_year_asks_for_the_file_again(tab: SelisihTab, bench: Bench) -> None:
    read(tab, bench)
    bench.session.set_year(2024)
    bench.finish()

    assert tab.hasil is None
    assert "Tahun berganti" in tab.notice.message()


@pytest.mark.parametrize("size", [USUAL, AT_125])
@pytest.mark.parametrize("full", [True, False])
def test_it_fits(tab: SelisihTab, city: City, bench: Bench, size: QSize, *, full: bool) -> None:
    narrow = size is AT_125
    city.page.set_narrow(narrow)
    if full:
        read(tab, bench)

    assert_fits(city.page, QSize(size.width() - (72 if narrow else 148), size.height() - 66))


def test_another_unit_of_money_reads_the_list_once_more(tab: SelisihTab, bench: Bench) -> None:
    read(tab, bench)
    assert "uang dibaca" not in tab.counts.text()

    tab.unit.set_code("1000000")
    bench.finish()

    assert "uang dibaca dalam juta rupiah" in tab.counts.text()
    assert tab.lists.tables[0].model().rowCount() == 0
    for size in (USUAL, AT_125):
        assert_fits(tab, size)
