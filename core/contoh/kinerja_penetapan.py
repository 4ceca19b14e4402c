"""Realisasi of the last reported year of the sample office, frozen with its names."""

from dataclasses import replace
from datetime import datetime

from core.actions.office import Office
from core.actions.realisasi_tetap import gather_isi
from core.kantor.contoh import PETUGAS_CONTOH
from core.storage.penetapan_iku_store import PenetapanIkuStore

DITETAPKAN = 2024
_PADA = datetime(2025, 2, 10, 9, 0)  # noqa: DTZ001 - local time, as the office's own clock
_CATATAN = {"koperasi_sehat": "Dua nama yang mirip sudah diperiksa: dua koperasi (CONTOH)"}
_IKU = ("nilai_sakip", "koperasi_sehat", "umkm_laba_meningkat")


def put(office: Office) -> int:
    """Freeze every indicator by the pejabat; each has an entry of its own in the journal."""
    store = PenetapanIkuStore(office.db)
    oleh = next(one.nama for one in PETUGAS_CONTOH if one.peran == "pejabat")
    made = []
    for kode in _IKU:
        isi = gather_isi(office, DITETAPKAN, kode)
        what = f"realisasi IKU {isi.hasil.nomor} tahun {DITETAPKAN} ditetapkan"
        deed = replace(office.deed(what), when=_PADA)
        made.append(store.add(deed, isi, iku=kode, oleh=oleh, catatan=_CATATAN.get(kode, "")))
    return len(made)
