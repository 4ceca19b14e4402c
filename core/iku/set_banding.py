"""An IKU set beside the others: codes that clash, years that two sets cover, what changed."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.findings import Finding, Severity
from core.rules.set_iku import Iku, RumusRasio, SetIku


def same_figure(one: Iku, other: Iku) -> bool:
    """Whether both are counted alike, so that one target and one realisasi serve both."""
    if one.rasio is None or other.rasio is None:
        return one.rasio is other.rasio and one.satuan == other.satuan
    return (_counted(one.rasio), one.satuan, one.arah) == (
        _counted(other.rasio),
        other.satuan,
        other.arah,
    )


def _counted(rasio: RumusRasio) -> RumusRasio:
    """A formula without its words and without the other readings of its denominator."""
    return replace(rasio, pembilang="", penyebut="", pilihan_penyebut=())


def shared_years(one: SetIku, other: SetIku) -> range:
    """Years that both cover."""
    return range(max(one.sejak, other.sejak), min(one.sampai, other.sampai) + 1)


def check_beside(made: SetIku, others: Iterable[SetIku]) -> Iterator[Finding]:
    """A code means one figure in a year: target and realisasi are kept by it."""
    for other in others:
        years = shared_years(made, other)
        if years:
            yield Finding(
                "set.berdampingan",
                "kepala/sejak",
                f"Tahun {span(years)} juga dicakup {other.judul} {other.sejak}-{other.sampai}. "
                "Pilih set yang memimpin pada tahun itu.",
                Severity.CATATAN,
            )
        yield from _codes(made, other, years)
    named = {kode for baris in made.cascade for kode in baris.iku}
    for place, iku in enumerate(made.iku):
        if iku.kode not in named:
            why = "Tidak ada pada tabel keterkaitan; naskah menjelaskannya di bawah tabel."
            yield Finding("set.di_luar_cascade", f"iku:{place}/kode", why, Severity.CATATAN)


def _codes(made: SetIku, other: SetIku, years: range) -> Iterator[Finding]:
    for place, iku in enumerate(made.iku):
        known = other.by_kode.get(iku.kode)
        if known is None or same_figure(iku, known):
            continue
        period = f"{other.sejak}-{other.sampai}"
        if years:
            yield Finding(
                "set.kode_bentrok",
                f"iku:{place}/kode",
                f"Kode ini dipakai set {period} dengan rumus lain pada tahun yang sama. "
                f"Beri kode baru, misalnya {iku.kode}_{made.sejak}.",
            )
        else:
            yield Finding(
                "set.kode_berbeda",
                f"iku:{place}/kode",
                f"Set {period} memakai kode ini dengan rumus lain, sehingga perbandingan antar "
                "tahun membandingkan dua rumus.",
                Severity.PERINGATAN,
            )


def changed_formulas(before: SetIku | None, after: SetIku) -> tuple[str, ...]:
    """Codes of ratios that are new, or counted in another way than before."""
    known = before.by_kode if before is not None else {}
    return tuple(
        iku.kode
        for iku in after.iku
        if iku.rasio is not None and (iku.kode not in known or known[iku.kode].rasio != iku.rasio)
    )


def period_of(one: SetIku) -> str:
    """The years of a set, as it is called beside another: `2021-2026` with a dash."""
    return f"{one.sejak}\N{EN DASH}{one.sampai}"


def decree_of(one: SetIku) -> str:
    """The decree a set comes from; one without a number goes by its title."""
    asal = one.keputusan_asal
    return f"Keputusan Nomor {asal.nomor}" if asal.nomor else one.judul


def span(years: range) -> str:
    """Years in words.

    >>> span(range(2025, 2027)), span(range(2026, 2027))
    ('2025 dan 2026', '2026')
    >>> span(range(2024, 2027))
    '2024 sampai 2026'
    """
    if len(years) == 1:
        return str(years[0])
    if len(years) == 2:
        return f"{years[0]} dan {years[-1]}"
    return f"{years[0]} sampai {years[-1]}"
