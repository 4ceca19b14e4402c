"""Bandingkan: last year, another pedoman, a workbook; through the page, the worker, real files."""

import json
import threading
from collections.abc import Callable
from dataclasses import asdict, replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core import angka
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.koperasi.cetakan_buku import CetakanBuku
from core.koperasi.laporan import KunciLaporan, Laporan
from core.koperasi.penilaian import Penilaian
from core.storage import rows
from core.storage.impor_folder_store import fields_of
from gui.models.cells import RowLook
from gui.views.kesehatan.banding.view import BandingView
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.targets import BandingTarget
from tests.core.excel.tulis import Galat, Isi, xlsx
from tests.gui.conftest import Bench, Write
from tests.gui.fit import AT_125, USUAL, assert_fits
from tests.gui.kesehatan.conftest import CASES, _batas

BUKU = json.loads((CASES / "contoh" / "ksp.json").read_text(encoding="utf-8"))
PERDEP = "perdep-06-2016"
Store = Callable[..., None]


@pytest.fixture
def store(write: Write) -> Store:
    """Save a complete paper of a year, with some accounts otherwise."""

    def save(kunci: KunciLaporan, *, tidak: int = 0, kosong: bool = False, **akun: int) -> None:
        answers = {
            kode: tuple(map(bool, given))
            for kode, given in BUKU["jawaban"].items()
            if kode.startswith("3.")
        }
        left = tidak
        for kode, given in answers.items():
            no = min(left, len(given))
            answers[kode] = (False,) * no + given[no:]
            left -= no
        if kosong:
            answers.pop("3.1")
        baru = KertasBaru(
            Laporan(kunci, {**BUKU["akun"], **akun}), Penilaian(kunci, PERDEP, jawaban=answers)
        )

        def do(office: Office) -> Outcome[object]:
            return Outcome(save_kertas_kerja(office, baru, _batas(kunci)).value)

        write(do)

    return save


@pytest.fixture
def banding(page: KesehatanPage, kunci: KunciLaporan, store: Store) -> BandingView:
    """The page on a report with last year's beside it."""
    store(kunci.tahun_lalu, bank=50_000_000, aset_tetap=250_000_000)
    store(kunci, tidak=12)
    page.open(BandingTarget(kunci))
    view = page.place
    assert isinstance(view, BandingView)
    return view


def test_what_moved_the_score_stands_largest_first_and_adds_up(banding: BandingView) -> None:
    rows = banding.year.comparison.model.rows()

    *moved, total = rows
    points = [_points(row.poin) for row in moved]
    assert moved
    assert points == sorted(points, key=lambda each: -abs(each))
    assert total.look is RowLook.JUMLAH
    assert total.poin == "−0,50"
    assert sum(points) == _points(total.poin)
    assert banding.year.sentence.text() == (
        "Skor turun 0,50 poin, dari 86,00 ke 85,50; predikat tetap Sehat."
    )
    assert "jawaban ya 12 dari 12 menjadi 0 dari 12" in moved[0].teks


def _points(text: str) -> Fraction:
    return angka.parse(text) or Fraction(0)


def test_what_stayed_is_shown_when_asked(banding: BandingView) -> None:
    before = banding.year.comparison.model.rowCount()

    banding.year.all.click()

    pedoman = banding.session.office.law.pedoman[PERDEP]
    assert banding.year.comparison.model.rowCount() == len(pedoman.komponen) + 1 > before


def test_a_component_leads_to_its_report(
    banding: BandingView, page: KesehatanPage, kunci: KunciLaporan
) -> None:
    table = banding.year.comparison.table
    assert table.hasFocus()

    QTest.keyClick(table, Qt.Key.Key_Return)

    assert page.place is None
    assert page.editor.kunci == kunci


def test_the_row_looked_at_shows_its_workings(banding: BandingView) -> None:
    banding.year.all.click()
    comparison = banding.year.comparison
    place = next(n for n, row in enumerate(comparison.model.rows()) if row.kode == "1.1")

    comparison.table.pick(place)

    texts = [one.text for one in comparison.workings.lines()]
    assert texts[:2] == [
        comparison.model.row(place).kalimat,
        "1.1  Rasio modal sendiri terhadap total aset",
    ]
    assert "Simpanan wajib" in texts
    comparison.table.pick(comparison.model.rowCount() - 1)
    assert comparison.workings.lines() == ()


def test_without_last_year_the_page_says_so(
    page: KesehatanPage, kunci: KunciLaporan, store: Store
) -> None:
    store(kunci)

    page.open(BandingTarget(kunci))

    view = page.place
    assert isinstance(view, BandingView)
    assert view.year.reason() == (
        "Belum dapat dibandingkan. Tahun buku 2019 belum ada laporannya di SIKU."
    )


def test_open_questions_keep_every_sentence_without_a_predikat(
    page: KesehatanPage, kunci: KunciLaporan, store: Store, bench: Bench, tmp_path: Path
) -> None:
    store(kunci.tahun_lalu)
    store(kunci, kosong=True)
    page.open(BandingTarget(kunci))
    view = page.place
    assert isinstance(view, BandingView)
    ending = "; belum ada predikat selama masih ada butir yang belum dijawab."

    view.pedoman.pick.set_code("permen-14-2009")
    view.year.all.click()
    view.read_book(_workbook(tmp_path, view))
    bench.finish()

    assert view.year.sentence.text().endswith(ending)
    assert "predikat Sehat" not in view.pedoman.sentence.text()
    assert view.book.told.text().endswith(" sementara.")


def test_without_a_score_every_comparison_says_so(page: KesehatanPage, kunci: KunciLaporan) -> None:
    page.open(BandingTarget(kunci))

    view = page.place
    assert isinstance(view, BandingView)
    said = "Belum dapat dibandingkan. Tahun buku 2020 belum ada laporannya di SIKU."
    assert view.year.reason() == said
    assert view.pedoman.reason() == said


def test_another_pedoman_is_told_aspect_by_aspect(banding: BandingView) -> None:
    tab = banding.pedoman
    banding.tabs.show_tab(tab)

    tab.pick.set_code("juknis-15-2021-ksp")

    rows = tab.comparison.model.rows()
    heads = [row for row in rows if row.look is RowLook.KELOMPOK]
    assert {row.teks for row in heads} >= {"Permodalan", "Tata Kelola"}
    assert sum(_points(row.poin) for row in heads) - _points(rows[-1].poin) < Fraction(1, 10)
    alone = {row.catatan for row in rows}
    assert alone >= {"hanya pada pedoman itu", "tidak ada pada pedoman itu"}
    assert "sementara" in tab.sentence.text()
    assert "belum dijawab untuk koperasi ini" in tab.notice.message()


def test_questions_both_ask_are_not_asked_again(banding: BandingView) -> None:
    tab = banding.pedoman

    tab.pick.set_code("permen-14-2009")

    assert tab.sentence.text().startswith("Dengan pembukuan yang sama: skor ")
    assert tab.notice.isHidden()


def test_a_pedoman_for_another_kind_is_marked(banding: BandingView) -> None:
    banding.pedoman.pick.set_code("juknis-15-2021-riil")

    assert banding.pedoman.notice.message().startswith("Pedoman ini bukan untuk bentuk laporan")


def test_the_whole_year_under_another_pedoman(banding: BandingView, bench: Bench) -> None:
    tab = banding.pedoman
    banding.tabs.show_tab(tab)
    tab.pick.set_code("juknis-15-2021-ksp")

    tab.year.click()
    bench.finish()

    assert tab.shows_year
    assert [row.nama for row in tab.impact.model.rows()] == ["CONTOH KSU Setia"]
    assert tab.impact.sentence.text() == (
        "Predikat 1 laporan tahun buku 2020: 0 berubah, 1 belum pasti, 0 tetap."
    )
    banding.refresh()
    assert tab.shows_year
    tab.impact.filter.set_chosen(["berubah"])
    tab.impact.filter.changed.emit()
    assert tab.impact.model.rowCount() == 0

    tab.back.click()
    assert not tab.shows_year


def test_batal_leaves_the_one_report_there(banding: BandingView, bench: Bench) -> None:
    held = threading.Event()
    tab = banding.pedoman
    banding.tabs.show_tab(tab)
    tab.pick.set_code("juknis-15-2021-ksp")
    bench.jobs.run(lambda _office: Outcome(held.wait(10)), owner=banding)

    banding.ask_year("juknis-15-2021-ksp").cancel()
    assert not tab.year.isEnabled()
    assert tab.year.toolTip() == "Tunggu pekerjaan yang sedang berjalan."
    held.set()
    bench.finish()

    assert not tab.shows_year
    assert tab.year.isEnabled()


def test_a_year_that_cannot_be_compared_says_why(banding: BandingView, bench: Bench) -> None:
    tab = banding.pedoman
    tab.pick.set_code("juknis-15-2021-riil")

    tab.year.click()
    bench.finish()

    assert tab.impact.sentence.text() == (
        "Tidak ada laporan tahun buku 2020 yang dapat dibandingkan dengan pedoman ini."
    )
    assert tab.impact.passed.text() == (
        "1 tidak dibandingkan: Pedoman ini bukan untuk bentuk laporannya (1)."
    )


def test_a_report_of_the_year_opens(
    banding: BandingView, bench: Bench, page: KesehatanPage, kunci: KunciLaporan
) -> None:
    banding.pedoman.pick.set_code("juknis-15-2021-ksp")
    banding.pedoman.year.click()
    bench.finish()

    banding.pedoman.impact.table.opened.emit(kunci)

    assert page.editor.kunci == kunci
    assert page.place is None


def _workbook(tmp_path: Path, banding: BandingView, **scores: Isi) -> Path:
    pedoman = banding.session.office.law.pedoman[PERDEP]
    ours = {row.kode: float(_points(row.sesudah)) for row in banding.year.comparison.model.rows()}
    rows: list[list[Isi]] = [["Kode", "Komponen", "Skor"]]
    for each in pedoman.komponen:
        key = "k" + each.kode.replace(".", "_")
        rows.append([each.kode, each.nama, scores.get(key, ours[each.kode])])
    rows.append(["", "Total", 80.0])
    path = tmp_path / "kkpkk.xlsx"
    path.write_bytes(xlsx({"KKPKK": rows}))
    return path


def test_the_first_difference_of_a_workbook(
    banding: BandingView, bench: Bench, tmp_path: Path
) -> None:
    banding.year.all.click()
    path = _workbook(tmp_path, banding, k2_1=1.0, k1_2=Galat(), k3_1=2.0)

    banding.read_book(path)
    bench.finish()

    tab = banding.book
    assert tab.sentence.text().startswith("Beda pertama pada 2.1 ")
    assert [(row.kode, row.catatan) for row in tab.comparison.model.rows()] == [
        ("2.1", "KKPKK!C5"),
        ("3.1", "KKPKK!C9"),
    ]
    assert tab.told.text() == (
        f"2 dari {len(_all(banding)) - 1} komponen berbeda; "
        "total buku kerja 80,00, SIKU 85,50 Sehat."
    )
    assert [each.message for each in tab.findings.findings()] == [
        "Skor 1.2 pada KKPKK!C3 berisi kesalahan rumus #DIV/0!."
    ]
    assert tab.comparison.workings.lines()


def _all(banding: BandingView) -> tuple[object, ...]:
    return banding.session.office.law.pedoman[PERDEP].komponen


def test_a_workbook_that_agrees_says_so(banding: BandingView, bench: Bench, tmp_path: Path) -> None:
    banding.year.all.click()

    banding.read_book(_workbook(tmp_path, banding))
    bench.finish()

    assert banding.book.sentence.text() == (
        f"Tidak ada beda: {len(_all(banding))} komponen pada buku kerja sama dengan skor SIKU."
    )


def test_a_file_that_cannot_be_read_keeps_what_was_shown(
    banding: BandingView, bench: Bench, tmp_path: Path
) -> None:
    banding.year.all.click()
    banding.read_book(_workbook(tmp_path, banding))
    bench.finish()
    shown = banding.book.sentence.text()
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(b"PK")

    banding.read_book(path)
    bench.finish()

    assert banding.book.notice.message().startswith("rusak.xlsx rusak")
    assert banding.book.sentence.text() == shown


def test_another_report_does_not_keep_the_workbook(
    banding: BandingView, bench: Bench, tmp_path: Path, page: KesehatanPage, kunci: KunciLaporan
) -> None:
    banding.year.all.click()
    banding.read_book(_workbook(tmp_path, banding))
    bench.finish()

    page.open(BandingTarget(replace(kunci, tahun_buku=2019)))

    assert not banding.book.shows_a_book


def test_scores_of_an_imported_workbook_are_there_at_once(
    banding: BandingView, write: Write, page: KesehatanPage, kunci: KunciLaporan
) -> None:
    cetakan = CetakanBuku("CONTOH.xlsx", {"2.1": Fraction(1)}, tempat={"2.1": "KKPKK!C5"})

    def keep(office: Office) -> Outcome[None]:
        fields = fields_of(cetakan, PERDEP, "0") | asdict(kunci)
        with office.db.atomic():
            rows.insert(office.db, office.deed("impor"), "skor_tercetak", fields)
        return Outcome(None)

    write(keep)
    page.open(BandingTarget(kunci))

    assert banding.book.sentence.text().startswith("Beda pertama pada 2.1 ")
    page.open(BandingTarget(kunci.tahun_lalu))
    assert not banding.book.shows_a_book


@pytest.mark.parametrize("size", [USUAL, AT_125], ids=["usual", "125 %"])
def test_every_tab_fits(
    banding: BandingView, bench: Bench, tmp_path: Path, page: KesehatanPage, size: object
) -> None:
    banding.year.all.click()
    banding.read_book(_workbook(tmp_path, banding, k1_2=Galat(), k3_1=2.0))
    bench.finish()
    narrow = size is AT_125
    page.set_narrow(narrow=narrow)
    rail, bars = (72 if narrow else 148), 66
    room = type(USUAL)(
        (AT_125 if narrow else USUAL).width() - rail, (AT_125 if narrow else USUAL).height() - bars
    )
    for code in ("juknis-15-2021-ksp", "juknis-15-2021-riil"):
        banding.pedoman.pick.set_code(code)
        for tab in (banding.year, banding.pedoman, banding.book):
            banding.tabs.show_tab(tab)
            assert_fits(page, room)
    banding.tabs.show_tab(banding.pedoman)
    banding.pedoman.year.click()
    bench.finish()
    assert_fits(page, room)
