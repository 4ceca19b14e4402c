"""Pengaturan, examinations: kept as chosen, refused at the field, apart from other choices."""

from dataclasses import replace
from typing import cast

import pytest

from core.koperasi.pemeriksaan_sanksi import shipped_steps
from core.rules.pilihan import Pilihan
from gui.views.pengaturan.choices_section import ChoicesSection
from gui.views.pengaturan.page import PengaturanPage
from gui.views.pengaturan.pemeriksaan_section import PemeriksaanSection
from gui.views.pengaturan.pemeriksaan_words import URAIAN
from gui.widgets.labels import Text
from tests.gui.conftest import Bench
from tests.gui.fit import AT_125, USUAL, assert_fits


@pytest.fixture
def section(pengaturan_page: PengaturanPage) -> PemeriksaanSection:
    pengaturan_page.open("pemeriksaan")
    return cast("PemeriksaanSection", pengaturan_page.section("pemeriksaan"))


def test_every_choice_has_its_meaning_default_and_source(section: PemeriksaanSection) -> None:
    shown = {one.text() for one in section.form.findChildren(Text)}

    assert {one.kalimat for one in URAIAN.values()} <= shown


def test_the_choices_in_force_stand_in_the_form(section: PemeriksaanSection) -> None:
    assert section.typed() == Pilihan()
    assert section.langkah.text().splitlines() == list(shipped_steps().sebutan)


def test_choices_are_kept_and_the_others_stay(section: PemeriksaanSection, bench: Bench) -> None:
    section.minimal.set_value(3)
    section.wajib.set_code("ya")
    section.predikat.set_code("1")
    section.pola.set_text("{urut:04}/{tahun_buku}")
    section.langkah.set_text("Panggilan\n\n  Teguran   tertulis \n")

    section.save()
    bench.finish()

    assert bench.session.office.pilihan == replace(
        Pilihan(),
        pemeriksa_minimal=3,
        wajib_surat_tugas=True,
        predikat_sertifikat=1,
        pola_sertifikat="{urut:04}/{tahun_buku}",
        langkah_sanksi=("Panggilan", "Teguran tertulis"),
    )


def test_a_pattern_without_a_number_is_refused_at_its_field(
    section: PemeriksaanSection, bench: Bench
) -> None:
    section.pola.set_text("SK/{tahun}")
    section.minimal.set_value(0)

    section.save()
    bench.finish()

    assert section.form.field("pola_sertifikat").finding.text().startswith("Pola nomor harus")
    assert section.form.field("pemeriksa_minimal").finding.text() == "Paling sedikit dua pemeriksa."
    assert bench.session.office.pilihan == Pilihan()


def test_typing_in_another_section_overwrites_nothing_here(
    pengaturan_page: PengaturanPage, section: PemeriksaanSection, bench: Bench
) -> None:
    pengaturan_page.open("pilihan")
    other = cast("ChoicesSection", pengaturan_page.section("pilihan"))
    other.kertas.set_code("A4")
    section.minimal.set_value(3)
    section.save()
    bench.finish()

    other.save()
    bench.finish()

    found = bench.session.office.pilihan
    assert (found.kertas, found.pemeriksa_minimal) == ("A4", 3)


@pytest.mark.parametrize("size", [USUAL, AT_125], ids=["100", "125"])
def test_the_section_fits(
    pengaturan_page: PengaturanPage, section: PemeriksaanSection, size: object
) -> None:
    assert section.isVisible()
    assert_fits(pengaturan_page, size)  # type: ignore[arg-type]
