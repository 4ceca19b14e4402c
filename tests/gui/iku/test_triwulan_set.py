"""The forms of targets follow the set of the year: other indicators, another period."""

import copy
from dataclasses import replace

import pytest

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.set_iku import copy_as_new
from core.actions.set_iku_simpan import Persetujuan, save_set
from core.actions.target import load_periode
from core.iku.set_naskah import NaskahSet
from gui.views.iku.page import IkuPage
from gui.views.iku.targets import TriwulanTarget
from gui.views.iku.triwulan.cells import CellRow
from gui.views.iku.triwulan.view import TriwulanView
from tests.gui.conftest import Bench, Write
from tests.gui.iku.conftest import LABA, SAKIP, SEHAT, done

LAMA, TAMBAHAN = "iku-dinkop-ukm-2021-2026", "koperasi_dinilai"


@pytest.fixture
def view(page: IkuPage, bench: Bench, write: Write) -> TriwulanView:
    """The set of 2027-2031 has one indicator more than that of 2021-2026."""
    write(_add_set)
    page.open(TriwulanTarget())
    done(bench)
    assert isinstance(page.place, TriwulanView)
    return page.place


def _add_set(office: Office) -> Outcome[object]:
    before, office.actor = office.actor, replace(office.actor, peran="pejabat")
    naskah = copy_as_new(office, LAMA, sejak=2027, sampai=2031)
    isi = copy.deepcopy(dict(naskah.isi))
    added = {**isi["iku"][1], "kode": TAMBAHAN, "nama": "Persentase koperasi dinilai"}
    isi["iku"].append(added)
    isi["cascade"][0]["iku"].append(TAMBAHAN)
    agreed = Persetujuan("Renstra baru", frozenset({SEHAT, LABA, TAMBAHAN}))
    save_set(office, NaskahSet(isi, naskah.asal_sidik), agreed, tahun=2025)
    office.actor = before
    return Outcome(None)


def _heads(view: TriwulanView, kode: str) -> list[str]:
    row = view.periode.form.field(kode).field
    assert isinstance(row, CellRow)
    return [cell.accessibleName().rpartition(", ")[2] for cell in row.cells]


def test_another_period_makes_the_grid_anew(view: TriwulanView, bench: Bench) -> None:
    view.tabs.show_tab(view.periode)
    assert _heads(view, SEHAT)[2] == "2021"
    bench.session.set_year(2027)
    view.refresh()
    done(bench)

    assert _heads(view, TAMBAHAN) == ["Tahun awal", "Awal", *map(str, range(2027, 2032)), "Akhir"]
    view.periode._row(TAMBAHAN).cells[2].set_text("30")  # noqa: SLF001 - the cell of 2027
    view.save()
    done(bench)
    saved = load_periode(bench.session.office, 2027).by_kode(TAMBAHAN)
    assert [one.stored.nilai for one in saved.tahun] == ["30", "", "", "", ""]


def test_the_plan_asks_for_the_indicators_of_its_year(view: TriwulanView, bench: Bench) -> None:
    view.tabs.show_tab(view.aksi)
    assert view.aksi.targets.form.names() == (SAKIP, SEHAT, LABA)
    bench.session.set_year(2027)
    view.refresh()
    done(bench)

    assert view.aksi.targets.form.names() == (SAKIP, SEHAT, LABA, TAMBAHAN)


def test_what_was_typed_before_waits_as_a_draft(view: TriwulanView, bench: Bench) -> None:
    view.tabs.show_tab(view.periode)
    view.periode._row(SEHAT).cells[6].set_text("41")  # noqa: SLF001 - the cell of 2025
    bench.session.set_year(2027)
    view.refresh()
    done(bench)
    assert view.periode._row(SEHAT).cells[6].text() == ""  # noqa: SLF001 - now that of 2031
    bench.session.set_year(2025)
    view.refresh()
    done(bench)

    assert view.periode._row(SEHAT).cells[6].text() == "41"  # noqa: SLF001 - as above
    assert view.periode.draft.dirty


def test_a_row_put_back_finds_its_columns_by_their_heads(bench: Bench) -> None:
    older, newer = (
        CellRow("CONTOH", ("2025", "Akhir")),
        CellRow("CONTOH", ("2025", "2026", "Akhir")),
    )
    older.fill(("1", "9"))
    newer.put_typed(older.typed())

    assert bench.session.is_open
    assert newer.texts() == ("1", "", "9")


def test_a_refresh_leaves_typing_over_the_same_grid_alone(view: TriwulanView, bench: Bench) -> None:
    view.tabs.show_tab(view.periode)
    cell = view.periode._row(SEHAT).cells[6]  # noqa: SLF001 - the cell of 2025
    cell.set_text("41")
    view.refresh()
    done(bench)

    assert view.periode._row(SEHAT).cells[6] is cell  # noqa: SLF001 - as above
    assert (cell.text(), view.periode.notice.message()) == ("41", "")


def test_a_quarter_of_another_year_replaces_the_one_that_was_shown(
    view: TriwulanView, bench: Bench
) -> None:
    tab = view.quarters[2]
    view.tabs.show_tab(tab)
    done(bench)
    tab.panel.kendala.set_text("RAT terlambat")
    bench.session.set_year(2024)
    view.refresh()
    assert not tab.panel.isEnabled()
    done(bench)
    assert tab.panel.isEnabled()
    assert tab.panel.kendala.text() == ""
    bench.session.set_year(2025)
    view.refresh()
    done(bench)

    assert tab.panel.kendala.text() == "RAT terlambat"


def test_what_is_typed_while_the_quarter_is_counted_stays(view: TriwulanView, bench: Bench) -> None:
    tab = view.quarters[2]
    view.tabs.show_tab(tab)
    done(bench)
    view.refresh()
    tab.panel.kendala.set_text("RAT terlambat")
    done(bench)

    assert tab.panel.kendala.text() == "RAT terlambat"
    assert tab.panel.notice.message() == ""
