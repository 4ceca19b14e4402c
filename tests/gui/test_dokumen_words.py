"""SK & Dokumen: the signed decree is only read, the draft is worded, nothing typed is lost."""

from dataclasses import replace
from io import BytesIO
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.actions.dokumen import Dokumen, list_dokumen, load_dokumen, save_rancangan
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.iku.keputusan import Rancangan
from core.kantor.model import PenandaTangan
from core.storage.office_store import OfficeStore
from gui.views.dokumen.page import DokumenPage
from gui.widgets.buttons import Button
from gui.widgets.text_block import TextBlock
from gui.widgets.typed_line import Line
from tests.gui.conftest import WAIT_MS, Bench

SEALED = "Keputusan ini sudah ditandatangani: disimpan sebagaimana tercetak, tidak dicetak ulang."
BAD_NIP = "1196204121983031015"


def _asli(bench: Bench, *, asli: bool = True) -> Dokumen:
    known = list_dokumen(bench.session.office)
    return load_dokumen(bench.session.office, next(one.id for one in known if one.asli is asli))


def _draft(bench: Bench) -> Dokumen:
    return _asli(bench, asli=False)


def _words(bench: Bench) -> Rancangan:
    words = _draft(bench).rancangan
    assert words is not None
    return words


def _type(page: DokumenPage, name: str, text: str) -> None:
    """Replace what stands in a field by typing."""
    field = page.text.words.field(name).field
    assert isinstance(field, Line | TextBlock)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    if text.isascii():
        QTest.keyClicks(field, text)
    else:
        field.set_text(text)


def _typed(page: DokumenPage, name: str) -> str:
    field = page.text.words.field(name).field
    assert isinstance(field, Line | TextBlock)
    return field.text()


def _previewed(page: DokumenPage) -> str:
    pages = PdfReader(BytesIO(page.preview.content)).pages
    return " ".join(" ".join(one.extract_text() for one in pages).split())


def _sentence(page: DokumenPage) -> str:
    """What is said instead of pages; empty while pages are shown."""
    if page.preview.nothing.isHidden():
        return ""
    return " ".join(one.text() for one in page.preview.nothing.findChildren(QLabel)).strip()


def test_the_list_names_draft_and_signed_decree_with_status_and_date(
    dokumen_page: DokumenPage,
) -> None:
    model = dokumen_page.table.model()

    shown = [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]

    assert shown == [
        ["Rancangan perubahan", ""],
        ["Keputusan Nomor 121/SK/III.15/II/2021", "Januari 2021"],
    ]
    assert dokumen_page.state.accessibleName() == "Rancangan"


def test_the_signed_decree_is_read_in_its_own_words_and_has_no_field(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    asli = _asli(bench)

    dokumen_page.open(asli.keputusan.id)

    shown = [one.text() for one in dokumen_page.text.asli.findChildren(QLabel)]
    for part in asli.bagian:
        assert part.judul in shown
        assert set(part.isi) <= set(shown)
    assert "NIP 1196204121983031015" in shown
    for kind in (QLineEdit, QPlainTextEdit):
        assert not any(one.isVisible() for one in dokumen_page.text.findChildren(kind))
    assert _sentence(dokumen_page) == SEALED
    assert dokumen_page.preview.pages.text() == ""


def test_saving_while_the_signed_decree_is_read_changes_nothing(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    before = _asli(bench), _draft(bench)
    dokumen_page.open(before[0].keputusan.id)

    dokumen_page.save()
    dokumen_page.print_out()
    dokumen_page.save_pdf()
    bench.finish()

    assert (_asli(bench), _draft(bench)) == before
    assert dokumen_page.notice.isHidden()


def test_pages_of_the_draft_on_their_way_do_not_cover_the_signed_decree(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    dokumen_page.preview.kertas.set_code("A4")

    dokumen_page.open(_asli(bench).keputusan.id)
    bench.finish()

    assert _sentence(dokumen_page) == SEALED


def test_the_set_of_the_draft_is_shown_as_data(dokumen_page: DokumenPage, bench: Bench) -> None:
    dokumen_page.text.tabs.setCurrentIndex(1)

    shown = [one.text() for one in dokumen_page.text.set_reading.findChildren(QLabel)]

    set_iku = _draft(bench).set_iku
    assert dokumen_page.text.set_reading.isVisible()
    assert [one for one in shown if one.startswith("IKU ")] == [
        f"IKU {number}. {iku.nama}" for number, iku in enumerate(set_iku.iku, start=1)
    ]
    assert set_iku.tugas in shown


def test_typed_words_stand_on_the_previewed_page_before_they_are_saved(
    dokumen_page: DokumenPage, bench: Bench, qtbot: QtBot
) -> None:
    assert "RUMUS CONTOH" not in _previewed(dokumen_page)

    _type(dokumen_page, "iku:2", "RUMUS CONTOH")

    qtbot.waitUntil(lambda: "RUMUS CONTOH" in _previewed(dokumen_page), timeout=WAIT_MS)
    assert "RUMUS CONTOH" not in _words(bench).tabel[1].kepala_kolom
    assert dokumen_page.save_button.isEnabled()


def test_every_worded_part_is_kept_as_it_was_typed(dokumen_page: DokumenPage, bench: Bench) -> None:
    texts = {
        "label": "LAMPIRAN I",
        "keputusan": "KEPUTUSAN CONTOH",
        "tentang": "Perubahan CONTOH",
        "cascade:label": "TABEL 1",
        "cascade:judul": "KETERKAITAN CONTOH",
        "cascade:4": "KOLOM LIMA",
        "iku:label": "TABEL 2",
        "iku:judul": "PENETAPAN CONTOH",
        "iku:5": "KOLOM ENAM",
    }
    for name, text in texts.items():
        _type(dokumen_page, name, text)

    dokumen_page.save_action.trigger()  # type: ignore[union-attr]
    bench.finish()

    words = _words(bench)
    cascade, iku = words.tabel
    assert (words.label, words.keputusan, words.tentang) == tuple(texts.values())[:3]
    assert (cascade.label, cascade.judul, cascade.kepala_kolom[4]) == tuple(texts.values())[3:6]
    assert (iku.label, iku.judul, iku.kepala_kolom[5]) == tuple(texts.values())[6:]
    assert dokumen_page.notice.message() == "Rancangan tersimpan."
    assert not dokumen_page.save_button.isEnabled()


def test_a_blank_head_is_told_at_its_field_while_typing_and_refused(
    dokumen_page: DokumenPage, bench: Bench, qtbot: QtBot
) -> None:
    before = _words(bench)
    line = dokumen_page.text.words.field("iku:2")

    _type(dokumen_page, "iku:2", "")
    qtbot.waitUntil(lambda: not line.finding.isHidden(), timeout=WAIT_MS)
    told = line.finding.text()
    line.clear()
    dokumen_page.save()
    bench.finish()

    assert told == line.finding.text() == "Kepala kolom 3 belum diisi."
    assert "Kepala kolom 3 belum diisi." in dokumen_page.notice.message()
    assert _words(bench) == before


def test_a_sign_that_no_font_prints_is_named_instead_of_pages(
    dokumen_page: DokumenPage, bench: Bench, qtbot: QtBot
) -> None:
    _type(dokumen_page, "label", "LAMPIRAN ☃")

    qtbot.waitUntil(lambda: bool(_sentence(dokumen_page)), timeout=WAIT_MS)
    assert "Tanda “☃” (U+2603) pada teks “LAMPIRAN ☃”" in _sentence(dokumen_page)
    assert "Ganti tanda itu" in _sentence(dokumen_page)

    _type(dokumen_page, "label", "LAMPIRAN")
    qtbot.waitUntil(lambda: not _sentence(dokumen_page), timeout=WAIT_MS)
    bench.finish()
    assert dokumen_page.preview.document.pageCount() > 1


def test_words_that_were_not_saved_come_back_the_next_time(
    dokumen_page: DokumenPage, bench: Bench, qtbot: QtBot
) -> None:
    _type(dokumen_page, "label", "LAMPIRAN II")
    dokumen_page.flush_draft()
    bench.finish()

    again = DokumenPage(bench.session, bench.jobs)
    qtbot.addWidget(again)
    again.load()
    bench.finish()

    assert _typed(again, "label") == "LAMPIRAN II"
    assert again.notice.message() == "Isian yang belum disimpan dipulihkan."
    assert "LAMPIRAN II" in _previewed(again)
    assert _words(bench).label == "LAMPIRAN"


def test_words_stay_when_the_signed_decree_is_looked_up_while_the_worker_is_busy(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    busy = Event()
    _type(dokumen_page, "label", "LAMPIRAN III")
    bench.jobs.run(lambda _office: Outcome(busy.wait(10)), owner=bench.session)

    dokumen_page.open(_asli(bench).keputusan.id)
    assert not dokumen_page.save_button.isEnabled()
    dokumen_page.open(_draft(bench).keputusan.id)
    busy.set()

    assert _typed(dokumen_page, "label") == "LAMPIRAN III"
    assert dokumen_page.save_button.isEnabled()
    bench.finish()
    assert "LAMPIRAN III" in _previewed(dokumen_page)


def test_a_draft_that_moved_is_not_overwritten_and_the_typing_stays(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    stored = _draft(bench)
    theirs = replace(_words(bench), label="LAMPIRAN MEREKA")

    def quietly(office: Office) -> Outcome[None]:
        save_rancangan(office, stored.keputusan, theirs)
        return Outcome(None)

    _type(dokumen_page, "label", "LAMPIRAN SAYA")
    bench.jobs.run(quietly, owner=bench.session)
    bench.finish()

    dokumen_page.save()
    bench.finish()

    kept, typed = _words(bench).label, _typed(dokumen_page, "label")
    told = dokumen_page.notice.message()
    dokumen_page.refresh()
    dokumen_page.save()
    bench.finish()

    assert (kept, typed) == ("LAMPIRAN MEREKA", "LAMPIRAN SAYA")
    assert told == "Catatan ini sudah diubah petugas lain sejak Anda membukanya."
    assert _words(bench).label == "LAMPIRAN SAYA"


def test_a_change_elsewhere_leaves_the_typing_and_shows_the_new_signer(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    _type(dokumen_page, "label", "LAMPIRAN IV")
    _sign(bench, "197001011995031001")

    dokumen_page.refresh()
    bench.finish()

    assert _typed(dokumen_page, "label") == "LAMPIRAN IV"
    assert "CONTOH Penanda" in _previewed(dokumen_page)
    assert "LAMPIRAN IV" in _previewed(dokumen_page)


@pytest.mark.parametrize(
    ("nip", "said"),
    [
        (None, "Tidak ada penanda tangan yang berlaku hari ini"),
        (BAD_NIP, "CONTOH Penanda: NIP terdiri atas 18 angka"),
    ],
)
def test_a_remark_about_the_signer_leads_to_the_signatories(
    dokumen_page: DokumenPage, bench: Bench, qtbot: QtBot, nip: str | None, said: str
) -> None:
    if nip is not None:
        _sign(bench, nip)
        dokumen_page.refresh()
    row = next(one for one in dokumen_page.text.findings.rows() if said in one.accessibleName())

    with qtbot.waitSignal(dokumen_page.go) as asked:
        _link(row).click()

    assert asked.args == ["pengaturan", "penanda"]


def test_a_signer_in_force_leaves_only_the_note_about_the_number(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    _sign(bench, "197001011995031001")

    dokumen_page.refresh()

    told = [one.message for one in dokumen_page.text.findings.findings()]
    assert told == ["Nomor dan tanggal masih kosong; diisi sesudah ditandatangani."]


def test_an_unknown_place_is_not_opened(dokumen_page: DokumenPage) -> None:
    before = dokumen_page.table.current_id(), dokumen_page.header.subtitle.text()

    dokumen_page.open("bukan-dokumen")

    assert (dokumen_page.table.current_id(), dokumen_page.header.subtitle.text()) == before


def test_a_file_without_decrees_offers_nothing_to_save_or_print(bench: Bench, qtbot: QtBot) -> None:
    def forget(office: Office) -> Outcome[None]:
        with office.db.atomic():
            office.db.execute("DELETE FROM keputusan")
        return Outcome(None)

    bench.jobs.run(forget, owner=bench.session)
    bench.finish()
    page = DokumenPage(bench.session, bench.jobs)
    qtbot.addWidget(page)
    page.load()
    page.open("cetak-capaian")
    page.preview.kertas.set_code("A4")
    page.save()
    bench.finish()

    buttons = (page.save_button, page.pdf_button, page.print_button)
    assert page.table.model().rowCount() == 0
    assert [one.isEnabled() for one in buttons] == [False, False, False]
    assert _sentence(page) == "Belum ada dokumen."


def _link(row: QWidget) -> Button:
    found = row.findChild(Button)
    assert found is not None
    return found


def _sign(bench: Bench, nip: str) -> None:
    """Somebody signs for the head of the Dinas from now on."""
    person = PenandaTangan(
        0, "", "Kepala Dinas Koperasi dan UKM Kota Bandar Lampung", "CONTOH Penanda", "Pembina",
        nip, None, None,
    )  # fmt: skip

    def keep(office: Office) -> Outcome[None]:
        with office.db.atomic():
            OfficeStore(office.db).save_penanda_tangan(office.deed("penanda tangan"), person)
        return Outcome(None)

    bench.jobs.run(keep, owner=bench.session)
    bench.finish()
