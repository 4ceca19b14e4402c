"""The office: one name throughout, and no word left over from the decree of another office."""

import re
from collections.abc import Iterator

from core.findings import Finding
from core.naskah.istilah import known
from core.naskah.kutipan import read_kutipan, without_kutipan
from core.naskah.periksa_bahan import POKOK, Bahan, kesalahan, peringatan

_HEAD = r"(?:Dinas|Badan|Inspektorat|Sekretariat (?:Daerah|DPRD)|Rumah Sakit|DINAS|BADAN)\b"
# what follows "dan" and begins like an office is the next one, not the rest of this name
_NEXT = rf"(?!,?\s+(?:(?:dan|serta|DAN|SERTA)\s+)?{_HEAD})"
_UNIT = re.compile(rf"\b{_HEAD}(?:{_NEXT},?\s+(?:[A-Z][\w.]*|dan|serta|DAN|SERTA)(?=\W|$)){{1,12}}")
_PLACE = re.compile(r"\b(?:kota|kabupaten|provinsi|tahun|tentang|nomor)\b.*")
_NOT_UNITS = re.compile(r"^badan (?:hukum|usaha|milik|layanan|pengawas|siber|sertifikasi|standar)")
# a name with its titles is no office
_PERSON = ("penandatangan.nama", "penandatangan.pangkat", "penandatangan.nip")
_SHORT = (
    (r"\busaha\s+(?:mikro,?\s+)?kecil,?\s+(?:dan\s+)?menengah\b", "ukm"),
    (r"\bumkm\b", "ukm"),
    (r"\bperencanaan pembangunan daerah\b", "ppd"),
)


def same_office(bahan: Bahan) -> Iterator[Finding]:
    """Title, recitals, clauses and tables name this office and no other."""
    own = core_of(bahan.naskah.instansi)
    if not own:
        yield kesalahan(
            "instansi_kosong", "instansi", "Nama instansi belum diisi; isi nama lengkapnya."
        )
        return
    for teks in bahan.bagian(*POKOK, "penandatangan", "tugas"):
        if teks.tempat in _PERSON:
            continue
        for other in others(without_kutipan(teks.isi), own):
            yield kesalahan(
                "instansi_lain",
                teks.tempat,
                f"{teks.sebutan} menyebut “{other}”, padahal naskah ini milik "
                f"{bahan.naskah.instansi}. Ganti dengan nama instansi ini.",
            )


def office_in_bases(bahan: Bahan) -> Iterator[Finding]:
    """A cited regulation on the duties of another office is nearly always copied along."""
    own = core_of(bahan.naskah.instansi)
    for teks in bahan.bagian("mengingat", "landasan") if own else ():
        cited = read_kutipan(teks.isi)
        title = cited.tentang if cited else ""
        if re.match(r"(?:kedudukan|tugas|susunan)\b", title, re.IGNORECASE):
            for other in others(title, own):
                yield peringatan(
                    "dasar_instansi_lain",
                    teks.tempat,
                    f"{teks.sebutan} mengutip peraturan tentang tugas “{other}”, bukan "
                    f"{bahan.naskah.instansi}. Periksa apakah memang dasar naskah ini.",
                )


def core_of(name: str) -> str:
    """The name of an office without its place, one case, with its words in short.

    >>> core_of("Dinas Koperasi dan Usaha Kecil Menengah Kota Contoh")
    'dinas koperasi dan ukm'
    """
    bare = _PLACE.sub("", " ".join(name.split()).casefold())
    for pattern, short in _SHORT:
        bare = re.sub(pattern, short, bare)
    return bare.strip(" ,.;")


def others(text: str, own: str) -> Iterator[str]:
    """Offices named in a text that are not this one."""
    for hit in _UNIT.finditer(text):
        read = core_of(hit.group())
        if " " not in read or _NOT_UNITS.match(read):
            continue
        if not (read.startswith(own) or own.startswith(read)):
            yield hit.group().strip(" ,.;")
    for short in known().singkatan_perangkat:
        hit_short = re.search(rf"\b{re.escape(short)}\b", text, re.IGNORECASE)
        if hit_short and short.casefold() not in own:
            yield hit_short.group()


CHECKS = (same_office, office_in_bases)
