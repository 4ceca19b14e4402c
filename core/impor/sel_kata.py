"""Words of pick-lists and names of kelurahan, found as compared; an unknown one is never made."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.impor.kata import banding
from core.impor.model import Jenis, Kolom
from core.impor.sel_teks import (
    DIRAPIKAN,
    SelUnreadableError,
    is_blank,
    note_of_blank,
    read_text,
    tidy,
)

PEMISAH = "|"
"""Between kelurahan and kecamatan in a key of `Kolom.pilihan`, where one name has two places."""
_AWALAN = re.compile(r"^\W*(?:desa/kelurahan|desa/kel|kelurahan|desa|kel|ds|dsn|kp|lk)\b[\s.:]*",
                     re.IGNORECASE)  # fmt: skip
_AWALAN_KEC = re.compile(r"^\W*(?:kecamatan|kec|kc)\b[\s.:]*", re.IGNORECASE)
_YA = frozenset(
    {"ya", "y", "1", "ada", "true", "benar", "sudah", "memiliki", "punya", "iya", "yes"}
)
_TIDAK = frozenset({"tidak", "t", "0", "tidakada", "false", "salah", "belum", "belumada", "tdk",
                    "tidakmemiliki", "tidakpunya", "no", "n", "bukan"})  # fmt: skip
_CENTANG = frozenset({"\u2713", "\u2714", "\u221a", "\u2611", "v", "V"})


@dataclass(frozen=True, slots=True)
class KataAsing:
    """A word that no list knows: as it stands, as compared, how many rows have it."""

    tampil: str
    kata: str
    cacah: int


class KataUnknownError(SelUnreadableError):
    """The word is in no list; it may be matched by hand."""

    def __init__(self, kolom: Kolom, tampil: str) -> None:
        what = "daftar kelurahan" if kolom.jenis is Jenis.KELURAHAN else f"pilihan {kolom.label}"
        super().__init__(f"“{tampil}” tidak ada dalam {what}; cocokkan dahulu artinya.")
        self.tampil = tampil
        self.kata = (place_key if kolom.jenis is Jenis.KELURAHAN else banding)(tampil)


class PembacaKata:
    """Reads one column of words; `kata` holds what was matched by hand."""

    def __init__(self, kolom: Kolom, kata: Mapping[str, str]) -> None:
        self._kolom = kolom
        self._codes = {_key(word): code for word, code in kolom.pilihan.items()}
        self._codes |= {banding(word): code for word, code in kata.items() if code}
        places = kolom.pilihan if kolom.jenis is Jenis.KELURAHAN else {}
        self._shared = {_key(word).partition(PEMISAH)[0] for word in places if PEMISAH in word}

    def read(self, cell: Any, kecamatan: Any = None) -> tuple[str | None, str]:
        """The code that a cell means. Raises `KataUnknownError`."""
        text, note = read_text(self._kolom, cell)
        if text is None:
            return None, note
        code = self._codes.get(banding(text))
        if code is not None and not self._doubtful(banding(text)):
            return code, note
        if self._kolom.jenis is Jenis.KELURAHAN:
            found = self._place(text, kecamatan)
            if found is not None:
                return found, note
        elif code is not None:
            return code, note
        raise KataUnknownError(self._kolom, text)

    def _doubtful(self, key: str) -> bool:
        return key in self._shared

    def _place(self, text: str, kecamatan: Any) -> str | None:
        key = place_key(text)
        within = ""
        if isinstance(kecamatan, str) and kecamatan.strip():
            within = banding(_AWALAN_KEC.sub("", tidy(kecamatan)))
        if within and (code := self._codes.get(f"{key}{PEMISAH}{within}")):
            return code
        return None if key in self._shared else self._codes.get(key)


def place_key(text: str) -> str:
    """The name of a kelurahan as compared, without "Kel." before it.

    >>> place_key("Kel. Gunung  Sulah"), place_key("Desa")
    ('gunungsulah', 'desa')
    """
    return banding(_AWALAN.sub("", text)) or banding(text)


def read_yes(kolom: Kolom, cell: Any) -> tuple[bool | None, str]:
    """Yes or no, written in words, as a tick or as 1 and 0."""
    if isinstance(cell, bool):
        return cell, ""
    if isinstance(cell, int | float):
        if cell in (0, 1):
            return bool(cell), ""
        raise SelUnreadableError(f"{kolom.label} ditulis Ya atau Tidak.")
    if not isinstance(cell, str):
        raise SelUnreadableError(f"{kolom.label} ditulis Ya atau Tidak.")
    text = tidy(cell)
    if is_blank(text):
        return None, note_of_blank(cell)
    note = DIRAPIKAN if text != cell else ""
    word = banding(text)
    if word in _YA or text in _CENTANG:
        return True, note
    if word in _TIDAK:
        return False, note
    raise SelUnreadableError(f"{kolom.label} ditulis Ya atau Tidak.")


def _key(word: str) -> str:
    name, mark, within = word.partition(PEMISAH)
    return f"{banding(name)}{PEMISAH}{banding(within)}" if mark else banding(word)
