"""Pengaturan, what is the officer's own and what is on the disk: look, password, copies."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from core.actions.office import list_salinan
from core.actions.petugas import sign_in
from core.errors import WrongPasswordError
from core.storage.arsip import Arsip
from core.storage.backup import folder_of
from gui.appearance import choose_look, chosen_look
from gui.settings import settings
from gui.theme import Look, theme
from gui.views.pengaturan.copies_section import CopiesSection
from gui.views.pengaturan.look_section import LookSection
from gui.views.pengaturan.page import PengaturanPage
from gui.views.pengaturan.password_section import PasswordSection
from tests.gui.conftest import NIP, SANDI, Bench


@pytest.fixture
def look() -> Iterator[None]:
    """Whatever a test chose, the next one begins as the system does."""
    yield
    choose_look(Look.SISTEM)
    settings().remove("tampilan/warna")


@pytest.mark.parametrize(("chosen", "dark"), [(Look.GELAP, True), (Look.TERANG, False)])
@pytest.mark.usefixtures("look")
def test_the_look_changes_at_once_and_is_remembered(
    pengaturan_page: PengaturanPage,
    bench: Bench,
    qtbot: QtBot,
    chosen: Look,
    dark: bool,
) -> None:
    choose_look(Look.TERANG if dark else Look.GELAP)
    pengaturan_page.open("tampilan")
    section = cast("LookSection", pengaturan_page.section("tampilan"))

    section.look.set_code(chosen.value)

    again = PengaturanPage(bench.session, bench.jobs)
    qtbot.addWidget(again)
    again.load()
    again.open("tampilan")
    assert theme().dark is dark
    assert chosen_look() is chosen
    assert cast("LookSection", again.section("tampilan")).look.code() == chosen.value


def test_without_copies_the_section_says_when_one_is_made(
    pengaturan_page: PengaturanPage, bench: Bench
) -> None:
    pengaturan_page.open("salinan")
    section = cast("CopiesSection", pengaturan_page.section("salinan"))

    assert list_salinan(bench.session.office) == []
    assert section.folder.text() == ("Belum ada salinan. Salinan dibuat setiap kali SIKU ditutup.")
    assert not section.table.isVisible()
    assert not section.open_button.isVisible()


def test_a_copy_is_listed_with_day_size_and_name_and_its_folder_opens(
    pengaturan_page: PengaturanPage, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    pengaturan_page.open("salinan")
    section = cast("CopiesSection", pengaturan_page.section("salinan"))

    section.make_button.click()
    bench.finish()
    section.open_button.click()

    copy = list_salinan(bench.session.office)[0]
    model = section.table.model()
    shown = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert shown[2] == copy.path.name
    assert str(copy.dibuat.year) in shown[0]
    assert shown[1].endswith(" MB")
    assert shown[1] != "0,0 MB"
    assert section.notice.message() == "Salinan dibuat dan teruji."
    assert opened == [QUrl.fromLocalFile(str(copy.path.parent))]


def test_a_copy_tells_of_files_that_went_along_and_of_lost_ones(
    pengaturan_page: PengaturanPage, bench: Bench
) -> None:
    Arsip(bench.path).put(b"%PDF-1.4 CONTOH")
    pengaturan_page.open("salinan")
    section = cast("CopiesSection", pengaturan_page.section("salinan"))

    section.make_button.click()
    bench.finish()
    assert section.notice.message().endswith("1 berkas baru ikut tersalin.")

    spoilt = Arsip(bench.path).path_of(Arsip(bench.path).put(b"%PDF-1.4 CONTOH lain"))
    spoilt.write_bytes(b"berubah isinya")
    section.make_button.click()
    bench.finish()

    assert section.notice.message() == "Salinan dibuat dan teruji."
    assert section.notice.property("pesan") == "peringatan"


def test_a_copy_that_cannot_be_made_is_told(pengaturan_page: PengaturanPage, bench: Bench) -> None:
    folder_of(bench.path).write_bytes(b"bukan folder")
    pengaturan_page.open("salinan")
    section = cast("CopiesSection", pengaturan_page.section("salinan"))

    section.make_button.click()
    bench.finish()

    assert section.notice.message().startswith("Salinan data tidak dapat dibuat")
    assert section.make_button.isEnabled()
    assert section.table.model().rowCount() == 0


def test_the_new_password_signs_in_and_the_old_one_no_more(
    pengaturan_page: PengaturanPage, bench: Bench
) -> None:
    section = _own_password(pengaturan_page, SANDI, "contoh-baru-1", "contoh-baru-1")

    section.save_button.click()
    bench.finish()

    assert section.notice.message() == "Kata sandi diganti."
    assert [one.text() for one in (section.lama, section.baru, section.ulang)] == ["", "", ""]
    assert sign_in(bench.session.office, NIP, "contoh-baru-1").value.nip == NIP
    with pytest.raises(WrongPasswordError):
        sign_in(bench.session.office, NIP, SANDI)


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        (
            (SANDI, "contoh-1", "contoh-2"),
            "ulang",
            "Kata sandi baru tidak sama dengan ulangannya.",
        ),
        ((SANDI, "pendek", "pendek"), "sandi", "Kata sandi paling sedikit 8 huruf atau angka."),
        (("keliru", "contoh-1", "contoh-1"), "lama", "Kata sandi sekarang tidak cocok."),
    ],
)
def test_a_password_that_will_not_do_is_told_at_its_field_and_the_old_one_stays(
    pengaturan_page: PengaturanPage,
    bench: Bench,
    typed: tuple[str, str, str],
    field: str,
    said: str,
) -> None:
    section = _own_password(pengaturan_page, *typed)

    section.save()
    bench.finish()

    assert section.form.field(field).finding.text() == said
    assert section.save_button.isEnabled()
    assert sign_in(bench.session.office, NIP, SANDI).value.nip == NIP


def _own_password(page: PengaturanPage, old: str, new: str, again: str) -> PasswordSection:
    page.open("sandi")
    section = cast("PasswordSection", page.section("sandi"))
    for field, text in ((section.lama, old), (section.baru, new), (section.ulang, again)):
        field.set_text(text)
    return section
