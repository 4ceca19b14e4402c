"""The formula guard: a formula in words with this year's numbers, both ways round."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from core import angka
from core.findings import Finding, Severity
from core.iku.sebutan import SEBUTAN
from core.rules.set_iku import Hitungan, RumusRasio

PENUH = 100


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How long both lists of a formula are, each counted on its own, and what they share."""

    pembilang: int
    penyebut: int
    di_dalam: int

    @property
    def persen(self) -> Fraction | None:
        """The formula as it stands, before the numerator is kept inside; `None` of nothing."""
        return percent(self.pembilang, self.penyebut)

    @property
    def terbalik(self) -> Fraction | None:
        """The same upside down."""
        return percent(self.penyebut, self.pembilang)


def percent(part: int, whole: int) -> Fraction | None:
    """`None` when there is nothing to take a part of."""
    return Fraction(100 * part, whole) if whole else None


def in_words(rasio: RumusRasio, ukuran: Ukuran) -> str:
    """The formula said with numbers, both ways round."""
    whole = angka.show(ukuran.penyebut, 0)
    part = angka.show(ukuran.pembilang, 0)
    right = _shown(ukuran.persen)
    wrong = _shown(ukuran.terbalik)
    return (
        f"Dari {whole} {SEBUTAN[rasio.hitung_penyebut.daftar]}, "
        f"{part} {part_words(rasio.hitung_pembilang)}: {right}. Bila dibalik: {wrong}."
    )


def part_words(hitungan: Hitungan) -> str:
    """What the numerator holds, short enough to stand after its number.

    >>> from core.rules.set_iku import Daftar
    >>> part_words(Hitungan(Daftar.KOPERASI_BERPREDIKAT, ("Sehat", "Cukup Sehat")))
    'sehat atau cukup sehat'
    >>> part_words(Hitungan(Daftar.UMKM_LABA_NAIK))
    'UMKM yang labanya naik'
    """
    if hitungan.predikat:
        return " atau ".join(nama.lower() for nama in hitungan.predikat)
    return SEBUTAN[hitungan.daftar]


def check_rumus(rasio: RumusRasio, ukuran: Ukuran, field: str) -> Iterator[Finding]:
    """A part that is more than its whole is refused; what cannot be tried is said."""
    persen = ukuran.persen
    if rasio.hitung_pembilang == rasio.hitung_penyebut:
        yield Finding(
            "rumus.sama", field, "Pembilang dan penyebut menghitung daftar yang sama: selalu 100 %."
        )
    elif persen is None:
        yield Finding(
            "rumus.belum_teruji",
            field,
            f"Belum ada {SEBUTAN[rasio.hitung_penyebut.daftar]} untuk menguji rumus ini.",
            Severity.PERINGATAN,
        )
    elif persen > PENUH:
        yield Finding(
            "rumus.lebih_seratus",
            field,
            f"Pembilang adalah bagian dari penyebut, tetapi hasilnya {_shown(persen)}. "
            "Pembilang dan penyebut tampaknya tertukar.",
        )
    elif ukuran.di_dalam < ukuran.pembilang:
        outside = angka.show(ukuran.pembilang - ukuran.di_dalam, 0)
        yield Finding(
            "rumus.di_luar",
            field,
            f"{outside} dari pembilang tidak ada dalam penyebut dan tidak akan dihitung.",
            Severity.PERINGATAN,
        )


def _shown(persen: Fraction | None) -> str:
    return "tidak dapat dihitung" if persen is None else angka.show_percent(persen)
