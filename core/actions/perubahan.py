"""A ratio against the year before: stored by the worker, counted anew when asked."""

from core.actions.iku import count_tahun, load_tahun
from core.actions.iku_dasar import set_of
from core.actions.office import Office
from core.actions.outcome import Outcome
from core.actions.perubahan_dasar import DuaTahun, SatuTahun, two_years
from core.actions.perubahan_hitung import assemble, is_silent, pairs_of
from core.iku.model import Cacah
from core.iku.perubahan import Batang, Perubahan, by_counts, counts_of, weigh
from core.iku.perubahan_kelompok import Kelompok
from core.storage.iku_perubahan import IkuPerubahan, Ringkas

_DULU, _KINI = "dulu", "kini"


def load_perubahan(office: Office, tahun: int, kode: str) -> Perubahan | None:
    """The change as it is stored; None while the worker has not counted it."""
    both = two_years(office, tahun, kode)
    if not both.bernama:
        years = (both.dulu, both.kini)
        return _by_counts(both, *(_stored_count(office, one) for one in years))
    stored = {row.kode: row for row in IkuPerubahan(office.db).sums(tahun, kode)}
    dulu, kini = stored.get(_DULU), stored.get(_KINI)
    if dulu is None or kini is None or not _is_of(both, dulu, kini):
        return None
    return assemble(
        both,
        Cacah(dulu.pembilang, dulu.penyebut),
        Cacah(kini.pembilang, kini.penyebut),
        tuple(
            Batang(one, row.jumlah, row.pembilang, row.penyebut)
            for one in Kelompok
            if (row := stored.get(one)) is not None
        ),
        silent=[bool(dulu.jumlah), bool(kini.jumlah)],
    )


def renew_perubahan(office: Office, tahun: int, kode: str) -> Outcome[Perubahan]:
    """Count the change and store it, for the page to look up."""
    both = two_years(office, tahun, kode)
    found, silent = _count(office, both)
    if both.bernama:
        with office.db.atomic():
            IkuPerubahan(office.db).replace(tahun, kode, _rows(both, found, silent))
    return Outcome(found)


def count_perubahan(office: Office, tahun: int, kode: str) -> Perubahan:
    """The change counted now, whatever is stored."""
    return _count(office, two_years(office, tahun, kode))[0]


def _count(office: Office, both: DuaTahun) -> tuple[Perubahan, list[bool]]:
    if both.dulu is None or not both.bernama:
        years = (both.dulu, both.kini)
        return _by_counts(both, *(_count_now(office, one) for one in years)), [False, False]
    pairs = pairs_of(office, both.dulu, both.kini, frozen=not both.dari_catatan)
    befores = [(before, jumlah) for before, _now, jumlah in pairs]
    nows = [(now, jumlah) for _before, now, jumlah in pairs]
    silent = [is_silent(befores), is_silent(nows)]
    bars = weigh(pairs, both.kini.rasio.hitung_penyebut.daftar)
    return assemble(both, counts_of(befores), counts_of(nows), bars, silent=silent), silent


def _by_counts(both: DuaTahun, before: Cacah | None, now: Cacah | None) -> Perubahan:
    """Both counts and nobody's name."""
    bars = by_counts(before, now) if before and now else ()
    return assemble(both, before, now, bars, silent=[False, False])


def _stored_count(office: Office, satu: SatuTahun | None) -> Cacah | None:
    if satu is None:
        return None
    set_id = set_of(office, satu.tahun, satu.kode).id
    return load_tahun(office, satu.tahun, set_id).by_kode(satu.kode).cacah


def _count_now(office: Office, satu: SatuTahun | None) -> Cacah | None:
    if satu is None:
        return None
    set_id = set_of(office, satu.tahun, satu.kode).id
    return count_tahun(office, satu.tahun, set_id).by_kode(satu.kode).cacah


def _is_of(both: DuaTahun, dulu: Ringkas, kini: Ringkas) -> bool:
    """Whether the stored sums are of the names that count now."""
    before = both.dulu.penetapan_id if both.dulu else 0
    return (dulu.penetapan, kini.penetapan) == (before, both.kini.penetapan_id)


def _rows(both: DuaTahun, found: Perubahan, silent: list[bool]) -> list[Ringkas]:
    years = zip((_DULU, _KINI), (both.dulu, both.kini), (found.dulu, found.kini), strict=True)
    ends = [
        Ringkas(name, int(nothing), cacah.pembilang, cacah.penyebut, one.penetapan_id)
        for (name, one, cacah), nothing in zip(years, silent, strict=True)
        if cacah is not None and one is not None
    ]
    groups = [
        Ringkas(one.kelompok, one.jumlah, one.pembilang, one.penyebut) for one in found.batang
    ]
    return [*ends, *groups]
