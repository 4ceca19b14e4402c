"""A working copy of an IKU set: how it starts, and how its rows are shaped."""

import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.rules.set_iku import ArahIku, Daftar, JenisIku, SetIku, TahunData
from core.rules.tulis_iku import Isi, isi_of_set

_MASA = re.compile(r"\b(19|20)\d\d\s*[-\N{EN DASH}]\s*(19|20)\d\d\b")
_KOSONG = {"tahun_data": TahunData.TAHUN_INI.value, "pembilang": "", "penyebut": ""}


@dataclass(frozen=True, slots=True)
class NaskahSet:
    """`asal_sidik` is the hash of the version it was begun from, "" for a new set."""

    isi: Mapping[str, Any]
    asal_sidik: str = ""

    @property
    def set_id(self) -> str:
        return str(self.isi.get("id", ""))

    @property
    def baru(self) -> bool:
        return not self.asal_sidik


def copy_of(set_iku: SetIku) -> NaskahSet:
    """To be changed."""
    return NaskahSet(isi_of_set(set_iku), set_iku.hash)


def as_new(set_iku: SetIku, *, sejak: int, sampai: int) -> NaskahSet:
    """The same content for another period, without the number and day of the older decree."""
    isi = copy.deepcopy(isi_of_set(set_iku))
    masa = f"{sejak}-{sampai}"
    isi |= {
        "id": with_period(set_iku.id, masa),
        "berlaku": {"sejak": sejak, "sampai": sampai},
        "keputusan_asal": {
            "nomor": "",
            "tentang": with_period(set_iku.keputusan_asal.tentang, masa),
            "tanggal": "",
        },
    }
    return NaskahSet(isi)


def with_period(text: str, masa: str) -> str:
    """The period in a text replaced, or put at its end.

    >>> with_period("iku-dinkop-ukm-2021-2026", "2025-2029"), with_period("iku-kantor", "2025-2029")
    ('iku-dinkop-ukm-2025-2029', 'iku-kantor-2025-2029')
    """
    if _MASA.search(text):
        return _MASA.sub(masa, text)
    return f"{text}{' ' if ' ' in text else '-'}{masa}"


def blank_iku(kode: str) -> Isi:
    """A new indicator: a ratio, still without words."""
    return shaped(
        {
            "kode": kode,
            "sasaran": "",
            "nama": "",
            "penjelasan": "",
            "sumber_data": "",
            "periode": "1 (satu) tahun",
            "satuan": "%",
            "arah": ArahIku.TINGGI.value,
        },
        JenisIku.RASIO,
    )


def shaped(iku: Isi, jenis: JenisIku) -> Isi:
    """The indicator as the other kind: words that both kinds have stay."""
    kept = {
        key: value
        for key, value in iku.items()
        if key
        not in (*_KOSONG, "hitung_pembilang", "hitung_penyebut", "pilihan_penyebut", "formulasi")
    }
    if jenis is JenisIku.ISIAN:
        return kept | {"jenis": jenis.value, "formulasi": ""}
    return kept | {
        "jenis": jenis.value,
        **_KOSONG,
        "hitung_pembilang": {"daftar": Daftar.KOPERASI_DINILAI.value},
        "hitung_penyebut": {"daftar": Daftar.KOPERASI_TERDAFTAR.value},
    }


def blank_cascade() -> Isi:
    """A new row of the cascade."""
    return {"misi": "", "tujuan": "", "sasaran_rpjmd": "", "sasaran_renstra": "", "iku": []}
