"""Penetapan realisasi in the window: freeze, see what moved, open again with a reason."""

import pytest

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.petugas import authorize
from core.actions.realisasi_tetap import frozen, list_penetapan_iku
from gui.views.iku.page import IkuPage
from gui.views.iku.penetapan import view as view_module
from gui.views.iku.penetapan.view import PenetapanIkuView
from gui.views.iku.targets import PenetapanIkuTarget
from gui.widgets.authority import Authority
from tests.core.iku_kantor import Kota
from tests.gui.conftest import NIP, SANDI, Bench, Write
from tests.gui.fit import assert_fits
from tests.gui.iku.conftest import NARROW, REALISASI, SAKIP, SEHAT, WIDE, cells, click, done, put


@pytest.fixture
def view(page: IkuPage, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> PenetapanIkuView:
    officer = authorize(bench.session.office, NIP, SANDI, "admin")
    monkeypatch.setattr(view_module, "ask_authority", lambda *_: Authority(officer, NIP, SANDI))
    page.open(PenetapanIkuTarget(SEHAT))
    done(bench)
    assert isinstance(page.place, PenetapanIkuView)
    return page.place


def _freeze(view: PenetapanIkuView, bench: Bench) -> None:
    put(view.reason, "target menyusul")
    click(view.fix_button)
    done(bench)


def _more(office: Office) -> Outcome[object]:
    kota = Kota(office)
    kota.penilaian(kota.koperasi("CONTOH Koperasi Baru"), 2024, asal="terdahulu")
    renew_sums(office)
    return Outcome(None, frozenset({Topic.IKU}))


def test_a_warning_asks_for_a_note_and_then_the_year_is_frozen(
    view: PenetapanIkuView, bench: Bench
) -> None:
    click(view.fix_button)
    done(bench)
    asked = view.form.field("catatan").finding.text()
    _freeze(view, bench)

    assert "Tulis mengapa" in asked
    found = frozen(bench.session.office, 2025, SEHAT)
    assert found is not None
    assert (found.catatan, found.jumlah_baris) == ("target menyusul", 2)
    assert not view.fix_button.isEnabled()
    assert view.open_button.isVisible()
    assert view.notice.message() == "Realisasi ditetapkan."
    assert view.reason.text() == ""


def test_what_moved_since_stands_in_the_view_and_on_the_page(
    view: PenetapanIkuView, page: IkuPage, bench: Bench, write: Write
) -> None:
    _freeze(view, bench)
    write(_more)
    page.refresh()
    done(bench)

    assert [one.baris.nama for one in view.tabs.beda.model.rows()] == ["CONTOH Koperasi Baru"]
    assert view.tabs.front() is view.tabs.beda
    page.show_year()
    done(bench)
    assert cells(page, SEHAT)[REALISASI] == "50,00 %"
    assert "IKU 2 berubah sejak ditetapkan" in page.notice.message()


def test_opening_asks_for_a_reason_and_keeps_the_history(
    view: PenetapanIkuView, bench: Bench
) -> None:
    _freeze(view, bench)
    click(view.open_button)
    done(bench)
    asked = view.form.field("catatan").finding.text()
    put(view.reason, "surat Inspektorat")
    click(view.open_button)
    done(bench)

    (kept,) = list_penetapan_iku(bench.session.office, 2025, SEHAT)
    assert asked.startswith("Tulis alasan membuka")
    assert (kept.berlaku, kept.alasan_buka) == (False, "surat Inspektorat")
    assert view.fix_button.isEnabled()


def test_an_obstacle_says_why_the_button_cannot_be_pressed(
    view: PenetapanIkuView, bench: Bench
) -> None:
    view.table.pick(SAKIP)
    done(bench)

    assert not view.fix_button.isEnabled()
    assert "Nilai SAKIP untuk tahun 2025 belum diisi" in str(
        [one.kalimat for one in view.tabs.syarat.model.rows()]
    )


def test_the_names_are_searched_and_a_condition_leads_to_its_place(
    view: PenetapanIkuView, page: IkuPage, bench: Bench
) -> None:
    view.search()
    view.tabs.nama.search.setText("mawar")
    view.tabs.nama.search.search_now()
    done(bench)
    asked: list[object] = []
    page.go.connect(lambda key, target: asked.append((key, target)))
    rows = view.tabs.syarat.model.rows()
    at = next(place for place, one in enumerate(rows) if one.judul == "Target")
    view.tabs.syarat.table.opened.emit(at)

    assert [one.nama for one in view.tabs.nama.model.rows()] == ["CONTOH Koperasi Mawar"]
    assert asked == [("iku", "target")]


def test_typing_is_kept_when_somebody_looks_elsewhere(
    view: PenetapanIkuView, page: IkuPage, bench: Bench
) -> None:
    put(view.reason, "belum selesai")
    page.show_year()
    done(bench)
    page.open(PenetapanIkuTarget(SEHAT))
    done(bench)

    assert view.reason.text() == "belum selesai"


def test_the_page_asks_for_it_with_its_one_primary_button(page: IkuPage, bench: Bench) -> None:
    click(page.fix_button)
    done(bench)

    assert isinstance(page.place, PenetapanIkuView)


def test_it_fits_every_window(view: PenetapanIkuView, page: IkuPage, bench: Bench) -> None:
    _freeze(view, bench)
    assert_fits(page, WIDE)
    page.set_narrow(True)
    assert_fits(page, NARROW)


def test_after_freezing_the_keys_work_on_and_the_note_stays_with_its_year(
    view: PenetapanIkuView, bench: Bench
) -> None:
    _freeze(view, bench)

    assert view.focusWidget() is view.table
    view.refresh()
    done(bench)
    assert not view.notice.isHidden()

    bench.session.set_year(2024)
    view.refresh()
    done(bench)
    assert view.notice.isHidden()
