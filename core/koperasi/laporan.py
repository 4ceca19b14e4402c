"""A yearly report as typed: amounts per account, last year beside them, jumps between the two."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from core import angka
from core.findings import Finding, Severity
from core.koperasi.pembukuan import Pembukuan
from core.rules.bagan import TAHUN_LALU, BaganAkun

SELISIH_WAJAR = 1_000
LONJAKAN = "laporan.lonjakan"
_KALI_DARI = 300


class Unit(StrEnum):
    """Whose books: the cooperative's own, or those of its savings-and-loan unit."""

    KOPERASI = "koperasi"
    USP = "usp"

    @property
    def sebutan(self) -> str:
        return "Koperasi" if self is Unit.KOPERASI else "Unit simpan pinjam"


class KeadaanLaporan(StrEnum):
    """Where a report stands."""

    DRAF = "draf"
    LENGKAP = "lengkap"
    DIKEMBALIKAN = "dikembalikan"

    @property
    def sebutan(self) -> str:
        return _SEBUTAN[self]


_SEBUTAN = {
    KeadaanLaporan.DRAF: "Draf",
    KeadaanLaporan.LENGKAP: "Lengkap",
    KeadaanLaporan.DIKEMBALIKAN: "Dikembalikan ke koperasi",
}


@dataclass(frozen=True, slots=True, order=True)
class KunciLaporan:
    """Which report: cooperative, unit, book year."""

    koperasi_id: int
    unit: Unit
    tahun_buku: int

    @property
    def tahun_lalu(self) -> "KunciLaporan":
        return KunciLaporan(self.koperasi_id, self.unit, self.tahun_buku - 1)

    @property
    def teks(self) -> str:
        """As drafts are filed."""
        return f"kesehatan:{self.koperasi_id}:{self.unit}:{self.tahun_buku}"


@dataclass(frozen=True, slots=True)
class Laporan:
    """Amounts in whole rupiah (or people) by account; a blank account is absent, zero is 0.

    `kode@-1` holds comparison figures typed with this report because last year's is not here.
    `alasan` says why an amount or a sum that jumped is right all the same. `id` 0 is not stored
    yet.
    """

    kunci: KunciLaporan
    akun: Mapping[str, int] = field(default_factory=dict)
    alasan: Mapping[str, str] = field(default_factory=dict)
    keadaan: KeadaanLaporan = KeadaanLaporan.DRAF
    alasan_selisih: str = ""
    catatan: str = ""
    pembukuan: Pembukuan = field(default_factory=Pembukuan)
    id: int = 0
    versi: int = 0

    @property
    def tahun_ini(self) -> dict[str, int]:
        """The amounts of the book year itself."""
        return {kode: n for kode, n in self.akun.items() if not kode.endswith(TAHUN_LALU)}

    @property
    def pembanding(self) -> dict[str, int]:
        """Comparison figures typed with this report, by plain account code."""
        return {
            kode.removesuffix(TAHUN_LALU): n
            for kode, n in self.akun.items()
            if kode.endswith(TAHUN_LALU)
        }


def last_year(laporan: Laporan, lalu: Laporan | None) -> dict[str, int]:
    """Last year's column: from last year's report, else the comparison figures typed here."""
    return laporan.pembanding if lalu is None else lalu.tahun_ini


def check_comparison(
    laporan: Laporan, lalu: Laporan | None, bagan: BaganAkun
) -> tuple[Finding, ...]:
    """Notes where last year's report differs from what was typed for comparison before it came."""
    if lalu is None:
        return ()
    reported = lalu.tahun_ini
    return tuple(
        Finding(
            "laporan.pembanding_berbeda",
            kode,
            f"{bagan.akun[kode].nama}: angka pembanding yang diketik dahulu berbeda dengan "
            f"laporan {lalu.kunci.tahun_buku}; laporan itu yang dipakai.",
            Severity.CATATAN,
        )
        for kode, typed in laporan.pembanding.items()
        if kode in reported and reported[kode] != typed
    )


@dataclass(frozen=True, slots=True)
class Perubahan:
    """How an amount moved since last year, in words, and whether it is so large that one asks.

    `fakta` says it in a sentence, `pertanyaan` asks whether it is right.
    """

    teks: str
    mencolok: bool = False
    fakta: str = ""
    pertanyaan: str = ""


_TANPA = Perubahan("")


def change(kini: int | None, lalu: int | None) -> Perubahan:
    """How an amount moved; blank where there is nothing to compare.

    >>> change(120, 100).teks, change(1100, 100).teks, change(50, 0).teks, change(-5, 5).teks
    ('+20,00 %', '11 kali', '', 'berubah tanda')
    """
    if kini is None or not lalu:
        return _TANPA
    if kini and (kini < 0) != (lalu < 0):
        return Perubahan(
            "berubah tanda",
            mencolok=True,
            fakta="tandanya berbalik terhadap tahun lalu",
            pertanyaan="Tandanya berbalik terhadap tahun lalu. Sudah benar?",
        )
    percent = Fraction(100 * (kini - lalu), abs(lalu))
    sign = "+" if percent > 0 else ""
    if abs(kini) < 2 * abs(lalu):
        teks = f"{sign}{angka.show_percent(percent)}"
        return Perubahan(teks, fakta=f"{teks} terhadap tahun lalu")
    times = angka.show_signed(Fraction(kini, lalu), 1).removesuffix(",0")
    return Perubahan(
        f"{times} kali" if abs(percent) > _KALI_DARI else f"{sign}{angka.show_percent(percent)}",
        mencolok=True,
        fakta=f"{times} kali tahun lalu",
        pertanyaan=f"{times} kali tahun lalu. Sudah benar, atau salah ketik?",
    )


def jumped(kini: int | None, lalu: int | None) -> bool:
    """Whether an amount doubled or changed its sign: `change(…).mencolok` without its words.

    >>> jumped(199, 100), jumped(200, 100), jumped(-1, 5), jumped(0, 5), jumped(7, None)
    (False, True, True, False, False)
    """
    if kini is None or not lalu or not kini:
        return False
    return (kini < 0) != (lalu < 0) or abs(kini) >= 2 * abs(lalu)


def check_jumps(
    kini: Mapping[str, int | None],
    lalu: Mapping[str, int | None],
    alasan: Mapping[str, str],
) -> Iterator[Finding]:
    """Amounts that doubled or changed their sign without a reason given."""
    for kode, amount in kini.items():
        before = lalu.get(kode)
        if jumped(amount, before) and not alasan.get(kode):
            question = change(amount, before).pertanyaan
            yield Finding(LONJAKAN, kode, question, Severity.PERINGATAN)
