"""A JPG as a PDF takes it over: size and colours read from its head, its bytes untouched."""

from dataclasses import dataclass

from core.errors import FileUnreadableError

_SIZES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_ADOBE = 0xEE
_SPACES = {1: b"/DeviceGray", 3: b"/DeviceRGB", 4: b"/DeviceCMYK"}


@dataclass(frozen=True, slots=True)
class Jpg:
    """A picture in pixels; `terbalik` when a CMYK picture keeps its colours turned round."""

    isi: bytes
    lebar: int
    tinggi: int
    warna: int
    bit: int
    terbalik: bool = False

    def entries(self) -> dict[str, bytes]:
        """What its object in a PDF says of it."""
        found = {
            "Type": b"/XObject",
            "Subtype": b"/Image",
            "Width": b"%d" % self.lebar,
            "Height": b"%d" % self.tinggi,
            "ColorSpace": _SPACES[self.warna],
            "BitsPerComponent": b"%d" % self.bit,
            "Filter": b"/DCTDecode",
        }
        if self.terbalik:
            found["Decode"] = b"[1 0 1 0 1 0 1 0]"
        return found


def read_jpg(content: bytes, nama: str) -> Jpg:
    """Read the head of a picture; raises `FileUnreadableError` when it has none."""
    at, adobe = 2, False
    while content[:2] == b"\xff\xd8" and at + 9 < len(content):
        if content[at] != 0xFF:
            break
        mark = content[at + 1]
        if mark == 0xFF or mark in _ALONE:
            at += 1 if mark == 0xFF else 2
            continue
        if mark in _SIZES:
            bit, height, width, colours = (
                content[at + 4],
                int.from_bytes(content[at + 5 : at + 7]),
                int.from_bytes(content[at + 7 : at + 9]),
                content[at + 9],
            )
            if not width or not height or colours not in _SPACES:
                break
            return Jpg(content, width, height, colours, bit, terbalik=adobe and colours == 4)
        adobe = adobe or mark == _ADOBE
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    raise FileUnreadableError(
        f"{nama} bukan gambar JPG yang utuh.", hint="Ganti lampirannya dengan gambar yang terbuka."
    )
