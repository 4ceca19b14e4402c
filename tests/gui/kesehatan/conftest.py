"""What the tests of the page Kesehatan share: the page, its cells, real books."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian_kerja import load_kertas_kerja
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.storage.koperasi_store import KoperasiStore
from gui.views.kesehatan.account_table import AccountTable
from gui.views.kesehatan.page import KesehatanPage
from gui.widgets.rupiah_edit import RupiahEdit
from tests.gui.conftest import Bench

CASES = Path(__file__).parents[2] / "rules"


BOOKS: dict[str, int] = json.loads(
    (CASES / "cases" / "ksu-setia-dharma-dikoreksi.json").read_text(encoding="utf-8")
)["input"]["akun"]


# neutral for 1.1 and 1.2: they close the balance, and give the SHU its income
NEUTRAL = {"titipan_dana": 18_848_551, "partisipasi_jasa_pinjaman": 7_073_451}


@pytest.fixture
def kunci(bench: Bench) -> KunciLaporan:
    made: list[int] = []

    def add(office: Office) -> Outcome[int]:
        koperasi = Koperasi("CONTOH KSU Setia", "Simpan Pinjam")
        with office.db.atomic():
            return Outcome(
                KoperasiStore(office.db).add(
                    office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
                )
            )

    owner = QObject()
    bench.jobs.run(add, owner=owner, done=lambda outcome: made.append(outcome.value))
    bench.finish()
    return KunciLaporan(made[0], Unit.KOPERASI, 2020)


@pytest.fixture
def page(bench: Bench, kunci: KunciLaporan, qtbot: QtBot) -> Iterator[KesehatanPage]:
    bench.session.set_year(kunci.tahun_buku + 1)
    made = KesehatanPage(bench.session, bench.jobs)
    qtbot.addWidget(made)
    made.set_narrow(False)
    made.load()
    made.resize(1218, 702)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    bench.finish()


def _type(table: AccountTable, text: str) -> None:
    """Type an amount as an officer does: the first key opens the cell, Enter leaves it."""
    QTest.keyClicks(table, text[0])
    editor = _cell_editor(table)
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def _cell_editor(table: AccountTable) -> RupiahEdit:
    """The open cell; those that were left may still wait for Qt to delete them."""
    return table.findChildren(RupiahEdit)[-1]


def _fill(page: KesehatanPage, books: dict[str, int]) -> None:
    """Walk every section with Enter, type what the books have, and set the rest to zero."""
    editor = page.editor
    table = editor.middle.accounts
    for bagian in editor.sheet.sections:
        editor.sections.pick(bagian.kode)
        for akun in bagian.akun:
            if akun.kode in books:
                editor.go_to_account(akun.kode)
                _type(table, str(books[akun.kode]))
        for akun in bagian.akun:
            if akun.kode not in editor.sheet.kini:
                editor.go_to_account(akun.kode)
                page.zero_action.trigger()
                editor.ask.confirm()


def _answer_all(page: KesehatanPage, key: Qt.Key = Qt.Key.Key_Y) -> None:
    editor = page.editor
    editor.sections.pick(editor.sheet.questions[0].kode)
    editor.middle.start()
    for _ in range(sum(grup.jumlah for grup in editor.sheet.questions)):
        QTest.keyClick(editor.middle.questions, key)


def _stored(bench: Bench, kunci: KunciLaporan):  # type: ignore[no-untyped-def] # noqa: ANN202 - KertasKerja
    return load_kertas_kerja(bench.session.office, kunci, _batas(kunci))


def _batas(kunci: KunciLaporan):  # type: ignore[no-untyped-def] # noqa: ANN202 - date
    from datetime import date

    return date(kunci.tahun_buku + 1, 12, 31)


def _elsewhere(bench: Bench, kunci: KunciLaporan) -> None:
    """Another officer saves the same report; this page does not hear of it in time."""
    from core.actions.penilaian import KertasBaru, save_kertas_kerja

    stored = _stored(bench, kunci)
    moved = replace(stored.laporan, akun={"kas": 600})

    def quietly(office: Office) -> Outcome[None]:
        save_kertas_kerja(office, KertasBaru(moved, stored.penilaian), _batas(kunci))
        return Outcome(None)

    bench.jobs.run(quietly, owner=bench.session)
    bench.finish()
