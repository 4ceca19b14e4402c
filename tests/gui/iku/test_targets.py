"""Isi target: figures, ranges where they have a meaning, blanks that withdraw."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from core.actions.draf import list_draf
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.target import load_targets, save_targets
from core.iku.model import TargetIku
from core.storage.iku_store import IkuStore
from gui.views.iku.page import IkuPage
from tests.gui.conftest import Bench, Write
from tests.gui.iku.conftest import (
    CAPAIAN,
    CODES,
    KATEGORI,
    LABA,
    SAKIP,
    SEHAT,
    TARGET,
    Open,
    cells,
    click,
    facts,
    press,
    put,
)


@pytest.fixture
def typing(page: IkuPage) -> IkuPage:
    click(page.target_button)
    return page


def _field(page: IkuPage, kode: str) -> QLineEdit:
    field = page.targets.form.field(kode).field
    assert isinstance(field, QLineEdit)
    return field


def _finding(page: IkuPage, kode: str) -> str:
    line = page.targets.form.field(kode).finding
    return "" if line.isHidden() else line.text()


def _stored(bench: Bench, tahun: int = 2025) -> list[str]:
    return [one.stored.nilai for one in load_targets(bench.session.office, tahun)]


def test_the_first_target_is_ready_to_type(typing: IkuPage) -> None:
    assert _field(typing, SAKIP).hasFocus()
    assert [_field(typing, kode).text() for kode in CODES] == ["", "", ""]
    assert typing.targets.title.title.text() == "Isi target tahun 2025"


def test_all_targets_are_saved_at_once_and_move_their_lines(typing: IkuPage, bench: Bench) -> None:
    for kode, text in ((SAKIP, "72"), (SEHAT, "40,00"), (LABA, "62,5")):
        put(_field(typing, kode), text)

    press(typing, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    assert _stored(bench) == ["72", "40", "62.5"]
    assert cells(typing, SEHAT)[TARGET] == "40,00 %"
    assert cells(typing, SEHAT)[CAPAIAN : KATEGORI + 1] == ["125,00 %", "Sangat Tinggi"]
    assert cells(typing, LABA)[CAPAIAN : KATEGORI + 1] == ["80,00 %", "Tinggi"]
    assert typing.targets.notice.message() == "Target tahun 2025 tersimpan."
    assert not typing.targets.draft.dirty


def test_a_blank_withdraws_the_target(typing: IkuPage, bench: Bench) -> None:
    put(_field(typing, SEHAT), "40")
    typing.targets.save()
    bench.finish()

    put(_field(typing, SEHAT), "")
    typing.targets.save()
    bench.finish()

    assert _stored(bench) == ["", "", ""]
    assert cells(typing, SEHAT)[TARGET : KATEGORI + 1] == ["", "50,00 %", "n/a", "n/a"]


def test_a_range_is_shown_with_its_unit(
    page: IkuPage, bench: Bench, write: Write, open_page: Open
) -> None:
    def as_range(office: Office) -> Outcome[object]:
        sets = office.db.execute("SELECT id, isi FROM set_iku").fetchone()
        text = sets[1].replace('arah = "tinggi"', 'arah = "rentang"')
        with office.db.atomic():
            office.db.execute("UPDATE set_iku SET isi = ? WHERE id = ?", [text, sets[0]])
        return Outcome(None, frozenset({Topic.IKU}))

    write(as_range)
    click(page.target_button)
    put(_field(page, SEHAT), "40 - 60")
    page.targets.save()
    bench.finish()

    assert _stored(bench)[1] == "40-60"
    assert _field(page, SEHAT).text() == "40,00–60,00"
    assert cells(page, SEHAT)[TARGET] == "40,00–60,00 %"
    assert cells(page, SEHAT)[CAPAIAN] == "100,00 %"
    page.targets.closed.emit()
    assert "terhadap rentang target" in " ".join(facts(page))
    assert _field_again(open_page()) == "40,00–60,00"


def _field_again(page: IkuPage) -> str:
    click(page.target_button)
    return _field(page, SEHAT).text()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("empat puluh", "Tulis angka, misalnya 70,35."),
        ("40-60", "Target berupa rentang hanya berlaku bagi indikator yang arahnya rentang."),
        ("-1", "Target tidak boleh kurang dari nol."),
        ("101", "Target paling tinggi 100."),
        ("40,555", "Target paling banyak dua desimal."),
    ],
)
def test_a_refused_target_is_told_under_its_field_and_kept_as_typed(
    typing: IkuPage, bench: Bench, typed: str, said: str
) -> None:
    put(_field(typing, SEHAT), typed)
    put(_field(typing, LABA), "62,5")

    typing.targets.save()
    bench.finish()

    assert _finding(typing, SEHAT) == said
    assert [_field(typing, kode).text() for kode in (SEHAT, LABA)] == [typed, "62,5"]
    assert _stored(bench) == ["", "", ""]
    assert typing.targets.save_button.isEnabled()


def test_findings_show_while_one_types(typing: IkuPage) -> None:
    put(_field(typing, SEHAT), "101")

    typing.targets.draft.check_wanted.emit()

    assert _finding(typing, SEHAT) == "Target paling tinggi 100."


def test_last_years_target_stands_beside_the_field(page: IkuPage, write: Write) -> None:
    def last_year(office: Office) -> Outcome[object]:
        save_targets(office, [TargetIku(2024, SEHAT, "38,5")])
        return Outcome(None)

    write(last_year)
    click(page.target_button)

    hints = [page.targets.form.field(kode).hint.text() for kode in CODES]
    assert hints == [
        "nilai; tahun 2024: belum diisi",
        "persen; tahun 2024: 38,50",
        "persen; tahun 2024: belum diisi",
    ]


def test_a_target_moved_by_another_officer_is_not_overwritten(
    typing: IkuPage, bench: Bench, write: Write
) -> None:
    put(_field(typing, SEHAT), "40")

    def move(office: Office) -> Outcome[object]:
        with office.db.atomic():
            IkuStore(office.db).save_target(office.deed("CONTOH"), TargetIku(2025, SEHAT, "35"))
        return Outcome(None)

    write(move)
    typing.targets.save()
    bench.finish()

    assert _stored(bench)[1] == "35"
    assert _field(typing, SEHAT).text() == "40"
    assert typing.targets.notice.message() != ""


def test_typing_left_behind_is_there_again(typing: IkuPage, bench: Bench, open_page: Open) -> None:
    put(_field(typing, SEHAT), "41,50")
    typing.flush_draft()
    bench.finish()

    again = open_page()
    click(again.target_button)

    assert _field(again, SEHAT).text() == "41,50"
    assert again.targets.notice.message() == "Isian yang belum disimpan dipulihkan."
    assert _stored(bench) == ["", "", ""]


def test_typing_kept_a_moment_before_saving_does_not_come_back(
    typing: IkuPage, bench: Bench
) -> None:
    put(_field(typing, SEHAT), "41,50")
    typing.flush_draft()
    bench.finish()
    put(_field(typing, SEHAT), "42")

    typing.targets.save()
    bench.finish()

    officer = bench.session.officer
    assert officer is not None
    assert _field(typing, SEHAT).text() == "42,00"
    assert list_draf(bench.session.office, officer.id) == []


def test_news_leaves_typing_alone_and_renews_what_is_not_typed_in(
    typing: IkuPage, write: Write
) -> None:
    def elsewhere(office: Office) -> Outcome[object]:
        save_targets(office, [TargetIku(2025, LABA, "60")])
        return Outcome(None, frozenset({Topic.TARGET}))

    write(elsewhere)
    assert _field(typing, LABA).text() == "60,00"

    put(_field(typing, SEHAT), "41,50")
    write(lambda _office: Outcome(None, frozenset({Topic.IKU})))

    assert _field(typing, SEHAT).text() == "41,50"
    assert typing.targets.draft.dirty


def test_another_year_shows_its_own_targets_and_keeps_the_typing(
    typing: IkuPage, bench: Bench
) -> None:
    put(_field(typing, SEHAT), "41,50")

    bench.session.set_year(2024)
    bench.finish()
    assert typing.targets.title.title.text() == "Isi target tahun 2024"
    assert _field(typing, SEHAT).text() == ""

    bench.session.set_year(2025)
    bench.finish()
    assert _field(typing, SEHAT).text() == "41,50"


def test_esc_closes_the_panel(typing: IkuPage) -> None:
    assert typing.escape()
    assert typing.ratio.isVisible()
    assert not typing.escape()
