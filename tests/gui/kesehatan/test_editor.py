"""The editor of a report: typing, answers, scores, drafts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.actions.draf import load_draf
from core.actions.jurnal import history
from core.koperasi.laporan import KeadaanLaporan, KunciLaporan
from core.koperasi.penilaian import StatusPenilaian
from gui.views.kesehatan import steps
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.panel_lines import Kind
from gui.widgets.authority import Authority
from tests.gui.conftest import NIP, SANDI, Bench
from tests.gui.kesehatan.conftest import (
    BOOKS,
    NEUTRAL,
    _answer_all,
    _cell_editor,
    _fill,
    _stored,
    _type,
)


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
