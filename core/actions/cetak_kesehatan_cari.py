"""The examination that somebody names in words: NIK koperasi, nomor badan hukum, or id."""

from collections.abc import Iterator

from core.actions.office import Office
from core.actions.tahun_buku import tahun_buku_for
from core.errors import AppError
from core.koperasi.kunci import badan_hukum_kunci, nik_bersih
from core.koperasi.laporan import KunciLaporan, Unit
from core.storage.koperasi_store import KoperasiStore

_DIGITS = 19


def find_kunci(office: Office, named: str, unit: Unit, tahun: int) -> KunciLaporan:
    """Whose examination in a year of performance; raises `AppError` when nobody is meant."""
    store = KoperasiStore(office.db)
    for koperasi_id in _candidates(store, named.strip()):
        koperasi = store.get(koperasi_id)
        if koperasi is None or store.trashed_at(koperasi_id):
            continue
        if unit is Unit.USP and not koperasi.punya_usp:
            raise AppError(
                f"{koperasi.nama} tidak mempunyai unit simpan pinjam.",
                hint="Hilangkan --unit usp, atau catat unitnya di halaman Koperasi.",
            )
        return KunciLaporan(koperasi_id, unit, tahun_buku_for(office, tahun))
    raise AppError(
        f"Tidak ada koperasi dengan NIK, nomor badan hukum, atau id {named}.",
        hint="Periksa nomornya di halaman Koperasi, lalu coba lagi.",
    )


def _candidates(store: KoperasiStore, named: str) -> Iterator[int]:
    if (nik := nik_bersih(named)) and (found := store.twin_nik(nik, but=0)):
        yield found.id
    kunci = badan_hukum_kunci(named)
    if kunci and (found := store.twin_badan_hukum(kunci, but=0)):
        if other := store.twin_badan_hukum(kunci, but=found.id):
            raise AppError(
                f"Nomor badan hukum {named} dipakai {found.nama} dan {other.nama}.",
                hint=f"Sebut id-nya: {found.id} atau {other.id}.",
            )
        yield found.id
    if named.isascii() and named.isdigit() and len(named) < _DIGITS:
        yield int(named)
