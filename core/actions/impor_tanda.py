"""A workbook of refused rows knows how it was read: its hidden sheet as a profile of its own."""

import json
from typing import Any

from core.excel.tabel import BukuTabel
from core.excel.tolak import LEMBAR_TANDA
from core.impor.model import Kebijakan, Profil
from core.impor.satuan import SATUAN

_TERBANYAK = 20


def own_profile(buku: BukuTabel) -> Profil | None:
    """The map of the workbook itself, without a name; None where there is none, or a spoilt one."""
    facts = _facts(buku)
    if not facts:
        return None
    try:
        return Profil(
            "",
            str(facts["register"]),
            _words(json.loads(facts["judul"])),
            kebijakan={
                kode: Kebijakan(word)
                for kode, word in _words(json.loads(facts["kebijakan"])).items()
            },
            kata={kode: _words(words) for kode, words in json.loads(facts["kata"]).items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None  # somebody typed into it: the file is read as any other


def own_units(buku: BukuTabel) -> dict[str, int]:
    """The unit of money by column that the workbook itself remembers; a spoilt one is none."""
    try:
        told = json.loads(_facts(buku).get("satuan", "{}"))
        return {kode: unit for kode, unit in told.items() if unit in SATUAN.values()}
    except (TypeError, ValueError, AttributeError):
        return {}


def without_marks(buku: BukuTabel) -> BukuTabel:
    """The sheets that are an officer's."""
    return BukuTabel(buku.path, tuple(each for each in buku.lembar if each.nama != LEMBAR_TANDA))


def _facts(buku: BukuTabel) -> dict[str, Any]:
    sheet = next((each for each in buku.lembar if each.nama == LEMBAR_TANDA), None)
    rows = sheet.contoh(_TERBANYAK) if sheet is not None else []
    return {str(row[0]): row[1] for row in rows if len(row) > 1}


def _words(told: Any) -> dict[str, str]:
    """A table of texts; raises `TypeError` for anything else."""
    if not all(isinstance(value, str) for value in told.values()):
        raise TypeError
    return dict(told)
