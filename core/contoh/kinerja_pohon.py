"""The tree of performance of the sample office: as proposed, each post's own work with a target."""

from dataclasses import replace

from core.actions.iku_dasar import set_in_force
from core.actions.office import Office
from core.actions.pohon import pohon_of
from core.storage.pohon_store import PohonStore

_TAHUN = 2025
_TARGET = {
    "sekretaris": "100",
    "subbag_program": "11",
    "subbag_umum": "100",
    "kabid_kelembagaan": "100",
    "seksi_kelembagaan": "40",
    "seksi_keanggotaan": "150",
    "seksi_pengawasan": "100",
    "kabid_koperasi": "60",
    "seksi_fasilitas_koperasi": "25",
    "seksi_sdm_koperasi": "80",
    "seksi_pengembangan_koperasi": "20",
    "kabid_usaha_mikro": "400",
    "seksi_fasilitas_mikro": "120",
    "seksi_pengembangan_mikro": "80",
    "seksi_kewirausahaan": "150",
    "fungsional": "100",
}


def put(office: Office) -> int:
    """Keep the proposed tree as the office's own; how many nodes."""
    pohon = pohon_of(office, set_in_force(office, _TAHUN))
    nodes = [
        replace(one, target="" if one.iku else _TARGET.get(one.jabatan, "")) for one in pohon.simpul
    ]
    PohonStore(office.db).put_simpul(pohon.set_id, nodes)
    return len(nodes)
