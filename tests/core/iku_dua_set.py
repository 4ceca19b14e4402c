"""An office in its year of transition: the shipped set and one of its own cover 2025 and 2026."""

import copy
from typing import Any

from core.actions.iku import renew_sums
from core.actions.office import Office
from core.actions.set_iku import copy_as_new
from core.actions.set_iku_simpan import Persetujuan, save_set
from core.actions.target import save_targets
from core.iku.model import TargetIku
from core.iku.set_naskah import NaskahSet

LAMA, BARU = "iku-dinkop-ukm-2021-2026", "iku-dinkop-ukm-2025-2029"
SEHAT, BAIK, LABA, SAKIP = (
    "koperasi_sehat",
    "koperasi_baik",
    "umkm_laba_meningkat",
    "nilai_sakip",
)
NAMA_BAIK = "CONTOH Persentase koperasi baik"
T = 2025


def new_set(office: Office) -> NaskahSet:
    """The shipped set made into one for 2025-2029 that counts sound cooperatives otherwise."""
    naskah = copy_as_new(office, LAMA, sejak=2025, sampai=2029)
    isi: dict[str, Any] = copy.deepcopy(dict(naskah.isi))
    isi["iku"][1].pop("penanggung_jawab", None)
    isi["iku"][1] |= {
        "kode": BAIK,
        "nama": NAMA_BAIK,
        "hitung_penyebut": {"daftar": "koperasi_dinilai"},
        "pilihan_penyebut": ["koperasi_aktif"],
    }
    for baris in isi["cascade"]:
        baris["iku"] = [BAIK if one == SEHAT else one for one in baris["iku"]]
    return NaskahSet(isi)


def keep_new_set(office: Office) -> None:
    """It is kept beside the shipped one, which goes on leading; every indicator has a target."""
    agreed = Persetujuan("Renstra baru", frozenset({SEHAT, BAIK, LABA}))
    save_set(office, new_set(office), agreed, tahun=T)
    codes = ((SAKIP, "80"), (SEHAT, "20"), (BAIK, "60"), (LABA, "30"))
    save_targets(office, [TargetIku(T, kode, nilai) for kode, nilai in codes])
    renew_sums(office)
