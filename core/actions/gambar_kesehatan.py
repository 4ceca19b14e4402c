"""Pictures and recap of a year: predikat by book year and kecamatan, aspects beside a median."""

from dataclasses import dataclass

from core.actions.office import Office, list_wilayah
from core.actions.penilaian_daftar import Tahap, list_penilaian
from core.actions.tahun_buku import tahun_buku_for
from core.errors import AppError
from core.koperasi.banding_aspek import BandingAspek, UnitDinilai, compare_aspects
from core.koperasi.gambar import Rekap, Terhitung, tally
from core.koperasi.kunci import cari_kunci
from core.koperasi.penilaian import AsalPenilaian, StatusPenilaian
from core.koperasi.sumber_predikat import counted_once
from core.storage.gambar_store import GambarStore
from core.storage.penilaian_store import PenilaianStore

TANPA_KECAMATAN = "Tanpa kecamatan"
TAHUN_TERBANYAK = 10


@dataclass(frozen=True, slots=True)
class GambarTahun:
    """What the pictures of a year show; `unit` are those whose aspects are known.

    `sumber` is the choice by which a cooperative with two results is counted.
    """

    tahun: int
    tahun_buku: int
    menurut_tahun: Rekap
    menurut_kecamatan: Rekap
    unit: tuple[UnitDinilai, ...]
    sumber: str

    @property
    def ada_hasil(self) -> bool:
        """Whether anything was concluded in any year."""
        return bool(self.menurut_tahun.baris)


@dataclass(frozen=True, slots=True)
class AspekUnit:
    """One result, aspect by aspect, beside its kind."""

    unit: UnitDinilai
    pedoman: str
    skor: str
    banding: BandingAspek


def load_gambar(office: Office, tahun: int) -> GambarTahun:
    """The sums of a year: every cooperative of its list once, by the result the office chose."""
    listed = list_penilaian(office, tahun)
    places = sorted(
        {place.kode_kecamatan: place.kecamatan for place in list_wilayah(office)}.items(),
        key=lambda place: place[1],
    )
    rekap = tally(
        (
            Terhitung(row.kode_kecamatan, row.predikat, row.predikat_urut, row.terdahulu)
            if row.tahap is Tahap.FINAL
            else Terhitung(row.kode_kecamatan)
            for row in listed.baris
            if row.dihitung
        ),
        places,
        TANPA_KECAMATAN,
    )
    return GambarTahun(
        tahun,
        listed.tahun_buku,
        _by_year(office),
        rekap,
        tuple(GambarStore(office.db).computed(listed.tahun_buku)),
        office.pilihan.sumber_predikat,
    )


def load_aspek(office: Office, unit: UnitDinilai) -> AspekUnit:
    """The aspects of a unit beside the median of the others; raises `AppError` when it is gone."""
    found = PenilaianStore(office.db).find(unit.kunci)
    if (
        found is None
        or found.hasil is None
        or found.status is not StatusPenilaian.FINAL
        or found.asal is not AsalPenilaian.HITUNG
    ):
        raise AppError(
            f"Hasil final {unit.nama} tidak ada lagi.",
            hint="Pilih koperasi lain, atau buka penilaiannya dari daftar.",
        )
    hasil = found.hasil
    others = GambarStore(office.db).aspects_of_others(
        unit.kunci, found.pedoman_id, len(hasil.aspek)
    )
    return AspekUnit(unit, hasil.judul, hasil.skor, compare_aspects(hasil.aspek, others))


def year_of_list(office: Office, tahun_buku: int) -> int | None:
    """The year of performance whose list looks at this book year."""
    near = range(tahun_buku, tahun_buku + 3)
    return next((tahun for tahun in near if tahun_buku_for(office, tahun) == tahun_buku), None)


def searched(units: tuple[UnitDinilai, ...], teks: str) -> list[UnitDinilai]:
    """The units whose name matches what is typed, compared as the registry does."""
    wanted = cari_kunci(teks)
    return [
        unit
        for unit in units
        if any(all(word in unit.nama_kunci for word in words) for words in wanted)
    ]


def _by_year(office: Office) -> Rekap:
    """The latest book years that have results, every cooperative once a year."""
    found = GambarStore(office.db).by_year(TAHUN_TERBANYAK)
    counted = counted_once((row.kunci for row in found), office.pilihan.sumber_predikat)
    years = sorted({row.kunci.tahun_buku for row in found})
    return tally(
        (
            Terhitung(str(row.kunci.tahun_buku), row.predikat, row.urut, row.terdahulu)
            for row in found
            if row.kunci in counted
        ),
        [(str(year), str(year)) for year in years],
        "",
    )
