"""Many finished PDFs and pictures into one file, page by page, with a nested outline."""

from dataclasses import dataclass, field

from core.pdf.jpg import Jpg
from core.pdf.pen import Keterangan
from core.pdf.rangkai_sumber import Copier, Source
from core.pdf.rangkai_tulis import Objects, Sink, dictionary, ref, stream, text
from core.pdf.theme import MM

_GROUP = 128
_EDGE, _LONG, _SHORT = 15 * MM, 330 * MM, 215 * MM


@dataclass(slots=True)
class Markah:
    """One entry of the outline: its words, its page, what stands under it."""

    judul: str
    halaman: int
    anak: "list[Markah]" = field(default_factory=list)


class Rangkaian:
    """Takes pages as they come and writes each at once. Equal input gives equal bytes."""

    def __init__(self, target: Sink, keterangan: Keterangan) -> None:
        self._objects = Objects(target)
        self._keterangan = keterangan
        self._root, self._tree = self._objects.number(), self._objects.number()
        self._copier = Copier(self._objects)
        self._pages: list[int] = []
        self._groups: list[int] = []
        self._top: list[Markah] = []

    @property
    def halaman(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def pdf(self, source: Source) -> None:
        """Every page of a PDF; raises `FileUnreadableError` where one cannot be read."""
        self._copier.begin()
        with source.in_words():
            for row in source.rows():
                self._pages.append(self._copier.page(row, self._group()))

    def jpg(self, gambar: Jpg) -> None:
        """A picture on a page of its own, as large as it may be, upright or turned."""
        wide, high = (_LONG, _SHORT) if gambar.lebar > gambar.tinggi else (_SHORT, _LONG)
        scale = min((wide - 2 * _EDGE) / gambar.lebar, (high - 2 * _EDGE) / gambar.tinggi)
        width, height = gambar.lebar * scale, gambar.tinggi * scale
        picture = self._objects.add(stream(gambar.entries(), gambar.isi))
        drawn = b"q %.3f 0 0 %.3f %.3f %.3f cm /G Do Q" % (
            width, height, (wide - width) / 2, (high - height) / 2,
        )  # fmt: skip
        content = self._objects.add(stream({}, drawn))
        page = dictionary({
            "Type": b"/Page", "Parent": ref(self._group()),
            "MediaBox": b"[0 0 %.3f %.3f]" % (wide, high),
            "Resources": dictionary({"XObject": dictionary({"G": ref(picture)})}),
            "Contents": ref(content),
        })  # fmt: skip
        self._pages.append(self._objects.add(page))

    def markah(self, judul: str, *, di_bawah: Markah | None = None) -> Markah:
        """An entry of the outline at the page that comes next."""
        made = Markah(judul, len(self._pages))
        (self._top if di_bawah is None else di_bawah.anak).append(made)
        return made

    def finish(self) -> None:
        """Write what all pages share, then where everything stands."""
        for place, number in enumerate(self._groups):
            kids = self._pages[place * _GROUP : (place + 1) * _GROUP]
            self._objects.write(number, _pages_node(kids, len(kids), self._tree))
        self._objects.write(self._tree, _pages_node(self._groups, len(self._pages), None))
        entries = {
            "Type": b"/Catalog",
            "Pages": ref(self._tree),
            "Lang": b"(id-ID)",
            "ViewerPreferences": b"<< /DisplayDocTitle true >>",
        }
        if self._top:
            entries |= {"Outlines": ref(self._outline()), "PageMode": b"/UseOutlines"}
        self._objects.write(self._root, dictionary(entries))
        self._objects.finish(self._root, self._objects.add(self._info()))

    def _group(self) -> int:
        """The node of the tree of pages that holds the next page."""
        if len(self._pages) // _GROUP == len(self._groups):
            self._groups.append(self._objects.number())
        return self._groups[-1]

    def _info(self) -> bytes:
        told = self._keterangan
        day = f"D:{told.tanggal:%Y%m%d}000000Z".encode()
        return dictionary({
            "Title": text(told.judul), "Subject": text(told.perihal),
            "Keywords": text(told.kata_kunci), "Author": text(told.penerbit),
            "Creator": b"(SIKU)", "Producer": b"(SIKU)",
            "CreationDate": b"(%b)" % day, "ModDate": b"(%b)" % day,
        })  # fmt: skip

    def _outline(self) -> int:
        root = self._objects.number()
        first, last, count = self._entries(self._top, root)
        body = {"Type": b"/Outlines", "First": ref(first), "Last": ref(last)}
        self._objects.write(root, dictionary({**body, "Count": b"%d" % count}))
        return root

    def _entries(self, marks: list[Markah], parent: int) -> tuple[int, int, int]:
        """Entries of one level; those below are folded until somebody opens them."""
        numbers = [self._objects.number() for _ in marks]
        for at, mark in enumerate(marks):
            page = self._pages[min(mark.halaman, len(self._pages) - 1)]
            body = {
                "Title": text(mark.judul),
                "Parent": ref(parent),
                "Dest": b"[%b /Fit]" % ref(page),
            }
            if at:
                body["Prev"] = ref(numbers[at - 1])
            if at + 1 < len(numbers):
                body["Next"] = ref(numbers[at + 1])
            if mark.anak:
                first, last, count = self._entries(mark.anak, numbers[at])
                body |= {"First": ref(first), "Last": ref(last), "Count": b"%d" % -count}
            self._objects.write(numbers[at], dictionary(body))
        return numbers[0], numbers[-1], len(numbers)


def _pages_node(kids: list[int], count: int, parent: int | None) -> bytes:
    body = {"Type": b"/Pages", "Kids": b"[" + b" ".join(map(ref, kids)) + b"]"}
    if parent is not None:
        body["Parent"] = ref(parent)
    return dictionary({**body, "Count": b"%d" % count})
