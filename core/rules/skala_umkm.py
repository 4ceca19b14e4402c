"""Size classes of UMKM by regulation: which class an amount falls in, and by which rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.rules.pedoman import Keyakinan, Sumber


class Ukuran(StrEnum):
    """What is measured."""

    PENJUALAN = "penjualan"
    MODAL_USAHA = "modal_usaha"
    KEKAYAAN_BERSIH = "kekayaan_bersih"

    @property
    def nama(self) -> str:
        """In the words of an officer."""
        return _NAMA[self]


_NAMA = {
    Ukuran.PENJUALAN: "hasil penjualan tahunan",
    Ukuran.MODAL_USAHA: "modal usaha",
    Ukuran.KEKAYAAN_BERSIH: "kekayaan bersih",
}


@dataclass(frozen=True, slots=True)
class KelasUmkm:
    """Upper limits, themselves inside, in whole rupiah; the largest class has none."""

    urut: int
    nama: str
    sampai: Mapping[Ukuran, int]


@dataclass(frozen=True, slots=True)
class HasilSkala:
    """A class and the rule that gave it."""

    nama: str
    urut: int
    dasar: str
    ukuran: Ukuran

    @property
    def alasan(self) -> str:
        """One sentence for the officer."""
        return f"{self.nama} menurut {self.ukuran.nama} ({self.dasar})."


@dataclass(frozen=True, slots=True)
class SkalaUmkm:
    """One regulation's classes, smallest first, and the years it rules."""

    id: str
    judul: str
    dasar: str
    berlaku_sejak: int
    berlaku_sampai: int | None
    keyakinan: Keyakinan
    catatan: str
    daftar_kelas: tuple[KelasUmkm, ...]
    sumber: Mapping[str, Sumber]
    hash: str

    def covers(self, tahun: int) -> bool:
        """Whether the regulation rules this year."""
        return self.berlaku_sejak <= tahun <= (self.berlaku_sampai or tahun)

    def kelas(
        self,
        *,
        penjualan: int | None = None,
        modal_usaha: int | None = None,
        kekayaan_bersih: int | None = None,
    ) -> HasilSkala | None:
        """The class by yearly sales if known, else by capital as this regulation measures it."""
        given = {
            Ukuran.PENJUALAN: penjualan,
            Ukuran.MODAL_USAHA: modal_usaha,
            Ukuran.KEKAYAAN_BERSIH: kekayaan_bersih,
        }
        for ukuran, amount in given.items():
            if amount is None or ukuran not in self.daftar_kelas[0].sampai:
                continue
            kelas = next(
                each
                for each in self.daftar_kelas
                if ukuran not in each.sampai or amount <= each.sampai[ukuran]
            )
            return HasilSkala(kelas.nama, kelas.urut, self.dasar, ukuran)
        return None


def skala_in_force(skala: Sequence[SkalaUmkm], tahun: int) -> SkalaUmkm | None:
    """The regulation that rules a year."""
    return next((each for each in skala if each.covers(tahun)), None)
