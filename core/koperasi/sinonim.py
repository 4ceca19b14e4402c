"""Accounts by other names: what officers and workbooks call them, for searching and pasting."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from core.berkas import resource
from core.koperasi.bentuk_laporan import Bagian

_KATA = re.compile(r"[^\W_]+(?:-[^\W_]+)?")
# words that carry no meaning in the name of an account
_ISI = frozenset(
    (
        "dan",
        "atau",
        "yang",
        "ymh",
        "di",
        "ke",
        "dari",
        "pada",
        "kepada",
        "atas",
        "untuk",
        "per",
        "rp",
    )
)


@dataclass(frozen=True, slots=True)
class Sinonim:
    """Words that mean the same, and whole names per account."""

    kata: Mapping[str, str]
    akun: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def sinonim() -> Sinonim:
    """The table that ships with the program, read once."""
    found = tomllib.loads(resource("pilihan", "sinonim-akun.toml").read_text(encoding="utf-8"))
    return Sinonim(found["kata"], {kode: tuple(names) for kode, names in found["akun"].items()})


def words_of(nama: str) -> tuple[str, ...]:
    """A name as compared: known words, without marks, numbering and filling.

    >>> words_of("1.2 Hutang Dagang"), words_of("Liabilitas lancar lainnya (Rp)")
    (('utang', 'dagang'), ('kewajiban', 'lancar', 'lain'))
    """
    plain = unicodedata.normalize("NFKC", nama).casefold()
    known = sinonim().kata
    found = (known.get(word, word) for word in _KATA.findall(plain))
    parts = (part for word in found for part in word.split("-"))
    return tuple(
        part for part in parts if part not in _ISI and not part.isdigit() and len(part) > 1
    )


class DaftarNama:
    """Every name under which the accounts of a form are known."""

    def __init__(self, sections: Iterable[Bagian]) -> None:
        self._names: dict[str, list[tuple[str, ...]]] = {}
        self.jumlah: dict[tuple[str, ...], str] = {}
        for bagian in sections:
            for baris in bagian.baris:
                if baris.akun is not None:
                    names = (baris.nama, baris.akun.nama, *sinonim().akun.get(baris.kode, ()))
                    unique = dict.fromkeys(words_of(name) for name in names)
                    self._names[baris.kode] = [words for words in unique if words]
                elif baris.jenis.value == "jumlah":
                    self.jumlah[words_of(baris.nama)] = baris.nama

    def search(self, text: str) -> tuple[str, ...]:
        """Accounts whose name has a word beginning with each of the typed ones, the nearest first.

        A name that begins as typed comes before one that only has the words somewhere.
        """
        typed = words_of(text)
        if not typed:
            return ()
        ranked = []
        for place, (kode, names) in enumerate(self._names.items()):
            ranks = [_rank(typed, words) for words in names]
            best = min((rank for rank in ranks if rank is not None), default=None)
            if best is not None:
                ranked.append((best, place, kode))
        return tuple(kode for _rank_, _place, kode in sorted(ranked))

    def match(self, nama: str) -> tuple[str, ...]:
        """The accounts that a whole name means: one, none, or several when it is not clear."""
        words = words_of(nama)
        if not words:
            return ()
        exact = [kode for kode, names in self._names.items() if words in names]
        if exact:
            return tuple(exact)
        bag = frozenset(words)
        same = [kode for kode, names in self._names.items() if bag in map(frozenset, names)]
        return tuple(same)


def _rank(typed: tuple[str, ...], words: tuple[str, ...]) -> int | None:
    """0 when the name begins as typed, 1 when every typed word begins one of its words."""
    if all(one.startswith(each) for each, one in zip(typed, words, strict=False)) and len(
        typed
    ) <= len(words):
        return 0
    return 1 if all(any(one.startswith(each) for one in words) for each in typed) else None
