"""A small city behind the page Rekap."""

from dataclasses import dataclass

import pytest

from core.actions.office import Office
from core.actions.outcome import Outcome
from gui.views.rekap.page import RekapPage
from tests.core.iku_kantor import Kota
from tests.gui.conftest import Bench, ShowPage, Write


@dataclass(slots=True)
class City:
    """The page, and the ids of its records."""

    page: RekapPage
    koperasi: list[int]
    umkm: list[int]


@pytest.fixture
def city(bench: Bench, write: Write, show_page: ShowPage) -> City:
    """Three cooperatives and two businesses of 2025, looked at on the page Rekap."""
    ids: dict[str, list[int]] = {}

    def fill(office: Office) -> Outcome[None]:
        kota = Kota(office)
        place = office.db.execute(
            "SELECT kode FROM wilayah ORDER BY kecamatan, kelurahan LIMIT 1"
        ).fetchone()[0]
        ids["koperasi"] = [
            kota.koperasi("CONTOH Melati", kelurahan=place),
            kota.koperasi("CONTOH Mawar", kelurahan=place, status=[("tidak_aktif", None)]),
            kota.koperasi("CONTOH Merah Putih", kkmp=1, tgl_badan_hukum="2025-05-01"),
        ]
        kota.rat(ids["koperasi"][0], 2024)
        ids["umkm"] = [kota.umkm("CONTOH Kopi"), kota.umkm("CONTOH Roti")]
        kota.laba(ids["umkm"][0], 2025, 5_000_000, omzet=9_000_000)
        with office.db.atomic():
            office.db.execute("UPDATE koperasi_tahun SET aset = 1600000, anggota_jumlah = 30")
            office.db.execute("UPDATE umkm SET nama_kunci = lower(nama_kunci)")
        return Outcome(None)

    write(fill)
    bench.session.settings.remove("rekap/satuan")
    bench.session.set_year(2025)
    page = show_page(RekapPage)
    bench.finish()
    return City(page, ids["koperasi"], ids["umkm"])
