"""Which cooperatives may be assessed for a book year, and why the others may not."""

from collections.abc import Callable
from functools import cache

from core.actions.office import Office
from core.koperasi.daftar import Pandangan
from core.koperasi.kelayakan import Golongan, Kelayakan, assess
from core.rules.usulan import suggest
from core.storage.koperasi_daftar import KoperasiDaftar

PedomanFinder = Callable[[Golongan, int], bool]


def list_kelayakan(
    office: Office, view: Pandangan, only: int | None = None
) -> dict[int, Kelayakan]:
    """The verdict for every cooperative in use, or for one."""
    pilihan = office.pilihan
    offered = pedoman_finder(office)
    facts = KoperasiDaftar(office.db, view, pilihan).facts(only)
    return {
        one: assess(fakta, pilihan, ada_pedoman=offered(fakta.golongan, view.tahun_buku))
        for one, fakta in facts.items()
    }


def layak_ids(office: Office, view: Pandangan) -> frozenset[int]:
    """Ids of those that may be assessed."""
    return frozenset(one for one, found in list_kelayakan(office, view).items() if found.layak)


def pedoman_finder(office: Office) -> PedomanFinder:
    """Asks whether a pedoman in force fits a cooperative or, where it has one, its savings unit.

    Answers are remembered for as long as the function is kept: use one for a whole list.
    """

    @cache
    def offered(golongan: Golongan, tahun_buku: int) -> bool:
        units = ("koperasi", "usp") if golongan.punya_usp else ("koperasi",)
        return any(
            suggest(
                office.law,
                jenis=golongan.jenis,
                unit=unit,
                pola=golongan.pola,
                kuk=golongan.kuk,
                tahun_buku=tahun_buku,
            ).pedoman_id
            is not None
            for unit in units
        )

    return offered
