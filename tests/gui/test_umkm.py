from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from shiboken6 import delete, isValid

from core.actions import umkm as actions
from core.actions.draf import load_draf
from core.actions.office import close_office, open_writer
from core.actions.umkm_pengawasan import save_pengawasan
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.laba import Laba
from core.umkm.model import Pengawasan, Umkm
from core.umkm.saringan import Saringan
from gui.views.umkm.page import UmkmPage
from tests.gui.conftest import Bench
from tests.gui.fit import assert_fits

NIK = "1871015708900001"
EVERY = Saringan(2025, date(2025, 12, 31))


@pytest.fixture
def office_path(office_path: Path) -> Path:
    """Three businesses, the first of them supervised and with two profits."""
    office = open_writer(office_path)
    aneka = Umkm(0, "CONTOH Aneka", pemilik="CONTOH Melati", nik=NIK, telepon="081234567890")
    profits = [
        Laba(0, year, omzet=100, hpp=50, beban=beban, bukti="A")
        for year, beban in ((2024, 30), (2025, 25))
    ]
    period = [Pengawasan(0, 0, date(2020, 1, 1), sk_nomor="1/CONTOH", sk_tanggal=date(2020, 1, 1))]
    listed = [
        UmkmLengkap(aneka, period, profits),
        UmkmLengkap(Umkm(0, "CONTOH Batik", sektor="Batik")),
        UmkmLengkap(Umkm(0, "CONTOH Cuci", kelurahan="18.71.01.1003")),
    ]
    with office.db.atomic():
        add_many(office.db, office.deed("contoh"), listed)
    close_office(office, copy=False)
    return office_path


@pytest.fixture
def umkm_page(bench: Bench) -> Iterator[UmkmPage]:
    page = shown(bench)
    yield page
    bench.finish()
    if isValid(page):
        delete(page)


def shown(bench: Bench) -> UmkmPage:
    bench.session.set_year(2025)
    page = UmkmPage(bench.session, bench.jobs)
    page.set_narrow(False)
    bench.session.changed.connect(partial(_refresh, page))
    page.load()
    page.resize(1218, 641)
    page.show()
    bench.finish()
    return page


def _refresh(page: UmkmPage, topics: object) -> None:
    if isValid(page) and isinstance(topics, frozenset) and topics & page.concerns:
        page.refresh()


def names(page: UmkmPage) -> list[str]:
    rows = (page.model.row(at) for at in range(page.model.rowCount()))
    return [row.nama.removeprefix("CONTOH ") for row in rows if row]


def stored(bench: Bench, umkm_id: int) -> Umkm:
    return actions.load_umkm(bench.session.office, umkm_id)


def save(bench: Bench, page: UmkmPage) -> None:
    page.detail.identity.check()
    assert page.save_action is not None
    page.save_action.trigger()
    bench.finish()


def test_the_list_shows_supervision_and_change(umkm_page: UmkmPage) -> None:
    cells = {
        column.key: cell.text
        for column, cell in zip(umkm_page.model.columns, umkm_page.model.cells(0), strict=True)
    }

    assert umkm_page.header.subtitle.text() == "3 usaha"
    assert cells == {
        "nama": "CONTOH Aneka",
        "pemilik": "CONTOH Melati",
        "kelurahan": "",
        "sektor": "",
        "modal": "",
        "skala": "Mikro",
        "pengawasan": "dalam",
        "laba": "25",
        "arah": "naik",
    }


def test_search_and_filters_narrow_the_list(umkm_page: UmkmPage) -> None:
    umkm_page.filters.search.setText("mela")
    umkm_page.filters.search.search_now()
    assert names(umkm_page) == ["Aneka"]

    umkm_page.filters.clear()
    umkm_page.filters.supervised.setChecked(True)
    assert names(umkm_page) == ["Aneka"]
    assert umkm_page.header.subtitle.text() == "1 usaha  ·  3 terdaftar"

    umkm_page.open(replace(EVERY, sektor=("Batik",)))
    assert names(umkm_page) == ["Batik"]


def test_a_new_business_is_typed_and_saved(bench: Bench, umkm_page: UmkmPage) -> None:
    umkm_page.add_action.trigger()  # type: ignore[union-attr]
    fields = umkm_page.detail.identity.fields
    fields.nama.setText("CONTOH Dapur Ibu")
    fields.nik.setText("18.71.01 450890 0002")
    fields.modal.setText("25000000")

    save(bench, umkm_page)

    assert names(umkm_page) == ["Aneka", "Batik", "Cuci", "Dapur Ibu"]
    saved = stored(bench, umkm_page.detail.record_id)
    assert (saved.nik, saved.modal_usaha) == ("1871**********02", 25_000_000)
    assert not umkm_page.detail.identity.dirty


def test_a_slip_is_shown_under_its_field_and_keeps_the_form_from_saving(
    umkm_page: UmkmPage,
) -> None:
    umkm_page.open(umkm_page.model.id_at(1))
    identity = umkm_page.detail.identity
    identity.fields.nib.setText("12")
    identity.check()

    assert identity.form.field("nib").finding.text() == "NIB terdiri atas 13 angka."
    assert umkm_page.save_action is not None
    assert not umkm_page.save_action.isEnabled()
    assert umkm_page.detail.footer._note.text() == "Ada 1 kesalahan"  # noqa: SLF001


def test_a_twin_is_named_with_the_way_to_it(umkm_page: UmkmPage) -> None:
    aneka = umkm_page.model.id_at(0)
    umkm_page.open(umkm_page.model.id_at(1))
    identity = umkm_page.detail.identity
    identity.fields.nik.setText(NIK)
    identity.check()
    line = identity.form.field("nik").finding
    assert line.text() == "NIK pemilik ini juga ada pada CONTOH Aneka."

    line._link.click()  # noqa: SLF001 - the link the officer sees

    assert umkm_page.detail.record_id == aneka


def test_personal_data_are_masked_until_somebody_asks(bench: Bench, umkm_page: UmkmPage) -> None:
    umkm_page.open(umkm_page.model.id_at(0))
    identity = umkm_page.detail.identity
    assert identity.fields.nik.text() == "1871**********01"

    identity.privacy.button.click()
    bench.finish()

    assert NIK in identity.privacy.shown.text()
    umkm_page.detail.refresh()
    assert umkm_page.detail.history.rows()[0].perbuatan == "data pribadi dilihat"
    assert not identity.dirty


def test_saving_another_field_keeps_the_masked_ones(bench: Bench, umkm_page: UmkmPage) -> None:
    umkm_id = umkm_page.model.id_at(0)
    umkm_page.open(umkm_id)
    umkm_page.detail.identity.fields.alamat.setText("Jl. CONTOH 5")

    save(bench, umkm_page)

    kept = stored(bench, umkm_id)
    assert (kept.alamat, kept.nik, kept.versi) == ("Jl. CONTOH 5", "1871**********01", 2)


def test_typing_survives_a_killed_process(bench: Bench, umkm_page: UmkmPage) -> None:
    umkm_id = umkm_page.model.id_at(1)
    umkm_page.open(umkm_id)
    umkm_page.detail.identity.fields.pemilik.setText("CONTOH Anggrek")
    umkm_page.flush_draft()
    bench.finish()
    delete(umkm_page)

    again = shown(bench)
    again.open(umkm_id)

    assert again.detail.identity.fields.pemilik.text() == "CONTOH Anggrek"
    assert again.detail.identity.dirty
    delete(again)


def test_a_new_business_left_unsaved_is_offered_again(bench: Bench, umkm_page: UmkmPage) -> None:
    umkm_page.add_action.trigger()  # type: ignore[union-attr]
    umkm_page.detail.identity.fields.nama.setText("CONTOH Es")
    umkm_page.flush_draft()
    bench.finish()

    assert umkm_page.escape()
    umkm_page.notice.ways()[0].click()

    assert umkm_page.detail.identity.fields.nama.text() == "CONTOH Es"


def test_discarding_forgets_the_draft(bench: Bench, umkm_page: UmkmPage) -> None:
    umkm_id = umkm_page.model.id_at(1)
    umkm_page.open(umkm_id)
    umkm_page.detail.identity.fields.pemilik.setText("CONTOH Anggrek")
    umkm_page.flush_draft()
    bench.finish()

    umkm_page.detail.discard_button.click()
    bench.finish()

    officer = bench.session.officer
    assert officer is not None
    assert load_draf(bench.session.office, f"umkm:{umkm_id}", officer.id) is None
    assert umkm_page.detail.identity.fields.pemilik.text() == ""


def test_a_record_that_moved_is_overwritten_only_when_told(
    bench: Bench, umkm_page: UmkmPage
) -> None:
    umkm_id = umkm_page.model.id_at(1)
    umkm_page.open(umkm_id)
    umkm_page.detail.identity.fields.pemilik.setText("CONTOH Anggrek")
    theirs = replace(stored(bench, umkm_id), alamat="Jl. CONTOH 9")
    bench.jobs.run(partial(actions.save_umkm, umkm=theirs), owner=umkm_page)
    bench.finish()

    save(bench, umkm_page)
    ways = umkm_page.detail.notice.ways()
    assert [way.word() for way in ways] == ["Muat ulang", "Timpa dengan isian ini"]

    ways[1].click()
    save(bench, umkm_page)
    kept = stored(bench, umkm_id)
    assert (kept.pemilik, kept.alamat) == ("CONTOH Anggrek", "Jl. CONTOH 9")


def test_an_old_draft_never_undoes_what_a_colleague_saved_elsewhere(
    bench: Bench, umkm_page: UmkmPage
) -> None:
    umkm_id = umkm_page.model.id_at(1)
    umkm_page.open(umkm_id)
    umkm_page.detail.identity.fields.pemilik.setText("CONTOH Anggrek")
    umkm_page.flush_draft()
    bench.finish()
    theirs = replace(stored(bench, umkm_id), alamat="Jl. CONTOH 9")
    bench.jobs.run(partial(actions.save_umkm, umkm=theirs), owner=umkm_page)
    bench.finish()

    again = shown(bench)
    again.open(umkm_id)
    save(bench, again)

    kept = stored(bench, umkm_id)
    assert (kept.pemilik, kept.alamat) == ("CONTOH Anggrek", "Jl. CONTOH 9")
    delete(again)


def test_overwriting_a_period_keeps_what_a_colleague_saved_elsewhere(
    bench: Bench, umkm_page: UmkmPage
) -> None:
    umkm_id = umkm_page.model.id_at(0)
    umkm_page.open(umkm_id)
    periods = umkm_page.detail.periods
    umkm_page.detail.tabs.setCurrentWidget(periods)
    (row,) = actions.list_pengawasan(bench.session.office, umkm_id)
    periods.table.pick(row.id)
    periods.number.setText("7/CONTOH")
    theirs = replace(row, sampai=date(2026, 6, 30))
    bench.jobs.run(partial(save_pengawasan, period=theirs), owner=umkm_page)
    bench.finish()
    periods.check()
    umkm_page.save_action.trigger()  # type: ignore[union-attr]
    bench.finish()

    umkm_page.detail.notice.ways()[1].click()
    umkm_page.save_action.trigger()  # type: ignore[union-attr]
    bench.finish()

    (kept,) = actions.list_pengawasan(bench.session.office, umkm_id)
    assert (kept.sk_nomor, kept.sampai) == ("7/CONTOH", date(2026, 6, 30))


def test_trash_and_the_way_back(bench: Bench, umkm_page: UmkmPage) -> None:
    umkm_page.open(umkm_page.model.id_at(1))

    umkm_page.delete_action.trigger()  # type: ignore[union-attr]
    bench.finish()
    assert names(umkm_page) == ["Aneka", "Cuci"]
    umkm_page.filters.trash.setChecked(True)
    assert names(umkm_page) == ["Batik"]
    umkm_page.filters.clear()

    umkm_page.notice.ways()[0].click()
    bench.finish()
    assert names(umkm_page) == ["Aneka", "Batik", "Cuci"]


def test_a_supervision_period_is_added(bench: Bench, umkm_page: UmkmPage) -> None:
    umkm_page.open(umkm_page.model.id_at(1))
    periods = umkm_page.detail.periods
    umkm_page.detail.tabs.setCurrentWidget(periods)
    periods.since.setText("2 Januari 2025")
    periods.number.setText("2/CONTOH")
    periods.check()

    umkm_page.save_action.trigger()  # type: ignore[union-attr]
    bench.finish()

    assert [
        row.sejak
        for row in actions.list_pengawasan(bench.session.office, umkm_page.detail.record_id)
    ] == [date(2025, 1, 2)]
    assert umkm_page.model.row(1).dalam_pengawasan  # type: ignore[union-attr]
    assert not periods.dirty


def test_an_overlapping_period_is_refused_beside_its_field(umkm_page: UmkmPage) -> None:
    umkm_page.open(umkm_page.model.id_at(0))
    periods = umkm_page.detail.periods
    umkm_page.detail.tabs.setCurrentWidget(periods)
    periods.since.setText("1/1/2024")
    periods.check()

    assert periods.form.field("sejak").finding.text() == (
        "Bertumpuk dengan masa pengawasan 1 Januari 2020 sampai sekarang."
    )
    assert umkm_page.save_action is not None
    assert not umkm_page.save_action.isEnabled()


def test_a_period_is_corrected_and_taken_away(bench: Bench, umkm_page: UmkmPage) -> None:
    umkm_id = umkm_page.model.id_at(0)
    umkm_page.open(umkm_id)
    periods = umkm_page.detail.periods
    umkm_page.detail.tabs.setCurrentWidget(periods)
    (period,) = actions.list_pengawasan(bench.session.office, umkm_id)
    periods.table.pick(period.id)
    periods.until.setText("31/12/2024")
    periods.check()

    umkm_page.save_action.trigger()  # type: ignore[union-attr]
    bench.finish()
    (ended,) = actions.list_pengawasan(bench.session.office, umkm_id)
    assert ended.sampai == date(2024, 12, 31)

    periods.table.pick(period.id)
    periods.trash_button.click()
    bench.finish()
    assert actions.list_pengawasan(bench.session.office, umkm_id) == []


def test_the_profit_tab_leads_to_the_grid(umkm_page: UmkmPage) -> None:
    umkm_id = umkm_page.model.id_at(0)
    umkm_page.open(umkm_id)
    asked: list[tuple[str, object]] = []
    umkm_page.go.connect(lambda key, target: asked.append((key, target)))

    umkm_page.detail.profits.table.opened.emit(0)

    assert asked == [("laba", umkm_id)]


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("tab", range(-1, 4))
def test_the_page_fits(umkm_page: UmkmPage, tab: int, narrow: bool) -> None:
    umkm_page.set_narrow(narrow)
    if tab >= 0:
        umkm_page.open(umkm_page.model.id_at(0))
        umkm_page.detail.tabs.setCurrentIndex(tab)

    assert_fits(umkm_page, QSize(1021, 546) if narrow else QSize(1218, 641))
