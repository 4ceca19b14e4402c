"""Count a ratio against the year before: pairs of places, and what to heed about them."""

from collections.abc import Iterable

from core.actions.office import Office
from core.actions.perubahan_dasar import DuaTahun, SatuTahun, as_letak, places, side_of
from core.iku.model import Cacah
from core.iku.perubahan import Batang, Golongan, Letak, Perubahan
from core.storage.iku_perubahan_umkm import IkuPerubahanUmkm

Pairs = list[tuple[Letak | None, Letak | None, int]]
_BELUM = frozenset({Golongan.BELUM_DINILAI, Golongan.BELUM_LAPOR})


def pairs_of(office: Office, dulu: SatuTahun, kini: SatuTahun, *, frozen: bool) -> Pairs:
    """(before, now, how many) of everybody who stood in either denominator."""
    if kini.umkm and dulu.umkm and not frozen:
        sides = side_of(office, dulu), side_of(office, kini)
        found = IkuPerubahanUmkm(office.db).pairs(*sides)
        return [(as_letak(one), as_letak(two), jumlah) for one, two, jumlah in found]
    before, now = places(office, dulu), places(office, kini)
    return [(before.get(one), now.get(one), 1) for one in {**now, **before}]


def is_silent(known: Iterable[tuple[Letak | None, int]]) -> bool:
    """Whether nobody of the denominator was assessed, or reported, on the data year."""
    found = [letak for letak, _jumlah in known if letak is not None]
    return bool(found) and all(one.golongan in _BELUM for one in found)


def assemble(
    both: DuaTahun,
    before: Cacah | None,
    now: Cacah | None,
    batang: tuple[Batang, ...],
    *,
    silent: list[bool],
) -> Perubahan:
    """Put the change together; `silent` says which year nobody reported on."""
    dulu, kini = both.dulu, both.kini
    return Perubahan(
        kini.tahun,
        kini.rasio.hitung_penyebut.daftar,
        before,
        now,
        batang,
        tanpa_nama=tuple(one.tahun for one in (dulu, kini) if one is not None and one.tanpa_nama),
        catatan=tuple(_notes(dulu, kini, silent)),
    )


def _notes(dulu: SatuTahun | None, kini: SatuTahun, silent: list[bool]) -> Iterable[str]:
    if dulu is None:
        yield f"Indikator ini tidak ada dalam set IKU tahun {kini.tahun - 1}."
        return
    formulas = [
        (one.rasio.hitung_pembilang, one.rasio.hitung_penyebut, one.rasio.tahun_data)
        for one in (dulu, kini)
    ]
    if formulas[0] != formulas[1]:
        yield f"Rumus tahun {dulu.tahun} berbeda dari rumus tahun {kini.tahun}."
    what = "laporan laba tahun" if kini.umkm else "penilaian final tahun buku"
    for one, nothing in zip((dulu, kini), silent, strict=True):
        if nothing:
            yield f"Belum ada {what} {one.tahun_data}."
