"""A temporary office with as many businesses as a bench asks for, six years of profits each."""

import random
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from core.actions.office import Office, create_office
from core.storage.umkm_bulk import UmkmLengkap, add_many
from core.umkm.laba import Laba
from core.umkm.model import SEKTOR, Pengawasan, Umkm

YEARS = range(2020, 2026)
_CHUNK = 200_000
_FIRST = (
    "Keripik Kopi Batik Konveksi Warung Kue Sambal Jasa Mebel Sulam Tempe Roti Bengkel Sirup "
    "Aksesori Dapur Ikan Anyaman Es Bakso Soto Tahu Madu Jamu Tapis Sepatu Tas Bunga Kaca Bambu"
)
_SECOND = (
    "Pisang Bubuk Siger Rapi Ibu Kering Lampung Cuci Kayu Indah Murni Hangat Motor Pala Manik "
    "Katering Asap Bambu Krim Mutiara Melati Mawar Anggrek Cempaka Jaya Makmur Sentosa Lestari"
)
_THIRD = "Sari Rasa Baru Ana Manis Jaya Bersih Kuat Utama Abadi Sejahtera Mandiri Barokah Bersama"


def make_office(path: Path, count: int) -> Office:
    """An office with `count` businesses under supervision, each with six yearly profits."""
    office = create_office(path, node=9, clock=lambda: datetime(2026, 11, 24, 9, 0))
    kelurahan = [row[0] for row in office.db.execute("SELECT kode FROM wilayah").fetchall()]
    made = _businesses(count, kelurahan)
    while chunk := list(islice(made, _CHUNK)):
        with office.db.atomic():
            add_many(office.db, office.deed("data uji kecepatan"), chunk)
    office.db.execute("ANALYZE")
    return office


def _businesses(count: int, kelurahan: list[str]) -> Iterator[UmkmLengkap]:
    chance = random.Random(2026)  # noqa: S311 - sample data
    first, second, third = _FIRST.split(), _SECOND.split(), _THIRD.split()
    period = [Pengawasan(0, 0, date(2020, 1, 1), None, "1/CONTOH", date(2020, 1, 1))]
    for number in range(count):
        name = f"{chance.choice(first)} {chance.choice(second)} {chance.choice(third)} {number}"
        umkm = Umkm(
            0,
            f"CONTOH {name}",
            pemilik=f"CONTOH Pemilik {chance.choice(second)}",
            sektor=chance.choice(SEKTOR),
            kelurahan=chance.choice(kelurahan),
            modal_usaha=chance.randrange(1, 900) * 1_000_000,
        )
        yield UmkmLengkap(umkm, period, [_profit(chance, year) for year in YEARS])


def _profit(chance: random.Random, year: int) -> Laba:
    omzet = chance.randrange(50, 400) * 1_000_000
    hpp = omzet * chance.randrange(50, 70) // 100
    beban = omzet * chance.randrange(20, 35) // 100
    return Laba(0, year, omzet=omzet, hpp=hpp, beban=beban, bukti=chance.choice("ABC"))
