"""Which book year a year of performance looks at, and until when its lists count."""

from datetime import date

from core.actions.iku_dasar import sets_of
from core.actions.office import Office
from core.iku.realisasi import data_year
from core.rules.set_iku import TahunData

KOPERASI_SEHAT = "koperasi_sehat"


def tahun_buku_for(office: Office, tahun: int) -> int:
    """The book year assessed in a year of performance, by the IKU set and the office's setting."""
    chosen = office.pilihan.tahun_data
    for found in sets_of(office, tahun):
        if (iku := found.by_kode.get(KOPERASI_SEHAT)) is not None:
            return data_year(iku, tahun, chosen)
    return TahunData(chosen.get(KOPERASI_SEHAT, TahunData.TAHUN_LALU)).for_year(tahun)


def batas_of(office: Office, tahun: int) -> date:
    """The cut-off of the lists of a year of performance."""
    month, day = office.pilihan.pisah_batas.split("-")
    return date(tahun, int(month), int(day))
