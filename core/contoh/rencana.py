"""Who held its RAT, who was assessed and with which predikat: the plan of every book year."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.contoh.acak import Acak
from core.contoh.koperasi import KoperasiContoh
from core.koperasi.laporan import Unit
from core.koperasi.penilaian import AsalPenilaian, StatusPenilaian

TAHUN_BUKU = range(2020, 2026)
TERAKHIR = 2025
# Sehat, Cukup Sehat, Dalam Pengawasan, Dalam Pengawasan Khusus
SEBARAN = {
    2020: (10, 20, 40, 22),
    2021: (12, 23, 39, 19),
    2022: (14, 26, 38, 17),
    2023: (16, 29, 37, 15),
    2024: (18, 32, 35, 14),
    2025: (18, 28, 25, 10),
}
TANPA_RAT = {2020: 14, 2021: 12, 2022: 10, 2023: 8, 2024: 5, 2025: 24}
DIPERIKSA, DRAF = 9, 12
MENUNGGU = 12
"""Assessments of the last closed year that are filled in whole and wait to be made final."""
DIBUKA_KEMBALI = 2
_LAPORAN_LAIN = 780
_SEHARI = timedelta(days=1)
_SKOR = ((80, 92), (66, 79), (51, 65), (39, 50))


@dataclass(frozen=True, slots=True)
class Rat:
    """The annual meeting of one book year; `dilaporkan` None: held but never reported."""

    tanggal: date
    dilaporkan: date | None


@dataclass(frozen=True, slots=True)
class Rencana:
    """One assessment to be made: verdict (`urut` 1 best), total aimed at, how far it came."""

    koperasi: KoperasiContoh
    unit: Unit
    tahun_buku: int
    asal: AsalPenilaian
    status: StatusPenilaian
    urut: int
    skor: int
    final_pada: date
    dibuka_kembali: bool = False
    lengkap: bool = False
    """A draft with every answer given."""


def rat_of(koperasi: Sequence[KoperasiContoh], tahun_buku: int) -> dict[int, Rat]:
    """Annual meetings by cooperative, those that were never reported included."""
    found = {each.nomor: _rat(each, tahun_buku) for each in _able(koperasi, tahun_buku)}
    late = _least_orderly(koperasi, tahun_buku)
    silent = late[: len(late) * 2 // 5]
    for nomor in late:
        if nomor in silent:
            found[nomor] = Rat(found[nomor].tanggal, None)
        else:
            del found[nomor]
    if tahun_buku == TERAKHIR:
        found |= {
            each.nomor: _rat(each, tahun_buku)
            for each in koperasi
            if each.kkmp and len(each.masa) == 1 and each.masa[0].status == "aktif"
        }
    return found


def _able(koperasi: Sequence[KoperasiContoh], tahun_buku: int) -> list[KoperasiContoh]:
    """Conventional ones that were at work and had a whole book year behind them."""
    end = date(tahun_buku + 1, 12, 31)
    return [
        each
        for each in koperasi
        if not each.kkmp and each.existed_before(tahun_buku) and each.status_on(end) == "aktif"
    ]


def _least_orderly(koperasi: Sequence[KoperasiContoh], tahun_buku: int) -> list[int]:
    luck = {each.nomor: Acak("tertib", each.nomor, tahun_buku).between(0, 30) for each in koperasi}
    order = sorted(
        _able(koperasi, tahun_buku), key=lambda each: (each.tertib + luck[each.nomor], each.nomor)
    )
    return [each.nomor for each in order[: TANPA_RAT[tahun_buku]]]


def _rat(koperasi: KoperasiContoh, tahun_buku: int) -> Rat:
    acak = Acak("rat", koperasi.nomor, tahun_buku)
    tanggal = date(tahun_buku + 1, 1, 20) + acak.between(0, 110) * _SEHARI
    return Rat(tanggal, tanggal + acak.between(5, 40) * _SEHARI)


def assessments_of(
    koperasi: Sequence[KoperasiContoh], tahun_buku: int, rat: dict[int, Rat]
) -> list[Rencana]:
    """The assessments of a book year: as many of each predikat as `SEBARAN` says."""
    count = sum(SEBARAN[tahun_buku])
    luck = {each.nomor: Acak("giliran", each.nomor, tahun_buku) for each in koperasi}
    chosen = _in_turn(koperasi, rat, luck)[:count]
    best = sorted(chosen, key=lambda each: -each.mutu - luck[each.nomor].between(0, 22))
    verdicts = [urut for urut, size in enumerate(SEBARAN[tahun_buku], start=1) for _ in range(size)]
    state = _states(tahun_buku, [each.nomor for each in best])
    found = []
    for each, urut in zip(best, verdicts, strict=True):
        found.append(_rencana(each, tahun_buku, urut, state))
        if each.usp and each.nomor % 3 == 1:
            other = 1 + Acak("usp", each.nomor, tahun_buku).between(0, 3)
            found.append(_rencana(each, tahun_buku, other, state, usp=True))
    return _some_opened_again(found, tahun_buku)


def waiting_of(
    koperasi: Sequence[KoperasiContoh], tahun_buku: int, rat: dict[int, Rat]
) -> list[Rencana]:
    """Next in turn in the last closed year: half of them drafts, half looked through."""
    if tahun_buku != TERAKHIR - 1:
        return []
    luck = {each.nomor: Acak("giliran", each.nomor, tahun_buku) for each in koperasi}
    rest = _in_turn(koperasi, rat, luck)[sum(SEBARAN[tahun_buku]) :]
    chosen = [each for each in rest if left_report(each, tahun_buku)][:MENUNGGU]
    return [
        replace(
            _rencana(each, tahun_buku, 1 + place % len(_SKOR), {}),
            unit=Unit.KOPERASI,
            asal=AsalPenilaian.HITUNG,
            status=StatusPenilaian.DRAF if place % 2 else StatusPenilaian.DIPERIKSA,
            final_pada=date(TERAKHIR + 1, 12, 1),
            lengkap=True,
        )
        for place, each in enumerate(chosen)
    ]


def left_report(koperasi: KoperasiContoh, tahun_buku: int) -> bool:
    """Most of those who reported without being assessed left a report all the same."""
    return Acak("laporan", koperasi.nomor, tahun_buku).hits(_LAPORAN_LAIN)


def _in_turn(
    koperasi: Sequence[KoperasiContoh], rat: dict[int, Rat], luck: dict[int, Acak]
) -> list[KoperasiContoh]:
    """Those whose RAT was reported, the most orderly first; draws once from the luck of each."""
    reported = [each for each in koperasi if (held := rat.get(each.nomor)) and held.dilaporkan]
    able = [each for each in reported if not each.kkmp]
    return sorted(able, key=lambda each: -3 * each.tertib - luck[each.nomor].between(0, 60))


def _states(tahun_buku: int, numbers: list[int]) -> dict[int, StatusPenilaian]:
    """Past years are final; in the running one some are still on their way."""
    if tahun_buku != TERAKHIR:
        return {}
    waiting = Acak("antre").shuffled(numbers)[: DIPERIKSA + DRAF]
    return {
        nomor: StatusPenilaian.DIPERIKSA if place < DIPERIKSA else StatusPenilaian.DRAF
        for place, nomor in enumerate(waiting)
    }


def _rencana(
    koperasi: KoperasiContoh,
    tahun_buku: int,
    urut: int,
    state: dict[int, StatusPenilaian],
    *,
    usp: bool = False,
) -> Rencana:
    acak = Acak("nilai", koperasi.nomor, tahun_buku, usp)
    usp = usp or (koperasi.usp and koperasi.nomor % 3 == 0)
    unit = Unit.USP if usp else Unit.KOPERASI
    low, high = _SKOR[urut - 1]
    # no pedoman for trading cooperatives is known before book year 2021
    old = tahun_buku < 2021 and unit is Unit.KOPERASI and not koperasi.simpan_pinjam
    status = state.get(koperasi.nomor, StatusPenilaian.FINAL)
    taken_over = status is StatusPenilaian.FINAL and acak.hits(40) and tahun_buku < TERAKHIR
    latest = 270 if tahun_buku < TERAKHIR else 190
    return Rencana(
        koperasi=koperasi,
        unit=unit,
        tahun_buku=tahun_buku,
        asal=AsalPenilaian.TERDAHULU if old or taken_over else AsalPenilaian.HITUNG,
        status=status,
        urut=urut,
        skor=acak.between(low, high),
        final_pada=date(tahun_buku + 1, 4, 1) + acak.between(0, latest) * _SEHARI,
    )


def _some_opened_again(plans: list[Rencana], tahun_buku: int) -> list[Rencana]:
    """A few of the last closed year were opened again in 2026 and made final anew."""
    if tahun_buku != TERAKHIR - 1:
        return plans
    chosen = [
        each for each in plans if each.asal is AsalPenilaian.HITUNG and each.unit is Unit.KOPERASI
    ][:DIBUKA_KEMBALI]
    return [
        Rencana(
            each.koperasi,
            each.unit,
            each.tahun_buku,
            each.asal,
            each.status,
            each.urut,
            each.skor,
            each.final_pada,
            dibuka_kembali=each in chosen,
        )
        for each in plans
    ]
