"""A year by hand: from the surat tugas to certificates and back, through the whole window."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from core.actions.office import Office, close_office, open_writer
from core.actions.penilaian import save_kertas_kerja
from core.actions.petugas import add_petugas, sign_in
from core.kantor.model import PenandaTangan, Petugas
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.koperasi.penilaian import StatusPenilaian
from core.rules.pilihan import Pilihan
from core.storage.koperasi_store import KoperasiStore
from core.storage.office_store import OfficeStore
from gui.views.kesehatan.cetak import output
from gui.views.kesehatan.cetak.view import CetakView
from gui.views.kesehatan.entri_kedua.view import EntriKeduaView
from gui.views.kesehatan.pemeriksaan.view import PemeriksaanView
from gui.views.kesehatan.penetapan.view import PenetapanView
from gui.views.kesehatan.tugas.view import TugasView
from gui.widgets.rupiah_edit import RupiahEdit
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.gui.conftest import NIP, SANDI, Program
from tests.gui.kesehatan.conftest import _batas
from tests.gui.kesehatan.tangan import CTRL, Hand
from tests.gui.kesehatan.test_penetapan import SAMPLE, _paper

TAHUN = 2026
OPERATOR = ("190001011920011001", "contoh-operator")
VERIFIKATOR = ("190002021920022002", "contoh-verifikator")
PEJABAT = ("190003031920031003", "contoh-pejabat")
ROLES = {"operator": OPERATOR, "verifikator": VERIFIKATOR, "pejabat": PEJABAT}
NAMES = ("Anggrek", "Bakung", "Cempaka")


@pytest.fixture(scope="module")
def year_office(empty_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Officers of every role, both signatories, three reports that are whole."""
    path = Path(shutil.copy(empty_office, tmp_path_factory.mktemp("setahun") / "siku.db"))
    office = open_writer(path)
    sign_in(office, NIP, SANDI)
    for peran, (nip, sandi) in ROLES.items():
        officer = Petugas(0, nip, f"CONTOH {peran}", "", peran, aktif=True, versi=1)
        add_petugas(office, officer, sandi)
    with office.db.atomic():
        wanted = replace(Pilihan(), layak_wajib_rat=False)
        OfficeStore(office.db).save_pilihan(office.deed("pilihan"), wanted)
        for post in ("Kepala Dinas", "Kepala Bidang"):
            person = PenandaTangan(0, "", post, f"CONTOH {post}", "Pembina", NIP, None, None)
            OfficeStore(office.db).save_penanda_tangan(office.deed("penanda tangan"), person)
    for name in NAMES:
        _report(office, name)
    close_office(office, copy=False)
    return path


def _report(office: Office, name: str) -> None:
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"),
            Koperasi(f"CONTOH {name}", "Simpan Pinjam", kuk=3),
            StatusKoperasi(Keadaan.AKTIF),
        )
    kunci = KunciLaporan(koperasi_id, Unit.KOPERASI, TAHUN - 1)
    save_kertas_kerja(office, _paper(kunci), _batas(kunci))


@pytest.fixture
def hand(program: Callable[[Path], Program], year_office: Path, tmp_path: Path) -> Iterator[Hand]:
    opened = program(Path(shutil.copy(year_office, tmp_path / "siku.db")))
    yield Hand(opened, TAHUN)
    opened.close()


def test_a_year_from_surat_tugas_to_certificates(
    hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand.begin(OPERATOR)
    _send_a_team(hand)
    _ask_for_papers(hand)
    hand.begin(VERIFIKATOR)
    _enter_again_with_slips(hand)
    _check_and_conclude(hand)
    _nobody_is_left(hand)
    _number(hand)
    paper = tmp_path / "kertas-kerja.pdf"
    _print_all(hand, tmp_path, monkeypatch)
    _print_one(hand, paper, monkeypatch)
    issued = paper.read_bytes()
    _open_again(hand)
    _print_before(hand, tmp_path / "lagi.pdf", monkeypatch)

    assert (tmp_path / "lagi.pdf").read_bytes() == issued
    _no_final_is_altered(tmp_path / "siku.db")


def _send_a_team(hand: Hand) -> None:
    """Surat tugas by keyboard; the form goes on by itself to the cooperatives."""
    view = hand.duty("Surat tugas…", TugasView)
    hand.press(Qt.Key.Key_Insert)
    hand.type("CONTOH/5/ST", "5/10/2026", "12/10/2026", "16/10/2026", "Pemeriksaan (CONTOH)")
    hand.press(Qt.Key.Key_Tab)
    hand.type("CONTOH/2/SKT", "1/10/2026")
    for name in ("CONTOH verifikator", "CONTOH operator"):
        (entry,) = (one for one in view.letter.tim.menu().actions() if one.text() == name)
        entry.trigger()
    hand.save()
    assert view.letter.keperluan.text() == "Pemeriksaan (CONTOH)"
    assert QApplication.focusWidget() is view.sent.add_button
    hand.click(view.sent.add_button)
    hand.click(view.assign.all_button)
    hand.click(view.assign.do_button)
    assert QApplication.focusWidget() is view.sent.table
    assert [row.baris.nama for row in view.sent.model.rows()] == [f"CONTOH {n}" for n in NAMES]


def _ask_for_papers(hand: Hand) -> None:
    """What was asked of the cooperative, and its answer."""
    hand.stand_on("Anggrek")
    view = hand.duty("Pemeriksaan…", PemeriksaanView)
    assert QApplication.focusWidget() is view.record.form.field("nomor_pemberitahuan").field
    hand.type("CONTOH/1/PEM", "6/10/2026", "12/10/2026", "13/10/2026", "Kantor", "Bendahara")
    hand.save()
    view.tabs.show_tab(view.requests)
    hand.click(view.requests.add_button)
    hand.type("Rincian piutang")
    hand.press(Qt.Key.Key_Tab)
    hand.type("CONTOH/1/PK", "6/10/2026", "13/10/2026", "12/10/2026", "Diserahkan")
    hand.save()
    (asked,) = view.requests.model.rows()
    assert (asked.jawaban, asked.dipenuhi_pada is not None) == ("Diserahkan", True)


def _enter_again_with_slips(hand: Hand) -> None:
    """Another officer types everything again, blind: digits swapped, a sign, an answer."""
    hand.stand_on("Anggrek")
    view = hand.duty("Entri kedua…", EntriKeduaView)
    hand.click(view.begin.whole)
    view.table.start()
    for row in range(view.model.rowCount()):
        tanya = view.model.tanya(row)
        if tanya is not None:
            assert view.table.currentIndex().row() == row
            _type_value(view, tanya.kode.kode)
    hand.settle()
    hand.click(view.foot.compare)

    found = view.differences.rows.rows()
    assert [one.nilai.tanya.kode for one in found] == ["kas", "shu_tahun_berjalan", "TK1.1:1"]
    for _ in found:
        hand.press(Qt.Key.Key_1)
    hand.click(view.foot.apply)
    assert view.state.text.text() == "Selesai, semua isian"


def _type_value(view: EntriKeduaView, kode: str) -> None:
    component, _, item = kode.partition(":")
    if item:
        answer = bool(SAMPLE["jawaban"][component][int(item) - 1]) ^ (kode == "TK1.1:1")
        QTest.keyClick(view.table, Qt.Key.Key_Y if answer else Qt.Key.Key_T)
        return
    text = str(SAMPLE["akun"].get(kode, ""))
    if not text:
        QTest.keyClick(view.table, Qt.Key.Key_Return)
        return
    if kode == "kas":
        text = text[1] + text[0] + text[2:]
    if kode == "shu_tahun_berjalan":
        text = f"-{text}"
    QTest.keyClicks(view.table, text[0])
    field = view.table.findChildren(RupiahEdit)[-1]
    QTest.keyClicks(field, text[1:])
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def _check_and_conclude(hand: Hand) -> None:
    """A verifikator looks through, a pejabat makes all three final at once."""
    editor = hand.report("Anggrek")
    hand.confirmed(VERIFIKATOR, editor.foot.check)
    assert editor.sheet.kertas.penilaian.status is StatusPenilaian.DIPERIKSA
    assert QApplication.focusWidget() is editor.middle.accounts
    hand.page.show_list()
    view = hand.duty("Tetapkan banyak…", PenetapanView)
    for row in view.model.rows():
        assert row.sebab == ""
    hand.press(Qt.Key.Key_A, CTRL)
    hand.confirmed(VERIFIKATOR, view.check)
    hand.begin(PEJABAT)
    view = hand.duty("Tetapkan banyak…", PenetapanView)
    hand.press(Qt.Key.Key_A, CTRL)
    assert view.finalize.word() == "Tetapkan final (3)"
    hand.confirmed(PEJABAT, view.finalize)
    assert view.notice.message() == "3 penilaian ditetapkan final."


def _nobody_is_left(hand: Hand) -> None:
    """Whoever chooses for another letter sees what is final, and can leave it out."""
    hand.page.show_list()
    view = hand.duty("Surat tugas…", TugasView)
    view.tabs.show_tab(view.sent)
    hand.click(view.sent.add_button)
    stages = [row.baris.tahap.sebutan for row in view.assign.model.rows()]
    hand.click(view.assign.unfinished)
    assert (stages, view.assign.model.rowCount()) == (["Final"] * 3, 0)


def _number(hand: Hand) -> None:
    """Berita acara, decree and certificate of each."""
    for place, name in enumerate(NAMES, start=1):
        hand.stand_on(name)
        view = hand.duty("Pemeriksaan…", PemeriksaanView)
        view.record.form.focus("nomor_berita_acara")
        hand.type(f"CONTOH/{place}/BA", "19/10/2026")
        view.record.form.focus("nomor_penetapan")
        hand.type("CONTOH/1/SK", "23/10/2026", "26/10/2026")
        hand.click(view.record.propose_button)
        hand.save()
        assert view.berkas is not None
        assert view.berkas.pemeriksaan.nomor_sertifikat.startswith(f"00{place}/")


def _papers(hand: Hand, text: str) -> CetakView:
    view = hand.duty(text, CetakView)
    hand.program.until(lambda: bool(view.papers.dokumen))
    hand.settle()
    return view


def _pick(hand: Hand, view: CetakView, dokumen: str) -> None:
    view.papers.pick(dokumen)
    hand.settle()
    assert view.papers.dokumen == dokumen


def _print_all(hand: Hand, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every paper of all three in one file each, certificates in a folder, the recapitulation."""
    hand.stand_on("Anggrek")
    hand.page.show_list()
    view = _papers(hand, "Cetak banyak…")
    view.choose.tick_all()
    hand.settle()
    for dokumen, said in _SAID.items():
        path = folder / f"{dokumen}.pdf"
        _pick(hand, view, dokumen)
        monkeypatch.setattr(output, "ask_pdf_name", lambda *_, path=path: path)
        hand.click(view.pdf_button)
        read = path.read_bytes()
        pages = " ".join(pages_of(read))
        assert [word for word in (*said, "Anggrek", "Cempaka") if word not in pages] == []
        assert check_pdf(path, kertas="F4") == []
    _pick(hand, view, "sertifikat")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(folder)))
    hand.click(view.folder_button)
    assert [one.name for one in sorted(folder.glob("Sertifikat*/*.pdf"))] == [
        f"CONTOH {name} 2025 sertifikat.pdf" for name in NAMES
    ]


_SAID = {
    "surat-tugas": ("CONTOH/5/ST", "CONTOH/2/SKT"),
    "surat-pemberitahuan": ("CONTOH/1/PEM",),
    "kertas-kerja": ("CONTOH verifikator", "CONTOH operator"),
    "berita-acara": ("CONTOH/3/BA",),
    "hasil-pemeriksaan": ("CONTOH Kepala Dinas",),
    "penetapan-hasil": ("CONTOH/1/SK", "CONTOH/2/SKT"),
    "sertifikat": ("001/SK-KES/2026", "003/SK-KES/2026"),
    "rekap-kesehatan": ("CONTOH Kepala Dinas", "CONTOH Kepala Bidang"),
}


def _print_one(hand: Hand, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hand.stand_on("Bakung")
    view = _papers(hand, "Cetak…")
    _pick(hand, view, "kertas-kerja")
    monkeypatch.setattr(output, "ask_pdf_name", lambda *_: path)
    hand.click(view.pdf_button)


def _open_again(hand: Hand) -> None:
    """With a reason and the password; then an answer is changed and saved."""
    editor = hand.report("Bakung")
    hand.click(editor.foot.reopen)
    hand.type("Kuesioner salah dibaca (CONTOH)")
    hand.confirmed(PEJABAT, editor.ask._confirm)  # noqa: SLF001 - the button of the bar
    assert editor.sheet.kertas.penilaian.putaran == 2
    assert QApplication.focusWidget() is editor.middle.accounts
    editor.sections.pick(editor.sheet.questions[0].kode)
    editor.middle.start()
    hand.press(Qt.Key.Key_T)
    hand.save()
    assert not editor.sheet.dirty


def _print_before(hand: Hand, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The paper of the first round out of the earlier prints."""
    hand.page.show_list()
    hand.stand_on("Bakung")
    view = _papers(hand, "Cetak…")
    view.tabs.show_tab(view.prints)
    (first,) = (
        one.id
        for one in view.prints._model.rows()  # noqa: SLF001 - the rows that are seen
        if one.dokumen == "kertas-kerja"
    )
    view.prints.table.pick(first)
    monkeypatch.setattr(output, "ask_pdf_name", lambda *_: path)
    hand.click(view.prints.save_button)


def _no_final_is_altered(path: Path) -> None:
    """Past the program, through SQLite itself."""
    with closing(sqlite3.connect(path)) as db:
        finals = db.execute("SELECT count(*) FROM penilaian WHERE status = 'final'").fetchone()
        for what in (
            "UPDATE penilaian SET total = '1/1' WHERE status = 'final'",
            "DELETE FROM penilaian WHERE status = 'final'",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                db.execute(what)
    assert finals == (2,)
