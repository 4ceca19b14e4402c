"""Pengaturan, the profile of the office: kept word by word, faults told, emblem with care."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from core.actions.office import load_kantor
from core.actions.pengaturan import save_kantor
from core.kantor.checks import BATAS_LAMBANG
from core.kantor.model import Kantor
from gui.views.pengaturan.kantor_section import KantorSection
from gui.views.pengaturan.page import PengaturanPage
from gui.widgets.typed_line import Line
from tests.gui.conftest import Bench

OTHER = "Pilih gambar lain; lambang yang sekarang tetap dipakai."


@pytest.fixture
def kantor(pengaturan_page: PengaturanPage) -> KantorSection:
    return cast("KantorSection", pengaturan_page.section("kantor"))


def _type(section: KantorSection, name: str, text: str) -> None:
    field = section.form.field(name).field
    assert isinstance(field, Line)
    field.set_text(text)


def _stored(bench: Bench) -> Kantor:
    return load_kantor(bench.session.office)


def _png(side: int = 8) -> bytes:
    picture = QImage(side, side, QImage.Format.Format_RGB32)
    picture.fill(0x335577)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _choose(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", staticmethod(lambda *_args: (str(path), ""))
    )


def _emblem(section: KantorSection) -> QLabel:
    return next(
        one for one in section.letterhead.findChildren(QLabel) if one.accessibleName() == "Lambang"
    )


def test_the_profile_is_kept_word_by_word_and_shown_as_letterhead(
    kantor: KantorSection, bench: Bench
) -> None:
    typed = {
        "nama_pemda": "Pemerintah Kota Contoh",
        "nama_dinas": "Dinas Koperasi Contoh",
        "nama_singkat": "Diskop Contoh",
        "kota": "Contoh",
        "alamat": "Jalan  Contoh 1",
        "kode_pos": "35111",
        "telepon": "0721 1",
        "email": "dinas@contoh.go.id",
        "situs": "contoh.go.id",
    }
    for name, text in typed.items():
        _type(kantor, name, text)
    shown = [one.text() for one in kantor.letterhead.findChildren(QLabel)]

    kantor.save_button.click()
    bench.finish()

    stored = _stored(bench)
    assert {name: getattr(stored, name) for name in typed} == typed | {"alamat": "Jalan Contoh 1"}
    assert "PEMERINTAH KOTA CONTOH" in shown
    assert "DINAS KOPERASI CONTOH" in shown
    assert "Jalan Contoh 1 35111 · Telepon 0721 1 · dinas@contoh.go.id · contoh.go.id" in shown
    assert kantor.notice.message() == "Profil kantor tersimpan."


@pytest.mark.parametrize(
    "wrong",
    [
        ("nama_dinas", "", "Nama dinas belum diisi."),
        ("email", "dinas", "Tulis alamat surel, misalnya dinas@contoh.go.id."),
        ("kode_pos", "3511", "Kode pos terdiri atas 5 angka."),
    ],
)
def test_a_wrong_part_is_told_at_its_field_while_typing_and_not_kept(
    kantor: KantorSection, bench: Bench, qtbot: QtBot, wrong: tuple[str, str, str]
) -> None:
    name, text, said = wrong
    before, line = _stored(bench), kantor.form.field(name)

    _type(kantor, name, "1")
    _type(kantor, name, text)
    qtbot.waitUntil(lambda: line.finding.text() == said and not line.finding.isHidden())
    kantor.save()
    bench.finish()

    assert line.finding.text() == said
    assert _stored(bench) == before
    assert kantor.save_button.isEnabled()


def test_typing_that_was_not_saved_comes_back(
    kantor: KantorSection, pengaturan_page: PengaturanPage, bench: Bench, qtbot: QtBot
) -> None:
    _type(kantor, "telepon", "0721 2")
    pengaturan_page.flush_draft()
    bench.finish()

    again = PengaturanPage(bench.session, bench.jobs)
    qtbot.addWidget(again)
    again.load()

    section = cast("KantorSection", again.section("kantor"))
    assert section.typed().telepon == "0721 2"
    assert section.notice.message() == "Isian yang belum disimpan dipulihkan."
    assert _stored(bench).telepon != "0721 2"


def test_news_of_another_profile_is_shown_unless_somebody_types(
    kantor: KantorSection, bench: Bench
) -> None:
    _elsewhere(bench, telepon="0721 3")
    shown = kantor.typed().telepon
    _type(kantor, "telepon", "0721 4")

    _elsewhere(bench, telepon="0721 5")

    assert (shown, kantor.typed().telepon) == ("0721 3", "0721 4")


def test_a_profile_that_moved_is_not_overwritten(kantor: KantorSection, bench: Bench) -> None:
    _type(kantor, "telepon", "0721 4")
    _elsewhere(bench, telepon="0721 5")

    kantor.save()
    bench.finish()

    assert _stored(bench).telepon == "0721 5"
    assert kantor.typed().telepon == "0721 4"
    assert "sudah diubah petugas lain" in kantor.notice.message()


def test_a_good_picture_becomes_the_emblem(
    kantor: KantorSection, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "lambang.png").write_bytes(_png())
    _choose(monkeypatch, tmp_path / "lambang.png")
    hidden = _emblem(kantor).isHidden()

    kantor.pick_button.click()
    told = kantor.notice.message()
    kantor.save()
    bench.finish()

    assert hidden
    assert not _emblem(kantor).isHidden()
    assert told == "Gambar dipilih. Simpan agar dipakai."
    assert _stored(bench).lambang == _png()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"GIF89a", "Lambang berupa gambar PNG atau JPEG."),
        (b"", "Lambang berupa gambar PNG atau JPEG."),
        (b"\x89PNG\r\n\x1a\n" + bytes(BATAS_LAMBANG), "Gambar lambang paling besar 1 MB."),
        (b"\x89PNG\r\n\x1a\nrusak", "Gambar itu rusak."),
    ],
    ids=["kind", "empty", "large", "damaged"],
)
def test_a_wrong_picture_is_refused_and_the_emblem_stays(
    kantor: KantorSection, bench: Bench, tmp_path: Path, content: bytes, said: str
) -> None:
    kantor.take_emblem(_png())
    (tmp_path / "lain.png").write_bytes(content)

    kantor.open_emblem(tmp_path / "lain.png")
    told = kantor.notice.message()
    kantor.save()
    bench.finish()

    assert told == said
    assert _stored(bench).lambang == _png()


def test_a_file_that_cannot_be_read_is_told(
    kantor: KantorSection, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _choose(monkeypatch, tmp_path / "hilang.png")

    kantor.pick_button.click()

    assert kantor.notice.message() == "Berkas hilang.png tidak dapat dibaca."


def test_a_dialog_called_off_leaves_the_emblem(
    kantor: KantorSection, monkeypatch: pytest.MonkeyPatch
) -> None:
    kantor.take_emblem(_png())
    kantor.notice.clear()
    _choose(monkeypatch, "")

    kantor.pick_button.click()

    assert kantor.typed().lambang == _png()
    assert kantor.notice.isHidden()


def test_an_emblem_chosen_but_not_saved_survives_news(kantor: KantorSection, bench: Bench) -> None:
    kantor.take_emblem(_png())

    _elsewhere(bench, telepon="0721 6")

    assert kantor.typed().lambang == _png()


def test_the_emblem_is_taken_off(kantor: KantorSection, bench: Bench) -> None:
    kantor.take_emblem(_png())
    kantor.save()
    bench.finish()
    had = _stored(bench).lambang

    kantor.drop_button.click()
    kantor.save()
    bench.finish()

    assert (had, _stored(bench).lambang) == (_png(), None)
    assert _emblem(kantor).isHidden()
    assert not kantor.drop_button.isEnabled()


def _elsewhere(bench: Bench, **facts: str) -> None:
    """Somebody else saves the profile."""
    bench.jobs.run(
        lambda office: save_kantor(office, replace(load_kantor(office), **facts)),  # type: ignore[arg-type]
        owner=bench.session,
    )
    bench.finish()
