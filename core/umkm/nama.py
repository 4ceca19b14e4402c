"""Names of businesses as they are compared and searched: case, signs and legal forms aside."""

import re

_DOTS = re.compile(r"(?<=\b\w)\.(?=\w\b|\w\.)")
_SIGNS = re.compile(r"[^\w\s]|_", re.UNICODE)
# What stands before a name without naming anything; CONTOH marks sample data.
_LEADING = frozenset({"contoh", "cv", "pt", "ud", "umkm", "fa", "pd"})


def kunci_nama(nama: str) -> str:
    """The key a name is sorted, searched and compared by.

    >>> kunci_nama("CONTOH Batik Siger"), kunci_nama("CV. Roti  Hangat"), kunci_nama("C.V. Maju")
    ('batik siger', 'roti hangat', 'maju')
    >>> kunci_nama("PT")
    'pt'
    """
    plain = nama.casefold()
    words = plain.split()
    if not "".join(words).isalnum():
        words = _SIGNS.sub(" ", _DOTS.sub("", plain)).split()
    while len(words) > 1 and words[0] in _LEADING:
        words = words[1:]
    return " ".join(words)


def kata_cari(text: str) -> tuple[str, ...]:
    """The words of a search, without those that names are not told apart by.

    >>> kata_cari("CONTOH kopi"), kata_cari("contoh"), kata_cari("P.T. Es")
    (('kopi',), (), ('es',))
    """
    key = kunci_nama(text)
    return () if key in _LEADING else tuple(key.split())


def angka_nama(kunci: str) -> list[str]:
    """The numbers in a key: names that differ in one are two businesses.

    >>> angka_nama("kue melati 12"), angka_nama("kue melati")
    (['12'], [])
    """
    return [word for word in kunci.split() if word.isdecimal()]
