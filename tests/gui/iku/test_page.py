"""The page IKU: three lines with their years, lists behind each ratio, why a figure is so."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.target import save_targets
from core.iku.model import TargetIku
from gui.views.iku.page import IkuPage
from gui.widgets.charts.reading_bar import ReadingBar
from gui.widgets.table import Table
from tests.core.iku_kantor import Kota
from tests.gui.conftest import Bench, Write, settle
from tests.gui.fit import USUAL, assert_fits
from tests.gui.iku.conftest import (
    CAPAIAN,
    DASAR,
    KATEGORI,
    LABA,
    NARROW,
    REALISASI,
    SAKIP,
    SEHAT,
    WIDE,
    Open,
    cells,
    click,
    counts_link,
    facts,
    fill,
    press,
    put,
)


def _shown(table: Table | None) -> list[list[str]]:
    assert table is not None
    model = table.model()
    seen = [one for one in range(model.columnCount()) if not table.isColumnHidden(one)]
    return [
        [str(model.index(row, column).data() or "") for column in seen]
        for row in range(model.rowCount())
    ]


def _words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def _bars(page: IkuPage) -> list[str]:
    settle()
    return [bar.accessibleName() for bar in page.ratio.readings.findChildren(ReadingBar)]


def test_three_lines_show_figures_and_what_they_rest_on(page: IkuPage) -> None:
    assert cells(page, SAKIP) == [
        "1",
        "Nilai SAKIP OPD",
        "",
        "n/a",
        "n/a",
        "n/a",
        "Nilai SAKIP untuk tahun 2025 belum diisi.",
    ]
    assert cells(page, SEHAT)[REALISASI:] == [
        "50,00 %",
        "n/a",
        "n/a",
        "1 / 2 koperasi terdaftar",
    ]
    assert cells(page, LABA)[REALISASI] == "50,00 %"
    assert cells(page, LABA)[DASAR] == "1 / 2 UMKM dalam pengawasan"


def test_both_years_of_each_ratio_are_told(page: IkuPage) -> None:
    page.open(SEHAT)
    assert "Tahun buku 2024." in facts(page)
    page.open(LABA)
    assert "Laba tahun 2025 dibanding 2024." in facts(page)


def test_another_year_counts_with_its_own_data_years(page: IkuPage, bench: Bench) -> None:
    bench.session.set_year(2024)
    bench.finish()

    assert page.header.subtitle.text().startswith("Tahun 2024, ")
    assert cells(page, SEHAT)[DASAR] == "Belum ada penilaian final tahun buku 2023."
    page.open(LABA)
    assert "Laba tahun 2024 dibanding 2023." in facts(page)


def test_a_year_nobody_reported_on_has_no_figure(page: IkuPage, bench: Bench, write: Write) -> None:
    def targets(office: Office) -> Outcome[object]:
        save_targets(office, [TargetIku(2026, LABA, "60")])
        return Outcome(None)

    write(targets)
    bench.session.set_year(2026)
    bench.finish()

    assert cells(page, LABA)[REALISASI:] == [
        "n/a",
        "n/a",
        "n/a",
        "Belum ada laporan laba tahun 2026.",
    ]
    page.open(LABA)
    assert facts(page)[:2] == ["Yang belum ada", "Belum ada laporan laba tahun 2026."]
    assert len(_bars(page)) == 3
    assert not any("%" in bar for bar in _bars(page))


def test_the_choices_of_denominator_stand_beside_the_official_one(page: IkuPage) -> None:
    page.open(SEHAT)

    assert [bar.split(":")[0] for bar in _bars(page)] == [
        "Terdaftar, dipakai",
        "Aktif",
        "Layak dinilai",
        "Dinilai",
        "Tanpa KKMP",
    ]
    assert "50,00 %" in _bars(page)[0]
    assert "100,00 %" in _bars(page)[3]


def test_both_named_lists_stand_side_by_side(page: IkuPage) -> None:
    page.open(SEHAT)
    lists = page.ratio.lists

    assert _shown(lists.pembilang.table()) == [["CONTOH Koperasi Melati", "Sehat", "81,50"]]
    assert [row[::2] for row in _shown(lists.penyebut.table())] == [
        ["CONTOH Koperasi Mawar", "RAT tahun buku 2024 belum diselenggarakan"],
        ["CONTOH Koperasi Melati", "Dihitung"],
    ]
    assert (lists.pembilang.found.text(), lists.penyebut.found.text()) == ("1 nama", "2 nama")


def test_lists_are_searched_each_on_its_own(page: IkuPage) -> None:
    page.open(SEHAT)
    settle()
    lists = page.ratio.lists

    put(lists.penyebut.search, "koperasi mawar")
    press(lists.penyebut.search, Qt.Key.Key_Down)

    assert [row[0] for row in _shown(lists.penyebut.table())] == ["CONTOH Koperasi Mawar"]
    assert lists.penyebut.found.text() == "1 ditemukan"
    assert len(_shown(lists.pembilang.table())) == 1
    table = lists.penyebut.table()
    assert table is not None
    assert table.hasFocus()

    press(lists.penyebut.search, Qt.Key.Key_Escape)
    assert len(_shown(lists.penyebut.table())) == 2


def test_a_named_list_goes_out_with_the_profits_of_both_years(
    bench: Bench, page: IkuPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open(LABA)
    name = str(tmp_path / "laba.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (name, ""))
    dialog = page.ratio.lists.pembilang.export.dialog()
    assert dialog is not None
    dialog.bentuk.set_code(".csv")

    dialog.save_button.click()
    bench.finish()

    lines = Path(name).read_text(encoding="utf-8-sig").splitlines()
    assert lines == ["Nama;Laba 2024;Laba 2025", "CONTOH Kopi;1000;3000"]
    dialog.deleteLater()


def test_umkm_are_listed_with_the_profits_of_both_years(page: IkuPage) -> None:
    page.open(LABA)
    lists = page.ratio.lists
    upper = lists.pembilang.table()
    assert upper is not None

    assert [column.title for column in upper.columns() if not column.hidden] == [
        "Nama",
        "Laba 2024",
        "Laba 2025",
    ]
    assert _shown(upper) == [["CONTOH Kopi", "1.000", "3.000"]]
    assert [row[::2] for row in _shown(lists.penyebut.table())] == [
        ["CONTOH Kopi", "Dihitung"],
        ["CONTOH Teh", "Belum lapor"],
    ]
    put(lists.penyebut.search, "teh")
    lists.penyebut.search.search_now()
    assert [row[0] for row in _shown(lists.penyebut.table())] == ["CONTOH Teh"]


@pytest.mark.parametrize(("kode", "key"), [(SEHAT, "koperasi"), (LABA, "umkm")])
def test_a_name_opens_its_record(page: IkuPage, bench: Bench, kode: str, key: str) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda where, target: went.append((where, target)))
    page.open(kode)
    table = page.ratio.lists.pembilang.table()
    assert table is not None
    table.setCurrentIndex(table.model().index(0, 0))

    press(table, Qt.Key.Key_Return)

    name = _shown(table)[0][0]
    row = bench.session.office.db.execute(f"SELECT id FROM {key} WHERE nama = ?", [name])  # noqa: S608 - one of two names above
    assert went == [(key, row.fetchone()[0])]


def test_what_was_looked_at_stays_picked_after_news(page: IkuPage, write: Write) -> None:
    page.open(LABA)

    write(renew_sums)

    assert page.table.current_id() == LABA
    assert page.ratio.isVisible()


def test_an_arrow_key_goes_from_line_to_line(page: IkuPage) -> None:
    assert page.table.current_id() == SEHAT

    QTest.keyClick(page.table, Qt.Key.Key_Up)
    assert page.sakip.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.ratio.isVisible()


def test_the_capaian_and_its_kategori_follow_the_target(
    page: IkuPage, write: Write, bench: Bench
) -> None:
    def targets(office: Office) -> Outcome[object]:
        save_targets(office, [TargetIku(2025, SEHAT, "80")])
        return Outcome(None)

    write(targets)
    page.refresh()
    bench.finish()

    assert cells(page, SEHAT)[CAPAIAN : KATEGORI + 1] == ["62,50 %", "Rendah"]


def test_sums_not_counted_yet_are_told(bench: Bench, write: Write, open_page: Open) -> None:
    def uncounted(office: Office) -> Outcome[object]:
        Kota(office).koperasi()
        return Outcome(None)

    bench.session.set_year(2025)
    write(uncounted)
    page = open_page()

    assert page.notice.message() == "Angka tahun ini sedang dihitung."
    assert cells(page, SEHAT)[DASAR] == "Angka tahun 2025 belum dihitung."
    assert page.ratio.isVisible()
    write(fill)
    page.refresh()
    assert not page.notice.isVisible()


def test_an_empty_office_says_what_is_missing(bench: Bench, write: Write, open_page: Open) -> None:
    bench.session.set_year(2025)
    write(renew_sums)
    page = open_page()

    assert cells(page, SEHAT)[DASAR] == "Belum ada koperasi terdaftar pada akhir tahun 2025."
    assert cells(page, LABA)[DASAR] == "Belum ada UMKM dalam pengawasan pada akhir tahun 2025."
    assert _shown(page.ratio.lists.penyebut.table()) == []


def test_a_year_without_a_set_is_told_in_a_sentence(page: IkuPage, bench: Bench) -> None:
    bench.session.set_year(2031)
    bench.finish()

    assert page.nothing.isVisible()
    assert "tahun 2031" in _words(page.nothing)
    for action in (page.open_targets, page.open_sakip):
        action()
    page.open(SEHAT)
    press(page, Qt.Key.Key_S, ctrl=True)
    assert page.nothing.isVisible()
    assert not page.target_button.isEnabled()
    assert not page.print_button.isEnabled()

    bench.session.set_year(2025)
    bench.finish()
    assert page.ratio.isVisible()
    assert page.print_button.isEnabled()


def test_deep_links_open_their_panel(page: IkuPage) -> None:
    page.open("target")
    assert page.targets.isVisible()
    page.open("sakip")
    assert page.sakip.isVisible()
    page.open(LABA)
    assert (page.ratio.isVisible(), page.table.current_id()) == (True, LABA)
    page.open(None)
    assert page.table.current_id() == LABA


def test_print_leads_to_the_annex(page: IkuPage) -> None:
    went: list[tuple[str, object]] = []
    page.go.connect(lambda where, target: went.append((where, target)))

    click(page.print_button)

    assert went == [("dokumen", "cetak-capaian")]


@pytest.mark.parametrize("target", [SEHAT, LABA, "sakip", "target", "counts", "nothing"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["1366x689", "1093x614"])
def test_the_page_fits(page: IkuPage, bench: Bench, target: str, size: QSize) -> None:
    page.set_narrow(size == NARROW)
    match target:
        case "counts":
            click(counts_link(page))
        case "nothing":
            bench.session.set_year(2031)
        case _:
            page.open(target)

    assert_fits(page, size)


def test_the_narrow_page_scrolls_its_reasons_under_the_lists(page: IkuPage) -> None:
    page.set_narrow(True)
    page.resize(NARROW)
    page.open(SEHAT)
    why, lists = page.ratio.why, page.ratio.lists
    assert why.mapTo(page.ratio, why.rect().topLeft()).y() > lists.geometry().top()
    assert why.width() > lists.width() // 2

    page.set_narrow(False)
    page.resize(USUAL)
    assert why.geometry().left() > lists.geometry().left()
