"""Citations of regulations in running text: kind, number, year, title, gazette, last change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.naskah.peraturan import jenis_baku, nomor_baku
from core.naskah.teks import tidy

_KIND = (
    r"(?:Undang-Undang(?: Darurat)?|UU|PP|Perpres|Keppres|Inpres|Perda|Perwali|Permen\w*"
    r"|(?:Peraturan|Keputusan|Instruksi)(?: (?:[A-Z][\w.]*|dan|serta)){1,12}?)"
)
SATU = re.compile(
    rf"\b(?P<jenis>{_KIND}),?\s+(?:Nomor|No\.?)\s*:?\s*(?P<nomor>\w[\w./-]*|\.{{2,}}|…)"
    r"(?:,?\s+Tahun\s+(?P<tahun>\d{4}))?",
)
_TENTANG = re.compile(r",?\s*tentang\s+(?P<judul>.+)", re.IGNORECASE | re.DOTALL)
_CHANGE = re.compile(r"\bsebagaimana\s+telah\b", re.IGNORECASE)
_BY = re.compile(r"\b(?:diubah|terakhir)\b[^()]*?\bdengan\s+", re.IGNORECASE)
_GAZETTE = re.compile(
    r"(?<!Tambahan )(?P<nama>Lembaran Negara|Berita Negara|Lembaran Daerah|Berita Daerah)"
    r"[\w ]*?(?:Tahun (?P<tahun>\d{4}) )?Nomor (?P<nomor>\d+)"
)
_ADDED = re.compile(r"Tambahan (?:Lembaran|Berita)[\w ]*? Nomor (?P<nomor>\d+)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Kutipan:
    """One regulation as an item of a list cites it. `perubahan` is the last change it names."""

    teks: str
    jenis: str
    nomor: str
    tahun: int | None
    tentang: str = ""
    nama_lembaran: str = ""
    lembaran: str = ""
    tambahan: str = ""
    perubahan: str = ""
    terakhir: bool = False

    @property
    def kunci(self) -> tuple[str, str, int]:
        """The same key as that of a regulation of the library."""
        return jenis_baku(self.jenis), nomor_baku(self.nomor), self.tahun or 0

    @property
    def sebutan(self) -> str:
        """Kind, number and year as written, tidied."""
        year = f" Tahun {self.tahun}" if self.tahun and str(self.tahun) not in self.nomor else ""
        return f"{self.jenis} Nomor {self.nomor}{year}"

    @property
    def judul_baku(self) -> str:
        """The title to compare by: no brackets, no signs, one case."""
        bare = re.sub(r"\([^)]*\)", " ", self.tentang)
        return " ".join(re.findall(r"\w+", bare.casefold()))


def read_kutipan(teks: str) -> Kutipan | None:
    """The regulation an item of Mengingat or Landasan is about, or nothing."""
    whole = " ".join(tidy(teks).split())
    hit = SATU.search(whole)
    if hit is None:
        return None
    change = _CHANGE.search(whole, hit.end())
    head = whole[: change.start()] if change else whole
    gazettes = list(_GAZETTE.finditer(head))
    added = list(_ADDED.finditer(head))
    by = _BY.search(whole, change.start()) if change else None
    changed = SATU.match(whole, by.end()) if by else None
    return Kutipan(
        teks=whole,
        jenis=hit["jenis"],
        nomor=hit["nomor"].rstrip(".") or hit["nomor"],
        tahun=_year(hit),
        tentang=_title(head[hit.end() :]),
        nama_lembaran=gazettes[-1]["nama"] if gazettes else "",
        lembaran=gazettes[-1]["nomor"] if gazettes else "",
        tambahan=added[-1]["nomor"] if added else "",
        perubahan=changed.group() if changed else "",
        terakhir=bool(by and "terakhir" in by.group().casefold()),
    )


def without_kutipan(teks: str) -> str:
    """The text without the regulations it cites and their titles, each up to its own years."""
    return "".join(_outside(teks))


def _outside(teks: str) -> Iterator[str]:
    at = 0
    for hit in SATU.finditer(teks):
        if hit.start() < at:
            continue
        yield teks[at : hit.start()]
        at = hit.end()
        title = re.compile(
            r",?\s*tentang\b.*?(?:(?:19|20)\d{2}\s*[-\u2013]\s*(?:19|20)\d{2}|(?=;|\.$|\bmaka\b)|$)",
            re.IGNORECASE | re.DOTALL,
        ).match(teks, at)
        at = title.end() if title else at
    yield teks[at:]


def key_of(sebutan: str) -> tuple[str, str, int] | None:
    """The key of a regulation named in a few words, as in a list of changes."""
    hit = SATU.search(sebutan)
    return (jenis_baku(hit["jenis"]), nomor_baku(hit["nomor"]), _year(hit) or 0) if hit else None


def _year(hit: re.Match[str]) -> int | None:
    years = _YEAR.findall(hit["nomor"])
    return int(hit["tahun"] or years[-1]) if hit["tahun"] or years else None


def _title(rest: str) -> str:
    hit = _TENTANG.match(rest)
    if hit is None:
        return ""
    title = re.split(r"\s*\((?:Lembaran|Berita) ", hit["judul"])
    # brackets of laws inside the title are not its own gazette
    own = title[0] if len(title) <= 2 else " ".join(title[:-1])
    return own.strip(" ;.,")
