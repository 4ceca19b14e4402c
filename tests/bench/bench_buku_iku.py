"""How long the booklet of a year takes: gathered and set, with 17 to 150 posts in its chart."""

import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from core.actions.buku_iku import susun_buku
from core.actions.cetak_kesehatan_terbit import CaraCetak, draw
from core.actions.cetak_kinerja import Permintaan
from core.actions.office import open_for_looking
from core.naskah.buku_iku import KotakSusunan

NAME = "Seksi CONTOH Pengembangan, Penguatan dan Perlindungan Usaha"


def posts(count: int) -> tuple[KotakSusunan, ...]:
    """A head, and units of four posts each."""
    units = (KotakSusunan(1 if at % 4 == 0 else 2, f"{NAME} {at}") for at in range(count))
    return (KotakSusunan(0, "Kepala Dinas CONTOH"), *units)


if __name__ == "__main__":
    office = open_for_looking(Path(sys.argv[1]))
    asked = Permintaan(2025, capaian=True)
    for turn in ("pertama", "kedua"):
        start = perf_counter()
        naskah = susun_buku(office, asked)
        gathered = perf_counter()
        lembar = draw(naskah, CaraCetak())
        took, before = perf_counter() - gathered, gathered - start
        print(f"{turn}: kumpul {before:5.2f} s, susun {took:5.2f} s, {lembar.halaman} hal")  # noqa: T201
    for count in (17, 40, 150):
        model = replace(naskah.model, susunan=posts(count))
        start = perf_counter()
        lembar = draw(replace(naskah, model=model), CaraCetak())
        print(f"{count:>4} jabatan {perf_counter() - start:5.2f} s, {lembar.halaman} hal")  # noqa: T201
