"""Which cooperatives may be assessed for a book year, and why the others may not."""

from functools import lru_cache

from core.actions.office import Office, law
from core.koperasi.daftar import Pandangan
from core.koperasi.kelayakan import Golongan, Kelayakan, assess
from core.rules.usulan import suggest
from core.storage.koperasi_daftar import KoperasiDaftar


def list_kelayakan(
    office: Office, view: Pandangan, only: int | None = None
) -> dict[int, Kelayakan]:
    """The verdict for every cooperative in use, or for one."""
    pilihan = office.pilihan
    facts = KoperasiDaftar(office.db, view, pilihan).facts(only)
    return {
        one: assess(fakta, pilihan, ada_pedoman=has_pedoman(fakta.golongan, view.tahun_buku))
        for one, fakta in facts.items()
    }


def layak_ids(office: Office, view: Pandangan) -> frozenset[int]:
    """Ids of those that may be assessed."""
    return frozenset(one for one, found in list_kelayakan(office, view).items() if found.layak)


@lru_cache(maxsize=512)
def has_pedoman(golongan: Golongan, tahun_buku: int) -> bool:
    """Whether a pedoman fits the cooperative or, where it has one, its savings unit."""
    units = ("koperasi", "usp") if golongan.punya_usp else ("koperasi",)
    return any(
        suggest(
            law(),
            jenis=golongan.jenis,
            unit=unit,
            pola=golongan.pola,
            kuk=golongan.kuk,
            tahun_buku=tahun_buku,
        ).pedoman_id
        is not None
        for unit in units
    )
