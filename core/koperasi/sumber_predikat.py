"""One predikat for each cooperative: its own result or that of its unit, as the office chose."""

from collections.abc import Iterable

from core.koperasi.laporan import KunciLaporan, Unit


def counted_once(results: Iterable[KunciLaporan], sumber: str) -> frozenset[KunciLaporan]:
    """Of each cooperative and book year the one that is counted: by the choice `sumber`.

    >>> own, usp = (KunciLaporan(7, unit, 2025) for unit in (Unit.KOPERASI, Unit.USP))
    >>> counted_once([own, usp], "koperasi_dulu") == {own}
    True
    >>> counted_once([own, usp], "usp_dulu") == counted_once([usp], "koperasi_dulu") == {usp}
    True
    """
    wanted = Unit.KOPERASI if sumber == "koperasi_dulu" else Unit.USP
    chosen: dict[tuple[int, int], KunciLaporan] = {}
    for kunci in results:
        place = (kunci.koperasi_id, kunci.tahun_buku)
        if place not in chosen or kunci.unit is wanted:
            chosen[place] = kunci
    return frozenset(chosen.values())
