"""The calendar of RAT: cooperatives by book year, filtered and counted. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from core.koperasi.model import Keadaan
from core.koperasi.pengurus import samarkan
from core.koperasi.rat import (
    BELUM_ADA,
    AturanRat,
    KeadaanRat,
    Rat,
    exists,
    keadaan_rat,
    reported_years,
    tunggakan,
)


@dataclass(frozen=True, slots=True)
class BarisRat:
    """One cooperative of the list with the RAT that are known of it."""

    id: int
    nama: str
    jenis: str
    keadaan: Keadaan
    no_badan_hukum: str = ""
    berdiri: date | None = None
    alamat: str = ""
    kelurahan: str = ""
    kecamatan: str = ""
    kode_kecamatan: str = ""
    kkmp: bool = False
    sejak: date | None = None
    status_id: int = 0
    status_versi: int = 1
    grade: str = ""
    telepon: str = ""
    rat: Mapping[int, Rat] = field(default_factory=dict)

    def rat_of(self, tahun_buku: int) -> Rat:
        return self.rat.get(tahun_buku, BELUM_ADA)


@dataclass(frozen=True, slots=True)
class LetakRat:
    """A line of the calendar: the cooperative, and the state of each book year shown."""

    baris: BarisRat
    keadaan: Mapping[int, KeadaanRat]
    tunggakan: tuple[int, ...] = ()
    """Book years in arrears, oldest first."""


@dataclass(frozen=True, slots=True)
class BarisTunggakan:
    """A cooperative in arrears: since when it has reported nothing, and which RAT are missing."""

    koperasi_id: int
    nama: str
    no_badan_hukum: str
    alamat: str
    kelurahan: str
    kecamatan: str
    jenis: str
    kkmp: bool
    keadaan: Keadaan
    telepon: str
    """Masked."""
    terakhir_lapor: int | None
    """The newest book year that was reported, among those looked at."""
    tahun: tuple[int, ...]
    rat: Mapping[int, Rat]
    """What is known of each missing RAT."""


@dataclass(frozen=True, slots=True)
class SaringRat:
    """Which lines to show. Empty means all; conditions are joined by "and".

    `keadaan` are states of the newest book year; `kkmp` None asks nothing; `bulan` is the month
    in which its RAT was held; `tunggakan` the fewest book years in arrears.
    """

    cari: str = ""
    kecamatan: tuple[str, ...] = ()
    jenis: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    keadaan: tuple[str, ...] = ()
    kkmp: bool | None = None
    bulan: int | None = None
    tunggakan: int = 0


@dataclass(frozen=True, slots=True)
class KalenderRat:
    """Every line of the calendar as it was known on a day; the newest book year is the last."""

    tahun: tuple[int, ...]
    day: date
    aturan: AturanRat
    letak: tuple[LetakRat, ...]

    @property
    def tahun_buku(self) -> int:
        return self.tahun[-1]

    def counts(self) -> Mapping[KeadaanRat, int]:
        """How many are in each state of the newest book year."""
        return Counter(one.keadaan[self.tahun_buku] for one in self.letak)

    def months(self) -> tuple[int, ...]:
        """How many RAT of the newest book year were held in each month of the year after it."""
        found = Counter(_month(one, self.tahun_buku, self.day) for one in self.letak)
        return tuple(found[month] for month in range(1, 13))

    def filtered(self, saring: SaringRat) -> tuple[LetakRat, ...]:
        """The lines that pass, in their order."""
        return tuple(one for one in self.letak if self._passes(one, saring))

    def arrears(self, saring: SaringRat) -> tuple[BarisTunggakan, ...]:
        """Those of the filter that owe a report."""
        return tuple(_owing(one, self.day) for one in self.filtered(saring) if one.tunggakan)

    def _passes(self, one: LetakRat, saring: SaringRat) -> bool:
        row = one.baris
        words = saring.cari.casefold().split()
        text = f"{row.nama} {row.no_badan_hukum}".casefold()
        return (
            all(word in text for word in words)
            and saring.kkmp in (None, row.kkmp)
            and len(one.tunggakan) >= saring.tunggakan
            and saring.bulan in (None, _month(one, self.tahun_buku, self.day))
            and all(
                not chosen or value in chosen
                for chosen, value in (
                    (saring.kecamatan, row.kode_kecamatan),
                    (saring.jenis, row.jenis),
                    (saring.status, row.keadaan.value),
                    (saring.keadaan, one.keadaan[self.tahun_buku].value),
                )
            )
        )


def kalender(
    baris: Iterable[BarisRat], tahun: tuple[int, ...], day: date, aturan: AturanRat
) -> KalenderRat:
    """The calendar of these book years as it was known on a day."""
    letak = tuple(_placed(row, tahun, day, aturan) for row in baris)
    return KalenderRat(tahun, day, aturan, letak)


def _placed(row: BarisRat, tahun: tuple[int, ...], day: date, aturan: AturanRat) -> LetakRat:
    states = {
        year: keadaan_rat(
            row.rat_of(year),
            year,
            wajib=exists(row.berdiri, year, kkmp=row.kkmp),
            day=day,
            aturan=aturan,
        )
        for year in tahun
    }
    return LetakRat(row, states, tunggakan(states, day, aturan))


def _owing(one: LetakRat, day: date) -> BarisTunggakan:
    row = one.baris
    return BarisTunggakan(
        koperasi_id=row.id,
        nama=row.nama,
        no_badan_hukum=row.no_badan_hukum,
        alamat=row.alamat,
        kelurahan=row.kelurahan,
        kecamatan=row.kecamatan,
        jenis=row.jenis,
        kkmp=row.kkmp,
        keadaan=row.keadaan,
        telepon=samarkan(row.telepon),
        terakhir_lapor=max(reported_years(row.rat, day), default=None),
        tahun=one.tunggakan,
        rat={year: row.rat_of(year) for year in one.tunggakan},
    )


def _month(one: LetakRat, tahun_buku: int, day: date) -> int | None:
    """The month of a RAT held in the year after the book year."""
    held = one.baris.rat_of(tahun_buku).held_on(day)
    return held.month if held is not None and held.year == tahun_buku + 1 else None
