"""“Buat salinan data sekarang” from the menu, when files beside the database are gone."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from core.actions.koperasi import add_koperasi
from core.actions.lampiran import add_lampiran
from core.actions.office import close_office, open_writer
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from tests.gui.conftest import Program


def test_a_copy_by_hand_names_the_files_that_did_not_come_along(
    program: Callable[[Path], Program],
    office_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office = open_writer(office_path)
    melati = Koperasi("CONTOH Koperasi Melati", "Konsumen")
    koperasi_id = add_koperasi(office, melati, StatusKoperasi(Keadaan.AKTIF)).value
    (tmp_path / "akta.pdf").write_bytes(b"%PDF-1.7 CONTOH\n%%EOF\n")
    add_lampiran(office, koperasi_id, tmp_path / "akta.pdf")
    close_office(office, copy=False)
    shutil.rmtree(next(office_path.parent.glob("lampiran-*")))
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: told.append((box.text(), box.informativeText()))
    )
    siku = program(office_path)
    siku.sign_in()

    siku.desk.copy_now()
    siku.desk.session.jobs.wait()
    siku.until(lambda: bool(told))

    assert told == [
        (
            "Salinan dibuat dan teruji.",
            "akta.pdf tidak ada lagi di folder lampiran, sehingga tidak ikut tersalin.",
        )
    ]
