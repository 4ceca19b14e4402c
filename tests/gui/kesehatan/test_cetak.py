"""Cetak through the real page: pages shown, saved, printed, in bulk, earlier ones, authenticity."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from core.actions.jurnal import latest
from core.actions.office import Office, close_office, open_writer
from core.actions.outcome import Outcome
from core.actions.penetapan import check_many, finalize_many, list_penetapan
from core.actions.penilaian import Wewenang, save_kertas_kerja
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.model import Keadaan, Koperasi, StatusKoperasi
from core.naskah.beku import show_kode
from core.storage.arsip import Arsip
from core.storage.koperasi_store import KoperasiStore
from core.storage.pemeriksaan_store import PemeriksaanStore
from gui.views.dokumen.printing import make_printer
from gui.views.kesehatan.cetak import choose_tab, output
from gui.views.kesehatan.cetak.view import CetakView
from gui.views.kesehatan.page import KesehatanPage
from gui.views.kesehatan.targets import CetakTarget
from tests.core.actions.cetak.conftest import examine
from tests.core.pdf.baca import pages_of
from tests.gui.conftest import NIP, SANDI, Bench, ShowPage, Write, settle
from tests.gui.fit import AT_125, USUAL, assert_fits
from tests.gui.kesehatan.conftest import _batas
from tests.gui.kesehatan.test_penetapan import _paper

WEWENANG = Wewenang(NIP, SANDI)
Show = Callable[[CetakTarget], CetakView]


@pytest.fixture(scope="module")
def examined(
    empty_office: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, KunciLaporan]]:
    """Anggrek is final with all its records, Bakung final without any, Cempaka a draft."""
    path = Path(shutil.copy(empty_office, tmp_path_factory.mktemp("diperiksa") / "siku.db"))
    office = open_writer(path)
    made = {name: _add(office, name) for name in ("Anggrek", "Bakung", "Cempaka")}
    for step in (check_many, finalize_many):
        rows = list_penetapan(office, 2026).value.baris
        chosen = tuple(row for row in rows if row.kunci != made["Cempaka"])
        step(office, chosen=chosen, wewenang=WEWENANG, tahun=2026)
    examine(office, made["Anggrek"])
    close_office(office, copy=False)
    return path, made


def _add(office: Office, name: str) -> KunciLaporan:
    with office.db.atomic():
        koperasi_id = KoperasiStore(office.db).add(
            office.deed("koperasi ditambah"),
            Koperasi(f"CONTOH {name}", "Simpan Pinjam", kuk=3),
            StatusKoperasi(Keadaan.AKTIF),
        )
    kunci = KunciLaporan(koperasi_id, Unit.KOPERASI, 2025)
    save_kertas_kerja(office, _paper(kunci), _batas(kunci))
    return kunci


@pytest.fixture
def office_path(examined: tuple[Path, dict[str, KunciLaporan]], tmp_path: Path) -> Path:
    """That office, the test's own, in a folder where nothing is printed to."""
    folder = tmp_path / "kantor"
    folder.mkdir()
    return Path(shutil.copy(examined[0], folder / "siku.db"))


@pytest.fixture
def units(examined: tuple[Path, dict[str, KunciLaporan]]) -> dict[str, KunciLaporan]:
    return examined[1]


@pytest.fixture
def show(bench: Bench, show_page: ShowPage) -> Iterator[Show]:
    """Open a target on the page Kesehatan, as a menu or another view does."""
    bench.session.set_year(2026)
    page = show_page(KesehatanPage)

    def open_target(target: CetakTarget) -> CetakView:
        page.open(target)
        place = page.place
        assert isinstance(place, CetakView)
        _wait(place, bench)
        return place

    yield open_target
    bench.finish()


def _wait(view: CetakView, bench: Bench) -> None:
    """Until states, pages and news are there; a plan for new pages runs at once."""
    for _ in range(4):
        bench.finish()
        if view._soon.isActive():  # noqa: SLF001 - as below
            view._load()  # noqa: SLF001
            bench.finish()
        if view._pause.isActive():  # noqa: SLF001 - the pause of typing is not waited for
            view._build()  # noqa: SLF001
        settle()


def _words(view: CetakView) -> str:
    return " ".join(pages_of(view.preview.content))


def _to_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(output, "ask_pdf_name", lambda *_: path)


def _to_folder(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(path)))


def test_one_examination_shows_its_paper_as_it_will_be(
    show: Show, units: dict[str, KunciLaporan]
) -> None:
    view = show(CetakTarget((units["Anggrek"],), "sertifikat"))

    assert view.papers.dokumen == "sertifikat"
    assert view.preview.mode.code() == "basah"
    assert "CONTOH Anggrek" in _words(view)
    assert view.header.subtitle.text() == ("CONTOH Anggrek · tahun buku 2025, tahun kinerja 2026")
    assert (view.print_button.isEnabled(), view.folder_button.isEnabled()) == (True, False)
    assert "Centang beberapa koperasi" in view.folder_button.toolTip()


def test_what_is_not_final_is_shown_as_a_draft_with_the_reason(
    show: Show, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view = show(CetakTarget((units["Cempaka"],), "hasil-pemeriksaan"))

    assert view.why.text() == "Penilaian belum final."
    assert view.preview.mode.code() == "draf"
    assert "CONTOH Cempaka" in _words(view)
    view.preview.mode.set_code("basah")
    _wait(view, bench)
    assert "belum dapat dicetak untuk ditandatangani" in view.preview.nothing._sentence.text()  # noqa: SLF001


def test_a_paper_is_saved_archived_and_listed_among_earlier_prints(
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = show(CetakTarget((units["Anggrek"],), "hasil-pemeriksaan"))
    path = tmp_path / "hasil.pdf"
    _to_file(monkeypatch, path)

    view.save()
    _wait(view, bench)

    (kept,) = Arsip(bench.path).folder.rglob("*.pdf")
    assert path.read_bytes() == kept.read_bytes() == view.preview.content
    assert view.notice.message() == f"Tersimpan sebagai {path}."
    state = view.papers.standing
    assert state is not None
    assert state.kata == "Sudah dicetak"
    assert view.prints.table.model().rowCount() == 1
    assert latest(bench.session.office)[0].perbuatan == "Hasil pemeriksaan kesehatan dicetak"


def test_a_paper_goes_to_the_printer_page_by_page(
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = show(CetakTarget((units["Anggrek"],), "berita-acara"))
    asked: list[dict[str, object]] = []

    def give(_parent: object, kertas: str, _pages: int, **words: object) -> QPrinter:
        asked.append({"kertas": kertas, **words})
        printer = make_printer(kertas, landscape=False)
        printer.setOutputFileName(str(tmp_path / "cetak.pdf"))
        return printer

    monkeypatch.setattr(output, "ask_printer", give)

    view.print_paper()
    _wait(view, bench)

    assert asked == [
        {"kertas": "F4", "title": "Cetak Berita acara pemeriksaan", "landscape": False}
    ]
    sent = len(pages_of(view.preview.content))
    assert view.notice.message() == f"{sent} halaman dikirim ke pencetak."
    assert len(pages_of((tmp_path / "cetak.pdf").read_bytes())) == sent


def test_many_go_into_a_folder_and_rows_left_out_say_why(
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = show(CetakTarget((), "sertifikat"))
    _to_folder(monkeypatch, tmp_path)
    view.choose.tick_all()
    _wait(view, bench)
    chosen = view.kunci

    view.folder_button.click()
    _wait(view, bench)

    (made,) = tmp_path.glob("Sertifikat*/*.pdf")
    assert chosen == (units["Anggrek"], units["Bakung"])
    assert made.name == "CONTOH Anggrek 2025 sertifikat.pdf"
    assert "1 naskah, 1 halaman" in view.notice.message()
    assert "1 dilewati" in view.notice.message()
    assert view.choose.model.skipped.keys() == {units["Bakung"]}
    assert "Nomor sertifikat belum diisi." in view.choose.model.skipped[units["Bakung"]]


def test_many_go_into_one_file(
    show: Show, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(CetakTarget((), "hasil-pemeriksaan"))
    _to_file(monkeypatch, tmp_path / "semua.pdf")
    view.choose.tick_all()
    _wait(view, bench)

    view.save()
    _wait(view, bench)

    assert len(pages_of((tmp_path / "semua.pdf").read_bytes())) == 2
    assert view.notice.message().startswith("2 naskah, 2 halaman")


def test_many_go_to_the_printer_and_who_was_left_out_is_told(
    show: Show, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(CetakTarget((), "sertifikat"))
    printer = make_printer("F4", landscape=True)
    printer.setOutputFileName(str(tmp_path / "cetak.pdf"))
    monkeypatch.setattr(output, "ask_printer", lambda *_args, **_words: printer)
    view.choose.tick_all()
    _wait(view, bench)

    view.print_paper()
    _wait(view, bench)
    once = len(pages_of((tmp_path / "cetak.pdf").read_bytes()))
    view.choose.choose(view.kunci[:1])
    _wait(view, bench)
    view.prints.print_button.click()
    _wait(view, bench)

    assert once == 1
    assert view.notice.message() == "1 halaman dikirim ke pencetak."
    assert latest(bench.session.office)[0].perbuatan == "Sertifikat dicetak ulang"
    assert [one.perbuatan for one in latest(bench.session.office)][1] == "Sertifikat dicetak banyak"


def test_batal_leaves_nothing(
    show: Show, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(CetakTarget((), "hasil-pemeriksaan"))
    _to_folder(monkeypatch, tmp_path)
    view.choose.tick_all()
    _wait(view, bench)

    view.folder_button.click()
    working = bench.jobs.current
    assert working is not None
    assert working.cancellable
    working.cancel()
    _wait(view, bench)

    assert view.notice.message() == "Dibatalkan; tidak ada berkas dan cetakan yang tertinggal."
    assert [one for one in tmp_path.iterdir() if one.is_dir() and "tahun buku" in one.name] == []
    assert list(Arsip(bench.path).folder.rglob("*.pdf")) == []
    assert view.folder_button.isEnabled()


def test_ticks_outlive_filters_and_space_ticks(
    show: Show, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view = show(CetakTarget((), "sertifikat"))
    view.choose.table.pick(units["Bakung"])
    QTest.keyClick(view.choose.table, Qt.Key.Key_Space)
    view.choose.search.setText("anggrek")
    view.choose.search.search_now()
    _wait(view, bench)

    assert [row.nama for row in view.choose.model.rows()] == ["CONTOH Anggrek"]
    assert view.kunci == (units["Bakung"],)
    assert view.choose.count.text() == "1 ditampilkan · 1 dicentang"
    assert view.escape()
    assert view.choose.search.text() == ""


def test_an_earlier_print_is_shown_as_it_was_and_issued_anew_with_a_reason(  # noqa: PLR0913, PLR0917 - fixtures
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = show(CetakTarget((units["Anggrek"],), "hasil-pemeriksaan"))
    _to_file(monkeypatch, tmp_path / "hasil.pdf")
    view.save()
    _wait(view, bench)
    first = view.preview.content

    def renumber(office: Office) -> Outcome[object]:
        store = PemeriksaanStore(office.db)
        record = store.find(units["Anggrek"])
        assert record is not None
        with office.db.atomic():
            store.save(office.deed("nomor"), replace(record, nomor_penetapan="CONTOH/SK/2"))
        return Outcome(None)

    write(renumber)
    assert not view.prints.renew_button.isEnabled()
    view.prints.reason.set_text("nomor keliru")
    view.prints.renew_button.click()
    _wait(view, bench)
    newer = view.preview.content
    model = view.prints.table.model()
    view.prints.table.pick(min(model.id_at(0), model.id_at(1)))  # type: ignore[attr-defined]
    view.prints.look_button.click()
    _wait(view, bench)

    assert "CONTOH/SK/2" in " ".join(pages_of(newer))
    assert view.preview.content == first
    _to_file(monkeypatch, tmp_path / "lama.pdf")
    view.prints.save_button.click()
    _wait(view, bench)
    assert (tmp_path / "lama.pdf").read_bytes() == first


def test_a_code_and_a_file_are_checked(
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = show(CetakTarget((units["Anggrek"],), "sertifikat"))
    path = tmp_path / "sertifikat.pdf"
    _to_file(monkeypatch, path)
    view.save()
    _wait(view, bench)
    issue = view.prints.table.model().row(0)  # type: ignore[attr-defined]

    view.check.kode.set_text(show_kode(issue.kode))
    view.check.kode_button.click()
    by_code = view.check.answer.text()
    view.check.check_file(path)
    by_file = view.check.answer.text()
    changed = tmp_path / "ubah.pdf"
    changed.write_bytes(path.read_bytes() + b"\n")
    view.check.check_file(changed)
    by_change = view.check.answer.text()
    view.check.kode.set_text("salah")
    view.check.check_typed()

    assert by_code.startswith("Kode ini milik Sertifikat CONTOH Anggrek")
    assert by_file.startswith("Asli dan tidak diubah")
    assert by_change.startswith(f"Kode keaslian {show_kode(issue.kode)} dikenal")
    assert "0–9 dan huruf A–F" in view.check.notice.message()
    assert view.check.answer.text() == ""


def test_the_recapitulation_is_of_the_year_or_of_those_ticked(
    show: Show, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view = show(CetakTarget((), "rekap-kesehatan"))
    whole = _words(view)
    view.choose.choose((units["Anggrek"], units["Cempaka"]))
    _wait(view, bench)
    some = _words(view)
    assert "CONTOH Bakung" in whole
    assert "dipilih" not in whole
    assert "2 koperasi yang dipilih" in some
    assert "CONTOH Bakung" not in some
    assert not view.folder_button.isEnabled()


def test_a_filter_whose_rows_are_all_ticked_names_itself(show: Show) -> None:
    choose = show(CetakTarget((), "rekap-kesehatan")).choose
    first, *others = choose.listed.baris
    lower = replace(first, predikat="CONTOH Predikat", predikat_urut=4)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            choose_tab,
            "list_penilaian",
            lambda *_: replace(choose.listed, baris=(lower, *others)),
        )
        choose.load()

    choose.verdict.set_chosen(["CONTOH Predikat"])
    choose.verdict.changed.emit()
    choose.tick_all()
    by_filter = choose.words
    choose.verdict.set_chosen([])
    choose.verdict.changed.emit()
    by_hand = choose.words
    choose.tick_all()

    assert by_filter == ("predikat CONTOH Predikat",)
    assert by_hand == ("1 koperasi yang dipilih",)
    assert choose.words == ()


def test_a_form_can_be_about_no_cooperative(
    show: Show, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view = show(CetakTarget((units["Cempaka"],), "formulir-kosong"))
    own = _words(view)
    view.form_for.set_code("perdep-06-2016")
    _wait(view, bench)
    general = _words(view)
    view.papers.pick("hasil-pemeriksaan")
    _wait(view, bench)

    assert "CONTOH Cempaka" in own
    assert "CONTOH Cempaka" not in general
    assert "CONTOH Cempaka" in _words(view)
    assert view.form_for.isHidden()


@pytest.mark.parametrize("size", [USUAL, AT_125], ids=["100", "125"])
def test_it_fits_with_every_tab(
    show: Show, units: dict[str, KunciLaporan], size: object, bench: Bench
) -> None:
    view = show(CetakTarget((units["Cempaka"],), "hasil-pemeriksaan"))
    view.set_narrow(narrow=size is AT_125)
    page = view.window()
    for tab in (view.choose, view.prints, view.check):
        view.tabs.show_tab(tab)
        assert_fits(page, size)  # type: ignore[arg-type]
    assert bench.session.year == 2026
