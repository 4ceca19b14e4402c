"""Two records that may be one business: why they are suspected, and what a merge would do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.umkm.model import Umkm

TERBANYAK = 300
"""So many pairs are shown, the surest first."""


class SebabUmkm(StrEnum):
    """Why two records are suspected, the surest first; the value is what an officer reads."""

    NIB = "NIB sama"
    NAMA = "nama sama, sekelurahan"
    PEMILIK = "nama mirip, pemilik sama"
    MIRIP = "nama mirip, sekelurahan"
    NIK = "NIK sama"


@dataclass(frozen=True, slots=True)
class KunciUmkm:
    """What a pair is shown and found by."""

    id: int
    nama: str
    nama_kunci: str
    pemilik: str
    kelurahan: str


@dataclass(frozen=True, slots=True)
class PasanganUmkm:
    """Two records and every reason; `kemiripan` of their names is 0 to 100."""

    satu: KunciUmkm
    dua: KunciUmkm
    sebab: tuple[SebabUmkm, ...]
    kemiripan: int


@dataclass(frozen=True, slots=True)
class BedaUmkm:
    """A field in which two records differ; personal data masked. `kosong`: the kept one's is."""

    field: str
    tetap: str | int | None
    lebur: str | int | None
    kosong: bool


@dataclass(frozen=True, slots=True)
class IsiUmkm:
    """Rows of one kind: so many move along, so many stay for want of room."""

    sebutan: str
    pindah: int
    tinggal: int


@dataclass(frozen=True, slots=True)
class RencanaUmkm:
    """What merging would do; both records come masked."""

    tetap: Umkm
    lebur: Umkm
    beda: tuple[BedaUmkm, ...]
    isi: tuple[IsiUmkm, ...]


@dataclass(frozen=True, slots=True)
class HasilPisahUmkm:
    """The record that stands again, and what did not go back to it or to the other, in words."""

    lebur_id: int
    tertinggal: tuple[str, ...] = ()


FIELDS = (
    "nama", "jenis_usaha", "sektor", "bentuk_usaha", "nib", "kbli_edisi", "kbli_kode",
    "pemilik", "jenis_kelamin", "nik", "npwp", "telepon", "alamat", "kelurahan", "koordinat",
    "tahun_mulai", "modal_usaha", "tenaga_pria", "tenaga_wanita", "catatan",
)  # fmt: skip
"""Fields an officer may take from the record that goes, in the order of the form."""


def differing(tetap: Umkm, lebur: Umkm, shown: tuple[Umkm, Umkm]) -> tuple[BedaUmkm, ...]:
    """Fields whose stored values differ, as `shown` (both records masked) has them."""
    return tuple(
        BedaUmkm(
            name,
            getattr(shown[0], name),
            getattr(shown[1], name),
            kosong=getattr(tetap, name) in ("", None),
        )
        for name in FIELDS
        if getattr(tetap, name) != getattr(lebur, name)
    )


def surest(
    found: Iterable[tuple[KunciUmkm, KunciUmkm, SebabUmkm, int]],
) -> tuple[PasanganUmkm, ...]:
    """One line for each pair with all its reasons; the surest first, at most `TERBANYAK`."""
    pairs: dict[tuple[int, int], PasanganUmkm] = {}
    for one, other, sebab, kemiripan in found:
        key = (min(one.id, other.id), max(one.id, other.id))
        known = pairs.get(key)
        reasons = frozenset({sebab, *(known.sebab if known else ())})
        ordered = tuple(each for each in SebabUmkm if each in reasons)
        first, second = (one, other) if one.id < other.id else (other, one)
        pairs[key] = PasanganUmkm(first, second, ordered, kemiripan)
    order = list(SebabUmkm)
    ranked = sorted(
        pairs.values(),
        key=lambda pair: (order.index(pair.sebab[0]), -pair.kemiripan, pair.satu.nama_kunci),
    )
    return tuple(ranked[:TERBANYAK])
