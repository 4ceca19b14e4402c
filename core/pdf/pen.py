"""What blocks draw with: a typed face on reportlab's canvas, the only place that touches it."""

import io
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from reportlab.lib.utils import ImageReader  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from core.errors import PrintRefusedError
from core.naskah.model import Penandatangan
from core.naskah.tte import Ruang
from core.pdf import fonts
from core.pdf.theme import Halaman, Huruf, Rata

# reportlab reads the date of a document from the environment of the whole process
_STAMPING = threading.Lock()


@dataclass(frozen=True, slots=True)
class Keterangan:
    """What the PDF says about itself; `tanggal` is the document's own date, never the clock's."""

    judul: str
    perihal: str
    kata_kunci: str
    penerbit: str
    tanggal: date


class Pen:
    """Draws on the current page. Points, from the lower left corner."""

    def __init__(self, halaman: Halaman, keterangan: Keterangan) -> None:
        fonts.register()
        self._file = io.BytesIO()
        self._keterangan = keterangan
        self._bookmarks = 0
        self.ruang: list[Ruang] = []
        """Rooms for electronic signatures on the pages so far, in the order of drawing."""
        with dated(keterangan.tanggal):
            self._canvas: Any = Canvas(
                self._file,
                pagesize=(halaman.lebar, halaman.tinggi),
                pageCompression=1,
                invariant=1,
                initialFontName="SIKUBookman",
                lang="id-ID",
            )
        self._canvas.setTitle(keterangan.judul)
        self._canvas.setSubject(keterangan.perihal)
        self._canvas.setKeywords(keterangan.kata_kunci)
        self._canvas.setAuthor(keterangan.penerbit)
        self._canvas.setCreator("SIKU")
        self._canvas.setProducer("SIKU (ReportLab)")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def text(self, x: float, y: float, text: str, huruf: Huruf, *, grey: float = 0) -> None:
        """Write one line on a baseline; `x` is its left end, middle or right end by `rata`."""
        _check_letters(text, huruf)
        self._canvas.setFont(huruf.font, huruf.ukuran)
        self._canvas.setFillGray(grey)
        match huruf.rata:
            case Rata.KIRI:
                self._canvas.drawString(x, y, text)
            case Rata.TENGAH:
                self._canvas.drawCentredString(x, y, text)
            case Rata.KANAN:
                self._canvas.drawRightString(x, y, text)

    def spaced(  # noqa: PLR0913 - a line of a justified paragraph has its measures
        self, x: float, y: float, text: str, huruf: Huruf, *, gap: float, scale: float
    ) -> None:
        """Write one line from its left end with points added to each space, letters scaled."""
        _check_letters(text, huruf)
        self._canvas.setFillGray(0)
        line = self._canvas.beginText(x, y)
        line.setFont(huruf.font, huruf.ukuran)
        line.setHorizScale(100 * scale)
        line.setWordSpace(gap)
        line.textOut(text)
        # both would otherwise go on to the lines of others
        line.setWordSpace(0)
        line.setHorizScale(100)
        self._canvas.drawText(line)

    def line(  # noqa: PLR0913 - two points are four numbers
        self, x0: float, y0: float, x1: float, y1: float, *, thick: float, grey: float = 0
    ) -> None:
        self._canvas.setLineWidth(thick)
        self._canvas.setStrokeGray(grey)
        self._canvas.line(x0, y0, x1, y1)

    def fill(self, x: float, y: float, width: float, height: float, *, grey: float) -> None:
        """Paint a box, its lower left corner given, before what stands on it is written."""
        self._canvas.setFillGray(grey)
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)

    def image(self, x: float, y: float, width: float, height: float, *, content: bytes) -> None:
        """Set a picture in a box, as large as its proportions allow, in the middle."""
        try:
            picture = ImageReader(io.BytesIO(content))
            self._canvas.drawImage(
                picture, x, y, width, height, mask="auto", preserveAspectRatio=True, anchor="c"
            )
        except (OSError, ValueError, SyntaxError) as error:
            raise PrintRefusedError(
                "Gambar lambang tidak dapat dibaca.",
                hint="Pilih lambang lagi di Pengaturan, Profil kantor, lalu cetak lagi.",
            ) from error

    def stroke(  # noqa: PLR0913 - an affine map has its numbers
        self,
        strokes: tuple[tuple[tuple[float, ...], ...], ...],
        *,
        middle: tuple[float, float],
        origin: tuple[float, float],
        turn: float,
        scale: float,
        thick: float,
        grey: float,
    ) -> None:
        """Draw open paths, their origin put on a middle. A point has 2 numbers, a curve 6."""
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(*middle)
        canvas.rotate(turn)
        canvas.scale(scale, scale)
        canvas.translate(-origin[0], -origin[1])
        canvas.setStrokeGray(grey)
        canvas.setLineWidth(thick)
        path = canvas.beginPath()
        for first, *others in strokes:
            path.moveTo(*first)
            for numbers in others:
                (path.lineTo if len(numbers) == 2 else path.curveTo)(*numbers)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()

    @contextmanager
    def read_as(self, text: str) -> Iterator[None]:
        """What is drawn inside is copied, searched and read aloud as this text."""
        spoken = text.encode("utf-16-be").hex().upper()
        # reportlab has no public call for marked content; tests read the text back
        self._canvas._code.append(f"/Span <</ActualText <FEFF{spoken}>>> BDC")  # noqa: SLF001
        yield
        self._canvas._code.append("EMC")  # noqa: SLF001

    def bookmark(self, title: str, y: float, *, level: int = 0, key: str = "") -> None:
        """An entry of the outline that opens this page at this height; links name its key."""
        self._bookmarks += 1
        place = key or f"markah-{self._bookmarks}"
        self._canvas.bookmarkHorizontalAbsolute(place, y)
        self._canvas.addOutlineEntry(title, place, level, closed=False)

    def reserve(self, box: tuple[float, float, float, float], penandatangan: Penandatangan) -> None:
        """Remember a room (left, bottom, right, top) that is kept for this electronic signature."""
        who = penandatangan
        lines = (f"{who.awalan} {line}".strip() if not at else line
                 for at, line in enumerate(who.jabatan))  # fmt: skip
        number = self._canvas.getPageNumber()
        self.ruang.append(Ruang(number, box, tuple(lines), who.nama, who.nip))

    def link(self, box: tuple[float, float, float, float], key: str) -> None:
        """A press on this box (left, bottom, right, top) opens the bookmark with this key."""
        self._canvas.linkAbsolute("", key, box, thickness=0)

    def label_pages(self, *, style: str = "", prefix: str = "") -> None:
        """From this page on a reader counts from 1: ROMAN_LOWER, ARABIC, or by words alone."""
        number = self._canvas.getPageNumber() - 1
        self._canvas.addPageLabel(number, style or None, 1 if style else None, prefix or None)

    def turn(self, halaman: Halaman) -> None:
        """The page about to be drawn has this size."""
        self._canvas.setPageSize((halaman.lebar, halaman.tinggi))

    def next_page(self) -> None:
        self._canvas.showPage()

    def finish(self) -> bytes:
        with dated(self._keterangan.tanggal):
            self._canvas.save()
        return self._file.getvalue()


def _check_letters(text: str, huruf: Huruf) -> None:
    """Refuse what the face cannot write; reportlab would print an empty box."""
    if lacking := fonts.missing(text, huruf.font):
        family = fonts.FAMILIES[fonts.family(huruf.font)]
        raise PrintRefusedError(
            f"Tanda {_named(lacking)} pada teks “{text}” tidak ada dalam huruf {family}.",
            hint="Ganti tanda itu dengan huruf atau kata biasa, lalu cetak lagi.",
        )


def _named(letters: str) -> str:
    return ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in letters)


@contextmanager
def dated(day: date) -> Iterator[None]:
    """Stamp the document with its own date and leave the environment as it was."""
    name = "SOURCE_DATE_EPOCH"
    stamp = datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()
    with _STAMPING:
        before = os.environ.get(name)
        os.environ[name] = str(int(stamp))
        try:
            yield
        finally:
            if before is None:
                del os.environ[name]
            else:
                os.environ[name] = before
