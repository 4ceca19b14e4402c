"""What was done last: one line a record, in words, each with the page and record it leads to."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from core.actions.beranda_terakhir import PALING_BANYAK, Dikerjakan, list_terakhir
from core.actions.koperasi import add_koperasi, save_koperasi
from core.actions.koperasi_tahun import save_tahun
from core.actions.laba import save_laba
from core.actions.office import Office, close_office
from core.actions.pengaturan import save_penanda_tangan, save_pilihan
from core.actions.sakip import save_sakip
from core.actions.target import save_realisasi, save_targets
from core.iku.model import NilaiSakip, TargetIku
from core.kantor.model import PenandaTangan
from core.koperasi.laporan import KunciLaporan, Laporan, Unit
from core.koperasi.model import Keadaan, Koperasi, KoperasiTahun, StatusKoperasi
from core.rules.pilihan import Pilihan
from core.storage.iku_store import IkuStore
from core.storage.journal import Actor
from core.storage.laporan_store import LaporanStore
from core.umkm.laba import Cara, Laba
from tests.core.iku_kantor import CLOCK, Kota, open_kantor

AKTIF = StatusKoperasi(Keadaan.AKTIF)


@pytest.fixture
def kantor(tmp_path: Path) -> Iterator[Office]:
    office = open_kantor(tmp_path)
    office.actor = Actor(None, "CONTOH Admin", "admin", "CONTOH")
    yield office
    close_office(office, copy=False)


def _newest(office: Office) -> Dikerjakan:
    return list_terakhir(office)[0]


def _add(office: Office, nama: str = "CONTOH Koperasi Melati") -> int:
    return add_koperasi(office, Koperasi(nama, "Simpan Pinjam"), AKTIF).value


def test_a_record_saved_often_takes_one_line(kantor: Office) -> None:
    melati = _add(kantor)
    _add(kantor, "CONTOH Koperasi Mawar")
    save_koperasi(
        kantor, Koperasi("CONTOH Koperasi Melati", "Simpan Pinjam", id=melati, ketua="CONTOH")
    )

    names = [one.nama for one in list_terakhir(kantor)]

    assert names[:2] == ["CONTOH Koperasi Melati", "CONTOH Koperasi Mawar"]
    assert names.count("CONTOH Koperasi Melati") == 1


def test_what_belongs_to_a_cooperative_leads_to_it(kantor: Office) -> None:
    melati = _add(kantor)
    save_tahun(kantor, KoperasiTahun(2024, melati, shu=5))

    newest = _newest(kantor)

    assert (newest.nama, newest.halaman, newest.sasaran, newest.petugas) == (
        "CONTOH Koperasi Melati",
        "koperasi",
        melati,
        "CONTOH Admin",
    )


def test_a_report_leads_to_its_book_year(kantor: Office) -> None:
    kunci = KunciLaporan(_add(kantor), Unit.KOPERASI, 2024)
    with kantor.db.atomic():
        LaporanStore(kantor.db).save(kantor.deed("laporan diisi"), Laporan(kunci, {"kas": 5}))

    newest = _newest(kantor)

    assert (newest.nama, newest.perbuatan, newest.halaman, newest.sasaran) == (
        "CONTOH Koperasi Melati",
        "Laporan diisi",
        "kesehatan",
        kunci,
    )


def test_a_profit_leads_to_its_business(kantor: Office) -> None:
    kopi = Kota(kantor).umkm("CONTOH Kopi")
    save_laba(kantor, Laba(kopi, 2025, Cara.LAPOR, laba_lapor=5, bukti="A"))

    newest = _newest(kantor)

    assert (newest.nama, newest.halaman, newest.sasaran) == ("CONTOH Kopi", "umkm", kopi)


def test_a_sakip_score_and_a_realisasi_lead_to_their_parts_of_the_page(kantor: Office) -> None:
    save_sakip(kantor, NilaiSakip(0, 2024, 2025, terbit=True, nilai=Fraction(70)))
    sakip = _newest(kantor)
    save_realisasi(kantor, tahun=2025, iku="koperasi_sehat", pembilang=1, penyebut=2)
    counts = _newest(kantor)

    assert (sakip.nama, sakip.halaman, sakip.sasaran) == ("Nilai SAKIP ditambah", "iku", "sakip")
    assert (counts.halaman, counts.sasaran) == ("iku", None)


def test_settings_lead_to_pengaturan(kantor: Office) -> None:
    person = PenandaTangan(
        0, "", "Kepala Dinas", "CONTOH Kepala", "Pembina", "197001011995031001", None, None
    )
    save_penanda_tangan(kantor, person)
    signer = _newest(kantor)
    save_pilihan(kantor, Pilihan(kertas="A4"))
    choices = [one.nama for one in list_terakhir(kantor)]

    assert (signer.nama, signer.halaman) == ("CONTOH Kepala", "pengaturan")
    assert choices.count("Pilihan diubah") == 1


def test_an_entry_of_many_records_is_no_record_and_has_no_line(kantor: Office) -> None:
    before = list_terakhir(kantor)

    with kantor.db.atomic():
        IkuStore(kantor.db).bulk_targets(
            kantor.deed("target diimpor"), [TargetIku(2025, "koperasi_sehat", "20")]
        )

    entry = kantor.db.execute("SELECT perbuatan, baris FROM jurnal ORDER BY id DESC").fetchone()
    assert entry[0] == "target diimpor"
    assert not entry[1].isdigit()
    assert list_terakhir(kantor) == before


def test_a_target_leads_to_the_targets(kantor: Office) -> None:
    save_targets(kantor, [TargetIku(2025, "koperasi_sehat", "20")])

    assert (_newest(kantor).halaman, _newest(kantor).sasaran) == ("iku", "target")


def test_the_list_is_short(kantor: Office) -> None:
    for number in range(PALING_BANYAK + 3):
        _add(kantor, f"CONTOH Koperasi {number}")

    names = [one.nama for one in list_terakhir(kantor)]

    assert names == [f"CONTOH Koperasi {number}" for number in range(PALING_BANYAK + 2, 2, -1)]


@pytest.mark.parametrize(
    ("ago", "shown"),
    [
        (timedelta(), "09.00"),
        (timedelta(hours=9), "00.00"),
        (timedelta(hours=9, minutes=1), "Senin 23.59"),
        (timedelta(days=6), "Rabu 09.00"),
        (timedelta(days=7), "17 Nov 2026"),
        (timedelta(days=-1), "25 Nov 2026"),
    ],
    ids=["now", "midnight", "yesterday", "six days", "a week", "a clock that was ahead"],
)
def test_the_moment_is_told_as_people_tell_it(kantor: Office, ago: timedelta, shown: str) -> None:
    moment: datetime = CLOCK - ago
    assert CLOCK.date() == date(2026, 11, 24)
    kantor.clock = lambda: moment
    _add(kantor)
    kantor.clock = lambda: CLOCK

    assert _newest(kantor).kapan == shown


def test_a_new_office_shows_its_own_beginning_at_most(kantor: Office) -> None:
    found = list_terakhir(kantor)

    assert {one.halaman for one in found} <= {"pengaturan", "dokumen"}
    assert all(one.nama for one in found)
