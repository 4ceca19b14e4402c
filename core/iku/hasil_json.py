"""The indicators of a year as the terminal prints them: numbers as exact text, absent ones null."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from core import angka
from core.iku.model import Cacah, HasilIku, TahunIku
from core.rules.capaian import Rentang, Target


def as_json(tahun: TahunIku, lain: Sequence[TahunIku] = ()) -> dict[str, Any]:
    """The document of `iku --json`; `set_lain` is there only in a year of two sets."""
    made: dict[str, Any] = {
        "tahun": str(tahun.tahun),
        "iku": [_one(hasil) for hasil in tahun.iku],
    }
    if lain:
        made["set"] = _set(tahun)
        made["set_lain"] = [
            {**_set(one), "iku": [_one(hasil) for hasil in one.iku]} for one in lain
        ]
    return made


def _set(tahun: TahunIku) -> dict[str, str]:
    return {"set": tahun.set_id, "keputusan": tahun.keputusan}


def _one(hasil: HasilIku) -> dict[str, Any]:
    return {
        "kode": hasil.kode,
        "nama": hasil.nama,
        "tahun_data": None if hasil.tahun_data is None else str(hasil.tahun_data),
        **_counts(hasil.cacah),
        "eksak": _exact(hasil.eksak),
        "realisasi": _exact(hasil.realisasi),
        "target": _target(hasil.target),
        "capaian": _exact(hasil.capaian),
        "kategori": hasil.kategori,
        "pilihan": {
            pilihan.daftar.value: {
                **_counts(pilihan.cacah),
                "realisasi": _exact(pilihan.realisasi),
            }
            for pilihan in hasil.pilihan
            if not pilihan.dipakai
        },
        "sebab": hasil.sebab,
    }


def _counts(cacah: Cacah | None) -> dict[str, str | None]:
    return {
        "pembilang": None if cacah is None else str(cacah.pembilang),
        "penyebut": None if cacah is None else str(cacah.penyebut),
    }


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else angka.exact(value)


def _target(target: Target | None) -> str | None:
    if isinstance(target, Rentang):
        return f"{angka.exact(target.bawah)}-{angka.exact(target.atas)}"
    return _exact(target)
