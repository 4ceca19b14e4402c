"""Pages of a finished PDF taken over as they are, with everything that they draw with."""

import hashlib
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from core.errors import FileUnreadableError
from core.pdf.rangkai_tulis import Objects, ref

_PAGE_KEYS = ("/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents", "/UserUnit", "/Group")
_INHERITED = ("/MediaBox", "/CropBox", "/Rotate", "/Resources")
_MARK_KEYS = ("/Type", "/Subtype", "/Rect", "/AP", "/AS", "/F")
_SHARED_FROM = 1024


class Source:
    """One PDF to take pages from; raises `FileUnreadableError` when it cannot be read."""

    def __init__(self, content: bytes, nama: str) -> None:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError

        self._nama = nama
        try:
            self._reader = PdfReader(BytesIO(content))
            if self._reader.is_encrypted and not self._reader.decrypt(""):
                raise _unreadable(nama, "terkunci kata sandi")
            self.pages = len(self._reader.pages)
        except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise _unreadable(nama, "bukan PDF yang utuh") from error
        except ImportError as error:  # a lock of a kind that needs a library that is not here
            raise _unreadable(nama, "terkunci dengan cara yang tidak dikenal") from error
        if not self.pages:
            raise _unreadable(nama, "tidak mempunyai halaman")

    def rows(self) -> Iterator[dict[str, Any]]:
        """What of every page is taken over, inherited entries with it."""
        for page in self._reader.pages:
            found = {key: page.raw_get(key) for key in _PAGE_KEYS if key in page}
            for key in _INHERITED:
                if key not in found and (value := _inherited(page, key)) is not None:
                    found[key] = value
            if marks := list(_marks(page)):
                found["/Annots"] = marks
            yield found

    @contextmanager
    def in_words(self) -> Iterator[None]:
        """A page that turns out broken is told as a file that cannot be read."""
        from pypdf.errors import PyPdfError

        try:
            yield
        except (PyPdfError, ValueError, LookupError, TypeError, AttributeError) as error:
            raise _unreadable(self._nama, "halamannya tidak terbaca seluruhnya") from error


class Copier:
    """Writes objects of sources into one file. Equal large streams are written once."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._shared: dict[bytes, int] = {}
        self._known: dict[tuple[int, int], int] = {}
        self._waiting: deque[tuple[int, Any]] = deque()

    def begin(self) -> None:
        """What follows is of another source."""
        self._known.clear()
        self._waiting.clear()

    def page(self, row: dict[str, Any], parent: int) -> int:
        """One page and all it needs; returns its number."""
        number = self._objects.number()
        entries = [b"/Type /Page /Parent " + ref(parent)]
        entries += [key.encode() + b" " + self._value(value) for key, value in row.items()]
        self._objects.write(number, b"<< " + b" ".join(entries) + b" >>")
        while self._waiting:
            waiting, value = self._waiting.popleft()
            self._objects.write(waiting, self._value(value))
        return number

    def _value(self, value: Any) -> bytes:
        from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

        if isinstance(value, IndirectObject):
            return ref(self._number_of(value))
        if isinstance(value, StreamObject):
            data = bytes(value._data)  # noqa: SLF001 - its bytes as stored; the public way decodes
            return self._entries(value, len(data)) + b"\nstream\n" + data + b"\nendstream"
        if isinstance(value, DictionaryObject):
            return self._entries(value, None)
        if isinstance(value, ArrayObject | list):
            return b"[" + b" ".join(self._value(one) for one in value) + b"]"
        if isinstance(value, dict):
            inside = b" ".join(key.encode() + b" " + self._value(one) for key, one in value.items())
            return b"<< " + inside + b" >>"
        written = BytesIO()
        value.write_to_stream(written)
        return written.getvalue()

    def _entries(self, value: Any, length: int | None) -> bytes:
        parts = []
        for key in value:
            if key == "/Length" and length is not None:
                continue
            name = BytesIO()
            key.write_to_stream(name)
            parts.append(name.getvalue() + b" " + self._value(value.raw_get(key)))
        if length is not None:
            parts.append(b"/Length %d" % length)
        return b"<< " + b" ".join(parts) + b" >>"

    def _number_of(self, reference: Any) -> int:
        key = (reference.idnum, reference.generation)
        if key in self._known:
            return self._known[key]
        target = reference.get_object()
        number = self._shared_number(target)
        if number is None:
            number = self._objects.number()
            self._waiting.append((number, _or_null(target)))
        self._known[key] = number
        return number

    def _shared_number(self, target: Any) -> int | None:
        """The number of a large stream that stands alone, written now unless it is there."""
        from pypdf.generic import IndirectObject, StreamObject

        if not isinstance(target, StreamObject) or len(target._data) < _SHARED_FROM:  # noqa: SLF001 - as above
            return None
        if any(isinstance(target.raw_get(k), IndirectObject) for k in target if k != "/Length"):
            return None
        body = self._value(target)
        digest = hashlib.sha256(body).digest()
        if digest not in self._shared:
            self._shared[digest] = self._objects.add(body)
        return self._shared[digest]


def _marks(page: Any) -> Iterator[dict[str, Any]]:
    """Notes and filled fields as they look; what they would do when clicked stays behind."""
    for one in page.get("/Annots") or ():
        found = one.get_object()
        if found is not None and "/AP" in found and found.get("/Subtype") != "/Popup":
            yield {key: found.raw_get(key) for key in _MARK_KEYS if key in found}


def _inherited(page: Any, key: str) -> Any:
    parent = page.get("/Parent")
    while parent is not None:
        found = parent.get_object()
        if key in found:
            return found.raw_get(key)
        parent = found.get("/Parent")
    return None


def _or_null(target: Any) -> Any:
    from pypdf.generic import NullObject

    return NullObject() if target is None else target


def _unreadable(nama: str, why: str) -> FileUnreadableError:
    return FileUnreadableError(
        f"{nama} {why}.", hint="Ganti lampirannya dengan PDF atau JPG yang dapat dibuka."
    )
