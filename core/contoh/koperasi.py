"""The fictitious cooperatives: who they are, when they began, what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.contoh import nama
from core.contoh.acak import Acak
from core.kantor.model import Kelurahan
from core.koperasi.daftar_pilihan import KELOMPOK_KKMP

KONVENSIONAL = 190
DIBUBARKAN = {2021: 2, 2022: 3, 2023: 3, 2024: 4, 2025: 2}
BARU = {2021: 2, 2022: 3, 2023: 3, 2024: 3, 2025: 2}
TIDAK_AKTIF = 26
USUL_BUBAR = 6
KKMP_BEROPERASI = 18
KEMBAR = 11
"""Carries the legal number of the cooperative before it, as old lists do."""
_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SEHARI = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Jenis:
    """One kind of conventional cooperative: how it is called and classified."""

    sebutan: str
    jenis: str
    kelompok: str
    sektor: str
    bagian: int
    syariah: bool = False


_DAGANG = "Perdagangan Besar dan Eceran - Rep Mobil dan Motor"
_UANG = "Jasa Keuangan dan Asuransi"
JENIS = (
    Jenis("Koperasi", "Konsumen", "Kop. Serba Usaha", _DAGANG, 9),
    Jenis("KPRI", "Konsumen", "Kop. Pegawai Negeri (KPRI)", _DAGANG, 12),
    Jenis("Koperasi Karyawan", "Konsumen", "Kopkar", _DAGANG, 8),
    Jenis("Koperasi Wanita", "Konsumen", "Kop. Wanita", _DAGANG, 5),
    Jenis("Koppontren", "Konsumen", "Koppontren", _DAGANG, 3),
    Jenis("KSP", "Simpan Pinjam", "Kop. Simpan Pinjam", _UANG, 18),
    Jenis(
        "KSPPS",
        "Simpan Pinjam",
        "Kop. Simpan Pinjam dan Pembiayaan Syariah",
        _UANG,
        4,
        syariah=True,
    ),
    Jenis("Koperasi Produsen", "Produsen", "Kopinkra", "Industri Pengolahan", 4),
    Jenis(
        "Koperasi Produsen", "Produsen", "Kop. Pertanian", "Pertanian, Kehutanan dan Perikanan", 3
    ),
    Jenis("Koperasi Jasa", "Jasa", "Kop. Angkutan Darat", "Transportasi dan Pergudangan", 4),
    Jenis("Koperasi Pemasaran", "Pemasaran", "Kop. Lainnya", _DAGANG, 3),
)


@dataclass(frozen=True, slots=True)
class Masa:
    """A status from a day on; None means from the beginning."""

    status: str
    sejak: date | None
    dasar: str


@dataclass(frozen=True, slots=True)
class KoperasiContoh:
    """One cooperative. `mutu` (0-100) leads its scores, `tertib` (0-100) its reporting."""

    nomor: int
    nama: str
    jenis: Jenis
    kelurahan: str
    berdiri: date | None
    masa: tuple[Masa, ...]
    mutu: int
    tertib: int
    aset: int
    usp: bool
    kuk: int
    kkmp: bool = False

    def status_on(self, day: date) -> str:
        """The status that holds on a day."""
        return [masa.status for masa in self.masa if masa.sejak is None or masa.sejak <= day][-1]

    def existed_before(self, year: int) -> bool:
        """Whether it stood before the year began; a blank date counts as existing."""
        return self.berdiri is None or self.berdiri.year < year

    @property
    def simpan_pinjam(self) -> bool:
        return self.jenis.jenis == "Simpan Pinjam"

    @property
    def nik(self) -> str | None:
        """Thirteen digits that no certificate carries; some have none."""
        missing = self.nomor % 2 if self.kkmp else self.nomor % 13 == 5
        return None if missing else f"9999{self.nomor + 1:09d}"

    @property
    def no_badan_hukum(self) -> str:
        """A number in the form of its time, with nines that no office gave out."""
        number, day = self.nomor + 1, self.berdiri or date(1968, 4, 1)
        if self.nomor in (KEMBAR - 1, KEMBAR):
            return f"9{KEMBAR:03d}/BH/KWK.8/VII/1996"
        roman = _ROMAWI[day.month - 1]
        if day.year < 1980:
            return f"9{number:03d}/B.H/{roman}-{day:%m-%y}"
        if day.year <= 2000:
            return f"9{number:03d}/BH/KWK.8/{roman}/{day.year}"
        if day.year <= 2015:
            return f"518/9{number:03d}/BH/CONTOH/{roman}/{day.year}"
        if day.year <= 2018:
            return f"99{number:04d}/BH/M.KUKM.2/{roman}/{day.year}"
        return f"AHU-999{number:04d}.AH.01.{29 if self.kkmp else 26}.TAHUN {day.year}"


def all_cooperatives(places: Sequence[Kelurahan]) -> list[KoperasiContoh]:
    """Everyone: 190 conventional still registered, the dissolved, and one KKMP per kelurahan."""
    return [*_conventional(places), *_merah_putih(places)]


def _conventional(places: Sequence[Kelurahan]) -> list[KoperasiContoh]:
    gone = [year for year, count in DIBUBARKAN.items() for _ in range(count)]
    fresh = [year for year, count in BARU.items() for _ in range(count)]
    total = KONVENSIONAL + len(gone)
    kinds = [kind for kind in JENIS for _ in range(kind.bagian)]
    order = Acak("urutan").shuffled(range(KONVENSIONAL))
    began = dict(zip(order, fresh, strict=False))
    older = order[len(fresh) :]
    lapsed, proposed = older[:TIDAK_AKTIF], older[TIDAK_AKTIF : TIDAK_AKTIF + USUL_BUBAR]
    words = nama.cooperative_words(total)
    mixed = Acak("jenis").shuffled([kinds[each % len(kinds)] for each in range(total)])
    found = []
    for nomor in range(total):
        acak = Acak("koperasi", nomor)
        kind = mixed[nomor]
        masa = [Masa("aktif", None, "")]
        if nomor in lapsed:
            masa.append(_lapse(acak, acak.between(2019, 2024)))
        elif nomor in proposed:
            masa.append(_lapse(acak, acak.between(2018, 2020)))
            day = date(acak.between(2022, 2025), acak.between(2, 11), 15)
            masa.append(Masa("usul_bubar", day, "Usul pembubaran CONTOH"))
        elif nomor >= KONVENSIONAL:
            year = gone[nomor - KONVENSIONAL]
            masa.append(_lapse(acak, acak.between(2017, year - 1)))
            day = date(year, acak.between(2, 11), 20)
            masa.append(Masa("dibubarkan", day, f"CONTOH/{nomor}/{year}"))
        found.append(
            KoperasiContoh(
                nomor=nomor,
                nama=f"{nama.TANDA} {kind.sebutan} {words[nomor]}",
                jenis=kind,
                kelurahan=places[(nomor * 37 + nomor // 126) % len(places)].kode,
                berdiri=_founded(acak, began.get(nomor)),
                masa=tuple(masa),
                mutu=acak.between(5, 95),
                tertib=acak.between(0, 100),
                aset=_size(acak, kind),
                usp=not kind.syariah and kind.jenis == "Konsumen" and acak.hits(350),
                kuk=2 if acak.hits(350) else 1,
            )
        )
    return found


def _lapse(acak: Acak, year: int) -> Masa:
    return Masa(
        "tidak_aktif", date(year, acak.between(7, 12), 1), "Tiga tahun tanpa laporan RAT (CONTOH)"
    )


def _founded(acak: Acak, year: int | None) -> date | None:
    if year is None:
        if acak.hits(45):
            return None
        year = acak.pick((1968, 1975, 1984, 1989, 1992, 1995, 1997, 1998, 1999, *range(2001, 2020)))
    return date(year, acak.between(1, 11), acak.between(1, 28))


def _size(acak: Acak, kind: Jenis) -> int:
    """Total assets at the end of 2019, in whole rupiah."""
    largest = 9_000 if kind.jenis == "Simpan Pinjam" else 3_000
    millions = acak.between(150, 900) if acak.hits(600) else acak.between(900, largest)
    return millions * 1_000_000 + acak.between(0, 999_999)


def _merah_putih(places: Sequence[Kelurahan]) -> list[KoperasiContoh]:
    first = KONVENSIONAL + sum(DIBUBARKAN.values())
    running = Acak("kkmp").shuffled(range(len(places)))[:64]
    found = []
    for each, place in enumerate(places):
        acak = Acak("kkmp", each)
        masa = [Masa("tidak_aktif", None, "Belum beroperasi")]
        if each in running[:KKMP_BEROPERASI]:
            masa = [Masa("aktif", None, "")]
        elif each in running:
            day = date(2026, acak.between(2, 9), 1)
            masa.append(Masa("aktif", day, "Mulai melayani anggota (CONTOH)"))
        found.append(
            KoperasiContoh(
                nomor=first + each,
                nama=f"{nama.TANDA} Koperasi Kelurahan Merah Putih {place.kelurahan}",
                jenis=Jenis("Koperasi", "Konsumen", KELOMPOK_KKMP, _DAGANG, 0),
                kelurahan=place.kode,
                berdiri=date(2025, 5, 12) + acak.between(0, 90) * _SEHARI,
                masa=tuple(masa),
                mutu=50,
                tertib=acak.between(0, 100),
                aset=acak.between(8, 60) * 1_000_000,
                usp=False,
                kuk=1,
                kkmp=True,
            )
        )
    return found
