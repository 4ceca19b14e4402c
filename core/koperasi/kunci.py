"""Natural keys as compared: a name without "Koperasi", dots and case; a number without noise."""

import re
import unicodedata

LAYANAN = (
    "KOPERASI KONSUMEN", "KOPERASI PRODUSEN", "KOPERASI JASA", "KOPERASI PEMASARAN",
    "KOPERASI SIMPAN PINJAM", "KOPERASI SERBA USAHA", "KOPERASI KARYAWAN",
    "KOPERASI UNIT DESA", "KOPERASI PEGAWAI REPUBLIK INDONESIA", "KOPERASI PEGAWAI NEGERI",
)  # fmt: skip
SINGKATAN = frozenset(
    ("KOPERASI", "KOP", "KSP", "KSU", "KPRI", "KPN", "KSPPS", "USP", "KOPKAR", "KUD")
)
_KATA = re.compile(r"[^\W_]+")
_TITIK = re.compile(r"(?<!\w)(?:[^\W\d_]\.)+[^\W\d_]?(?!\w)")  # K.S.P. is one word
_BAGIAN = re.compile(r"[A-Z]+|[0-9]+")


def nama_kunci(nama: str) -> str:
    """A name as compared and searched; never blank for a name with a letter or digit.

    >>> nama_kunci("CONTOH Koperasi Simpan Pinjam  Melati"), nama_kunci("K.S.P. Melati")
    ('CONTOH MELATI', 'MELATI')
    >>> nama_kunci("Koperasi")
    'KOPERASI'
    """
    words = _words(nama)
    while True:
        shorter = _without_kind(words)
        if not shorter or shorter == words:
            return " ".join(words)
        words = shorter


def cari_kunci(text: str) -> tuple[tuple[str, ...], ...]:
    """Search words of half-typed text, as alternatives: its end may become "Koperasi …" yet.

    >>> cari_kunci("ksp mel"), cari_kunci("Koper"), cari_kunci("Koperasi Simpan Pi")
    ((('MEL',),), (('KOPER',), ()), (('SIMPAN', 'PI'), ()))
    """
    words = tuple(nama_kunci(text).split())
    if not words or set(words) <= SINGKATAN:
        return ((),)
    if not _without_kind(list(words)):  # the end of "… Pinjam KOP" may be a name that begins so
        return (words, ())
    typed = " ".join(_words(text))
    start = typed.rfind("KOPERASI")
    if start >= 0 and any(phrase.startswith(typed[start:]) for phrase in LAYANAN):
        return (words, tuple(nama_kunci(typed[:start]).split()))
    if any(kind.startswith(words[-1]) for kind in SINGKATAN):
        return (words, words[:-1])
    return (words,)


def badan_hukum_kunci(nomor: str) -> str:
    """A legal number as compared: parts only, without leading zeros and spelling noise.

    >>> badan_hukum_kunci("No. 008412/B.H/M.KUKM.2/V/2018") == badan_hukum_kunci(
    ...     "8412/bh/M.KUKM/2/V/2018")
    True
    >>> badan_hukum_kunci("9593/BH/KWK.10/22"), badan_hukum_kunci(" - ")
    ('9593.BH.KWK.10.22', '')
    """
    parts = _BAGIAN.findall(unicodedata.normalize("NFKC", nomor).upper())
    while parts and parts[0] in ("NO", "NOMOR"):
        parts.pop(0)
    joined: list[str] = []
    for part in parts:
        if part == "H" and joined and joined[-1] == "B":
            joined[-1] = "BH"  # B.H., B-H and B H are one word
        else:
            joined.append(part.lstrip("0") or "0" if part.isdigit() else part)
    return ".".join(joined)


def nik_bersih(text: str) -> str:
    """A NIK without the dots, spaces and apostrophe that lists carry.

    >>> nik_bersih("'1.600.000.000.207")
    '1600000000207'
    """
    return re.sub(r"[\s.\u00a0'\u2019-]", "", text)


def nama_rapi(nama: str) -> str:
    r"""A name as kept: line breaks and double spaces of source files collapsed.

    >>> nama_rapi(" Koperasi\n  Melati ")
    'Koperasi Melati'
    """
    return " ".join(nama.split())


def is_kkmp(nama: str) -> bool:
    """Whether a name follows the rule of Koperasi Kelurahan Merah Putih.

    >>> is_kkmp("CONTOH Koperasi Kelurahan Merah Putih Korpri Raya"), is_kkmp("Koperasi Merah")
    (True, False)
    """
    words = " ".join(_KATA.findall(nama.upper()))
    return re.search(r"\bKOPERASI (DESA|KELURAHAN) MERAH PUTIH\b", words) is not None


def _words(nama: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", nama).upper()
    return _KATA.findall(_TITIK.sub(lambda hit: hit[0].replace(".", ""), plain))


def _without_kind(words: list[str]) -> list[str]:
    text = f" {' '.join(words)} "
    for phrase in LAYANAN:
        text = text.replace(f" {phrase} ", " ")
    return [word for word in text.split() if word not in SINGKATAN]
