"""Berkas bukti in the window: made to a chosen file, told what is missing, listed afterwards."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from gui.views.iku.bukti import view as view_module
from gui.views.iku.bukti.view import BuktiView
from gui.views.iku.page import IkuPage
from gui.views.iku.targets import BuktiTarget
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits
from tests.gui.iku.conftest import LABA, NARROW, SAKIP, SEHAT, WIDE, done


@pytest.fixture
def view(page: IkuPage, bench: Bench) -> BuktiView:
    page.open(BuktiTarget(SEHAT))
    done(bench)
    assert isinstance(page.place, BuktiView)
    return page.place


def _make(view: BuktiView, bench: Bench, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view_module, "ask_pdf_name", lambda *_: path)
    view.print_paper()
    done(bench)


def test_the_file_is_written_listed_and_its_parts_are_shown(
    view: BuktiView, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _make(view, bench, tmp_path / "bukti.pdf", monkeypatch)

    pages = len(PdfReader(tmp_path / "bukti.pdf").pages)
    assert [(one.nama_berkas, one.halaman) for one in view.files.rows()] == [("bukti.pdf", pages)]
    assert "Pindaian sertifikat" in [one.judul for one in view.parts.rows()]
    assert view.notice.message().startswith(f"bukti.pdf: {pages} halaman tersimpan. 1 bagian")


def test_without_a_name_nothing_happens(
    view: BuktiView, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view_module, "ask_pdf_name", lambda *_: None)
    view.print_paper()
    done(bench)

    assert view.files.rows() == ()


def test_an_umkm_has_its_evidence_in_the_list(view: BuktiView, bench: Bench) -> None:
    view.iku.set_code(LABA)
    done(bench)

    assert not view.cakupan.isEnabled()
    assert view.make_button.isEnabled()


def test_without_a_figure_the_button_says_why(view: BuktiView, bench: Bench) -> None:
    view.iku.set_code(SAKIP)
    done(bench)

    assert not view.make_button.isEnabled()


def test_it_fits_every_window(view: BuktiView, page: IkuPage) -> None:
    assert view.isVisible()
    assert_fits(page, WIDE)
    page.set_narrow(True)
    assert_fits(page, NARROW)
