"""The page Rekap: counted figures, the names behind each, paper and workbook, checks of others."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.errors import PrintRefusedError
from core.rules.tabel_angka import SatuanUang
from gui.views.rekap import figures_tab, paper
from gui.views.rekap.figures_tab import FiguresTab
from gui.views.rekap.page import RekapPage
from gui.views.rekap.source import ODS
from tests.core.iku_kantor import Kota
from tests.gui.conftest import Bench, Write, settle
from tests.gui.fit import AT_125, USUAL, assert_fits
from tests.gui.rekap.conftest import City


def cells(tab: FiguresTab, row: int) -> list[str]:
    assert tab.grid is not None
    model = tab.grid.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def names(tab: FiguresTab) -> list[str]:
    assert tab.names.table is not None
    model = tab.names.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def last(tab: FiguresTab) -> int:
    assert tab.grid is not None
    return tab.grid.model().rowCount() - 1


def test_the_total_of_the_city_stands_under_its_kecamatan(city: City) -> None:
    tab = city.page.keragaan

    assert cells(tab, last(tab))[:5] == ["Jumlah", "3", "2", "1", "1"]
    assert cells(tab, last(tab) - 1)[:2] == ["Belum diisi", "1"]
    assert tab.years.text() == ("Keadaan 31 Desember 2025 · RAT, orang, dan rupiah tahun buku 2024")
    assert [one.code for one in tab.checks.findings()][:1] == ["keragaan.tanpa_kelurahan"]


def test_enter_on_a_figure_opens_its_names_and_from_there_the_record(
    city: City, bench: Bench
) -> None:
    tab, gone = city.page.keragaan, []
    city.page.go.connect(lambda page, target: gone.append((page, target)))
    assert tab.grid is not None
    tab.grid.go_to(last(tab), "aktif")
    tab.grid.setFocus()

    QTest.keyClick(tab.grid, Qt.Key.Key_Return)
    settle()

    assert names(tab) == ["CONTOH Melati", "CONTOH Merah Putih"]
    assert tab.names.found.text() == "2 nama"
    assert tab.names.title.text() == "Koperasi aktif · seluruh kota"
    tab.names.search.setText("mela")
    tab.names.search.search_now()
    assert (names(tab), tab.names.found.text()) == (["CONTOH Melati"], "1 ditemukan")
    assert tab.names.table is not None
    tab.names.table.pick(city.koperasi[0])
    QTest.keyClick(tab.names.table, Qt.Key.Key_Return)
    assert gone == [("koperasi", city.koperasi[0])]
    assert "Esc kembali" in city.page.keys_now
    city.page.escape()
    assert not tab.shows_figures
    city.page.escape()
    assert tab.shows_figures
    assert not city.page.escape()
    bench.finish()


def test_a_money_column_lists_who_gave_it_and_shows_whole_rupiah(city: City) -> None:
    tab = city.page.keragaan
    assert tab.grid is not None
    tip = tab.grid.model().index(last(tab), 12).data(Qt.ItemDataRole.ToolTipRole)
    tab.grid.go_to(last(tab), "aset")
    tab.grid.open_current()

    assert names(tab) == ["CONTOH Melati"]
    assert "Aset: Rp 1.600.000" in tip
    tab.show_figures()
    assert cells(tab, last(tab))[12] == "2"
    tab.uang.set_code(SatuanUang.RUPIAH.value)
    assert cells(tab, last(tab))[12] == "1.600.000"


def test_figures_without_names_open_nothing(city: City) -> None:
    tab = city.page.keragaan
    assert tab.grid is not None
    for kolom in ("nama", "modal_sendiri"):
        tab.grid.go_to(0, kolom)
        tab.grid.open_current()

    tab.beside.setChecked(True)
    assert cells(tab, 1)[:2] == ["2024", "2"]
    tab.grid.go_to(1, "jumlah")
    tab.grid.open_current()
    assert tab.shows_figures
    assert cells(tab, last(tab))[:3] == ["Selisih", "1", "1"]


def test_rows_scope_and_book_year_follow_the_picks(city: City, bench: Bench) -> None:
    source, tab = city.page.keragaan.source, city.page.keragaan
    source.picks[0].set_code("golongan")
    source.picks[1].set_code("kkmp")
    source.picks[2].set_code("2025")
    bench.finish()

    assert cells(tab, 0)[:2] == ["Konvensional", "0"]
    assert cells(tab, 1)[:2] == ["Koperasi Merah Putih", "1"]
    assert "tahun buku 2025" in tab.years.text()


def test_the_ministry_s_list_has_its_rows_and_names(city: City, bench: Bench) -> None:
    tab = city.page.keragaan
    tab.source.picks[0].set_code(ODS)
    bench.finish()

    assert cells(tab, 0) == ["Koperasi aktif (unit)", "1", "2", "1"]
    assert cells(tab, 10)[0] == "SHU (juta rupiah)"
    assert tab.grid is not None
    tab.grid.go_to(0, "lalu")
    tab.grid.open_current()
    assert tab.shows_figures
    tab.grid.go_to(1, "kini")
    tab.grid.open_current()
    assert names(tab) == ["CONTOH Mawar"]


def test_umkm_are_listed_behind_their_figures(city: City, bench: Bench) -> None:
    city.page.open("umkm")
    bench.finish()
    tab, gone = city.page.umkm, []
    city.page.go.connect(lambda page, target: gone.append((page, target)))

    assert cells(tab, last(tab))[:4] == ["Jumlah", "2", "1", "0"]
    assert tab.grid is not None
    tab.grid.go_to(last(tab), "kelas1")
    tab.grid.open_current()
    bench.finish()
    assert tab.names.found.text() == "1 nama"
    assert names(tab) == ["CONTOH Kopi"]
    assert tab.names.table is not None
    tab.names.table.opened.emit(city.umkm[0])
    assert gone == [("umkm", city.umkm[0])]
    assert "PP 7/2021" in tab.years.text()
    tab.names.search.setText("roti")
    tab.names.search.search_now()
    bench.finish()
    assert (names(tab), tab.names.found.text()) == ([], "0 ditemukan")


def test_news_and_another_year_count_again(city: City, bench: Bench, write: Write) -> None:
    def add(office: Office) -> Outcome[None]:
        Kota(office).koperasi("CONTOH Kenanga")
        return Outcome(None, frozenset({Topic.KOPERASI}))

    write(add)
    bench.finish()
    tab = city.page.keragaan
    assert cells(tab, last(tab))[1] == "4"

    bench.session.set_year(2024)
    bench.finish()
    assert cells(tab, last(tab))[1] == "3"
    assert "2023" in tab.beside.word()


def test_the_paper_is_shown_saved_and_journalled(
    city: City, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = city.page.keragaan
    assert city.page.print_action is not None
    city.page.print_action.trigger()
    bench.finish()
    assert tab.shows_paper
    assert tab.paper.preview.document.pageCount() == 2
    assert "Ctrl+S simpan PDF" in city.page.keys_now
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "keragaan"), "")
    )

    assert city.page.save_action is not None
    city.page.save_action.trigger()
    bench.finish()

    assert (tmp_path / "keragaan.pdf").read_bytes() == tab.paper.preview.content
    assert tab.paper.notice.message().startswith("Tersimpan sebagai")
    city.page.escape()
    assert tab.shows_figures


def test_the_workbook_is_saved_where_the_officer_wants(
    city: City, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "rekap"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))

    city.page.keragaan.save()
    bench.finish()

    assert target.with_suffix(".xlsx").exists()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "tiada" / "x.xlsx"), "")
    )
    city.page.keragaan.save_excel()
    bench.finish()
    assert "tidak dapat ditulis" in city.page.keragaan.notice.message()


def test_an_empty_city_says_what_to_do_first(bench: Bench, show_page: object) -> None:
    bench.session.set_year(2025)
    page: RekapPage = show_page(RekapPage)  # type: ignore[operator] # the fixture of the package
    bench.finish()

    assert not page.keragaan.print_button.isEnabled()
    assert "Tambah koperasi" in page.keragaan.print_button.toolTip()
    assert "Tambah koperasi" in page.keragaan.empty.sentence()
    page.keragaan.open_paper()
    page.keragaan.save_excel()
    assert page.keragaan.shows_figures


def test_published_figures_are_judged_while_they_are_typed(city: City, bench: Bench) -> None:
    city.page.open("terbitan")
    tab = city.page.published
    assert tab.verdict.accessibleName() == "Belum ada angka yang diperiksa"

    for kode, text in (("aktif", "176"), ("tidak_aktif", "208"), ("jumlah", "384")):
        tab.fields[kode].set_text(text)
    tab.check()
    assert tab.verdict.accessibleName() == "3 angka tidak bertentangan satu sama lain"

    tab.fields["jumlah"].set_text("714")
    tab.fields["dibubarkan"].set_text("357")
    tab.tempelan.set_text("bukan tabel")
    tab.check()
    assert [one.code for one in tab.findings.findings()] == [
        "keragaan.aktif_tidak_aktif",
        "keragaan.dibubarkan",
    ]
    assert "bukan tabel" in tab.unread.text()
    tab.fields["rat"].set_text("banyak")
    tab.check()
    city.page.flush_draft()
    bench.finish()
    tab.clear()
    assert tab.fields["aktif"].text() == ""
    bench.finish()


def test_typing_is_found_again_after_the_page_was_left(
    city: City, bench: Bench, show_page: object
) -> None:
    city.page.open("terbitan")
    city.page.published.fields["aktif"].set_text("176")
    city.page.flush_draft()
    bench.finish()

    again: RekapPage = show_page(RekapPage)  # type: ignore[operator] # the fixture of the package
    again.open("terbitan")

    assert again.published.fields["aktif"].text() == "176"


@pytest.mark.parametrize("size", [USUAL, AT_125])
@pytest.mark.parametrize("place", ["keragaan", "umkm", "terbitan", "names", "paper"])
def test_every_place_fits(city: City, bench: Bench, size: QSize, place: str) -> None:
    narrow = size is AT_125
    inner = QSize(size.width() - (72 if narrow else 148), size.height() - 66)
    city.page.set_narrow(narrow)
    city.page.open(place)
    bench.finish()
    if place == "names":
        assert city.page.keragaan.grid is not None
        city.page.keragaan.grid.go_to(0, "jumlah")
        city.page.keragaan.grid.open_current()
    if place == "paper":
        city.page.keragaan.open_paper()
        bench.finish()

    assert_fits(city.page, inner)


class _Printer:
    """Stands for a printer that was picked."""

    def printerName(self) -> str:
        return "CONTOH Pencetak"


def test_a_paper_goes_to_the_printer_that_was_picked(
    city: City, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab, picked, sent = city.page.keragaan, [None, _Printer(), _Printer()], [2, 0]
    monkeypatch.setattr(paper, "ask_printer", lambda *_args, **_how: picked.pop(0))
    monkeypatch.setattr(paper, "print_pages", lambda *_args: sent.pop(0))
    tab.open_paper()
    bench.finish()

    told = []
    for _ in range(3):
        tab.open_paper()
        bench.finish()
        told.append(tab.paper.notice.message())

    assert told == ["", "2 halaman dikirim ke pencetak.", "Pencetak tidak menerima halaman."]
    facts = bench.session.office.db.execute(
        "SELECT count(*) FROM jurnal WHERE perbuatan LIKE 'Keragaan koperasi dicetak%'"
    ).fetchone()
    assert facts == (2,)


def test_a_paper_that_cannot_be_set_says_why(
    city: City, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_how: object) -> Outcome[None]:
        raise PrintRefusedError("Angka terlalu panjang.", hint="Pilih juta rupiah.")

    monkeypatch.setattr(figures_tab, "look_rekap", refuse)
    monkeypatch.setattr(figures_tab, "save_rekap", refuse)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("CONTOH.pdf", ""))
    tab = city.page.keragaan
    tab.open_paper()
    bench.finish()

    assert tab.paper.preview.nothing.sentence() == "Angka terlalu panjang. Pilih juta rupiah."
    assert not tab.paper.print_button.isEnabled()
    tab.paper.save()
    tab.paper.pdf_button.setEnabled(True)
    tab.paper.save()
    bench.finish()
    assert tab.paper.notice.message() == "Angka terlalu panjang."
