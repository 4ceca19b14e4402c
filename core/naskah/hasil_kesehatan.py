"""Hasil pemeriksaan kesehatan as data: one page that says what an examination found."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from core import angka
from core.naskah.identitas_koperasi import IdentitasKoperasi
from core.naskah.keaslian import Keaslian
from core.naskah.kop import Kop
from core.naskah.tanda_tangan import BarisTanda
from core.naskah.terbilang import held
from core.rules.pedoman import Predikat
from core.rules.report import ScoreReport
from core.rules.skor import round_skor, show_selisih, show_skor

SEMENTARA = "Skor sementara"


@dataclass(frozen=True, slots=True)
class AspekHasil:
    """One aspect: `skor` out of `bobot`."""

    nama: str
    bobot: Fraction
    skor: Fraction

    @property
    def persen(self) -> Fraction:
        return 100 * self.skor / self.bobot


@dataclass(frozen=True, slots=True)
class RingkasanHasil:
    """Total, predikat and aspects. `predikat` is empty while the score is *sementara*.

    `skala` holds the limits of the total. A result taken over without accounts has no aspects.
    """

    total: Fraction
    predikat: str
    aspek: tuple[AspekHasil, ...] = ()
    skala: tuple[Predikat, ...] = ()

    @property
    def skor(self) -> str:
        """The total as it is printed: never rounded over a limit that it has not reached.

        >>> sehat = (Predikat("Sehat", Fraction(80), 1), Predikat("Cukup Sehat", Fraction(0), 2))
        >>> RingkasanHasil(Fraction(79997, 1000), "Cukup Sehat", skala=sehat).skor
        '79,997'
        >>> RingkasanHasil(Fraction(80), "Sehat", skala=sehat).skor
        '80,00'
        """
        return show_skor(self.total, self._batas)

    @property
    def tercetak(self) -> Fraction:
        """The number that `skor` prints."""
        return round_skor(self.total, self._batas)

    @property
    def _batas(self) -> tuple[Fraction, ...]:
        return tuple(each.minimal for each in self.skala)

    @property
    def jumlah_berbeda(self) -> bool:
        """Whether the printed scores of the aspects add up to another total than the printed one.

        Each is rounded from its exact value, so the last digit may differ.
        """
        added = sum(angka.round_half_up(aspek.skor) for aspek in self.aspek)
        return bool(self.aspek) and added != self.tercetak


@dataclass(frozen=True, slots=True)
class HasilLalu:
    """The result of an earlier book year; `asal` says so when it was taken over."""

    tahun_buku: int
    hasil: RingkasanHasil
    asal: str = ""


@dataclass(frozen=True, slots=True)
class ButirRekomendasi:
    """What the cooperative should do, and by when."""

    uraian: str
    tenggat: date | None = None

    @property
    def kalimat(self) -> str:
        r"""One sentence with its date, which no line breaks.

        >>> ButirRekomendasi("Lengkapi buku anggota.", date(2026, 6, 30)).kalimat
        'Lengkapi buku anggota, paling lambat 30\xa0Juni\xa02026.'
        """
        bare = self.uraian.strip().rstrip(".;, ")
        day = held(self.tenggat)
        until = f", paling lambat {day}" if day else ""
        return f"{bare}{until}." if bare else ""


@dataclass(frozen=True, slots=True)
class NaskahHasil:
    """All of the page. An empty `nomor` prints as a dotted line; `tanggal` is the paper's own."""

    kop: Kop
    koperasi: IdentitasKoperasi
    tahun_kinerja: int
    tanggal: date
    hasil: RingkasanHasil
    keaslian: Keaslian
    nomor: str = ""
    lalu: HasilLalu | None = None
    rekomendasi: tuple[ButirRekomendasi, ...] = ()
    tanda: tuple[BarisTanda, ...] = ()

    @property
    def kesimpulan(self) -> str:
        """The result in one or two sentences."""
        koperasi, hasil = self.koperasi, self.hasil
        if not hasil.predikat:
            return (
                f"Skor {hasil.skor} masih sementara: masih ada pertanyaan atau isian yang belum "
                "diisi, sehingga predikat belum ditetapkan."
            )
        text = (
            f"{koperasi.sebutan} untuk tahun buku {koperasi.tahun_buku} memperoleh skor "
            f"{hasil.skor} dengan predikat {hasil.predikat}."
        )
        return f"{text} {_compared(hasil, self.lalu)}" if self.lalu else text


def summarise(report: ScoreReport, *, berpredikat: bool = True) -> RingkasanHasil:
    """What these papers need of a report."""
    aspek = (AspekHasil(each.nama, each.bobot, each.skor) for each in report.aspek)
    predikat = report.predikat if berpredikat else ""
    return RingkasanHasil(report.total, predikat, tuple(aspek), report.skala)


def _compared(hasil: RingkasanHasil, lalu: HasilLalu) -> str:
    moved = hasil.tercetak - lalu.hasil.tercetak
    how = f"{'naik' if moved > 0 else 'turun'} {show_selisih(abs(moved))}" if moved else "sama"
    asal = f", {lalu.asal}" if lalu.asal else ""
    return (
        f"Skor itu {how} dibandingkan dengan tahun buku {lalu.tahun_buku} "
        f"({lalu.hasil.skor}, {lalu.hasil.predikat}{asal})."
    )
