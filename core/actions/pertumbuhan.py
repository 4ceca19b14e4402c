"""Growth of profits by kecamatan and sector, and the list behind each figure."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.tahun_buku import batas_of
from core.storage.laba_pertumbuhan import growth
from core.umkm.laba import Arah
from core.umkm.pertumbuhan import BarisTumbuh, MenurutTumbuh
from core.umkm.saringan import Saringan


def saringan_tumbuh(office: Office, tahun: int) -> Saringan:
    """The supervised businesses of a year."""
    return Saringan(tahun, batas_of(office, tahun), dalam_pengawasan=True)


def count_growth(
    office: Office, saringan: Saringan, menurut: MenurutTumbuh
) -> Outcome[tuple[BarisTumbuh, ...]]:
    """How many rose, stayed, fell, cannot be compared, have not reported."""
    return Outcome(tuple(growth(office.db, saringan, menurut)))


def list_behind(
    saringan: Saringan, menurut: MenurutTumbuh, row: BarisTumbuh, arah: Arah | None
) -> Saringan | None:
    """The filter whose list is that figure; None where a list cannot be filtered so."""
    if not row.kode:
        return None
    kode = (row.kode,)
    inside = (
        replace(saringan, kecamatan=kode)
        if menurut is MenurutTumbuh.KECAMATAN
        else replace(saringan, sektor=kode)
    )
    if arah is Arah.BELUM_LAPOR:
        return replace(inside, belum_lapor=True)
    return replace(inside, arah=(arah.value,) if arah else ())
