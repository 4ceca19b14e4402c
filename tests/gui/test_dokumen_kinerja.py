"""Dokumen kinerja: every paper of the cycle with its state, the real PDF, and all in one folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, look_kinerja
from core.actions.iku import renew_sums
from core.actions.jurnal import latest
from core.actions.kinerja_daftar import Keadaan
from core.actions.target import load_targets, save_targets
from core.iku.model import TargetIku
from core.naskah.model import Kertas, Mode
from gui.settings import settings
from gui.views.dokumen.kinerja.view import KinerjaView
from gui.views.dokumen.page import KINERJA, DokumenPage
from gui.views.dokumen.targets import KinerjaTarget
from gui.views.iku.targets import TriwulanTarget
from gui.workbench import SMALLEST
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits

WIDE = QSize(1218, 623)
"""A page in a window of 1366 x 689, without rail, top bar and status bar."""
LKJIP_ROW = "lkjip:0:0"
PK, PERUBAHAN = "perjanjian-kinerja:0:0", "perjanjian-kinerja:0:1"


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> Iterator[DokumenPage]:
    settings().remove("dokumen/kinerja/naskah")
    settings().remove("dokumen/kinerja/mode")
    bench.session.set_year(2025)
    targets = [TargetIku(2025, one.iku, "20") for one in load_targets(bench.session.office, 2025)]
    bench.jobs.run(lambda office: save_targets(office, targets), owner=bench.session)
    bench.finish()
    page = DokumenPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    page.set_narrow(False)
    page.load()
    page.show()
    page.open(KinerjaTarget("perjanjian-kinerja"))
    bench.finish()
    yield page
    bench.finish()


@pytest.fixture
def view(page: DokumenPage) -> KinerjaView:
    found = page.sides.place
    assert isinstance(found, KinerjaView)
    return found


def _rows(view: KinerjaView) -> dict[str, Keadaan]:
    return {row.kunci: row.keadaan for row in view.listed.rows()}


def test_the_paper_asked_for_is_picked_and_shown(view: KinerjaView, bench: Bench) -> None:
    asked = Permintaan(2025)
    cara = CaraCetak(Kertas.F4, Mode(view.paper.preview.mode.code() or ""))
    made = look_kinerja(bench.session.office, "perjanjian-kinerja", asked, cara)

    assert view.table.current_id() == PK
    assert view.paper.preview.content == made.value.pdf


def test_the_list_stands_before_anything_is_counted(
    page: DokumenPage, view: KinerjaView, bench: Bench
) -> None:
    bench.session.set_year(2024)
    page.refresh()

    assert set(_rows(view).values()) == {Keadaan.MENGHITUNG}
    assert view.listed.cells(0)[1].text == "menghitung\u2026"
    assert view.choices.state.isVisible()
    bench.finish()
    assert Keadaan.MENGHITUNG not in _rows(view).values()


def test_states_that_are_known_stay_while_they_are_asked_again(
    view: KinerjaView, bench: Bench
) -> None:
    before = _rows(view)

    view.refresh()

    assert _rows(view) == before
    bench.finish()
    assert _rows(view) == before


def test_answers_about_a_year_that_was_left_no_longer_count(
    page: DokumenPage, view: KinerjaView, bench: Bench
) -> None:
    view.refresh()
    bench.session.set_year(2026)
    page.refresh()
    bench.finish()

    assert _rows(view)[PK] is Keadaan.DRAF
    assert {row.permintaan.tahun for row in view.listed.rows()} == {2026}


def test_a_saved_paper_is_told_as_printed(
    view: KinerjaView, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "pk.pdf"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (str(target), ""))
    )
    assert _rows(view)[PK] is Keadaan.SIAP

    view.save()
    bench.finish()
    view.refresh()
    bench.finish()

    assert target.read_bytes() == view.paper.preview.content
    assert _rows(view)[PK] is Keadaan.DICETAK
    assert "Sudah dicetak" in view.choices.why.text()
    assert latest(bench.session.office)[0].perbuatan == "Perjanjian Kinerja dicetak"


def test_the_agreement_of_another_post_is_one_choice_away(view: KinerjaView, bench: Bench) -> None:
    before = view.paper.preview.content
    view.choices.post.set_code("sekretaris")
    bench.finish()

    asked = view.choices.asked()
    assert asked is not None
    assert asked.jabatan == "sekretaris"
    assert view.paper.preview.content != before


def test_the_booklet_takes_the_figures_of_the_year_along_when_ticked(
    view: KinerjaView, bench: Bench
) -> None:
    assert view.choices.figures.isHidden()
    view.table.pick("buku-iku:0:0")
    bench.finish()
    assert not view.choices.figures.isHidden()
    pages = view.paper.preview.document.pageCount()

    view.choices.figures.setChecked(True)
    bench.finish()

    asked = view.choices.asked()
    assert asked is not None
    assert asked.capaian
    texts = (
        view.paper.preview.document.getAllText(at).text()
        for at in range(view.paper.preview.document.pageCount())
    )
    assert any("TABEL 3.2" in text for text in texts)
    assert view.paper.preview.document.pageCount() >= pages


def test_what_is_missing_is_said_with_the_way_to_mend_it(
    page: DokumenPage, view: KinerjaView, bench: Bench
) -> None:
    bench.session.set_year(2026)
    page.refresh()
    bench.finish()
    view.table.pick(PK)
    bench.finish()
    opened: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: opened.append((key, target)))

    assert _rows(view)[PK] is Keadaan.DRAF
    assert "belum diisi" in view.choices.why.text()
    assert view.paper.preview.mode.code() == "draf"
    view.choices.mends[0].click()
    assert opened == [("iku", TriwulanTarget())]


def test_remarks_lead_to_their_places_and_the_form_says_how_sure_it_is(
    page: DokumenPage, view: KinerjaView
) -> None:
    opened: list[tuple[str, object]] = []
    page.go.connect(lambda key, target: opened.append((key, target)))
    shown = [one.isVisible() for one in view.choices.mends]

    assert shown == [True, False]
    view.choices.mends[0].click()
    assert opened == [("pengaturan", "penanda")]
    assert "belum dicocokkan dengan naskah asli" in view.choices.form_told.text()


def test_all_that_is_ready_goes_into_one_folder(
    view: KinerjaView, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", staticmethod(lambda *_args: str(tmp_path))
    )

    view.all_button.click()
    bench.finish()

    folder = tmp_path / "Dokumen kinerja 2025"
    names = sorted(one.name for one in folder.iterdir())
    assert any("Perjanjian Kinerja 2025" in one for one in names)
    assert not view.notice.isHidden()
    assert view.all_button.isEnabled()


def test_the_draft_of_the_report_is_saved_for_word(
    view: KinerjaView, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = [str(tmp_path / "LKjIP"), str(tmp_path / "tidak ada" / "LKjIP"), ""]
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (asked.pop(0), ""))
    )
    assert view.choices.word.isHidden()
    view.table.pick(LKJIP_ROW)
    bench.finish()
    assert not view.choices.word.isHidden()
    bench.jobs.run(renew_sums, owner=bench.session)
    bench.finish()

    view.choices.word.click()
    bench.finish()
    assert "Draf Word tersimpan" in view.notice.message()
    assert [one.name for one in tmp_path.glob("*.docx")] == ["LKjIP.docx"]
    assert latest(bench.session.office)[0].perbuatan.startswith("draf LKjIP 2025 disimpan")

    view.choices.word.click()
    bench.finish()
    assert "tidak dapat ditulis" in view.notice.message()
    view.choices.word.click()
    assert view.choices.word.isEnabled()


def test_the_mode_chosen_is_remembered(view: KinerjaView, bench: Bench) -> None:
    mode = view.paper.preview.mode
    mode.set_code("tte")
    mode.activated.emit(mode.currentIndex())
    bench.finish()

    view.table.pick(PERUBAHAN)
    bench.finish()
    assert _rows(view)[PERUBAHAN] is Keadaan.DRAF
    assert mode.code() == "draf"

    view.table.pick(PK)
    bench.finish()
    assert mode.code() == "tte"


@pytest.mark.parametrize("narrow", [False, True], ids=["100", "125"])
def test_the_page_fits(page: DokumenPage, bench: Bench, narrow: bool) -> None:
    page.set_narrow(narrow)
    view = page.sides.turn_to(KINERJA)
    bench.finish()

    assert isinstance(view, KinerjaView)
    view.table.pick(LKJIP_ROW)
    bench.finish()
    assert not view.choices.word.isHidden()
    assert_fits(page, SMALLEST if narrow else WIDE)
