"""A pedoman of one or a few ratios, made by hand, so that one limit stands alone."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from core.rules.bagan import BaganAkun, Jumlah
from core.rules.pedoman import (
    Arah,
    Aspek,
    Keyakinan,
    Komponen,
    Linier,
    NolPenyebut,
    Pedoman,
    Predikat,
    Rasio,
    Varian,
)
from core.rules.pita import read_pita
from tests.core.rules.buku_acak import law

BAIK, BURUK = "Baik", "Buruk"
LURUS = Linier(Fraction(1), Fraction(0), Fraction(0), Fraction(100))


def bagan() -> BaganAkun:
    """The real chart: `kas` may not be negative, `shu_tahun_berjalan` may."""
    return law().bagan


def jumlah(kode: str, akun: Mapping[str, int]) -> Jumlah:
    return Jumlah(kode, kode, {kode: Fraction(weight) for kode, weight in akun.items()})


def rasio(
    pembilang: Mapping[str, int],
    penyebut: Mapping[str, int],
    pita: Mapping[str, int],
    nol: NolPenyebut | None = None,
) -> Rasio:
    """A ratio in percent over bands, written as the rule files write them."""
    return Rasio(
        jumlah(f"atas {dict(pembilang)}", pembilang),
        jumlah(f"bawah {dict(penyebut)}", penyebut),
        Fraction(100),
        "%",
        Arah.TINGGI,
        tuple(read_pita(syarat, Fraction(nilai)) for syarat, nilai in pita.items()),
        None,
        nol or NolPenyebut(Fraction(0), None, (), None, "", usulan=False),
    )


def pedoman(*isi: Rasio, baik: int = 50, linier: Linier | None = None) -> Pedoman:
    """`Baik` from `baik` points on, the components of equal weight; a line as reading "garis"."""
    real = law().pedoman["perdep-06-2016"]
    bobot = Fraction(100, len(isi))
    komponen = tuple(_komponen(f"1.{place}", each, bobot, linier) for place, each in enumerate(isi))
    names = {kode: kode for each in isi for kode in each.accounts}
    return replace(
        real,
        predikat=(Predikat(BAIK, Fraction(baik), 1), Predikat(BURUK, Fraction(0), 2)),
        aspek=(Aspek("1", "Satu", Fraction(100), komponen),),
        nama_akun=names,
    )


def _komponen(kode: str, isi: Rasio, bobot: Fraction, linier: Linier | None) -> Komponen:
    garis = Varian("garis", "Garis", replace(isi, linier=linier), frozenset(), (), "")
    return Komponen(
        kode, "", kode, "", isi, bobot, Keyakinan.KUAT, (), "", (garis,) if linier else ()
    )
