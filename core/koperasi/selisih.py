"""Hold the office's list against the ministry's: who is missing where, who differs in what."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.koperasi.kunci import badan_hukum_kunci, nama_kunci
from core.koperasi.model import Keadaan
from core.koperasi.selisih_beda import Beda, differences

Mirip = Callable[[str, Mapping[int, str]], list[tuple[int, int]]]
"""Names that look alike: (id, likeness 0 to 100) of the known ones, nearest first."""


class Cara(StrEnum):
    """By what two rows are taken for one cooperative."""

    NIK = "NIK koperasi"
    BADAN_HUKUM = "nomor badan hukum"
    NAMA = "nama dan kelurahan"
    DITERIMA = "usulan yang diterima"


@dataclass(frozen=True, slots=True)
class DataKoperasi:
    """A cooperative as one list has it. `id` is ours, or the row of the sheet. Blank is None.

    `tak_terbaca` are fields whose cells could not be read: they are not compared.
    """

    id: int
    nama: str
    nik: str = ""
    no_badan_hukum: str = ""
    tgl_badan_hukum: date | None = None
    alamat: str = ""
    kelurahan: str = ""
    kelurahan_nama: str = ""
    jenis: str = ""
    status: Keadaan | None = None
    rat_tanggal: date | None = None
    anggota_jumlah: int | None = None
    modal_sendiri: int | None = None
    modal_luar: int | None = None
    aset: int | None = None
    volume_usaha: int | None = None
    shu: int | None = None
    tak_terbaca: frozenset[str] = frozenset()

    @property
    def kunci_badan_hukum(self) -> str:
        return badan_hukum_kunci(self.no_badan_hukum)


@dataclass(frozen=True, slots=True)
class Berbeda:
    """One cooperative in both lists, and the fields in which they differ; none when equal."""

    kita: DataKoperasi
    mereka: DataKoperasi
    cara: Cara
    beda: tuple[Beda, ...]


@dataclass(frozen=True, slots=True)
class Usulan:
    """A row of the other list that looks alike. Only proposed: an officer decides."""

    lain: DataKoperasi
    kemiripan: int


@dataclass(frozen=True, slots=True)
class SatuSisi:
    """A cooperative that the other list does not have, with the likeliest row over there."""

    data: DataKoperasi
    usulan: Usulan | None = None


@dataclass(frozen=True, slots=True)
class Selisih:
    """Every row of both lists, each in exactly one place.

    `dibubarkan` are ours that are dissolved and that the ministry rightly has no more.
    """

    berbeda: tuple[Berbeda, ...]
    sama: tuple[Berbeda, ...]
    hanya_kita: tuple[SatuSisi, ...]
    hanya_mereka: tuple[SatuSisi, ...]
    dibubarkan: tuple[DataKoperasi, ...] = ()


def compare_lists(  # noqa: PLR0913 - two lists, and what is known of them
    kita: Sequence[DataKoperasi],
    mereka: Sequence[DataKoperasi],
    mirip: Mirip,
    *,
    kolom: frozenset[str],
    diterima: frozenset[tuple[int, int]] = frozenset(),
    satuan: Mapping[str, int] | None = None,
) -> Selisih:
    """Match by NIK, then number, then name and kelurahan; what only looks alike is proposed.

    `kolom` are the fields that the ministry's list has at all; `diterima` pairs of ids that an
    officer took for one; `satuan` the unit of their money, by field.
    """
    pairs = list(_pairs(kita, mereka, diterima))
    ours, theirs = {one.id for one, _, _ in pairs}, {other.id for _, other, _ in pairs}
    found = [
        Berbeda(one, other, cara, differences(one, other, _both(one, other, kolom), satuan))
        for one, other, cara in pairs
    ]
    left = [one for one in kita if one.id not in ours]
    living = [one for one in left if one.status is not Keadaan.DIBUBARKAN]
    right = [one for one in mereka if one.id not in theirs]
    proposed = _proposals(living, right, mirip)
    return Selisih(
        berbeda=tuple(each for each in found if each.beda),
        sama=tuple(each for each in found if not each.beda),
        hanya_kita=tuple(SatuSisi(one, proposed.for_us.get(one.id)) for one in living),
        hanya_mereka=tuple(SatuSisi(one, proposed.for_them.get(one.id)) for one in right),
        dibubarkan=tuple(one for one in left if one.status is Keadaan.DIBUBARKAN),
    )


def _both(one: DataKoperasi, other: DataKoperasi, kolom: frozenset[str]) -> frozenset[str]:
    """The fields that could be read on both sides."""
    return kolom - one.tak_terbaca - other.tak_terbaca


Pair = tuple[DataKoperasi, DataKoperasi, Cara]


def _pairs(
    kita: Sequence[DataKoperasi],
    mereka: Sequence[DataKoperasi],
    diterima: frozenset[tuple[int, int]],
) -> Iterator[Pair]:
    """What an officer accepted, then by each key in turn, where it is unique on both sides."""
    ours, theirs = {one.id: one for one in kita}, {one.id: one for one in mereka}
    for here, there in sorted(diterima):
        if here in ours and there in theirs:
            yield ours.pop(here), theirs.pop(there), Cara.DITERIMA
    for cara, key in (
        (Cara.NIK, lambda one: one.nik),
        (Cara.BADAN_HUKUM, lambda one: one.kunci_badan_hukum),
        (Cara.NAMA, _name_and_place),
    ):
        known = _unique(theirs.values(), key)
        for value, one in _unique(ours.values(), key).items():
            other = known.get(value)
            if other is None or (cara is Cara.NAMA and _contradict(one, other)):
                continue
            yield ours.pop(one.id), theirs.pop(other.id), cara


def _unique(
    rows: Iterable[DataKoperasi], key: Callable[[DataKoperasi], str]
) -> dict[str, DataKoperasi]:
    """Rows by a key that no other row has; a blank key is none."""
    keyed = [(value, one) for one in rows if (value := key(one))]
    counts = Counter(value for value, _ in keyed)
    return {value: one for value, one in keyed if counts[value] == 1}


def _name_and_place(one: DataKoperasi) -> str:
    return f"{nama_kunci(one.nama)}|{one.kelurahan}" if one.kelurahan else ""


def _contradict(one: DataKoperasi, other: DataKoperasi) -> bool:
    """Numbers that both lists give and that differ: two cooperatives of one name."""
    return any(
        mine and theirs and mine != theirs
        for mine, theirs in (
            (one.nik, other.nik),
            (one.kunci_badan_hukum, other.kunci_badan_hukum),
        )
    )


@dataclass(frozen=True, slots=True)
class _Usulan:
    for_us: Mapping[int, Usulan]
    for_them: Mapping[int, Usulan]


def _proposals(
    kita: Sequence[DataKoperasi], mereka: Sequence[DataKoperasi], mirip: Mirip
) -> _Usulan:
    """The nearest name on the other side, unless their kelurahan tell them apart."""
    names = {one.id: nama_kunci(one.nama) for one in mereka}
    there = {one.id: one for one in mereka}
    for_us: dict[int, Usulan] = {}
    for_them: dict[int, Usulan] = {}
    for one in kita:
        for row_id, score in mirip(nama_kunci(one.nama), names):
            other = there[row_id]
            if one.kelurahan and other.kelurahan and one.kelurahan != other.kelurahan:
                continue
            _keep(for_us, one.id, Usulan(other, score))
            _keep(for_them, other.id, Usulan(one, score))
    return _Usulan(for_us, for_them)


def _keep(kept: dict[int, Usulan], row_id: int, usulan: Usulan) -> None:
    if row_id not in kept or usulan.kemiripan > kept[row_id].kemiripan:
        kept[row_id] = usulan
