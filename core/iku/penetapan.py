"""A realisasi that was frozen: its figures, its named list, who did it and when."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.iku.model import HasilIku


class JenisTetap(StrEnum):
    """What stands behind the figure: names, counts alone, or a score of the Inspektorat."""

    DAFTAR = "daftar"
    CACAH = "cacah"
    NILAI = "nilai"


@dataclass(frozen=True, slots=True)
class BarisTetap:
    """One name of the denominator as it was; `masuk` says that the numerator holds it too.

    A cooperative has predikat and score, an UMKM the profit of both years with its evidence.
    """

    id: int
    nama: str
    kelurahan: str
    masuk: bool
    alasan: str
    predikat: str | None = None
    urut: int | None = None
    skor: str | None = None
    unit: str | None = None
    terdahulu: bool | None = None
    laba_lalu: int | None = None
    laba_ini: int | None = None
    bukti_lalu: str | None = None
    bukti_ini: str | None = None


@dataclass(frozen=True, slots=True)
class IsiPenetapan:
    """What the kode keaslian is of: the figures with the rules that made them, and every name."""

    tahun: int
    set_id: str
    keputusan: str
    batas: date
    aturan: tuple[str, ...]
    hasil: HasilIku
    baris: tuple[BarisTetap, ...] = ()

    @property
    def jenis(self) -> JenisTetap:
        if self.hasil.cacah is None:
            return JenisTetap.NILAI
        return JenisTetap.CACAH if self.hasil.tanpa_daftar else JenisTetap.DAFTAR


@dataclass(frozen=True, slots=True)
class Penetapan:
    """One freeze as it is stored; `isi.baris` is empty unless the names were asked for.

    `ke` counts the freezes of this indicator and year; one that was opened again stays.
    """

    id: int
    iku: str
    ke: int
    isi: IsiPenetapan
    jumlah_baris: int
    kode: str
    pada: datetime
    oleh: str
    catatan: str = ""
    dibuka_pada: datetime | None = None
    dibuka_oleh: str = ""
    alasan_buka: str = ""
    versi: int = 1

    @property
    def tahun(self) -> int:
        return self.isi.tahun

    @property
    def hasil(self) -> HasilIku:
        """The frozen figures."""
        return self.isi.hasil

    @property
    def berlaku(self) -> bool:
        """Whether it still holds, rather than having been opened again."""
        return self.dibuka_pada is None
