"""A year's profit of one business: how it is reached, and whether it rose since the year before."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from tomllib import loads

from core.berkas import resource
from core.rupiah import Rupiah

SETAHUN = 12


class Cara(StrEnum):
    """How the profit became known."""

    HITUNG = "hitung"
    LAPOR = "lapor"
    KALI12 = "kali12"

    @property
    def sebutan(self) -> str:
        """The word in the grid."""
        return "×12" if self is Cara.KALI12 else self.value


CARA = {
    Cara.HITUNG: "hitung: omzet − HPP − beban",
    Cara.LAPOR: "lapor: laba menurut pemilik",
    Cara.KALI12: "×12: laba sebulan dikali 12",
}
BUKTI = {
    "A": "pembukuan atau laporan keuangan",
    "B": "catatan atau nota",
    "C": "surat pernyataan pemilik",
}
RINCIAN_BEBAN: Mapping[str, str] = loads(
    resource("pilihan", "rincian-laba.toml").read_text(encoding="utf-8")
)["beban"]
"""The lines of the beban by code, in the order of the file."""


@dataclass(frozen=True, slots=True)
class Laba:
    """What was reported for one year, in whole rupiah; a blank is None and is not zero.

    `laba_lapor` is the owner's own figure (cara lapor), `laba_sebulan` one month's (cara ×12).
    """

    umkm_id: int
    tahun: int
    cara: Cara = Cara.HITUNG
    bulan: int = SETAHUN
    omzet: int | None = None
    hpp: int | None = None
    beban: int | None = None
    rincian_beban: tuple[tuple[str, int], ...] = ()
    pendapatan_lain: int | None = None
    pajak: int | None = None
    laba_lapor: int | None = None
    laba_sebulan: int | None = None
    bukti: str = ""
    usaha_sama: bool = True
    alasan: str = ""
    catatan: str = ""
    id: int = 0
    versi: int = 0

    @property
    def masa(self) -> int:
        """Months counted: a monthly figure times twelve counts as twelve."""
        return SETAHUN if self.cara is Cara.KALI12 else self.bulan

    @property
    def laba(self) -> Rupiah | None:
        """The profit by its cara; None while a figure it needs is blank."""
        if self.cara is Cara.HITUNG:
            return self._computed()
        if self.cara is Cara.LAPOR:
            return None if self.laba_lapor is None else Rupiah(self.laba_lapor)
        return None if self.laba_sebulan is None else Rupiah(self.laba_sebulan * SETAHUN)

    @property
    def penjualan_setahun(self) -> int | None:
        """Sales that may be held against yearly limits: never a part year."""
        return self.omzet if self.bulan == SETAHUN else None

    @property
    def laba_kotor(self) -> Rupiah | None:
        """Sales less cost of goods; None where either is blank or the profit is not computed."""
        if self.cara is not Cara.HITUNG or self.omzet is None or self.hpp is None:
            return None
        return Rupiah(self.omzet - self.hpp)

    def _computed(self) -> Rupiah | None:
        if self.omzet is None or self.hpp is None or self.beban is None:
            return None
        return Rupiah(
            self.omzet - self.hpp - self.beban + (self.pendapatan_lain or 0) - (self.pajak or 0)
        )


class Arah(StrEnum):
    """Where the profit went since the year before; the value is the word an officer reads."""

    NAIK = "naik"
    TETAP = "tetap"
    TURUN = "turun"
    TIDAK_DAPAT = "tidak dapat dibandingkan"
    BELUM_LAPOR = "belum lapor"


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """The outcome of comparing two years. Only `Arah.NAIK` counts in the numerator of the IKU.

    `selisih` is known whenever both profits are, even if they may not be compared;
    `rugi_mengecil` flags a rise that is only a smaller loss.
    """

    arah: Arah
    selisih: Rupiah | None = None
    sebab: str = ""
    rugi_mengecil: bool = False

    @property
    def sebutan(self) -> str:
        """In few words: a rise that is only a smaller loss says so.

        >>> Perbandingan(Arah.NAIK, rugi_mengecil=True).sebutan
        'naik, masih rugi'
        """
        return f"{self.arah.value}, masih rugi" if self.rugi_mengecil else self.arah.value


def compare(this: Laba | None, last: Laba | None) -> Perbandingan:
    """Compare a year with the one before: same business, as many months, both evidenced."""
    if this is None or this.laba is None:
        return Perbandingan(Arah.BELUM_LAPOR, sebab="Laporan tahun ini belum ada.")
    if last is None or last.laba is None:
        sebab = f"Laporan tahun {this.tahun - 1} belum ada."
        return Perbandingan(Arah.TIDAK_DAPAT, sebab=sebab)
    selisih = Rupiah(this.laba - last.laba)
    if sebab := _obstacle(this, last):
        return Perbandingan(Arah.TIDAK_DAPAT, selisih, sebab)
    if selisih > 0 and this.laba < 0:
        return Perbandingan(Arah.NAIK, selisih, "Rugi mengecil, dihitung naik.", rugi_mengecil=True)
    return Perbandingan(_direction(selisih), selisih)


def _direction(selisih: int) -> Arah:
    if selisih == 0:
        return Arah.TETAP
    return Arah.NAIK if selisih > 0 else Arah.TURUN


def _obstacle(this: Laba, last: Laba) -> str:
    """Why two known profits may not be compared; "" when they may."""
    if not this.usaha_sama:
        return "Usahanya berganti sejak tahun sebelumnya."
    if this.masa != last.masa:
        return f"Masanya berbeda: {this.masa} bulan dan {last.masa} bulan."
    without = [str(laba.tahun) for laba in (last, this) if not laba.bukti]
    if without:
        return f"Bukti tahun {' dan '.join(without)} belum ada."
    return ""
