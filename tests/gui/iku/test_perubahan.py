"""Mengapa berubah through the real page: waterfall, links, names, marks, the kept analysis."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.perubahan_teks import analysis
from core.actions.target import save_realisasi
from core.iku.perubahan_kelompok import Kelompok
from gui.views.iku.page import IkuPage
from gui.views.iku.perubahan.view import PerubahanView
from gui.views.iku.targets import PerubahanTarget
from gui.widgets.table import Table
from tests.core.iku_kantor import Kota
from tests.gui.conftest import Bench, Write, settle
from tests.gui.fit import AT_125, USUAL, assert_fits
from tests.gui.iku.conftest import LABA, SAKIP, SEHAT, Open, press, put

TURUN = {"predikat": "Dalam Pengawasan", "predikat_urut": 3, "total": "55"}


def fill(office: Office) -> Outcome[object]:
    kota = Kota(office)
    rose, fell = kota.koperasi("CONTOH Anggrek"), kota.koperasi("CONTOH Bakung")
    kota.koperasi("CONTOH Edelweis", tgl_badan_hukum="2025-02-12")
    kota.penilaian(rose, 2023, **TURUN)
    kota.penilaian(rose, 2024)
    kota.penilaian(fell, 2023)
    kota.penilaian(fell, 2024, **TURUN)
    risen, new = kota.umkm("CONTOH Kopi"), kota.umkm("CONTOH Teh", sejak="2025-03-01")
    for one, tahun, laba in ((risen, 2024, 1), (risen, 2025, 3), (new, 2024, 1), (new, 2025, 5)):
        kota.laba(one, tahun, laba)
    renew_sums(office)
    return Outcome(None)


@pytest.fixture
def page(bench: Bench, write: Write, open_page: Open) -> IkuPage:
    bench.session.set_year(2025)
    write(fill)
    return open_page()


@pytest.fixture
def view(page: IkuPage, bench: Bench) -> Callable[..., PerubahanView]:
    def open_view(kode: str, kelompok: str = "") -> PerubahanView:
        page.open(PerubahanTarget(kode, kelompok))
        bench.finish()
        bench.finish()
        settle()
        place = page.place
        assert isinstance(place, PerubahanView)
        return place

    return open_view


def words(table: Table | None) -> list[list[str]]:
    assert table is not None
    model = table.model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def notes(table: Table | None) -> dict[str, str]:
    assert table is not None
    cells = [table.model().cells(row)[0] for row in range(table.model().rowCount())]  # type: ignore[attr-defined] # a model of ours
    return {one.text: one.note for one in cells}


def test_the_page_tells_why_the_figure_changed(page: IkuPage, bench: Bench) -> None:
    page.open(SEHAT)
    bench.finish()

    change, lists = page.ratio.why.change, page.ratio.lists
    assert [(one.kata, one.angka) for one in change.chart.steps()] == [
        ("2024", "1"),
        ("naik predikat", "+1"),
        ("turun predikat", "−1"),
        ("2025", "1"),
    ]
    assert change.cause.accessibleName() == (
        "Satu koperasi naik predikat; satu turun predikat. "
        "Penyebut bertambah satu koperasi menjadi 3: satu masuk daftar."
    )
    assert lists.pembilang.moved.text() == "1 masuk, 1 keluar"
    assert lists.penyebut.moved.text() == "1 baru, 0 keluar"
    assert notes(lists.pembilang.table()) == {"CONTOH Anggrek": "masuk"}
    assert notes(lists.penyebut.table())["CONTOH Edelweis"] == "baru"


def test_long_lists_are_marked_page_by_page(page: IkuPage, bench: Bench) -> None:
    page.open(LABA)
    bench.finish()

    lists = page.ratio.lists
    assert notes(lists.pembilang.table()) == {"CONTOH Kopi": "masuk", "CONTOH Teh": "masuk"}
    assert notes(lists.penyebut.table())["CONTOH Teh"] == "baru"
    assert page.ratio.why.change.about.text() == "Jumlah UMKM yang meningkat labanya"


def test_marks_keep_the_row_that_is_picked(page: IkuPage, bench: Bench) -> None:
    page.open(SEHAT)
    table = page.ratio.lists.penyebut.table()
    assert table is not None
    table.setCurrentIndex(table.model().index(1, 0))
    kept = table.current_id()

    bench.finish()

    assert table.current_id() == kept


def test_a_mark_goes_out_with_the_list(
    page: IkuPage, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.open(LABA)
    bench.finish()
    name = str(tmp_path / "laba.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (name, ""))
    dialog = page.ratio.lists.penyebut.export.dialog()
    assert dialog is not None
    dialog.bentuk.set_code(".csv")
    dialog.what.set_code("semua")

    dialog.save_button.click()
    bench.finish()

    assert "CONTOH Teh;;Dihitung;baru" in Path(name).read_text(encoding="utf-8-sig")
    dialog.deleteLater()


def test_a_bar_of_the_page_opens_its_names(page: IkuPage, bench: Bench) -> None:
    page.open(SEHAT)
    bench.finish()
    chart = page.ratio.why.change.chart
    chart.setFocus()
    press(chart, Qt.Key.Key_Right)

    press(chart, Qt.Key.Key_Return)
    bench.finish()
    bench.finish()

    view = page.place
    assert isinstance(view, PerubahanView)
    assert view.names.groups.current_id() is Kelompok.NAIK_PREDIKAT
    assert words(view.names.names) == [
        ["CONTOH Anggrek", "Dalam Pengawasan 55,00", "Sehat 81,50", "Skor 55,00 menjadi 81,50"]
    ]


def test_a_phrase_opens_its_names(view: Callable[..., PerubahanView], bench: Bench) -> None:
    shown = view(SEHAT)

    shown.causes.cause.linkActivated.emit("masuk_daftar")
    bench.finish()

    assert [row[0] for row in words(shown.names.names)] == ["CONTOH Edelweis"]
    assert shown.names.title.beside.text() == "Masuk daftar penyebut, 1"


def test_people_of_a_long_group_are_read_page_by_page(
    view: Callable[..., PerubahanView], page: IkuPage
) -> None:
    shown = view(LABA, "mulai_pengawasan")
    went: list[tuple[str, object]] = []
    page.go.connect(lambda key, found: went.append((key, found)))

    assert words(shown.names.names) == [
        ["CONTOH Teh", "Tidak dalam pengawasan", "Naik Rp 4", "Pengawasan sejak 1 Mar 2025"]
    ]
    assert shown.names.names is not None
    shown.names.names.opened.emit(shown.names.names.model().id_at(0))  # type: ignore[attr-defined] # a model of ours
    assert went[0][0] == "umkm"


def test_the_names_of_a_group_go_out(
    view: Callable[..., PerubahanView],
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = view(LABA, "mulai_pengawasan")
    name = str(tmp_path / "nama.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (name, ""))
    dialog = shown.names.export.dialog()
    assert dialog is not None
    dialog.bentuk.set_code(".csv")

    dialog.save_button.click()
    bench.finish()

    text = Path(name).read_text(encoding="utf-8-sig")
    assert "CONTOH Teh;Tidak dalam pengawasan;Naik Rp 4;Pengawasan sejak 1 Mar 2025" in text
    dialog.deleteLater()


def test_the_analysis_starts_from_the_data_and_keeps_the_officers_words(
    view: Callable[..., PerubahanView], bench: Bench, write: Write
) -> None:
    shown = view(SEHAT)
    shown.tabs.show_tab(shown.analysis)
    built = shown.analysis.text.text()
    assert built.startswith("Realisasi tahun 2025 adalah 33,33 %")

    put(shown.analysis.text, "Pembinaan berjalan.")
    shown.save()
    bench.finish()

    assert analysis(bench.session.office, 2025, SEHAT) == "Pembinaan berjalan."
    assert shown.analysis.notice.message() == "Analisis tersimpan dan dipakai pada LKjIP."
    assert shown.analysis.built.text() == built

    def grow(office: Office) -> Outcome[object]:
        Kota(office).koperasi("CONTOH Zamrud")
        renew_sums(office)
        return Outcome(None)

    write(grow)
    shown.refresh()
    bench.finish()
    assert shown.analysis.notice.message() == "Data berubah sejak analisis ini ditulis."
    shown.analysis.take_button.click()
    assert "4 koperasi terdaftar" in shown.analysis.text.text()

    shown.analysis.trash_button.click()
    bench.finish()
    assert analysis(bench.session.office, 2025, SEHAT).startswith("Realisasi tahun 2025")
    assert shown.analysis.trash_button.isHidden()


def test_typing_is_kept_as_a_draft(view: Callable[..., PerubahanView], bench: Bench) -> None:
    shown = view(SEHAT)
    shown.tabs.show_tab(shown.analysis)
    put(shown.analysis.text, "Belum selesai.")

    shown.indicator.set_code(LABA)
    bench.finish()
    shown.indicator.set_code(SEHAT)
    bench.finish()

    assert shown.analysis.text.text() == "Belum selesai."
    assert shown.analysis.notice.message() == "Isian yang belum disimpan dipulihkan."


def test_an_empty_analysis_is_refused_beside_the_field(
    view: Callable[..., PerubahanView], bench: Bench
) -> None:
    shown = view(SEHAT)
    shown.tabs.show_tab(shown.analysis)
    put(shown.analysis.text, "")

    shown.save()
    bench.finish()

    assert "Analisis kosong" in shown.analysis.form.field("teks").finding.text()


def test_a_score_has_components_instead_of_names(view: Callable[..., PerubahanView]) -> None:
    shown = view(SAKIP)

    assert not shown.tabs.bar.isTabVisible(0)
    assert shown.tabs.bar.isTabVisible(1)
    assert shown.causes.note.text() == "Nilai SAKIP untuk tahun 2024 dan 2025 belum diisi."


def test_counts_alone_name_nobody(
    view: Callable[..., PerubahanView], write: Write, bench: Bench
) -> None:
    write(lambda office: save_realisasi(office, tahun=2024, iku=SEHAT, pembilang=2, penyebut=9))
    shown = view(SEHAT)
    bench.finish()

    assert [(one.kata, one.angka, one.kunci) for one in shown.causes.part.steps()] == [
        ("2024", "2", None),
        ("tanpa nama", "−1", None),
        ("2025", "1", None),
    ]
    assert "tanpa daftar nama" in shown.causes.cause.accessibleName()
    assert shown.names.title.beside.text() == "Tidak ada yang dapat disebut namanya."


@pytest.mark.parametrize("kode", [SEHAT, LABA, SAKIP])
@pytest.mark.parametrize("narrow", [False, True])
def test_the_view_fits_both_sizes(
    view: Callable[..., PerubahanView], page: IkuPage, kode: str, *, narrow: bool
) -> None:
    shown = view(kode)
    page.set_narrow(narrow)
    width = AT_125.width() - 72 if narrow else USUAL.width() - 148
    height = (AT_125 if narrow else USUAL).height() - 66

    assert_fits(page, type(USUAL)(width, height))

    shown.tabs.show_tab(shown.analysis)
    assert_fits(page, type(USUAL)(width, height))
