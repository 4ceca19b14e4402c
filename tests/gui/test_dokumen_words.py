"""SK & Dokumen: the signed decree is only read, the draft is worded, nothing typed is lost."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.actions.dokumen import Dokumen, list_dokumen, load_dokumen
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.kantor.model import PenandaTangan
from core.storage.office_store import OfficeStore
from gui.views.dokumen.page import DokumenPage
from gui.widgets.buttons import Button
from tests.gui.conftest import Bench

SEALED = "Keputusan ini sudah ditandatangani: disimpan sebagaimana tercetak, tidak dicetak ulang."
BAD_NIP = "1196204121983031015"


def _asli(bench: Bench, *, asli: bool = True) -> Dokumen:
    known = list_dokumen(bench.session.office)
    return load_dokumen(bench.session.office, next(one.id for one in known if one.asli is asli))


def _draft(bench: Bench) -> Dokumen:
    return _asli(bench, asli=False)


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
        ["Perubahan IKU 2021–2026", "Rancangan", "bawaan"],
        ["Keputusan Nomor 121/SK/III.15/II/2021", "Ditetapkan", "Januari 2021"],
    ]
    assert dokumen_page.state.accessibleName() == "Rancangan"


def test_the_signed_decree_is_read_in_its_own_words_and_has_no_field(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    asli = _asli(bench)

    dokumen_page.open(asli.keputusan.id)

    shown = [one.text() for one in dokumen_page.text.words.findChildren(QLabel)]
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

    buttons = (page.decrees.open_button, page.pdf_button, page.print_button)
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
