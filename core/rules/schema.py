"""Everything the law files say, as frozen data: one place to import the types from."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.rules.bagan import (
    TAHUN_LALU,
    Akun,
    BaganAkun,
    Hubungan,
    JenisLaporan,
    Jumlah,
    Kelompok,
    Keparahan,
    Pemeriksaan,
)
from core.rules.capaian import (
    AturanCapaian,
    KategoriCapaian,
    Rentang,
    RumusCapaian,
    SkalaCapaian,
    Target,
    read_target,
    show_target,
)
from core.rules.pedoman import (
    Agregasi,
    Arah,
    Aspek,
    Butir,
    InstrumenUntuk,
    Isian,
    JenisKomponen,
    Keyakinan,
    Komponen,
    Kuesioner,
    Linier,
    NolPenyebut,
    Pedoman,
    Predikat,
    Rasio,
    StatusPedoman,
    Sumber,
    Varian,
)
from core.rules.pita import Pita
from core.rules.sakip import AturanSakip, KelasSakip, KomponenSakip, PeriodeSakip
from core.rules.set_iku import (
    ArahIku,
    BarisCascade,
    Daftar,
    Hitungan,
    Iku,
    JenisIku,
    KeputusanAsal,
    RumusRasio,
    SetIku,
    TahunData,
)
from core.rules.skala_umkm import HasilSkala, KelasUmkm, SkalaUmkm, Ukuran, skala_in_force

__all__ = [
    "TAHUN_LALU",
    "Agregasi",
    "Akun",
    "Arah",
    "ArahIku",
    "Aspek",
    "AturanCapaian",
    "AturanSakip",
    "BaganAkun",
    "BarisCascade",
    "Butir",
    "Daftar",
    "HasilSkala",
    "Hitungan",
    "Hubungan",
    "Iku",
    "InstrumenUntuk",
    "Isian",
    "JenisIku",
    "JenisKomponen",
    "JenisLaporan",
    "Jumlah",
    "KategoriCapaian",
    "KelasSakip",
    "KelasUmkm",
    "Kelompok",
    "Keparahan",
    "KeputusanAsal",
    "Keyakinan",
    "Komponen",
    "KomponenSakip",
    "Kuesioner",
    "Lawbook",
    "Linier",
    "NolPenyebut",
    "Pedoman",
    "Pemeriksaan",
    "PeriodeSakip",
    "Pita",
    "Predikat",
    "Rasio",
    "Rentang",
    "RumusCapaian",
    "RumusRasio",
    "SetIku",
    "SkalaCapaian",
    "SkalaUmkm",
    "StatusPedoman",
    "Sumber",
    "TahunData",
    "Target",
    "Ukuran",
    "Varian",
    "read_target",
    "show_target",
    "skala_in_force",
]


@dataclass(frozen=True, slots=True)
class Lawbook:
    """All rule files of a folder, read and found sound together."""

    bagan: BaganAkun
    pedoman: Mapping[str, Pedoman]
    sakip: AturanSakip
    capaian: AturanCapaian
    skala_umkm: tuple[SkalaUmkm, ...]
    set_iku: tuple[SetIku, ...]

    def set_for(self, tahun: int) -> SetIku | None:
        """The IKU set in force in a year of performance."""
        return next((each for each in self.set_iku if each.covers(tahun)), None)
