"""Pengaturan, choices: kept as chosen, refused at the field, and moving the figures of the IKU."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from core.actions.office import close_office, open_writer
from core.actions.pengaturan import list_skala, save_pilihan
from core.rules.pilihan import Pilihan
from gui.views.iku.page import IkuPage
from gui.views.pengaturan.choice_words import URAIAN
from gui.views.pengaturan.choices_section import ChoicesSection, day_month, month_day
from gui.views.pengaturan.page import PengaturanPage
from gui.widgets.labels import Text
from tests.core.iku_kantor import Kota
from tests.gui.conftest import Bench, Program

Open = Callable[[Path], Program]
REALISASI, SEHAT = 3, "koperasi_sehat"


@pytest.fixture
def section(pengaturan_page: PengaturanPage) -> ChoicesSection:
    pengaturan_page.open("pilihan")
    return cast("ChoicesSection", pengaturan_page.section("pilihan"))


def test_every_choice_has_its_meaning_default_and_source_under_it(
    section: ChoicesSection,
) -> None:
    shown = {one.text() for one in section.form.findChildren(Text)}

    assert {one.kalimat for one in URAIAN.values()} <= shown


def test_the_choices_in_force_stand_in_the_form(section: ChoicesSection, bench: Bench) -> None:
    assert section.typed() == bench.session.office.pilihan == Pilihan()
    assert section.batas.text() == "31 Desember"


def test_every_choice_is_kept_as_it_was_made(section: ChoicesSection, bench: Bench) -> None:
    other = next(
        one.id
        for one in list_skala(bench.session.office)
        if one.id != bench.session.office.pilihan.skala_capaian
    )
    wanted = Pilihan(
        tahun_data={SEHAT: "T"},
        pisah_batas="06-30",
        status_terdaftar=("aktif", "usul_bubar"),
        sumber_predikat="usp_dulu",
        capaian_dari="eksak",
        skala_capaian=other,
        tahun_sakip="dinilai",
        layak_wajib_aktif=False,
        layak_wajib_setahun=False,
        layak_wajib_rat=False,
        layak_wajib_pedoman=False,
        layak_wilayah=("kota",),
        layak_pengawas=("dinas", "ojk"),
        kertas="A4",
        penentu_persen=5,
        batas_rat="03-31",
        tahun_tanpa_rat=2,
        pola_teguran="{urut}/TGR/{tahun}",
    )
    section.penentu.set_text("5")
    section.batas_rat.set_text("31/3")
    section.tanpa_rat.set_text("2")
    section.pola_teguran.set_text(" {urut}/TGR/{tahun}")
    section.batas.set_text("30/6")
    section.years[SEHAT].set_code("T")
    section.status.set_codes(wanted.status_terdaftar)
    section.predikat.set_code("usp_dulu")
    section.capaian.set_code("eksak")
    section.skala.set_code(other)
    section.sakip.set_code("dinilai")
    section.wajib.set_codes(())
    section.wilayah.set_codes(("kota",))
    section.pengawas.set_codes(("dinas", "ojk"))
    section.kertas.set_code("A4")

    section.save_button.click()
    bench.finish()

    assert bench.session.office.pilihan == wanted
    assert section.typed() == wanted
    assert section.batas.text() == "30 Juni"
    assert section.notice.message() == "Pilihan tersimpan; angka IKU dihitung kembali."


@pytest.mark.parametrize("text", ["29 Februari", "32/1", "", "akhir tahun"])
def test_a_day_that_not_every_year_has_is_refused(
    section: ChoicesSection, bench: Bench, text: str
) -> None:
    section.batas.set_text(text)

    section.save()
    bench.finish()

    line = section.form.field("pisah_batas")
    assert line.finding.text() == "Tulis tanggal dan bulan, misalnya 31/12."
    assert bench.session.office.pilihan == Pilihan()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("status_terdaftar", "Pilih paling sedikit satu status yang dihitung terdaftar."),
        ("layak_wilayah", "Pilih paling sedikit satu wilayah keanggotaan."),
        ("layak_pengawas", "Pilih paling sedikit satu pengawas."),
    ],
)
def test_a_list_without_a_tick_is_refused_at_its_boxes(
    section: ChoicesSection, bench: Bench, name: str, said: str
) -> None:
    boxes = {
        "status_terdaftar": section.status,
        "layak_wilayah": section.wilayah,
        "layak_pengawas": section.pengawas,
    }[name]
    boxes.set_codes(())

    section.save()
    bench.finish()

    assert section.form.field(name).finding.text() == said
    assert boxes.toolTip() == said
    assert bench.session.office.pilihan == Pilihan()


def test_choices_that_were_not_saved_come_back(
    section: ChoicesSection, pengaturan_page: PengaturanPage, bench: Bench, qtbot: QtBot
) -> None:
    section.status.set_codes(["aktif"])
    section.kertas.set_code("A4")
    pengaturan_page.flush_draft()
    bench.finish()

    again = PengaturanPage(bench.session, bench.jobs)
    qtbot.addWidget(again)
    again.load()
    again.open("pilihan")

    found = cast("ChoicesSection", again.section("pilihan"))
    assert found.typed() == Pilihan(status_terdaftar=("aktif",), kertas="A4")
    assert found.notice.message() == "Isian yang belum disimpan dipulihkan."
    assert bench.session.office.pilihan == Pilihan()


def test_news_is_shown_unless_somebody_chooses(section: ChoicesSection, bench: Bench) -> None:
    _elsewhere(bench, kertas="A4")
    shown = section.kertas.code()
    section.capaian.set_code("eksak")

    _elsewhere(bench, kertas="F4")

    assert (shown, section.kertas.code(), section.capaian.code()) == ("A4", "A4", "eksak")


def test_ctrl_s_saves_the_section_that_is_open(
    pengaturan_page: PengaturanPage, section: ChoicesSection, bench: Bench
) -> None:
    section.kertas.set_code("A4")

    for key in ("salinan", "tampilan", "pilihan"):
        pengaturan_page.open(key)
        pengaturan_page.save_action.trigger()  # type: ignore[union-attr]
        bench.finish()
        if key != "pilihan":
            assert bench.session.office.pilihan == Pilihan()

    assert bench.session.office.pilihan == Pilihan(kertas="A4")


def test_a_section_that_is_none_is_not_opened(pengaturan_page: PengaturanPage) -> None:
    pengaturan_page.open("pilihan")

    pengaturan_page.open("bukan-bagian")

    assert pengaturan_page.list.currentItem().text() == "Pilihan hitungan"
    assert pengaturan_page.header.subtitle.text() == "Pilihan hitungan"


@pytest.mark.parametrize("month", range(1, 13))
def test_a_stored_day_is_read_back_as_it_is_written(month: int) -> None:
    stored = f"{month:02d}-15"

    assert month_day(day_month(stored)) == stored


def test_a_choice_moves_the_figure_of_the_iku_at_once(program: Open, office_path: Path) -> None:
    office = open_writer(office_path)
    kota = Kota(office)
    sehat = kota.koperasi("CONTOH Sehat")
    kota.penilaian(sehat, 2024)
    kota.koperasi("CONTOH Aktif")
    kota.koperasi("CONTOH Tidak Aktif", status=[("tidak_aktif", None)])
    close_office(office, copy=False)
    siku = program(office_path)
    siku.sign_in()
    siku.until(lambda: siku.window.workbench is not None)
    siku.desk.session.set_year(2025)
    siku.bench.show_page("iku")
    siku.until(lambda: _figure(siku) == "33,33 %")
    siku.bench.show_page("pengaturan", "pilihan")
    page = siku.bench.page
    assert isinstance(page, PengaturanPage)
    section = cast("ChoicesSection", page.section("pilihan"))

    section.status.set_codes(["aktif"])
    section.save_button.click()
    siku.until(lambda: "dihitung kembali" in section.notice.message())
    siku.bench.show_page("iku")

    siku.until(lambda: _figure(siku) == "50,00 %")


def _figure(siku: Program) -> str:
    """The realisation of the ratio of sound cooperatives, as the table shows it."""
    page = siku.bench.page
    assert isinstance(page, IkuPage)
    model = page.table.model()
    rows = [
        str(model.index(row, REALISASI).data())
        for row in range(model.rowCount())
        if "koperasi" in str(model.index(row, 1).data()).casefold()
    ]
    return rows[0]


def _elsewhere(bench: Bench, **facts: str) -> None:
    """Another officer chooses."""
    bench.jobs.run(
        lambda office: save_pilihan(office, replace(office.pilihan, **facts)),
        owner=bench.session,
    )
    bench.finish()
