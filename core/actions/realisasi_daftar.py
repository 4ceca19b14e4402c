"""The named list of a ratio as the records have it now, in the form that is frozen."""

from collections.abc import Iterator

from core.actions.iku_daftar import NamaKoperasi, NamaUmkm, list_koperasi, umkm_ids, umkm_rows
from core.actions.iku_dasar import iku_of
from core.actions.office import Office
from core.iku.penetapan import BarisTetap

_PAGE = 500


def present_rows(office: Office, tahun: int, kode: str) -> tuple[BarisTetap, ...]:
    """Every name of the official denominator, by name; none for a score."""
    iku = iku_of(office, tahun, kode)
    if iku.rasio is None:
        return ()
    if iku.rasio.hitung_penyebut.daftar.pihak == "koperasi":
        named = list_koperasi(office, tahun, kode).penyebut
        return tuple(_koperasi(one) for one in named)
    return tuple(_umkm_of(office, tahun, kode))


def _umkm_of(office: Office, tahun: int, kode: str) -> Iterator[BarisTetap]:
    whole = umkm_ids(office, tahun, kode, pembilang=False)
    part = frozenset(umkm_ids(office, tahun, kode, pembilang=True))
    for start in range(0, len(whole), _PAGE):
        page = whole[start : start + _PAGE]
        rows = umkm_rows(office, tahun, kode, page)
        yield from (_umkm(rows[one], masuk=one in part) for one in page)


def _koperasi(one: NamaKoperasi) -> BarisTetap:
    return BarisTetap(
        id=one.id,
        nama=one.nama,
        kelurahan=one.kelurahan,
        masuk=not one.alasan,
        alasan=one.alasan,
        predikat=one.predikat,
        urut=one.urut,
        skor=one.skor,
        unit=one.unit,
        terdahulu=one.terdahulu,
    )


def _umkm(one: NamaUmkm, *, masuk: bool) -> BarisTetap:
    return BarisTetap(
        id=one.id,
        nama=one.nama,
        kelurahan=one.kelurahan,
        masuk=masuk,
        alasan="" if masuk else one.alasan,
        laba_lalu=one.laba_lalu,
        laba_ini=one.laba_ini,
        bukti_lalu=one.bukti_lalu,
        bukti_ini=one.bukti_ini,
    )
