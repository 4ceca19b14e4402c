"""How an indicator is collected, in sentences: which lists, which year, other denominators."""

from collections.abc import Iterator

from core.iku.sebutan import SEBUTAN, years_of
from core.rules.set_iku import ArahIku, Hitungan, Iku

SEBUTAN_ARAH = {
    ArahIku.TINGGI: "Semakin tinggi semakin baik",
    ArahIku.RENDAH: "Semakin rendah semakin baik",
    ArahIku.RENTANG: "Semakin dekat rentang target semakin baik",
}
_ISIAN = "Diisi dari laporan hasil evaluasi (LHE) Inspektorat, tidak dihitung dari daftar nama."


def list_words(hitungan: Hitungan) -> str:
    """One counted list in the words an officer reads, with the predikat it keeps."""
    words = SEBUTAN[hitungan.daftar]
    if not hitungan.predikat:
        return words
    return f"{words} {join_words(hitungan.predikat)}"


def collection(iku: Iku, tahun: int, tahun_data: int) -> tuple[str, ...]:
    """What is counted for a year of performance, and which year of data it comes from."""
    rasio = iku.rasio
    if rasio is None:
        return (_ISIAN,)
    part, whole = list_words(rasio.hitung_pembilang), list_words(rasio.hitung_penyebut)
    return (
        f"Pembilang adalah jumlah nama dalam daftar {part}.",
        f"Penyebut adalah jumlah nama dalam daftar {whole}.",
        f"Tahun kinerja {tahun} memakai {years_of(iku, tahun_data)}.",
    )


def other_denominators(iku: Iku) -> tuple[str, ...]:
    """Which list divides, and which others are shown beside it; none for what is entered."""
    return tuple(_denominators(iku))


def join_words(words: tuple[str, ...]) -> str:
    """Words in a row.

    >>> join_words(("Sehat", "Cukup Sehat")), join_words(("a", "b", "c")), join_words(("a",))
    ('Sehat dan Cukup Sehat', 'a, b, dan c', 'a')
    """
    *first, last = words
    if len(first) > 1:
        return f"{', '.join(first)}, dan {last}"
    return f"{first[0]} dan {last}" if first else last


def _denominators(iku: Iku) -> Iterator[str]:
    if iku.rasio is None:
        return
    yield f"Penyebut resmi: {list_words(iku.rasio.hitung_penyebut)}."
    others = tuple(SEBUTAN[one] for one in iku.rasio.pilihan_penyebut)
    if others:
        yield f"Ditampilkan sebagai pembanding: {join_words(others)}."
