"""A pedoman as it is edited: sums stand where they are used, bands are limits and values.

`expand` opens a rule file into such a working copy, `fold` closes it again. A number that cannot
be read stays as it was typed: `checks_pedoman` says what is wrong with it, `fold` never raises.
"""

import copy
import re
from collections.abc import Mapping
from typing import Any

from core.rules.bagan import BaganAkun
from core.rules.sunting_bagian import parts_of
from core.rules.sunting_nilai import close_bands, open_bands
from core.rules.tulis_pedoman import Isi, number

SUMBER_PERTAMA = "N1"
_JUMLAH = ("pembilang", "penyebut")
_SLUG = re.compile(r"[^a-z0-9]+")


def expand(isi: Mapping[str, Any]) -> Isi:
    """The working copy of a sound rule file."""
    naskah = copy.deepcopy(dict(isi))
    sums = naskah.pop("jumlah", {})
    for part in parts_of(naskah):
        for key in _JUMLAH:
            if key in part:
                part[key] = {"kode": part[key], **copy.deepcopy(sums[part[key]])}
        if "bukti" in part:
            part["bukti"] = [{"kode": kode, **copy.deepcopy(sums[kode])} for kode in part["bukti"]]
        if "pita" in part:
            part["pita"] = open_bands(part["pita"])
    return naskah


def fold(naskah: Mapping[str, Any], bagan: BaganAkun) -> Isi:
    """The rule file of a working copy; equal sums share one code, the chart's where it has one."""
    isi = copy.deepcopy(dict(naskah))
    sums: Isi = {}
    for part in parts_of(isi):
        for key in _JUMLAH:
            if isinstance(part.get(key), dict):
                part[key] = _put(sums, part[key], bagan)
        if isinstance(part.get("bukti"), list):
            part["bukti"] = [
                _put(sums, each, bagan) if isinstance(each, dict) else each
                for each in part["bukti"]
            ]
        if isinstance(part.get("pita"), dict):
            part["pita"] = close_bands(part["pita"])
        if isinstance(part.get("butir"), list):
            part["jumlah_butir"] = len(part["butir"])
    if sums:
        isi["jumlah"] = sums
    return isi


def _put(sums: Isi, jumlah: Isi, bagan: BaganAkun) -> Any:
    """The code under which this sum stands; a code that means another sum is not taken."""
    akun = jumlah.get("akun")
    if not isinstance(akun, dict):
        return ""
    for kode, named in bagan.jumlah.items():
        if {key: number(weight) for key, weight in named.akun.items()} == akun:
            sums.setdefault(kode, {"nama": named.nama, "akun": akun})
            return kode
    for kode, known in sums.items():
        if known["akun"] == akun:
            return kode
    kode = _free_code(str(jumlah.get("kode") or jumlah.get("nama") or "jumlah"), sums, bagan)
    sums[kode] = {"nama": jumlah.get("nama", ""), "akun": akun}
    return kode


def _free_code(wanted: str, sums: Isi, bagan: BaganAkun) -> str:
    slug = _SLUG.sub("_", wanted.casefold()).strip("_") or "jumlah"
    kode, tries = slug, 2
    while kode in sums or kode in bagan.jumlah:
        kode, tries = f"{slug}_{tries}", tries + 1
    return kode
