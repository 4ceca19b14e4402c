"""The editor goes by the pedoman in force, and says whether it was matched with its annex."""

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.actions import hukum
from core.actions.hukum import Hukum
from core.actions.office import Office, open_reader
from core.actions.outcome import Outcome, Topic
from core.actions.pedoman_cara import PilihanCaraBaca, set_cara_baca
from core.actions.pedoman_cocok import Cocok, mark_cocok
from core.actions.pedoman_versi import copy_naskah, save_versi
from core.actions.penilaian import (
    KertasBaru,
    Wewenang,
    finalize,
    mark_diperiksa,
    save_kertas_kerja,
)
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import Penilaian
from core.storage.koperasi_store import KoperasiStore
from gui.views.kesehatan.page import KesehatanPage
from tests.gui.conftest import NIP, SANDI, Bench, Write, settle

PERDEP, JUKNIS = "perdep-06-2016", "juknis-15-2021-ksp"
BATAS = date(2026, 12, 31)
BOOKS = json.loads(
    (Path(__file__).parents[2] / "rules" / "contoh" / "ksp.json").read_text(encoding="utf-8")
)


@pytest.fixture
def told(bench: Bench, page: KesehatanPage) -> Iterator[None]:
    """The page hears of changes as the workbench tells it."""

    def tell(topics: frozenset[Topic]) -> None:
        if topics & page.concerns:
            page.refresh()

    bench.session.changed.connect(tell)
    yield
    bench.session.changed.disconnect(tell)


def _corrected(office: Office) -> Outcome[str]:
    naskah = copy_naskah(office, PERDEP)
    isi = copy.deepcopy(dict(naskah.isi))
    isi["aspek"][0]["nama"] = "CONTOH Permodalan"
    return save_versi(office, replace(naskah, isi=isi), "CONTOH")


def test_the_reader_goes_by_the_new_law_before_pages_read_again(bench: Bench, write: Write) -> None:
    seen: list[str] = []
    bench.session.changed.connect(
        lambda _topics: seen.append(bench.session.office.law.pedoman[PERDEP].aspek[0].nama)
    )

    write(_corrected)

    bench.session.changed.disconnect()
    assert seen == ["CONTOH Permodalan"]


@pytest.mark.usefixtures("told")
def test_an_open_paper_is_judged_by_the_new_version_and_keeps_its_typing(
    page: KesehatanPage, kunci: KunciLaporan, write: Write
) -> None:
    page.open(kunci)
    sheet = page.editor.sheet
    sheet.choose_pedoman(sheet.law.pedoman[PERDEP], "CONTOH")
    sheet.type_amount("kas", 1_500)

    write(_corrected)
    settle()

    assert sheet.pedoman is not None
    assert sheet.pedoman.aspek[0].nama == "CONTOH Permodalan"
    assert sheet.kini["kas"] == 1_500
    page.editor.keeper.stop()


@pytest.mark.usefixtures("told")
def test_the_panel_says_no_more_that_the_pedoman_is_not_matched(
    page: KesehatanPage, kunci: KunciLaporan, write: Write
) -> None:
    page.open(kunci)
    before = page.editor.panel.head.matched.text()
    asked = page.editor.sheet.kertas.usulan.pedoman_id
    assert asked is not None

    write(lambda office: mark_cocok(office, Cocok(asked, "", office.today, "21")))
    settle()

    assert before == "Belum dicocokkan dengan naskah asli"
    assert page.editor.panel.head.matched.isHidden()


@pytest.mark.usefixtures("told")
def test_a_pedoman_chosen_by_hand_is_read_as_the_office_reads_it(
    page: KesehatanPage, kunci: KunciLaporan, write: Write
) -> None:
    write(
        lambda office: set_cara_baca(
            office, PilihanCaraBaca(PERDEP, "1.1", "lower_closed_S12", "CONTOH")
        )
    )
    page.open(kunci)
    sheet = page.editor.sheet

    sheet.choose_pedoman(sheet.law.pedoman[PERDEP], "CONTOH")

    assert sheet.varian == {"1.1": "lower_closed_S12"}
    assert sheet.alasan_varian == {"1.1": "Cara baca kantor: CONTOH"}
    page.editor.keeper.stop()


def test_a_final_result_opens_without_its_pedoman(
    page: KesehatanPage, bench: Bench, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[KunciLaporan] = []
    write(lambda office: _final(office, made))
    law = bench.session.office.law
    gone = {one: each for one, each in law.pedoman.items() if one != JUKNIS}
    monkeypatch.setattr(hukum, "shipped", lambda: Hukum(replace(law, pedoman=gone)))
    bench.session.office.renew_law()

    page.open(made[0])
    settle()

    editor = page.editor
    assert JUKNIS not in bench.session.office.law.pedoman
    assert editor.sheet.pedoman is None
    assert editor.sheet.locked
    assert editor.sheet.report is not None
    assert editor.panel.head.score.text() != ""
    assert editor.panel.head.matched.text() == "Belum dicocokkan dengan naskah asli"
    looking = open_reader(bench.path)
    looking.db.close()


def _final(office: Office, made: list[KunciLaporan]) -> Outcome[object]:
    koperasi = Koperasi("CONTOH KSP Final", "Simpan Pinjam", kuk=3)
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
        )
    kunci = KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)
    answers = {
        kode: tuple(bool(one) for one in given)
        for kode, given in BOOKS["jawaban"].items()
        if kode.startswith(("TK", "PR"))
    }
    paper = KertasBaru(
        Laporan(kunci, dict(BOOKS["akun"])), Penilaian(kunci, JUKNIS, jawaban=answers)
    )
    saved = save_kertas_kerja(office, paper, BATAS).value
    who = Wewenang(NIP, SANDI)
    checked = mark_diperiksa(office, saved.penilaian, who, BATAS).value
    finalize(office, checked.penilaian, who, BATAS)
    made.append(kunci)
    return Outcome(None)
