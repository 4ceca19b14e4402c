"""Cetak through the real page: many papers at once, ticks and filters."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.actions.jurnal import latest
from core.koperasi.laporan import KunciLaporan
from core.storage.arsip import Arsip
from gui.views.dokumen.printing import make_printer
from gui.views.kesehatan.cetak import choose_tab, output
from gui.views.kesehatan.targets import CetakTarget
from tests.core.pdf.baca import pages_of
from tests.gui.conftest import Bench
from tests.gui.kesehatan.cetak.conftest import Show, to_file, to_folder, wait, words


def test_many_go_into_a_folder_and_rows_left_out_say_why(
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = show(CetakTarget((), "sertifikat"))
    to_folder(monkeypatch, tmp_path)
    view.choose.tick_all()
    wait(view, bench)
    chosen = view.kunci

    view.folder_button.click()
    wait(view, bench)

    (made,) = tmp_path.glob("Sertifikat*/*.pdf")
    assert chosen == (units["Anggrek"], units["Bakung"])
    assert made.name == "CONTOH Anggrek 2025 sertifikat.pdf"
    assert "1 naskah, 1 halaman" in view.notice.message()
    assert "1 dilewati" in view.notice.message()
    assert view.choose.model.skipped.keys() == {units["Bakung"]}
    assert "Nomor sertifikat belum diisi." in view.choose.model.skipped[units["Bakung"]]


def test_many_go_into_one_file(
    show: Show, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(CetakTarget((), "hasil-pemeriksaan"))
    to_file(monkeypatch, tmp_path / "semua.pdf")
    view.choose.tick_all()
    wait(view, bench)

    view.save()
    wait(view, bench)

    assert len(pages_of((tmp_path / "semua.pdf").read_bytes())) == 2
    assert view.notice.message().startswith("2 naskah, 2 halaman")


def test_many_go_to_the_printer_and_who_was_left_out_is_told(
    show: Show, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(CetakTarget((), "sertifikat"))
    printer = make_printer("F4", landscape=True)
    printer.setOutputFileName(str(tmp_path / "cetak.pdf"))
    monkeypatch.setattr(output, "ask_printer", lambda *_args, **_words: printer)
    view.choose.tick_all()
    wait(view, bench)

    view.print_paper()
    wait(view, bench)
    once = len(pages_of((tmp_path / "cetak.pdf").read_bytes()))
    view.choose.choose(view.kunci[:1])
    wait(view, bench)
    view.prints.print_button.click()
    wait(view, bench)

    assert once == 1
    assert view.notice.message() == "1 halaman dikirim ke pencetak."
    assert latest(bench.session.office)[0].perbuatan == "Sertifikat dicetak ulang"
    assert [one.perbuatan for one in latest(bench.session.office)][1] == "Sertifikat dicetak banyak"


def test_batal_leaves_nothing(
    show: Show, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(CetakTarget((), "hasil-pemeriksaan"))
    to_folder(monkeypatch, tmp_path)
    view.choose.tick_all()
    wait(view, bench)

    view.folder_button.click()
    working = bench.jobs.current
    assert working is not None
    assert working.cancellable
    working.cancel()
    wait(view, bench)

    assert view.notice.message() == "Dibatalkan; tidak ada berkas dan cetakan yang tertinggal."
    assert [one for one in tmp_path.iterdir() if one.is_dir() and "tahun buku" in one.name] == []
    assert list(Arsip(bench.path).folder.rglob("*.pdf")) == []
    assert view.folder_button.isEnabled()


def test_ticks_outlive_filters_and_space_ticks(
    show: Show, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view = show(CetakTarget((), "sertifikat"))
    view.choose.table.pick(units["Bakung"])
    QTest.keyClick(view.choose.table, Qt.Key.Key_Space)
    view.choose.search.setText("anggrek")
    view.choose.search.search_now()
    wait(view, bench)

    assert [row.nama for row in view.choose.model.rows()] == ["CONTOH Anggrek"]
    assert view.kunci == (units["Bakung"],)
    assert view.choose.count.text() == "1 ditampilkan · 1 dicentang"
    assert view.escape()
    assert view.choose.search.text() == ""


def test_the_recapitulation_is_of_the_year_or_of_those_ticked(
    show: Show, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view = show(CetakTarget((), "rekap-kesehatan"))
    whole = words(view)
    view.choose.choose((units["Anggrek"], units["Cempaka"]))
    wait(view, bench)
    some = words(view)
    assert "CONTOH Bakung" in whole
    assert "dipilih" not in whole
    assert "2 koperasi yang dipilih" in some
    assert "CONTOH Bakung" not in some
    assert not view.folder_button.isEnabled()


def test_a_filter_whose_rows_are_all_ticked_names_itself(show: Show) -> None:
    choose = show(CetakTarget((), "rekap-kesehatan")).choose
    first, *others = choose.listed.baris
    lower = replace(first, predikat="CONTOH Predikat", predikat_urut=4)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            choose_tab,
            "list_penilaian",
            lambda *_: replace(choose.listed, baris=(lower, *others)),
        )
        choose.load()

    choose.verdict.set_chosen(["CONTOH Predikat"])
    choose.verdict.changed.emit()
    choose.tick_all()
    by_filter = choose.words
    choose.verdict.set_chosen([])
    choose.verdict.changed.emit()
    by_hand = choose.words
    choose.tick_all()

    assert by_filter == ("predikat CONTOH Predikat",)
    assert by_hand == ("1 koperasi yang dipilih",)
    assert choose.words == ()
