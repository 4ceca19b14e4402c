"""SAKIP scores and targets of the sample office."""

from collections.abc import Iterator
from fractions import Fraction

from core.iku.model import NilaiSakip, TargetIku
from core.rules.sakip import AturanSakip

_NILAI = {
    2021: ("62.15", ("19.20", "15.60", "9.85", "5.90", "11.60")),
    2022: ("64.80", ("20.40", "18.90", "10.25", "15.25")),
    2023: ("66.94", ()),
    2024: ("68.72", ("21.60", "20.22", "10.90", "16.00")),
    2025: ("70.35", ("22.05", "20.85", "11.10", "16.35")),
    2026: ("71.20", ("22.20", "21.30", "11.20", "16.50")),
}
_TARGET = {
    "nilai_sakip": ("62", "64", "66", "70", "72", "74"),
    "koperasi_sehat": ("15", "17", "19", "22", "20", "18"),
    "umkm_laba_meningkat": ("35", "38", "40", "43", "45", "47"),
}


def sakip_scores(rule: AturanSakip) -> Iterator[NilaiSakip]:
    """One LHE a year; the one of 2023 gave the total alone."""
    for year, (nilai, parts) in _NILAI.items():
        periode = rule.by_year(year)
        names = [komponen.nama for komponen in periode.komponen] if periode else []
        yield NilaiSakip(
            id=0,
            tahun_dinilai=year - 1,
            tahun_terbit=year,
            terbit=True,
            nilai=Fraction(nilai),
            komponen=tuple(
                (name, Fraction(part)) for name, part in zip(names, parts, strict=bool(parts))
            ),
            lhe_nomor=f"CONTOH/700/{year}",
            lhe_tanggal=f"{year}-09-15",
        )


def targets() -> Iterator[TargetIku]:
    """The targets of 2021-2026."""
    for iku, amounts in _TARGET.items():
        for year, nilai in enumerate(amounts, start=2021):
            yield TargetIku(year, iku, nilai)
