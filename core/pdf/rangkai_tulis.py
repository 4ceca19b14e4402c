"""The objects of a PDF in the order they come, each written at once; only their places wait."""

import hashlib
from array import array
from collections.abc import Mapping
from typing import Protocol

KEPALA = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class Sink(Protocol):
    """Whatever takes bytes in order."""

    def write(self, data: bytes, /) -> int: ...


class Objects:
    """Numbers objects and writes them; memory holds eight bytes for each."""

    def __init__(self, target: Sink) -> None:
        self._target = target
        self._places = array("q", [0])
        self._at = 0
        self._hash = hashlib.sha256()
        self._put(KEPALA)

    def number(self) -> int:
        """The number of an object that is written later."""
        self._places.append(0)
        return len(self._places) - 1

    def write(self, number: int, body: bytes) -> None:
        """Write the object of this number."""
        self._places[number] = self._at
        self._put(b"%d 0 obj\n%b\nendobj\n" % (number, body))

    def add(self, body: bytes) -> int:
        """Number and write an object."""
        number = self.number()
        self.write(number, body)
        return number

    def finish(self, root: int, info: int) -> None:
        """Where everything stands, then the end. Equal objects give equal bytes."""
        start, count = self._at, len(self._places)
        mark = self._hash.hexdigest()[:32].encode()
        self._put(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        for place in self._places[1:]:
            self._put(b"%010d 00000 %b \n" % (place, b"n" if place else b"f"))
        self._put(
            b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%b> <%b>] >>\n"
            b"startxref\n%d\n%%%%EOF\n" % (count, root, info, mark, mark, start)
        )

    def _put(self, data: bytes) -> None:
        self._target.write(data)
        self._hash.update(data)
        self._at += len(data)


def text(words: str) -> bytes:
    """Words as a PDF string in UTF-16, whatever letters they have."""
    return b"<FEFF" + words.encode("utf-16-be").hex().upper().encode() + b">"


def dictionary(entries: Mapping[str, bytes]) -> bytes:
    """Entries in the order given."""
    inside = b" ".join(b"/%b %b" % (name.encode(), value) for name, value in entries.items())
    return b"<< " + inside + b" >>"


def ref(number: int) -> bytes:
    return b"%d 0 R" % number


def stream(entries: Mapping[str, bytes], data: bytes) -> bytes:
    """A stream with its length."""
    head = dictionary({**entries, "Length": b"%d" % len(data)})
    return head + b"\nstream\n" + data + b"\nendstream"
