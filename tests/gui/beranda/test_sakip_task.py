"""A recommendation of the Inspektorat that is overdue stands on Beranda and opens its list."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.actions.office import close_office, open_writer
from core.actions.sakip import save_sakip
from core.actions.sakip_rekomendasi import save_rekomendasi
from core.iku.model import NilaiSakip
from core.iku.sakip_rekomendasi import RekomendasiSakip
from gui.views.beranda.page import BerandaPage
from gui.views.iku.page import IkuPage
from gui.views.iku.sakip.view import SakipView
from tests.gui.beranda.conftest import tasks
from tests.gui.conftest import Program


def test_an_overdue_recommendation_opens_where_it_is_answered(
    program: Callable[[Path], Program], office_path: Path
) -> None:
    office = open_writer(office_path)
    nilai = save_sakip(office, NilaiSakip(0, 2023, 2024, terbit=True, nilai=Fraction(70))).value
    late = RekomendasiSakip(nilai.id, 3, "CONTOH selaraskan", tenggat=date(2025, 3, 31))
    save_rekomendasi(office, late)
    close_office(office, copy=False)
    siku = program(office_path)
    siku.sign_in()
    siku.desk.session.set_year(2025)
    siku.bench.show_page("beranda")
    beranda = siku.bench.page
    assert isinstance(beranda, BerandaPage)

    row = next(one for one in tasks(beranda) if one.accessibleName().startswith("Rekomendasi"))
    assert row.accessibleName() == "Rekomendasi SAKIP lewat tenggat 1"
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)

    page = siku.bench.page
    assert isinstance(page, IkuPage)
    assert isinstance(page.place, SakipView)
    model = page.place.advice.model()
    assert str(model.index(0, 1).data()) == "CONTOH selaraskan"
