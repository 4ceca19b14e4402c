"""The record of an examination through the real window."""

from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.pemeriksaan import load_berkas, save_pemeriksaan
from core.actions.penilaian import KertasBaru, save_kertas_kerja
from core.koperasi.laporan import KunciLaporan, Laporan
from core.koperasi.pemeriksaan import (
    Pemeriksaan,
    Pengembalian,
    Permintaan,
)
from core.koperasi.pemeriksaan_langkah import BerkasPemeriksaan, KeadaanLangkah, Tahapan
from core.koperasi.pemeriksaan_saran import Saran
from core.koperasi.penilaian import AsalPenilaian, Penilaian, StatusPenilaian, Tanda
from core.rekomendasi import KeadaanRekomendasi
from core.storage.penilaian_store import PenilaianStore
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.pemeriksaan.view import PemeriksaanView
from gui.views.kesehatan.targets import PemeriksaanTarget, TugasTarget
from tests.gui.conftest import Bench, ShowPage, Write
from tests.gui.fit import assert_fits

BATAS = date(2021, 12, 31)
DAY = date(2021, 5, 4)


@pytest.fixture
def page(bench: Bench, kunci: KunciLaporan, show_page: ShowPage) -> KesehatanPage:
    bench.session.set_year(kunci.tahun_buku + 1)
    return show_page(KesehatanPage)


def _view(page: KesehatanPage, kunci: KunciLaporan, bagian: str = "") -> PemeriksaanView:
    page.open(PemeriksaanTarget(kunci, bagian))
    assert isinstance(page.place, PemeriksaanView)
    return page.place


def _stored(bench: Bench, kunci: KunciLaporan) -> BerkasPemeriksaan:
    return load_berkas(bench.session.office, kunci, BATAS)


def _final(write: Write, kunci: KunciLaporan, urut: int = 1) -> None:
    """A final result, as one that was computed elsewhere."""

    def put(office: Office) -> Outcome[object]:
        done = Penilaian(
            kunci,
            "juknis-15-2021-ksp",
            asal=AsalPenilaian.HITUNG,
            status=StatusPenilaian.FINAL,
            pedoman_sidik="0" * 64,
            total=Fraction(90),
            predikat="Sehat",
            predikat_urut=urut,
            final=Tanda(DAY),
        )
        with office.db.atomic():
            PenilaianStore(office.db).bulk(office.deed("final"), [done])
        return Outcome(None, frozenset({Topic.PENILAIAN}))

    write(put)


def test_the_record_is_typed_and_saved(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    view = _view(page, kunci)
    assert view.header.title.text() == "CONTOH KSU Setia"
    fields = view.record.form

    QTest.keyClicks(fields.field("nomor_pemberitahuan").field, "P/1")
    fields.field("tanggal_pemberitahuan").field.setText("4/5/2021")  # type: ignore[attr-defined]
    view.save_action.trigger()
    bench.finish()

    record = _stored(bench, kunci).pemeriksaan
    assert (record.nomor_pemberitahuan, record.tanggal_pemberitahuan) == ("P/1", DAY)
    button = view.timeline.buttons[Tahapan.PEMBERITAHUAN]
    assert button.step.keadaan is KeadaanLangkah.SELESAI
    assert button.state_word() == "4 Mei 2021"
    assert "Pemberitahuan" in button.accessibleName()


def test_days_out_of_order_stand_under_their_field_while_typing(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    view = _view(page, kunci)
    fields = view.record.form
    fields.field("tanggal_berita_acara").field.setText("4/5/2021")  # type: ignore[attr-defined]
    fields.field("tanggal_penetapan").field.setText("3/5/2021")  # type: ignore[attr-defined]

    view.record.check()

    line = fields.field("tanggal_penetapan").finding
    assert not line.isHidden()
    assert "Tanggal SK penetapan mendahului tanggal berita acara" in line.text()


def test_a_certificate_number_is_proposed_and_not_stored(
    page: KesehatanPage, bench: Bench, write: Write, kunci: KunciLaporan
) -> None:
    view = _view(page, kunci)
    closed = view.record.form.field("nomor_sertifikat").field.isEnabled()
    _final(write, kunci)
    number = view.record.form.field("nomor_sertifikat").field

    view.record.form.field("tanggal_sertifikat").field.setText("4/5/2021")  # type: ignore[attr-defined]
    view.record.propose_button.click()

    assert not closed
    assert number.text() == "001/SK-KES/2021"  # type: ignore[attr-defined]
    assert _stored(bench, kunci).pemeriksaan.nomor_sertifikat == ""
    view.save()
    bench.finish()
    assert _stored(bench, kunci).pemeriksaan.nomor_sertifikat == "001/SK-KES/2021"


def test_a_poor_result_says_why_there_is_no_certificate(
    page: KesehatanPage, write: Write, kunci: KunciLaporan
) -> None:
    _final(write, kunci, urut=3)

    view = _view(page, kunci)

    assert "di bawah batas sertifikat" in view.record.obstacle.text()
    assert not view.record.form.field("nomor_sertifikat").field.isEnabled()
    assert view.timeline.buttons[Tahapan.SERTIFIKAT].state_word() == "tidak perlu"


def test_typing_outlives_somebody_elses_change(
    page: KesehatanPage, bench: Bench, write: Write, kunci: KunciLaporan
) -> None:
    view = _view(page, kunci)
    fields = view.record.form
    fields.field("tempat").field.set_text("kantor koperasi")  # type: ignore[attr-defined]

    def elsewhere(office: Office) -> Outcome[object]:
        saved = save_pemeriksaan(office, Pemeriksaan(kunci, ditemui="Ketua"), BATAS)
        return Outcome(None, saved.topics)

    write(elsewhere)
    view.save()
    bench.finish()

    record = _stored(bench, kunci).pemeriksaan
    assert (record.tempat, record.ditemui) == ("kantor koperasi", "Ketua")


def test_typing_is_kept_when_the_list_is_shown(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    view = _view(page, kunci)
    view.record.form.field("tempat").field.set_text("belum disimpan")  # type: ignore[attr-defined]
    view.requests.form.uraian.set_text("juga belum")  # type: ignore[attr-defined]

    page.show_list()
    bench.finish()
    view = _view(page, kunci)

    assert view.record.typed().tempat == "belum disimpan"
    assert view.requests.form.typed().uraian == "juga belum"
    assert _stored(bench, kunci).pemeriksaan.id == 0


def test_a_request_is_added_answered_and_thrown_away(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    view = _view(page, kunci, "kelengkapan")
    form = view.requests.form
    assert view.tabs.front() is view.requests
    form.uraian.set_text("Rincian piutang")  # type: ignore[attr-defined]
    form.tenggat.setText("4/5/2021")  # type: ignore[attr-defined]
    view.save()
    bench.finish()
    late = view.requests.model.cells(0)[1]
    form.dipenuhi.setText("10/5/2021")  # type: ignore[attr-defined]
    view.save()
    bench.finish()
    (kept,) = _stored(bench, kunci).permintaan

    QTest.keyClick(view.requests.table, Qt.Key.Key_Delete)
    bench.finish()
    gone = list(_stored(bench, kunci).permintaan)
    view.notice.ways()[0].click()
    bench.finish()

    assert late.icon == "triangle-alert"
    assert kept == Permintaan(
        "Rincian piutang",
        tenggat=DAY,
        dipenuhi_pada=date(2021, 5, 10),
        pemeriksaan_id=kept.pemeriksaan_id,
        id=kept.id,
        versi=2,
    )
    assert (gone, len(_stored(bench, kunci).permintaan)) == ([], 1)
    assert view.tabs.bar.tabText(1) == "Kelengkapan (1)"


def test_a_proposal_fills_the_form_and_is_edited(
    page: KesehatanPage, bench: Bench, write: Write, kunci: KunciLaporan
) -> None:
    _final(write, kunci)
    view = _view(page, kunci, "rekomendasi")
    form = view.advice.form
    button = form.proposals  # type: ignore[attr-defined]
    assert not button.isEnabled()
    button.set_proposals([Saran("KK1.1", "Rasio kas", Fraction(3), "Memperbaiki rasio kas.")])

    button.menu_for(button).actions()[0].trigger()
    form.uraian.set_text(f"{form.typed().uraian} Segera.")  # type: ignore[attr-defined]
    form.tenggat.setText("4/5/2022")  # type: ignore[attr-defined]
    before = list(_stored(bench, kunci).rekomendasi)
    view.save()
    bench.finish()

    (kept,) = _stored(bench, kunci).rekomendasi
    assert before == []
    assert (kept.uraian, kept.komponen, kept.keadaan) == (
        "Memperbaiki rasio kas. Segera.",
        "KK1.1",
        KeadaanRekomendasi.BELUM,
    )


def test_the_next_step_of_sanctions_is_offered_and_a_leap_asks_why(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    view = _view(page, kunci, "sanksi")
    form = view.sanctions.form
    assert "belum bersumber" in form.source.text()  # type: ignore[attr-defined]
    view.save()
    bench.finish()
    QTest.keyClick(view.sanctions.table, Qt.Key.Key_Insert)
    offered = form.langkah.code()  # type: ignore[attr-defined]

    form.langkah.set_code("4")  # type: ignore[attr-defined]
    view.save()
    bench.finish()
    refused = list(_stored(bench, kunci).sanksi)
    why = form.form.field("alasan").finding.text()
    form.alasan.set_text("Membahayakan anggota")  # type: ignore[attr-defined]
    view.save()
    bench.finish()

    assert offered == "2"
    assert len(refused) == 1
    assert why == "Langkah berikutnya adalah langkah 2. Tulis alasan melompatinya."
    kept = _stored(bench, kunci).sanksi
    assert [(one.langkah, one.sebutan, one.alasan) for one in kept] == [
        (1, "Teguran tertulis 1", ""),
        (4, "Pembekuan sementara kegiatan usaha", "Membahayakan anggota"),
    ]


def test_a_report_is_sent_back_and_received(
    page: KesehatanPage, bench: Bench, write: Write, kunci: KunciLaporan
) -> None:
    def begin(office: Office) -> Outcome[object]:
        paper = KertasBaru(Laporan(kunci, {"kas": 5}), Penilaian(kunci, ""))
        return Outcome(None, save_kertas_kerja(office, paper, BATAS).topics)

    write(begin)
    view = _view(page, kunci, "pengembalian")
    form = view.returns.form
    form.alasan.set_text("Neraca belum seimbang")  # type: ignore[attr-defined]
    assert form.save_button.word() == "Kembalikan"
    view.save()
    bench.finish()
    away = _stored(bench, kunci)
    form.diterima.set_day(bench.session.office.today)  # type: ignore[attr-defined]
    view.save()
    bench.finish()

    back = _stored(bench, kunci)
    (letter,) = back.pengembalian
    assert (away.dikembalikan, back.dikembalikan) == (True, False)
    assert letter.diterima_kembali == bench.session.office.today
    assert isinstance(letter, Pengembalian)


def test_a_final_report_is_not_sent_back(
    page: KesehatanPage, write: Write, kunci: KunciLaporan
) -> None:
    _final(write, kunci)

    view = _view(page, kunci, "pengembalian")

    assert not view.returns.form.save_button.isEnabled()
    assert view.returns.form.notice.message() == "Penilaian sudah final."


def test_steps_lead_to_their_parts_and_to_other_places(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    view = _view(page, kunci)
    asked: list[object] = []
    view.wanted.connect(asked.append)

    QTest.mouseClick(view.timeline.buttons[Tahapan.BERITA_ACARA], Qt.MouseButton.LeftButton)
    focused = view.record.form.field("nomor_berita_acara").field.hasFocus()
    QTest.keyClick(view.timeline.buttons[Tahapan.KELENGKAPAN], Qt.Key.Key_Return)
    front = view.tabs.front()
    view.timeline.buttons[Tahapan.TINDAK_LANJUT].click()
    last = view.tabs.front()
    view.timeline.buttons[Tahapan.TUGAS].click()

    assert focused
    assert (front, last) == (view.requests, view.advice)
    assert asked == [TugasTarget(0)]
    _view(page, kunci).side.report_link.click()
    assert page.editor.isVisible()


@pytest.mark.parametrize(("size", "narrow"), [(QSize(1218, 623), False), (QSize(1021, 485), True)])
def test_every_tab_fits(
    page: KesehatanPage,
    write: Write,
    kunci: KunciLaporan,
    size: QSize,
    narrow: bool,
) -> None:
    _final(write, kunci)
    page.set_narrow(narrow)
    view = _view(page, kunci)

    for place in range(view.tabs.bar.count()):
        view.tabs.bar.setCurrentIndex(place)
        assert_fits(page, size)
