"""Two officers at two desks: what the first one slipped at, and how the second one types."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.actions.penilaian_kerja import isi_of
from core.actions.petugas import add_petugas, sign_in
from core.kantor.model import Petugas
from core.koperasi.entri_kedua import (
    JenisNilai,
    values_of,
)
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import Penilaian
from core.storage.koperasi_store import KoperasiStore
from gui.views.kesehatan.entri_kedua.view import EntriKeduaView
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.targets import EntriKeduaTarget
from tests.gui.conftest import NIP, SANDI, Bench, ShowPage, Write, settle
from tests.gui.kesehatan.conftest import _batas, _type

OTHER = "190001011920011001"
SAMPLE = json.loads(
    (Path(__file__).parents[3] / "rules" / "contoh" / "ksp.json").read_text(encoding="utf-8")
)
RIGHT = {kode: n for kode, n in SAMPLE["akun"].items() if not kode.endswith("@-1")}
SLIPS = {"kas": 5_000_000, "shu_tahun_berjalan": -RIGHT["shu_tahun_berjalan"]}
ANSWER = ("TK1.2", 2)


def right_paper(kunci: KunciLaporan) -> KertasBaru:
    answers = {
        kode: tuple(bool(one) for one in given)
        for kode, given in SAMPLE["jawaban"].items()
        if kode.startswith(("TK", "PR"))
    }
    return KertasBaru(
        Laporan(kunci, RIGHT), Penilaian(kunci, "juknis-15-2021-ksp", jawaban=answers)
    )


@pytest.fixture
def kunci(bench: Bench, write: Write) -> KunciLaporan:
    """A cooperative with last year's report, this year's entered by another officer."""
    bench.session.set_year(2026)
    made: list[KunciLaporan] = []

    def add(office: Office) -> Outcome[object]:
        operator = Petugas(0, OTHER, "CONTOH Operator", "CONTOH", "operator", aktif=True, versi=1)
        add_petugas(office, operator, SANDI)
        with office.db.atomic():
            koperasi_id = KoperasiStore(office.db).add(
                office.deed("koperasi ditambah"),
                Koperasi("CONTOH KSP Melati", "Simpan Pinjam", kuk=3),
                StatusKoperasi(Keadaan.AKTIF),
            )
        kunci = KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)
        made.append(kunci)
        before = {
            kode.removesuffix("@-1"): n
            for kode, n in SAMPLE["akun"].items()
            if kode.endswith("@-1")
        }
        last = KertasBaru(Laporan(kunci.tahun_lalu, before), Penilaian(kunci.tahun_lalu, ""))
        save_kertas_kerja(office, last, _batas(kunci))
        sign_in(office, OTHER, SANDI)
        save_kertas_kerja(office, right_paper(kunci), _batas(kunci))
        return Outcome(None)

    write(add)
    return made[0]


def officers_desk(bench: Bench, nip: str) -> None:
    """Another officer takes the desk."""
    came: list[Petugas] = []
    bench.jobs.run(
        lambda office: sign_in(office, nip, SANDI),
        owner=bench.session,
        done=lambda outcome: came.append(outcome.value),
    )
    bench.finish()
    bench.session.set_officer(came[0])


@pytest.fixture
def page(bench: Bench, kunci: KunciLaporan, show_page: ShowPage) -> Iterator[KesehatanPage]:
    """The first officer's slips are typed in the editor; then the other one sits down."""
    officers_desk(bench, OTHER)
    made = show_page(KesehatanPage)
    made.open(kunci)
    editor = made.editor
    for kode, amount in SLIPS.items():
        editor.go_to_account(kode)
        _type(editor.middle.accounts, str(amount))
    editor.go_to_component(ANSWER[0])
    editor.sheet.answer(*ANSWER, value=False)
    made.editor.save()
    bench.finish()
    made.show_list()
    officers_desk(bench, NIP)
    yield made
    bench.finish()


@pytest.fixture
def view(page: KesehatanPage, kunci: KunciLaporan, bench: Bench) -> EntriKeduaView:
    page.open(EntriKeduaTarget(kunci))
    bench.finish()
    settle()
    place = page.place
    assert isinstance(place, EntriKeduaView)
    return place


def type_all(view: EntriKeduaView, kunci: KunciLaporan) -> None:
    """From the first line to the last, as read in the cooperative's own papers."""
    paper = right_paper(kunci)
    right = values_of(isi_of(paper.laporan, Laporan(kunci.tahun_lalu), paper.penilaian))
    table = view.table
    for row in range(view.model.rowCount()):
        tanya = view.model.tanya(row)
        if tanya is None:
            continue
        text = right.get(tanya.kode, "")
        if tanya.kode.jenis is JenisNilai.JAWABAN:
            table.setCurrentIndex(view.model.index(row, 1))
            QTest.keyClick(table, Qt.Key.Key_Y if text == "1" else Qt.Key.Key_T)
        elif text:
            table.setCurrentIndex(view.model.index(row, 1))
            type_cell(view, text)


def type_cell(view: EntriKeduaView, text: str) -> None:
    QTest.keyClicks(view.table, text[0])
    field = view.table.findChildren(QLineEdit)[-1]
    QTest.keyClicks(field, text[1:])
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def begin_all(view: EntriKeduaView, bench: Bench) -> None:
    view.begin.whole.click()
    bench.finish()
    settle()


def lay_beside(view: EntriKeduaView, bench: Bench) -> None:
    view.foot.compare.click()
    bench.finish()
    settle()


def answer_bar(view: EntriKeduaView, bench: Bench, *lines: str) -> None:
    for line in lines:
        view.ask.line.set_text(line)
        view.ask.confirm()
    bench.finish()
