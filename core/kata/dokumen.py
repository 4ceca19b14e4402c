"""An empty Word document of the office: paper, plain black headings, page numbers, contents."""

from datetime import datetime

from docx import Document
from docx.document import Document as Dokumen
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from core.naskah.model import Kertas

_UKURAN = {Kertas.F4: (215, 330), Kertas.A4: (210, 297)}
HURUF = "Arial"
_ISI, _TEBAL = 11, {1: 14, 2: 12, 3: 11, 4: 11}


def new_document(kertas: Kertas, judul: str, penerbit: str, pada: datetime) -> Dokumen:
    """Paper and margins of the office, its fonts, and what the file says of itself."""
    dokumen = Document()
    section, (width, height) = dokumen.sections[0], _UKURAN[kertas]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.top_margin, section.bottom_margin = Mm(25), Mm(20)
    _fonts(dokumen)
    about = dokumen.core_properties
    about.title, about.author, about.comments = judul, penerbit, ""
    about.created = about.modified = pada
    about.language = "id-ID"
    return dokumen


def add_field(paragraph: Paragraph, instruksi: str, tampak: str) -> None:
    """A field that Word fills in, such as PAGE or the list of contents."""
    for kind, text in (
        ("begin", ""),
        ("", instruksi),
        ("separate", ""),
        ("t", tampak),
        ("end", ""),
    ):
        run = paragraph.add_run()
        if kind == "t":
            run.text = text
        elif kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            if kind == "begin":
                mark.set(qn("w:dirty"), "true")
            run._r.append(mark)  # noqa: SLF001 - the library has no call for fields
        else:
            code = OxmlElement("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = text
            run._r.append(code)  # noqa: SLF001 - as above


def number_pages(dokumen: Dokumen, contoh: str) -> None:
    """The number in the middle of the foot; a sample says so at the head of every page."""
    section = dokumen.sections[0]
    section.different_first_page_header_footer = True
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    add_field(foot, "PAGE", "1")
    for header in (section.header, section.first_page_header) if contoh else ():
        header.paragraphs[0].text = contoh


def _fonts(dokumen: Dokumen) -> None:
    normal = dokumen.styles["Normal"]
    normal.font.name, normal.font.size = HURUF, Pt(_ISI)
    normal.paragraph_format.space_after = Pt(6)
    for level, size in _TEBAL.items():
        style = dokumen.styles[f"Heading {level}"]
        style.font.name, style.font.size, style.font.bold = HURUF, Pt(size), True
        style.font.italic = False
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{name}"), None)
        fonts.set(qn("w:hAnsi"), HURUF)
