"""The draft of the whole LKjIP as a .docx that the officer goes on writing."""

from datetime import datetime
from pathlib import Path

from docx.document import Document as Dokumen
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from core.kata.dokumen import add_field, new_document, number_pages
from core.kata.tabel import add_table
from core.naskah.lkjip import Bagian, DrafLkjip
from core.naskah.model import Kertas

ISIAN = "[LENGKAPI] "
_DAFTAR = "Klik kanan di sini lalu perbarui bidang ini untuk memunculkan daftar isi."
_SAMPUL, _NAMA = 22, 14


def write_lkjip(draf: DrafLkjip, kertas: Kertas, path: Path, pada: datetime) -> None:
    """Cover, what stands before the list of contents, the list, the chapters, the signature."""
    judul = f"LKjIP {draf.instansi} {draf.kota} Tahun {draf.tahun}"
    dokumen = new_document(kertas, judul, f"{draf.instansi} {draf.kota}", pada)
    number_pages(dokumen, draf.contoh)
    _cover(dokumen, draf)
    for one in draf.depan:
        _part(dokumen, one)
    _centred(dokumen, "DAFTAR ISI", _NAMA).paragraph_format.page_break_before = True
    add_field(dokumen.add_paragraph(), r'TOC \o "1-3" \h \z \u', _DAFTAR)
    for one in draf.bab:
        _part(dokumen, one)
    _signature(dokumen, draf)
    dokumen.save(str(path))


def _cover(dokumen: Dokumen, draf: DrafLkjip) -> None:
    for text, size, before in (
        (draf.pemerintah.upper(), _NAMA, 60),
        ("LAPORAN KINERJA INSTANSI PEMERINTAH", _SAMPUL, 120),
        ("(LKjIP)", _SAMPUL, 0),
        (f"TAHUN {draf.tahun}", _SAMPUL, 12),
        (f"{draf.instansi} {draf.kota}".upper(), _NAMA, 160),
    ):
        _centred(dokumen, text, size, before)


def _centred(dokumen: Dokumen, text: str, size: int, before: int = 0) -> Paragraph:
    paragraph = dokumen.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before = Pt(before)
    run = paragraph.add_run(text)
    run.bold, run.font.size = True, Pt(size)
    return paragraph


def _part(dokumen: Dokumen, one: Bagian) -> None:
    """A chapter begins a page; what the office has to write itself is marked in yellow."""
    heading = dokumen.add_heading(one.judul, one.tingkat)
    if one.tingkat == 1:
        heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
        heading.paragraph_format.page_break_before = True
    for text in one.alinea:
        dokumen.add_paragraph(text).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for text in one.isian:
        run = dokumen.add_paragraph().add_run(f"{ISIAN}{text}")
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    if one.tabel is not None:
        add_table(dokumen, one.tabel)


def _signature(dokumen: Dokumen, draf: DrafLkjip) -> None:
    lines = (draf.tempat_tanggal, *draf.kepala)
    for text in lines:
        paragraph = dokumen.add_paragraph(text)
        paragraph.paragraph_format.left_indent = Pt(250)
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.keep_with_next = text is not lines[-1]
