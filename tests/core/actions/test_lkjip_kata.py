"""The draft of the LKjIP in Word, read back: every figure is one of the printed chapter."""

import re
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from pypdf import PdfReader

from core.actions.cetak_kesehatan_terbit import CaraCetak
from core.actions.cetak_kinerja import Permintaan, look_kinerja
from core.actions.lkjip import susun_lkjip
from core.actions.lkjip_kata import save_lkjip_docx
from core.actions.office import Office, open_writer
from core.commands import main
from core.errors import AppError, FileUnwritableError
from core.naskah.lkjip import NaskahLkjip

TAHUN = 2025
FIGURE = re.compile(r"\d{1,3}(?:\.\d{3})*,\d{2}|\d{1,3}(?:\.\d{3})+")


@pytest.fixture
def office(kantor_contoh: Path, tmp_path: Path) -> Iterator[Office]:
    copy = tmp_path / "kantor.db"
    shutil.copy(kantor_contoh, copy)
    found = open_writer(copy)
    yield found
    found.db.close()


@pytest.fixture
def draft(office: Office, tmp_path: Path) -> Document:
    path = tmp_path / "LKjIP.docx"
    save_lkjip_docx(office, TAHUN, path)
    return docx.Document(str(path))


def told(document: Document) -> list[str]:
    return [one.text for one in document.paragraphs]


def cells(document: Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in one.rows] for one in document.tables]


def test_every_figure_of_chapter_three_stands_on_the_printed_paper(
    office: Office, draft: Document
) -> None:
    pdf = look_kinerja(office, "lkjip", Permintaan(TAHUN), CaraCetak()).value.pdf
    printed = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    paragraphs = told(draft)
    chapter = paragraphs[paragraphs.index("BAB III AKUNTABILITAS KINERJA") :]
    written = [*chapter, *(text for rows in cells(draft)[2:] for row in rows for text in row)]
    figures = [one for text in written for one in FIGURE.findall(text)]

    assert len(figures) > 60
    assert set(figures) <= set(FIGURE.findall(printed))
    assert set(FIGURE.findall(printed)) == set(figures)


def test_tables_are_those_of_the_model(office: Office, draft: Document) -> None:
    model = susun_lkjip(office, Permintaan(TAHUN)).model
    assert isinstance(model, NaskahLkjip)

    found = cells(draft)[-len(model.tabel) :]

    assert found == [[list(row) for row in (one.kepala, *one.baris)] for one in model.tabel]


def test_chapters_have_heading_styles_and_gaps_are_marked(draft: Document) -> None:
    chapters = [one.text for one in draft.paragraphs if one.style and one.style.name == "Heading 1"]
    marked = [one for one in draft.paragraphs if one.text.startswith("[LENGKAPI] ")]

    assert chapters == [
        "KATA PENGANTAR",
        "IKHTISAR EKSEKUTIF",
        "BAB I PENDAHULUAN",
        "BAB II PERENCANAAN KINERJA",
        "BAB III AKUNTABILITAS KINERJA",
        "BAB IV PENUTUP",
    ]
    assert len(marked) == 6
    assert all(one.runs[0].font.highlight_color for one in marked)
    assert "TOC " in draft.element.xml
    assert any(text.startswith("NIP ") for text in told(draft))
    assert "python-docx" not in draft.core_properties.comments


def test_the_journal_knows_of_it_and_a_failure_leaves_nothing(
    office: Office, tmp_path: Path
) -> None:
    def entries() -> int:
        return int(office.db.execute("SELECT count(*) FROM jurnal").fetchone()[0])

    before = entries()
    save_lkjip_docx(office, TAHUN, tmp_path / "satu.docx")
    after = entries()
    with pytest.raises(FileUnwritableError):
        save_lkjip_docx(office, TAHUN, tmp_path / "tidak ada" / "dua.docx")
    with pytest.raises(AppError, match="tidak berakhiran"):
        save_lkjip_docx(office, TAHUN, tmp_path / "tiga.pdf")

    assert after == before + 1
    assert entries() == after
    assert sorted(one.name for one in tmp_path.glob("*.docx*")) == ["satu.docx"]


def test_the_terminal_writes_word_where_the_name_says_so(
    kantor_contoh: Path, tmp_path: Path
) -> None:
    path = tmp_path / "dari terminal.docx"
    shutil.copy(kantor_contoh, tmp_path / "kantor.db")
    order = ["cetak", "lkjip", "--tahun", str(TAHUN), "--db", str(tmp_path / "kantor.db")]

    assert main([*order, "--keluar", str(path)]) == 0
    assert "BAB IV PENUTUP" in told(docx.Document(str(path)))
