"""Pengaturan through its real forms: saved, refused beside the field, read-only by role."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core import nip
from core.actions.office import list_salinan, load_kantor
from core.actions.pengaturan import list_penanda_tangan
from core.actions.petugas import list_petugas
from gui.views.pengaturan.choices_section import ChoicesSection
from gui.views.pengaturan.copies_section import CopiesSection
from gui.views.pengaturan.kantor_section import KantorSection
from gui.views.pengaturan.officer_section import OfficerSection
from gui.views.pengaturan.page import PengaturanPage
from gui.views.pengaturan.password_section import PasswordSection
from gui.views.pengaturan.signer_section import SignerSection
from gui.workbench import SMALLEST
from tests.gui.conftest import SANDI, Bench
from tests.gui.fit import assert_fits

WIDE = QSize(1218, 623)
"""A page in a window of 1366 x 689, without rail, top bar and status bar."""

SECTIONS = ("kantor", "penanda", "petugas", "sandi", "pilihan", "tampilan", "salinan")


@pytest.fixture
def page(bench: Bench, qtbot: QtBot) -> Iterator[PengaturanPage]:
    page = PengaturanPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    bench.session.changed.connect(lambda _topics: page.refresh())
    page.set_narrow(False)
    page.load()
    page.show()
    yield page
    bench.finish()


def test_the_profile_is_saved_with_its_emblem(
    page: PengaturanPage, bench: Bench, tmp_path: Path
) -> None:
    kantor = cast("KantorSection", page.section("kantor"))
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.save(str(tmp_path / "lambang.png"))
    kantor.form.field("telepon").field.set_text("0721 000000")  # type: ignore[attr-defined]
    kantor.take_emblem((tmp_path / "lambang.png").read_bytes())

    kantor.save()
    bench.finish()

    stored = load_kantor(bench.session.office)
    assert stored.telepon == "0721 000000"
    assert stored.lambang == (tmp_path / "lambang.png").read_bytes()


def test_a_wrong_nip_stays_in_the_field_with_its_sentence(
    page: PengaturanPage, bench: Bench
) -> None:
    page.open("penanda")
    form = cast("SignerSection", page.section("penanda")).form
    form.jabatan.set_text("Kepala Dinas")
    form.nama.set_text("CONTOH Nama")
    form.nip.set_text("1196204121983031015")

    form.save()
    bench.finish()
    refused = form.form.field("nip").finding.text()
    form.nip.set_text("19700101 199503 1 001")
    form.save()
    bench.finish()

    assert refused == nip.fault_of("1196204121983031015")
    assert [one.nip for one in list_penanda_tangan(bench.session.office)] == ["197001011995031001"]


def test_an_officer_is_added_and_the_password_is_no_draft(
    page: PengaturanPage, bench: Bench
) -> None:
    page.open("petugas")
    section = cast("OfficerSection", page.section("petugas"))
    section.list.add_button.click()
    section.form.nama.set_text("CONTOH Petugas Baru")
    section.form.nip.set_text("197001011995031001")
    section.form.sandi.set_text("rahasia-sekali")
    page.flush_draft()
    bench.finish()
    drafts = bench.session.office.db.execute("SELECT isi FROM draf").fetchall()

    section.save()
    bench.finish()

    assert drafts
    assert all("rahasia" not in row[0] for row in drafts)
    assert "CONTOH Petugas Baru" in [one.nama for one in list_petugas(bench.session.office)]


def test_a_password_is_changed_only_with_the_old_one(page: PengaturanPage, bench: Bench) -> None:
    page.open("sandi")
    section = cast("PasswordSection", page.section("sandi"))
    for old, said in (("keliru-sekali", "Kata sandi sekarang tidak cocok."), (SANDI, "")):
        section.lama.set_text(old)
        section.baru.set_text("sandi-baru-1")
        section.ulang.set_text("sandi-baru-1")
        section.save()
        bench.finish()
        line = section.form.field("lama").finding
        assert ("" if line.isHidden() else line.text()) == said


def test_choices_are_saved_and_a_day_that_is_none_is_refused(
    page: PengaturanPage, bench: Bench
) -> None:
    page.open("pilihan")
    section = cast("ChoicesSection", page.section("pilihan"))
    section.batas.set_text("akhir tahun")
    section.save()
    bench.finish()
    refused = section.form.field("pisah_batas").finding.text()

    section.batas.set_text("30 Juni")
    section.years["koperasi_sehat"].set_code("T")
    section.status.set_codes(["aktif"])
    section.save()
    bench.finish()

    pilihan = bench.session.office.pilihan
    assert refused == "Tulis tanggal dan bulan, misalnya 31/12."
    assert (pilihan.pisah_batas, pilihan.status_terdaftar) == ("06-30", ("aktif",))
    assert dict(pilihan.tahun_data) == {"koperasi_sehat": "T"}


def test_a_copy_is_made_and_listed(page: PengaturanPage, bench: Bench) -> None:
    page.open("salinan")
    section = cast("CopiesSection", page.section("salinan"))

    section.make_button.click()
    bench.finish()

    assert section.table.model().rowCount() == len(list_salinan(bench.session.office)) == 1


def test_an_operator_reads_but_does_not_change(bench: Bench, qtbot: QtBot) -> None:
    officer = bench.session.officer
    assert officer is not None
    bench.session.set_officer(replace(officer, peran="operator"))
    page = PengaturanPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    page.load()

    kantor = cast("KantorSection", page.section("kantor"))

    assert kantor.save_button.isHidden()
    assert not kantor.notice.isHidden()


@pytest.mark.parametrize("key", SECTIONS)
@pytest.mark.parametrize("narrow", [False, True], ids=["100", "125"])
def test_every_section_fits(page: PengaturanPage, key: str, narrow: bool) -> None:
    page.set_narrow(narrow)
    page.open(key)

    assert_fits(page, SMALLEST if narrow else WIDE)
