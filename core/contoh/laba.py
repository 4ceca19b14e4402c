"""Profits of the sample businesses, year by year, with every way a comparison can fail."""

from dataclasses import dataclass, field, replace

from core.contoh import umkm
from core.contoh.acak import Acak
from core.contoh.umkm import Masa
from core.umkm.laba import SETAHUN, Cara, Laba

TAHUN = range(2020, 2026)
NAIK = {2021: 144, 2022: 156, 2023: 167, 2024: 178, 2025: 187}
BELUM_LAPOR = {2020: 150, 2021: 146, 2022: 138, 2023: 128, 2024: 118, 2025: 108}
LAIN_BERLAPOR = 260
_RIBU = 1_000


@dataclass(slots=True)
class Buku:
    """Reports made so far, by business and year."""

    reports: dict[tuple[int, int], Laba] = field(default_factory=dict)

    def of(self, number: int) -> list[Laba]:
        return [self.reports[number, year] for year in TAHUN if (number, year) in self.reports]


def all_profits(periods: dict[int, Masa]) -> Buku:
    """The reports of 2020-2025: exactly `NAIK` supervised businesses rose in each year."""
    buku = Buku()
    for year in TAHUN:
        listed = umkm.in_year(periods, max(year, umkm.TAHUN_PERTAMA))
        order = sorted(listed, key=lambda number: (-_orderly(number, year), number))
        reporting = order[: len(order) - BELUM_LAPOR[year]]
        rising = set(_comparable(buku, reporting, year)[: NAIK.get(year, 0)])
        for number in reporting:
            last = buku.reports.get((number, year - 1))
            buku.reports[number, year] = _report(number, year, last, rises=number in rising)
    _others(buku, periods)
    return buku


def _orderly(number: int, year: int) -> int:
    return Acak("tertib umkm", number).between(0, 100) + Acak("lapor", number, year).between(0, 12)


def _comparable(buku: Buku, reporting: list[int], year: int) -> list[int]:
    """Those whose last report can be compared with a full, evidenced year; in the year's order."""
    found = []
    for number in reporting:
        last = buku.reports.get((number, year - 1))
        if last is not None and last.bukti and last.masa == SETAHUN:
            found.append(number)
    return Acak("naik", year).shuffled(found)


def _others(buku: Buku, periods: dict[int, Masa]) -> None:
    """Some businesses that are not supervised report as well."""
    outside = [number for number in range(umkm.JUMLAH) if number not in periods]
    for number in outside[:LAIN_BERLAPOR]:
        acak = Acak("luar", number)
        first = acak.between(2020, 2023)
        last = None
        for year in range(first, min(first + acak.between(1, 3), TAHUN.stop - 1) + 1):
            last = _report(number, year, last, rises=acak.hits(550))
            buku.reports[number, year] = last


def _report(number: int, year: int, last: Laba | None, *, rises: bool) -> Laba:
    acak = Acak("laba", number, year)
    whole = Laba(number, year, bukti=acak.pick("AABBBCCC"))
    if last is None or last.laba is None:
        return _reached(acak, whole, acak.between(6, 190) * 100 * _RIBU * SETAHUN // 10)
    step = max(abs(last.laba) * acak.between(20, 380) // 1000, 120 * _RIBU)
    if rises:
        return _reached(acak, whole, last.laba + step)
    return _not_risen(acak, whole, last, last.laba, step)


def _not_risen(acak: Acak, whole: Laba, last: Laba, before: int, step: int) -> Laba:
    """Equal, lower, a loss, or not to be compared with the year before."""
    fate = acak.between(1, 1000)
    if fate <= 90:
        return replace(last, tahun=whole.tahun, bukti=last.bukti or whole.bukti)
    if fate <= 170:
        part = replace(whole, bulan=acak.between(4, 11))
        return _computed(acak, part, abs(before) * part.bulan // SETAHUN // _RIBU * _RIBU)
    if fate <= 260:
        return _reached(acak, replace(whole, bukti=""), before + step)
    if fate <= 290:
        changed = replace(whole, usaha_sama=False, catatan="Berganti jenis usaha (CONTOH)")
        return _reached(acak, changed, abs(before) + step)
    if fate <= 370:
        lost = replace(whole, alasan="Usaha merugi (CONTOH)")
        return _computed(acak, lost, min(before, 0) - acak.between(5, 90) * 100 * _RIBU)
    return _reached(acak, whole, before - step)


def _reached(acak: Acak, laba: Laba, amount: int) -> Laba:
    """A profit of this amount, known in one of the three ways."""
    amount = amount // (SETAHUN * _RIBU) * SETAHUN * _RIBU
    if acak.hits(640) or amount < 0:
        return _computed(acak, laba, amount)
    if acak.hits(600):
        return replace(laba, cara=Cara.LAPOR, laba_lapor=amount)
    return replace(laba, cara=Cara.KALI12, laba_sebulan=amount // SETAHUN)


def _computed(acak: Acak, laba: Laba, amount: int) -> Laba:
    """Sales, cost and expenses whose difference is the amount."""
    omzet = max(abs(amount), 600 * _RIBU) * acak.between(32, 58) // 10 // _RIBU * _RIBU
    hpp = omzet * acak.between(420, 600) // 1000 // _RIBU * _RIBU
    beban = omzet - hpp - amount
    upah = beban // 2 // _RIBU * _RIBU
    rincian = (("tenaga_kerja", upah), ("lainnya", beban - upah)) if acak.hits(250) else ()
    return replace(laba, cara=Cara.HITUNG, omzet=omzet, hpp=hpp, beban=beban, rincian_beban=rincian)
