"""Periksa data shows what is wrong with the file, with the way to the record."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMessageBox

from core.findings import Finding, Severity
from core.koperasi.laporan import KunciLaporan, Unit
from gui.views.about import VERSION, show_about
from gui.views.check_page import CheckPage
from tests.gui.conftest import Program

Open = Callable[[Path], Program]
ROOT = Path(__file__).resolve().parents[2]


def test_a_journal_changed_behind_siku_s_back_is_found(program: Open, office_path: Path) -> None:
    with sqlite3.connect(office_path) as db:
        triggers = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in triggers:
            db.execute(f"DROP TRIGGER {name}")
        db.execute("UPDATE jurnal SET perbuatan = 'diubah' WHERE id = (SELECT MIN(id) FROM jurnal)")
    db.close()
    siku = program(office_path)
    siku.sign_in()

    siku.desk.show_page("periksa")
    siku.desk.session.jobs.wait()

    page = siku.bench.page
    assert isinstance(page, CheckPage)
    assert [one.code for one in page.findings()] == ["periksa.jurnal"]


def test_a_finding_about_a_report_leads_to_it(program: Open, office_path: Path) -> None:
    siku = program(office_path)
    siku.sign_in()
    siku.desk.show_page("periksa")
    siku.desk.session.jobs.wait()
    page = siku.bench.page
    assert isinstance(page, CheckPage)
    asked: list[tuple[str, object]] = []
    page.go.disconnect()
    page.go.connect(lambda key, target: asked.append((key, target)))

    page.show_findings((Finding("periksa.x", "koperasi:41", "Contoh.", Severity.PERINGATAN),))
    page.follow(page.findings()[0])

    assert asked == [("koperasi", 41)]
    assert "0 kesalahan, 1 catatan lain" in [one.text() for one in page.findChildren(QLabel)]


def test_about_names_the_version_and_the_file(
    program: Open, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: told.extend([box.text(), box.informativeText()])
    )
    siku = program(office_path)
    siku.until(siku.window.sign_in.button.isEnabled)

    show_about(siku.window, siku.desk.session.path)

    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert VERSION in told[0]
    assert str(office_path) in told[1]


def test_a_finding_about_books_leads_to_the_report_itself(
    program: Open, kantor_contoh: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(kantor_contoh, tmp_path / "contoh.db"))
    with sqlite3.connect(path) as db:
        report, koperasi, year = db.execute(
            """SELECT id, koperasi_id, tahun_buku FROM laporan_keuangan
               WHERE unit = 'koperasi' ORDER BY id LIMIT 1"""
        ).fetchone()
    db.close()
    siku = program(path)
    siku.sign_in()
    siku.desk.show_page("periksa")
    siku.desk.session.jobs.wait()
    page = siku.bench.page
    assert isinstance(page, CheckPage)
    asked: list[object] = []
    page.go.disconnect()
    page.go.connect(lambda _key, target: asked.append(target))

    page.follow(Finding("periksa.neraca", f"laporan_keuangan:{report}", "Tidak seimbang."))

    assert asked == [KunciLaporan(koperasi, Unit.KOPERASI, year)]
