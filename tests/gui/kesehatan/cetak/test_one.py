"""Cetak through the real page: one paper shown, saved, printed, issued anew, checked."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from core.actions.jurnal import latest
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.koperasi.laporan import KunciLaporan
from core.naskah.beku import show_kode
from core.storage.arsip import Arsip
from core.storage.pemeriksaan_store import PemeriksaanStore
from gui.views.dokumen.printing import make_printer
from gui.views.kesehatan.cetak import output
from gui.views.kesehatan.targets import CetakTarget
from tests.core.pdf.baca import pages_of
from tests.gui.conftest import Bench, Write
from tests.gui.fit import AT_125, USUAL, assert_fits
from tests.gui.kesehatan.cetak.conftest import Show, to_file, wait, words


def test_one_examination_shows_its_paper_as_it_will_be(
    show: Show, units: dict[str, KunciLaporan]
) -> None:
    view = show(CetakTarget((units["Anggrek"],), "sertifikat"))

    assert view.papers.dokumen == "sertifikat"
    assert view.preview.mode.code() == "basah"
    assert "CONTOH Anggrek" in words(view)
    assert view.header.subtitle.text() == ("CONTOH Anggrek · tahun buku 2025, tahun kinerja 2026")
    assert (view.print_button.isEnabled(), view.folder_button.isEnabled()) == (True, False)
    assert "Centang beberapa koperasi" in view.folder_button.toolTip()


def test_what_is_not_final_is_shown_as_a_draft_with_the_reason(
    show: Show, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view = show(CetakTarget((units["Cempaka"],), "hasil-pemeriksaan"))

    assert view.why.text() == "Penilaian belum final."
    assert view.preview.mode.code() == "draf"
    assert "CONTOH Cempaka" in words(view)
    view.preview.mode.set_code("basah")
    wait(view, bench)
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
    to_file(monkeypatch, path)

    view.save()
    wait(view, bench)

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
    wait(view, bench)

    assert asked == [
        {"kertas": "F4", "title": "Cetak Berita acara pemeriksaan", "landscape": False}
    ]
    sent = len(pages_of(view.preview.content))
    assert view.notice.message() == f"{sent} halaman dikirim ke pencetak."
    assert len(pages_of((tmp_path / "cetak.pdf").read_bytes())) == sent


def test_an_earlier_print_is_shown_as_it_was_and_issued_anew_with_a_reason(  # noqa: PLR0913, PLR0917 - fixtures
    show: Show,
    units: dict[str, KunciLaporan],
    bench: Bench,
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = show(CetakTarget((units["Anggrek"],), "hasil-pemeriksaan"))
    to_file(monkeypatch, tmp_path / "hasil.pdf")
    view.save()
    wait(view, bench)
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
    wait(view, bench)
    newer = view.preview.content
    model = view.prints.table.model()
    view.prints.table.pick(min(model.id_at(0), model.id_at(1)))  # type: ignore[attr-defined]
    view.prints.look_button.click()
    wait(view, bench)

    assert "CONTOH/SK/2" in " ".join(pages_of(newer))
    assert view.preview.content == first
    to_file(monkeypatch, tmp_path / "lama.pdf")
    view.prints.save_button.click()
    wait(view, bench)
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
    to_file(monkeypatch, path)
    view.save()
    wait(view, bench)
    issue = view.prints.table.model().row(0)  # type: ignore[attr-defined]

    view.check.kode.set_text(show_kode(issue.kode))
    view.check.kode_button.click()
    by_code = view.check.answer.text()
    view.check.check_file(path)
    bench.finish()
    by_file = view.check.answer.text()
    changed = tmp_path / "ubah.pdf"
    changed.write_bytes(path.read_bytes() + b"\n")
    view.check.check_file(changed)
    bench.finish()
    by_change = view.check.answer.text()
    view.check.kode.set_text("salah")
    view.check.check_typed()

    assert by_code.startswith("Kode ini milik Sertifikat CONTOH Anggrek")
    assert by_file.startswith("Asli dan tidak diubah")
    assert by_change.startswith(f"Kode keaslian {show_kode(issue.kode)} dikenal")
    assert "0–9 dan huruf A–F" in view.check.notice.message()
    assert view.check.answer.text() == ""


def test_a_form_can_be_about_no_cooperative(
    show: Show, units: dict[str, KunciLaporan], bench: Bench
) -> None:
    view = show(CetakTarget((units["Cempaka"],), "formulir-kosong"))
    own = words(view)
    view.form_for.set_code("perdep-06-2016")
    wait(view, bench)
    general = words(view)
    view.papers.pick("hasil-pemeriksaan")
    wait(view, bench)

    assert "CONTOH Cempaka" in own
    assert "CONTOH Cempaka" not in general
    assert "CONTOH Cempaka" in words(view)
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
