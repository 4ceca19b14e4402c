"""The fictitious businesses of the sample office and the periods in which it supervises them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.contoh import nama
from core.contoh.acak import Acak
from core.kantor.model import Kelurahan
from core.umkm.model import Pengawasan, Umkm

JUMLAH = 2_500
TAHUN_PERTAMA, TAHUN_TERAKHIR = 2021, 2026
AWAL_DIAWASI, KELUAR, MASUK = 400, 15, 20
_USAHA = (
    ("Warung Makan", "Kuliner", "56102"),
    ("Kue", "Makanan", "10710"),
    ("Keripik", "Makanan", "10794"),
    ("Kopi", "Minuman", "10761"),
    ("Batik", "Batik", "13134"),
    ("Penjahit", "Konveksi", "14120"),
    ("Tas", "Fesyen", ""),
    ("Anyaman", "Kerajinan", "16291"),
    ("Toko", "Perdagangan", "47112"),
    ("Bengkel", "Jasa", "45407"),
    ("Pangkas Rambut", "Jasa", "96111"),
    ("Mebel", "Mebel", "31001"),
    ("Jamu", "Obat-obatan", "21022"),
    ("Bibit", "Agribisnis", ""),
)


@dataclass(frozen=True, slots=True)
class Masa:
    """Supervised from one year to another; `keluar` None means still."""

    masuk: int
    keluar: int | None


def supervised() -> dict[int, Masa]:
    """Who is supervised when, by number of the business."""
    waiting = Acak("pengawasan").shuffled(range(JUMLAH))
    now, found = waiting[:AWAL_DIAWASI], {}
    rest = iter(waiting[AWAL_DIAWASI:])
    began = dict.fromkeys(now, 2020)
    for year in range(TAHUN_PERTAMA + 1, TAHUN_TERAKHIR + 1):
        for number in now[:KELUAR]:
            found[number] = Masa(began[number], year)
        fresh = [next(rest) for _ in range(MASUK)]
        began |= dict.fromkeys(fresh, year)
        now = [*now[KELUAR:], *fresh]
    return found | {number: Masa(began[number], None) for number in now}


def in_year(periods: dict[int, Masa], year: int) -> list[int]:
    """Numbers of the businesses supervised on 31 December."""
    return [
        number
        for number, masa in sorted(periods.items())
        if masa.masuk <= year and (masa.keluar is None or year < masa.keluar)
    ]


def periods_of(masa: Masa | None) -> tuple[Pengawasan, ...]:
    """The stored periods of one business."""
    if masa is None:
        return ()
    sejak = date(masa.masuk, 1, 15)
    sampai = None if masa.keluar is None else date(masa.keluar, 6, 30)
    return (Pengawasan(0, 0, sejak, sampai, f"CONTOH/518/{masa.masuk}", sejak),)


def business(number: int, places: Sequence[Kelurahan]) -> Umkm:
    """One business; identity numbers are well formed and belong to nobody."""
    acak = Acak("umkm", number)
    kind, sektor, kbli = acak.pick(_USAHA)
    sex = acak.pick("LP")
    return Umkm(
        id=0,
        nama=nama.business(acak, kind, number + 1),
        pemilik=nama.person(acak),
        jenis_kelamin=sex,
        nik=_nik(acak, sex, number) if acak.hits(820) else "",
        nib=f"9999{number + 1:09d}" if acak.hits(640) else "",
        kbli_edisi="2020" if kbli else "",
        kbli_kode=kbli,
        jenis_usaha=kind,
        sektor=sektor,
        bentuk_usaha="Perorangan" if acak.hits(930) else "CV",
        alamat=f"Jl. Contoh No. {number % 180 + 1}",
        kelurahan=places[(number * 53 + number // 126) % len(places)].kode,
        telepon=f"0800{number + 1:08d}" if acak.hits(300) else "",
        tahun_mulai=acak.between(2003, 2019),
        modal_usaha=acak.between(2, 160) * 1_000_000,
        tenaga_pria=acak.between(0, 3),
        tenaga_wanita=acak.between(0, 3),
    )


def _nik(acak: Acak, sex: str, number: int) -> str:
    """Kecamatan 99 does not exist: nobody carries such a NIK."""
    day = acak.between(1, 28) + (40 if sex == "P" else 0)
    born = f"{day:02d}{acak.between(1, 12):02d}{acak.between(60, 99):02d}"
    return f"187199{born}{number % 9999 + 1:04d}"
