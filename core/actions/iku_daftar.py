"""The two named lists behind a ratio, for the page that shows them side by side."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from core.actions.iku_dasar import iku_of, population
from core.actions.office import Office
from core.actions.tahun_buku import batas_of
from core.iku.populasi import belongs, why_not_counted
from core.iku.realisasi import data_year
from core.koperasi.kunci import cari_kunci, nama_kunci
from core.rules.schema import Hitungan
from core.rupiah import Rupiah
from core.storage.iku_umkm import BarisLaba, BarisUmkm, IkuUmkm
from core.umkm.laba import Arah, Cara, Laba, Perbandingan, compare


@dataclass(frozen=True, slots=True)
class NamaKoperasi:
    """One cooperative of a named list; `alasan` says why the numerator does not hold it."""

    id: int
    nama: str
    kelurahan: str
    predikat: str
    urut: int | None
    skor: str
    unit: str
    terdahulu: bool
    alasan: str
    tanda: str = ""


@dataclass(frozen=True, slots=True)
class DaftarKoperasi:
    """Both lists of a ratio over cooperatives, with the years they belong to."""

    tahun_buku: int
    pembilang: tuple[NamaKoperasi, ...]
    penyebut: tuple[NamaKoperasi, ...]


@dataclass(frozen=True, slots=True)
class NamaUmkm:
    """One UMKM of a named list with the profits of both years."""

    id: int
    nama: str
    kelurahan: str
    laba_lalu: int | None
    laba_ini: int | None
    arah: str
    selisih: Rupiah | None
    alasan: str
    bukti_lalu: str = ""
    bukti_ini: str = ""
    tanda: str = ""


def list_koperasi(office: Office, tahun: int, kode: str) -> DaftarKoperasi:
    """Numerator and official denominator by name."""
    iku = iku_of(office, tahun, kode)
    if iku.rasio is None:
        raise ValueError(f"{kode} has no lists")
    pilihan = office.pilihan
    tahun_buku = data_year(iku, tahun, pilihan.tahun_data)
    known = population(office, pilihan, batas=batas_of(office, tahun), tahun_buku=tahun_buku)
    part, whole = iku.rasio.hitung_pembilang, iku.rasio.hitung_penyebut
    named = [
        NamaKoperasi(
            id=one.id,
            nama=one.nama,
            kelurahan=one.kelurahan,
            predikat=one.hasil.predikat if one.hasil else "",
            urut=one.hasil.urut if one.hasil else None,
            skor=one.hasil.skor if one.hasil else "",
            unit=one.hasil.unit if one.hasil else "",
            terdahulu=one.hasil.terdahulu if one.hasil else False,
            alasan=why_not_counted(one, part),
        )
        for one in known
        if belongs(one, whole)
    ]
    return DaftarKoperasi(tahun_buku, tuple(one for one in named if not one.alasan), tuple(named))


def find_koperasi(named: Sequence[NamaKoperasi], cari: str) -> list[NamaKoperasi]:
    """The rows whose name holds the typed words, blind to case, dots and Koperasi/KSP/KSU."""
    choices = cari_kunci(cari)
    return [one for one in named if _holds(nama_kunci(one.nama), choices)]


def _holds(key: str, choices: tuple[tuple[str, ...], ...]) -> bool:
    return any(all(word in key for word in words) for words in choices)


def umkm_ids(
    office: Office, tahun: int, kode: str, *, pembilang: bool, cari: str = ""
) -> "array[int]":
    """Ids of one named list of UMKM, by name; pages fetch the rest."""
    iku = iku_of(office, tahun, kode)
    if iku.rasio is None:
        raise ValueError(f"{kode} has no lists")
    pilihan = office.pilihan
    hitungan: Hitungan = iku.rasio.hitung_pembilang if pembilang else iku.rasio.hitung_penyebut
    return IkuUmkm(office.db).ids(
        batas=batas_of(office, tahun),
        tahun=data_year(iku, tahun, pilihan.tahun_data),
        daftar=hitungan.daftar,
        cari=cari.strip(),
    )


def umkm_rows(office: Office, tahun: int, kode: str, ids: Sequence[int]) -> dict[int, NamaUmkm]:
    """One page of a named list of UMKM."""
    iku = iku_of(office, tahun, kode)
    tahun_data = data_year(iku, tahun, office.pilihan.tahun_data)
    return {row.id: _named(row) for row in IkuUmkm(office.db).rows(ids, tahun=tahun_data)}


def _named(row: BarisUmkm) -> NamaUmkm:
    outcome = compare(_laba(row.id, row.ini), _laba(row.id, row.lalu))
    return NamaUmkm(
        id=row.id,
        nama=row.nama,
        kelurahan=row.kelurahan,
        laba_lalu=row.lalu.laba if row.lalu else None,
        laba_ini=row.ini.laba if row.ini else None,
        arah=outcome.arah.value,
        selisih=outcome.selisih,
        alasan=_reason(outcome),
        bukti_lalu=row.lalu.bukti if row.lalu else "",
        bukti_ini=row.ini.bukti if row.ini else "",
    )


def _reason(outcome: Perbandingan) -> str:
    """Why a business does not count as risen, short enough for a column."""
    match outcome.arah:
        case Arah.NAIK:
            return ""
        case Arah.BELUM_LAPOR:
            return "Belum lapor"
        case _:
            return outcome.sebab.rstrip(".") or f"Laba {outcome.arah.value}"


def _laba(umkm_id: int, row: BarisLaba | None) -> Laba | None:
    """A stored profit as comparing wants it; the total is known, whatever way it was reached."""
    if row is None:
        return None
    masa = 12 if row.cara == Cara.KALI12 else row.bulan
    return Laba(
        umkm_id,
        row.tahun,
        cara=Cara.LAPOR,
        bulan=masa,
        laba_lapor=row.laba,
        bukti=row.bukti,
        usaha_sama=row.usaha_sama,
    )
