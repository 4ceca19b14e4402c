"""One score of the Inspektorat beside the one published a year before."""

from core.actions.office import Office
from core.actions.sakip import list_sakip
from core.iku.model import NilaiSakip
from core.iku.perubahan_sakip import PerubahanSakip, compare_sakip


def compare_nilai(office: Office, nilai: NilaiSakip) -> PerubahanSakip:
    """Component by component; blanks where the year before has no letter."""
    before = (one for one in list_sakip(office) if one.tahun_terbit == nilai.tahun_terbit - 1)
    return compare_sakip(nilai.tahun_terbit, next(before, None), nilai)
