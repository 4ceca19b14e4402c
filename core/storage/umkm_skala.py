"""The size class of a business as SQL over `umkm u` and `laba t`, its profit of the year."""

import re
from collections.abc import Sequence
from json import dumps
from typing import Any

from core.rules.skala_umkm import SkalaUmkm, Ukuran

# Sales count for the size class when they are those of a whole year.
_PENJUALAN = "CASE WHEN t.bulan = 12 THEN t.omzet END"


def class_of(skala: SkalaUmkm | None) -> str:
    """The place of the class, 0 where nothing that the rule measures is known."""
    if skala is None:
        return "0"
    measured = [
        (_PENJUALAN, Ukuran.PENJUALAN),
        ("u.modal_usaha", Ukuran.MODAL_USAHA),
    ]
    text = "0"
    for amount, ukuran in reversed(measured):
        if ukuran not in skala.daftar_kelas[0].sampai:
            continue
        steps = " ".join(
            f"WHEN ({amount}) <= :{ukuran.value}{one.urut} THEN {one.urut}"
            if ukuran in one.sampai
            else f"WHEN ({amount}) IS NOT NULL THEN {one.urut}"
            for one in skala.daftar_kelas
        )
        text = f"(CASE {steps} ELSE {text} END)"
    return text


def limits(skala: SkalaUmkm | None) -> dict[str, int]:
    """The values that `class_of` names."""
    return {
        f"{ukuran.value}{one.urut}": limit
        for one in (skala.daftar_kelas if skala else ())
        for ukuran, limit in one.sampai.items()
    }


def in_classes(skala: SkalaUmkm | None, wanted: Sequence[str], tahun: int) -> tuple[str, list[Any]]:
    """Whether a business is in one of these classes in a year, with its values in order."""
    known, values = limits(skala), list[Any]()

    def place(named: re.Match[str]) -> str:
        values.append(known[named[1]])
        return "?"

    text = re.sub(r":(\w+)", place, class_of(skala))
    sql = f"""(SELECT {text} FROM (SELECT 1) LEFT JOIN laba t ON t.umkm_id = u.id
        AND t.tahun = ? AND t.dihapus_pada IS NULL)
        IN (SELECT CAST(value AS INTEGER) FROM json_each(?))"""  # noqa: S608 - constants
    return sql, [*values, tahun, dumps(list(wanted))]
