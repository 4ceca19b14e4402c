"""The tables: heads that are words, numbers that run on."""

import re
from collections.abc import Iterator

from core.findings import Finding
from core.naskah.istilah import known
from core.naskah.naskah_model import CASCADE, TabelNaskah
from core.naskah.naskah_tempat import say
from core.naskah.periksa_bahan import Bahan, kesalahan, peringatan

_LETTERS = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile(r"[aiueoy]", re.IGNORECASE)
_SAME = re.compile(r"([^\W\d_])\1\1", re.IGNORECASE)
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_RUN, _SHORT = 4, 2
NUMBERED = re.compile(r"^\s*(\d{1,3})\s*[.)]?\s+(?=\S)")
_DIKTUM = (
    "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN",
    "KESEMBILAN", "KESEPULUH", "KESEBELAS", "KEDUABELAS",
)  # fmt: skip


def heads_are_words(bahan: Bahan) -> Iterator[Finding]:
    """Every head of a column is a word that can be read."""
    for number, tabel in enumerate(bahan.naskah.tabel, start=1):
        for place, head in enumerate(tabel.kepala_kolom, start=1):
            if is_wording(head):
                continue
            said = f"berisi “{head.strip()}”, bukan kata" if head.strip() else "kosong"
            hint = _missing(tabel, place)
            where = f"tabel.{tabel.kode or number}.kepala_kolom.{place}"
            yield kesalahan(
                "kepala_kolom",
                where,
                f"{say(where)} {said}. "
                + (f"Bakunya “{hint}”." if hint else "Tulis nama kolomnya."),
            )


def is_wording(head: str) -> bool:
    """Whether a head can be read: no blank, no repeated letter, no row of keys.

    >>> [is_wording(head) for head in ("hhh", "", "asdf", "-", "NO", "%", "Rp", "SUMBER DATA")]
    [False, False, False, False, True, True, True, True]
    """
    if head.strip() in ("%", "#"):
        return True
    words = _LETTERS.findall(head)
    return bool(words) and all(map(_is_word, words))


def _is_word(word: str) -> bool:
    low = word.casefold()
    if _SAME.search(low):
        return low.strip("i") == ""  # III
    keys = any(low[at : at + _RUN] in row for row in _ROWS for at in range(len(low) - _RUN + 1))
    if keys and len(low) >= _RUN and not _VOWEL.search(low[1:]):
        return False
    if keys and any(low in row for row in _ROWS):
        return False
    return bool(_VOWEL.search(low)) or len(low) <= _SHORT or word.isupper()


def _missing(tabel: TabelNaskah, place: int) -> str:
    """The standard head of that place, unless it stands in another one."""
    terms = known()
    standard = terms.kepala_kolom_kaitan if tabel.kode == CASCADE else terms.kepala_kolom
    there = {head.strip().upper() for head in tabel.kepala_kolom}
    absent = [head for head in standard if head not in there]
    if place <= len(standard) and standard[place - 1] in absent:
        return standard[place - 1]
    return absent[0] if len(absent) == 1 else ""


def numbers_run_on(bahan: Bahan) -> Iterator[Finding]:
    """Indicators are numbered 1, 2, 3 down the table."""
    rows = bahan.naskah.iku
    if not any(row.nomor.strip() for row in rows):
        return
    printed = [row.nomor.strip(" .)") for row in rows]
    if "." in "".join(printed):  # numbered by their sasaran: 1.1, 1.2, 2.1
        return
    for place, number in enumerate(printed, start=1):
        if number != str(place):
            yield kesalahan(
                "nomor_tidak_runut",
                f"iku.{place}.nomor",
                f"Nomor IKU tidak runut: {', '.join(one or 'kosong' for one in printed)}. "
                f"Baris ke-{place} seharusnya bernomor {place}.",
            )


def aims_run_on(bahan: Bahan) -> Iterator[Finding]:
    """Numbered sasaran run on too; rows of one sasaran share its number."""
    before, last = 0, ""
    for place, row in enumerate(bahan.naskah.iku, start=1):
        hit = NUMBERED.match(row.sasaran)
        if hit is None:
            continue
        number, text = int(hit[1]), " ".join(row.sasaran[hit.end() :].split()).casefold()
        if number != before + (text != last):
            yield kesalahan(
                "sasaran_tidak_runut",
                f"iku.{place}.sasaran",
                f"Nomor sasaran pada baris ke-{place} tertulis {number}, seharusnya "
                f"{before + (text != last)}.",
            )
        before, last = number, text


def clauses_run_on(bahan: Bahan) -> Iterator[Finding]:
    """Clauses are labelled KESATU, KEDUA, KETIGA and so on."""
    for place, diktum in enumerate(bahan.naskah.diktum, start=1):
        wanted = _DIKTUM[place - 1] if place <= len(_DIKTUM) else ""
        code = re.sub(r"[^A-Z]", "", diktum.kode.upper())
        if wanted and code not in (wanted, "PERTAMA" if place == 1 else wanted):
            yield kesalahan(
                "diktum_tidak_runut",
                f"diktum.{place}",
                f"Diktum ke-{place} berlabel “{diktum.kode}”, seharusnya “{wanted}”.",
            )


def two_heads(bahan: Bahan) -> Iterator[Finding]:
    """A head that stands over two columns of a table."""
    for number, tabel in enumerate(bahan.naskah.tabel, start=1):
        heads = [" ".join(head.split()).casefold() for head in tabel.kepala_kolom]
        for place, head in enumerate(heads, start=1):
            if head and head in heads[: place - 1]:
                yield peringatan(
                    "kepala_kolom_ganda",
                    f"tabel.{tabel.kode or number}.kepala_kolom.{place}",
                    f"Kepala kolom “{tabel.kepala_kolom[place - 1]}” tertulis dua kali.",
                )


CHECKS = (heads_are_words, numbers_run_on, aims_run_on, clauses_run_on, two_heads)
