"""Finished PDFs and pictures in one file: pages, outline, equal bytes, nothing that acts."""

import hashlib
import io
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, NumberObject, RectangleObject
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from core.errors import FileUnreadableError
from core.pdf.jpg import read_jpg
from core.pdf.pen import Keterangan
from core.pdf.rangkai import Rangkaian
from core.pdf.rangkai_sumber import Source

ABOUT = Keterangan("Berkas bukti", "uji", "bukti", "CONTOH", date(2026, 11, 24))
HEAD = b"\xff\xd8\xff\xee\x00\x0eAdobe\x00d\x00\x00\x00\x00\x02\xff\xff\xc0\x00\x11\x08"


def _pdf(pages: int, text: str = "CONTOH") -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, invariant=1)
    for number in range(pages):
        canvas.drawString(100, 700, f"{text} {number + 1}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _jpg(width: int, height: int, colours: int = 3) -> bytes:
    return HEAD + height.to_bytes(2) + width.to_bytes(2) + bytes([colours]) + bytes(8) + b"\xff\xd9"


def _joined(*sources: bytes) -> bytes:
    made = io.BytesIO()
    whole = Rangkaian(made, ABOUT)
    for at, one in enumerate(sources):
        mark = whole.markah(f"Bagian {at}")
        whole.markah("Isi", di_bawah=mark)
        whole.pdf(Source(one, f"Berkas {at}"))
    whole.finish()
    return made.getvalue()


def test_pages_come_one_after_another_with_a_nested_outline() -> None:
    reader = PdfReader(io.BytesIO(_joined(_pdf(200, "SATU"), _pdf(3, "DUA"))))

    texts = [page.extract_text().strip() for page in reader.pages]
    assert (texts[0], texts[199], texts[200], len(texts)) == ("SATU 1", "SATU 200", "DUA 1", 203)
    outline: Any = reader.outline
    first, below, second, _last = outline
    assert [reader.get_destination_page_number(one) for one in (first, second)] == [0, 200]
    assert [one.title for one in below] == ["Isi"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Berkas bukti"


def test_equal_parts_give_equal_bytes_and_large_streams_once() -> None:
    big = _pdf(1, "".join(hashlib.sha256(bytes([n])).hexdigest() for n in range(250)))

    assert _joined(_pdf(2), _pdf(3)) == _joined(_pdf(2), _pdf(3))
    assert len(_joined(big, big)) < 1.5 * len(_joined(big))


def test_what_acts_on_its_own_stays_behind() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf(1))))
    writer.add_attachment("a.txt", b"isi")
    writer.add_uri(0, "https://contoh.invalid", RectangleObject((10, 10, 100, 100)))
    made = io.BytesIO()
    writer.write(made)

    found = PdfReader(io.BytesIO(_joined(made.getvalue())))

    root: Any = found.trailer["/Root"]
    assert "/Names" not in root
    assert "/Annots" not in found.pages[0]


def test_a_locked_file_is_named_and_an_open_one_is_taken() -> None:
    made = io.BytesIO()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf(1))))
    writer.encrypt("rahasia", algorithm="RC4-128")
    writer.write(made)
    with pytest.raises(FileUnreadableError, match="terkunci kata sandi"):
        Source(made.getvalue(), "CONTOH.pdf")

    opened = io.BytesIO()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf(1, "TERBUKA"))))
    writer.encrypt("", "pemilik", algorithm="RC4-128")
    writer.write(opened)
    found = PdfReader(io.BytesIO(_joined(opened.getvalue())))
    assert found.pages[0].extract_text().strip() == "TERBUKA 1"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"bukan pdf", _pdf(1)[:300]])
def test_a_broken_file_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(FileUnreadableError, match=r"CONTOH\.pdf"):
        Source(content, "CONTOH.pdf")


def test_a_page_that_breaks_off_is_told_and_the_others_stay() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf(2))))
    writer.pages[1][NameObject("/Annots")] = NumberObject(7)
    broken, made = io.BytesIO(), io.BytesIO()
    writer.write(broken)
    whole = Rangkaian(made, ABOUT)

    with pytest.raises(FileUnreadableError, match="tidak terbaca seluruhnya"):
        whole.pdf(Source(broken.getvalue(), "CONTOH.pdf"))
    whole.pdf(Source(_pdf(1, "LAIN"), "Lain"))
    whole.finish()

    texts = [one.extract_text().strip() for one in PdfReader(io.BytesIO(made.getvalue())).pages]
    assert texts == ["CONTOH 1", "LAIN 1"]


def test_a_wide_picture_lies_on_a_turned_page() -> None:
    made = io.BytesIO()
    whole = Rangkaian(made, ABOUT)
    for picture in (_jpg(400, 300), _jpg(300, 400), _jpg(10, 10, 1)):
        whole.jpg(read_jpg(picture, "CONTOH.jpg"))
    whole.finish()

    sizes = [page.mediabox for page in PdfReader(io.BytesIO(made.getvalue())).pages]
    assert [box.width > box.height for box in sizes] == [True, False, False]


def test_colours_of_a_printing_press_are_turned_round() -> None:
    found = read_jpg(_jpg(30, 20, 4), "CONTOH.jpg")

    assert (found.lebar, found.tinggi, found.terbalik) == (30, 20, True)
    assert found.entries()["Decode"] == b"[1 0 1 0 1 0 1 0]"
    assert not read_jpg(_jpg(30, 20), "CONTOH.jpg").terbalik


@pytest.mark.parametrize(
    "content",
    [b"", b"PNG", b"\xff\xd8" + bytes(20), _jpg(0, 20), _jpg(20, 20, 2), b"\xff\xd8\xff\xff" * 4],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(FileUnreadableError, match=r"CONTOH\.jpg"):
        read_jpg(content, "CONTOH.jpg")
