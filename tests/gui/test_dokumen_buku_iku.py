"""The booklet in the window: its pages beside the list, and what of it nobody has written."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, look_kinerja
from core.actions.kinerja_daftar import Keadaan
from core.actions.naskah import save_naskah
from core.actions.naskah_cetak import chosen_for
from core.naskah.buku_iku import BUKU_IKU
from core.naskah.model import Kertas, Mode
from core.naskah.naskah_model import Bab
from gui.settings import settings
from gui.views.dokumen.kinerja.view import KinerjaView
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.targets import KinerjaTarget
from tests.gui.conftest import Bench


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> Iterator[DokumenPage]:
    settings().remove("dokumen/kinerja/naskah")
    settings().remove("dokumen/kinerja/mode")
    bench.session.set_year(2025)
    page = DokumenPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    page.set_narrow(False)
    page.load()
    page.show()
    yield page
    bench.finish()


def _opened(page: DokumenPage, bench: Bench) -> KinerjaView:
    page.open(KinerjaTarget(BUKU_IKU))
    bench.finish()
    view = page.sides.place
    assert isinstance(view, KinerjaView)
    return view


def _state(view: KinerjaView) -> Keadaan:
    return next(row.keadaan for row in view.listed.rows() if row.dokumen == BUKU_IKU)


def test_the_booklet_stands_in_the_list_with_its_pages_beside_it(
    page: DokumenPage, bench: Bench
) -> None:
    view = _opened(page, bench)
    cara = CaraCetak(Kertas.F4, Mode(view.paper.preview.mode.code() or ""))
    made = look_kinerja(bench.session.office, BUKU_IKU, Permintaan(2025), cara)

    assert view.paper.preview.content == made.value.pdf
    assert _state(view) is Keadaan.SIAP


def test_headings_without_words_are_named_above_the_pages(page: DokumenPage, bench: Bench) -> None:
    terbuka = chosen_for(bench.session.office, 2025)
    bare = replace(terbuka.isi.naskah, bab=(Bab("BAB IV PENUTUP"),))
    isi = replace(terbuka.isi, naskah=bare)
    bench.jobs.run(partial(save_naskah, keputusan=terbuka.keputusan, isi=isi), owner=bench.session)
    bench.finish()
    view = _opened(page, bench)

    assert _state(view) is Keadaan.DRAF
    assert "Belum ditulis: KATA PENGANTAR" in view.paper.remarks.message()
