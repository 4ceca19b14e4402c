"""The first page: each number is that of the list it opens."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions import iku
from core.actions.beranda import (
    BELUM_DINILAI,
    BELUM_FINAL,
    BELUM_RAT,
    Tugas,
    load_beranda,
)
from core.actions.kegiatan import save_kegiatan
from core.actions.koperasi import list_ids
from core.actions.office import Office, close_office
from core.actions.penilaian_daftar import filtered, list_penilaian
from core.actions.target import save_realisasi, save_targets
from core.actions.tenggat import due
from core.errors import AppError
from core.iku.model import TargetIku
from core.kantor.kegiatan import Kegiatan
from core.koperasi.laporan import KunciLaporan, Unit
from core.koperasi.pemeriksaan import Pemeriksaan, Permintaan
from core.storage.pemeriksaan_store import PemeriksaanStore
from tests.core.iku_kantor import Kota, open_kantor


@pytest.fixture
def kota(tmp_path: Path) -> Iterator[Kota]:
    office = open_kantor(tmp_path)
    yield Kota(office)
    close_office(office, copy=False)


def test_tasks_count_what_their_pages_list(kota: Kota) -> None:
    office = kota.office
    kelurahan = office.db.execute("SELECT kode FROM wilayah LIMIT 1").fetchone()[0]
    done, ready, waiting = (
        kota.koperasi(f"CONTOH {name}", kelurahan=kelurahan) for name in ("A", "B", "C")
    )
    kota.koperasi("CONTOH Tanpa RAT")
    for one in (done, ready, waiting):
        kota.rat(one, 2024)
    kota.penilaian(done, 2024)
    kota.penilaian(
        waiting, 2024, status="draf", predikat=None, predikat_urut=None, total=None, final_pada=None
    )
    kota.laba(kota.umkm("CONTOH Kopi"), 2025, 5)
    kota.umkm("CONTOH Teh")
    for tenggat in ("2025-06-30", "2099-01-31"):
        _ask(office, done, tenggat)
    late = Kegiatan("penyuluhan", date(2025, 3, 2), "CONTOH", tindak_lanjut="CONTOH",
                    tenggat=date(2025, 4, 1))  # fmt: skip
    save_kegiatan(office, late)
    iku.renew_sums(office)

    found = load_beranda(office, 2025)

    left = {one.tugas: one.jumlah for one in found.sisa}
    deadlines = due(office, 2025)
    units = list_penilaian(office, 2025).baris
    assert left == {
        Tugas.BELUM_RAT: len(list_ids(office, BELUM_RAT, 2025)),
        Tugas.BELUM_DINILAI: len(filtered(units, BELUM_DINILAI)),
        Tugas.DRAF: len(filtered(units, BELUM_FINAL)),
        Tugas.BELUM_LAPOR: 1,
        Tugas.DIKEMBALIKAN: 0,
        Tugas.JATUH_TEMPO: 1,
        Tugas.KEGIATAN: 1,
        **({Tugas.TENGGAT: len(deadlines)} if deadlines else {}),
    }
    assert left[Tugas.BELUM_RAT] == left[Tugas.BELUM_DINILAI] == left[Tugas.DRAF] == 1
    owed = next(one for one in found.sisa if one.tugas is Tugas.JATUH_TEMPO)
    assert owed.keterangan == "dari 2"
    assert found.kecamatan.dinilai == 1
    assert [row.jumlah for row in found.kecamatan.baris] == [(1,)]


def _ask(office: Office, koperasi_id: int, tenggat: str) -> None:
    """A request for papers that is not answered yet."""
    with office.db.atomic():
        deed = office.deed("data uji")
        store = PemeriksaanStore(office.db)
        kunci = KunciLaporan(koperasi_id, Unit.KOPERASI, 2024)
        found = store.find(kunci)
        pemeriksaan_id = found.id if found else store.save(deed, Pemeriksaan(kunci))
        day = date.fromisoformat(tenggat)
        store.save_line(deed, Permintaan("CONTOH buku", tenggat=day, pemeriksaan_id=pemeriksaan_id))


def test_cards_hold_five_years_and_blank_ones_stay_blank(kota: Kota) -> None:
    save_realisasi(kota.office, tahun=2023, iku="koperasi_sehat", pembilang=1, penyebut=4)
    iku.renew_sums(kota.office)

    cards = load_beranda(kota.office, 2025).kartu

    assert [year for year, _value in cards[1].garis] == [2021, 2022, 2023, 2024, 2025]
    assert [value for _year, value in cards[1].garis] == [None, None, Fraction(25), None, None]


def test_what_was_done_last_leads_back_to_it(kota: Kota) -> None:
    save_targets(kota.office, [TargetIku(2025, "koperasi_sehat", "20")])

    newest = load_beranda(kota.office, 2025).terakhir[0]

    assert (newest.nama, newest.halaman, newest.sasaran) == ("Target IKU diisi", "iku", "target")
    assert newest.kapan == "09.00"


def test_a_year_without_a_set_is_refused_in_words(kota: Kota) -> None:
    with pytest.raises(AppError, match="tahun 2050"):
        load_beranda(kota.office, 2050)
