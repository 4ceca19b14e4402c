"""What outlasts the import at hand: drafts, profiles, names that are remembered, and a refusal."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from core.actions.impor_profil import confirm_places
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.urung import Perbuatan, newest_entry, undo_act
from core.impor.model import Nasib
from gui.views.data.impor.map_columns import BECOMES
from gui.views.data.impor.wizard import Step
from gui.views.data.impor.words_panel import MEANS
from gui.views.data.page import DataPage
from tests.gui.conftest import Bench, ShowPage, settle
from tests.gui.data.test_wizard import SOUND, businesses, checked, codes, mapped, workbook
from tests.gui.fit import AT_125, assert_fits


@pytest.fixture
def page(bench: Bench, show_page: ShowPage) -> DataPage:
    """The page of an empty office."""
    del bench
    return show_page(DataPage)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three businesses, one with a NIK that is none."""
    return workbook(tmp_path / "CONTOH UMKM.xlsx")


def test_what_was_matched_outlasts_a_crash(
    page: DataPage, bench: Bench, show_page: ShowPage, tmp_path: Path
) -> None:
    odd = ("1", "CONTOH Warung", "CONTOH Ani", "", "Jagabya Satu", "")
    path = workbook(tmp_path / "CONTOH.xlsx", (odd,))
    wizard = mapped(page, bench, path)
    model, words = wizard.map.model, wizard.map.words.model
    model.choose(model.index(5, [one.key for one in model.columns].index(BECOMES)), "catatan")
    wanted = next(code for code, name in words.row(0).pilihan if name.startswith("Jagabaya I"))
    words.choose(words.index(0, [one.key for one in words.columns].index(MEANS)), wanted)
    page.flush_draft()  # a second's pause does it, too
    bench.finish()

    after = show_page(DataPage)  # as the program finds it when it starts again
    wizard = mapped(after, bench, path)

    assert codes(wizard)[5] == "catatan"
    assert [row.berarti for row in wizard.map.words.model.rows()] == [wanted]
    assert wizard.map.notice.isVisible()
    wizard.map.notice.ways()[0].click()
    bench.finish()
    assert codes(wizard)[5] == "alamat"
    assert not wizard.map.notice.isVisible()
    after.flush_draft()
    bench.finish()
    assert _drafts(bench) == []


def test_saving_forgets_the_draft(page: DataPage, bench: Bench, file: Path) -> None:
    wizard = mapped(page, bench, file)
    model = wizard.map.model
    model.choose(model.index(5, [one.key for one in model.columns].index(BECOMES)), "catatan")
    page.flush_draft()
    bench.finish()
    assert len(_drafts(bench)) == 1

    wizard.go_on()
    bench.finish()
    wizard.go_on()
    wizard.save.part.setChecked(True)
    wizard.go_on()
    bench.finish()

    assert _drafts(bench) == []


def test_another_programs_lock_is_told_above_the_rows(
    page: DataPage, bench: Bench, tmp_path: Path
) -> None:
    wizard = checked(page, bench, workbook(tmp_path / "CONTOH.xlsx", SOUND))
    wizard.go_on()
    bench.jobs.run(_impatient, owner=page)
    other = sqlite3.connect(bench.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    wizard.go_on()
    bench.finish()
    other.close()

    assert wizard.step is Step.CHECK
    assert wizard.check.notice.isVisible()
    wizard.go_on()
    wizard.go_on()
    bench.finish()
    assert len(businesses(bench)) == 2


def _impatient(office: Office) -> Outcome[None]:
    office.db.execute("PRAGMA busy_timeout = 20")
    return Outcome(None)


def _drafts(bench: Bench) -> list[str]:
    found = bench.session.office.db.execute("SELECT kunci FROM draf WHERE kunci LIKE 'impor%'")
    return [row[0] for row in found]


def test_a_kelurahan_matched_by_hand_is_remembered_for_the_next_file(
    page: DataPage, bench: Bench, tmp_path: Path
) -> None:
    odd = ("1", "CONTOH Warung", "CONTOH Ani", "", "Jagabya Satu", "")
    wizard = mapped(page, bench, workbook(tmp_path / "CONTOH.xlsx", (odd,)))
    panel = wizard.map.words
    assert not panel.remember_button.isEnabled()
    wanted = next(
        code for code, name in panel.model.row(0).pilihan if name.startswith("Jagabaya I")
    )
    panel.model.choose(
        panel.model.index(0, [one.key for one in panel.model.columns].index(MEANS)), wanted
    )

    panel.remember_button.click()
    bench.finish()
    settle()

    assert wizard.map.notice.isVisible()
    assert not panel.isVisible()
    other = ("1", "CONTOH Toko", "CONTOH Budi", "", "Kel. JAGABYA SATU", "")
    wizard = checked(page, bench, workbook(tmp_path / "CONTOH lain.xlsx", (other,)))
    assert wizard.check.preview is not None
    assert wizard.check.preview.jumlah[Nasib.BARU] == 1


def test_own_profiles_are_renamed_and_put_away(page: DataPage, bench: Bench, file: Path) -> None:
    wizard = mapped(page, bench, file)
    for name in ("CONTOH satu", "CONTOH dua"):
        wizard.engine.keep_profile(name)
        bench.finish()
    wizard.go_back()
    settle()
    profiles = wizard.pick.profiles
    assert [row.profil.nama for row in profiles.model.rows()] == ["CONTOH dua", "CONTOH satu"]
    assert_fits(page, AT_125)

    profiles.rename_button.click()
    profiles.ask.line.set_text("CONTOH satu")
    profiles.ask.confirm()
    bench.finish()
    said = " ".join(one.text() for one in profiles.notice.findChildren(QLabel))
    assert "sudah dipakai" in said
    profiles.rename_button.click()
    profiles.ask.line.set_text("CONTOH tiga")
    profiles.ask.confirm()
    bench.finish()
    assert [row.profil.nama for row in profiles.model.rows()] == ["CONTOH satu", "CONTOH tiga"]
    profiles.trash_button.click()
    assert_fits(page, AT_125)
    profiles.ask.confirm()
    bench.finish()

    assert [row.profil.nama for row in profiles.model.rows()] == ["CONTOH satu"]


def test_a_remembered_kelurahan_is_taken_back_with_the_act(bench: Bench) -> None:
    acts: list[Perbuatan] = []

    def confirm(office: Office) -> Outcome[None]:
        before = newest_entry(office)
        done = confirm_places(
            office, {"Jagabya Satu": "18.71.01.1003", "Gng Sulah": "18.71.01.1003"}
        )
        acts.append(Perbuatan(before, newest_entry(office)))
        return done

    bench.jobs.run(confirm, owner=bench.jobs)
    bench.finish()
    assert len(_aliases(bench)) == 2

    bench.jobs.run(lambda office: undo_act(office, acts[0]), owner=bench.jobs)
    bench.finish()

    assert _aliases(bench) == []


def _aliases(bench: Bench) -> list[str]:
    found = bench.session.office.db.execute(
        "SELECT kata FROM alias_kelurahan WHERE dihapus_pada IS NULL"
    )
    return [row[0] for row in found]


def test_words_to_match_stay_when_the_map_is_kept_as_a_profile(
    page: DataPage, bench: Bench, tmp_path: Path
) -> None:
    odd = ("1", "CONTOH Warung", "CONTOH Ani", "", "Jagabya Satu", "")
    wizard = mapped(page, bench, workbook(tmp_path / "CONTOH.xlsx", (odd,)))
    assert wizard.map.words.isVisible()

    wizard.engine.keep_profile("CONTOH profil")
    bench.finish()
    settle()

    assert wizard.map.words.isVisible()
    assert [row.tampil for row in wizard.map.words.model.rows()] == ["Jagabya Satu"]
