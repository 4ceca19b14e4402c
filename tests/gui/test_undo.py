"""Ctrl+Z in the real window: the field first, then what was saved."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget

from core.actions.koperasi import find_koperasi, save_koperasi
from gui.views.koperasi.page import KoperasiPage
from tests.gui.conftest import Program, settle
from tests.gui.koperasi.conftest import names, put

Open = Callable[[Path], Program]
CTRL = Qt.KeyboardModifier.ControlModifier


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key, CTRL)
    settle()


def registered(program: Open, office_path: Path) -> tuple[Program, KoperasiPage]:
    """The page with one new cooperative, saved by hand."""
    siku = program(office_path)
    siku.sign_in()
    siku.bench.show_page("koperasi")
    siku.window.activateWindow()
    page = siku.bench.page
    assert isinstance(page, KoperasiPage)
    assert page.add_action is not None
    page.add_action.trigger()
    fields = page.detail.identity.fields
    put(fields.nama, "CONTOH Koperasi Kenanga")
    put(fields.kelurahan.line, "Korpri Raya")
    fields.jenis.set_code("Jasa")
    save(siku, page)
    siku.until(lambda: names(page) == ["CONTOH Koperasi Kenanga"])
    return siku, page


def save(siku: Program, page: KoperasiPage) -> None:
    page.detail.identity.draft.check_now()
    page.detail.save()
    siku.desk.session.jobs.wait()
    settle()


def test_what_was_saved_goes_back_by_key(program: Open, office_path: Path) -> None:
    siku, page = registered(program, office_path)
    entry = siku.desk.menus.undo
    assert entry is not None
    assert entry.text() == "Batal urung: koperasi ditambah – CONTOH Koperasi Kenanga"

    entry.trigger()
    siku.until(lambda: names(page) == [])
    siku.desk.session.jobs.wait()
    settle()

    assert (entry.text(), entry.isEnabled()) == ("Batal urung", False)


def test_a_field_takes_its_own_typing_back_first(program: Open, office_path: Path) -> None:
    siku, page = registered(program, office_path)
    field = page.detail.identity.fields.alamat
    field.setFocus()
    QTest.keyClicks(field, "Jl. CONTOH")

    press(field, Qt.Key.Key_Z)
    siku.desk.session.jobs.wait()
    assert (field.text(), names(page)) == ("", ["CONTOH Koperasi Kenanga"])

    while field.isUndoAvailable():
        field.undo()
    press(field, Qt.Key.Key_Z)
    siku.until(lambda: names(page) == [])


def test_what_moved_since_is_told_and_left(
    program: Open, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    siku, page = registered(program, office_path)
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    page_id = page.detail.record_id
    put(page.detail.identity.fields.alamat, "Jl. CONTOH 1")
    save(siku, page)
    entry = siku.desk.menus.undo
    assert entry is not None

    def elsewhere(office: object) -> object:
        from dataclasses import replace

        stored = find_koperasi(office, page_id)  # type: ignore[arg-type]
        assert stored is not None
        changed = replace(stored, alamat="Jl. CONTOH 2")
        return save_koperasi(office, changed)  # type: ignore[arg-type]

    siku.desk.session.jobs.measure_journal(lambda _office: 0)
    siku.desk.session.jobs.run(elsewhere, owner=siku.desk)  # type: ignore[arg-type]
    siku.desk.session.jobs.wait()
    entry.trigger()
    siku.desk.session.jobs.wait()
    settle()

    assert len(told) == 1
    assert "koperasi diubah – CONTOH Koperasi Kenanga" in told[0]
    assert "sudah diubah lagi sesudahnya" in told[0]


def test_another_officer_finds_nothing_to_take_back(program: Open, office_path: Path) -> None:
    siku, _page = registered(program, office_path)
    entry = siku.desk.menus.undo
    assert entry is not None

    siku.desk.switch_officer()
    siku.sign_in()

    assert not entry.isEnabled()
