"""The bars of a change: from last year's figure to this year's."""

from fractions import Fraction

from core import angka
from core.iku.perubahan import Perubahan
from core.iku.perubahan_kelompok import Kelompok
from core.iku.perubahan_sakip import PerubahanSakip
from gui.widgets.charts.waterfall_layout import Langkah

SISA = "tidak dirinci"


def numerator_steps(perubahan: Perubahan) -> list[Langkah]:
    """How the numerator came from there to here; none without a year before."""
    dulu, kini = perubahan.dulu, perubahan.kini
    if dulu is None or kini is None:
        return []
    steps = [(one.kelompok, one.pembilang) for one in perubahan.batang if one.pembilang]
    return _ratio_steps(perubahan, dulu.pembilang, kini.pembilang, steps)


def denominator_steps(perubahan: Perubahan) -> list[Langkah]:
    """How the denominator came from there to here."""
    dulu, kini = perubahan.dulu, perubahan.kini
    if dulu is None or kini is None:
        return []
    steps = [(one.kelompok, one.penyebut) for one in perubahan.batang if one.penyebut]
    return _ratio_steps(perubahan, dulu.penyebut, kini.penyebut, steps)


def _ratio_steps(
    perubahan: Perubahan, dulu: int, kini: int, steps: list[tuple[Kelompok, int]]
) -> list[Langkah]:
    named = not perubahan.tanpa_nama
    return [
        _whole(perubahan.tahun - 1, dulu, angka.show(dulu, 0)),
        *(
            Langkah(
                kelompok.kata.batang,
                value,
                _signed(value, 0),
                kunci=kelompok if named else None,
                keterangan=f"{kelompok.kata.judul}: {_signed(value, 0)}",
            )
            for kelompok, value in steps
        ),
        _whole(perubahan.tahun, kini, angka.show(kini, 0)),
    ]


def sakip_steps(perubahan: PerubahanSakip) -> list[Langkah]:
    """Component by component; what no component tells stands in a bar of its own."""
    dulu, kini = perubahan.dulu, perubahan.kini
    if dulu is None or kini is None:
        return []
    steps = [(one.nama, one.selisih) for one in perubahan.komponen if one.selisih]
    if perubahan.sisa:
        steps.append((SISA, perubahan.sisa))
    return [
        _whole(perubahan.tahun - 1, dulu, angka.show(dulu)),
        *(
            Langkah(nama, value, _signed(value, 2), keterangan=f"{nama}: {_signed(value, 2)}")
            for nama, value in steps
            if value is not None
        ),
        _whole(perubahan.tahun, kini, angka.show(kini)),
    ]


def _whole(tahun: int, nilai: Fraction | int, shown: str) -> Langkah:
    return Langkah(str(tahun), nilai, shown, utuh=True, keterangan=f"Tahun {tahun}: {shown}")


def _signed(value: Fraction | int, digits: int) -> str:
    sign = "+" if value > 0 else angka.MINUS
    return f"{sign}{angka.show(value if value > 0 else -value, digits)}"
