"""Growth of profits by kecamatan and sector, and the list behind each figure."""

from dataclasses import replace

from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.tahun_buku import batas_of
from core.storage.laba_pertumbuhan import growth, missing
from core.umkm.kurang import BarisKurang, Kurang
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
    inside = _inside(saringan, menurut, row.kode)
    if inside is None:
        return None
    if arah is Arah.BELUM_LAPOR:
        return replace(inside, belum_lapor=True)
    return replace(inside, arah=(arah.value,) if arah else ())


def count_missing(
    office: Office, saringan: Saringan, menurut: MenurutTumbuh
) -> Outcome[tuple[BarisKurang, ...]]:
    """How many lack this year's report, last year's, or evidence."""
    return Outcome(tuple(missing(office.db, saringan, menurut)))


def list_missing(
    saringan: Saringan, menurut: MenurutTumbuh, row: BarisKurang, kurang: Kurang | None
) -> Saringan | None:
    """The filter whose list is that figure; None where a list cannot be filtered so."""
    inside = _inside(saringan, menurut, row.kode)
    if inside is None or kurang is None:
        return inside
    return replace(inside, kurang=(kurang.value,))


def _inside(saringan: Saringan, menurut: MenurutTumbuh, kode: str) -> Saringan | None:
    if not kode:
        return None
    if menurut is MenurutTumbuh.KECAMATAN:
        return replace(saringan, kecamatan=(kode,))
    return replace(saringan, sektor=(kode,))
