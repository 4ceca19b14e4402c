"""Tabs Pengurus, Izin and Lampiran through their real forms; the identity in full."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent

from core.actions.koperasi import find_koperasi
from core.actions.koperasi_tahun import save_tahun
from core.koperasi.model import KoperasiTahun
from gui.views.koperasi.page import KoperasiPage
from tests.gui.conftest import Bench, settle
from tests.gui.fit import assert_fits
from tests.gui.koperasi.conftest import NARROW, WIDE, Write, press, put, shown, take_down


def typed_person(page: KoperasiPage, bench: Bench, nama: str, jabatan: str) -> None:
    """Add somebody as an officer does."""
    people = page.detail.people
    people.begin_new()
    people.jabatan.set_code(jabatan)
    put(people.nama, nama)
    put(people.telepon, "0812 3456 7890")
    put(people.mulai, "1/5/2023")
    press(people.nama, Qt.Key.Key_S, ctrl=True)
    bench.finish()


def test_the_chair_of_the_tab_is_the_chair_of_the_identity(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    page.detail.tabs.show_tab(page.detail.people)
    typed_person(page, bench, "CONTOH Siti", "ketua")
    typed_person(page, bench, "CONTOH Budi", "bendahara")

    model = page.detail.people.table.model()
    lines = [[str(model.index(row, n).data()) for n in (0, 1, 3)] for row in range(2)]
    assert lines == [
        ["Ketua", "CONTOH Siti", "0812******90"],
        ["Bendahara", "CONTOH Budi", "0812******90"],
    ]
    assert page.detail.identity.fields.ketua.text() == "CONTOH Siti"
    assert page.detail.identity.fields.ketua.isReadOnly()
    assert page.detail.people.notes.text().startswith("2 orang menjabat pada ")


def test_a_masked_telephone_is_shown_on_request_and_noted(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    people = page.detail.people
    page.detail.tabs.show_tab(people)
    typed_person(page, bench, "CONTOH Siti", "ketua")
    people.table.pick(people.rows[0].id)
    masked = people.telepon.text()
    people.reveal_button.click()
    bench.finish()

    assert masked == "0812******90"
    assert people.form.field("telepon").hint.text() == "081234567890 (tercatat dalam Riwayat)"
    rows = page.detail.history.table.model()
    assert not any("081234567890" in str(rows.index(n, 3).data()) for n in range(rows.rowCount()))


def test_typing_about_a_person_survives_a_killed_window(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    page.detail.tabs.show_tab(page.detail.people)
    put(page.detail.people.nama, "CONTOH Setengah")
    page.detail.people.draft._pause.timeout.emit()  # noqa: SLF001 - the pause is over
    bench.finish()

    again = shown(bench)
    again.notice.ways()[0].click()

    assert again.detail.people.nama.text() == "CONTOH Setengah"
    assert again.detail.dirty
    take_down(again)


def test_a_change_of_articles_before_the_founding_cannot_be_saved(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    papers = page.detail.papers
    page.detail.tabs.show_tab(papers)
    put(papers.nomor, "AHU-0001111.AH.01.27.TAHUN 2021")
    put(papers.hari, "1/1/2003")
    papers.draft.check_now()
    refused = page.detail.save_button.isEnabled()
    put(papers.hari, "4/3/2021")
    papers.draft.check_now()
    press(papers.nomor, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    assert not refused
    assert [one.nomor for one in papers.rows] == ["AHU-0001111.AH.01.27.TAHUN 2021"]


def test_a_branch_shows_where_it_is_and_its_expiry(
    bench: Bench, melati: int, page: KoperasiPage
) -> None:
    page.open(melati)
    papers = page.detail.papers
    page.detail.tabs.show_tab(papers)
    before = papers.alamat.isVisible()
    papers.jenis.set_code("cabang")
    settle()
    asked = papers.alamat.isVisible()
    put(papers.nomor, "12/KC/2020")
    put(papers.alamat, "Jl. CONTOH 5")
    put(papers.kota, "Metro")
    put(papers.hari, "4/3/2020")
    put(papers.sampai, "4/3/2021")
    papers.save()
    bench.finish()

    assert (before, asked) == (False, True)
    assert papers.table.model().index(0, 3).data() == "berakhir 4 Maret 2021"


def test_files_are_dropped_opened_and_refused_in_words(
    bench: Bench, melati: int, page: KoperasiPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_it(url: QUrl) -> bool:
        opened.append(url.fileName())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_it)
    good, bad = tmp_path / "CONTOH akta.pdf", tmp_path / "CONTOH program.pdf"
    good.write_bytes(b"%PDF-1.7 CONTOH")
    bad.write_bytes(b"MZ")
    page.open(melati)
    files = page.detail.files
    page.detail.tabs.show_tab(files)
    drop(page, [good, bad])
    bench.finish()
    told = page.detail.notice._notice.message()  # noqa: SLF001 - what an officer reads
    files.open_current()
    files.copy_to(tmp_path / "salinan.pdf")
    bench.finish()
    names = [files.table.model().index(0, 0).data()]
    files.trash_current()
    bench.finish()

    assert names == ["CONTOH akta.pdf"]
    assert told == "CONTOH program.pdf bukan PDF atau JPG menurut isinya, sehingga tidak disimpan."
    assert opened == ["CONTOH akta.pdf"]
    assert (tmp_path / "salinan.pdf").read_bytes() == b"%PDF-1.7 CONTOH"
    assert files.current() is None


def drop(page: KoperasiPage, paths: list[Path]) -> None:
    """As the mouse lets them go over the tab."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.detail.files.dropEvent(event)


def test_the_identity_is_kept_in_full(bench: Bench, melati: int, page: KoperasiPage) -> None:
    page.open(melati)
    fields = page.detail.identity.fields
    hidden = fields.sabh.isVisible()
    put(fields.website, "melati.contoh.id")
    put(fields.berlaku, "31/12/2027")
    fields.status_nik.set_code("sudah")
    fields.grade.set_code("C1")
    fields.tingkat.set_code("kota")
    fields.kkmp.setChecked(True)
    fields.model.set_code("baru")
    fields.gerai.set_codes(["sembako", "klinik"])
    put(fields.sabh, "AHU-0001111.AH.01.29.TAHUN 2025")
    press(fields.website, Qt.Key.Key_S, ctrl=True)
    bench.finish()

    saved = find_koperasi(bench.session.office, melati)
    assert saved is not None
    assert not hidden
    assert (saved.website, saved.status_nik, saved.grade) == ("melati.contoh.id", "sudah", "C1")
    assert saved.tgl_berlaku_sertifikat == date(2027, 12, 31)
    assert (saved.kkmp_model, saved.kkmp_gerai) == ("baru", "sembako,klinik")
    assert saved.kkmp_sabh == "AHU-0001111.AH.01.29.TAHUN 2025"
    assert page.detail.identity.form.field("no_badan_hukum").hint.text() == (
        "dinas kota, tahun 2004"
    )


def test_the_class_is_suggested_from_the_newest_year(
    melati: int, page: KoperasiPage, write: Write
) -> None:
    year = KoperasiTahun(2024, melati, anggota_jumlah=20, modal_sendiri=300_000_000, aset=10**9)
    write(lambda office: save_tahun(office, replace(year)))

    page.open(melati)

    assert page.detail.identity.form.field("kuk").hint.text() == "usul KUK 2"


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_the_new_tabs_fit(
    bench: Bench, melati: int, mawar: int, page: KoperasiPage, size: object
) -> None:
    del mawar
    page.set_narrow(size == NARROW)
    page.resize(size)  # type: ignore[call-overload] # a QSize
    page.open(melati)
    detail = page.detail
    for tab in (detail.identity, detail.people, detail.papers, detail.files):
        detail.tabs.show_tab(tab)
        settle()
        assert_fits(page, size)  # type: ignore[arg-type] # a QSize
    page.merge_button.click()
    bench.finish()
    settle()
    assert_fits(page, size)  # type: ignore[arg-type] # a QSize
