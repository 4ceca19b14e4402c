"""Daftar pilihan and Batas KUK on the page Pengaturan."""

from core.actions.daftar_pilihan import daftar_of
from core.actions.koperasi import add_koperasi, find_koperasi
from core.actions.pengaturan import load_pilihan
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.rules.pilihan import BATAS_KUK
from gui.views.pengaturan.kuk_section import KukSection
from gui.views.pengaturan.lists_section import ListsSection
from gui.views.pengaturan.page import PengaturanPage
from tests.gui.conftest import PAGE, Bench, Write, settle
from tests.gui.fit import assert_fits


def lists(page: PengaturanPage) -> ListsSection:
    page.open("daftar")
    found = page.section("daftar")
    assert isinstance(found, ListsSection)
    return found


def test_an_entry_is_added_and_offered(bench: Bench, pengaturan_page: PengaturanPage) -> None:
    section = lists(pengaturan_page)
    section.which.set_code("sektor")
    section.list.add_button.click()
    section.form.nama.set_text("CONTOH Pertambangan")
    section.save()
    bench.finish()

    assert "CONTOH Pertambangan" in daftar_of(bench.session.office).sektor
    assert section.form.notice.message() == "Daftar tersimpan."
    settle()
    assert_fits(pengaturan_page, PAGE)


def test_a_renamed_entry_takes_its_cooperatives_along_and_says_so(
    bench: Bench, pengaturan_page: PengaturanPage, write: Write
) -> None:
    melati = Koperasi("CONTOH Koperasi Melati", "Jasa", kelompok="Kop. Pasar")
    write(lambda office: add_koperasi(office, melati, StatusKoperasi(Keadaan.AKTIF)))
    section = lists(pengaturan_page)
    names = [one.nama for one in section._entries]  # noqa: SLF001 - the rows of the list
    section.list.table.pick(names.index("Kop. Pasar"))
    section.form.nama.set_text("Kop. Pedagang Pasar")
    section.form.draft.check_now()
    warned = section.form.notice.message()
    section.save()
    bench.finish()

    assert warned == "1 koperasi yang memakainya ikut berganti nama."
    assert section.form.notice.message() == "Daftar tersimpan. 1 koperasi ikut berganti nama."
    row = bench.session.office.db.execute("SELECT id FROM koperasi").fetchone()
    found = find_koperasi(bench.session.office, row[0])
    assert found is not None
    assert found.kelompok == "Kop. Pedagang Pasar"


def test_limits_of_kuk_must_rise(bench: Bench, pengaturan_page: PengaturanPage) -> None:
    pengaturan_page.open("kuk")
    section = pengaturan_page.section("kuk")
    assert isinstance(section, KukSection)
    edits = section.edits
    settle()
    assert_fits(pengaturan_page, PAGE)
    edits[3].set_text("4.000")
    section.save()
    bench.finish()
    refused = section.form.field("batas_kuk_3").finding.text()
    edits[3].set_text("10.000")
    section.save()
    bench.finish()

    assert refused == "Harus lebih besar daripada batas KUK di bawahnya."
    saved = load_pilihan(bench.session.office).batas_kuk
    assert saved == (*BATAS_KUK[:3], 10_000, *BATAS_KUK[4:])
