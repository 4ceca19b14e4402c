"""The booklet read back: numbers of its contents, labels, links, chart, tables; sound on paper."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from pypdf import PageObject, PdfReader

from core.errors import PrintRefusedError
from core.naskah.beku import freeze, thaw
from core.naskah.buku_iku import BUKU_IKU, BagianBuku, KotakSusunan, NaskahBuku
from core.naskah.buku_iku_bab import arrange_bab
from core.naskah.model import Kertas, Mode
from core.naskah.naskah_model import JenisNaskah, Naskah
from core.pdf.buku_iku import compose_buku
from core.pdf.theme import MM
from tests.check_pdf import check_pdf
from tests.core.pdf.baca import pages_of
from tests.core.pdf.contoh import FORMULASI
from tests.core.pdf.contoh_buku import SUSUNAN, buku, lambang
from tests.core.pdf.contoh_surat import KEPALA

EMPTY = replace(arrange_bab(Naskah(JenisNaskah.RANCANGAN)).pengantar, alinea=())


def pdf(naskah: NaskahBuku, kertas: Kertas = Kertas.F4, mode: Mode = Mode.BASAH) -> bytes:
    return compose_buku(naskah, kertas=kertas, mode=mode).pdf()


def fold(text: str) -> str:
    return " ".join(text.casefold().split())


def lists(reader: PdfReader) -> Iterator[tuple[str, str]]:
    """Every line of the lists: its name, of one line or two, and its number after the dots."""
    for page in reader.pages:
        name, *others = cut(page)
        for after in others:
            lines = name.strip().split("\n")
            # the heading of a list stands above its first line
            headed = len(lines) > 1 and lines[0] in ("DAFTAR ISI", "DAFTAR TABEL")
            number, _, further = after.strip().partition("\n")
            yield " ".join(lines[headed:]), number
            name = further


def cut(page: PageObject) -> list[str]:
    """The text of a page, parted where dots lead to a number."""
    return re.split(r"\n(?: \.){3,}\n", page.extract_text())


def foot_number(data: bytes, at: int) -> str:
    """What is printed in the middle below the text."""
    document = pdfium.PdfDocument(BytesIO(data))
    try:
        page = document[at]
        middle = page.get_width() / 2
        band = (middle - 20 * MM, 13 * MM, middle + 25 * MM, 19 * MM)
        return str(page.get_textpage().get_text_bounded(*band)).strip()
    finally:
        document.close()


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("with_capaian", [False, True])
def test_every_booklet_is_sound_on_paper(
    kertas: Kertas, mode: Mode, tmp_path: Path, *, with_capaian: bool
) -> None:
    path = tmp_path / "buku.pdf"
    path.write_bytes(pdf(buku(with_capaian=with_capaian), kertas, mode))
    order = ("KATA PENGANTAR", "Meranti", "DAFTAR ISI", "PENDAHULUAN", "BAGAN", "TABEL 3.1")

    assert check_pdf(path, kertas=kertas.value, phrases=(*order, "PENUTUP")) == []


@pytest.mark.parametrize("kertas", list(Kertas))
@pytest.mark.parametrize("with_capaian", [False, True])
def test_the_lists_name_the_pages_on_which_things_stand(
    kertas: Kertas, *, with_capaian: bool
) -> None:
    naskah = buku(with_capaian=with_capaian)
    data = pdf(naskah, kertas)
    reader = PdfReader(BytesIO(data))
    labels = reader.page_labels
    found = list(lists(reader))

    chapters = [one.judul for one in naskah.bab if one.tingkat < 3]
    front = ["kata pengantar", "daftar isi", "daftar tabel"]
    names = [fold(name) for name, _number in found]
    assert names[: len(front) + len(chapters)] == [*front, *map(fold, chapters)]
    assert len(names) == len(front) + len(chapters) + 2 + with_capaian
    for name, number in found:
        at = labels.index(number)
        assert fold(name) in fold(reader.pages[at].extract_text())
        assert foot_number(data, at) == number


def test_each_line_of_the_lists_leads_to_its_page() -> None:
    reader = PdfReader(BytesIO(pdf(buku())))
    places = {page.indirect_reference.idnum: at for at, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    found = list(lists(reader))
    links: list[Any] = [
        one.get_object() for page in reader.pages for one in page.get("/Annots") or ()
    ]

    shown = [reader.page_labels[places[one["/Dest"][0].idnum]] for one in links]
    assert shown == [number for _name, number in found]


def test_the_cover_has_no_number_and_arabic_ones_begin_with_bab_i() -> None:
    naskah = buku()
    data = pdf(naskah)
    labels, pages = PdfReader(BytesIO(data)).page_labels, pages_of(data)

    assert labels[:4] == ["Sampul", "i", "ii", "1"]
    assert labels[3:] == [f"{n}" for n in range(1, len(labels) - 2)]
    assert (
        pages[0].split()[-4:] == ["PEMERINTAH", "KOTA", "CONTOH"][-4:] or "PEMERINTAH" in pages[0]
    )
    assert "Kode" not in pages[0]
    assert pages[3].startswith("BAB I PENDAHULUAN")


def test_chapters_sections_and_tables_are_bookmarks_one_below_the_other() -> None:
    outline = PdfReader(BytesIO(pdf(buku()))).outline
    flat = [one for one in outline if not isinstance(one, list)]
    titles = [str(one.title) for one in flat if hasattr(one, "title")]

    assert titles[:4] == ["Sampul", "Kata pengantar", "Daftar isi", "Daftar tabel"]
    assert [one.split()[1] for one in titles[4:]] == ["I", "II", "III", "IV"]
    inner = [one for one in outline if isinstance(one, list)]
    sections = [[str(one.title) for one in part if hasattr(one, "title")] for part in inner]
    assert sections[0] == ["1.1 Latar Belakang", "1.2 Maksud dan Tujuan", "1.3 Landasan Penyusunan"]
    assert sections[2][-1].startswith("TABEL 3.1")


def test_every_post_stands_on_the_chart_and_every_formula_in_its_table() -> None:
    pages = pages_of(pdf(buku(with_capaian=True)))
    (chart,) = [one for one in pages if one.startswith("BAGAN")]
    (table,) = [one for one in pages if one.startswith("TABEL 3.1")]
    (year,) = [one for one in pages if one.startswith("TABEL 3.2")]

    assert all(one.nama in chart for one in SUSUNAN)
    for rumus in FORMULASI[1:]:
        assert not isinstance(rumus, str)
        assert f"({rumus.pembilang} : {rumus.penyebut}) × 100 %" in table
    assert all(figure in year for figure in ("72,00", "70,35", "97,71 %", "15,82", "79,10 %"))


def test_a_chart_of_many_goes_on_with_its_title_on_further_sheets() -> None:
    many = tuple(KotakSusunan(min(n, 1), f"Bidang CONTOH nomor {n} " * 4) for n in range(60))
    pages = pages_of(pdf(buku(susunan=many)))
    charts = [one for one in pages if one.startswith("BAGAN")]

    assert len(charts) > 1
    assert all("(LANJUTAN)" in one for one in charts[1:])


def test_a_draft_and_what_is_signed_have_the_same_pages() -> None:
    texts = {mode: pages_of(pdf(buku(), mode=mode)) for mode in Mode}

    assert len({len(pages) for pages in texts.values()}) == 1
    assert "LEMBAR PARAF" in texts[Mode.DRAF][1]
    assert "LEMBAR PARAF" not in texts[Mode.BASAH][1]
    assert texts[Mode.BASAH] == texts[Mode.TTE]


def test_equal_data_give_equal_bytes_and_the_code_stands_on_every_page_but_the_cover() -> None:
    naskah = buku(kode="0123-4567-89AB-CDEF-0123")
    frozen = freeze(BUKU_IKU, naskah)

    assert pdf(naskah) == pdf(thaw(frozen, NaskahBuku, lambda _sidik: lambang()))
    assert ["Kode keaslian 0123" in one for one in pages_of(pdf(naskah))][:3] == [False, True, True]


def test_one_table_alone_needs_no_list_of_tables() -> None:
    bare = buku()
    pages = pages_of(pdf(replace(bare, lampiran=replace(bare.lampiran, cascade=()))))

    assert "DAFTAR TABEL" not in pages[2]
    assert not any(one.startswith("KETERKAITAN") for one in pages)


def test_headings_without_words_are_printed_and_listed() -> None:
    isi = arrange_bab(Naskah(JenisNaskah.RANCANGAN))
    naskah = buku(bab=isi.bab, pengantar=EMPTY, lambang=None, tanda=((KEPALA, KEPALA),))
    data = pdf(naskah, mode=Mode.DRAF)
    words = " ".join(pages_of(data))

    assert all(one.judul.split(" ", 2)[-1] in words for one in isi.bab)
    assert len(list(lists(PdfReader(BytesIO(data))))) == 3 + len(isi.bab) + 2
    assert "LEMBAR PARAF" not in words


def test_a_unit_right_under_a_chapter_keeps_the_outline_in_steps() -> None:
    odd = (BagianBuku("BAB I UMUM", 1), BagianBuku("1. Kepala Dinas", 3))
    outline = PdfReader(BytesIO(pdf(buku(bab=odd)))).outline

    assert str(outline[-1][0].title) == "1. Kepala Dinas"  # type: ignore[union-attr]


def test_a_booklet_without_indicators_or_posts_is_refused() -> None:
    bare = buku()
    with pytest.raises(PrintRefusedError, match="tidak memuat"):
        pdf(replace(bare, susunan=()))
    with pytest.raises(PrintRefusedError, match="tidak memuat"):
        pdf(replace(bare, lampiran=replace(bare.lampiran, iku=())))


@pytest.mark.parametrize("kertas", list(Kertas))
def test_odd_booklets_are_sound_too(kertas: Kertas, tmp_path: Path) -> None:
    bare = arrange_bab(Naskah(JenisNaskah.RANCANGAN))
    long_title = ("INDIKATOR KINERJA UTAMA (IKU) DAN PEDOMAN PENGUKURANNYA CONTOH",) * 7
    odd = (
        buku(bab=bare.bab, pengantar=EMPTY, lambang=None, tanda=((KEPALA, KEPALA, KEPALA),)),
        buku(sampul=long_title, pengantar=BagianBuku("KATA PENGANTAR", 1, bare.bab[3].alinea)),
        buku(tanda=(), pengantar=EMPTY),
    )
    for number, naskah in enumerate(odd):
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(pdf(naskah, kertas, Mode.DRAF))

        assert check_pdf(path, kertas=kertas.value) == []
