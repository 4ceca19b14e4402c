"""Which cooperatives a closed list holds at the cut-off. Pure: facts are handed over."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from core.iku.model import Cacah
from core.rules.set_iku import Daftar, Hitungan, RumusRasio


@dataclass(frozen=True, slots=True)
class HasilPenilaian:
    """The one assessment that counts for a cooperative in the data year; `skor` as shown."""

    unit: str
    predikat: str
    urut: int
    skor: str
    terdahulu: bool


@dataclass(frozen=True, slots=True)
class KoperasiTerhitung:
    """One cooperative that was a legal entity at the cut-off, and what the lists ask of it."""

    id: int
    nama: str
    kelurahan: str
    kecamatan: str
    kode_kecamatan: str
    status: str
    kkmp: bool
    tidak_layak: tuple[str, ...]
    rat: bool
    hasil: HasilPenilaian | None


def _berpredikat(koperasi: KoperasiTerhitung, predikat: tuple[str, ...]) -> bool:
    return koperasi.hasil is not None and koperasi.hasil.predikat in predikat


_SYARAT: Mapping[Daftar, Callable[[KoperasiTerhitung], bool]] = {
    Daftar.KOPERASI_TERDAFTAR: lambda _koperasi: True,
    Daftar.KOPERASI_AKTIF: lambda koperasi: koperasi.status == "aktif",
    Daftar.KOPERASI_LAYAK_DINILAI: lambda koperasi: not koperasi.tidak_layak,
    Daftar.KOPERASI_DINILAI: lambda koperasi: koperasi.hasil is not None,
    Daftar.KOPERASI_TANPA_KKMP: lambda koperasi: not koperasi.kkmp,
}


def registered(
    koperasi: Iterable[KoperasiTerhitung], status: tuple[str, ...]
) -> list[KoperasiTerhitung]:
    """`koperasi_terdaftar`: the statuses the office counts; dissolved ones never."""
    return [one for one in koperasi if one.status in status and one.status != "dibubarkan"]


def belongs(koperasi: KoperasiTerhitung, hitungan: Hitungan) -> bool:
    """Whether a registered cooperative stands in a list."""
    if hitungan.daftar is Daftar.KOPERASI_BERPREDIKAT:
        return _berpredikat(koperasi, hitungan.predikat)
    return _SYARAT[hitungan.daftar](koperasi)


def count(rasio: RumusRasio, terdaftar: Iterable[KoperasiTerhitung]) -> dict[Daftar, Cacah]:
    """The official denominator first, then the others; each numerator inside its own."""
    known = list(terdaftar)
    return {
        daftar: _count_one(rasio.hitung_pembilang, Hitungan(daftar), known)
        for daftar in (rasio.hitung_penyebut.daftar, *rasio.pilihan_penyebut)
    }


def _count_one(
    pembilang: Hitungan, penyebut: Hitungan, terdaftar: list[KoperasiTerhitung]
) -> Cacah:
    inside = [one for one in terdaftar if belongs(one, penyebut)]
    return Cacah(sum(belongs(one, pembilang) for one in inside), len(inside))


def why_not_counted(koperasi: KoperasiTerhitung, pembilang: Hitungan) -> str:
    """Why a cooperative of the denominator is not in the numerator; empty when it is."""
    if belongs(koperasi, pembilang):
        return ""
    if pembilang.daftar is Daftar.KOPERASI_BERPREDIKAT:
        if koperasi.hasil is not None:
            return koperasi.hasil.predikat
        if koperasi.tidak_layak:
            return koperasi.tidak_layak[0]
        return "Belum dinilai"
    return "Tidak termasuk daftar pembilang"
