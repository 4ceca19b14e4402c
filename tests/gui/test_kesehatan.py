"""The page Kesehatan through its real widgets, worker and database."""

import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.draf import load_draf
from core.actions.jurnal import history
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.penilaian_daftar import Saringan, Tahap
from core.actions.penilaian_kerja import load_kertas_kerja
from core.errors import AppError
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import StatusPenilaian
from core.storage.koperasi_store import KoperasiStore
from gui import problems
from gui.views.kesehatan import steps, terdahulu_view
from gui.views.kesehatan.account_table import AccountTable
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.panel_lines import Kind
from gui.widgets.angka_edit import AngkaEdit
from gui.widgets.authority import Authority
from gui.widgets.rupiah_edit import RupiahEdit
from tests.gui.conftest import NIP, SANDI, Bench
from tests.gui.fit import assert_fits

CASES = Path(__file__).parents[1] / "rules"
BOOKS: dict[str, int] = json.loads(
    (CASES / "cases" / "ksu-setia-dharma-dikoreksi.json").read_text(encoding="utf-8")
)["input"]["akun"]
# neutral for 1.1 and 1.2: they close the balance, and give the SHU its income
NEUTRAL = {"titipan_dana": 18_848_551, "partisipasi_jasa_pinjaman": 7_073_451}


@pytest.fixture
def kunci(bench: Bench) -> KunciLaporan:
    made: list[int] = []

    def add(office: Office) -> Outcome[int]:
        koperasi = Koperasi("CONTOH KSU Setia", "Simpan Pinjam")
        with office.db.atomic():
            return Outcome(
                KoperasiStore(office.db).add(
                    office.deed("koperasi ditambah"), koperasi, StatusKoperasi(Keadaan.AKTIF)
                )
            )

    owner = QObject()
    bench.jobs.run(add, owner=owner, done=lambda outcome: made.append(outcome.value))
    bench.finish()
    return KunciLaporan(made[0], Unit.KOPERASI, 2020)


@pytest.fixture
def page(bench: Bench, kunci: KunciLaporan, qtbot: QtBot) -> Iterator[KesehatanPage]:
    bench.session.set_year(kunci.tahun_buku + 1)
    made = KesehatanPage(bench.session, bench.jobs)
    qtbot.addWidget(made)
    made.set_narrow(False)
    made.load()
    made.resize(1218, 702)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    bench.finish()


def _type(table: AccountTable, text: str) -> None:
    """Type an amount as an officer does: the first key opens the cell, Enter leaves it."""
    QTest.keyClicks(table, text[0])
    editor = _cell_editor(table)
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def _cell_editor(table: AccountTable) -> RupiahEdit:
    """The open cell; those that were left may still wait for Qt to delete them."""
    return table.findChildren(RupiahEdit)[-1]


def _fill(page: KesehatanPage, books: dict[str, int]) -> None:
    """Walk every section with Enter, type what the books have, and set the rest to zero."""
    editor = page.editor
    table = editor.middle.accounts
    for bagian in editor.sheet.sections:
        editor.sections.pick(bagian.kode)
        for akun in bagian.akun:
            if akun.kode in books:
                editor.go_to_account(akun.kode)
                _type(table, str(books[akun.kode]))
        for akun in bagian.akun:
            if akun.kode not in editor.sheet.kini:
                editor.go_to_account(akun.kode)
                page.zero_action.trigger()
                editor.ask.confirm()


def _answer_all(page: KesehatanPage, key: Qt.Key = Qt.Key.Key_Y) -> None:
    editor = page.editor
    editor.sections.pick(editor.sheet.questions[0].kode)
    editor.middle.start()
    for _ in range(sum(grup.jumlah for grup in editor.sheet.questions)):
        QTest.keyClick(editor.middle.questions, key)


def _stored(bench: Bench, kunci: KunciLaporan):  # type: ignore[no-untyped-def] # noqa: ANN202 - KertasKerja
    return load_kertas_kerja(bench.session.office, kunci, _batas(kunci))


def _batas(kunci: KunciLaporan):  # type: ignore[no-untyped-def] # noqa: ANN202 - date
    from datetime import date

    return date(kunci.tahun_buku + 1, 12, 31)


def test_the_books_of_ksu_setia_dharma_give_the_corrected_scores(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)

    _fill(page, {**BOOKS, **NEUTRAL})

    editor = page.editor
    assert editor.sheet.pedoman is not None
    assert editor.sheet.pedoman.id == "perdep-06-2016"
    assert editor.sheet.telaah is not None
    assert editor.sheet.telaah.kesiapan.blocks == ()
    editor.panel.open_component("1.1")
    shown = {
        line.text.split()[0]: line.value
        for line in editor.panel.rows.lines()
        if line.kind is Kind.KOMPONEN
    }
    assert (shown["1.1"], shown["1.2"]) == ("1,50", "6,00")
    bands = [line for line in editor.panel.rows.lines() if line.kind is Kind.PITA and line.strong]
    assert [(band.text, band.extra, band.value) for band in bands] == [("x > 80 %", "25", "1,50")]
    ratio = [line.value for line in editor.panel.rows.lines() if line.kind is Kind.RASIO]
    assert ratio == ["85,11 %"]


def test_the_score_moves_at_every_key_and_says_why_there_is_none(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    _fill(page, {**BOOKS, **NEUTRAL})
    head = page.editor.panel.head
    assert head.predikat.text.text() == "Skor sementara"
    assert head.distance.text() == "38 butir belum dijawab"
    table = page.editor.middle.accounts
    page.editor.go_to_account("kas")

    QTest.keyClicks(table, "5")

    assert head.title.text() == "Belum ada skor"
    told = [each._text.text() for each in head.reasons if not each.isHidden()]  # noqa: SLF001 - what is read
    assert len(told) == 1
    assert told[0].startswith("Total aset")


def test_dots_come_while_typing(page: KesehatanPage, kunci: KunciLaporan) -> None:
    page.open(kunci)
    table = page.editor.middle.accounts
    QTest.keyClicks(table, "1")
    editor = _cell_editor(table)

    QTest.keyClicks(editor, "250000")

    assert editor.text() == "1.250.000"
    assert page.editor.sheet.kini == {"kas": 1_250_000}


def test_enter_walks_down_and_into_the_next_section(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    table = page.editor.middle.accounts
    seen = [page.editor.sections.current()]
    for _ in range(len(page.editor.sheet.sections[0].akun)):
        QTest.keyClick(table, Qt.Key.Key_Return)
        seen.append(page.editor.sections.current())

    assert seen[-1] == "kewajiban"
    assert set(seen[:-1]) == {"aset"}


def test_answers_jump_to_the_next_open_question(page: KesehatanPage, kunci: KunciLaporan) -> None:
    page.open(kunci)

    _answer_all(page)

    telaah = page.editor.sheet.telaah
    assert telaah is not None
    assert telaah.kesiapan.unanswered == 0
    given = page.editor.sheet.jawaban
    assert {kode: set(answers) for kode, answers in given.items()} == {
        f"3.{n}": {True} for n in range(1, 6)
    }


def test_zeroing_blank_lines_is_journalled_by_group(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    table = page.editor.middle.accounts
    _type(table, "500")
    page.editor.go_to_account("bank")
    page.zero_action.trigger()
    assert page.editor.ask.sentence.startswith("Isi 11 baris kosong pada Aset lancar")
    page.editor.ask.confirm()

    page.editor.save()
    bench.finish()

    stored = _stored(bench, kunci).laporan
    assert (stored.akun["kas"], stored.akun["bank"]) == (500, 0)
    entry = history(bench.session.office, "laporan_keuangan", stored.id)[0]
    assert entry.perubahan["diisi nol sekaligus"] == (None, "Aset lancar: 11 baris")


def test_a_column_copied_from_a_spreadsheet_is_pasted(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    table = page.editor.middle.accounts
    QGuiApplication.clipboard().setText("1.000\t900\r\nRp 2.000,00\t\r\n\r\nsalah\t5\r\n")

    table.paste()

    assert page.editor.sheet.kini == {"kas": 1_000, "bank": 2_000}
    assert page.editor.sheet.lalu == {"kas": 900, "surat_berharga": 5}
    assert "1 isian tidak terbaca" in page.editor.notice._message.text()  # noqa: SLF001 - what is read


def test_a_jump_asks_and_is_content_with_a_reason(page: KesehatanPage, kunci: KunciLaporan) -> None:
    page.open(kunci)
    page.editor.sheet.type_amount("kas", 100, last=True)
    table = page.editor.middle.accounts
    page.editor.go_to_account("kas")
    _type(table, "1100")
    remarks = [
        line
        for row in range(table.accounts.rowCount())
        if (line := table.accounts.line(row)).finding and line.finding.code == "laporan.lonjakan"
    ]
    assert [line.finding.message for line in remarks if line.finding] == [
        "11 kali tahun lalu. Sudah benar, atau salah ketik?"
    ]

    table.link_followed.emit(remarks[0])
    page.editor.ask.line.set_text("kas dititipkan akhir tahun")
    page.editor.ask.confirm()

    assert page.editor.sheet.alasan == {"kas": "kas dititipkan akhir tahun"}
    assert not any(
        line.finding and line.finding.code == "laporan.lonjakan"
        for line in map(table.accounts.line, range(table.accounts.rowCount()))
    )


def test_typing_is_kept_within_a_second_and_found_again(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan, qtbot: QtBot
) -> None:
    page.open(kunci)
    QTest.keyClicks(page.editor.middle.accounts, "7")
    officer = bench.session.officer
    assert officer is not None
    qtbot.waitUntil(
        lambda: load_draf(bench.session.office, kunci.teks, officer.id) is not None, timeout=1_000
    )

    again = KesehatanPage(bench.session, bench.jobs)
    qtbot.addWidget(again)
    again.set_narrow(False)
    again.load()
    again.open(kunci)

    assert again.editor.sheet.kini == {"kas": 7}
    assert again.editor.sheet.dirty
    assert not again.editor.notice.isHidden()


def test_another_pedoman_is_taken_only_with_a_reason(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    editor = page.editor
    editor.head.pedoman.set_code("permen-14-2009")
    assert editor.head.pedoman.code() == "perdep-06-2016"
    editor.ask.confirm()
    assert editor.ask.asking

    editor.ask.line.set_text("diminta pemeriksa")
    editor.ask.confirm()

    assert editor.sheet.pedoman is not None
    assert editor.sheet.pedoman.id == "permen-14-2009"
    assert editor.head.pedoman.code() == "permen-14-2009"
    assert editor.sheet.alasan_pedoman == "diminta pemeriksa"


def test_another_reading_moves_the_score_and_needs_a_reason(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    _fill(page, {**BOOKS, **NEUTRAL})
    editor = page.editor
    editor.panel.varian_wanted.emit("1.2")
    editor.ask.choose("linear")
    editor.ask.line.set_text("menurut uraian lampiran")

    editor.ask.confirm()

    assert editor.sheet.varian == {"1.2": "linear"}
    assert editor.sheet.alasan_varian == {"1.2": "menurut uraian lampiran"}


def test_the_whole_way_to_final_and_back(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = bench.session.officer
    assert officer is not None
    monkeypatch.setattr(steps, "ask_authority", lambda *_: Authority(officer, NIP, SANDI))
    page.open(kunci)
    editor = page.editor
    assert not editor.foot.check.isEnabled()
    _fill(page, {**BOOKS, **NEUTRAL})
    _answer_all(page)
    assert editor.foot.check.isEnabled()
    assert not editor.foot.finalize.isEnabled()

    editor.foot.check.click()
    bench.finish()
    bench.finish()
    assert _stored(bench, kunci).penilaian.status is StatusPenilaian.DIPERIKSA
    assert editor.foot.finalize.isEnabled()
    editor.foot.finalize.click()
    bench.finish()
    final = _stored(bench, kunci).penilaian
    assert (final.status, final.predikat) == (StatusPenilaian.FINAL, editor.sheet.report.predikat)  # type: ignore[union-attr]
    assert editor.foot.save.isHidden()

    editor.foot.reopen.click()
    editor.ask.line.set_text("salah kutip")
    editor.ask.confirm()
    bench.finish()

    assert [one.status for one in _stored(bench, kunci).putaran] == [
        StatusPenilaian.DRAF,
        StatusPenilaian.DIBUKA_KEMBALI,
    ]
    assert not editor.sheet.locked


def test_a_report_out_of_balance_is_sent_back_from_its_remark(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    _fill(page, {**BOOKS, **NEUTRAL, "kas": 99_000_000})
    editor = page.editor
    editor.sections.pick("aset")
    table = editor.middle.accounts
    remark = next(
        line
        for line in map(table.accounts.line, range(table.accounts.rowCount()))
        if line.finding and line.finding.code == "identitas.neraca_seimbang"
    )

    table.link_followed.emit(remark)
    editor.ask.line.set_text("aset lebih besar daripada pasiva")
    editor.ask.confirm()
    bench.finish()
    bench.finish()

    stored = _stored(bench, kunci).laporan
    assert stored.keadaan is KeadaanLaporan.DIKEMBALIKAN
    assert stored.catatan == "aset lebih besar daripada pasiva"
    assert editor.head.state.text.text() == "Dikembalikan"


def test_a_record_that_moved_keeps_the_typing_and_asks(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    _type(page.editor.middle.accounts, "500")
    page.editor.save()
    bench.finish()
    _elsewhere(bench, kunci)
    page.editor.go_to_account("kas")
    _type(page.editor.middle.accounts, "700")

    page.editor.save()
    bench.finish()

    assert page.editor.sheet.kini["kas"] == 700
    assert page.editor.ask.asking
    page.editor.ask.choose("timpa")
    page.editor.ask.confirm()
    bench.finish()
    assert _stored(bench, kunci).laporan.akun["kas"] == 700


def _elsewhere(bench: Bench, kunci: KunciLaporan) -> None:
    """Another officer saves the same report; this page does not hear of it in time."""
    from core.actions.penilaian import KertasBaru, save_kertas_kerja

    stored = _stored(bench, kunci)
    moved = replace(stored.laporan, akun={"kas": 600})

    def quietly(office: Office) -> Outcome[None]:
        save_kertas_kerja(office, KertasBaru(moved, stored.penilaian), _batas(kunci))
        return Outcome(None)

    bench.jobs.run(quietly, owner=bench.session)
    bench.finish()


def test_the_list_opens_a_report_and_comes_back(page: KesehatanPage, kunci: KunciLaporan) -> None:
    assert page.list.header.subtitle.text() == "Tahun kinerja 2021 menilai tahun buku 2020"
    page.list.table.pick(kunci)

    QTest.keyClick(page.list.table, Qt.Key.Key_Return)

    assert page.editor.kunci == kunci
    assert page.escape()
    assert page.list.isVisible()


@pytest.mark.parametrize(("size", "narrow"), [(QSize(1218, 623), False), (QSize(1021, 485), True)])
def test_every_state_of_the_page_fits(
    page: KesehatanPage, kunci: KunciLaporan, size: QSize, narrow: bool
) -> None:
    page.set_narrow(narrow)
    assert_fits(page, size)
    page.open(kunci)
    assert_fits(page, size)
    page.editor.sheet.type_amount("kas", 5)
    assert_fits(page, size)
    page.editor.asker.ask_varian("1.1")
    assert_fits(page, size)
    page.editor.ask.dismiss()
    page.editor.sections.pick(page.editor.sheet.questions[0].kode)
    assert_fits(page, size)
    row = page.list.row_of(kunci)
    assert row is not None
    page.list.taken_over.emit(row)
    assert_fits(page, size)


def test_a_result_from_a_certificate_is_taken_over(
    page: KesehatanPage,
    bench: Bench,
    kunci: KunciLaporan,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    officer = bench.session.officer
    assert officer is not None
    monkeypatch.setattr(terdahulu_view, "ask_authority", lambda *_: Authority(officer, NIP, SANDI))
    scan = tmp_path / "sertifikat.pdf"
    scan.write_bytes(b"%PDF contoh")
    page.list.table.pick(kunci)
    row = page.list.current()
    assert row is not None
    page.list.taken_over.emit(row)
    form = page.terdahulu
    form.skor.set_value(Fraction("72.35"))
    form.predikat.set_code("Cukup Sehat")
    form.nomor.set_text("CONTOH-1/2021")
    form.take_scan(scan)

    form.save()
    bench.finish()

    done = _stored(bench, kunci).penilaian
    assert (done.total, done.predikat) == (Fraction("72.35"), "Cukup Sehat")
    assert done.sertifikat.scan_nama == "sertifikat.pdf"
    page.open(kunci)
    assert page.editor.panel.head.score.text() == "72,35"
    assert page.editor.panel.head.distance.text() == "Hasil terdahulu, CONTOH-1/2021"


def test_a_missing_score_is_told_at_its_field(page: KesehatanPage, kunci: KunciLaporan) -> None:
    row = page.list.row_of(kunci)
    assert row is not None
    page.list.taken_over.emit(row)

    page.terdahulu.save()

    assert page.terdahulu.form.field("skor").finding.text() == "Isi skor menurut sertifikat."


def test_last_years_answers_are_kept_per_group_on_request(
    page: KesehatanPage, bench: Bench, kunci: KunciLaporan
) -> None:
    page.open(kunci.tahun_lalu)
    _answer_all(page, Qt.Key.Key_T)
    page.editor.save()
    bench.finish()
    page.open(kunci)
    assert page.editor.sheet.jawaban == {}
    page.editor.sections.pick(page.editor.sheet.questions[0].kode)
    QTest.keyClick(page.editor.middle.questions, Qt.Key.Key_Y)

    page.editor.middle.keep_wanted.emit()

    assert page.editor.sheet.jawaban == {"3.1": (True, *[False] * 11)}


def test_the_score_of_a_sharia_frame_is_entered_by_hand(
    bench: Bench, page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    sheet = page.editor.sheet
    sheet.choose_pedoman(sheet.law.pedoman["perdep-07-2016-syariah"], "pola syariah")
    page.editor.sections.pick(sheet.entries[0].kode)
    form = page.editor.middle.entries.form
    field = form.field("1.1").field
    assert isinstance(field, AngkaEdit)

    field.setText("6")
    assert form.field("1.1").finding.text() == "Skor harus 0 sampai 5."
    field.setText("2,75")

    assert sheet.isian == {"1.1": Fraction("2.75")}
    del bench


def test_the_list_is_narrowed_by_another_page(page: KesehatanPage) -> None:
    page.open(Saringan(tahap=frozenset({Tahap.FINAL})))

    assert page.list.model.rowCount() == 0
    page.open(Saringan(layak=False))
    assert page.list.model.rowCount() == 1


def test_esc_takes_back_what_was_typed_into_a_cell(
    page: KesehatanPage, kunci: KunciLaporan
) -> None:
    page.open(kunci)
    table = page.editor.middle.accounts
    _type(table, "5000000000")
    page.editor.go_to_account("kas")
    QTest.keyClicks(table, "7")
    assert page.editor.sheet.kini == {"kas": 7}

    QTest.keyClick(_cell_editor(table), Qt.Key.Key_Escape)

    assert page.editor.sheet.kini == {"kas": 5_000_000_000}


def test_a_cooperative_in_the_bin_is_told_and_not_opened(
    page: KesehatanPage, kunci: KunciLaporan, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[AppError] = []
    monkeypatch.setattr(problems, "tell", lambda _parent, error: told.append(error))

    page.open(replace(kunci, koperasi_id=404))

    assert [error.message for error in told] == [
        "Koperasi atau unit ini tidak ada lagi dalam daftar."
    ]
    assert page.list.isVisible()


def test_a_year_without_a_pedoman_says_so(page: KesehatanPage, kunci: KunciLaporan) -> None:
    page.open(replace(kunci, tahun_buku=2005))

    head = page.editor.panel.head
    assert head.title.text() == "Belum ada skor"
    assert head.explanation.text().startswith("Pedoman tidak tersedia untuk")
