"""A table of the LKjIP in Word: heads that repeat on every page, rows that do not break."""

from fractions import Fraction

from docx.document import Document as Dokumen
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Emu, Pt
from docx.table import _Cell, _Row

from core.naskah.lkjip import Tabel

_RATA = {
    "t": WD_ALIGN_PARAGRAPH.LEFT,
    "m": WD_ALIGN_PARAGRAPH.CENTER,
    "f": WD_ALIGN_PARAGRAPH.RIGHT,
}
_SEL, _CATATAN = 9, 8
_TERSEMPIT, _TERLEBAR = 6, 34


def add_table(dokumen: Dokumen, tabel: Tabel) -> None:
    """Its name, the table itself, and the notes under it."""
    section = dokumen.sections[0]
    sides = (section.page_width, section.left_margin, section.right_margin)
    whole, left, right = (side or 0 for side in sides)
    room = whole - left - right
    title = dokumen.add_paragraph()
    title.add_run(tabel.judul).bold = True
    title.paragraph_format.keep_with_next = True
    made = dokumen.add_table(rows=0, cols=len(tabel.kepala))
    made.style, made.alignment = "Table Grid", WD_TABLE_ALIGNMENT.CENTER
    made.autofit = True
    head = made.add_row()
    _mark(head, "w:tblHeader", "w:cantSplit")
    for cell, text in zip(head.cells, tabel.kepala, strict=True):
        _fill(cell, text, WD_ALIGN_PARAGRAPH.CENTER, bold=True)
    for words in tabel.baris:
        row = made.add_row()
        _mark(row, "w:cantSplit")
        total = tabel.berjumlah and words is tabel.baris[-1]
        for cell, text, kind in zip(row.cells, words, tabel.rata, strict=True):
            _fill(cell, text, _RATA[kind], bold=total)
    for column, share in zip(made.columns, _shares(tabel), strict=True):
        for cell in column.cells:
            cell.width = Emu(int(room * share))
    for note in tabel.catatan:
        under = dokumen.add_paragraph()
        under.paragraph_format.space_after = Pt(0)
        under.add_run(note).font.size = Pt(_CATATAN)
    dokumen.add_paragraph()


def _shares(tabel: Tabel) -> list[Fraction]:
    """Of the width, by the longest text of a column; neither very narrow nor very wide.

    >>> _shares(Tabel("x", "", "mt", ("No.", "Nama"), (("1.", "Koperasi Contoh"),)))
    [Fraction(2, 7), Fraction(5, 7)]
    """
    columns = zip(tabel.kepala, *tabel.baris, strict=True)
    longest = [min(_TERLEBAR, max(_TERSEMPIT, *map(len, texts))) for texts in columns]
    return [Fraction(one, sum(longest)) for one in longest]


def _mark(row: _Row, *names: str) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - the library has no call for these
    for name in names:
        properties.append(OxmlElement(name))


def _fill(cell: _Cell, text: str, rata: WD_ALIGN_PARAGRAPH, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.alignment = rata
    paragraph.paragraph_format.space_after = Pt(1)
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(_SEL), bold
