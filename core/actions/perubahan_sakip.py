"""The score of the Inspektorat against the year before."""

from core.actions.office import Office
from core.iku.model import NilaiSakip
from core.iku.perubahan_sakip import PerubahanSakip, compare_sakip
from core.storage.iku_store import IkuStore


def load_perubahan_sakip(office: Office, tahun: int) -> PerubahanSakip:
    """By the same choice of letter as the figure of the year."""
    known, by_assessed = IkuStore(office.db).list_sakip(), office.pilihan.tahun_sakip == "dinilai"

    def of(year: int) -> NilaiSakip | None:
        found = (
            one for one in known if (one.tahun_dinilai if by_assessed else one.tahun_terbit) == year
        )
        return next(found, None)

    return compare_sakip(tahun, of(tahun - 1), of(tahun))
