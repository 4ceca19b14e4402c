"""The booklet of the indicators: cover, foreword, contents, chapters, sheets turned round."""

from dataclasses import replace
from datetime import date

from core.errors import PrintRefusedError
from core.naskah.buku_iku import NaskahBuku
from core.naskah.model import Kertas, Mode
from core.naskah.teks import as_sentence, tidy
from core.pdf.buku_iku_depan import FOREWORD, Cover, foreword
from core.pdf.buku_iku_halaman import BookMarks, CoverMarks
from core.pdf.buku_iku_isi import contents
from core.pdf.buku_iku_susun import chapter_lines, pages_by_key, sheets, table_lines
from core.pdf.document import Document
from core.pdf.pen import Keterangan
from core.pdf.theme import load_theme

LOOK, LYING, COVER = "buku-iku", "lampiran-iku", "Sampul"


def compose_buku(naskah: NaskahBuku, *, kertas: Kertas, mode: Mode) -> Document:
    """The whole booklet. `PrintRefusedError` names what cannot be printed soundly."""
    if not naskah.lampiran.iku or not naskah.susunan:
        raise PrintRefusedError(
            "Buku ini tidak memuat IKU atau susunan organisasi.",
            hint="Isi set IKU dan pohon kinerja, lalu cetak lagi.",
        )
    look = load_theme(LOOK, kertas, landscape=False)
    lying = load_theme(LYING, kertas, landscape=True)
    about, draft = _about(naskah, mode), mode is Mode.DRAF
    kode = f"Kode keaslian {naskah.kode}." if naskah.kode else ""
    foot = f"{kode} {as_sentence(naskah.contoh)}".strip()
    front = BookMarks(2, look.khusus["halaman"], foot, roman=True)
    opening = Document(look, about, tuple(foreword(look, naskah, mode)), front, draft)
    body = [
        Document(lying if turned else look, about, blocks, front, draft)
        for turned, blocks in sheets(look, lying, naskah)
    ]
    found = pages_by_key(body)
    tables = [one for one in table_lines(naskah) if one.key in found]
    chapters = chapter_lines(naskah, tables)
    # lists without numbers are as long as those with them
    listing = Document(look, about, tuple(contents(look, chapters, tables, {})), front, draft)
    second = front.first + len(opening.pages())
    marks = replace(front, first=second + len(listing.pages()), roman=False)
    shown = {FOREWORD: front.shown(front.first)}
    shown |= {key: front.shown(second + at) for key, at in pages_by_key([listing]).items()}
    shown |= {key: marks.shown(marks.first + at) for key, at in found.items()}
    listing = replace(listing, blocks=tuple(contents(look, chapters, tables, shown)))
    return Document(
        look,
        about,
        (Cover(naskah, look),),
        CoverMarks(COVER),
        draft,
        then=(opening, listing, *(replace(one, marks=marks) for one in body)),
    )


def _about(naskah: NaskahBuku, mode: Mode) -> Keterangan:
    instansi = tidy(f"{naskah.instansi} {naskah.kota}")
    judul = f"Buku Indikator Kinerja Utama (IKU) {instansi} Tahun {naskah.periode}"
    return Keterangan(
        judul=f"DRAF {judul}" if mode is Mode.DRAF else judul,
        perihal=tidy(naskah.tentang),
        kata_kunci="IKU, buku, sasaran, susunan organisasi, koperasi, UMKM",
        penerbit=instansi,
        tanggal=naskah.tanggal or date(naskah.periode.sejak, 1, 1),
    )
