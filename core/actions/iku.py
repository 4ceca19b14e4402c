"""The indicators of a year: read from stored sums, or counted anew."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from core.actions.iku_dasar import (
    indicators_of,
    known_years,
    population,
    set_in_force,
    sets_of,
)
from core.actions.office import Office
from core.actions.outcome import Outcome, Topic
from core.actions.realisasi_baca import Tetapan, read_tetapan
from core.actions.realisasi_beda import renew_beda
from core.actions.tahun_buku import batas_of
from core.iku import realisasi
from core.iku.capaian import Penilai
from core.iku.hasil_json import as_json
from core.iku.model import (
    Cacah,
    HasilIku,
    NilaiSakip,
    RealisasiCacah,
    TahunIku,
    TargetIku,
    Terhitung,
)
from core.iku.populasi import count
from core.iku.realisasi import Tempat, data_year
from core.iku.set_banding import decree_of
from core.rules.capaian import read_target
from core.rules.pilihan import Pilihan
from core.rules.schema import Daftar, Iku
from core.storage.iku_perubahan import IkuPerubahan
from core.storage.iku_ringkasan import IkuRingkasan, Ringkasan
from core.storage.iku_store import IkuStore
from core.storage.iku_umkm import IkuUmkm

SUDAH_LAPOR = "umkm_sudah_lapor"
SUDAH_DINILAI = "koperasi_sudah_dinilai"
_LAPORAN = (SUDAH_LAPOR, SUDAH_DINILAI)
_KOPERASI = frozenset({Topic.KOPERASI, Topic.LAPORAN_KEUANGAN, Topic.PENILAIAN})
_UMKM = frozenset({Topic.UMKM, Topic.LABA})
_KEDUANYA = frozenset({Topic.PENGATURAN, Topic.IKU})
MENGUBAH_HITUNGAN = _KOPERASI | _UMKM | frozenset({Topic.PENGATURAN})


@dataclass(frozen=True, slots=True)
class _Bahan:
    """Everything entered by hand that the figures of some years need, read once."""

    targets: Mapping[tuple[int, str], TargetIku]
    entered: Mapping[tuple[int, str], RealisasiCacah]
    sakip: list[NilaiSakip]
    tetap: Tetapan


def load_tahun(office: Office, tahun: int, set_id: str = "") -> TahunIku:
    """The year from stored sums, frozen figures before counted ones; of the set that leads it.

    `set_id` names another set of the year. Raises `AppError` when none covers it.
    """
    return load_years(office, [tahun], set_id)[0]


def load_years(office: Office, tahun: list[int], set_id: str = "") -> list[TahunIku]:
    """Several years at once, for a five-year line; years without a set are left out."""
    known = set(known_years(office))
    wanted = [each for each in tahun if each in known]
    if not wanted:
        set_in_force(office, tahun[-1])
    stored = IkuRingkasan(office.db).of_years(wanted)
    bahan = _read(office, wanted)
    return [
        _assemble(
            office,
            each,
            bahan,
            {
                kode: _as_sums(sums)
                for (year, kode), sums in stored.items()
                if year == each and _is_complete(sums)
            },
            set_id,
        )
        for each in wanted
    ]


def load_all(office: Office, tahun: int) -> TahunIku:
    """The year from stored sums with the indicators of every set it has, each once."""
    leading = load_tahun(office, tahun)
    found = {one.kode: one for one in leading.iku}
    for each in sets_of(office, tahun):
        for one in load_tahun(office, tahun, each.id).iku:
            found.setdefault(one.kode, one)
    return replace(leading, iku=tuple(found.values()))


def count_tahun(office: Office, tahun: int, set_id: str = "") -> TahunIku:
    """The year counted now, whatever sums are stored; what was frozen stays as it was frozen."""
    sets = set_in_force(office, tahun, set_id)
    pilihan = office.pilihan
    sums = {
        iku.kode: _as_sums(_count(office, pilihan, iku, tahun))
        for iku in sets.iku
        if iku.rasio is not None
    }
    return _assemble(office, tahun, _read(office, [tahun]), sums, set_id)


def iku_json(office: Office, tahun: int) -> dict[str, Any]:
    """The year as `iku --json` prints it: the official figures, frozen ones as they were frozen."""
    first, *others = count_sets(office, tahun)
    return as_json(first, others)


def count_sets(office: Office, tahun: int) -> list[TahunIku]:
    """The year counted now by every set it has, the one that leads first; raises `AppError`."""
    leading = count_tahun(office, tahun)
    others = [one.id for one in sets_of(office, tahun) if one.id != leading.set_id]
    return [leading, *(count_tahun(office, tahun, one) for one in others)]


def renew_sums(office: Office, topics: frozenset[Topic] = _KEDUANYA) -> Outcome[None]:
    """Count again what these topics may have moved, for every year that a set covers."""
    sides = {
        side
        for side, own in (("koperasi", _KOPERASI | _KEDUANYA), ("umkm", _UMKM | _KEDUANYA))
        if topics & own
    }
    pilihan, when = office.pilihan, office.clock()
    with office.db.atomic():
        store = IkuRingkasan(office.db)
        for tahun in known_years(office):
            for iku in indicators_of(office, tahun):
                if iku.rasio and iku.rasio.hitung_penyebut.daftar.pihak in sides:
                    sums = _count(office, pilihan, iku, tahun)
                    store.replace(tahun, iku.kode, sums, when)
                    IkuPerubahan(office.db).forget(iku.kode)
                    renew_beda(office, tahun, iku.kode)
    return Outcome(None, frozenset({Topic.IKU}) if sides else frozenset())


def needs_sums(office: Office, tahun: int) -> bool:
    """Whether a year has no stored sums yet (a new or a taken-over database)."""
    return tahun in known_years(office) and any(
        load_tahun(office, tahun, one.id).belum_dihitung for one in sets_of(office, tahun)
    )


def _count(office: Office, pilihan: Pilihan, iku: Iku, tahun: int) -> list[Ringkasan]:
    """The sums of one ratio in one year, the official one first."""
    if iku.rasio is None:
        return []
    rasio = iku.rasio
    official = rasio.hitung_penyebut.daftar
    batas, tahun_data = batas_of(office, tahun), data_year(iku, tahun, pilihan.tahun_data)
    if official.pihak == "koperasi":
        known = population(office, pilihan, batas=batas, tahun_buku=tahun_data)
        assessed = sum(one.hasil is not None for one in known)
        return [
            *(
                Ringkasan(
                    tahun, iku.kode, daftar, sums.pembilang, sums.penyebut, daftar is official
                )
                for daftar, sums in count(rasio, known).items()
            ),
            Ringkasan(tahun, iku.kode, SUDAH_DINILAI, assessed, len(known)),
        ]
    counted, reported = IkuUmkm(office.db).count(
        batas=batas,
        tahun=tahun_data,
        pembilang=rasio.hitung_pembilang.daftar,
        penyebut=(official, *rasio.pilihan_penyebut),
    )
    whole = counted[official][1]
    return [
        *(
            Ringkasan(tahun, iku.kode, daftar, *pair, daftar is official)
            for daftar, pair in counted.items()
        ),
        Ringkasan(tahun, iku.kode, SUDAH_LAPOR, reported, whole),
    ]


def _is_complete(sums: list[Ringkasan]) -> bool:
    """Sums stored before the reports were counted beside them are counted again."""
    return any(one.daftar in _LAPORAN for one in sums)


def _as_sums(sums: list[Ringkasan]) -> Terhitung:
    """The lists, apart from the line that says how many reported on the data year."""
    return Terhitung(
        daftar={
            Daftar(one.daftar): Cacah(one.pembilang, one.penyebut)
            for one in sums
            if one.daftar not in _LAPORAN
        },
        laporan=sum(one.pembilang for one in sums if one.daftar in _LAPORAN),
    )


def _read(office: Office, tahun: list[int]) -> _Bahan:
    store = IkuStore(office.db)
    return _Bahan(
        store.targets(tahun),
        store.realisasi(tahun),
        store.list_sakip(),
        read_tetapan(office, tahun),
    )


def _assemble(
    office: Office, tahun: int, bahan: _Bahan, sums: Mapping[str, Terhitung], set_id: str = ""
) -> TahunIku:
    sets, pilihan = set_in_force(office, tahun, set_id), office.pilihan
    penilai = penilai_of(office)
    results = []
    for nomor, iku in enumerate(sets.iku, start=1):
        typed = bahan.targets.get((tahun, iku.kode))
        tempat = Tempat(iku, nomor, tahun, read_target(typed.nilai) if typed else None)
        if iku.rasio is None:
            results.append(_score(office, tempat, bahan.sakip, pilihan, penilai))
            continue
        entered = bahan.entered.get((tahun, iku.kode))
        results.append(
            realisasi.from_counts(
                tempat,
                tahun_data=data_year(iku, tahun, pilihan.tahun_data),
                counted=sums.get(iku.kode),
                entered=entered.cacah if entered else None,
                penilai=penilai,
            )
        )
    return TahunIku(
        tahun=tahun,
        set_id=sets.id,
        keputusan=decree_of(sets),
        iku=tuple(bahan.tetap.overlay(tahun, one) for one in results),
        belum_dihitung=any(iku.rasio and iku.kode not in sums for iku in sets.iku),
    )


def penilai_of(office: Office) -> Penilai:
    """The rule of capaian with the choices of this office."""
    pilihan = office.pilihan
    return Penilai(
        office.law.capaian,
        dari_tercetak=pilihan.capaian_dari == "tercetak",
        skala_id=pilihan.skala_capaian,
    )


def _score(
    office: Office,
    tempat: Tempat,
    known: list[NilaiSakip],
    pilihan: Pilihan,
    penilai: Penilai,
) -> HasilIku:
    by_assessed = pilihan.tahun_sakip == "dinilai"
    found = next(
        (
            one
            for one in known
            if (one.tahun_dinilai if by_assessed else one.tahun_terbit) == tempat.tahun
        ),
        None,
    )
    kelas = ""
    if found is not None and found.nilai is not None:
        periode = office.law.sakip.by_year(found.tahun_terbit)
        hit = periode.kelas(found.nilai) if periode else None
        kelas = hit.huruf if hit else ""
    return realisasi.from_sakip(tempat, nilai=found, kelas=kelas, penilai=penilai)
