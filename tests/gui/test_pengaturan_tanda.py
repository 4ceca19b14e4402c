"""Pengaturan, Tanda tangan: kept in order, refused at its line, put back to the defaults."""

from typing import cast

import pytest

from core.actions.jurnal import history
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.tanda_tangan import load_susunan, save_susunan
from core.kantor.tanda_tangan_susunan import BAWAAN, Slot, Susunan
from gui.views.pengaturan.page import PengaturanPage
from gui.views.pengaturan.tanda_section import TandaSection
from tests.gui.conftest import Bench
from tests.gui.fit import AT_125, assert_fits


@pytest.fixture
def section(pengaturan_page: PengaturanPage) -> TandaSection:
    pengaturan_page.open("tanda")
    return cast("TandaSection", pengaturan_page.section("tanda"))


def test_the_defaults_stand_in_the_form(section: TandaSection) -> None:
    assert section.typed() == Susunan()
    assert section.slots["rekap-kesehatan"].slots() == (Slot.KABID, Slot.KEPALA)


def test_a_choice_is_kept_in_its_order_and_journalled(section: TandaSection, bench: Bench) -> None:
    section.slots["sertifikat"].set_slots((Slot.KABID, Slot.KEPALA))
    section.kepala.set_text("Kepala  Dinas Contoh")

    section.save()
    bench.finish()

    office = bench.session.office
    kept = load_susunan(office)
    assert kept.slots_of("sertifikat") == (Slot.KABID, Slot.KEPALA)
    assert kept.diubah.keys() == {"sertifikat"}
    assert kept.jabatan_kepala == "Kepala Dinas Contoh"
    (entry,) = history(office, "pengaturan", "tanda_tangan")
    assert entry.perubahan == {
        "sertifikat": ("Kepala Dinas", "Kepala Bidang, Kepala Dinas"),
        "jabatan kepala": ("Kepala Dinas", "Kepala Dinas Contoh"),
    }
    assert section.notice.message() == "Susunan tanda tangan tersimpan."


def test_a_paper_that_the_team_made_is_signed_by_the_team(
    section: TandaSection, bench: Bench
) -> None:
    section.slots["berita-acara"].set_slots((Slot.PENGURUS,))

    section.save()
    bench.finish()

    line = section.form.field("berita-acara")
    assert line.finding.text() == (
        "Berita acara pemeriksaan: tim pemeriksa harus ikut menandatangani."
    )
    assert load_susunan(bench.session.office) == Susunan()
    assert section.save_button.isEnabled()


def test_the_defaults_come_back_with_one_button(section: TandaSection, bench: Bench) -> None:
    section.slots["sertifikat"].set_slots((Slot.KABID, Slot.KEPALA))
    section.save()
    bench.finish()

    section.default_button.click()
    section.save()
    bench.finish()

    assert load_susunan(bench.session.office).slots_of("sertifikat") == BAWAAN["sertifikat"]


def test_a_choice_changed_elsewhere_meanwhile_is_not_overwritten(
    section: TandaSection, bench: Bench
) -> None:
    def quietly(office: Office) -> Outcome[None]:
        save_susunan(office, Susunan({"sertifikat": (Slot.KEPALA, Slot.KABID)}))
        return Outcome(None)

    bench.jobs.run(quietly, owner=bench.session)
    bench.finish()
    section.slots["sertifikat"].set_slots((Slot.KABID,))

    section.save()
    bench.finish()

    assert "sudah diubah petugas lain" in section.notice.message()
    assert load_susunan(bench.session.office).slots_of("sertifikat") == (Slot.KEPALA, Slot.KABID)


def test_it_fits_a_small_screen(section: TandaSection, pengaturan_page: PengaturanPage) -> None:
    pengaturan_page.set_narrow(True)

    assert section.form.field("sertifikat").isVisible()
    assert_fits(pengaturan_page, AT_125)
