"""Tetapkan banyak through the real page: ticks, password, what was done and what refused."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.actions.penilaian_kerja import load_kertas_kerja
from core.kantor.model import Petugas
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import Penilaian, StatusPenilaian
from core.storage.koperasi_store import KoperasiStore
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.penetapan import view as penetapan_view
from gui.views.kesehatan.penetapan.view import PenetapanView
from gui.views.kesehatan.targets import PenetapanTarget
from gui.views.pengaturan.choices_section import ChoicesSection
from gui.widgets.authority import Authority
from tests.gui.conftest import NIP, SANDI, Bench, ShowPage, Write, settle
from tests.gui.fit import AT_125, assert_fits
from tests.gui.kesehatan.conftest import _batas

SAMPLE = json.loads(
    (Path(__file__).parents[2] / "rules" / "contoh" / "ksp.json").read_text(encoding="utf-8")
)


def _paper(kunci: KunciLaporan, *, without: str = "") -> KertasBaru:
    akun = {kode: n for kode, n in SAMPLE["akun"].items() if kode != without}
    answers = {
        kode: tuple(bool(one) for one in given)
        for kode, given in SAMPLE["jawaban"].items()
        if kode.startswith(("TK", "PR"))
    }
    return KertasBaru(Laporan(kunci, akun), Penilaian(kunci, "juknis-15-2021-ksp", jawaban=answers))


@pytest.fixture
def units(bench: Bench, write: Write) -> dict[str, KunciLaporan]:
    """Three reports that are whole and one with a blank line."""
    bench.session.set_year(2026)
    made: dict[str, KunciLaporan] = {}

    def add(office: Office) -> Outcome[object]:
        for name in ("Anggrek", "Bakung", "Cempaka", "Dahlia"):
            with office.db.atomic():
                koperasi_id = KoperasiStore(office.db).add(
                    office.deed("koperasi ditambah"),
                    Koperasi(f"CONTOH {name}", "Simpan Pinjam", kuk=3),
                    StatusKoperasi(Keadaan.AKTIF),
                )
            kunci = made[name] = KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)
            paper = _paper(kunci, without="kas" if name == "Dahlia" else "")
            save_kertas_kerja(office, paper, _batas(kunci))
        return Outcome(None)

    write(add)
    return made


@pytest.fixture
def view(
    bench: Bench,
    units: dict[str, KunciLaporan],
    show_page: ShowPage,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[PenetapanView]:
    del units
    officer = bench.session.officer
    assert officer is not None
    monkeypatch.setattr(penetapan_view, "ask_authority", lambda *_: _authority(officer))
    page = show_page(KesehatanPage)
    page.open(PenetapanTarget())
    bench.finish()
    settle()
    place = page.place
    assert isinstance(place, PenetapanView)
    yield place
    bench.finish()


def _authority(officer: Petugas) -> Authority:
    return Authority(officer, NIP, SANDI)


def _names(view: PenetapanView) -> list[str]:
    return [row.baris.nama for row in view.model.rows()]


def _status(bench: Bench, kunci: KunciLaporan) -> StatusPenilaian:
    return load_kertas_kerja(bench.session.office, kunci, _batas(kunci)).penilaian.status


def test_every_assessment_stands_with_what_it_lacks(view: PenetapanView) -> None:
    last = len(view.model.columns) - 1
    missing = {
        row.baris.nama: view.model.cells(n)[last].text for n, row in enumerate(view.model.rows())
    }

    assert missing["CONTOH Anggrek"] == "Siap ditandai diperiksa"
    assert missing["CONTOH Dahlia"] == "Kas belum diisi; tulis 0 bila nihil."


def test_the_keyboard_is_in_the_list_from_the_start(view: PenetapanView) -> None:
    assert view.table.hasFocus()


def test_space_ticks_only_what_is_ready(
    view: PenetapanView, units: dict[str, KunciLaporan]
) -> None:
    view.table.pick(units["Bakung"])
    QTest.keyClick(view.table, Qt.Key.Key_Space)
    view.table.pick(units["Dahlia"])
    QTest.keyClick(view.table, Qt.Key.Key_Space)

    assert view.model.ticked == {units["Bakung"]}
    assert view.check.word() == "Tandai diperiksa (1)"
    assert "belum siap" in view.notice.message()
    assert not view.finalize.isEnabled()


def test_all_that_is_ready_is_checked_then_made_final(
    view: PenetapanView, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view.tick_all()
    view.check.click()
    bench.finish()
    assert view.notice.message() == "3 penilaian ditandai diperiksa."
    view.refresh()
    bench.finish()
    view.tick_all()
    view.finalize.click()
    bench.finish()
    view.refresh()
    bench.finish()

    assert view.notice.message() == "3 penilaian ditetapkan final."
    assert _names(view) == ["CONTOH Dahlia"]
    assert "3 sudah final" in view.header.subtitle.text()
    assert {_status(bench, units[n]) for n in ("Anggrek", "Bakung", "Cempaka")} == {
        StatusPenilaian.FINAL
    }
    assert _status(bench, units["Dahlia"]) is StatusPenilaian.DRAF


def test_one_that_moved_meanwhile_is_told_and_the_others_are_done(
    view: PenetapanView, units: dict[str, KunciLaporan], bench: Bench, write: Write
) -> None:
    from dataclasses import replace

    view.tick_all()

    def elsewhere(office: Office) -> Outcome[object]:
        kunci = units["Bakung"]
        stored = load_kertas_kerja(office, kunci, _batas(kunci))
        answers = {**stored.penilaian.jawaban, "TK1.3": (False, True, True)}
        moved = replace(stored.penilaian, jawaban=answers)
        save_kertas_kerja(office, KertasBaru(stored.laporan, moved), _batas(kunci))
        return Outcome(None)

    write(elsewhere)
    view.check.click()
    bench.finish()

    assert view.notice.message() == "2 penilaian ditandai diperiksa. 1 ditolak."
    assert set(view.model.refused) == {units["Bakung"]}
    assert _status(bench, units["Bakung"]) is StatusPenilaian.DRAF


def test_batal_is_told_and_leaves_all_as_they_were(
    view: PenetapanView, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view.tick_all()
    view.check.click()
    job = bench.jobs.current
    assert job is not None
    job.cancel()
    bench.finish()

    assert view.notice.message() == "Dibatalkan; tidak ada penilaian yang berubah."
    assert {_status(bench, kunci) for kunci in units.values()} == {StatusPenilaian.DRAF}
    assert len(view.model.ticked) == 3
    assert view.check.isEnabled()


def test_a_required_second_entry_is_chosen_in_the_settings_and_missed_in_the_list(
    view: PenetapanView, bench: Bench
) -> None:
    choices = ChoicesSection(bench.session, bench.jobs)
    choices.load()
    choices.entri_kedua.set_code("semua")
    choices.save()
    bench.finish()
    choices.deleteLater()
    view.refresh()
    bench.finish()

    first = view.model.row(0)
    assert first.sebab == (
        "Entri kedua atas semua isian oleh petugas lain belum selesai (Pekerjaan, Entri kedua)."
    )
    assert not view.all.isEnabled()


def test_filters_leave_ticks_alone(view: PenetapanView, units: dict[str, KunciLaporan]) -> None:
    view.tick_all()
    view.names.setText("bakung")
    view.names.search_now()

    assert _names(view) == ["CONTOH Bakung"]
    assert len(view.chosen) == 3
    view.tick_all()
    assert view.model.ticked == {units["Anggrek"], units["Cempaka"]}
    assert view.escape()
    assert len(_names(view)) == 4
    view.state.set_chosen(["belum"])
    view.state.changed.emit()
    assert _names(view) == ["CONTOH Dahlia"]


def test_enter_opens_the_report(
    view: PenetapanView, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view.table.pick(units["Dahlia"])
    wanted: list[object] = []
    view.wanted.connect(wanted.append)

    QTest.keyClick(view.table, Qt.Key.Key_Return)
    bench.finish()

    assert wanted == [units["Dahlia"]]


def test_the_page_stands_in_a_narrow_window(view: PenetapanView) -> None:
    view.set_narrow(narrow=True)

    assert_fits(view, AT_125)
