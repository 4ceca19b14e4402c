"""The library of regulations: what a decree may cite, and which of them was amended since."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from core.berkas import resource
from core.naskah.teks import tidy
from core.rules.tabel import open_tabel

_SAME = (
    (r"\bUU\b", "undang-undang"),
    (r"\bperppu\b", "peraturan pemerintah pengganti undang-undang"),
    (r"\bPP\b", "peraturan pemerintah"),
    (r"\bperpres\b", "peraturan presiden"),
    (r"\bkeppres\b", "keputusan presiden"),
    (r"\binpres\b", "instruksi presiden"),
    (r"\bpermendagri\b", "peraturan menteri dalam negeri"),
    (r"\bperda\b", "peraturan daerah"),
    (r"\b(?:perwali|perwal|perwako)\b", "peraturan wali kota"),
    (r"\bwalikota\b", "wali kota"),
    (r"\bpermen", "peraturan menteri "),
    (r"\bmenpan\b", "menteri pan"),
    (r"\bmenteri (?:negara )?pendayagunaan aparatur negara\b.*", "menteri pan"),
    (r"\brepublik indonesia\b", ""),
    (r"^(peraturan daerah|peraturan wali kota|peraturan bupati|peraturan gubernur)\b.*", r"\1"),
)


@dataclass(frozen=True, slots=True)
class Peraturan:
    """One regulation. `lembaran` and `tambahan` are numbers of its state gazette, as text."""

    jenis: str
    nomor: str
    tahun: int
    tentang: str
    lembaran: str = ""
    tambahan: str = ""
    diubah_oleh: tuple[str, ...] = ()
    dicabut_oleh: str = ""
    sumber: str = ""
    keyakinan: str = ""

    @property
    def kunci(self) -> tuple[str, str, int]:
        """What tells two regulations apart, however they are written."""
        return jenis_baku(self.jenis), nomor_baku(self.nomor), self.tahun

    @property
    def sebutan(self) -> str:
        """Kind, number and year."""
        year = "" if str(self.tahun) in self.nomor else f" Tahun {self.tahun}"
        return f"{self.jenis} Nomor {self.nomor}{year}"


def jenis_baku(jenis: str) -> str:
    """A kind of regulation in one way of writing.

    >>> jenis_baku("Perpres"), jenis_baku("Peraturan Walikota Bandar Lampung")
    ('peraturan presiden', 'peraturan wali kota')
    >>> jenis_baku("Peraturan MenPAN")
    'peraturan menteri pan'
    """
    found = " ".join(tidy(jenis).split()).casefold()
    for pattern, word in _SAME:
        found = re.sub(pattern, word, found, flags=re.IGNORECASE)
    return " ".join(found.split())


def nomor_baku(nomor: str) -> str:
    """A number without its leading zeros.

    >>> nomor_baku("07"), nomor_baku("PER/09/M.PAN/5/2007")
    ('7', 'PER/9/M.PAN/5/2007')
    """
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", tidy(nomor)).upper()


def read_peraturan(content: str | bytes, *, name: str) -> tuple[Peraturan, ...]:
    """The regulations of one file; raises `RuleFileError` naming the place."""
    tabel, _ = open_tabel(content, name)
    found = []
    for row in tabel.tables("peraturan", label="tentang"):
        found.append(
            Peraturan(
                jenis=row.text("jenis"),
                nomor=row.text("nomor"),
                tahun=row.integer("tahun"),
                tentang=row.text("tentang"),
                lembaran=row.text_or("lembaran"),
                tambahan=row.text_or("tambahan"),
                diubah_oleh=row.texts("diubah_oleh") if "diubah_oleh" in row else (),
                dicabut_oleh=row.text_or("dicabut_oleh"),
                sumber=row.text("sumber"),
                keyakinan=row.text("keyakinan"),
            )
        )
        row.finish()
    tabel.finish()
    return tuple(found)


def by_kunci(peraturan: Iterable[Peraturan]) -> Mapping[Any, Peraturan]:
    """The library to look up in; a later entry stands over an earlier one of the same number."""
    return {one.kunci: one for one in peraturan}


@lru_cache(maxsize=1)
def shipped_peraturan() -> tuple[Peraturan, ...]:
    """The regulations that ship with the program."""
    files = sorted(resource("peraturan").glob("*.toml"))
    return tuple(one for path in files for one in read_peraturan(path.read_bytes(), name=path.name))
