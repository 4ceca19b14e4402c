"""SK & Dokumen on paper: size, mode and figures; a file, a printer, and what the journal keeps."""

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.actions.dokumen import list_dokumen
from core.actions.jurnal import Entry, history
from core.actions.pengaturan import save_pilihan
from core.rules.pilihan import Pilihan
from gui import problems
from gui.views.dokumen import page as page_module
from gui.views.dokumen.page import DokumenPage
from gui.views.dokumen.printing import ask_printer, make_printer
from tests.gui.conftest import Bench

POINT_MM = 25.4 / 72
PRINTED = "lampiran IKU dicetak"


def _prints(bench: Bench) -> list[Entry]:
    """What the journal knows of prints of the draft, newest first."""
    draft = next(one for one in list_dokumen(bench.session.office) if not one.asli)
    found = history(bench.session.office, "keputusan", draft.id)
    return [one for one in found if one.perbuatan == PRINTED]


def _facts(entry: Entry) -> dict[str, object]:
    return {name: after for name, (_before, after) in entry.perubahan.items()}


def _pages(pdf: bytes) -> list[str]:
    return [" ".join(one.extract_text().split()) for one in PdfReader(BytesIO(pdf)).pages]


def _paper(pdf: bytes) -> tuple[int, int]:
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    return round(float(box.width) * POINT_MM), round(float(box.height) * POINT_MM)


def _name(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    """The officer gives this name in the dialog; "" calls it off."""
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (str(path), ""))
    )


def _answer(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> list[str]:
    asked: list[str] = []

    def ask(_parent: QWidget | None, question: str, _detail: str, **_words: str) -> bool:
        asked.append(question)
        return yes

    monkeypatch.setattr(problems, "ask", ask)
    return asked


@pytest.mark.parametrize(("kertas", "size"), [("F4", (330, 215)), ("A4", (297, 210))])
def test_the_paper_chosen_is_the_paper_previewed(
    dokumen_page: DokumenPage, bench: Bench, kertas: str, size: tuple[int, int]
) -> None:
    dokumen_page.preview.kertas.set_code("A4" if kertas == "F4" else "F4")
    bench.finish()
    other = _paper(dokumen_page.preview.content)

    dokumen_page.preview.kertas.set_code(kertas)
    bench.finish()

    assert _paper(dokumen_page.preview.content) == size != other


def test_the_paper_follows_the_office_when_the_office_changes_it(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    before = dokumen_page.preview.kertas.code()

    bench.jobs.run(lambda office: save_pilihan(office, Pilihan(kertas="A4")), owner=bench.session)
    bench.finish()
    bench.finish()

    assert (before, dokumen_page.preview.kertas.code()) == ("F4", "A4")
    assert _paper(dokumen_page.preview.content) == (297, 210)


def test_a_draft_has_room_for_initials_and_no_other_mode_has(
    dokumen_page: DokumenPage, bench: Bench
) -> None:
    last: dict[str, str] = {}
    for mode in ("draf", "basah", "tte"):
        dokumen_page.preview.mode.set_code(mode)
        bench.finish()
        last[mode] = _pages(dokumen_page.preview.content)[-1]

    assert {mode: "Paraf 1" in text for mode, text in last.items()} == {
        "draf": True,
        "basah": False,
        "tte": False,
    }


def test_every_mode_sets_other_pages(dokumen_page: DokumenPage, bench: Bench) -> None:
    made = []
    for mode in ("draf", "basah", "tte"):
        dokumen_page.preview.mode.set_code(mode)
        bench.finish()
        made.append(dokumen_page.preview.content)

    assert len(set(made)) == len(made)


def test_the_figures_of_the_year_stand_on_the_last_page_only_when_asked_for(
    dokumen_page: DokumenPage, bench: Bench, qtbot: QtBot
) -> None:
    without = _pages(dokumen_page.preview.content)

    dokumen_page.open("cetak-capaian")
    bench.finish()

    shown = _pages(dokumen_page.preview.content)
    assert not any("TARGET, REALISASI, DAN CAPAIAN" in text for text in without)
    assert "TARGET, REALISASI, DAN CAPAIAN" in shown[-1]
    assert "TAHUN 2025" in shown[-1]
    qtbot.waitUntil(
        lambda: dokumen_page.preview.pages.text() == f"Halaman {len(shown)} dari {len(shown)}"
    )


def test_the_figures_follow_the_year_at_the_top(dokumen_page: DokumenPage, bench: Bench) -> None:
    dokumen_page.open("cetak-capaian")
    bench.session.set_year(2024)

    dokumen_page.refresh()
    bench.finish()

    assert "TAHUN 2024" in _pages(dokumen_page.preview.content)[-1]


def test_a_saved_file_is_the_previewed_pdf_and_its_hash_is_journalled(
    dokumen_page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dokumen_page.preview.kertas.set_code("A4")
    dokumen_page.preview.mode.set_code("tte")
    dokumen_page.open("cetak-capaian")
    bench.finish()
    target = tmp_path / "lampiran.pdf"
    _name(monkeypatch, target)

    dokumen_page.pdf_button.click()
    bench.finish()

    assert target.read_bytes() == dokumen_page.preview.content
    assert _facts(_prints(bench)[0]) == {
        "tahun": "2025",
        "isi": "dengan capaian",
        "kertas": "A4",
        "mode": "tte",
        "tujuan": "berkas lampiran.pdf",
        "kode_keaslian": sha256(target.read_bytes()).hexdigest(),
    }
    assert dokumen_page.notice.message() == f"Tersimpan sebagai {target}."


def test_the_journal_names_the_officer_who_saved(
    dokumen_page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _name(monkeypatch, tmp_path / "lampiran.pdf")

    dokumen_page.save_pdf()
    bench.finish()

    officer = bench.session.officer
    assert officer is not None
    assert _prints(bench)[0].petugas == f"{officer.nama} ({officer.nip})"


def test_a_name_without_pdf_gets_it_and_keeps_its_own_dots(
    dokumen_page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _name(monkeypatch, tmp_path / "Lampiran 3.1")

    dokumen_page.save_pdf()
    bench.finish()

    assert [one.name for one in tmp_path.glob("Lampiran*")] == ["Lampiran 3.1.pdf"]


@pytest.mark.parametrize("yes", [True, False])
def test_another_file_is_replaced_only_when_the_officer_says_so(
    dokumen_page: DokumenPage,
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    yes: bool,
) -> None:
    old = tmp_path / "lampiran.pdf"
    old.write_bytes(b"lama")
    asked = _answer(monkeypatch, yes=yes)
    _name(monkeypatch, tmp_path / "lampiran")

    dokumen_page.save_pdf()
    bench.finish()

    assert asked == ["Berkas lampiran.pdf sudah ada. Ganti?"]
    assert (old.read_bytes() == b"lama") is not yes
    assert len(_prints(bench)) == int(yes)


@pytest.mark.parametrize("place", ["lampiran.pdf", "tidak ada/lampiran.pdf"])
def test_a_place_that_cannot_be_written_is_told_and_nothing_is_journalled(
    dokumen_page: DokumenPage,
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    place: str,
) -> None:
    (tmp_path / "lampiran.pdf").mkdir()
    _name(monkeypatch, tmp_path / place)

    dokumen_page.save_pdf()
    bench.finish()

    told = dokumen_page.notice.message()
    assert told == "Berkas lampiran.pdf tidak dapat ditulis."
    assert _prints(bench) == []
    assert list(tmp_path.glob("*.belum")) == []


def test_a_dialog_called_off_writes_nothing(
    dokumen_page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    _name(monkeypatch, "")
    monkeypatch.setattr(page_module, "ask_printer", lambda *_args: None)

    dokumen_page.save_pdf()
    dokumen_page.print_out()
    bench.finish()

    assert sorted(tmp_path.iterdir()) == before
    assert _prints(bench) == []
    assert dokumen_page.notice.isHidden()


@pytest.mark.parametrize("kertas", ["F4", "A4"])
def test_every_page_goes_to_the_printer_on_the_paper_chosen(
    dokumen_page: DokumenPage,
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    kertas: str,
) -> None:
    dokumen_page.preview.kertas.set_code(kertas)
    bench.finish()
    target = tmp_path / "cetak.pdf"
    monkeypatch.setattr(page_module, "ask_printer", _into(target))

    dokumen_page.print_button.click()
    bench.finish()

    pages = dokumen_page.preview.document.pageCount()
    assert len(PdfReader(target).pages) == pages == 3
    assert _paper(target.read_bytes()) == _paper(dokumen_page.preview.content)
    assert dokumen_page.notice.message() == "3 halaman dikirim ke pencetak."
    assert (
        _facts(_prints(bench)[0])["kode_keaslian"]
        == sha256(dokumen_page.preview.content).hexdigest()
    )


def test_only_the_pages_chosen_go_to_the_printer(
    dokumen_page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "cetak.pdf"
    monkeypatch.setattr(page_module, "ask_printer", _into(target, first=2, last=3))

    dokumen_page.print_out()
    bench.finish()

    assert len(PdfReader(target).pages) == 2
    assert dokumen_page.notice.message() == "2 halaman dikirim ke pencetak."


def test_a_printer_that_takes_nothing_is_told(
    dokumen_page: DokumenPage, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(page_module, "ask_printer", _into(tmp_path / "tidak ada" / "cetak.pdf"))

    dokumen_page.print_out()
    bench.finish()

    assert dokumen_page.notice.message() == "Pencetak tidak menerima halaman."


@pytest.mark.parametrize(("kertas", "size"), [("F4", (330, 215)), ("A4", (297, 210))])
def test_the_print_dialog_offers_the_pages_on_the_paper_lying_down(
    dokumen_page: DokumenPage,
    monkeypatch: pytest.MonkeyPatch,
    kertas: str,
    size: tuple[int, int],
) -> None:
    offered: list[tuple[str, int, int]] = []

    def accept(dialog: QPrintDialog) -> QDialog.DialogCode:
        offered.append((dialog.windowTitle(), dialog.minPage(), dialog.maxPage()))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)

    printer = ask_printer(dokumen_page, kertas, 3)

    assert offered == [("Cetak lampiran IKU", 1, 3)]
    assert printer is not None
    layout = printer.pageLayout()
    assert layout.orientation() is QPageLayout.Orientation.Landscape
    paper = layout.fullRect(QPageLayout.Unit.Millimeter)
    assert (round(paper.width()), round(paper.height())) == size


def test_a_print_dialog_called_off_gives_no_printer(
    dokumen_page: DokumenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)

    assert ask_printer(dokumen_page, "F4", 3) is None


def _into(target: Path, *, first: int = 0, last: int = 0):  # type: ignore[no-untyped-def] # noqa: ANN202 - ask_printer
    """A printer that writes a PDF, as if it was chosen in the dialog."""

    def choose(_parent: object, kertas: str, _pages: int) -> QPrinter:
        printer = make_printer(kertas)
        printer.setResolution(72)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        if first:
            printer.setFromTo(first, last)
        return printer

    return choose
