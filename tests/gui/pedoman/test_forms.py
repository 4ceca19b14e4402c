"""Readings for all, matches with the annex, versions: through the forms of the section."""

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pedoman import load_pedoman
from core.actions.pedoman_cocok import list_cocok
from core.actions.pedoman_versi import copy_as_new, save_versi
from core.actions.penilaian_kerja import load_kertas_kerja
from core.koperasi.laporan import KunciLaporan
from gui.views.pengaturan.pedoman.section import PedomanSection
from gui.widgets.buttons import Button
from tests.gui.conftest import Bench, Write, settle
from tests.gui.pedoman.conftest import PERDEP

BATAS = date(2026, 12, 31)


def test_a_reading_is_chosen_for_all_after_its_reach_was_told(
    section: PedomanSection, bench: Bench, draft_of: Callable[[str], KunciLaporan]
) -> None:
    kunci = draft_of(PERDEP)
    section.reading.anchorClicked.emit("cara:1.1")
    before = section.cara.impact.text()
    section.cara.varian.set_code("lower_closed_S12")
    told = section.cara.impact.text()
    section.cara.alasan.set_text("CONTOH menurut lampiran")

    section.save()
    bench.finish()

    kertas = load_kertas_kerja(bench.session.office, kunci, BATAS)
    assert before == "Tidak ada draf yang berubah."
    assert told == "1 draf berubah."
    assert section.cara.notice.message() == "Cara baca tersimpan. 1 draf berubah."
    assert kertas.penilaian.varian == {"1.1": "lower_closed_S12"}
    section.read()
    assert "Batas bawah termasuk (CONTOH menurut lampiran)" in section.reading.toPlainText()


def test_a_reading_without_a_reason_is_refused_beside_the_field(
    section: PedomanSection, bench: Bench
) -> None:
    section.ask_reading("1.1")
    section.cara.varian.set_code("lower_closed_S12")

    section.save()
    bench.finish()

    line = section.cara.form.field("alasan")
    assert line.finding.text() == "Tulis alasan memakai cara baca ini untuk semua penilaian."
    assert load_pedoman(bench.session.office, PERDEP).cara_baca == ()


def test_typing_about_a_reading_comes_back(section: PedomanSection, bench: Bench) -> None:
    section.ask_reading("1.1")
    section.cara.alasan.set_text("CONTOH setengah")
    section.ask_reading("1.2")
    bench.finish()

    section.ask_reading("1.1")

    assert section.cara.alasan.text() == "CONTOH setengah"


def test_the_whole_is_matched_and_the_list_says_so(section: PedomanSection, bench: Bench) -> None:
    section.match_button.click()
    section.cocok.halaman.set_text("21-30")

    section.save()
    bench.finish()

    (kept,) = list_cocok(bench.session.office, PERDEP)
    assert (kept.komponen, kept.halaman) == ("", "21-30")
    assert kept.oleh.startswith("CONTOH Petugas Admin")
    section.read()
    assert "Sudah dicocokkan dengan naskah asli. CONTOH Petugas Admin" in (
        section.reading.toPlainText()
    )
    table = section.contents.table
    assert table.model().index(2, 1).data() == "Sudah"


def test_a_page_must_be_given(section: PedomanSection, bench: Bench) -> None:
    section.reading.anchorClicked.emit("cocok:1.1")

    section.save()
    bench.finish()

    assert section.cocok.bagian.code() == "1.1"
    line = section.cocok.form.field("halaman")
    assert line.finding.text() == "Tulis halaman naskah yang dicocokkan."


def test_a_match_is_taken_back_and_found_in_tempat_sampah(
    section: PedomanSection, bench: Bench
) -> None:
    section.ask_match("1.1")
    section.cocok.halaman.set_text("21")
    section.save()
    bench.finish()

    _press(section, "Batalkan", bench)
    gone = list_cocok(bench.session.office, PERDEP)
    section.cocok.trash_chip.click()
    _press(section, "Kembalikan", bench)

    assert gone == []
    assert [one.komponen for one in list_cocok(bench.session.office, PERDEP)] == ["1.1"]


def _press(section: PedomanSection, word: str, bench: Bench) -> None:
    settle()
    buttons = [one for one in section.cocok.findChildren(Button) if one.word() == word]
    buttons[0].click()
    bench.finish()
    settle()


def test_a_corrected_component_says_that_it_wants_matching_anew(
    section: PedomanSection, bench: Bench
) -> None:
    section.ask_match("")
    section.cocok.halaman.set_text("21")
    section.save()
    bench.finish()
    _correct(section, bench, "CONTOH nama lain")

    section.ask_match("")
    settle()

    from PySide6.QtWidgets import QLabel

    rows = [one.text() for one in section.cocok.findChildren(QLabel)]
    assert any("Dicocokkan pada versi lain; perlu dicocokkan lagi: 1.1." in one for one in rows)


def _correct(section: PedomanSection, bench: Bench, nama: str) -> None:
    section.edit()
    section.editor.go_to("komponen:0.0")
    assert section.editor.form is not None
    section.editor.form.field("nama").field.set_text(nama)  # type: ignore[attr-defined]
    section.save()
    section.editor.keeping.alasan.set_text("CONTOH")
    section.save()
    bench.finish()
    settle()


def test_versions_are_compared_and_the_shipped_one_put_back(
    section: PedomanSection, bench: Bench
) -> None:
    _correct(section, bench, "CONTOH nama lain")
    section.versi_button.click()
    panel = section.versi
    shown = panel.text.toPlainText()
    word = panel.use_button.word()

    panel.use_button.click()
    bench.finish()

    assert "Komponen 1.1: nama" in shown
    assert "CONTOH nama lain" in shown
    assert word == "Pakai lagi yang dari pemasang"
    assert load_pedoman(bench.session.office, PERDEP).versi is None
    assert "berlaku sejak sekarang" in panel.notice.message()
    panel.table.pick(1)
    assert panel.use_button.word() == "Pakai lagi versi ini"
    panel.use_button.click()
    bench.finish()
    panel.table.pick(1)
    assert panel.use_button.isHidden()
    assert "Bedanya dari pemasang" in panel.text.toPlainText()
    versi = load_pedoman(bench.session.office, PERDEP).versi
    assert versi is not None
    assert versi.nomor == 1


def test_escape_goes_back_to_the_document(section: PedomanSection) -> None:
    shows: tuple[Callable[[], None], ...] = (
        lambda: section.ask_match(""),
        section.show_versi,
        section.add,
        section.edit,
    )
    for show in shows:
        show()
        assert not section.reading.isVisible()
        section.leave()
        assert section.reading.isVisible()


def test_a_pedoman_of_the_office_is_retired_and_taken_up_again(
    section: PedomanSection, bench: Bench
) -> None:
    naskah = copy_as_new(bench.session.office, PERDEP)
    isi = {**copy.deepcopy(dict(naskah.isi)), "id": "contoh-sendiri", "judul": "CONTOH sendiri"}
    bench.jobs.run(
        partial(save_versi, naskah=replace(naskah, isi=isi), alasan="CONTOH"), owner=section
    )
    bench.finish()
    section.contents.table.pick("contoh-sendiri")
    section.versi_button.click()
    word = section.versi.use_button.word()

    section.versi.use_button.click()
    bench.finish()
    gone = "contoh-sendiri" not in bench.session.office.law.pedoman
    said = section.versi.notice.message()
    section.contents.add_button.click()
    settle()
    (link,) = [one for one in section.new.findChildren(Button) if one.word() == "Contoh sendiri"]
    link.click()
    section.versi.use_button.click()
    bench.finish()

    assert word == "Tidak dipakai lagi"
    assert gone
    assert said == "Pedoman ini tidak dipakai lagi; versinya tetap dapat dibaca."
    assert load_pedoman(bench.session.office, "contoh-sendiri").versi is not None


def test_a_damaged_version_leads_to_its_versions(
    section: PedomanSection, bench: Bench, write: Write
) -> None:
    _correct(section, bench, "CONTOH nama lain")

    def spoil(office: Office) -> Outcome[None]:
        with office.db.atomic():
            office.db.execute("DROP TRIGGER pedoman_kantor_isi_tetap")
            office.db.execute("UPDATE pedoman_kantor SET isi = 'bukan [toml'")
        return Outcome(None, frozenset({Topic.PEDOMAN}))

    write(spoil)
    settle()
    (finding,) = section.findings.findings()
    (link,) = section.findings.findChildren(Button)
    link.click()
    section.versi.table.pick(1)
    why = section.versi.text.toPlainText()
    section.versi.table.pick("pemasang")
    section.versi.use_button.click()
    bench.finish()
    settle()

    assert finding.code == "pedoman.versi_rusak"
    assert "bukan TOML yang sah" in why
    assert section.findings.findings() == ()
