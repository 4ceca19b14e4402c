"""What was recorded between two cut-offs about the people of a change."""

from collections.abc import Sequence

from core.actions.office import Office
from core.actions.perubahan_dasar import SatuTahun
from core.actions.tahun_buku import batas_of
from core.iku.perubahan_sebab import Kejadian
from core.storage.iku_peristiwa import IkuPeristiwa, Selang


def kejadian_of(office: Office, kini: SatuTahun, ids: Sequence[int]) -> dict[int, Kejadian]:
    """One for each id, blank where nothing was recorded."""
    store = IkuPeristiwa(office.db)
    selang = Selang(batas_of(office, kini.tahun - 1), batas_of(office, kini.tahun))
    if kini.umkm:
        known = {
            one: Kejadian(
                diawasi_sejak=row.sejak, diawasi_sampai=row.sampai, sk=row.sk, dihapus=row.dihapus
            )
            for one, row in store.umkm(ids, selang).items()
        }
    else:
        known = {
            one: Kejadian(
                berdiri=row.berdiri,
                status=row.status,
                status_sejak=row.sejak,
                status_dasar=row.dasar,
                dihapus=row.dihapus,
            )
            for one, row in store.koperasi(ids, selang).items()
        }
    return {one: known.get(one, Kejadian()) for one in ids}
