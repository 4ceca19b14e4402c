"""Rows below a business: what stands when the business is put away, or half typed elsewhere."""

from datetime import date
from functools import partial

import pytest

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.umkm import list_pengawasan, load_umkm, save_umkm, trash_umkm
from core.actions.umkm_izin import list_izin, save_izin
from core.actions.umkm_pengawasan import save_pengawasan
from core.umkm.izin import IzinUmkm
from core.umkm.model import Pengawasan, Umkm
from gui.views.umkm.page import UmkmPage
from tests.gui.conftest import Bench, ShowPage, Write


def _fill(office: Office) -> Outcome[Umkm]:
    made = save_umkm(office, Umkm(0, "CONTOH Kopi"))
    save_pengawasan(office, Pengawasan(0, made.value.id, date(2020, 1, 1), date(2020, 12, 31)))
    save_izin(office, IzinUmkm(0, made.value.id, "Halal", "ID-1"))
    return made


@pytest.fixture
def page(bench: Bench, write: Write, show_page: ShowPage) -> UmkmPage:
    bench.session.set_year(2026)
    write(_fill)
    shown = show_page(UmkmPage)
    shown.open_record(shown.model.id_at(0))
    return shown


def test_rows_of_a_business_in_the_trash_are_only_read(page: UmkmPage, write: Write) -> None:
    umkm_id = page.detail.record_id
    record = load_umkm(page.session.office, umkm_id)
    write(partial(trash_umkm, umkm_id=umkm_id, versi=record.versi))
    page.open_record(umkm_id)

    for tab in (page.detail.periods, page.detail.permits):
        page.detail.tabs.setCurrentWidget(tab)
        tab.table.selectRow(0)

        assert tab.table.model().rowCount() == 1
        assert tab.trash_button.isHidden()
        assert not tab.new_button.isEnabled()


def test_a_saved_row_is_listed_while_the_identity_is_half_typed(
    bench: Bench, page: UmkmPage
) -> None:
    umkm_id, permits = page.detail.record_id, page.detail.permits
    page.detail.identity.fields.alamat.set_text("Jl. CONTOH 9")
    page.detail.tabs.setCurrentWidget(permits)
    permits.kind.set_code("PIRT")
    permits.number.setText("ID-2")
    permits.check()

    for _time in range(2):
        page.save_action.trigger()  # type: ignore[union-attr]
        bench.finish()
        permits.note.setText("")

    assert [one.nomor for one in list_izin(page.session.office, umkm_id)] == ["ID-1", "ID-2"]
    assert permits.table.model().rowCount() == 2
    assert permits.number.text() == ""
    assert page.detail.identity.dirty
    assert page.detail.identity.fields.alamat.text() == "Jl. CONTOH 9"


def test_a_row_taken_away_leaves_the_list_while_the_identity_is_half_typed(
    bench: Bench, page: UmkmPage
) -> None:
    periods = page.detail.periods
    page.detail.identity.fields.alamat.set_text("Jl. CONTOH 9")
    page.detail.tabs.setCurrentWidget(periods)
    periods.table.selectRow(0)

    periods.trash_button.click()
    bench.finish()

    assert list_pengawasan(page.session.office, page.detail.record_id) == []
    assert periods.table.model().rowCount() == 0
    assert periods.trash_button.isHidden()
    assert page.detail.identity.fields.alamat.text() == "Jl. CONTOH 9"
