"""Number, day and words of a paper, and national standards, through their real forms."""

from collections.abc import Iterator
from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from core.actions.cetak_kinerja import Permintaan
from core.actions.iku import renew_sums
from core.actions.kinerja_isian import load_isian
from core.actions.lkjip_standar import load_standar
from core.naskah.isian_naskah import IsianNaskah
from gui.settings import settings
from gui.views.dokumen.kinerja.view import KinerjaView
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.targets import KinerjaTarget
from gui.widgets.typed_line import Line
from gui.workbench import SMALLEST
from tests.core.pdf.baca import pages_of
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits

LETTER, MEASURED = "surat-pengantar:0:0:lkjip", "surat-pengantar:0:0:pengukuran"
PK, LKJIP_ROW = "perjanjian-kinerja:0:0", "lkjip:0:0"
WIDE = QSize(1218, 623)


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> Iterator[DokumenPage]:
    settings().remove("dokumen/kinerja/naskah")
    bench.session.set_year(2025)
    bench.jobs.run(renew_sums, owner=bench.session)
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


def _pick(view: KinerjaView, bench: Bench, kunci: str) -> None:
    view.table.pick(kunci)
    bench.finish()


def test_a_letter_gets_its_number_and_day_and_is_shown_with_them(
    view: KinerjaView, bench: Bench
) -> None:
    _pick(view, bench, LETTER)
    view.choices.fields.click()
    words = view.side.words
    assert view.side.form is words
    assert words.hal.placeholderText().startswith("Penyampaian Laporan Kinerja")
    words.nomor.set_text("000.8/77/2026")
    words.tanggal.set_text("30/3/2026")
    words.hal.set_text("Perihal CONTOH")

    view.save()
    bench.finish()

    assert view.side.form is None
    asked = Permintaan(2025, untuk="lkjip")
    view.refresh()
    bench.finish()
    kept = load_isian(bench.session.office, "surat-pengantar", asked)
    assert (kept.nomor, kept.tanggal) == ("000.8/77/2026", date(2026, 3, 30))
    printed = pages_of(view.paper.preview.content)[0]
    assert "000.8/77/2026" in printed
    assert "Perihal CONTOH" in printed
    assert "30 Maret 2026" in printed


def test_other_papers_have_a_day_alone(view: KinerjaView, bench: Bench) -> None:
    _pick(view, bench, PK)
    view.choices.fields.click()
    form = view.side.words.form
    assert view.choices.fields.word() == "Tanggal\u2026"
    assert [name for name in form.names() if form.field(name).isVisible()] == ["tanggal"]

    view.side.words.tanggal.set_text("9/1/2015")
    view.side.words.draft.check_now()

    assert "jauh dari tahun kinerja" in form.field("tanggal").finding.text()


def test_typing_that_was_left_is_there_again(view: KinerjaView, bench: Bench) -> None:
    _pick(view, bench, LETTER)
    view.choices.fields.click()
    view.side.words.nomor.set_text("setengah jadi")
    assert view.escape()
    bench.finish()
    assert view.side.form is None
    assert not view.escape()

    view.choices.fields.click()

    assert view.side.words.nomor.text() == "setengah jadi"
    assert "dipulihkan" in view.side.words.notice.message()
    stored = load_isian(bench.session.office, "surat-pengantar", Permintaan(2025, untuk="lkjip"))
    assert stored == IsianNaskah()


def test_the_letter_of_a_measurement_may_be_about_a_quarter(
    view: KinerjaView, bench: Bench
) -> None:
    _pick(view, bench, MEASURED)
    assert view.choices.quarter_line.isVisible()
    view.choices.quarter.set_code("2")
    bench.finish()

    assert "Triwulan II" in pages_of(view.paper.preview.content)[0]
    _pick(view, bench, LETTER)
    assert not view.choices.quarter_line.isVisible()


def test_a_standard_needs_its_source(view: KinerjaView, bench: Bench) -> None:
    _pick(view, bench, LKJIP_ROW)
    view.choices.standards.click()
    form = view.side.standards.form
    cast("Line", form.field("nilai:koperasi_sehat").field).set_text("25")
    view.save()
    bench.finish()
    assert view.side.form is view.side.standards
    assert "sumber" in form.field("sumber:koperasi_sehat").finding.text()

    cast("Line", form.field("sumber:koperasi_sehat").field).set_text("CONTOH Renstra, hlm. 3")
    view.save()
    bench.finish()

    assert view.side.form is None
    kept = load_standar(bench.session.office, 2025)["koperasi_sehat"]
    assert (kept.nilai, kept.sumber) == ("25", "CONTOH Renstra, hlm. 3")


def test_another_year_closes_the_form(page: DokumenPage, view: KinerjaView, bench: Bench) -> None:
    view.choices.fields.click()
    bench.session.set_year(2024)
    page.refresh()
    bench.finish()

    assert view.side.form is None


@pytest.mark.parametrize("narrow", [False, True], ids=["100", "125"])
@pytest.mark.parametrize("kunci", [LETTER, LKJIP_ROW])
def test_the_forms_fit(
    page: DokumenPage, view: KinerjaView, bench: Bench, kunci: str, narrow: bool
) -> None:
    page.set_narrow(narrow)
    _pick(view, bench, kunci)
    if kunci == LETTER:
        view.choices.fields.click()
    else:
        view.choices.standards.click()
    bench.finish()

    assert_fits(page, SMALLEST if narrow else WIDE)
