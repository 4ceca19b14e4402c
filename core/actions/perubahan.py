"""A ratio against the year before: stored by the worker, counted anew when asked."""

from collections.abc import Iterable

from core.actions.iku import count_tahun, load_tahun
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.perubahan_dasar import (
    SatuTahun,
    as_letak,
    members,
    place_of,
    side_of,
    two_years,
)
from core.iku.model import Cacah
from core.iku.perubahan import Batang, Golongan, Letak, Perubahan, by_counts, counts_of, weigh
from core.iku.perubahan_kelompok import Kelompok
from core.storage.iku_perubahan import IkuPerubahan, Ringkas
from core.storage.iku_perubahan_umkm import IkuPerubahanUmkm

Pairs = list[tuple[Letak | None, Letak | None, int]]
_DULU, _KINI = "dulu", "kini"
_BELUM = frozenset({Golongan.BELUM_DINILAI, Golongan.BELUM_LAPOR})


def load_perubahan(office: Office, tahun: int, kode: str) -> Perubahan | None:
    """The change as it is stored; None while the worker has not counted it."""
    dulu, kini = two_years(office, tahun, kode)
    if dulu is None or dulu.tanpa_nama or kini.tanpa_nama:
        return _by_counts(dulu, kini, *(_stored_count(office, one, kode) for one in (dulu, kini)))
    stored = {row[0]: row for row in IkuPerubahan(office.db).sums(tahun, kode)}
    if not stored:
        return None
    return _assemble(
        dulu,
        kini,
        _cacah(stored.get(_DULU)),
        _cacah(stored.get(_KINI)),
        tuple(Batang(one, *stored[one][1:]) for one in Kelompok if one in stored),
        silent=(_jumlah(stored.get(_DULU)), _jumlah(stored.get(_KINI))),
    )


def renew_perubahan(office: Office, tahun: int, kode: str) -> Outcome[Perubahan]:
    """Count the change and store it, for the page to look up."""
    found, silent = _count(office, tahun, kode)
    if found.dulu is not None and not found.tanpa_nama:
        with office.db.atomic():
            IkuPerubahan(office.db).replace(tahun, kode, _rows(found, silent))
    return Outcome(found)


def count_perubahan(office: Office, tahun: int, kode: str) -> Perubahan:
    """The change counted now, whatever is stored."""
    return _count(office, tahun, kode)[0]


def _count(office: Office, tahun: int, kode: str) -> tuple[Perubahan, tuple[int, int]]:
    dulu, kini = two_years(office, tahun, kode)
    if dulu is None or dulu.tanpa_nama or kini.tanpa_nama:
        before, now = (_count_now(office, one, kode) for one in (dulu, kini))
        return _by_counts(dulu, kini, before, now), (0, 0)
    pairs = _pairs(office, dulu, kini)
    befores = [(before, jumlah) for before, _now, jumlah in pairs]
    nows = [(now, jumlah) for _before, now, jumlah in pairs]
    silent = (_silent(befores), _silent(nows))
    whole = kini.rasio.hitung_penyebut.daftar
    made = _assemble(
        dulu, kini, counts_of(befores), counts_of(nows), weigh(pairs, whole), silent=silent
    )
    return made, silent


def _by_counts(
    dulu: SatuTahun | None, kini: SatuTahun, before: Cacah | None, now: Cacah | None
) -> Perubahan:
    """Both counts and nobody's name."""
    bars = by_counts(before, now) if before and now else ()
    return _assemble(dulu, kini, before, now, bars, silent=(0, 0))


def _stored_count(office: Office, satu: SatuTahun | None, kode: str) -> Cacah | None:
    return None if satu is None else load_tahun(office, satu.tahun).by_kode(kode).cacah


def _count_now(office: Office, satu: SatuTahun | None, kode: str) -> Cacah | None:
    return None if satu is None else count_tahun(office, satu.tahun).by_kode(kode).cacah


def _pairs(office: Office, dulu: SatuTahun, kini: SatuTahun) -> Pairs:
    """(before, now, how many) of everybody who stood in either denominator."""
    if kini.rasio.hitung_penyebut.daftar.pihak == "umkm":
        sides = side_of(office, dulu), side_of(office, kini)
        found = IkuPerubahanUmkm(office.db).pairs(*sides)
        return [(as_letak(one), as_letak(two), jumlah) for one, two, jumlah in found]
    before, now = members(office, dulu), members(office, kini)
    return [
        (
            place_of(before[one], dulu.rasio) if one in before else None,
            place_of(now[one], kini.rasio) if one in now else None,
            1,
        )
        for one in {**now, **before}
    ]


def _silent(places: Iterable[tuple[Letak | None, int]]) -> int:
    """1 when nobody of the denominator was assessed, or reported, on the data year."""
    known = [letak for letak, _jumlah in places if letak is not None]
    return int(bool(known) and all(one.golongan in _BELUM for one in known))


def _assemble(  # noqa: PLR0913 - both years, both counts, what lies between
    dulu: SatuTahun | None,
    kini: SatuTahun,
    before: Cacah | None,
    now: Cacah | None,
    batang: tuple[Batang, ...],
    *,
    silent: tuple[int, int],
) -> Perubahan:
    years = tuple(one.tahun for one in (dulu, kini) if one is not None and one.tanpa_nama)
    return Perubahan(
        kini.tahun,
        kini.rasio.hitung_penyebut.daftar,
        before,
        now,
        batang,
        tanpa_nama=years,
        catatan=tuple(_notes(dulu, kini, silent)),
    )


def _notes(dulu: SatuTahun | None, kini: SatuTahun, silent: tuple[int, int]) -> Iterable[str]:
    if dulu is None:
        yield f"Indikator ini tidak ada dalam set IKU tahun {kini.tahun - 1}."
        return
    formulas = [
        (one.rasio.hitung_pembilang, one.rasio.hitung_penyebut, one.rasio.tahun_data)
        for one in (dulu, kini)
    ]
    if formulas[0] != formulas[1]:
        yield f"Rumus tahun {dulu.tahun} berbeda dari rumus tahun {kini.tahun}."
    what = "laporan laba tahun" if _is_umkm(kini) else "penilaian final tahun buku"
    for one, nothing in zip((dulu, kini), silent, strict=True):
        if nothing:
            yield f"Belum ada {what} {one.tahun_data}."


def _is_umkm(satu: SatuTahun) -> bool:
    return satu.rasio.hitung_penyebut.daftar.pihak == "umkm"


def _rows(found: Perubahan, silent: tuple[int, int]) -> list[Ringkas]:
    rows: list[Ringkas] = [
        (name, nothing, cacah.pembilang, cacah.penyebut)
        for name, cacah, nothing in zip(
            (_DULU, _KINI), (found.dulu, found.kini), silent, strict=True
        )
        if cacah is not None
    ]
    rows += [(one.kelompok.value, one.jumlah, one.pembilang, one.penyebut) for one in found.batang]
    return rows


def _cacah(row: Ringkas | None) -> Cacah | None:
    return None if row is None else Cacah(row[2], row[3])


def _jumlah(row: Ringkas | None) -> int:
    return 0 if row is None else row[1]
