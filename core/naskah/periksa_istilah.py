"""Terms: standard names, one name for one thing, terms that were replaced, aims as states."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from core.findings import Finding
from core.naskah.istilah import SatuIstilah, known
from core.naskah.kutipan import without_kutipan
from core.naskah.naskah_tempat import Teks
from core.naskah.periksa_bahan import Bahan, catatan, kesalahan

_CITING = ("mengingat", "landasan")
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 0.75
_ACTING = re.compile(r"^(?:\d+[.)]?\s*)*(?P<kata>me\w{2,}(?:kan|i)|memperkuat)\b", re.IGNORECASE)


def standard_terms(bahan: Bahan) -> Iterator[Finding]:
    """A standard term of which one word was changed or misspelt."""
    for teks in bahan.teks:
        words = _WORD.findall(without_kutipan(teks.isi) if teks.bagian in _CITING else teks.isi)
        for term in known().baku:
            for wrong in _slips(words, term.split()):
                yield kesalahan(
                    "istilah_baku",
                    teks.tempat,
                    f"{teks.sebutan} menulis “{wrong}”; istilah bakunya “{term}”. "
                    "Ganti dengan istilah baku itu.",
                )


def _slips(words: list[str], term: list[str]) -> Iterator[str]:
    size = len(term)
    wanted = [word.casefold() for word in term]
    for at in range(len(words) - size + 1):
        window = words[at : at + size]
        read = [word.casefold() for word in window]
        off = [place for place in range(size) if read[place] != wanted[place]]
        if not off or len(off) > 1:
            continue
        inside = 0 < off[0] < size - 1
        if (inside and wanted[0] == "indikator") or _alike(read[off[0]], wanted[off[0]]):
            yield " ".join(window)


def _alike(read: str, wanted: str) -> bool:
    return SequenceMatcher(None, read, wanted, autojunk=False).ratio() >= _NEAR


def one_name(bahan: Bahan) -> Iterator[Finding]:
    """Two names for one thing in the tables, the clauses or the titles."""
    texts = bahan.bagian("iku", "cascade", "rumus", "diktum", "tentang", "menetapkan")
    for term in known().satu_istilah:
        used = {name: [one for one in texts if pola.search(one.isi)] for name, pola in term.sebutan}
        if sum(bool(found) for found in used.values()) > 1:
            yield from _alternating(term, used)


def _alternating(term: SatuIstilah, used: dict[str, list[Teks]]) -> Iterator[Finding]:
    names = " dan ".join(f"“{name}”" for name, found in used.items() if found)
    for name, found in used.items():
        for teks in found if name != term.pakai else ():
            yield kesalahan(
                "istilah_bergantian",
                teks.tempat,
                f"{teks.sebutan}: {names} dipakai bergantian untuk {term.arti}. "
                f"Pakai “{term.pakai}” di semua tempat.",
            )


def old_terms(bahan: Bahan) -> Iterator[Finding]:
    """Terms that were replaced; titles of regulations keep theirs."""
    for teks in bahan.teks:
        own = "" if teks.bagian in _CITING else without_kutipan(teks.isi)
        for term in known().istilah_lama:
            if term.pola.search(own):
                yield catatan(
                    "istilah_lama",
                    teks.tempat,
                    f"{teks.sebutan} memakai “{term.sebut}”; sekarang disebut “{term.baru}”.",
                )


def aims_are_states(bahan: Bahan) -> Iterator[Finding]:
    """A sasaran says what will be so, not what will be done."""
    for teks in bahan.bagian("iku", "cascade"):
        if ".sasaran" not in teks.tempat or not (hit := _ACTING.match(teks.isi)):
            continue
        word = hit["kata"]
        yield catatan(
            "sasaran_kegiatan",
            teks.tempat,
            f"{teks.sebutan} menulis kegiatan (“{word} …”). Sasaran menyatakan keadaan yang "
            f"dicapai, misalnya “{state_of(word)} …”; ubah bersama Renstra.",
        )


def state_of(verb: str) -> str:
    """The state that an act brings about.

    >>> state_of("Meningkatkan"), state_of("Mengembangkan"), state_of("Memenuhi")
    ('Meningkatnya', 'Berkembangnya', 'Terpenuhinya')
    """
    low = verb.casefold()
    known_states = {
        "meningkatkan": "Meningkatnya",
        "mengembangkan": "Berkembangnya",
        "menguatkan": "Menguatnya",
        "memperkuat": "Menguatnya",
        "menurunkan": "Menurunnya",
        "memenuhi": "Terpenuhinya",
        "mewujudkan": "Terwujudnya",
        "menciptakan": "Terciptanya",
    }
    return known_states.get(low, "Terwujudnya")


CHECKS = (standard_terms, one_name, old_terms, aims_are_states)
