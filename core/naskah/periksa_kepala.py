"""The head of a decree: words once, its number, its title after Menetapkan, what it changes."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from core.findings import Finding
from core.kalender import months
from core.naskah.kutipan import SATU
from core.naskah.naskah_tempat import Teks
from core.naskah.periksa_bahan import Bahan, kesalahan, peringatan

_SPACED = re.compile(r"\b(?:\w )+\w\b")
_WORD = re.compile(r"\w+")
_HEADING = ("kepala", "sampul", "judul", "tentang", "menetapkan")
_CITED = re.compile(SATU.pattern, re.IGNORECASE)


def joined(text: str) -> str:
    """Letters that were spaced out, put together.

    >>> joined("T E N T A N G")
    'TENTANG'
    """
    return _SPACED.sub(lambda hit: hit.group().replace(" ", ""), text)


def words_once(bahan: Bahan) -> Iterator[Finding]:
    """No word of a heading stands twice in a row, in one line or over two."""
    before: Teks | None = None
    for teks in bahan.bagian(*_HEADING):
        words = _words(teks)
        if before and before.bagian == teks.bagian and _words(before)[-1:] == words[:1] != []:
            yield _twice(teks, words[0])
        for first, second in pairwise(words):
            if first == second and not first.isdecimal():
                yield _twice(teks, first)
        before = teks


def _words(teks: Teks) -> list[str]:
    return [word.upper() for word in _WORD.findall(joined(teks.isi))]


def _twice(teks: Teks, word: str) -> Finding:
    return kesalahan(
        "kata_berulang",
        teks.tempat,
        f"{teks.sebutan}: kata “{word}” tercetak dua kali berturut-turut. Hapus satu.",
    )


def words_once_in_text(bahan: Bahan) -> Iterator[Finding]:
    """The same in running text, where it may rarely be meant."""
    for teks in bahan.teks:
        if teks.bagian in _HEADING:
            continue
        for hit in re.finditer(r"\b([^\W\d_]{2,}) \1\b", teks.isi, re.IGNORECASE):
            yield peringatan(
                "kata_berulang",
                teks.tempat,
                f"{teks.sebutan}: “{hit.group()}” tertulis dua kali berturut-turut. Hapus satu.",
            )


def number_in_head(bahan: Bahan) -> Iterator[Finding]:
    """A number printed in the head is the number of the decree."""
    nomor = re.sub(r"\s", "", bahan.naskah.nomor)
    for teks in bahan.bagian("kepala") if nomor else ():
        hit = re.match(r"NOMOR\s*:?\s*(?P<nomor>.*\d.*)", joined(teks.isi), re.IGNORECASE)
        if hit and re.sub(r"\s", "", hit["nomor"]).casefold() != nomor.casefold():
            yield kesalahan(
                "nomor_berbeda",
                teks.tempat,
                f"{teks.sebutan} mencetak nomor “{hit['nomor']}”, sedangkan nomor naskah "
                f"“{bahan.naskah.nomor}”. Samakan nomornya.",
            )


def title_is_set(bahan: Bahan) -> Iterator[Finding]:
    """Menetapkan is followed by the title, in capitals."""
    naskah = bahan.naskah
    written = " ".join(naskah.menetapkan.split())
    title = f"{naskah.judul} tentang {naskah.tentang}".upper()
    if not written:
        yield kesalahan(
            "menetapkan_kosong",
            "menetapkan",
            f"“Menetapkan :” tidak diikuti judul. Tulis judul keputusan: {title}.",
        )
        return
    if written != written.upper():
        yield kesalahan(
            "menetapkan_huruf",
            "menetapkan",
            "Judul sesudah “Menetapkan :” ditulis dengan huruf kapital seluruhnya.",
        )
    if naskah.tentang.strip() and _plain(naskah.tentang) not in _plain(written):
        yield kesalahan(
            "menetapkan_berbeda",
            "menetapkan",
            "Judul sesudah “Menetapkan :” berbeda dari judul keputusan. Samakan dengan "
            f"“{naskah.tentang.upper()}”.",
        )


@cache
def _date() -> re.Pattern[str]:
    return re.compile(rf"\b\d{{1,2}}\s+(?:{'|'.join(months())})\s+\d{{4}}\b", re.IGNORECASE)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def change_names_its_decree(bahan: Bahan) -> Iterator[Finding]:
    """A change says of which decree: number and date."""
    naskah = bahan.naskah
    if not re.match(r"(?:rancangan\s+)?perubahan\b", naskah.tentang.strip(), re.IGNORECASE):
        return
    where = [naskah.tentang, *naskah.menimbang, *(one.teks for one in naskah.diktum)]
    named = [text for text in where if re.search(r"\bkeputusan\b", text, re.IGNORECASE)]
    missing = []
    if not any(_changes_a_number(text) for text in named):
        missing.append("nomor")
    if not any(_date().search(text) for text in named):
        missing.append("tanggal")
    if missing:
        yield peringatan(
            "perubahan_tanpa_asal",
            "tentang",
            f"Judul berbunyi “Perubahan”, tetapi {' dan '.join(missing)} keputusan yang diubah "
            "belum disebut. Sebut keputusan asalnya pada judul atau diktum.",
        )


def _changes_a_number(text: str) -> bool:
    return any(hit["jenis"].casefold().startswith("keputusan") for hit in _CITED.finditer(text))


CHECKS = (words_once, words_once_in_text, number_in_head, title_is_set, change_names_its_decree)
