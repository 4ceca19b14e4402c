"""A register with what other files call its columns and words, and the office's own aliases."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from core.actions.impor_jalan_register import JUDUL, register_table
from core.actions.office import Office, list_wilayah
from core.berkas import resource
from core.impor.kata import banding
from core.impor.model import Jenis, Kolom, Register
from core.impor.sel_kata import PEMISAH
from core.kantor.model import Kelurahan
from core.koperasi.sinonim import sinonim
from core.storage.impor_profil_store import ImporProfilStore

REGISTER = tuple(JUDUL)
KECAMATAN = "kecamatan"
"""A column that only helps to tell kelurahan of one name apart; nothing is kept of it."""


def register_of(office: Office, kode: str, *, tahun: int | None = None) -> Register:
    """The table that rows may be brought into; `tahun` is for callers that have chosen one."""
    del tahun
    return _completed(register_table(office, kode), office)


def _completed(table: Register, office: Office) -> Register:
    told = _told(table.kode)
    columns = [_column(each, told, office) for each in table.kolom]
    if any(each.jenis is Jenis.KELURAHAN for each in columns):
        names = tuple(told["sinonim"].get(KECAMATAN, ()))
        columns.append(Kolom(KECAMATAN, "Kecamatan", sinonim=names))
    return replace(table, kolom=tuple(columns))


def _column(kolom: Kolom, told: Mapping[str, Any], office: Office) -> Kolom:
    names = tuple(told["sinonim"].get(kolom.kode, ()))
    if told["kode"] == "laporan":
        names += sinonim().akun.get(kolom.kode, ())
    words = dict(kolom.pilihan)
    for code, others in told.get("pilihan", {}).get(kolom.kode, {}).items():
        words |= {word.casefold(): code for word in others}
    if kolom.jenis is Jenis.KELURAHAN:
        words = _places(office)
    return replace(
        kolom,
        sinonim=names,
        wajib=kolom.kode in told.get("wajib", ()),
        panjang=tuple(told.get("panjang", {}).get(kolom.kode, ())),
        pilihan=words,
    )


def _places(office: Office) -> dict[str, str]:
    """Kelurahan by name, with the kecamatan where two share it, and by confirmed aliases."""
    by_name: dict[str, list[Kelurahan]] = {}
    for each in list_wilayah(office):
        by_name.setdefault(banding(each.kelurahan), []).append(each)
    found: dict[str, str] = {}
    for name, places in by_name.items():
        if len(places) == 1:
            found[name] = places[0].kode
        else:
            found |= {f"{name}{PEMISAH}{banding(each.kecamatan)}": each.kode for each in places}
    return found | ImporProfilStore(office.db).aliases()


@lru_cache(maxsize=8)
def _told(kode: str) -> Mapping[str, Any]:
    text = resource("impor", f"{kode}.toml").read_text(encoding="utf-8")
    return {"sinonim": {}, **tomllib.loads(text), "kode": kode}
