"""A pen that writes every finished page to its file at once, so that memory stays flat."""

from collections.abc import Iterator
from typing import IO, Any

from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]

from core.pdf.pen import Keterangan, Pen, dated
from core.pdf.theme import Halaman

_WRITTEN = object()


class BundlePen(Pen):
    """Papers of any size after one another. Fonts are embedded once, at the end.

    reportlab keeps all pages until it saves; here each goes out as soon as it is done, numbered and
    placed as reportlab's own table of objects wants it, and only what is left over waits.
    """

    def __init__(self, target: IO[bytes], halaman: Halaman, keterangan: Keterangan) -> None:
        super().__init__(halaman, keterangan)
        self._target = target
        self._offset = 0
        # what reportlab offers is to save everything at the end: its document is opened here
        self._document: Any = self._canvas._doc  # noqa: SLF001 - no public way to a page's object
        with dated(keterangan.tanggal):
            self._document.encrypt.prepare(self._document)
        for piece in pdfdoc.PDFFile(self._document._pdfVersion).strings:  # noqa: SLF001 - as above
            self._put(piece)

    def paper(self, halaman: Halaman) -> None:
        """What follows has pages of this size."""
        self._canvas.setPageSize((halaman.lebar, halaman.tinggi))

    def entry(self, title: str, halaman: Halaman) -> None:
        """The only kind of entry in the outline of a bundle: where a paper begins."""
        super().bookmark(title, halaman.tinggi)

    def bookmark(self, title: str, y: float, *, level: int = 0, key: str = "") -> None:
        """Parts of one paper among hundreds are not listed."""

    def next_page(self) -> None:
        super().next_page()
        document = self._document
        page = document.Pages.pages.pop()
        reference = document.Reference(page)
        document.Pages.pages.append(reference)
        self._write(reference.name)
        self._write(document.Reference(page.Contents).name)

    def finish(self) -> bytes:
        """Write what all pages share, then where everything stands. The bytes are in the file."""
        document = self._document
        with dated(self._keterangan.tanggal):
            for font in document.delayedFonts:
                font.addObjects(document)
            document.info.invariant = document.invariant
            document.info.digest(document.signature)
            root, info = (document.Reference(one) for one in (document.Catalog, document.info))
            document.Outlines.prepare(document, self._canvas)
            if document.Outlines.ready < 0:
                document.Catalog.Outlines = None
            names = list(self._write_rest())
            table = pdfdoc.PDFCrossReferenceTable()
            table.addsection(0, names)
            start = self._put(table.format(document))
            trailer = pdfdoc.PDFTrailer(
                startxref=start, Size=len(names) + 1, Root=root, Info=info, ID=document.ID()
            )
            self._put(trailer.format(document))
        return b""

    def _write_rest(self) -> Iterator[str]:
        """Objects in the order of their numbers; formatting one may bring others to life."""
        document, number = self._document, 1
        while number in document.numberToId:
            name = document.numberToId[number]
            if document.idToObject[name] is not _WRITTEN:
                self._write(name)
            yield name
            number += 1

    def _write(self, name: str) -> None:
        document = self._document
        whole = pdfdoc.PDFIndirectObject(name, document.idToObject[name])
        document.idToOffset[name] = self._put(whole.format(document))
        document.idToObject[name] = _WRITTEN

    def _put(self, text: str | bytes) -> int:
        """Write and say where it began."""
        start = self._offset
        data = pdfdoc.pdfdocEnc(text)
        self._target.write(data)
        self._offset += len(data)
        return start
